namespace Aandeel.Sources.Sipri;

/// <summary>
/// The 17-column trade register: one row per delivery year of a deal. One observation a row: the volume delivered (TIV).
/// Facts and oddities of the form: README.md in this folder.
/// </summary>
public sealed class RegisterReader : ISourceReader
{
    internal const string HeaderStart = "SIPRI AT Database ID,";

    private static readonly string[] Columns =
    [
        "SIPRI AT Database ID", "Supplier", "Recipient", "Designation", "Description", "Armament category", "Order date",
        "Order date is estimate", "Numbers delivered", "Numbers delivered is estimate", "Delivery year", "Delivery year is estimate",
        "Status", "SIPRI estimate", "TIV deal unit", "TIV delivery values", "Local production",
    ];

    public string Source => SourceCatalog.Sipri;

    public string Form => "register-17";

    public string FormTitle => "SIPRI trade register with 17 columns, one row per delivery year (CSV)";

    public int Version => 2;

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
        if (Cell(2).Length == 0) { Refuse(2, "name-missing", "the name of a recipient"); return; }
        if (!SipriText.TryYear(Cell(10), out var year)) { Refuse(10, "year-unreadable", "a year with four digits"); return; }

        if (!SipriText.TryVolume(Cell(15), out var volume)) { Refuse(15, "number-unreadable", SipriText.VolumeExpected); return; }
        if (volume is null) reading.Remark(row.Line, Columns[15], "amount-blank", "", "the volume delivered (TIV)");

        int? ordered = null;
        if (SipriText.TryYear(Cell(6), out var read)) ordered = read;
        else if (Cell(6).Length > 0) reading.Remark(row.Line, Columns[6], "year-unreadable", Cell(6), "a year with four digits");

        var corrected = corrections.At($"{Cell(2)}|{Cell(6)}|{Cell(3)}", row.Line, c => Cell(Array.IndexOf(Columns, c)), reading);
        reading.RowRead();
        reading.Observations.Add(new Observation
        {
            Line = row.Line,
            Flow = Flow.Delivery,
            Measure = Measure.Tiv,
            Unit = Unit.TivMillion,
            Supplier = corrected.Read(Columns[1], Cell(1)),
            Recipient = Cell(2),
            Item = Cell(3),
            Description = Cell(4),
            Category = Cell(5),
            Ordered = ordered,
            YearFrom = year,
            YearTo = year,
            Amount = volume,
            State = volume is null ? Reported.NoReport : Reported.Amount,
            NumberFlag = SipriText.Flag(Cell(9), row.Line, Columns[9], reading),
            YearFlag = SipriText.Flag(Cell(11), row.Line, Columns[11], reading),
            Status = SipriText.Status(Cell(12), row.Line, Columns[12], reading),
            Participation = SipriText.YesNo(Cell(16), row.Line, Columns[16], reading),
            Deal = Cell(0),
        });
    }
}
