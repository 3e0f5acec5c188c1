namespace Aandeel.Sources.Eu;

/// <summary>
/// The form <c>export.csv</c> of the Campaign Against Arms Trade (CAAT): no header, one row per year, member,
/// destination, category and kind. The kind says what the number is: licences, their value, actual exports, denials, or
/// criteria cited in denials.
/// </summary>
public sealed class CaatExportReader : ISourceReader
{
    private const int Year = 0, Embargo = 1, SupplierCode = 2, SupplierName = 3, RecipientCode = 4, RecipientName =
        5, RegionCode = 6, RegionName = 7, Category = 8, Kind = 9, Value = 10;

    private static readonly string[] Columns =
        [
            "year", "embargo", "source code", "source", "destination code", "destination", "region code", "region",
            "rating", "kind", "value", "(behind the last separator)",
        ];

    public string Source => SourceCatalog.Eu;

    public string Form => "eu-caat-export";

    public Problem FormTitle =>
        "EU annual report as the Campaign Against Arms Trade keeps it, export.csv (CSV without header)";

    public int Version => 2;

    public bool Recognises(SourceFile file) => EuText.MostLinesAre(file, ';', f => IsShape(f));

    public void Read(SourceFile file, FileReading reading)
    {
        // A copy without the separator behind the value has one column less.
        var closed = EuText.MostLinesAre(file, ';', f => IsShape(f) && f.Length == Columns.Length);
        using var records = CsvRecords.OpenWithoutHeader(
            file, reading, closed ? Columns : Columns[..^1], ';', trim: true);
        var rows = new List<Observation>();
        while (records.Next()) ReadRow(records, rows, reading);

        // A year is held against its neighbours, so all rows are looked at before they go.
        CaatChecks.Check(rows, reading);
        reading.Observations.AddRange(rows);
        EuText.EditionFromYears(reading);
    }

    private static bool IsShape(string[] f) =>
        f.Length is 11 or 12 && (f.Length == 11 || f[11].Length == 0) && f[Year].Length is 2 or 4
            && f[Year].All(char.IsAsciiDigit) && f[Embargo] is "0" or "1"
        && EuText.IsCode(f[SupplierCode]) && Of(f[Kind]) is not null;

    private static void ReadRow(CsvRecords row, List<Observation> rows, FileReading reading)
    {
        if (!EuText.TryYear(
            row[Year], out var year)) { row.Refuse(Year, "year-unreadable", EuText.YearExpected); return; }
        var supplier = Name(row, SupplierCode, SupplierName);
        if (supplier.Length == 0) { row.Refuse(SupplierName, "name-missing", "the code or name of a member"); return; }
        if (Of(row[Kind]) is not { } kind) { row.Refuse(Kind, "word-unknown", "a, b, c, d, or e1 to e8"); return; }
        var largest = kind.Measure == Measure.Count ? EuNumber.LargestCount : EuNumber.LargestValue;
        if (EuNumber.Read(
            row[Value], largest, out var amount,
            out var mended) is { } fault) { row.Refuse(Value, fault.Code, fault.Expected); return; }
        if (mended) row.Remark(Value, "number-mended", "digits without blanks and groups");
        if (row[Embargo] is not ("0" or "1")) row.Remark(Embargo, "word-unknown", "0 or 1");

        var recipient = Name(row, RecipientCode, RecipientName);
        // Without destination, region and rating the row is what a source states for all of them together, and never
        // added to its cells.
        var isTotal = recipient.Length == 0 && row[RegionCode].Length == 0 && row[RegionName].Length == 0
            && row[Category].Length == 0;
        if (recipient.Length == 0)
        {
            row.Remark(RecipientName, "destination-blank", isTotal
                ? "the code or name of a destination; read as the source's total"
                : "the code or name of a destination; read as a remainder without destination");
            recipient = EuText.NoDestination;
        }

        if (kind.Flow == Flow.ActualExport && amount?.TenThousandths == 0) amount = null;
        reading.RowRead();
        rows.Add(new Observation
        {
            Line = row.Line,
            Flow = kind.Flow,
            Measure = kind.Measure,
            Unit = kind.Unit,
            Reporter = supplier,
            Side = Side.Export,
            Supplier = supplier,
            Recipient = recipient,
            Item = kind.Item,
            Category = isTotal ? EuText.Total : Rating(row[Category]),
            YearFrom = year,
            YearTo = year,
            Amount = amount,
            State = amount is null ? Reported.NoReport : Reported.Amount,
            Remark = row[Embargo] == "1" ? "under embargo" : null,
        });
    }

    /// <summary>
    /// An empty rating beside a destination is a value without a category; until March 2021 the word for it was
    /// Miscellaneous.
    /// </summary>
    private static string? Rating(string printed) => printed.Length == 0 || printed == "Miscellaneous" ? null : printed;

    /// <summary>The code where there is one, since names vary; both are printed.</summary>
    private static string Name(CsvRecords row, int code, int name) => row[code].Length > 0 ? row[code] : row[name];

    private static KindOf? Of(string kind) => kind switch
    {
        "a" => new(Flow.Licence, Measure.Count, Unit.Documents, null),
        "b" => new(Flow.Licence, Measure.Value, Unit.Euro, null),
        "c" => new(Flow.ActualExport, Measure.Value, Unit.Euro, null),
        "d" => new(Flow.Denial, Measure.Count, Unit.Documents, null),
        "e1" => Criterion("criterion 1"),
        "e2" => Criterion("criterion 2"),
        "e3" => Criterion("criterion 3"),
        "e4" => Criterion("criterion 4"),
        "e5" => Criterion("criterion 5"),
        "e6" => Criterion("criterion 6"),
        "e7" => Criterion("criterion 7"),
        "e8" => Criterion("criterion 8"),
        _ => null,
    };

    /// <summary>Citations are counted apart from denials: one denial can cite several criteria.</summary>
    private static KindOf Criterion(string item) => new(Flow.Denial, Measure.Count, Unit.Citations, item);

    /// <summary>What a kind measures.</summary>
    private readonly record struct KindOf(Flow Flow, Measure Measure, Unit Unit, string? Item);
}
