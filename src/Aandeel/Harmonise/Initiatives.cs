using System.Globalization;

namespace Aandeel.Harmonise;

/// <summary>How far the words of an initiative were checked.</summary>
public enum InitiativeReading
{
    /// <summary>Read at the one who decides or makes it.</summary>
    Primary,

    /// <summary>Read in the press or an analysis; the primary source was not read.</summary>
    Press,

    /// <summary>Not read anywhere by us: to be verified before it is printed as fact.</summary>
    None,
}

/// <summary>
/// A known initiative to buy or produce together. A record of what was announced, not of what was delivered.
/// </summary>
/// <param name="From">A day or a year as known; empty when not.</param>
/// <param name="States">Codes of the states that were named; empty when none were.</param>
/// <param name="Classes">Codes of the product classes that it serves; empty where SIPRI has none for it.</param>
/// <param name="ForAll">Whether it serves no one class but all.</param>
/// <param name="Amount">As announced, in <paramref name="Unit"/>; money, never to be set against TIV.</param>
public sealed record Initiative(
    string Code, string NameEn, string NameNl, string From, string Until, IReadOnlyList<string> States,
    IReadOnlyList<string> Classes, bool ForAll,
    decimal? Amount, string Unit, string TextEn, string TextNl, string Address, InitiativeReading Reading)
{
    public string Name(Language language) => language == Language.Nl ? NameNl : NameEn;

    public string Text(Language language) => language == Language.Nl ? TextNl : TextEn;
}

/// <summary>The table of known initiatives (<c>initiatives.csv</c>).</summary>
public static class Initiatives
{
    private static readonly Lazy<IReadOnlyList<Initiative>> Table = new(Load);

    public static IReadOnlyList<Initiative> All => Table.Value;

    /// <summary>Those that serve a class by name.</summary>
    public static IReadOnlyList<Initiative> For(string productClass) =>
        [.. All.Where(i => i.Classes.Contains(productClass))];

    private static IReadOnlyList<Initiative> Load() => [.. CsvTable.OfResource("Harmonise/initiatives.csv").Rows.Select(r => new Initiative(
        r[0], r[1], r[2], r[3], r[4], Parts(r[5]), r[6] == "all" ? [] : Parts(r[6]), r[6] == "all",
        r[7].Length == 0 ? null : decimal.Parse(r[7], CultureInfo.InvariantCulture), r[8], r[9], r[10], r[11],
        Codes.TryParse(r[12], out InitiativeReading reading)
            ? reading
            : throw new InvalidOperationException($"initiatives.csv: read '{r[12]}'")))];

    private static string[] Parts(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
