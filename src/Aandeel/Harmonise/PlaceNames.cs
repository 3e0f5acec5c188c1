namespace Aandeel.Harmonise;

/// <summary>
/// How the comments of SIPRI's register call a place of production (<c>place-names.csv</c>): "in USA", "from Romanian
/// production line". Not the names of suppliers and recipients, which its columns spell otherwise.
/// </summary>
internal static class PlaceNames
{
    private static readonly Lazy<Dictionary<string, PartyCode>> Names = new(() => Load("name"));
    private static readonly Lazy<Dictionary<string, PartyCode>> Adjectives = new(() => Load("adjective"));
    private static readonly Lazy<Dictionary<PartyCode, string[]>> ByCode = new(() =>
    {
        var names = Names.Value;
        return names.Values.Distinct().ToDictionary(
            code => code, code => names.Keys.Where(n => names[n] == code).Order(StringComparer.Ordinal).ToArray());
    });

    /// <summary>All places, each with the names that comments give it.</summary>
    public static IReadOnlyDictionary<PartyCode, string[]> All => ByCode.Value;

    /// <summary>The place of a name, or null.</summary>
    public static PartyCode? OfName(string name) => Names.Value.GetValueOrDefault(name);

    /// <summary>The place of an adjective such as "South Korean", or null.</summary>
    public static PartyCode? OfAdjective(string word) => Adjectives.Value.GetValueOrDefault(word);

    /// <summary>
    /// Where a place stands behind "in" as a whole word, from 0; -1 where it does not. "Niger" is not in "in Nigeria".
    /// </summary>
    public static int IndexIn(ReadOnlySpan<char> text, string name)
    {
        var words = " in " + name;
        for (var from = 0; from <= text.Length - words.Length;)
        {
            var at = text[from..].IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return -1;
            var end = from + at + words.Length;
            if (end == text.Length
                || !(char.IsLetter(text[end])
                    || (text[end] == '-' && end + 1 < text.Length && char.IsUpper(text[end + 1]))))
            {
                return from + at;
            }

            from += at + 1;
        }

        return -1;
    }

    private static Dictionary<string, PartyCode> Load(string form) =>
        CsvTable.OfResource("Harmonise/place-names.csv").Rows
        .Where(r => r[1] == form).ToDictionary(r => r[0], r => PartyTable.BuiltIn.Require(r[2]).Code,
            StringComparer.Ordinal);
}
