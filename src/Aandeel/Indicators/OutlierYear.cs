using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>
/// A year that is unlike the others of a series of shares, and what made it so. A screen, not a test: where one is
/// found, the range over the years leads instead of the year.
/// </summary>
/// <param name="Share">Of the year, from 0 to 1.</param>
/// <param name="Usual">The median of all years.</param>
/// <param name="Others">From the least to the greatest of the other years.</param>
public sealed record OutlierYear(int Year, double Share, double Usual, ShareRange Others)
{
    /// <summary>How many years a series needs.</summary>
    public const int FewestYears = 5;

    /// <summary>
    /// Beyond how many scaled median deviations a year lies apart (Iglewicz and Hoaglin 1993 take 3.5 of modified
    /// scores; this is the plain form).
    /// </summary>
    public const double Deviations = 3;

    /// <summary>A distance below this is none, however alike the other years are.</summary>
    public const double LeastDistance = 0.1;

    private const double Normal = 1.4826;

    /// <summary>To how many digits two distances are told apart: beyond these a sum of doubles decides, and not the source.</summary>
    private const int Digits = 12;

    /// <summary>
    /// The years that lie apart, in order; empty where there are too few years, or where the years scatter as much as
    /// that.
    /// </summary>
    public static IReadOnlyList<OutlierYear> Find(IReadOnlyDictionary<int, double> shares)
    {
        if (shares.Count < FewestYears) return [];
        var usual = Median(shares.Values);
        var scatter = Normal * Median(shares.Values.Select(s => Math.Abs(s - usual)));
        var limit = Math.Max(Deviations * scatter, LeastDistance);
        return
        [
            .. shares.OrderBy(s => s.Key)
                .Select(s => new OutlierYear(s.Key, s.Value, usual,
                    ShareRange.Span(shares.Where(o => o.Key != s.Key).Select(o => new ShareRange(o.Value, o.Value)))))
                .Where(o => Math.Abs(o.Share - usual) > limit || o.IsApart),
        ];
    }

    /// <summary>
    /// Whether it lies farther from the nearest of the other years than these lie from one another (half of the whole
    /// range, as Dixon's ratio has it), and by <see cref="LeastDistance"/> at least.
    /// </summary>
    private bool IsApart
    {
        get
        {
            var gap = Math.Max(Others.Least - Share, Share - Others.Most);
            return gap > LeastDistance && gap >= Others.Most - Others.Least;
        }
    }

    /// <summary>
    /// The destination whose part of the exports moved farthest from its median in the other years: why the year is
    /// unlike them. Null without exports.
    /// </summary>
    public static OutlierReason? Why(FlowTable flows, PartyCode supplier, int year, IReadOnlyCollection<int> years)
    {
        if (flows.Parties.Find(supplier) is not { } party) return null;
        var amounts = new Dictionary<short, Dictionary<int, long>>();
        var totals = years.Append(year).Distinct().ToDictionary(y => y, _ => 0L);
        for (var i = 0; i < flows.Count; i++)
        {
            if (flows.Supplier[i] != party.Index || !totals.ContainsKey(flows.Year[i])) continue;
            if (!amounts.TryGetValue(flows.Recipient[i], out var byYear)) amounts.Add(flows.Recipient[i], byYear = []);
            byYear[flows.Year[i]] = byYear.GetValueOrDefault(flows.Year[i]) + flows.Amount[i];
            totals[flows.Year[i]] += flows.Amount[i];
        }

        if (totals[year] == 0) return null;
        var others = totals.Where(t => t.Key != year && t.Value > 0).Select(t => t.Key).ToList();
        if (others.Count == 0) return null;
        return amounts.Select(a => new OutlierReason(
                flows.Parties[a.Key].Code,
                a.Value.GetValueOrDefault(year),
                (long)Median(others.Select(y => (double)a.Value.GetValueOrDefault(y))),
                others.Max(y => a.Value.GetValueOrDefault(y)),
                (double)a.Value.GetValueOrDefault(year) / totals[year],
                Median(others.Select(y => (double)a.Value.GetValueOrDefault(y) / totals[y]))))
            .OrderByDescending(r => Math.Round(Math.Abs(r.Part - r.UsualPart), Digits))
                .ThenBy(r => r.Destination.Value, StringComparer.Ordinal).First();
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1
            ? sorted[sorted.Count / 2]
            : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}

/// <summary>
/// The destination that moved farthest in a year that is unlike the others. Amounts in 1/10,000 of the unit.
/// </summary>
/// <param name="Amount">In the year.</param>
/// <param name="UsualAmount">The median of the other years.</param>
/// <param name="LargestOther">The largest of the other years.</param>
/// <param name="Part">Of all exports of the year, from 0 to 1.</param>
/// <param name="UsualPart">The median of the other years.</param>
public sealed record OutlierReason(PartyCode Destination, long Amount, long UsualAmount, long LargestOther,
    double Part, double UsualPart);
