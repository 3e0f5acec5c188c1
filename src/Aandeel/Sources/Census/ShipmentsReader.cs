using System.Globalization;

namespace Aandeel.Sources.Census;

/// <summary>
/// What American factories shipped, ordered or held, month by month, from the survey of manufacturers (M3). Shipments
/// of defence capital goods are deliveries at home and abroad together: no exports, and no expenditure.
/// </summary>
public sealed class ShipmentsReader : ISourceReader
{
    /// <summary>
    /// Unadjusted shipments of defence capital goods: the only series that may be summed over months.
    /// </summary>
    public const string DefenceShipments = "m3-def-vs-unadjusted";

    private const decimal Million = 1_000_000;
    private static readonly string[] Columns = ["cell_value", "data_type_code", "seasonally_adj", "category_code",
        "time"];

    public string Source => SourceCatalog.Census;

    public string Form => "census-m3";

    public Problem FormTitle =>
        "United States manufacturers' shipments, inventories and orders (JSON of the Census Bureau)";

    public int Version => 1;

    public bool Recognises(SourceFile file) =>
        CensusTable.HeaderOf(file) is var names && names.Contains("cell_value") && names.Contains("category_code");

    public void Read(SourceFile file, FileReading reading)
    {
        var table = CensusTable.Read(file, reading, Columns);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (table.IsWhole(row)) ReadRow(table, row, seen, reading);
        }

        reading.Edition = reading.Years()?.Last.ToString(CultureInfo.InvariantCulture);
    }

    private static void ReadRow(CensusTable table, CensusRow row, HashSet<string> seen, FileReading reading)
    {
        var (month, category, type) = (table.Cell(row, "time"), table.Cell(row, "category_code"),
            table.Cell(row, "data_type_code"));
        if (!CensusText.TryMonth(month, out var year))
        {
            table.Refuse(row, "time", "year-unreadable", CensusText.MonthExpected);
            return;
        }

        if (category.Length == 0) { table.Refuse(row, "category_code", "word-unknown", "a code such as DEF"); return; }
        var adjusted = table.Cell(row, "seasonally_adj");
        if (adjusted is not ("no" or "yes"))
        {
            table.Refuse(row, "seasonally_adj", "word-unknown", "no or yes");
            return;
        }

        if (!CensusText.TryAmount(table.Cell(row, "cell_value"), Million, out var amount, out var defect))
        {
            table.Refuse(row, "cell_value", defect, CensusText.AmountExpected);
            return;
        }

        var measure = $"m3-{category}-{type}-{(adjusted == "no" ? "unadjusted" : "adjusted")}".ToLowerInvariant();
        if (!seen.Add($"{measure} {month}"))
        {
            table.Refuse(row, "time", "repeated", "every month once; the first counts");
            return;
        }

        reading.RowRead();
        reading.Pieces.Add($"{measure} {year.ToString(CultureInfo.InvariantCulture)}");
        if (amount is null) reading.Remark(row.Line, "cell_value", "amount-blank", month, "millions of dollars");
        reading.Indicators.Add(new Indicator
        {
            Line = row.Line,
            Part = row.Part,
            Party = CensusText.Country,
            Item = month,
            Year = year,
            Measure = measure,
            Unit = Unit.UsDollar,
            Amount = amount,
            State = amount is null ? Reported.NoReport : Reported.Amount,
        });
    }
}
