namespace Aandeel.Questions;

/// <summary>A row of a source in the source's own words: names, category and marks as printed.</summary>
internal sealed record PrintedFlow
{
    public required string Supplier { get; init; }

    public required string Recipient { get; init; }

    public string? FinalRecipient { get; init; }

    /// <summary>Who says so; null where the source itself does.</summary>
    public string? Reporter { get; init; }

    public Side? ReportSide { get; init; }

    public string? Item { get; init; }

    public string? Description { get; init; }

    public string? Category { get; init; }

    public ItemStatus Status { get; init; }

    /// <summary>The year of the order.</summary>
    public int? Ordered { get; init; }

    public EstimateFlag NumberFlag { get; init; }

    public EstimateFlag YearFlag { get; init; }

    /// <summary>Whether the recipient's industry takes part; null where the source does not say.</summary>
    public bool? Participation { get; init; }

    public string? Deal { get; init; }

    public string? Remark { get; init; }

    /// <summary>How many items, of the year; null where the line does not say it of one year.</summary>
    public long? Quantity { get; init; }

    /// <summary>Why there is no number of items; empty where there is one, or where the source has no items.</summary>
    public string WhyNoQuantity { get; init; } = "";

    /// <summary>The whole line of the file.</summary>
    public required string Line { get; init; }
}
