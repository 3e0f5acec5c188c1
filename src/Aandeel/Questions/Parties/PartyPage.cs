using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>All that the sources say of one party, as typed figures.</summary>
/// <param name="Production">Null where no input of production is imported, or the party is no state.</param>
internal sealed record PartyPage(Party Party, ProductionResult? Production)
{
    public required IReadOnlyList<ExportLine> Exports { get; init; }

    public required IReadOnlyList<PartLine> Recipients { get; init; }

    public required IReadOnlyList<PartLine> Products { get; init; }

    public required IReadOnlyList<ImportLine> Imports { get; init; }

    public required IReadOnlyList<PartLine> Suppliers { get; init; }

    public required IReadOnlyList<PartLine> ImportedProducts { get; init; }

    public required IReadOnlyList<EuropeLine> Europe { get; init; }

    public required IReadOnlyList<FinalLine> Finals { get; init; }

    public required IReadOnlyList<ByWayLine> ByWay { get; init; }

    public required IReadOnlyList<PartyGap> Gaps { get; init; }

    /// <summary>
    /// Where what it delivered was made; null where the register of orders is not here or has nothing of it.
    /// </summary>
    public required MadeResult? Made { get; init; }

    /// <summary>The question that lists all its deliveries.</summary>
    public required Ask Rows { get; init; }

    /// <summary>
    /// The years in which a share of production can be given; the last year with what is missing where none can.
    /// </summary>
    public IReadOnlyList<ProductionRow> ProductionRows { get; } = RowsOf(Production);

    public IReadOnlyList<PublishedStatement> Statements { get; } = StatementWords.About(Party);

    public static bool IsKnown(ProductionRow row) => row.Production?.ShareLower is not null;

    private static IReadOnlyList<ProductionRow> RowsOf(ProductionResult? production)
    {
        if (production is not { Rows: [.., var last] rows }) return [];
        IReadOnlyList<ProductionRow> known = [.. rows.Where(IsKnown)];
        return known.Count > 0 ? known : [last];
    }
}
