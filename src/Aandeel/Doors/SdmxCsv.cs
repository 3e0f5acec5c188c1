using Aandeel.Answers;
using CsvHelper;

namespace Aandeel.Doors;

/// <summary>
/// Writes the main table as SDMX-CSV: the roles of the columns say which are dimensions, measures and attributes.
/// OBS_STATUS is that of the main measure of a row: A as computed, L exists but is not reported or not imported, M
/// cannot exist here (docs/methods/sdmx.md).
/// </summary>
public static class SdmxCsv
{
    private const string Version = "1.0";
    private static readonly string[] NotCollected = [
        "no-report", "source-not-here", "years-not-covered", "not-in-this-copy", "not-in-sums"
    ];

    public static void Write(Answer answer, Showing showing, Stream target)
    {
        var flat = new FlatTable(answer.Rows);
        List<FlatColumn> columns = [
            .. new[] { Role.Dimension, Role.Measure, Role.Attribute }.SelectMany(
                r => flat.Columns.Where(c => c.Column.Role == r))
        ];
        var main = flat.Columns.FirstOrDefault(c => c.Column.Main)
            ?? flat.Columns.FirstOrDefault(c => c.Column.Role == Role.Measure);
        var structure = $"AANDEEL:{Id(answer.Filled.Question)}({Version})";
        using var csv = CsvWriter.Create(
            target, new CsvWriterOptions { Separator = ',', HasHeader = false, NewLine = "\n" }, leaveOpen: true);
        foreach (var title in (string[])[
            "STRUCTURE", "STRUCTURE_ID", "ACTION", .. columns.Select(c => Id(c.Name)), "UNIT_MEASURE", "OBS_STATUS"
        ])
        {
            csv.WriteField(title);
        }

        csv.EndRecord();
        for (var row = 0; row < flat.Count; row++)
        {
            csv.WriteField("dataflow");
            csv.WriteField(structure);
            csv.WriteField("I");
            foreach (var column in columns) csv.WriteField(FlatCells.ForCsv(flat.At(row, column), showing.Language));
            csv.WriteField(answer.Unit?.Code ?? "");
            csv.WriteField(main is null ? "A" : Status(flat.At(row, main)));
            csv.EndRecord();
        }
    }

    /// <summary>An identifier as SDMX writes them: capitals, digits and low lines.</summary>
    private static string Id(string name) => name.ToUpperInvariant().Replace('-', '_');

    private static string Status(Cell cell) => cell is not Cell.Missing missing ? "A"
        : Array.IndexOf(NotCollected, missing.Reason) >= 0 ? "L"
        : "M";
}
