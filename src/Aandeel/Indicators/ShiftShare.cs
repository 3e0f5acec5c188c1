namespace Aandeel.Indicators;

/// <summary>
/// What one part of the deliveries (a supplier, a class, a group) sent outside and to known destinations, in 1/10,000
/// of the unit.
/// </summary>
/// <param name="Known">Inside and outside together.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct KnownDeliveries(long Outside, long Known)
{
    /// <summary>The share outside, unrounded; null where nothing went to a known destination.</summary>
    public decimal? Share => Known > 0 ? (decimal)Outside / Known : null;

    /// <summary>The share as other figures of a share are given: one division in double precision.</summary>
    public double? AsDouble => Known > 0 ? (double)Outside / Known : null;

    public static KnownDeliveries Of(ShareSums? sums) =>
        sums is null ? default : new(sums.Outside, sums.Inside + sums.Outside);
}

/// <summary>What one part added to the difference: by its own share, and by its weight among all.</summary>
/// <param name="Within">Its share outside moved at the mean of its two weights.</param>
/// <param name="Mix">Its weight moved; positive where it gained weight and lies above the mean share, or lost weight
/// and lies below.</param>
public sealed record ShiftLine(int Key, KnownDeliveries Before, KnownDeliveries Now, decimal Within, decimal Mix)
{
    public decimal Contribution => Within + Mix;
}

/// <summary>
/// The difference of a share between two periods as a sum over parts, without a residual: the symmetric shift-share
/// with a centred mix (docs/methods/decomposition.md). All figures are multiples of 10⁻¹² and add up to the last digit.
/// </summary>
public sealed class ShiftShare
{
    private ShiftShare(KnownDeliveries before, KnownDeliveries now, IReadOnlyList<ShiftLine> lines)
    {
        (Before, Now, Lines) = (before, now, lines);
        Difference = ExactParts.Ratio(now.Outside, now.Known)!.Value
            - ExactParts.Ratio(before.Outside, before.Known)!.Value;
    }

    /// <summary>All parts together.</summary>
    public KnownDeliveries Before { get; }

    public KnownDeliveries Now { get; }

    /// <summary>Share now less share before, each rounded to 12 decimals.</summary>
    public decimal Difference { get; }

    /// <summary>A line per part with deliveries in either period, by key.</summary>
    public IReadOnlyList<ShiftLine> Lines { get; }

    public decimal Within => Lines.Sum(l => l.Within);

    public decimal Mix => Lines.Sum(l => l.Mix);

    /// <summary>
    /// Decomposes; null where one of the periods has no share. A part absent in one period takes the other period's
    /// share.
    /// </summary>
    public static ShiftShare? Of(
        IReadOnlyDictionary<int, KnownDeliveries> before, IReadOnlyDictionary<int, KnownDeliveries> now)
    {
        var (wholeBefore, wholeNow) = (Whole(before), Whole(now));
        if (wholeBefore.Share is not { } shareBefore || wholeNow.Share is not { } shareNow) return null;
        var centre = (shareBefore + shareNow) / 2;
        var keys = before.Keys.Union(now.Keys)
            .Order().Where(k => before.GetValueOrDefault(k).Known > 0 || now.GetValueOrDefault(k).Known > 0).ToList();
        var parts = new decimal[keys.Count * 2];
        for (var i = 0; i < keys.Count; i++)
        {
            var (was, became) = (before.GetValueOrDefault(keys[i]), now.GetValueOrDefault(keys[i]));
            var own = (Before: was.Share ?? became.Share!.Value, Now: became.Share ?? was.Share!.Value);
            var weight = (Before: (decimal)was.Known / wholeBefore.Known, Now: (decimal)became.Known / wholeNow.Known);
            parts[2 * i] = (weight.Before + weight.Now) / 2 * (own.Now - own.Before);
            parts[(2 * i) + 1] = (((own.Before + own.Now) / 2) - centre) * (weight.Now - weight.Before);
        }

        var difference = ExactParts.Ratio(wholeNow.Outside, wholeNow.Known)!.Value
            - ExactParts.Ratio(wholeBefore.Outside, wholeBefore.Known)!.Value;
        var rounded = ExactParts.Round(parts, difference);
        return new ShiftShare(
            wholeBefore, wholeNow,
            [.. keys.Select(
                (k,
                    i) => new ShiftLine(
                        k, before.GetValueOrDefault(k), now.GetValueOrDefault(k), rounded[2 * i],
                        rounded[(2 * i) + 1]))]);
    }

    private static KnownDeliveries Whole(IReadOnlyDictionary<int, KnownDeliveries> parts) =>
        new(parts.Values.Sum(p => p.Outside), parts.Values.Sum(p => p.Known));
}
