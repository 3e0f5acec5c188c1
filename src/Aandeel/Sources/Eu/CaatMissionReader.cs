namespace Aandeel.Sources.Eu;

/// <summary>
/// CAAT's list of supplies to United Nations and other missions in states under embargo. It has no numbers: each row
/// says that there was one, so the amount is not reported and the text stands in the indicator.
/// </summary>
public sealed class CaatMissionReader : ISourceReader
{
    private const int Year = 0, SupplierCode = 1, Supplier = 2, PlaceCode = 3, Place = 4, Mission = 5, Goods = 6;

    private static readonly string[] Columns = [
        "year", "source code", "source", "destination code", "destination", "mission", "goods"
    ];

    public string Source => SourceCatalog.Eu;

    public string Form => "eu-caat-mission";

    public Problem FormTitle =>
        "EU annual report as the Campaign Against Arms Trade keeps it, supplies to missions (CSV without header)";

    public int Version => 1;

    public bool Recognises(SourceFile file) => EuText.MostLinesAre(
        file,
        ',',
        f => f.Length == Columns.Length && EuText.IsYear(f[Year]) && EuText.IsCode(f[SupplierCode], orBlank: true)
            && EuText.IsCode(f[PlaceCode], orBlank: true)
            && !f[Supplier].Any(char.IsAsciiDigit) && f[Goods].Any(char.IsAsciiLetter));

    public void Read(SourceFile file, FileReading reading)
    {
        using var records = CsvRecords.OpenWithoutHeader(file, reading, Columns, ',', lineBreaks: true);
        while (records.Next()) ReadRow(records, reading);
        EuText.EditionFromYears(reading);
    }

    private static void ReadRow(CsvRecords row, FileReading reading)
    {
        if (!EuText.TryYear(
            row[Year], out var year)) { row.Refuse(Year, "year-unreadable", EuText.YearExpected); return; }
        if (row[Supplier].Length == 0) { row.Refuse(Supplier, "name-missing", "the name of a member"); return; }
        reading.RowRead();
        reading.Indicators.Add(new Indicator
        {
            Line = row.Line,
            Party = row[Supplier],
            Item = $"to {row[Place]}; {row[Mission]}; {row[Goods]}".ReplaceLineEndings(" "),
            Year = year,
            Measure = "supply-to-mission",
            Unit = Unit.Documents,
            State = Reported.NoReport,
        });
    }
}
