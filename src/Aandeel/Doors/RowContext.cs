using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>
/// What a row needs where it stands alone in a file: its years as two numbers, the unit of its amounts, the source
/// with its edition, and why its numbers are missing. A column that the table has itself is not written twice.
/// </summary>
internal static class RowContext
{
    /// <summary>The main table with them, as files hold it; one whose columns were chosen stays as it is.</summary>
    public static Table Around(Answer answer) => answer.Rows is ChosenTable chosen
        ? chosen
        : new ChosenTable(answer.Rows, [.. answer.Rows.Columns, .. Of(answer)]);

    /// <summary>The columns that the main table of an answer lacks.</summary>
    public static IReadOnlyList<Column> Of(Answer answer)
    {
        var table = answer.Rows;
        var years = table.Columns.FirstOrDefault(c => c is { Kind: Kind.Period, Role: Role.Dimension })
            ?? table.Columns.FirstOrDefault(c => c is { Kind: Kind.Year, Role: Role.Dimension })
            ?? table.Columns.FirstOrDefault(c => c.Kind is Kind.Period or Kind.Year)
            ?? table.Find("period");
        var asked = AskedYears(answer);
        var amount = table.Columns.FirstOrDefault(c => c.Kind == Kind.Amount);
        var source = table.Find("source");
        var editions = new Dictionary<string, (string? Names, string? Sources)>(StringComparer.Ordinal);
        Column[] columns =
        [
            new RowColumn("from", Kind.Year, ("First year", "Eerste jaar"), r => Year(YearsOf(r)?.First)),
            new RowColumn("until", Kind.Year, ("Last year", "Laatste jaar"), r => Year(YearsOf(r)?.Last)),
            new RowColumn("unit", Kind.Code, ("Unit", "Eenheid"), r => Cell.Of(UnitOf(r)?.Code)),
            new RowColumn("edition", Kind.Code, ("Edition", "Editie"), r => Cell.Of(Of(r).Names)),
            new RowColumn("source", Kind.Code, ("Source", "Bron"), r => Cell.Of(Of(r).Sources)),
            new RowColumn("reasons", Kind.Code, ("Why numbers are missing", "Waarom getallen ontbreken"), Reasons),
        ];
        return [.. columns.Where(c => table.Find(c.Name) is null)];

        Cell Reasons(object row) => Cell.Of(
            string.Join(';', FlatCells.Missing(table.Columns, row).Select(m => $"{m.Field}={m.Reason}")));

        YearRange? YearsOf(object row) => years?.At(row) switch
        {
            Cell.Period period => period.Value,
            Cell.Whole year => new YearRange((int)year.Value, (int)year.Value),
            Cell.Code written when YearRange.TryParse(written.Value, null, out var said) => said,
            _ => asked,
        };

        Unit? UnitOf(object row) => amount?.UnitAt(row) ?? (amount is null ? null : answer.Unit);

        // Rows are many and their sources few.
        (string? Names, string? Sources) Of(object row)
        {
            var own = source?.At(row) is Cell.Code code ? code.Value : "";
            if (!editions.TryGetValue(own, out var known))
            {
                var ofRow = answer.Editions.Where(e => own.Length == 0 || e.Source == own).ToList();
                editions.Add(own, known = (Joined(ofRow.Select(e => e.Name)), Joined(ofRow.Select(e => e.Source))));
            }

            return known;
        }
    }

    private static string? Joined(IEnumerable<string> words) =>
        string.Join(' ', words.Distinct()) is { Length: > 0 } joined ? joined : null;

    private static YearRange? AskedYears(Answer answer) =>
        answer.Filled["years"] is { } years && YearRange.TryParse(years, null, out var range) ? range : null;

    private static Cell Year(int? year) => Cell.Of((long?)year);

    private sealed class RowColumn(string name, Kind kind, Text title, Func<object, Cell> of) : Column(name, kind, title)
    {
        public override Cell At(object row) => of(row);
    }
}
