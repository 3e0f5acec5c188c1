using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>
/// Writes an answer as a workbook: a sheet per table as people see it, whole and with real numbers; a sheet with all
/// columns of the main table under their names in files; and a sheet that says what the figures are.
/// </summary>
public static class Xlsx
{
    public static void Write(Answer answer, Showing showing, Stream target)
    {
        var language = showing.Language;
        var title = Wording.Of(answer.Title, language);
        var sheets = new List<XlsxSheet>();
        foreach (var view in answer.Views)
        {
            foreach (var part in view.Parts())
            {
                var heading = Wording.Of(part.Heading, language);
                sheets.Add(
                    Sheet(
                        heading.Length > 0 ? heading : answer.Filled.Words, view.Table,
                        part with { Rows = [.. part.Rows, .. view.Foot] }, language));
            }
        }

        sheets.Add(Data(RowContext.Around(answer), language));
        sheets.Add(About(answer, showing));
        XlsxFile.Write(target, title, Codes.Of(language), sheets);
    }

    private static XlsxSheet Sheet(string name, Table table, ViewPart part, Language language)
    {
        var columns = part.Columns.SelectMany(c => Flat(table, c, part.Rows)).ToList();
        return new XlsxSheet(
            name,
            [.. columns.Select(c => new XlsxColumn(Heading(c, language), FormatOf(c.Column)))],
            [.. part.Rows.Select(r => (IReadOnlyList<XlsxCell>)[.. columns.Select(c => Cell(table, r, c, language))])]);
    }

    private static XlsxSheet Data(Table table, Language language)
    {
        var flat = new FlatTable(table);
        var rows = Enumerable.Range(0, flat.Count)
            .Select(r => (IReadOnlyList<XlsxCell>)[.. flat.Columns.Select(c => Cell(table, r, c, language))]);
        return new XlsxSheet(
            "data", [.. flat.Columns.Select(c => new XlsxColumn(c.Name, FormatOf(c.Column)))], [.. rows]);
    }

    private static XlsxSheet About(Answer answer, Showing showing)
    {
        var language = showing.Language;
        var lines = new List<IReadOnlyList<string>>
        {
            new[] { Wording.Of(answer.Title, language) },
            new[] { Wording.Of(answer.Subtitle, language) },
        };
        lines.AddRange(Said.Leads(answer, language).Select(s => new[] { s }));
        lines.AddRange(Said.Sentences(answer, showing with { Limit = int.MaxValue }).Select(s => new[] { s }));
        if (showing.Explain) lines.AddRange(answer.Steps().Select(s => new[] { Wording.Of(s, language) }));
        if (!answer.Source.IsEmpty) lines.Add([Wording.Of(answer.Source, language)]);
        lines.Add([answer.Filled.Command]);
        lines.Add([Said.Identity(answer.Identity, ", ")]);
        return XlsxSheet.OfLines(language == Language.Nl ? "toelichting" : "about", lines);
    }

    private static IEnumerable<FlatColumn> Flat(Table table, Column column, IReadOnlyList<int> rows) =>
        rows.Any(r => table[r, column] is Cell.Band)
            ? [new FlatColumn(column, FlatCells.Lower), new FlatColumn(column, FlatCells.Upper)]
            : [new FlatColumn(column, null)];

    /// <summary>The title with its unit, where the title does not say it.</summary>
    private static string Heading(FlatColumn flat, Language language)
    {
        var column = flat.Column;
        var title = Wording.Of(column.Title, language);
        if (flat.Part is not null)
        {
            var end = (flat.Part, language) switch
            {
                (FlatCells.Lower, Language.Nl) => "ondergrens",
                (FlatCells.Lower, _) => "lower",
                (_, Language.Nl) => "bovengrens",
                _ => "upper",
            };
            title = $"{title}, {end}";
        }

        var unit = column.Kind switch
        {
            Kind.Share or Kind.Change => "%",
            Kind.Points => language == Language.Nl ? "procentpunt" : "points",
            Kind.Amount when column.Unit == Unit.TivMillion =>
                language == Language.Nl ? "TIV, miljoenen" : "TIV, millions",
            Kind.Amount when column.Unit is { } of => of.Title(language),
            _ => "",
        };
        return unit.Length == 0 ? title : $"{title} ({unit})";
    }

    private static XlsxFormat FormatOf(Column column) => column.Kind switch
    {
        Kind.Share or Kind.Change => XlsxFormat.PerCent,
        Kind.Points => XlsxFormat.Points,
        Kind.Amount when column.Unit == Unit.Items || column.Unit == Unit.Documents => XlsxFormat.Whole,
        Kind.Amount => XlsxFormat.Amount,
        Kind.Count => XlsxFormat.Whole,
        Kind.Year => XlsxFormat.Year,
        _ => XlsxFormat.General,
    };

    private static XlsxCell Cell(Table table, int row, FlatColumn flat, Language language)
    {
        var cell = flat.Part is { } part ? FlatCells.Part(table[row, flat.Column], part) : table[row, flat.Column];
        var isShare = flat.Column.Kind == Kind.Amount && flat.Column.KindAt(table.Row(row)) == Kind.Share;
        return cell switch
        {
            Aandeel.Cell.Ratio ratio => XlsxCell.Of(ratio.Value, isShare ? XlsxFormat.PerCent : null),
            Aandeel.Cell.Amount amount => XlsxCell.Of(amount.Value),
            Aandeel.Cell.Exact exact => XlsxCell.Of(exact.Value),
            Aandeel.Cell.Whole whole => XlsxCell.Of(whole.Value),
            Aandeel.Cell.YesNo yes => XlsxCell.Of(yes.Value),
            Aandeel.Cell.Period { Value: { First: var first } years } when first == years.Last =>
                XlsxCell.Of((long)first, XlsxFormat.Year),
            Aandeel.Cell.Missing or RowsCell => XlsxCell.Blank,
            _ => XlsxCell.Of(FlatCells.Text(cell, language)),
        };
    }
}
