using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>
/// What one supplier delivered to one destination in two periods, and what the change did to the share: the largest are
/// the flows in and out of a change. Amounts in 1/10,000 of the unit.
/// </summary>
/// <param name="Recipient">Null where the table knows groups of destinations only.</param>
/// <param name="Points">As of <see cref="VolumeChange"/>, in parts of one.</param>
public sealed record FlowChange(
    Party Supplier, Party? Recipient, DestinationGroup Group, bool IsInside, long Before, long Now, double? Points)
{
    /// <summary>The flows that raised and lowered the share most, the largest first.</summary>
    /// <param name="most">How many of each.</param>
    public static IReadOnlyList<FlowChange> Largest(
        FlowTable flows, ShareScope scope, YearRange before, YearRange now, int most)
    {
        var map = new ScopeMap(flows, scope);
        var apart = flows.Grain == FlowGrain.Observations;
        var sums = map.Sum([before, now]);
        var change = new ShareChange(
            sums[0].GetValueOrDefault(0) ?? new ShareSums(), sums[1].GetValueOrDefault(0) ?? new ShareSums());
        var pairs = new Dictionary<long, Pair>();
        for (var i = 0; i < flows.Count; i++)
        {
            var (wasBefore, isNow) = (before.Contains(flows.Year[i]), now.Contains(flows.Year[i]));
            if ((!wasBefore && !isNow) || !map.Counts(i, out var group)) continue;
            if (DestinationGroups.Side(group) is not (DestinationSide.Inside or DestinationSide.Outside)) continue;
            var recipient = apart ? flows.Recipient[i] : (short)0;
            var key = ((long)flows.Supplier[i] << 32) | ((long)(ushort)recipient << 16) | (long)group;
            if (!pairs.TryGetValue(key, out var pair))
            {
                pairs.Add(key, pair = new Pair(flows.Supplier[i], recipient, group));
            }

            if (wasBefore) pair.Before += flows.Amount[i];
            else pair.Now += flows.Amount[i];
        }

        var all = pairs.Values.Select(p =>
        {
            var inside = DestinationGroups.Side(p.Group) == DestinationSide.Inside;
            return new FlowChange(
                flows.Parties[p.Supplier], apart ? flows.Parties[p.Recipient] : null, p.Group, inside, p.Before, p.Now,
                inside ? change.Inside(p.Now - p.Before) : change.Outside(p.Now - p.Before));
        }).Where(f => f.Points is not null).ToList();
        return
        [
            .. all.Where(f => f.Points > 0).OrderByDescending(f => f.Points).ThenBy(Order, StringComparer.Ordinal).Take(most),
            .. all.Where(f => f.Points < 0).OrderBy(f => f.Points).ThenBy(Order, StringComparer.Ordinal).Take(most),
        ];

        static string Order(FlowChange f) => f.Key;
    }

    /// <summary>Supplier and destination by their codes: <c>USA-SAU</c>, <c>USA-members</c>.</summary>
    public string Key => $"{Supplier.Code.Value}-{Recipient?.Code.Value ?? Codes.Of(Group)}";

    /// <summary>What went from one to another.</summary>
    private sealed class Pair(short supplier, short recipient, DestinationGroup group)
    {
        public short Supplier { get; } = supplier;

        public short Recipient { get; } = recipient;

        public DestinationGroup Group { get; } = group;

        public long Before { get; set; }

        public long Now { get; set; }
    }
}
