namespace Aandeel.Sources.Eu;

/// <summary>
/// CAAT's table of brokering licences: permissions to a broker in one state for goods that go from a second to a third.
/// They are figures of the broker's state and no exports of it, so they are indicators and enter no flow between
/// parties.
/// </summary>
public sealed class CaatBrokerReader : ISourceReader
{
    private const int Year = 0, BrokerCode = 1, Broker = 2, Outcome = 3, Destination = 5, Licences = 6, Value =
        7, Category = 8, Origin = 12;

    private static readonly string[] Columns =
        [
            "year", "broker code", "broker", "status", "destination codes", "destinations", "licences", "value",
            "rating", "quantity", "value of items", "origin codes", "origins",
        ];

    public string Source => SourceCatalog.Eu;

    public string Form => "eu-caat-broker";

    public Problem FormTitle =>
        "EU annual report as the Campaign Against Arms Trade keeps it, brokering licences (CSV without header)";

    public int Version => 1;

    public bool Recognises(SourceFile file) =>
        EuText.MostLinesAre(
            file, ',',
            f => f.Length == Columns.Length && EuText.IsYear(f[Year]) && EuText.IsCode(f[BrokerCode])
                && f[Outcome] is "issued" or "refused");

    public void Read(SourceFile file, FileReading reading)
    {
        using var records = CsvRecords.OpenWithoutHeader(file, reading, Columns, ',');
        while (records.Next()) ReadRow(records, reading);
        EuText.EditionFromYears(reading);
    }

    private static void ReadRow(CsvRecords row, FileReading reading)
    {
        if (!EuText.TryYear(
            row[Year], out var year)) { row.Refuse(Year, "year-unreadable", EuText.YearExpected); return; }
        if (row[Broker].Length == 0) { row.Refuse(Broker, "name-missing", "the name of the broker's state"); return; }
        if (row[Outcome] is not ("issued" or "refused"))
        {
            row.Refuse(
            Outcome, "word-unknown", "issued or refused"); return;
        }
        if (EuNumber.Read(
            row[Licences], EuNumber.LargestCount, out var licences,
            out var mended) is { } fault) { row.Refuse(Licences, fault.Code, fault.Expected); return; }
        if (mended) row.Remark(Licences, "number-mended", "digits without blanks and groups");

        var item =
            $"to {row[Destination]}; {row[Category]}; from {(row[Origin].Length > 0 ? row[Origin] : "(not printed)")}";
        reading.RowRead();
        var indicator = new Indicator
        {
            Line = row.Line,
            Party = row[Broker],
            Item = item,
            Year = year,
            Measure = $"brokering-licences-{row[Outcome]}",
            Unit = Unit.Documents,
            Amount = licences,
            State = licences is null ? Reported.NoReport : Reported.Amount,
        };
        reading.Indicators.Add(indicator);
        if (EuNumber.Read(row[Value], EuNumber.LargestValue, out var value, out mended) is { } unread)
        {
            row.Remark(Value, unread.Code, unread.Expected);
            return;
        }

        if (mended) row.Remark(Value, "number-mended", "digits without blanks and groups");
        reading.Indicators.Add(indicator with
        {
            Part = 1,
            Measure = $"brokering-value-{row[Outcome]}",
            Unit = Unit.Euro,
            Amount = value,
            State = value is null ? Reported.NoReport : Reported.Amount,
        });
    }
}
