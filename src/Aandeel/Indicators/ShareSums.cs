using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>
/// What was delivered by a set of suppliers in a period, by destination group, and the share that it gives
/// (docs/methods/share.md). Law: inside + outside + unallocated + unmapped = total. Amounts in 1/10,000 of the unit.
/// </summary>
public sealed class ShareSums
{
    /// <summary>All deliveries, by destination group.</summary>
    public long[] ByGroup { get; } = new long[DestinationGroups.Count];

    /// <summary>Deliveries of new products, by destination group.</summary>
    public long[] NewByGroup { get; } = new long[DestinationGroups.Count];

    /// <summary>
    /// Deliveries by unknown suppliers, who may or may not be of the set: they only widen the bounds.
    /// </summary>
    public long[] UnknownSuppliersByGroup { get; } = new long[DestinationGroups.Count];

    /// <summary>What silence could hide, by destination group: it only widens the bounds.</summary>
    public long[] AssumedByGroup { get; } = new long[DestinationGroups.Count];

    /// <summary>All that silence could hide.</summary>
    public long Assumed => Whole(AssumedByGroup);

    /// <summary>What unknown suppliers delivered to destinations inside, or to unknown ones.</summary>
    public long UnknownSuppliersInside => Whole(UnknownSuppliersByGroup) - UnknownSuppliersOutside;

    /// <summary>What unknown suppliers delivered to destinations outside.</summary>
    public long UnknownSuppliersOutside => Sum(UnknownSuppliersByGroup, DestinationSide.Outside);

    public long Estimated { get; internal set; }

    public long Uncoded { get; internal set; }

    public int Observations { get; internal set; }

    public long Inside => Sum(ByGroup, DestinationSide.Inside);

    public long Outside => Sum(ByGroup, DestinationSide.Outside);

    public long Unallocated => Sum(ByGroup, DestinationSide.Unallocated);

    public long Unmapped => Sum(ByGroup, DestinationSide.Unmapped);

    public long Total => Whole(ByGroup);

    /// <summary>
    /// The sides that something went to: two where a recipient entered or left the alliance within the period.
    /// </summary>
    public IReadOnlyList<DestinationSide> Sides =>
        [.. DestinationGroups.All.Where(g => ByGroup[(int)g] > 0).Select(DestinationGroups.Side).Distinct()];

    /// <summary>outside / (inside + outside), from 0 to 1; null when nothing went to a known destination.</summary>
    public double? ShareOutside => Ratio(Outside, Inside + Outside);

    /// <summary>The same for new products only.</summary>
    public double? ShareOutsideNew =>
        Ratio(
            Sum(NewByGroup, DestinationSide.Outside),
            Sum(NewByGroup, DestinationSide.Inside) + Sum(NewByGroup, DestinationSide.Outside));

    /// <summary>
    /// The share if all that is unknown or unreported had stayed inside, and if all had gone outside (Manski 2003).
    /// Nothing is assumed at random. Null when nothing is known at all.
    /// </summary>
    public (double Lower, double Upper)? Bounds
    {
        get
        {
            var unknownRecipients = Unallocated + Unmapped;
            var (unseenInside, unseenOutside) = (Unseen(DestinationSide.Inside), Unseen(DestinationSide.Outside));
            var unseenUnknown = Whole(UnknownSuppliersByGroup) + Assumed - unseenInside - unseenOutside;
            var lower = Ratio(Outside, Inside + Outside + unknownRecipients + unseenInside + unseenUnknown);
            var upper = Ratio(
                Outside + unknownRecipients + unseenOutside + unseenUnknown,
                Inside + Outside + unknownRecipients + unseenOutside + unseenUnknown);
            if (ShareOutside is null && lower is null && upper is null) return null;
            return (lower ?? 0, upper ?? 1);
        }
    }

    /// <summary>The share if a destination group outside is left out of numerator and denominator alike.</summary>
    public double? ShareWithout(DestinationGroup group) =>
        Ratio(Outside - ByGroup[(int)group], Inside + Outside - ByGroup[(int)group]);

    /// <summary>How much of the share (in units of 1) a destination group is.</summary>
    public double? Part(DestinationGroup group) => Ratio(ByGroup[(int)group], Inside + Outside);

    internal void Add(ShareSums other)
    {
        for (var g = 0; g < DestinationGroups.Count; g++)
        {
            ByGroup[g] += other.ByGroup[g];
            NewByGroup[g] += other.NewByGroup[g];
            UnknownSuppliersByGroup[g] += other.UnknownSuppliersByGroup[g];
            AssumedByGroup[g] += other.AssumedByGroup[g];
        }

        Estimated += other.Estimated;
        Uncoded += other.Uncoded;
        Observations += other.Observations;
    }

    private long Unseen(DestinationSide side) => Sum(UnknownSuppliersByGroup, side) + Sum(AssumedByGroup, side);

    private static double? Ratio(long part, long whole) => whole > 0 ? (double)part / whole : null;

    /// <summary>All groups together: fifteen numbers, for which the library compiles nine methods at every start.</summary>
    private static long Whole(long[] groups)
    {
        var sum = 0L;
        foreach (var group in groups) sum = checked(sum + group);
        return sum;
    }

    private static readonly DestinationSide[] SideOf = [.. DestinationGroups.All.Select(DestinationGroups.Side)];

    private static long Sum(long[] groups, DestinationSide side)
    {
        long sum = 0;
        for (var g = 0; g < groups.Length; g++)
        {
            if (SideOf[g] == side) sum += groups[g];
        }

        return sum;
    }
}
