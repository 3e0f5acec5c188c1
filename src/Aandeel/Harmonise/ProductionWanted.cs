namespace Aandeel.Harmonise;

/// <summary>
/// What there is for a state without a share of production, and what would give one: rows of
/// <c>production-wanted.csv</c>. What we know of, no promise that it exists.
/// </summary>
/// <param name="Source">The source that would be fetched or imported; empty where the program reads none of it.</param>
public sealed record ProductionWanted(
    IReadOnlyList<string> States, string ThereIsEn, string ThereIsNl, string WouldGiveEn, string WouldGiveNl,
    string Source)
{
    private static readonly Lazy<IReadOnlyList<ProductionWanted>> Table = new(() =>
    [
        .. CsvTable.OfResource("Harmonise/production-wanted.csv").Rows
            .Select(r => new ProductionWanted(r[0].Split(' '), r[1], r[2], r[3], r[4], r[5])),
    ]);

    public static IReadOnlyList<ProductionWanted> All => Table.Value;

    /// <summary>What is known of a state; null where nothing is.</summary>
    public static ProductionWanted? Of(string state) => All.FirstOrDefault(w => w.States.Contains(state));
}
