using System.Globalization;

namespace Aandeel.Sources.Census;

/// <summary>
/// Exports of the United States by end use and destination, month by month or from January on. The rows mix the world,
/// groups of countries and countries, so a sum over all of them counts everything several times: each says which it is,
/// and no series of flows takes them.
/// </summary>
public sealed class EndUseReader : ISourceReader
{
    /// <summary>What a row is: in the description of its observation.</summary>
    public const string World = "world";
    public const string Bloc = "bloc";
    public const string OneCountry = "country";

    /// <summary>
    /// The group of NATO's members as the Census Bureau makes it. Whether it follows new members is not known.
    /// </summary>
    public const string NatoGroup = "0023";

    /// <summary>The column of one month, and that of a year so far.</summary>
    public const string OneMonth = "ALL_VAL_MO";
    public const string YearToDate = "ALL_VAL_YR";

    private static readonly string[] Columns = ["CTY_CODE", "CTY_NAME", "E_ENDUSE", "time"];

    public string Source => SourceCatalog.Census;

    public string Form => "census-enduse";

    public Problem FormTitle => "United States exports by end use and destination (JSON of the Census Bureau)";

    public int Version => 1;

    public bool Recognises(SourceFile file) =>
        CensusTable.HeaderOf(file) is var names && names.Contains("CTY_CODE") && names.Contains("E_ENDUSE");

    public void Read(SourceFile file, FileReading reading)
    {
        var table = CensusTable.Read(file, reading, Columns);
        string[] values = [.. new[] { OneMonth, YearToDate }.Where(table.Has)];
        if (values.Length == 0)
        {
            throw new AandeelException(ExitCode.ShapeChanged,
                $"{file.Name}: a column {OneMonth} or {YearToDate} was expected; "
                    + $"found: {string.Join(", ", table.Header)}. Fetch it again.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (table.IsWhole(row)) ReadRow(table, row, values, seen, reading);
        }

        reading.Edition = reading.Years()?.Last.ToString(CultureInfo.InvariantCulture);
    }

    private static void ReadRow(CensusTable table, CensusRow row, string[] values, HashSet<string> seen,
        FileReading reading)
    {
        var (code, name, use, month) = (table.Cell(row, "CTY_CODE"), table.Cell(row, "CTY_NAME"),
            table.Cell(row, "E_ENDUSE"), table.Cell(row, "time"));
        if (!CensusText.TryMonth(month, out var year))
        {
            table.Refuse(row, "time", "year-unreadable", CensusText.MonthExpected);
            return;
        }

        if (name.Length == 0) { table.Refuse(row, "CTY_NAME", "name-missing", "the name of a destination"); return; }
        if (Kind(code) is not { } kind)
        {
            table.Refuse(row, "CTY_CODE", "word-unknown", "- for the world, or four digits");
            return;
        }

        if (use.Length != 5 || use.Any(c => !char.IsAsciiDigit(c)))
        {
            table.Refuse(row, "E_ENDUSE", "word-unknown", "an end use of five digits");
            return;
        }

        var amounts = new Amount?[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (CensusText.TryAmount(table.Cell(row, values[i]), 1, out amounts[i], out var defect)) continue;
            table.Refuse(row, values[i], defect, CensusText.AmountExpected);
            return;
        }

        if (!seen.Add($"{use} {month} {code}"))
        {
            table.Refuse(row, "CTY_CODE", "repeated", "every destination once a month; the first counts");
            return;
        }

        reading.RowRead();
        reading.Pieces.Add($"{use} {month}");
        for (var i = 0; i < values.Length; i++)
        {
            if (amounts[i] is null) reading.Remark(row.Line, values[i], "amount-blank", $"{name}, {month}", "dollars");
            reading.Observations.Add(new Observation
            {
                Line = row.Line,
                Part = (row.Part * values.Length) + i,
                Flow = Flow.Customs,
                Measure = Measure.Value,
                Unit = Unit.UsDollar,
                Reporter = CensusText.Country,
                Side = Side.Export,
                Supplier = CensusText.Country,
                Recipient = name,
                Category = use,
                Description = kind,
                Item = month,
                YearFrom = year,
                YearTo = year,
                Amount = amounts[i],
                State = amounts[i] is null ? Reported.NoReport : Reported.Amount,
                Remark = $"{code}; {values[i]}",
            });
        }
    }

    private static string? Kind(string code)
    {
        if (code == "-") return World;
        if (code.Length != 4 || code.Any(c => !char.IsAsciiDigit(c))) return null;
        return code[0] == '0' ? Bloc : OneCountry;
    }
}
