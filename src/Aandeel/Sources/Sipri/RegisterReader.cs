namespace Aandeel.Sources.Sipri;

/// <summary>
/// The 17-column trade register: one row per delivery year of a deal. One observation a row: the volume delivered
/// (TIV). Facts and oddities of the form: README.md in this folder.
/// </summary>
public sealed class RegisterReader : ISourceReader
{
    internal const string HeaderStart = "SIPRI AT Database ID,";

    private static readonly SavedAgain Saved = new(
        ["SIPRI AT Database ID", "Supplier", "Recipient"], SipriText.IsVolume);

    private static readonly string[] Columns =
    [
        "SIPRI AT Database ID", "Supplier", "Recipient", "Designation", "Description", "Armament category",
        "Order date",
        "Order date is estimate", "Numbers delivered", "Numbers delivered is estimate", "Delivery year",
        "Delivery year is estimate",
        "Status", "SIPRI estimate", "TIV deal unit", "TIV delivery values", "Local production",
    ];

    public string Source => SourceCatalog.Sipri;

    public string Form => "register-17";

    public Problem FormTitle => "SIPRI trade register with 17 columns, one row per delivery year (CSV)";

    public int Version => 3;

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
        if (row[2].Length == 0) { row.Refuse(2, "name-missing", "the name of a recipient"); return; }
        if (!SipriText.TryYear(
            row[10], out var year)) { row.Refuse(10, "year-unreadable", "a year with four digits"); return; }

        if (!SipriText.TryVolume(
            row[15], out var volume)) { row.Refuse(15, "number-unreadable", SipriText.VolumeExpected); return; }
        if (volume is null) row.Remark(15, "amount-blank", "the volume delivered (TIV)");

        SipriText.CheckVolume(volume, row[15], row.Line, Columns[15], reading);
        SipriText.CheckProduct(volume, row[8], row[14], row[15], row.Line, Columns[15], reading);
        int? ordered = null;
        if (SipriText.TryYear(row[6], out var read)) ordered = read;
        else if (row[6].Length > 0) row.Remark(6, "year-unreadable", "a year with four digits");

        if (ordered > year) row.Remark(6, "order-after-delivery", $"{year}, the year of delivery, or one before it");
        var corrected = row.Corrected(corrections, $"{row[2]}|{row[6]}|{row[3]}");
        reading.RowRead();
        var delivery = new Observation
        {
            Line = row.Line,
            Flow = Flow.Delivery,
            Measure = Measure.Tiv,
            Unit = Unit.TivMillion,
            Supplier = corrected.Read(Columns[1], row[1]),
            Recipient = row[2],
            Item = row[3],
            Description = row[4],
            Category = row[5],
            Ordered = ordered,
            YearFrom = year,
            YearTo = year,
            Amount = volume,
            State = volume is null ? Reported.NoReport : Reported.Amount,
            NumberFlag = SipriText.Flag(row[9], row.Line, Columns[9], reading),
            YearFlag = SipriText.Flag(row[11], row.Line, Columns[11], reading),
            Status = SipriText.Status(row[12], row.Line, Columns[12], reading),
            Participation = SipriText.YesNo(row[16], row.Line, Columns[16], reading),
            Deal = row[0],
        };
        SipriText.NamePieces(reading, delivery);
        reading.Observations.Add(delivery);
    }
}
