namespace Aandeel.Sources;

/// <summary>
/// The header of a delimited file, found among its first lines by column names in any order, with the separator that it
/// is written with. Not the columns themselves: which of them are missing is said by <see cref="CsvRecords.Locate"/>.
/// </summary>
internal sealed record HeaderLine(string Text, char Separator)
{
    private const int FirstLines = 20;

    /// <summary>The first line that has all the names as whole fields, or null.</summary>
    public static HeaderLine? Find(SourceFile file, params ReadOnlySpan<string> names)
    {
        string[] wanted = [.. names];
        return First(
            file, (line, separator) => HasAll(line, separator, wanted) ? new HeaderLine(line, separator) : null);
    }

    /// <summary>
    /// What is read from the first line that can be read so, with the separators that files have; null where no line
    /// among the first can.
    /// </summary>
    public static T? First<T>(SourceFile file, Func<string, char, T?> read)
        where T : class
    {
        var rest = file.Head.AsSpan();
        for (var i = 0; i < FirstLines && !rest.IsEmpty; i++)
        {
            var end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd('\r').ToString();
            rest = end < 0 ? default : rest[(end + 1)..];
            foreach (var separator in ",;\t")
            {
                if (read(line, separator) is { } found) return found;
            }
        }

        return null;
    }

    private static bool HasAll(ReadOnlySpan<char> line, char separator, string[] names)
    {
        foreach (var name in names)
        {
            var found = false;
            foreach (var field in line.Split(separator))
            {
                if (!line[field].Trim(" \"").Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
                found = true;
                break;
            }

            if (!found) return false;
        }

        return true;
    }
}
