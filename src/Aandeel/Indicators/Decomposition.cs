using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>What is compared: two periods of one scope, the years before perhaps from another edition.</summary>
/// <param name="Flows">The deliveries of both periods, whole.</param>
/// <param name="Divided">The same deliveries, in the table that knows the parts; mostly the same table.</param>
/// <param name="FlowsBefore">The deliveries of the years before in the edition that the difference starts from.</param>
public sealed record Comparison(
    FlowTable Flows, FlowTable Divided, FlowTable FlowsBefore, ShareScope Scope, YearRange Before, YearRange Now)
{
    /// <summary>
    /// The composition that does not change: the asked one; where that is dated, the members in the last year of both
    /// periods, so that who entered later changes nothing. Named the present one where they are the same, and where
    /// sums by category hold no other.
    /// </summary>
    public Composition Fixed
    {
        get
        {
            if (Scope.Composition != Composition.AtTheTime) return Scope.Composition;
            var day = Composition.AtTheTime.DayFor(Math.Max(Before.Last, Now.Last), Scope.Alliance);
            return Divided.Grain == FlowGrain.CategoryCells
                || Scope.Alliance.Members(day)
                    .Order()
                    .SequenceEqual(Scope.Alliance.Members(Composition.Present.DayFor(day.Year, Scope.Alliance)).Order())
                    ? Composition.Present : Composition.On(day);
        }
    }

    /// <summary>The same without deliveries to Ukraine.</summary>
    public Comparison WithoutUkraine =>
        this with { Scope = Scope with { WithoutGroups = [.. Scope.WithoutGroups, DestinationGroup.Ukraine] } };
}

/// <summary>
/// The difference between two shares, divided: vintage + membership + the lines of <see cref="Shift"/> = difference, to
/// the last digit (docs/methods/decomposition.md).
/// </summary>
/// <param name="Before">Sums of the years before, in the edition the difference starts from.</param>
/// <param name="ShareBefore">Their share, rounded to 12 decimals.</param>
/// <param name="Vintage">What the revision of the data did: the years before in the newer edition less the same in the
/// other. Zero within one edition.</param>
/// <param name="Membership">The change in the asked composition less that in the fixed one.</param>
/// <param name="Shift">The change in the fixed composition, by part.</param>
public sealed record Decomposition(
    ShareSums Before, ShareSums Now, decimal ShareBefore, decimal ShareNow, decimal Vintage, decimal Membership,
    ShiftShare Shift)
{
    public decimal Difference => ShareNow - ShareBefore;

    /// <summary>What the margins of both periods leave open of the difference.</summary>
    public (double Lower, double Upper)? Bounds =>
        Before.Bounds is { } before && Now.Bounds is { } now
            ? (now.Lower - before.Upper, now.Upper - before.Lower)
            : null;

    /// <summary>Decomposes; null where one of the shares that it takes does not exist.</summary>
    public static Decomposition? Of(Comparison asked, ShareKey by)
    {
        var own = new ScopeMap(asked.Flows, asked.Scope).Sum([asked.Before, asked.Now]);
        var (before, now) = (Whole(own[0]), Whole(own[1]));
        var started = ReferenceEquals(asked.Flows, asked.FlowsBefore)
            ? before
            : Whole(new ScopeMap(asked.FlowsBefore, asked.Scope).Sum([asked.Before])[0]);
        if (Share(started) is not { } shareStarted || Share(before) is not { } shareBefore
            || Share(now) is not { } shareNow)
        {
            return null;
        }

        var parts = new ScopeMap(asked.Divided, asked.Scope with { Composition = asked.Fixed }).Sum(
            [asked.Before, asked.Now], by);
        if (ShiftShare.Of(Known(parts[0]), Known(parts[1])) is not { } shift) return null;
        return new Decomposition(
            started, now, shareStarted, shareNow, shareBefore - shareStarted, shareNow - shareBefore - shift.Difference,
            shift);
    }

    private static ShareSums Whole(IReadOnlyDictionary<int, ShareSums> sums) =>
        sums.GetValueOrDefault(0) ?? new ShareSums();

    private static decimal? Share(ShareSums sums) => ExactParts.Ratio(sums.Outside, sums.Inside + sums.Outside);

    private static Dictionary<int, KnownDeliveries> Known(IReadOnlyDictionary<int, ShareSums> sums) =>
        sums.ToDictionary(s => s.Key, s => KnownDeliveries.Of(s.Value));
}
