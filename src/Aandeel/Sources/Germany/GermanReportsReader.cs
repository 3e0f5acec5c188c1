using System.Globalization;

namespace Aandeel.Sources.Germany;

/// <summary>
/// The sums per country and year of the German government's reports. Each row gives two observations of different
/// flows, neither a part of the other: individual licences issued, and actual exports of war weapons. Facts and
/// oddities: README.md in this folder.
/// </summary>
public sealed class GermanReportsReader : ISourceReader
{
    private const string Country = "Germany";

    /// <summary>
    /// The years in which war weapons are listed for every country, so that a printed 0 says that nothing went there.
    /// Before, only the ten largest recipients are listed, and in 2013 only countries outside NATO and the EU: there a
    /// 0 is silence.
    /// </summary>
    private static readonly YearRange WarWeaponsComplete = new(2003, 2012);

    private static readonly string[] Columns = ["year", "gesamt", "war_weapons", "country_e", "iso3_code"];

    public string Source => SourceCatalog.GermanReports;

    public string Form => "de-reports";

    public Problem FormTitle => "German licences and actual exports of war weapons, one row per country and year (CSV)";

    public int Version => 1;

    public bool Recognises(SourceFile file) => Header(file) is not null;

    public void Read(SourceFile file, FileReading reading)
    {
        var header = Header(file)!;
        var corrections = Corrections.Of("Germany");
        using var records = CsvRecords.Open(file, reading, header.Text, header.Separator, lineBreaks: true);
        records.Locate(file, Columns, trim: true);
        while (records.Next()) ReadRow(records, corrections, reading);
        corrections.Finish(reading);
        reading.Edition = reading.Years()?.Last.ToString(CultureInfo.InvariantCulture);
    }

    private static HeaderLine? Header(SourceFile file) => HeaderLine.Find(file, "gesamt", "war_weapons");

    private static void ReadRow(CsvRecords row, Corrections corrections, FileReading reading)
    {
        if (!TryYear(
            row[0],
            out var year))
        {
            row.Refuse(
                0, "year-unreadable",
                "the first day of a year, such as 2004-01-01, or a year with four digits"); return;
        }
        if (row[3].Length == 0) { row.Refuse(3, "name-missing", "the name of a country"); return; }
        corrections.Saw(year.ToString(CultureInfo.InvariantCulture));
        var printed = row.Corrected(corrections, $"{year} {row[3]}").Read(Columns[1], row[1]);
        if (!MoneyText.TryRead(
            printed, out var licensed, out var defect)) { row.Refuse(1, defect, MoneyText.Expected); return; }
        if (!MoneyText.TryRead(
            row[2], out var exported, out defect)) { row.Refuse(2, defect, MoneyText.Expected); return; }
        if (row.Untrimmed(3).Contains('\n', StringComparison.Ordinal))
        {
            row.Remark(3, "line-break-in-field", "a name on one line", Outcome.Joined);
        }

        if (row[4] is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'])
        {
            row.Remark(4, "code-unknown", "three letters; the country is taken from its name");
        }

        reading.RowRead();
        Add(0, Flow.Licence, Columns[1], licensed, zeroIsNil: true);
        Add(1, Flow.ActualExport, Columns[2], exported, WarWeaponsComplete.Contains(year));

        void Add(int part, Flow flow, string column, Amount? amount, bool zeroIsNil)
        {
            if (row[part + 1].Length == 0) reading.Remark(row.Line, column, "amount-blank", "", "an amount in euros");
            var nothing = amount == default(Amount);
            reading.Observations.Add(new Observation
            {
                Line = row.Line,
                Part = part,
                Flow = flow,
                Measure = Measure.Value,
                Unit = Unit.Euro,
                Reporter = Country,
                Side = Side.Export,
                Supplier = Country,
                Recipient = row[3],
                Category = column,
                YearFrom = year,
                YearTo = year,
                Amount = nothing ? null : amount,
                State = amount is null || (nothing && !zeroIsNil)
                    ? Reported.NoReport
                    : nothing
                    ? Reported.Nil
                    : Reported.Amount,
            });
        }
    }

    private static bool TryYear(string text, out int year) =>
        int.TryParse(
            text.Length == 10 && text.EndsWith("-01-01", StringComparison.Ordinal) ? text.AsSpan(0, 4) : text,
            NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2100;
}
