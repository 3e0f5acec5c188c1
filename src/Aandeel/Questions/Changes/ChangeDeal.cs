namespace Aandeel.Questions;

/// <summary>
/// A deal in two editions, known by supplier, recipient, product and year of order: what each has of it in all common
/// years, and in the window.
/// </summary>
/// <param name="item">The product as the newer edition prints it, where it has the deal.</param>
internal sealed class ChangeDeal(short supplier, short recipient, string item, int? ordered)
{
    /// <summary>Totals that differ by less are alike: a fitted year moves a little without anything being found.</summary>
    private const double Alike = 0.02;

    public short Supplier => supplier;

    public short Recipient => recipient;

    public string Item { get; set; } = item;

    public int? Ordered => ordered;

    /// <summary>All common years, in 1/10,000 of a TIV.</summary>
    public (long Older, long Newer) Total { get; set; }

    public (long Older, long Newer) Window { get; set; }

    /// <summary>Whether the newer edition has deliveries of it after the years that both cover.</summary>
    public bool GoesOn { get; set; }

    public long Difference => Window.Newer - Window.Older;

    /// <summary>Why its window differs, where our allocation of years can play a part.</summary>
    public ChangeCause Cause(bool isAllocated) =>
        isAllocated && Total is { Older: > 0, Newer: > 0 } && (GoesOn || IsAlike(Total.Older, Total.Newer))
            ? ChangeCause.Allocation
            : ChangeCause.Revision;

    /// <summary>
    /// Whether one of the same pair that only the other edition has is this one under other words: ordered in the same
    /// year, or with a total alike.
    /// </summary>
    public bool IsSame(ChangeDeal other) => other.Ordered == Ordered
        || IsAlike(Total.Older + Total.Newer, other.Total.Older + other.Total.Newer);

    private static bool IsAlike(long one, long other) => Math.Abs(one - other) <= Alike * Math.Max(one, other);
}
