namespace Aandeel;

/// <summary>
/// Words that people type for words of ours, in English and Dutch, which are no misspelling of them. They are named in a
/// hint and never taken for the word itself.
/// </summary>
internal static class MeantWords
{
    private static readonly Dictionary<string, string[]> Table = new(StringComparer.OrdinalIgnoreCase)
    {
        ["country"] = ["recipient", "supplier"],
        ["countries"] = ["recipient", "supplier"],
        ["land"] = ["recipient", "supplier"],
        ["landen"] = ["recipient", "supplier"],
        ["destination"] = ["recipient", "group"],
        ["bestemming"] = ["recipient", "group"],
        ["region"] = ["group"],
        ["regio"] = ["group"],
        ["leverancier"] = ["supplier"],
        ["exporter"] = ["supplier"],
        ["ontvanger"] = ["recipient"],
        ["importer"] = ["recipient"],
        ["jaar"] = ["year"],
        ["years"] = ["year"],
        ["categorie"] = ["category"],
        ["klasse"] = ["class"],
        ["product"] = ["class"],
        ["now"] = ["present"],
        ["current"] = ["present"],
        ["today"] = ["present"],
        ["nu"] = ["present"],
        ["huidig"] = ["present"],
        ["then"] = ["at-the-time"],
        ["destijds"] = ["at-the-time"],
        ["excel"] = ["xlsx"],
        ["text"] = ["table"],
        ["tekst"] = ["table"],
        ["md"] = ["markdown"],
        ["navo"] = ["nato"],
        ["oekraine"] = ["ukraine"],
        ["oekraïne"] = ["ukraine"],
        ["used"] = ["second-hand"],
        ["tweedehands"] = ["second-hand"],
        ["taal"] = ["language"],
        ["partij"] = ["party"],
        ["editie"] = ["edition"],
        ["bondgenootschap"] = ["alliance"],
        ["un"] = ["unroca"],
        ["vn"] = ["unroca"],
        ["douane"] = ["customs"],
    };

    /// <summary>The known words that are meant; none where a word is no such word.</summary>
    public static IEnumerable<string> Of(string word, IEnumerable<string> known) =>
        Table.TryGetValue(word.Trim(), out var meant) ? meant.Intersect(known) : [];
}
