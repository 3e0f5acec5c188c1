namespace Aandeel.Questions;

/// <summary>Prints a question: the other half of <see cref="QuestionParser"/>, by the same arguments.</summary>
public static class Printed
{
    /// <summary>
    /// The question with every argument that its kind takes. What was not said and has no default is there without a
    /// value. Printed and read again it is the same question.
    /// </summary>
    public static Ask Of(Question question) => new(
        Codes.Of(question.Kind),
        [.. ArgumentsOf.Question(question.Kind).Where(a => !a.NamesFile).Select(a => a.Printed(question))]);
}
