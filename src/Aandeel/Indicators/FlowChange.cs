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
        var pairs = new Dictionary<(short Supplier, short Recipient, DestinationGroup Group), (long Before, long Now)>();
        for (var i = 0; i < flows.Count; i++)
        {
            var (wasBefore, isNow) = (before.Contains(flows.Year[i]), now.Contains(flows.Year[i]));
            if ((!wasBefore && !isNow) || !map.Counts(i, out var group)) continue;
            if (DestinationGroups.Side(group) is not (DestinationSide.Inside or DestinationSide.Outside)) continue;
            var key = (flows.Supplier[i], apart ? flows.Recipient[i] : (short)0, group);
            var (then, today) = pairs.GetValueOrDefault(key);
            pairs[key] = wasBefore ? (then + flows.Amount[i], today) : (then, today + flows.Amount[i]);
        }

        var all = pairs.Select(p =>
        {
            var ((supplier, recipient, group), (then, today)) = p;
            var inside = DestinationGroups.Side(group) == DestinationSide.Inside;
            return new FlowChange(
                flows.Parties[supplier], apart ? flows.Parties[recipient] : null, group, inside, then, today,
                inside ? change.Inside(today - then) : change.Outside(today - then));
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
}
