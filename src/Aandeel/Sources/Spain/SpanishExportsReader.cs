using System.Globalization;

namespace Aandeel.Sources.Spain;

/// <summary>
/// Spain's actual exports by year, entry of the Military List and country, from the government's yearly reports. The
/// rows and columns called total are sums of the others: they check them and count nowhere. Facts and oddities:
/// README.md in this folder.
/// </summary>
public sealed class SpanishExportsReader : ISourceReader
{
    /// <summary>
    /// The printed word of a row that sums all countries; also the recipient of what it holds beyond them.
    /// </summary>
    public const string AllCountries = "Total";

    private const string AllCategories = "total";
    private const string Country = "Spain";
    private const int Categories = 22;

    private static readonly string[] Columns = ["year", "categoria", "pais", "euros"];

    public string Source => SourceCatalog.SpanishExports;

    public string Form => "es-exports";

    public Problem FormTitle => "Spanish actual exports by Military List entry and country (CSV)";

    public int Version => 1;

    public bool Recognises(SourceFile file) => Header(file) is not null;

    public void Read(SourceFile file, FileReading reading)
    {
        var header = Header(file)!;
        using var records = CsvRecords.Open(file, reading, header.Text, header.Separator);
        records.Locate(file, Columns, trim: true);
        var cells = new SpanishTotals();
        while (records.Next()) ReadRow(records, cells, reading);
        foreach (var (line, year, category, amount) in cells.Check(reading))
        {
            var remainder = Exported(line, year, category, AllCountries, amount);
            reading.Observations.Add(remainder with { Remark = "what the total holds beyond its countries" });
        }

        reading.Edition = reading.Years()?.Last.ToString(CultureInfo.InvariantCulture);
    }

    private static HeaderLine? Header(SourceFile file) => HeaderLine.Find(file, "categoria", "pais", "euros");

    private static void ReadRow(CsvRecords row, SpanishTotals cells, FileReading reading)
    {
        if (!int.TryParse(row[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || row[0].Length != 4
            || year is < 1990 or > 2100)
        {
            row.Refuse(0, "year-unreadable", "a year with four digits");
            return;
        }

        var isSum = row[1] == AllCategories;
        if (!isSum && !(int.TryParse(row[1], NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            && entry is >= 1 and <= Categories))
        {
            row.Refuse(1, "word-unknown", $"an entry of the Military List from 1 to {Categories}, or {AllCategories}");
            return;
        }

        if (row[2].Length == 0) { row.Refuse(2, "name-missing", "the name of a country"); return; }
        if (!MoneyText.TryRead(row[3], out var amount, out var defect))
        {
            row.Refuse(3, defect, MoneyText.Expected);
            return;
        }

        if (!cells.TryAdd(new SpanishCell(year, row[1], row[2], row.Line, amount ?? default), out var before))
        {
            row.Refuse(2, "repeated",
                $"every year, entry and country once; it stands on line {before}, and that row counts");
            return;
        }

        reading.RowRead();
        if (amount is null) row.Remark(3, "amount-blank", "an amount in euros");
        if (isSum || row[2] == AllCountries) return;
        reading.Observations.Add(Exported(row.Line, year, row[1], row[2], amount));
    }

    private static Observation Exported(int line, int year, string category, string recipient, Amount? amount) => new()
    {
        Line = line,
        Flow = Flow.ActualExport,
        Measure = Measure.Value,
        Unit = Unit.Euro,
        Reporter = Country,
        Side = Side.Export,
        Supplier = Country,
        Recipient = recipient,
        Category = category,
        YearFrom = year,
        YearTo = year,
        Amount = amount == default(Amount) ? null : amount,
        State = amount is null ? Reported.NoReport : amount == default(Amount) ? Reported.Nil : Reported.Amount,
    };
}
