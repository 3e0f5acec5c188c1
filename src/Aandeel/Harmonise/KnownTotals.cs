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
    string Edition, YearRange Years, IReadOnlyDictionary<(short Party, int Year), long> Supplied,
    IReadOnlyDictionary<(short Party, int Year), long> Received,
    IReadOnlyDictionary<(string Category, int Year), long> Categories, bool IsWhole)
{
    public static KnownTotals Of(BuiltInSums sums)
    {
        var categories = new Dictionary<(string, int), long>();
        var table = sums.ByCategory;
        for (var i = 0; i < table.Count; i++)
        {
            var key = (table.Categories[table.Category[i]], (int)table.Year[i]);
            categories[key] = categories.GetValueOrDefault(key) + table.Amount[i];
        }

        return new KnownTotals(
            sums.Edition.Name, sums.Years, Sums(sums.TotalsTable(bySupplier: true), bySupplier: true),
            Sums(sums.TotalsTable(bySupplier: false), bySupplier: false), categories, IsWhole: false);
    }

    /// <summary>
    /// Totals from the indicators of a file of totals (<c>tiv-exports</c>, <c>tiv-imports</c>); null where it has not
    /// both.
    /// </summary>
    public static KnownTotals? Of(string edition, IEnumerable<Indicator> indicators, PartyTable parties)
    {
        var (supplied, received) = (new Dictionary<(short, int), long>(), new Dictionary<(short, int), long>());
        foreach (var indicator in indicators)
        {
            if (indicator is not { Amount: { } amount, Item: null } || IsOfTwo(indicator.Party)) continue;
            var into = indicator.Measure switch { "tiv-exports" => supplied, "tiv-imports" => received, _ => null };
            if (into is null) continue;
            var party = PartyOf(indicator.Party, parties);
            into[(party, indicator.Year)] = into.GetValueOrDefault((party, indicator.Year)) + amount.TenThousandths;
        }

        if (supplied.Count == 0 || received.Count == 0) return null;
        var years = supplied.Keys.Select(k => k.Item2).ToList();
        return new KnownTotals(
            edition, new YearRange(years.Min(), years.Max()), supplied, received, new Dictionary<(string, int), long>(),
            IsWhole: true);
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

    private static Dictionary<(short Party, int Year), long> Sums(FlowTable table, bool bySupplier)
    {
        var sums = new Dictionary<(short, int), long>();
        for (var i = 0; i < table.Count; i++)
        {
            if (table.Amount[i] > 0)
            {
                sums[(bySupplier ? table.Supplier[i] : table.Recipient[i], table.Year[i])] = table.Amount[i];
            }
        }

        return sums;
    }
}
