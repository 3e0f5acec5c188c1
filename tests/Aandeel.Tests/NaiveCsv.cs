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
