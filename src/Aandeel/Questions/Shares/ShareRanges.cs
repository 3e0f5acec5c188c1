using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// What could move a share, by kind, for a line of <c>share</c>: bounds are in its sums; here are what our allocation of
/// years can be off by, how far first prints of such periods moved, and whether the year is provisional
/// (docs/methods/ranges.md).
/// </summary>
internal sealed class ShareRanges(ShareChoice choice)
{
    public bool IsAllocated => choice.Flows.Allocated;

    /// <summary>
    /// Whether a line is of the last year of its edition alone: SIPRI still finds and moves deliveries of it.
    /// </summary>
    public bool IsProvisional(ShareLine line) =>
        choice.IsSipri && line.Period.Count == 1 && line.Period.Last == choice.Flows.Years.Last;

    /// <summary>
    /// Whether a share is not given: of orders, whose years we allocated, parts and small volumes can be off by any
    /// amount. Who names the edition gets it.
    /// </summary>
    public bool IsTooSmall(ShareLine line) => IsAllocated && !choice.Asked.NamesEdition
        && (choice.Question.By is ShareKey.Category or ShareKey.Class || WidthOf(line) is null);

    /// <summary>Whether there is a share and it is not given.</summary>
    public bool IsWithheld(ShareLine line) => line.Sum.ShareOutside is not null && IsTooSmall(line);

    /// <summary>Whether there is a share and it is given.</summary>
    public bool IsGiven(ShareLine line) => line.Sum.ShareOutside is not null && !IsTooSmall(line);

    /// <summary>What our allocation can be off by; a band around the share, or null where that is not known.</summary>
    public (double Lower, double Upper)? Allocation(ShareLine line) =>
        line.Sum.ShareOutside is { } share && WidthOf(line) is { } width
            ? (Math.Max(0, share - (width / 100)), Math.Min(1, share + (width / 100)))
            : null;

    /// <summary>
    /// How far first prints of such periods moved in later editions; none where the line is not the newest of its
    /// edition, or is of a choice that no vintages are kept of.
    /// </summary>
    public IReadOnlyList<VintageMove> Moves(ShareLine line) =>
        RevisionMoves.Of(choice.Question, KeyOf(line), line.Composition, line.Period, choice.Flows);

    /// <summary>The largest of the moves, without its sign, in points; null where none is known.</summary>
    public double? LargestMove(ShareLine line) => RevisionMoves.Largest(Moves(line));

    /// <summary>
    /// The largest of the ranges that are known of a line, as a half-width in points: what a change must exceed to be
    /// called one.
    /// </summary>
    public double Largest(ShareLine line)
    {
        var bounds = line.Sum.Bounds is { } b && line.Sum.ShareOutside is { } share
            ? Math.Max(b.Upper - share, share - b.Lower) * 100
            : 0;
        return Math.Max(bounds, Math.Max(WidthOf(line) ?? 0, LargestMove(line) ?? 0));
    }

    private double? WidthOf(ShareLine line) => choice.Question.By == ShareKey.Supplier
        ? AllocationWidth.Of(choice.Flows, new PartySelection.Parties([]), line.Period, line.Sum.Total)
        : AllocationWidth.Of(choice.Flows, choice.Suppliers, line.Period, line.Sum.Total);

    private string? KeyOf(ShareLine line) => choice.Question.By switch
    {
        ShareKey.None => RevisionMoves.KeyOf(choice.Suppliers),
        ShareKey.Supplier => choice.KeyOf(line.Key),
        _ => null,
    };
}
