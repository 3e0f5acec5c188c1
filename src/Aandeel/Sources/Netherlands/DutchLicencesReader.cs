using System.Globalization;

namespace Aandeel.Sources.Netherlands;

/// <summary>
/// The Dutch list of export licences for military goods, one row per item of a licence: the value licensed, in euros. A permission,
/// not a delivery. Facts and oddities of the form: README.md in this folder.
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

    public string FormTitle => "Dutch export licences for military goods, one row per item of a licence (CSV)";

    public int Version => 1;

    public bool Recognises(SourceFile file) => Header(file) is not null;

    public void Read(SourceFile file, FileReading reading)
    {
        var header = Header(file)!;
        using var records = CsvRecords.Open(file, reading, header.Text, header.Separator);
        var value = Array.Find(ValueTitles, t => records.Header.Any(h => string.Equals(h.Trim(), t, StringComparison.OrdinalIgnoreCase)));
        var at = records.Locate(file, [.. Columns[..^1], value ?? ValueTitles[0]]);
        while (records.Next()) ReadRow(records, at, reading);
        reading.Edition = reading.Years()?.Last.ToString(CultureInfo.InvariantCulture);
    }

    private static HeaderLine? Header(SourceFile file) => HeaderLine.Find(file, "land van bestemming", "land van eindbestemming");

    private static void ReadRow(CsvRecords row, int[] at, FileReading reading)
    {
        // The source pads its fields with blanks, up to 300 of them.
        string Cell(int column) => row[at[column]].Trim();
        void Refuse(int column, string code, string expected) => reading.RowRefused(row.Line, Columns[column], code, Cell(column), expected);

        if (!DateOnly.TryParseExact(Cell(0), DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var issued)) { Refuse(0, "date-unreadable", "month/day/year with four digits, such as 01/31/2014"); return; }
        if (Cell(10).Length == 0) { Refuse(10, "name-missing", "the name of a destination"); return; }
        if (!MoneyText.TryRead(Cell(13), out var amount, out var defect)) { Refuse(13, defect, MoneyText.Expected); return; }
        if (amount is null) reading.Remark(row.Line, Columns[13], "amount-blank", "", "the value licensed, in euros");
        if (Cell(11).Length == 0) reading.Remark(row.Line, Columns[11], "name-missing", "", "the name of a final destination");

        reading.RowRead();
        reading.Observations.Add(new Observation
        {
            Line = row.Line,
            Flow = Flow.Licence,
            Measure = Measure.Value,
            Unit = Unit.Euro,
            Reporter = Country,
            Side = Side.Export,
            Supplier = Country,
            Recipient = Cell(10),
            FinalRecipient = OrNull(Cell(11)),
            Description = OrNull(Cell(4)),
            Category = OrNull(Cell(2)),
            YearFrom = issued.Year,
            YearTo = issued.Year,
            Amount = amount,
            State = amount is null ? Reported.NoReport : Reported.Amount,
            Deal = OrNull(Cell(1)),
            Remark = $"D/T {Cell(5)}; Verl. {Cell(6)}; V/N {Cell(7)}; U/D {Cell(8)}; T.v.v. {Cell(9)}; CAT {Cell(3)}; oorsprong {Cell(12)}",
        });
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
