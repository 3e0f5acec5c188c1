using System.Globalization;

namespace Aandeel.Sources.UnitedKingdom;

/// <summary>
/// British standard individual export licences, one row per rating of a licence: the value of the goods under that
/// rating, in pounds, or a refusal, which has none. The first row of a licence also counts it as one document, so that
/// a licence with several ratings is one. Facts and oddities of the form: README.md in this folder.
/// </summary>
public sealed class BritishLicencesReader : ISourceReader
{
    private const string Country = "United Kingdom";

    private const string Key = "licence_group|licence_cohort_id|licence_id";

    /// <summary>
    /// Since 2026 a licence or a group of them is named otherwise; the header of the large tables was not seen, so
    /// columns go by name.
    /// </summary>
    private static readonly string[] Columns = [Key, "date", "rating", "count", "value", "country|destination|iso2"];
    private static readonly string[] Keys = Key.Split('|');
    private static readonly Amount One = new(Amount.Scale);

    public string Source => SourceCatalog.BritishLicences;

    public string Form => "uk-licences";

    public Problem FormTitle => "British export licences, one row per rating of a licence (CSV)";

    public int Version => 3;

    public bool Recognises(SourceFile file) => Header(file) is not null;

    public void Read(SourceFile file, FileReading reading)
    {
        var header = Header(file)!;
        var corrections = Corrections.Of("UnitedKingdom");
        using var records = CsvRecords.Open(file, reading, header.Text, header.Separator);
        records.Locate(file, Columns, trim: true);
        var refusals = records.Find("refused");
        if (refusals < 0)
        {
            reading.Remark(
                records.Line, "refused", "column-missing", string.Join(", ", records.Header),
                "a column 'refused'; every row is read as a licence");
        }

        var licences = new HashSet<string>(StringComparer.Ordinal);
        while (records.Next()) ReadRow(records, refusals, corrections, licences, reading);
        corrections.Finish(reading);
        reading.Edition = reading.Years()?.Last.ToString(CultureInfo.InvariantCulture);
    }

    private static HeaderLine? Header(SourceFile file) =>
        Keys.Select(k => HeaderLine.Find(file, k, "date")).FirstOrDefault(h => h is not null);

    private static void ReadRow(
        CsvRecords row, int refusals, Corrections corrections, HashSet<string> licences, FileReading reading)
    {
        var licence = row[0];
        if (licence.Length == 0) { row.Refuse(0, "name-missing", "the number of a licence"); return; }
        if (!DateOnly.TryParseExact(
            row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day.Year is < 1900 or > 2100)
        {
            row.Refuse(
                1, "date-unreadable", "year-month-day with four digits, such as 2008-01-31"); return;
        }
        if (row[5].Length == 0) { row.Refuse(5, "name-missing", "the name of a country"); return; }
        if (!MoneyText.TryRead(
            row[4], out var amount, out var defect)) { row.Refuse(4, defect, MoneyText.Expected); return; }
        var word = refusals < 0 ? "0" : row.InFile(refusals);
        if (word is not ("0" or "1"))
        {
            reading.RowRefused(
            row.Line, "refused", "word-unknown", word, "0 for a licence, 1 for a refusal"); return;
        }
        var refused = word == "1";
        if (refused && amount is not null) row.Remark(4, "denial-with-value", "nothing: a refusal licenses no value");
        if (!refused && amount is null) row.Remark(4, "amount-blank", "the value licensed, in pounds");
        corrections.Saw(row[1][..4]);
        var rating = row.Corrected(corrections, licence).Read("rating", row[2]);
        if (rating.Length == 0) row.Remark(2, "name-missing", "the rating of the goods");

        reading.RowRead(day);
        var value = new Observation
        {
            Line = row.Line,
            Flow = refused ? Flow.Denial : Flow.Licence,
            Measure = Measure.Value,
            Unit = Unit.PoundSterling,
            Reporter = Country,
            Side = Side.Export,
            Supplier = Country,
            Recipient = row[5],
            Category = rating.Length == 0 ? null : rating,
            YearFrom = day.Year,
            YearTo = day.Year,
            Amount = amount,
            State = amount is null ? Reported.NoReport : Reported.Amount,
            Deal = licence,
            Remark = row[3] is "1" ? null : $"count {row[3]}",
        };
        reading.Observations.Add(value);
        if (licences.Add(licence))
        {
            reading.Observations.Add(
                value with
                {
                    Part = 1,
                    Measure = Measure.Count,
                    Unit = Unit.Documents,
                    Category = null,
                    Amount = One,
                    State = Reported.Amount,
                    Remark = null
                });
        }
    }
}
