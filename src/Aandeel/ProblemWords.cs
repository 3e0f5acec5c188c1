using System.Collections.Immutable;

namespace Aandeel;

/// <summary>A sentence of <see cref="Problem"/> in both languages, with the names of its holes.</summary>
/// <param name="Fixed">Arguments that stand in the sentence itself: <c>argument=edition</c>.</param>
public sealed record ProblemWords(
    string Code, ImmutableArray<string> Names, IReadOnlyDictionary<string, string> Fixed, string English, string Dutch)
{
    /// <summary>The code of a sentence that is in no table. A test holds that the program has none.</summary>
    public const string AsWritten = "as-written";

    private static readonly Lazy<Dictionary<string, ProblemWords>> Table = new(Load);

    /// <summary>All sentences.</summary>
    public static IReadOnlyCollection<ProblemWords> All => Table.Value.Values;

    /// <summary>
    /// The words of a sentence as it is written in English, its holes as <c>{0}</c>; null where the table has it not.
    /// </summary>
    public static ProblemWords? Of(string english) => Table.Value.GetValueOrDefault(english);

    public string In(Language language) => language == Language.Nl && Dutch.Length > 0 ? Dutch : English;

    /// <summary>
    /// The rows of a table of words behind its header. Read without the library for CSV, since an error must not wait
    /// for one to load.
    /// </summary>
    internal static IEnumerable<IReadOnlyList<string>> Rows(string table) => RowsOf(Resources.Text(table));

    /// <summary>The rows of such a table, given as text.</summary>
    public static IEnumerable<IReadOnlyList<string>> RowsOf(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            yield return Fields(line.TrimEnd('\r'));
        }
    }

    private static Dictionary<string, ProblemWords> Load()
    {
        var table = new Dictionary<string, ProblemWords>(StringComparer.Ordinal);
        foreach (var row in Rows("problems.csv"))
        {
            var names = row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var said = names.Where(n => n.Contains('=')).Select(n => n.Split('=')).ToDictionary(n => n[0], n => n[1]);
            table.Add(row[2], new ProblemWords(row[0], [.. names.Where(n => !n.Contains('='))], said, row[2], row[3]));
        }

        return table;
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var (field, quoted) = (new System.Text.StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') field.Append(line[++i]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(line[i]);
        }

        fields.Add(field.ToString());
        return fields;
    }
}
