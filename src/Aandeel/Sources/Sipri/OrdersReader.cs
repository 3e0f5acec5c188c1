namespace Aandeel.Sources.Sipri;

/// <summary>
/// The 16-column trade register: one row per order, its deliveries given as a list of years. An order gives its ordered
/// volume, the number ordered, and, when something was delivered, one delivery for all its years together; what falls
/// in which year is decided in Harmonise.
/// </summary>
public sealed class OrdersReader : ISourceReader
{
    internal const string HeaderStart = "Recipient,Supplier,Year of order,";

    /// <summary>Since July 2026 the site calls the column otherwise; the next time it is known by its place.</summary>
    private const string Deliveries = "Number delivered|Deliveries in the Year Range" + CsvRecords.ByPlace;

    private static readonly SavedAgain Saved = new(
        ["Recipient", "Supplier", "Year of order", "Weapon designation"], SipriText.IsVolume);

    private static readonly string[] Columns =
    [
        "Recipient", "Supplier", "Year of order", " ", "Number ordered", " ", "Weapon designation",
        "Weapon description",
        Deliveries, " ", "Year(s) of delivery", "status", "Comments", "SIPRI TIV per unit", "SIPRI TIV for total order",
        "SIPRI TIV of delivered weapons",
    ];

    public string Source => SourceCatalog.Sipri;

    public string Form => "register-16";

    public Problem FormTitle => "SIPRI trade register with 16 columns, one row per order (CSV)";

    public int Version => 4;

    public bool Recognises(SourceFile file) => SipriText.HasHeader(file, HeaderStart) || Saved.IsIn(file);

    public void Read(SourceFile file, FileReading reading)
    {
        var plain = Saved.Plain(file);
        SipriText.ReadPreamble(plain, reading);
        using var records = CsvRecords.Open(
            plain, reading, Saved.HeaderText(plain, HeaderStart), ',', stray: ';', padded: true);
        records.Locate(file, Columns);
        var corrections = Corrections.Of("Sipri");
        while (records.Next()) ReadRow(records, corrections, reading);
        corrections.Finish(reading);
    }

    private static void ReadRow(CsvRecords row, Corrections corrections, FileReading reading)
    {
        if (row[1].Length == 0) { row.Refuse(1, "name-missing", "the name of a supplier"); return; }
        if (row[0].Length == 0) { row.Refuse(0, "name-missing", "the name of a recipient"); return; }
        if (!TryYears(
            row[10],
            out var years))
        {
            row.Refuse(
                10, "year-unreadable", "years with four digits, separated by semicolons, or nothing"); return;
        }
        if (!SipriText.TryVolume(
            row[14], out var ordered)) { row.Refuse(14, "number-unreadable", SipriText.VolumeExpected); return; }
        if (!SipriText.TryVolume(
            row[15], out var delivered)) { row.Refuse(15, "number-unreadable", SipriText.VolumeExpected); return; }

        SipriText.CheckVolume(delivered, row[15], row.Line, Columns[15], reading);
        int? year = null;
        if (SipriText.TryYear(row[2], out var read)) year = read;
        else if (row[2].Length > 0) row.Remark(2, "year-unreadable", "a year with four digits");

        var corrected = row.Corrected(corrections, $"{row[0]}|{row[2]}|{row[6]}");
        reading.RowRead();
        var order = new Observation
        {
            Line = row.Line,
            Flow = Flow.Order,
            Measure = Measure.Tiv,
            Unit = Unit.TivMillion,
            Supplier = corrected.Read(Columns[1], row[1]),
            Recipient = row[0],
            Item = row[6],
            Description = row[7],
            Ordered = year,
            YearFrom = year,
            YearTo = year,
            Amount = ordered,
            State = ordered is null ? Reported.NoReport : Reported.Amount,
            NumberFlag = Mark(row[5], row.Line, "Number ordered: mark", reading),
            YearFlag = Mark(row[3], row.Line, "Year of order: mark", reading),
            Status = SipriText.Status(row[11], row.Line, Columns[11], reading),
            Remark = row[12].Length > 0 ? row[12] : null,
        };
        reading.Observations.Add(order);
        if (SipriText.TryVolume(row[4], out var number) && number is not null)
        {
            reading.Observations.Add(
                order with
                {
                    Part = 2,
                    Measure = Measure.Units,
                    Unit = Unit.Items,
                    Amount = number,
                    State = Reported.Amount
                });
        }
        else if (row[4].Length > 0) row.Remark(4, "number-unreadable", "a number of items");

        if (years.Count == 0)
        {
            if (delivered is { TenThousandths: > 0 })
            {
                reading.Remark(
                    row.Line, Columns[10], "year-missing", row[15], "the years in which this volume was delivered");
            }

            return;
        }

        if (delivered is null)
        {
            reading.Remark(row.Line, Columns[15], "amount-blank", row[10], "the volume delivered in these years (TIV)");
        }

        var delivery = order with
        {
            Part = 1,
            Flow = Flow.Delivery,
            YearFrom = years[0],
            YearTo = years[^1],
            Years = years.Count > 1 ? row[10] : null,
            Amount = delivered,
            State = delivered is null ? Reported.NoReport : Reported.Amount,
            NumberFlag = Mark(row[9], row.Line, "Number delivered: mark", reading),
            YearFlag = EstimateFlag.NotCoded,
        };
        SipriText.NamePieces(reading, delivery);
        reading.Observations.Add(delivery);
    }

    /// <summary>
    /// The mark of uncertainty: a question mark or nothing. Nothing means that SIPRI did not mark it.
    /// </summary>
    private static EstimateFlag Mark(string text, int line, string column, FileReading reading)
    {
        if (text == "?") return EstimateFlag.Yes;
        if (text.Length > 0) reading.Remark(line, column, "word-unknown", text, "? or nothing");
        return EstimateFlag.No;
    }

    private static bool TryYears(string text, out List<int> years)
    {
        years = [];
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!SipriText.TryYear(part, out var year)) return false;
            years.Add(year);
        }

        years.Sort();
        return true;
    }
}
