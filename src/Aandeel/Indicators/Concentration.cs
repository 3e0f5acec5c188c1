using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>
/// On how few recipients the deliveries outside hang: the part of the largest ones, and the index of Herfindahl and
/// Hirschman (docs/methods/concentration.md). Not a judgement on them, and not a share of money.
/// </summary>
/// <param name="Recipients">Recipients outside with what they received, the largest first, in 1/10,000 of the unit;
/// none of nothing.</param>
/// <param name="Unknown">Deliveries that may have gone outside too, or may be of these suppliers: to unknown
/// recipients, and by unknown suppliers to recipients outside.</param>
public sealed record Concentration(IReadOnlyList<(short Recipient, long Amount)> Recipients, long Unknown)
{
    public const int Largest = 3;

    public long Outside { get; } = Recipients.Sum(r => r.Amount);

    /// <summary>What the three largest received of all that went outside; null where nothing did.</summary>
    public double? LargestPart => Ratio(Top, Outside);

    /// <summary>
    /// The sum of the squared parts, from 1/n (n equal recipients) to 1 (one recipient); null where nothing went
    /// outside.
    /// </summary>
    public double? Herfindahl => Outside > 0 ? Squares / ((double)Outside * Outside) : null;

    /// <summary>If all that is unknown went to many small recipients, and if it all went to the largest.</summary>
    public (double Lower, double Upper)? LargestBounds =>
        Outside > 0 ? ((double)Top / (Outside + Unknown), (double)(Top + Unknown) / (Outside + Unknown)) : null;

    /// <inheritdoc cref="LargestBounds"/>
    public (double Lower, double Upper)? HerfindahlBounds
    {
        get
        {
            if (Outside <= 0) return null;
            double all = Outside + Unknown, first = Recipients[0].Amount;
            return (Squares / (all * all),
                (Squares - (first * first) + ((first + Unknown) * (first + Unknown))) / (all * all));
        }
    }

    public long Top => Recipients.Take(Largest).Sum(r => r.Amount);

    private double Squares => Recipients.Sum(r => (double)r.Amount * r.Amount);

    /// <summary>The concentration of a period, whole (key 0) or by supplier (its index).</summary>
    public static IReadOnlyDictionary<int, Concentration> Of(
        FlowTable flows, ScopeMap map, YearRange period, bool bySupplier)
    {
        var received = new Dictionary<int, Dictionary<short, long>>();
        for (var i = 0; i < flows.Count; i++)
        {
            if (!period.Contains(flows.Year[i]) || !map.Counts(i, out var group)
                || DestinationGroups.Side(group) != DestinationSide.Outside)
            {
                continue;
            }

            var key = bySupplier ? flows.Supplier[i] : 0;
            if (!received.TryGetValue(key, out var of)) received.Add(key, of = []);
            of[flows.Recipient[i]] = of.GetValueOrDefault(flows.Recipient[i]) + flows.Amount[i];
        }

        var sums = map.Sum([period], bySupplier ? ShareKey.Supplier : ShareKey.None)[0];
        return sums.ToDictionary(s => s.Key, s => new Concentration(
            [.. (received.GetValueOrDefault(s.Key) ?? [])
                .Where(r => r.Value > 0)
                .Select(r => (r.Key, r.Value))
                .OrderByDescending(r => r.Value)
                .ThenBy(r => r.Key)],
            s.Value.Unallocated + s.Value.Unmapped + s.Value.UnknownSuppliersOutside + Unplaced(s.Value)));
    }

    /// <summary>From unknown suppliers to unknown recipients.</summary>
    private static long Unplaced(ShareSums sums) =>
        sums.UnknownSuppliersByGroup[(int)DestinationGroup.Unknown]
            + sums.UnknownSuppliersByGroup[(int)DestinationGroup.Unmapped];

    private static double? Ratio(long part, long whole) => whole > 0 ? (double)part / whole : null;
}
