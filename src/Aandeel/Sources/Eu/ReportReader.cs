using System.Globalization;

namespace Aandeel.Sources.Eu;

/// <summary>
/// The report form: one row per year, importer, exporter and Military List category, with three measures. Rows of the
/// category
/// <c>Total</c> are what a member states for all categories; they are not the sum of the others. Oddities: README.md in
/// this folder.
/// </summary>
public sealed class ReportReader : ISourceReader
{
    private const int Year = 1, Importer = 2, Exporter = 3, Category = 4, Licences = 5, LicenceValue =
        6, ActualExports = 7;

    /// <summary>
    /// What the table of corrections calls the rows of the wrong label, and their remark once they are corrected.
    /// </summary>
    private const string Label = "label 2005";
    private const int Labelled = 2005;

    private static readonly string[] Columns =
        [
            "unique-id", "year", "importing-country", "exporting-country", "CML-category", "num-licenses-imported",
            "val-licenses-imported", "val-arms-imported",
        ];

    public string Source => SourceCatalog.Eu;

    public string Form => "eu-report";

    public Problem FormTitle => "EU annual report, licences and actual exports by Military List category (CSV)";

    public int Version => 2;

    public bool Recognises(SourceFile file) => EuText.HasColumns(file, Columns, 5);

    public void Read(SourceFile file, FileReading reading)
    {
        using var records = CsvRecords.Open(file, reading, "", EuText.Separator(EuText.HeaderLine(file)));
        records.Locate(file, Columns);
        var corrections = Corrections.Of("Eu");
        var labelled = new List<Observation>();
        while (records.Next()) ReadRow(records, corrections, labelled, reading);
        CorrectLabel(corrections, labelled, reading);
        reading.Observations.AddRange(labelled);
        corrections.Finish(reading);
        EuText.EditionFromYears(reading);
    }

    private static void ReadRow(
        CsvRecords row, Corrections corrections, List<Observation> labelled, FileReading reading)
    {
        if (!EuText.TryYear(
            row[Year], out var year)) { row.Refuse(Year, "year-unreadable", EuText.YearExpected); return; }
        if (row[Exporter].Length == 0) { row.Refuse(Exporter, "name-missing", "the name of an exporter"); return; }
        if (row[Importer].Length == 0) { row.Refuse(Importer, "name-missing", "the name of an importer"); return; }
        if (IsDebris(
            row[Exporter]))
        {
            row.Refuse(
                Exporter, "debris-row",
                "the name of an exporter; this is left over from the layout of the report"); return;
        }

        var observation = new Observation
        {
            Line = row.Line,
            Flow = Flow.Licence,
            Measure = Measure.Count,
            Unit = Unit.Documents,
            Reporter = row[Exporter],
            Side = Side.Export,
            Supplier = row[Exporter],
            Recipient = row[Importer],
            Category = row[Category].Length > 0 ? row[Category] : null,
            YearFrom = year,
            YearTo = year,
        };
        corrections.Saw(row[Year]);
        var corrected = row.Corrected(corrections, row[0]);
        var faults = 0;
        for (var column = Licences; column <= ActualExports; column++)
        {
            var text = corrected.Read(Columns[column], row[column]);
            var largest = column == Licences ? EuNumber.LargestCount : EuNumber.LargestValue;
            if (EuNumber.Read(text, largest, out var amount, out var mended) is { } fault)
            {
                // A count that cannot be is a shifted row: its other cells stand in the wrong columns too.
                if (++faults == 3
                    || fault.Code
                        == "count-implausible")
                {
                    reading.RowRefused(
                            row.Line, Columns[column], fault.Code, text, fault.Expected); return;
                }
                reading.Remark(row.Line, Columns[column], fault.Code, text, fault.Expected);
                continue;
            }

            if (mended)
            {
                reading.Remark(row.Line, Columns[column], "number-mended", text, "digits without blanks and groups");
            }

            if (column == ActualExports && amount?.TenThousandths == 0) amount = null;
            var measured = observation with
            {
                Part = column - Licences,
                Flow = column == ActualExports ? Flow.ActualExport : Flow.Licence,
                Measure = column == Licences ? Measure.Count : Measure.Value,
                Unit = column == Licences ? Unit.Documents : Unit.Euro,
                Amount = amount,
                State = amount is null ? Reported.NoReport : Reported.Amount,
            };
            if (year == Labelled) labelled.Add(measured);
            else reading.Observations.Add(measured);
        }

        reading.RowRead();
    }

    /// <summary>Exporters that are none: they come from the layout of the printed report.</summary>
    private static bool IsDebris(string exporter) =>
        string.Equals(exporter, "na", StringComparison.OrdinalIgnoreCase)
            || exporter.StartsWith("TOTAL PER", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Gives the rows of the wrong label the year that they hold, when the file is the one that was checked.
    /// </summary>
    private static void CorrectLabel(Corrections corrections, List<Observation> labelled, FileReading reading)
    {
        Amount licences = default, exports = default;
        foreach (var o in labelled)
        {
            if (o.Category != "Total" || o.Measure != Measure.Value || o.Amount is not { } amount) continue;
            if (o.Flow == Flow.Licence) licences += amount; else exports += amount;
        }

        if (labelled.Count == 0) return;
        var held = $"Total rows: {Columns[LicenceValue]} {licences}, {Columns[ActualExports]} {exports}";
        var read = corrections.At(Label, 0, _ => held, reading).Read(Columns[Year], held);
        if (read == held) return;
        var year = int.Parse(read, CultureInfo.InvariantCulture);
        for (var i = 0; i < labelled.Count; i++)
        {
            // The finding stands for the whole file, so each row says so too.
            labelled[i] = labelled[i] with { YearFrom = year, YearTo = year, Remark = Label };
        }
    }
}
