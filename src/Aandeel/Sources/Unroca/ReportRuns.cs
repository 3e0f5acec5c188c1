namespace Aandeel.Sources.Unroca;

/// <summary>One row as far as it tells whose report it stands in.</summary>
internal sealed record ReportRow(int Year, string Exporter, string Importer, string Category);

/// <summary>
/// Infers whose report a row stands in, where a file runs report by report without naming the reporter. Every row is
/// the report of its exporter or of its importer; the reading of the whole file with the fewest breaks is taken, and a
/// row for which both sides give equally few stays ambiguous. It tells who reported, not whether the report is right.
/// </summary>
internal static class ReportRuns
{
    // A report lists exports before imports, each by category; the reports of a state stand together. What breaks this
    // order costs as much as the report of another state would; another year of the same state costs half of it.
    private const int OtherReporter = 2;
    private const int OtherYear = 1;
    private const int WrongOrder = 2;

    /// <summary>The side of each row, null where it is ambiguous.</summary>
    public static Side?[] Infer(IReadOnlyList<ReportRow> rows)
    {
        if (rows.Count == 0) return [];
        var before = new (int Export, int Import)[rows.Count];
        for (var i = 1; i < rows.Count; i++) before[i] = (Before(i, Side.Export), Before(i, Side.Import));
        var after = new (int Export, int Import)[rows.Count];
        for (var i = rows.Count - 2; i >= 0; i--) after[i] = (After(i, Side.Export), After(i, Side.Import));

        var sides = new Side?[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var (export, import) = (before[i].Export + after[i].Export, before[i].Import + after[i].Import);
            sides[i] = export < import ? Side.Export : import < export ? Side.Import : null;
        }

        return sides;

        int Before(int i, Side side) => Math.Min(
            before[i - 1].Export + Break(rows[i - 1], Side.Export, rows[i], side),
            before[i - 1].Import + Break(rows[i - 1], Side.Import, rows[i], side));

        int After(int i, Side side) => Math.Min(
            after[i + 1].Export + Break(rows[i], side, rows[i + 1], Side.Export),
            after[i + 1].Import + Break(rows[i], side, rows[i + 1], Side.Import));
    }

    public static string Reporter(ReportRow row, Side side) => side == Side.Export ? row.Exporter : row.Importer;

    private static int Break(ReportRow first, Side firstSide, ReportRow second, Side secondSide)
    {
        if (Reporter(first, firstSide) != Reporter(second, secondSide)) return OtherReporter;
        if (first.Year != second.Year) return OtherYear;
        if (firstSide != secondSide) return firstSide == Side.Import ? WrongOrder : 0;
        return string.CompareOrdinal(first.Category, second.Category) > 0 ? WrongOrder : 0;
    }
}
