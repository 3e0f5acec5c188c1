using Aandeel.Answers;
using CsvHelper;

namespace Aandeel.Doors;

/// <summary>
/// Writes the main table as SDMX-CSV 2.1: the roles of the columns say which are dimensions, measures and attributes.
/// What is meant to be missing is NaN where the type has it and #N/A elsewhere, and a dimension that does not apply is ~.
/// OBS_STATUS is that of the main measure of a row: A as computed, P provisional, L exists but is not reported or not
/// imported, M cannot exist here (docs/methods/sdmx.md). Its structure is written by <see cref="SdmxStructure"/>.
/// </summary>
public static class SdmxCsv
{
    private static readonly string[] NotCollected = [
        "no-report", "source-not-here", "years-not-covered", "not-in-this-copy", "not-in-sums"
    ];

    private const string NotANumber = "NaN";
    private const string NotAvailable = "#N/A";
    private const string NotApplicable = "~";

    public static void Write(Answer answer, Showing showing, Stream target)
    {
        var flat = new FlatTable(answer.Rows);
        var shape = new SdmxShape(answer, flat);
        using var csv = CsvWriter.Create(
            target, new CsvWriterOptions { Separator = ',', HasHeader = false, NewLine = "\n" }, leaveOpen: true);
        foreach (var title in (string[])[
            "STRUCTURE", "STRUCTURE_ID", "ACTION", .. shape.Columns.Select(c => SdmxShape.Id(c.Name)),
            SdmxShape.UnitMeasure, SdmxShape.Status
        ])
        {
            csv.WriteField(title);
        }

        csv.EndRecord();
        for (var row = 0; row < flat.Count; row++)
        {
            csv.WriteField("dataflow");
            csv.WriteField(shape.Reference);
            csv.WriteField("I");
            foreach (var column in shape.Columns)
            {
                csv.WriteField(Value(flat.At(row, column), column, showing.Language));
            }

            csv.WriteField(answer.Unit?.Code ?? "");
            csv.WriteField(StatusOf(flat, row, shape));
            csv.EndRecord();
        }
    }

    /// <summary>
    /// A value as SDMX 3.1 writes it. Empty says nothing of it; a number that is missing for a reason is said to be.
    /// </summary>
    private static string Value(Cell cell, FlatColumn column, Language language)
    {
        if (cell is Cell.Missing && column.Column.Role != Role.Dimension)
        {
            return SdmxShape.TypeOf(column.Column.Kind) == SdmxShape.Double ? NotANumber : NotAvailable;
        }

        var text = FlatCells.ForCsv(cell, language);
        return text.Length == 0 && column.Column.Role == Role.Dimension ? NotApplicable : text;
    }

    private static string StatusOf(FlatTable flat, int row, SdmxShape shape)
    {
        if (shape.Main is { } main && flat.At(row, main) is Cell.Missing missing)
        {
            return Array.IndexOf(NotCollected, missing.Reason) >= 0 ? "L" : "M";
        }

        return shape.Provisional is { } mark && flat.At(row, mark) is Cell.YesNo { Value: true } ? "P" : "A";
    }
}
