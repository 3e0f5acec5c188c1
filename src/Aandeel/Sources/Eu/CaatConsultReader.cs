namespace Aandeel.Sources.Eu;

/// <summary>
/// CAAT's table of consultations between members about denials: per member how many it began and received, per
/// destination how many were about it. Talks about denials are not denials.
/// </summary>
public sealed class CaatConsultReader : ISourceReader
{
    private const int Year = 0, Member = 2, Destination = 4, Began = 5, Received = 6, About = 7;

    private static readonly string[] Columns =
        ["year", "source code", "source", "destination code", "destination", "initiated", "received", "about the destination"];

    private static readonly string[] Measures = [
        "consultations-initiated", "consultations-received", "consultations-about"
    ];

    public string Source => SourceCatalog.Eu;

    public string Form => "eu-caat-consult";

    public Problem FormTitle =>
        "EU annual report as the Campaign Against Arms Trade keeps it, consultations on denials (CSV without header)";

    public int Version => 1;

    public bool Recognises(SourceFile file) => EuText.MostLinesAre(
        file,
        ',',
        f => f.Length == Columns.Length && EuText.IsYear(f[Year]) && EuText.IsCode(f[1], orBlank: true)
            && EuText.IsCode(f[3], orBlank: true)
            && f[Began..].All(n => n.All(char.IsAsciiDigit)) && f[Began..].Any(n => n.Length > 0));

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
        var ofMember = row[Member].Length > 0;
        if (ofMember
            == (row[Destination].Length > 0))
        {
            row.Refuse(
                Member, "name-missing", "either a member or a destination; a row without both is a total"); return;
        }
        var (first, last) = ofMember ? (Began, Received) : (About, About);
        Span<Amount?> amounts = [null, null, null];
        for (var column = first; column <= last; column++)
        {
            if (EuNumber.Read(
                row[column], EuNumber.LargestCount, out amounts[column - Began],
                out var mended) is { } fault) { row.Refuse(column, fault.Code, fault.Expected); return; }
            if (mended) row.Remark(column, "number-mended", "digits without blanks and groups");
        }

        reading.RowRead();
        for (var column = first; column <= last; column++)
        {
            var amount = amounts[column - Began];
            reading.Indicators.Add(new Indicator
            {
                Line = row.Line,
                Part = column - Began,
                Party = ofMember ? row[Member] : row[Destination],
                Year = year,
                Measure = Measures[column - Began],
                Unit = Unit.Documents,
                Amount = amount,
                State = amount is null ? Reported.NoReport : Reported.Amount,
            });
        }
    }
}
