using System.Text;

namespace Aandeel.App.Letters;

/// <summary>Reads the small tables that letters have of their own: fields with commas stand in quotation marks.</summary>
internal static class OwnTable
{
    /// <summary>The rows below the header.</summary>
    public static IReadOnlyList<string[]> Read(string resource)
    {
        using var stream = typeof(OwnTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The table {resource} is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
                .Select(l => Fields(l.TrimEnd('\r'))),
        ];
    }

    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        var (field, quoted) = (new StringBuilder(), false);
        foreach (var character in line)
        {
            if (character == '"') quoted = !quoted;
            else if (character == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(character);
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
