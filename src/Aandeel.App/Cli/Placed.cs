using Aandeel.Questions;

namespace Aandeel.App.Cli;

/// <summary>
/// What a command takes by its place and not behind the name of an option: the values of one argument of its question,
/// or of two.
/// </summary>
/// <param name="Heading">What stands for it in help.</param>
/// <param name="Names">The arguments; one alone has all the words.</param>
/// <param name="WrongCount">What is said of words that are more or fewer than the arguments.</param>
internal sealed record Placed(
    string Heading, string Description, string[] Names, Func<IEnumerable<string>>? Suggested = null,
    Func<string[], Problem>? WrongCount = null)
{
    /// <summary>Of the command of a question; null where it takes nothing by place.</summary>
    public static Placed? Of(QuestionKind kind) => kind switch
    {
        QuestionKind.Party => new("PARTY", "the party, by code (NLD) or name", ["party"], Suggestions.Parties),
        QuestionKind.Answer => new(
            "PARTY", "the party, by code (NLD) or name; NATO where none is given", ["party"], Suggestions.Parties),
        QuestionKind.Between => new(
            "FROM TO", "who delivers and to whom, by code (NLD) or name (\"Saudi Arabia\")", ["from", "to"],
            Suggestions.Parties,
            w => $"between got '{string.Join(' ', w)}'; two parties were expected, such as NLD ISR. "
                + $"A name of several words stands in quotation marks: between NLD \"Saudi Arabia\"."),
        QuestionKind.Changes => new(
            "OLDER NEWER",
            "the two editions, such as 2025 2026; the newest two that are imported where none is given",
            ["older", "newer"], Suggestions.Editions,
            w => $"changes got '{string.Join(' ', w)}'; two editions were expected, such as changes "
                + $"2025 2026."),
        QuestionKind.Verify => new(
            "CLAIM", "the quoted sentence in quotation marks, or the code of a published statement", ["words"]),
        _ => null,
    };

    /// <summary>The arguments with what was typed in their places.</summary>
    /// <exception cref="AandeelException">There are more words or fewer.</exception>
    public IEnumerable<KeyValuePair<string, string>> Values(string[] words)
    {
        if (Names is [var only]) return [new(only, string.Join(' ', words))];
        return words.Length == Names.Length
            ? Names.Zip(words, KeyValuePair.Create)
            : throw AandeelException.Usage(WrongCount!(words));
    }
}
