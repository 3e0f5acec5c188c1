using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Aandeel.Questions.Writers;

/// <summary>Writes an answer as a workbook: the rows as numbers on the first sheet, what they are and where they come from on the second.</summary>
public static class XlsxAnswer
{
    private const uint Plain = 0;
    private const uint Bold = 1;
    private const uint Share = 2;
    private const uint AmountStyle = 3;

    public static void Write(Answer answer, Stream target)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            AddSheet(workbook, 1, answer.Question["kind"] is FieldValue.Text kind ? kind.Value : "answer", Rows(answer), freeze: true);
            AddSheet(workbook, 2, answer.Question.Fields.Any(f => f is { Key: "lang", Value: FieldValue.Text { Value: "nl" } }) ? "toelichting" : "about", About(answer), freeze: false);
        }

        memory.Position = 0;
        memory.CopyTo(target);
    }

    private static void AddSheet(WorkbookPart workbook, uint number, string name, IEnumerable<Row> rows, bool freeze)
    {
        var part = workbook.AddNewPart<WorksheetPart>($"sheet{number}");
        var data = new SheetData(rows);
        var worksheet = new Worksheet();
        if (freeze)
        {
            worksheet.Append(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        }

        worksheet.Append(new Columns(new Column { Min = 1, Max = 40, Width = freeze ? 18 : 28, CustomWidth = true }));
        worksheet.Append(data);
        part.Worksheet = worksheet;
        workbook.Workbook.Sheets!.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = name });
    }

    private static IEnumerable<Row> Rows(Answer answer)
    {
        var table = new FlatTable(answer);
        yield return new Row(table.Columns.Select(c => Words(c, Bold)));
        foreach (var row in table.Rows)
        {
            yield return new Row(table.Columns.Select(c => CellOf(c, row.TryGetValue(c, out var value) ? value : FieldValue.Blank.Instance)));
        }
    }

    private static IEnumerable<Row> About(Answer answer)
    {
        yield return new Row(Words(answer.View.Title, Bold));
        yield return new Row(Words(answer.View.Subtitle, Plain));
        foreach (var sentence in answer.View.Sentences) yield return new Row(Words(sentence, Plain));
        yield return new Row(Words(answer.View.Source, Plain));
        foreach (var (name, value) in answer.Question.Fields) yield return new Row(Words(name, Bold), Words(FlatRow.Text(value), Plain));
        yield return new Row(Words("snapshot", Bold), Words(answer.Snapshot, Plain));
        yield return new Row(Words("tables", Bold), Words(answer.Tables, Plain));
        yield return new Row(Words("program", Bold), Words(answer.Program, Plain));
        if (answer.Unit is { } unit) yield return new Row(Words("unit", Bold), Words(unit.Code, Plain));
    }

    private static Cell CellOf(string column, FieldValue value) => value switch
    {
        FieldValue.Whole whole => Figure(whole.Value.ToString(CultureInfo.InvariantCulture), Plain),
        FieldValue.Number number => Figure(number.Value.ToString(CultureInfo.InvariantCulture), AmountStyle),
        FieldValue.Ratio ratio => Figure(ratio.Value.ToString("R", CultureInfo.InvariantCulture), column.StartsWith("share", StringComparison.Ordinal) || column.StartsWith("bounds", StringComparison.Ordinal) ? Share : AmountStyle),
        FieldValue.Blank or FieldValue.Missing => new Cell(),
        _ => Words(FlatRow.Text(value), Plain),
    };

    private static Cell Figure(string number, uint style) => new(new CellValue(number)) { DataType = CellValues.Number, StyleIndex = style };

    private static Cell Words(string text, uint style) => new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 10, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true }));
}
