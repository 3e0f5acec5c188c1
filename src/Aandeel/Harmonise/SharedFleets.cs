using System.Globalization;

namespace Aandeel.Harmonise;

/// <summary>
/// A fleet that several states own and one of them receives: a partner's exports to that state are then not paid from
/// its own equipment expenditure alone. Rows of <c>shared-fleets.csv</c>, each of an initiative that the program knows.
/// </summary>
/// <param name="From">The first year of delivery.</param>
public sealed record SharedFleet(Initiative Initiative, PartyCode Recipient, PartyCode Supplier, int From,
    string WhyEn, string WhyNl)
{
    public string Why(Language language) => language == Language.Nl ? WhyNl : WhyEn;

    /// <summary>
    /// How much of a year's exports of the supplier to the recipient is taken as the fleet's: what lies above the
    /// largest year before the first delivery. Zero in years before, and where no earlier year is known.
    /// </summary>
    /// <param name="reported">What the supplier reports as exported to the recipient, by year.</param>
    public long Above(int year, IReadOnlyDictionary<int, long> reported)
    {
        if (year < From || !reported.TryGetValue(year, out var amount)) return 0;
        var before = reported.Where(r => r.Key < From).Select(r => r.Value).ToList();
        return before.Count == 0 ? 0 : Math.Max(0, amount - before.Max());
    }
}

/// <summary>The table of shared fleets.</summary>
public static class SharedFleets
{
    private static readonly Lazy<IReadOnlyList<SharedFleet>> Table = new(() =>
    [
        .. CsvTable.OfResource("Harmonise/shared-fleets.csv").Rows.Select(r => new SharedFleet(
            Initiatives.All.FirstOrDefault(i => i.Code == r[0])
                ?? throw new InvalidOperationException($"shared-fleets.csv: initiative '{r[0]}'"),
            PartyTable.BuiltIn.Require(r[1]).Code,
            PartyTable.BuiltIn.Require(r[2]).Code,
            int.Parse(r[3], CultureInfo.InvariantCulture), r[4], r[5])),
    ]);

    public static IReadOnlyList<SharedFleet> All => Table.Value;
}
