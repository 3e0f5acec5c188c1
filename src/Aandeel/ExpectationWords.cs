using System.Collections.Immutable;

namespace Aandeel;

/// <summary>
/// The sentences of <see cref="Expectation"/>: one code each, its holes as <c>{0}</c> (Sources/expectations.csv).
/// </summary>
public static class ExpectationWords
{
    /// <summary>
    /// The code of a sentence that is in no table; its one argument is the sentence itself. A test holds that no reader
    /// uses it.
    /// </summary>
    public const string AsWritten = "as-written";

    private static readonly Lazy<Tables> Table = new(Load);

    /// <summary>All codes with their sentences.</summary>
    public static IReadOnlyDictionary<string, InBoth> All => Table.Value.Sentences;

    /// <summary>The code of a sentence with its holes, or null.</summary>
    public static string? CodeOf(string sentence) => Table.Value.Codes.GetValueOrDefault(sentence);

    /// <summary>The sentence of a code in a language; a code of a newer program is shown as it is.</summary>
    public static string In(Language language, string code, ImmutableArray<string> arguments)
    {
        var sentence = Table.Value.Sentences.TryGetValue(code, out var both)
            ? language == Language.Nl ? both.Dutch : both.English
            : code + string.Concat(arguments.Select((_, i) => $" {{{i}}}"));
        return Holes.Filled(sentence, arguments.Length, i => language == Language.Nl ? ReasonIn(arguments[i]) : arguments[i]);
    }

    /// <summary>The reasons of our corrections, in English, with their Dutch (Sources/reasons.csv).</summary>
    public static IReadOnlyDictionary<string, string> Reasons => ReasonTable.Value;

    private static readonly Lazy<Dictionary<string, string>> ReasonTable = new(
        () => ProblemWords.Rows("Sources/reasons.csv").ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal));

    /// <summary>A reason that stands in a hole, in Dutch; anything else is what it is in every language.</summary>
    private static string ReasonIn(string argument) => ReasonTable.Value.GetValueOrDefault(argument, argument);

    /// <summary>A sentence in both languages.</summary>
    public sealed record InBoth(string English, string Dutch);

    private sealed record Tables(Dictionary<string, InBoth> Sentences, Dictionary<string, string> Codes);

    private static Tables Load()
    {
        var sentences = new Dictionary<string, InBoth>(StringComparer.Ordinal);
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in ProblemWords.Rows("Sources/expectations.csv"))
        {
            sentences.Add(row[0], new InBoth(row[1], row[2]));
            codes.Add(row[1], row[0]);
        }

        return new Tables(sentences, codes);
    }
}
