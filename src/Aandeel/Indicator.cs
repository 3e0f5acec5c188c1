namespace Aandeel;

/// <summary>
/// A figure about one party in one year, as printed: expenditure, revenue, a rate. Not a flow between parties.
/// </summary>
public sealed record Indicator
{
    /// <summary>The line of the file, or the row of the sheet, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Which figure of the row, from 0.</summary>
    public int Part { get; init; }

    /// <summary>
    /// The party's name as printed; for a company its country, with the company in <see cref="Item"/>.
    /// </summary>
    public required string Party { get; init; }

    public string? Item { get; init; }

    public required int Year { get; init; }

    /// <summary>
    /// What is measured, as a code of the source: <c>expenditure-current-prices</c>, <c>equipment-share</c>,
    /// <c>arms-revenue</c>.
    /// </summary>
    public required string Measure { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>The amount when <see cref="State"/> is <see cref="Reported.Amount"/>, else null.</summary>
    public Amount? Amount { get; init; }

    public Reported State { get; init; } = Reported.Amount;

    /// <summary>Whether the source marks the figure as an estimate.</summary>
    public EstimateFlag Flag { get; init; }
}
