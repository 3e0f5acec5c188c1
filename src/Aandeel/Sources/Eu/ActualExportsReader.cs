namespace Aandeel.Sources.Eu;

/// <summary>
/// The form of actual exports: year, reporting member, destination (ISO codes of two letters; <c>NA</c> is Namibia) and
/// euros. Only members that state actual exports are in it: absence is silence, and so is a printed 0.
/// </summary>
public sealed class ActualExportsReader : ISourceReader
{
    private const int Year = 0, Supplier = 1, Recipient = 2, Value = 3;

    /// <summary>
    /// Until then a row without a destination is the member's total; later it is a remainder beside the destinations.
    /// </summary>
    private const int LastYearOfTotals = 2000;

    private static readonly string[] Columns = ["Year", "Source country", "Destination country", "Value"];

    public string Source => SourceCatalog.Eu;

    public string Form => "eu-actual-exports";

    public Problem FormTitle => "EU annual report, actual exports by member and destination (CSV)";

    public int Version => 1;

    public bool Recognises(SourceFile file) => EuText.HasColumns(file, Columns, 3);

    public void Read(SourceFile file, FileReading reading)
    {
        using var records = CsvRecords.Open(file, reading, "", EuText.Separator(EuText.HeaderLine(file)));
        records.Locate(file, Columns);
        while (records.Next()) ReadRow(records, reading);
        EuText.EditionFromYears(reading);
    }

    private static void ReadRow(CsvRecords row, FileReading reading)
    {
        if (!EuText.TryYear(
            row[Year], out var year)) { row.Refuse(Year, "year-unreadable", EuText.YearExpected); return; }
        if (row[Supplier].Length
            == 0) { row.Refuse(Supplier, "name-missing", "the code of the reporting member"); return; }
        if (EuNumber.Read(
            row[Value], EuNumber.LargestValue, out var amount,
            out var mended) is { } fault) { row.Refuse(Value, fault.Code, fault.Expected); return; }
        if (mended) row.Remark(Value, "number-mended", "digits without blanks and groups");

        var anywhere = row[Recipient].Length == 0;
        if (anywhere)
        {
            row.Remark(
                Recipient, "destination-blank",
                year <= LastYearOfTotals
                    ? "the code of a destination; read as the member's total"
                    : "the code of a destination; read as a remainder without destination");
        }

        if (amount?.TenThousandths == 0) amount = null;
        reading.RowRead();
        reading.Observations.Add(new Observation
        {
            Line = row.Line,
            Flow = Flow.ActualExport,
            Measure = Measure.Value,
            Unit = Unit.Euro,
            Reporter = row[Supplier],
            Side = Side.Export,
            Supplier = row[Supplier],
            Recipient = anywhere ? EuText.NoDestination : row[Recipient],
            Category = !anywhere ? null : year <= LastYearOfTotals ? "Total" : "remainder",
            YearFrom = year,
            YearTo = year,
            Amount = amount,
            State = amount is null ? Reported.NoReport : Reported.Amount,
        });
    }
}
