using System.Globalization;

namespace Aandeel.Sources.Netherlands;

/// <summary>
/// The Dutch list of export licences for military goods, one row per item of a licence: the value licensed, in euros. A
/// permission, not a delivery. Facts and oddities of the form: README.md in this folder.
/// </summary>
public sealed class DutchLicencesReader : ISourceReader
{
    private const string Country = "Netherlands";
    private const string DateForm = "MM/dd/yyyy";

    /// <summary>The euro sign is lost in copies that were saved in another encoding.</summary>
    private static readonly string[] ValueTitles = ["waarde (€)", "waarde (\u0080)", "waarde (EUR)", "waarde"];

    private static readonly string[] Columns =
    [
        "afgifte datum", "nummer", "SGP", "CAT", "goederen omschrijving", "D/T", "Verl.", "V/N", "U/D", "T.v.v.",
        "land van bestemming", "land van eindbestemming", "oorsprong /herkomst", ValueTitles[0],
    ];

    public string Source => SourceCatalog.DutchLicences;

    public string Form => "nl-licences";

    public Problem FormTitle => "Dutch export licences for military goods, one row per item of a licence (CSV)";

    public int Version => 2;

    public bool Recognises(SourceFile file) => Header(file) is not null;

    public void Read(SourceFile file, FileReading reading)
    {
        var header = Header(file)!;
        using var records = CsvRecords.Open(file, reading, header.Text, header.Separator);
        var value = Array.Find(
            ValueTitles, t => records.Header.Any(h => string.Equals(h.Trim(), t, StringComparison.OrdinalIgnoreCase)));
        // Fields are padded with up to 300 blanks.
        records.Locate(file, [.. Columns[..^1], value ?? ValueTitles[0]], trim: true, Columns);
        while (records.Next()) ReadRow(records, reading);
        reading.Edition = reading.Years()?.Last.ToString(CultureInfo.InvariantCulture);
    }

    private static HeaderLine? Header(SourceFile file) =>
        HeaderLine.Find(file, "land van bestemming", "land van eindbestemming");

    private static void ReadRow(CsvRecords row, FileReading reading)
    {
        if (!DateOnly.TryParseExact(row[0], DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var issued)
            || issued.Year is < 1900 or > 2100)
        {
            row.Refuse(
                0, "date-unreadable", "month/day/year with four digits, such as 01/31/2014"); return;
        }
        if (row[10].Length == 0) { row.Refuse(10, "name-missing", "the name of a destination"); return; }
        if (!MoneyText.TryRead(
            row[13], out var amount, out var defect)) { row.Refuse(13, defect, MoneyText.Expected); return; }
        if (amount is null) row.Remark(13, "amount-blank", "the value licensed, in euros");
        if (row[11].Length == 0) row.Remark(11, "name-missing", "the name of a final destination");

        reading.RowRead(issued);
        reading.Observations.Add(new Observation
        {
            Line = row.Line,
            Flow = Flow.Licence,
            Measure = Measure.Value,
            Unit = Unit.Euro,
            Reporter = Country,
            Side = Side.Export,
            Supplier = Country,
            Recipient = row[10],
            FinalRecipient = OrNull(row[11]),
            Description = OrNull(row[4]),
            Category = OrNull(row[2]),
            YearFrom = issued.Year,
            YearTo = issued.Year,
            Amount = amount,
            State = amount is null ? Reported.NoReport : Reported.Amount,
            Deal = OrNull(row[1]),
            Remark =
                $"D/T {row[5]}; Verl. {row[6]}; V/N {row[7]}; U/D {row[8]}; T.v.v. {row[9]}; CAT {row[3]}; oorsprong "
                    + $"{row[12]}",
        });
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
