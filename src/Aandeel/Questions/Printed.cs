namespace Aandeel.Questions;

/// <summary>Prints a question: the other half of <see cref="QuestionParser"/>, by the same arguments.</summary>
public static class Printed
{
    private static readonly Form?[] Forms = new Form?[Codes.All<QuestionKind>().Count];

    /// <summary>
    /// The question with every argument that its kind takes. What was not said and has no default is there without a
    /// value. Printed and read again it is the same question.
    /// </summary>
    public static Ask Of(Question question)
    {
        var form = Forms[(int)question.Kind] ??= new Form(question.Kind);
        var given = new AskValue[form.Arguments.Length];
        for (var i = 0; i < given.Length; i++)
        {
            var argument = form.Arguments[i];
            given[i] = argument.Print(question) is { } value ? argument.Printed(value) : form.Absent[i];
        }

        return new Ask(Codes.Of(question.Kind), given);
    }

    /// <summary>What a kind of question prints: its arguments, and each as it is printed where it does not apply.</summary>
    private sealed class Form(QuestionKind kind)
    {
        public Argument[] Arguments { get; } = [.. ArgumentsOf.Question(kind).Where(a => !a.NamesFile)];

        public AskValue[] Absent => field ??= Array.ConvertAll(Arguments, a => a.Printed(null));
    }
}
