using System.Globalization;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Sources.Census;

namespace Aandeel.Indicators;

/// <summary>
/// The part of the United States' shipments of defence capital goods that was exported outside, over some months
/// (docs/methods/production.md). Exports are valued at the port, shipments at the factory, and the two cover different
/// goods: a range of two countings, no measurement. Amounts in 1/10,000 of a dollar.
/// </summary>
/// <param name="From">The first month, as 2024-01.</param>
/// <param name="Months">How many months have both shipments and exports of every end use that is asked.</param>
/// <param name="Exports">To the world, as the Census Bureau sums them.</param>
/// <param name="NatoGroup">To its own group NATO; null where a month lacks it.</param>
/// <param name="MembersInside">To countries that were members in the composition asked.</param>
/// <param name="CountriesOutside">To countries that were not.</param>
/// <param name="Unmapped">To names that our table does not have.</param>
public sealed record DefenceShipments(
    string From, string Until, int Months, long Shipments, long Exports, long? NatoGroup, long MembersInside,
        long CountriesOutside, long Unmapped)
{
    /// <summary>What went outside by the Bureau's own group; null where that is missing.</summary>
    public long? OutsideByGroup => NatoGroup is { } nato ? Exports - nato : null;

    /// <summary>Exports of the world that no country row has.</summary>
    public long WithoutCountry => Exports - MembersInside - CountriesOutside - Unmapped;

    /// <summary>
    /// By how much the Bureau's group differs from the dated members: the check of the group. Null where it is missing.
    /// </summary>
    public long? GroupDifference => NatoGroup is { } nato ? nato - MembersInside : null;

    /// <summary>
    /// From the least to the greatest of the countings; what has no country or an unknown one can have gone either way.
    /// Null where nothing was shipped, or where more is exported than shipped, since then the two do not speak of the
    /// same goods.
    /// </summary>
    public ShareRange? Outside
    {
        get
        {
            if (Shipments <= 0 || Exports > Shipments) return null;
            var open = Math.Max(0, WithoutCountry) + Unmapped;
            var (least, most) = (CountriesOutside, CountriesOutside + open);
            if (OutsideByGroup is { } group) (least, most) = (Math.Min(least, group), Math.Max(most, group));
            return new ShareRange((double)Math.Max(0, least) / Shipments, (double)most / Shipments);
        }
    }

    /// <summary>
    /// Every calendar year that has whole months, and the last twelve months; in order. Empty where a piece is missing
    /// everywhere.
    /// </summary>
    /// <param name="shipments">The indicators of source <c>us-census</c>.</param>
    /// <param name="exports">Its observations.</param>
    /// <param name="endUses">The end uses that must all be here for a month to count.</param>
    /// <param name="isInside">Whether a party is a member in a year, in the composition that is asked.</param>
    public static IReadOnlyList<DefenceShipments> Periods(
        IEnumerable<Indicator> shipments, IEnumerable<Observation> exports, IReadOnlyList<string> endUses,
            PartyTable parties, Func<PartyCode, int, bool> isInside)
    {
        var months = MonthsOf(shipments, exports, endUses, parties, isInside);
        var periods = months.GroupBy(m => m.From[..4], StringComparer.Ordinal).Select(Sum).ToList();
        if (LastTwelve(months) is { } last && periods.All(p => p.From != last.From || p.Until != last.Until))
        {
            periods.Add(last);
        }

        return periods;
    }

    /// <summary>
    /// What is still to be fetched for a year, as a month and an end use or "shipments"; empty where all is here.
    /// </summary>
    public static IReadOnlyList<string> Missing(IEnumerable<Indicator> shipments, IEnumerable<Observation> exports,
        IReadOnlyList<string> endUses, int year)
    {
        var shipped = Shipped(shipments);
        var worlds = exports.Where(IsWorld).Select(o => $"{o.Item} {o.Category}").ToHashSet(StringComparer.Ordinal);
        var missing = new List<string>();
        for (var m = 1; m <= 12; m++)
        {
            var month = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{m:00}");
            if (!shipped.ContainsKey(month)) missing.Add($"{month} shipments");
            missing.AddRange(endUses.Where(u => !worlds.Contains($"{month} {u}")).Select(u => $"{month} {u}"));
        }

        return missing;
    }

    private static List<DefenceShipments> MonthsOf(
        IEnumerable<Indicator> shipments, IEnumerable<Observation> exports, IReadOnlyList<string> endUses,
            PartyTable parties, Func<PartyCode, int, bool> isInside)
    {
        var shipped = Shipped(shipments);
        var months = new List<DefenceShipments>();
        var asked = exports.Where(o => IsMonthly(o) && endUses.Contains(o.Category!));
        var byMonth = asked.GroupBy(o => o.Item!, StringComparer.Ordinal);
        foreach (var month in byMonth.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var rows = month.ToList();
            var worlds = rows.Where(IsWorld).ToList();
            if (!shipped.TryGetValue(month.Key, out var made)
                || worlds.Select(w => w.Category).Distinct().Count() < endUses.Count)
            {
                continue;
            }

            var nato = rows.Where(r => r.Remark!.StartsWith(EndUseReader.NatoGroup, StringComparison.Ordinal)).ToList();
            long inside = 0, outside = 0, unmapped = 0;
            foreach (var row in rows.Where(r => r.Description == EndUseReader.OneCountry))
            {
                var party = parties.OfPrinted(SourceCatalog.Census, row.Recipient);
                if (party == PartyTable.Unmapped) unmapped += Of(row);
                else if (isInside(parties[party].Code, row.YearFrom!.Value)) inside += Of(row);
                else outside += Of(row);
            }

            // A use of which nothing went to a member has no row for the group; without any row of it the group is
            // missing.
            months.Add(new DefenceShipments(month.Key, month.Key, 1, made, worlds.Sum(Of),
                nato.Count > 0 ? nato.Sum(Of) : null, inside, outside, unmapped));
        }

        return months;
    }

    private static DefenceShipments Sum(IEnumerable<DefenceShipments> several)
    {
        var all = several.ToList();
        return new DefenceShipments(
            all[0].From, all[^1].Until, all.Count, all.Sum(m => m.Shipments), all.Sum(m => m.Exports),
            all.All(m => m.NatoGroup is not null)
                ? all.Sum(m => m.NatoGroup!.Value)
                : null,
            all.Sum(m => m.MembersInside), all.Sum(m => m.CountriesOutside), all.Sum(m => m.Unmapped));
    }

    /// <summary>The last twelve months without a gap; null where there are fewer.</summary>
    private static DefenceShipments? LastTwelve(List<DefenceShipments> months)
    {
        if (months.Count < 12) return null;
        var last = months[^12..];
        var (first, until) = (Number(last[0].From), Number(last[^1].From));
        return until - first == 11 ? Sum(last) : null;

        static int Number(string month) =>
            (int.Parse(month.AsSpan(0, 4), CultureInfo.InvariantCulture) * 12)
                + int.Parse(month.AsSpan(5), CultureInfo.InvariantCulture);
    }

    private static Dictionary<string, long> Shipped(IEnumerable<Indicator> indicators) =>
        indicators.Where(i => i is { Measure: ShipmentsReader.DefenceShipments, Item: not null, Amount: not null })
            .GroupBy(i => i.Item!, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.First().Amount!.Value.TenThousandths, StringComparer.Ordinal);

    private static bool IsMonthly(Observation row) =>
        row is { Amount: not null, Item: not null, Category: not null, Remark: { } remark }
            && remark.EndsWith(EndUseReader.OneMonth, StringComparison.Ordinal);

    private static bool IsWorld(Observation row) => row.Description == EndUseReader.World && IsMonthly(row);

    private static long Of(Observation row) => row.Amount!.Value.TenThousandths;
}
