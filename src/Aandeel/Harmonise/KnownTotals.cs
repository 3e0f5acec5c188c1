using Aandeel.Sources;

namespace Aandeel.Harmonise;

/// <summary>
/// Totals of one edition of SIPRI by party and year, against which a register is held: the built-in sums, or the yearly
/// totals of an edition.
/// </summary>
/// <param name="Years">The years that the totals cover.</param>
/// <param name="Supplied">By supplier and year, in 1/10,000 TIV.</param>
/// <param name="Received">By recipient and year.</param>
/// <param name="Categories">By category and year; empty where the totals have none.</param>
/// <param name="IsWhole">Whether the totals are rounded to whole TIV, so that each is right to the half.</param>
public sealed record KnownTotals(
    string Edition, YearRange Years, PartySums Supplied, PartySums Received,
    IReadOnlyDictionary<string, YearSums> Categories, bool IsWhole)
{
    public static KnownTotals Of(BuiltInSums sums)
    {
        var (supplied, received) = sums.ByParty();
        return new KnownTotals(sums.Edition.Name, sums.Years, supplied, received, BuiltInSums.CategoryTotals(), IsWhole: false);
    }

    /// <summary>
    /// Totals from the indicators of a file of totals (<c>tiv-exports</c>, <c>tiv-imports</c>); null where it has not
    /// both.
    /// </summary>
    public static KnownTotals? Of(string edition, IEnumerable<Indicator> indicators, PartyTable parties)
    {
        var (supplied, received) = (new PartySums(), new PartySums());
        foreach (var indicator in indicators)
        {
            if (indicator is not { Amount: { } amount, Item: null } || IsOfTwo(indicator.Party)) continue;
            var into = indicator.Measure switch { "tiv-exports" => supplied, "tiv-imports" => received, _ => null };
            if (into is null) continue;
            into.Of(PartyOf(indicator.Party, parties)).Add(indicator.Year, amount.TenThousandths);
        }

        if (supplied.Years() is not { } years || received.Count == 0) return null;
        return new KnownTotals(edition, years, supplied, received, new Dictionary<string, YearSums>(), IsWhole: true);
    }

    /// <summary>
    /// The codes under which a file of totals puts two parties together: North Yemen with Yemen, South Vietnam with
    /// Viet Nam.
    /// </summary>
    private static bool IsOfTwo(string code) => code is "YEM" or "VNM";

    /// <summary>Files of totals name a party by its code or by its name.</summary>
    private static short PartyOf(string printed, PartyTable parties) =>
        printed.Length == 3 && printed.All(char.IsAsciiLetterUpper)
            && parties.Find(PartyCode.Parse(printed)) is { } party ? party.Index
            : parties.OfPrinted(SourceCatalog.Sipri, printed);
}
