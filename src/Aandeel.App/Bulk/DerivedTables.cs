namespace Aandeel.App.Bulk;

/// <summary>
/// The tables of a data package: questions as they are usually asked, all in one frame. Sums of our own, no row of a
/// source.
/// </summary>
internal static class DerivedTables
{
    /// <summary>Name of the files, and the question.</summary>
    public static IReadOnlyList<(string Name, string Question)> All { get; } =
    [
        ("share", "share"),
        ("share-by-year", "share --by year"),
        ("share-by-supplier", "share --by supplier"),
        ("share-by-recipient", "share --by recipient"),
        ("share-by-group", "share --by group"),
        ("share-by-category", "share --by category --composition present"),
        ("share-by-class", "share --by class"),
        ("share-by-source", "share --source all"),
        ("suppliers", "suppliers"),
        ("recipients", "recipients"),
        ("trend", "trend"),
        ("decompose", "decompose"),
        ("decompose-by-supplier", "decompose --by supplier --composition present"),
        ("definitions", "definitions"),
        ("concentration", "concentration"),
        ("dependence", "dependence"),
        ("options-ceiling", "options-ceiling"),
    ];
}
