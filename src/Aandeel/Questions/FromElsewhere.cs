namespace Aandeel.Questions;

/// <summary>
/// Questions of whoever does not sit at this machine, such as a reader of the site or an assistant: none reads a file,
/// and none draws without end.
/// </summary>
internal static class FromElsewhere
{
    private const int MostDraws = 10_000;

    /// <summary>The questions that can be asked: all but those that need a file.</summary>
    public static IReadOnlyList<QuestionKind> Kinds { get; } =
        [.. Enum.GetValues<QuestionKind>().Where(k => !ArgumentsOf.Question(k).Any(a => a.NamesFile))];

    /// <inheritdoc cref="QuestionParser.Parse"/>
    public static Question Parse(QuestionKind kind, IEnumerable<KeyValuePair<string, string>> given)
    {
        var question = QuestionParser.Parse(kind, given);
        return question.Draws > MostDraws
            ? throw AandeelException.Unknown("draws", $"{question.Draws}", $"a whole number from {1} to {MostDraws}")
            : question;
    }
}
