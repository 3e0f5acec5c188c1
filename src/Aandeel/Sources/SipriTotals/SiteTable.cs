using System.Text.RegularExpressions;

namespace Aandeel.Sources.SipriTotals;

/// <summary>What one of SIPRI's tables of TIV has on its rows, and whose table it is.</summary>
internal enum SiteTableKind
{
    /// <summary>A row a supplier: what it exported to everyone.</summary>
    ExportsOfAll,

    /// <summary>A row a recipient: what it imported from everyone.</summary>
    ImportsOfAll,

    /// <summary>A row a recipient of one supplier.</summary>
    ExportsOfOne,

    /// <summary>A row a supplier to one recipient.</summary>
    ImportsOfOne,
}

/// <summary>
/// The words by which a table tells what it is: the name of its last row, or a title of the site before 2023.
/// </summary>
internal sealed partial record SiteTable(SiteTableKind Kind, string? Party)
{
    /// <summary>
    /// What the table is, from its first header cell, its title lines and the name of its last row; null where they do
    /// not say.
    /// </summary>
    public static SiteTable? Of(string corner, string head, string lastName)
    {
        if (Title().Match(head) is { Success: true } title)
        {
            var (exports, party) = (title.Groups["flow"].Value == "exports", title.Groups["party"].Value.Trim());
            return party.StartsWith("all", StringComparison.OrdinalIgnoreCase)
                ? new(exports ? SiteTableKind.ExportsOfAll : SiteTableKind.ImportsOfAll, null)
                : new(exports ? SiteTableKind.ExportsOfOne : SiteTableKind.ImportsOfOne, party);
        }

        // The site says "Total exports to Israel" below the suppliers of Israel, and "Total imports from China" below
        // China's recipients.
        if (Sum().Match(lastName) is { Success: true } sum)
        {
            return new(
                sum.Groups["way"].Value == "to" ? SiteTableKind.ImportsOfOne : SiteTableKind.ExportsOfOne,
                sum.Groups["party"].Value.Trim());
        }

        return corner switch
        {
            "Exports by" => new(SiteTableKind.ExportsOfAll, null),
            "Imports by" => new(SiteTableKind.ImportsOfAll, null),
            _ when !lastName.StartsWith("Total world", StringComparison.OrdinalIgnoreCase) => null,
            "Supplier" => new(SiteTableKind.ExportsOfAll, null),
            "Recipient" => new(SiteTableKind.ImportsOfAll, null),
            _ => null,
        };
    }

    /// <summary>The name for the table as a piece of what the source holds.</summary>
    public string Named => Kind switch
    {
        SiteTableKind.ExportsOfAll => "exports of all",
        SiteTableKind.ImportsOfAll => "imports of all",
        SiteTableKind.ExportsOfOne => $"exports of {Party}",
        _ => $"imports of {Party}",
    };

    /// <summary>The figure of a row, without its year and amount.</summary>
    public Indicator Row(int line, string name) => Kind switch
    {
        SiteTableKind.ExportsOfAll => Figure(line, name, null, "tiv-exports"),
        SiteTableKind.ImportsOfAll => Figure(line, name, null, "tiv-imports"),
        SiteTableKind.ExportsOfOne => Figure(line, Party!, name, "tiv-delivered"),
        _ => Figure(line, name, Party, "tiv-delivered"),
    };

    /// <summary>The figure of the last row: of the whole table.</summary>
    public Indicator Total(int line) => Kind switch
    {
        SiteTableKind.ExportsOfAll or SiteTableKind.ImportsOfAll => Figure(line, "All", "Total", "tiv-world"),
        SiteTableKind.ExportsOfOne => Figure(line, Party!, null, "tiv-exports"),
        _ => Figure(line, Party!, null, "tiv-imports"),
    };

    private static Indicator Figure(int line, string party, string? item, string measure) =>
        new() { Line = line, Party = party, Item = item, Year = 0, Measure = measure, Unit = Unit.TivMillion };

    [GeneratedRegex(
        @"^""?TIV of arms (?<flow>exports|imports) (from|to) (?<party>[^\n]+?), \d{4}-\d{4}",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MatchLimits.MostMilliseconds)]
    private static partial Regex Title();

    [GeneratedRegex(
        @"^Total (exports|imports) (?<way>to|from) (?<party>.+)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MatchLimits.MostMilliseconds)]
    private static partial Regex Sum();
}
