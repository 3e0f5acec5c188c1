using Aandeel.Harmonise;

namespace Aandeel.Imports;

/// <summary>
/// Which table of flows is asked for: what a question says of the data, and nothing of how it is shown.
/// </summary>
/// <param name="Rows">Which rows of the series.</param>
/// <param name="Edition">The edition that is named; null is the one that fits best.</param>
public sealed record TableAsked(FlowSeries Series, SourceChoice Rows, string? Edition)
{
    public string Source => Series.Source;

    /// <summary>Whether the comments of the orders are needed.</summary>
    public bool NeedsOrders { get; init; }

    /// <summary>Whether the mark of the recipient's participation is needed, which only the yearly form has.</summary>
    public bool NeedsYearly { get; init; }

    public bool ByCategory { get; init; }

    public bool ByClass { get; init; }

    /// <summary>
    /// Whose deliveries, by code; null for everybody's. Worked out only where a part of a register is imported.
    /// </summary>
    public Func<IReadOnlyCollection<string>?> Suppliers { get; init; } = static () => null;

    /// <summary>To whom, by code; null for everybody.</summary>
    public Func<IReadOnlyCollection<string>?> Recipients { get; init; } = static () => null;

    /// <summary>The category as printed; null for all.</summary>
    public string? Category { get; init; }

    /// <summary>Which edition of the register fits.</summary>
    public EditionChoice EditionChoice => new(Edition, NeedsOrders, NeedsYearly);

    /// <summary>Why files with an extent cannot answer, as a code; null when they can.</summary>
    public string? CannotBeAnswered(Sources.Extent by) =>
        by.IsWhole ? null : by.CanAnswer(Suppliers(), Recipients(), Category is { } one ? [one] : null, years: null);
}
