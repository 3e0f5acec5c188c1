namespace Aandeel.Sources.Sipri;

/// <summary>
/// The 16-column trade register: one row per order, its deliveries given as a list of years. An order gives its ordered volume,
/// the number ordered, and, when something was delivered, one delivery for all its years together; what falls in which year is decided in Harmonise.
/// </summary>
public sealed class OrdersReader : ISourceReader
{
    private const string HeaderStart = "Recipient,Supplier,Year of order,";

    private static readonly string[] Columns =
    [
        "Recipient", "Supplier", "Year of order", " ", "Number ordered", " ", "Weapon designation", "Weapon description",
        "Number delivered", " ", "Year(s) of delivery", "status", "Comments", "SIPRI TIV per unit", "SIPRI TIV for total order",
        "SIPRI TIV of delivered weapons",
    ];

    public string Source => SourceCatalog.Sipri;

    public string Form => "register-16";

    public string FormTitle => "SIPRI trade register with 16 columns, one row per order (CSV)";

    public int Version => 3;

    public bool Recognises(SourceFile file) => SipriText.HasHeader(file, HeaderStart);

    public void Read(SourceFile file, FileReading reading)
    {
        SipriText.ReadPreamble(file, reading);
        using var records = CsvRecords.Open(file, reading, HeaderStart, ',', stray: ';');
        var at = records.Locate(file, Columns);
        var corrections = Corrections.Of("Sipri");
        while (records.Next()) ReadRow(records, at, corrections, reading);
        corrections.Finish(reading);
    }

    private static void ReadRow(CsvRecords row, int[] at, Corrections corrections, FileReading reading)
    {
        string Cell(int column) => row[at[column]];
        void Refuse(int column, string code, string expected) => reading.RowRefused(row.Line, Columns[column], code, Cell(column), expected);

        if (Cell(1).Length == 0) { Refuse(1, "name-missing", "the name of a supplier"); return; }
        if (Cell(0).Length == 0) { Refuse(0, "name-missing", "the name of a recipient"); return; }
        if (!TryYears(Cell(10), out var years)) { Refuse(10, "year-unreadable", "years with four digits, separated by semicolons, or nothing"); return; }
        if (!SipriText.TryVolume(Cell(14), out var ordered)) { Refuse(14, "number-unreadable", SipriText.VolumeExpected); return; }
        if (!SipriText.TryVolume(Cell(15), out var delivered)) { Refuse(15, "number-unreadable", SipriText.VolumeExpected); return; }

        int? year = null;
        if (SipriText.TryYear(Cell(2), out var read)) year = read;
        else if (Cell(2).Length > 0) reading.Remark(row.Line, Columns[2], "year-unreadable", Cell(2), "a year with four digits");

        var corrected = corrections.At($"{Cell(0)}|{Cell(2)}|{Cell(6)}", row.Line, c => Cell(Array.IndexOf(Columns, c)), reading);
        reading.RowRead();
        var order = new Observation
        {
            Line = row.Line,
            Flow = Flow.Order,
            Measure = Measure.Tiv,
            Unit = Unit.TivMillion,
            Supplier = corrected.Read(Columns[1], Cell(1)),
            Recipient = Cell(0),
            Item = Cell(6),
            Description = Cell(7),
            Ordered = year,
            YearFrom = year,
            YearTo = year,
            Amount = ordered,
            State = ordered is null ? Reported.NoReport : Reported.Amount,
            NumberFlag = Mark(Cell(5), row.Line, "Number ordered: mark", reading),
            YearFlag = Mark(Cell(3), row.Line, "Year of order: mark", reading),
            Status = SipriText.Status(Cell(11), row.Line, Columns[11], reading),
            Remark = Cell(12).Length > 0 ? Cell(12) : null,
        };
        reading.Observations.Add(order);
        if (SipriText.TryVolume(Cell(4), out var number) && number is not null) reading.Observations.Add(order with { Part = 2, Measure = Measure.Units, Unit = Unit.Items, Amount = number, State = Reported.Amount });
        else if (Cell(4).Length > 0) reading.Remark(row.Line, Columns[4], "number-unreadable", Cell(4), "a number of items");

        if (years.Count == 0)
        {
            if (delivered is { TenThousandths: > 0 }) reading.Remark(row.Line, Columns[10], "year-missing", Cell(15), "the years in which this volume was delivered");
            return;
        }

        if (delivered is null) reading.Remark(row.Line, Columns[15], "amount-blank", Cell(10), "the volume delivered in these years (TIV)");
        reading.Observations.Add(order with
        {
            Part = 1,
            Flow = Flow.Delivery,
            YearFrom = years[0],
            YearTo = years[^1],
            Years = years.Count > 1 ? Cell(10) : null,
            Amount = delivered,
            State = delivered is null ? Reported.NoReport : Reported.Amount,
            NumberFlag = Mark(Cell(9), row.Line, "Number delivered: mark", reading),
            YearFlag = EstimateFlag.NotCoded,
        });
    }

    /// <summary>The mark of uncertainty: a question mark or nothing. Nothing means that SIPRI did not mark it.</summary>
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
