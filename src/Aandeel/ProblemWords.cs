using System.Collections.Immutable;

namespace Aandeel;

/// <summary>A sentence of <see cref="Problem"/> in both languages, with the names of its holes.</summary>
public sealed record ProblemWords(string Code, ImmutableArray<string> Names, string English, string Dutch)
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

    private static Dictionary<string, ProblemWords> Load()
    {
        var table = new Dictionary<string, ProblemWords>(StringComparer.Ordinal);
        foreach (var line in Resources.Text("problems.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var fields = Fields(line.TrimEnd('\r'));
            table.Add(
                fields[2],
                new ProblemWords(
                    fields[0], [.. fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)], fields[2], fields[3]));
        }

        return table;
    }

    /// <summary>Read without the library for CSV, since an error must not wait for one to load.</summary>
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
                (fields, field) = ([.. fields, field.ToString()], new System.Text.StringBuilder());
            }
            else field.Append(line[i]);
        }

        fields.Add(field.ToString());
        return fields;
    }
}
