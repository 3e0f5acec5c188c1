namespace Aandeel.Questions;

/// <summary>All that one side of a series says of the pair, over the years asked.</summary>
internal sealed record BetweenSource(BetweenSeries Of, YearRange Asked, IReadOnlyList<BetweenLine> Lines)
{
    public int Rows => Lines.Sum(l => l.Rows);

    /// <summary>
    /// The sum, in 1/10,000 of the unit; null where there is no amount, or where items cannot be added.
    /// </summary>
    public long? Total => Lines.Any(l => l.Amount is not null) && Of.IsAddable(Asked)
        ? Lines.Sum(l => l.Amount ?? 0)
        : null;

    /// <summary>Why there is no sum: the most that any year says.</summary>
    public string WhyNoTotal => Lines.Any(l => l.Amount is not null)
        ? "items-not-added"
        : Codes.Of(Lines.Select(l => l.State).Min());

    /// <summary>The years of a state.</summary>
    public IEnumerable<int> YearsOf(BetweenState state) => Lines.Where(l => l.State == state).Select(l => l.Year);
}
