using System.Globalization;

namespace Aandeel.Sources.SipriTotals;

/// <summary>
/// SIPRI's table of TIV: a sum per supplier, recipient and year, with the pseudo-names <c>All</c> and <c>Total</c> and
/// the pseudo-year <c>Total</c>. Sums are indicators of the supplier and no flows: the register has the deliveries that
/// they were made of.
/// </summary>
public sealed class TivTableReader : ISourceReader
{
    private const int Supplier = 0, Recipient = 1, Year = 2, Volume = 3;
    private const string Everyone = "All", Total = "Total";

    private static readonly string[] Columns = ["Export_From", "Import_To", "Year", "TIV"];

    public string Source => SourceCatalog.SipriTotals;

    public string Form => "tiv-table";

    public Problem FormTitle => "SIPRI table of TIV by supplier, recipient and year (CSV)";

    public int Version => 1;

    public bool Recognises(SourceFile file) => Header(file) is not null;

    public void Read(SourceFile file, FileReading reading)
    {
        var header = Header(file)!;
        using var records = CsvRecords.Open(file, reading, header.Text, header.Separator);
        records.Locate(file, Columns, trim: true);
        var sums = new List<Indicator>();
        while (records.Next()) ReadRow(records, reading, sums);

        // A sum over all years stands at the last of them, under a measure of its own.
        var last = reading.Years()?.Last ?? 0;
        reading.Indicators.AddRange(sums.Select(s => s with { Year = last }));
        if (last == 0) return;

        reading.Edition = (last + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static HeaderLine? Header(SourceFile file) => HeaderLine.Find(file, Columns[Supplier], Columns[Recipient]);

    private static void ReadRow(CsvRecords row, FileReading reading, List<Indicator> sums)
    {
        var ofAllYears = row[Year] == Total;
        var year = 0;
        if (row[Supplier].Length
            == 0) { row.Refuse(Supplier, "name-missing", "the name of a supplier, or All"); return; }
        if (row[Recipient].Length
            == 0) { row.Refuse(Recipient, "name-missing", "the name of a recipient, or Total"); return; }
        if (!ofAllYears
            && !Sipri.SipriText.TryYear(row[Year], out year))
        {
            row.Refuse(
                Year, "year-unreadable", "a year with four digits, or Total"); return;
        }
        if (!Sipri.SipriText.TryVolume(
            row[Volume],
            out var volume)) { row.Refuse(Volume, "number-unreadable", Sipri.SipriText.VolumeExpected); return; }
        if (volume is null) row.Remark(Volume, "amount-blank", "the volume (TIV)");

        // SIPRI's convention: 0 is more than nothing and less than half a million.
        var belowHalf = volume == default(Amount);
        reading.RowRead();
        var figure = new Indicator
        {
            Line = row.Line,
            Party = row[Supplier],
            Item = row[Recipient],
            Year = year,
            Measure = (row[Supplier] == Everyone, row[Recipient] == Total) switch
            {
                (false, false) => "tiv-delivered",
                (true, false) => "tiv-received",
                (false, true) => "tiv-exports",
                (true, true) => "tiv-world",
            }
            + (ofAllYears ? "-all-years" : ""),
            Unit = Unit.TivMillion,
            Amount = belowHalf ? null : volume,
            State = belowHalf ? Reported.BelowHalf : volume is null ? Reported.NoReport : Reported.Amount,
        };
        if (ofAllYears) sums.Add(figure);
        else reading.Indicators.Add(figure);
    }
}
