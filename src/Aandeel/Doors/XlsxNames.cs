namespace Aandeel.Doors;

/// <summary>
/// Names of sheets that every spreadsheet program takes: at most 31 characters, none of <c>[]:*?/\</c>, no two alike.
/// </summary>
public static class XlsxNames
{
    private const int Longest = 31;
    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create(
        "[]:*?/\\");

    /// <summary>The names in their order, each as near to what was asked as the rules allow.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> wanted)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        foreach (var name in wanted)
        {
            var plain = Valid(name);
            var unique = Cut(plain, Longest);
            for (var n = 2; !taken.Add(unique); n++) unique = Cut(plain, Longest - $" ({n})".Length) + $" ({n})";
            names.Add(unique);
        }

        return names;
    }

    private static string Valid(string name)
    {
        var plain = string.Concat(name.Select(c => Forbidden.Contains(c) ? '-' : char.IsControl(c) ? ' ' : c))
            .Trim(' ', '\'');
        // Excel keeps this one for itself.
        if (plain.Equals("History", StringComparison.OrdinalIgnoreCase)) plain += " 1";
        return plain.Length == 0 ? "Sheet" : plain;
    }

    /// <summary>
    /// At most so many UTF-16 units, without half a character and without a blank or quote at the end.
    /// </summary>
    private static string Cut(string name, int length)
    {
        if (name.Length <= length) return name;
        if (char.IsHighSurrogate(name[length - 1])) length--;
        return name[..length].TrimEnd(' ', '\'');
    }
}
