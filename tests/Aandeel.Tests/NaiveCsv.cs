using System.Text;

namespace Aandeel.Tests;

/// <summary>A second, slow and simple splitter of lines, so that tests do not check the program with itself.</summary>
internal static class NaiveCsv
{
    /// <summary>The rows of a register of 17 columns, split.</summary>
    public static IEnumerable<string[]> Register(string path) =>
        File.ReadLines(path)
            .SkipWhile(l => !l.StartsWith("SIPRI AT Database ID", StringComparison.Ordinal))
            .Skip(1)
            .Select(l => Split(l.TrimEnd('\r', ';')));

    /// <summary>All records of a text, with line breaks within quotation marks kept.</summary>
    public static List<string[]> Records(string text)
    {
        var records = new List<string[]>();
        var record = new StringBuilder();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            record.Append(record.Length > 0 ? "\n" : "").Append(line);
            if (record.ToString().Count(c => c == '"') % 2 != 0) continue;
            records.Add(Split(record.ToString()));
            record.Clear();
        }

        return records;
    }

    public static string[] Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(c);
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
