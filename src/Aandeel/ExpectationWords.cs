using System.Collections.Immutable;
using System.Text;

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

    private static readonly Lazy<(Dictionary<string, string> Sentences,
        Dictionary<string, string> Codes)> Table = new(Load);

    /// <summary>All codes with their sentences.</summary>
    public static IReadOnlyDictionary<string, string> All => Table.Value.Sentences;

    /// <summary>The code of a sentence with its holes, or null.</summary>
    public static string? CodeOf(string sentence) => Table.Value.Codes.GetValueOrDefault(sentence);

    /// <summary>The English sentence of a code; a code of a newer program is shown as it is.</summary>
    public static string English(string code, ImmutableArray<string> arguments) =>
        Filled(
            Table.Value.Sentences.GetValueOrDefault(code)
                ?? code + string.Concat(arguments.Select((_, i) => $" {{{i}}}")), arguments);

    /// <summary>A sentence with its holes filled; a brace inside an argument is no hole.</summary>
    public static string Filled(string sentence, ImmutableArray<string> arguments)
    {
        if (arguments.IsEmpty) return sentence;
        var text = new StringBuilder();
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] == '{' && i + 2 < sentence.Length && sentence[i + 2] == '}'
                && sentence[i + 1] - '0' is var hole && hole >= 0 && hole < arguments.Length)
            {
                text.Append(arguments[hole]);
                i += 2;
            }
            else
            {
                text.Append(sentence[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>Read without the library for CSV: a code, a comma, the sentence to the end of the line.</summary>
    private static (Dictionary<string, string> Sentences, Dictionary<string, string> Codes) Load()
    {
        var (sentences, codes) = (
            new Dictionary<string, string>(StringComparer.Ordinal),
            new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var line in Resources.Text("Sources/expectations.csv")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var comma = line.IndexOf(',', StringComparison.Ordinal);
            var (code, sentence) = (line[..comma], Unquoted(line[(comma + 1)..].TrimEnd('\r')));
            sentences.Add(code, sentence);
            codes.Add(sentence, code);
        }

        return (sentences, codes);
    }

    private static string Unquoted(string field) =>
        field.StartsWith('"') ? field[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : field;
}
