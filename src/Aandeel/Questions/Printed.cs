namespace Aandeel.Questions;

/// <summary>Prints a question: the other half of <see cref="QuestionParser"/>, by the same arguments.</summary>
public static class Printed
{
    /// <summary>By kind, what it prints: its arguments, and each as it is printed where it does not apply.</summary>
    private static readonly (Argument Argument, AskValue Absent)[]?[] Taken =
        new (Argument, AskValue)[Codes.All<QuestionKind>().Count][];

    /// <summary>
    /// The question with every argument that its kind takes. What was not said and has no default is there without a
    /// value. Printed and read again it is the same question.
    /// </summary>
    public static Ask Of(Question question)
    {
        var taken = Taken[(int)question.Kind] ??=
            [.. ArgumentsOf.Question(question.Kind).Where(a => !a.NamesFile).Select(a => (a, a.Printed(null)))];
        return new Ask(Codes.Of(question.Kind), Array.ConvertAll(
            taken, t => t.Argument.Print(question) is { } value ? t.Argument.Printed(value) : t.Absent));
    }
}
