namespace Aandeel.Questions;

/// <summary>What one side of a series says of the pair in a year.</summary>
internal sealed record BetweenLine(BetweenSeries Of, int Year)
{
    public BetweenState State { get; } = Of.StateIn(Year);

    /// <summary>In 1/10,000 of the unit; null where no row gives one.</summary>
    public long? Amount { get; } = Of.AmountIn(Year);

    public int Rows => Of.RowsIn(Year);

    /// <summary>Whether the year has one amount, and not items of several categories.</summary>
    public bool IsOne => Of.IsAddable(new YearRange(Year, Year));
}
