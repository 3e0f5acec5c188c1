namespace Aandeel;

/// <summary>
/// One measured statement of a source, as printed: names, category and number are the source's own. What a name means
/// in a year is decided in Harmonise. Described in docs/schema/observation.json and stored by Store/schema.sql.
/// </summary>
public sealed record Observation
{
    /// <summary>The line of the file where the row begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Which observation of the row, from 0.</summary>
    public int Part { get; init; }

    public required Flow Flow { get; init; }

    public required Measure Measure { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>Who says so, as printed; null when the source itself does (SIPRI).</summary>
    public string? Reporter { get; init; }

    public Side? Side { get; init; }

    public required string Supplier { get; init; }

    public required string Recipient { get; init; }

    public string? FinalRecipient { get; init; }

    /// <summary>The designation of the item.</summary>
    public string? Item { get; init; }

    public string? Description { get; init; }

    /// <summary>The source's own category, as printed.</summary>
    public string? Category { get; init; }

    /// <summary>The year of the order.</summary>
    public int? Ordered { get; init; }

    public int? YearFrom { get; init; }

    public int? YearTo { get; init; }

    /// <summary>
    /// The list of years as printed, where a row names several; its amount is for all of them together.
    /// </summary>
    public string? Years { get; init; }

    /// <summary>The amount when <see cref="State"/> is <see cref="Reported.Amount"/>, else null.</summary>
    public Amount? Amount { get; init; }

    public Reported State { get; init; } = Reported.Amount;

    public EstimateFlag NumberFlag { get; init; }

    public EstimateFlag YearFlag { get; init; }

    public ItemStatus Status { get; init; }

    /// <summary>
    /// Whether the recipient's industry takes part (SIPRI's "Local production"); null where the source does not say.
    /// </summary>
    public bool? Participation { get; init; }

    /// <summary>The source's number of the deal.</summary>
    public string? Deal { get; init; }

    /// <summary>The source's comment.</summary>
    public string? Remark { get; init; }
}
