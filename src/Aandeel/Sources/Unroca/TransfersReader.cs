using System.Globalization;

namespace Aandeel.Sources.Unroca;

/// <summary>
/// The transfers of the Register as scraped from its pages: one row per transfer as one side reports it, without the reporter's name.
/// Whose report it is is inferred and marked so (<see cref="ReportRuns"/>).
/// </summary>
public sealed class TransfersReader : ISourceReader
{
    /// <summary>The remark of every row whose reporter was inferred.</summary>
    public const string Inferred = "reporter inferred from runs";

    private const int Year = 0, Exporter = 1, Importer = 2, Category = 3, Count = 4, Origin = 5, Way = 6, Comments = 7;

    private static readonly string[] Columns = ["year", "exporter", "importer", "category", "num_items", "state_of_origin", "intermediate_locations", "comments"];

    public string Source => SourceCatalog.Unroca;

    public string Form => "unroca-transfers";

    public string FormTitle => "UN Register of Conventional Arms, transfers (JSON)";

    public int Version => 2;

    public bool Recognises(SourceFile file) => JsonRows.FirstNames(file) is var names && names.Contains("exporter") && names.Contains("importer");

    public void Read(SourceFile file, FileReading reading)
    {
        var rows = new JsonRows(file, reading);
        var corrections = Corrections.Of("Unroca");
        var found = new List<(ReportRow Row, Observation Observation)>();
        var cells = new string[Columns.Length];
        while (rows.Next(out var row))
        {
            if (row.Fill(Columns, cells) is { } missing) row.Missing(missing, file, reading);
            else if (ReadRow(row.Line, cells, corrections, reading) is { } observation) found.Add((new ReportRow(observation.YearFrom!.Value, cells[Exporter], cells[Importer], cells[Category]), observation));
        }

        corrections.Finish(reading);
        NameReporters(found, reading);
        if (found.Count > 0) reading.Edition = found.Max(f => f.Row.Year).ToString(CultureInfo.InvariantCulture);
    }

    private static Observation? ReadRow(int line, string[] cells, Corrections corrections, FileReading reading)
    {
        if (!UnrocaText.TryYear(cells[Year], out var year)) return Refuse(Year, "year-unreadable", "a year with four digits");
        if (cells[Exporter].Length == 0) return Refuse(Exporter, "name-missing", "the name of an exporter");
        if (cells[Importer].Length == 0) return Refuse(Importer, "name-missing", "the name of an importer");
        if (!UnrocaText.TryCount(cells[Count], out var amount, out var state)) return Refuse(Count, "number-unreadable", UnrocaText.CountExpected);

        reading.RowRead();
        if (cells[Count].Length == 0) reading.Remark(line, Columns[Count], "amount-blank", "nothing", "a number of items");
        if (amount is { TenThousandths: 0 })
        {
            // A row names a transfer, so its 0 ("Several Aster missiles") is a number that was not given, and not nothing.
            reading.Remark(line, Columns[Count], "count-zero", cells[Comments].Length > 0 ? $"0, of {cells[Comments]}" : "0", "a number of items; read as not declared");
            (amount, state) = (null, Reported.Withheld);
        }

        UnrocaText.CheckCap(amount, cells[Category], line, Columns[Count], reading);
        corrections.Saw($"{cells[Year]}|{cells[Exporter]}");
        var corrected = corrections.At($"{cells[Year]}|{cells[Exporter]}|{cells[Importer]}|{cells[Count]}|{OneLine(cells[Comments])}", line, c => cells[Array.IndexOf(Columns, c)], reading);
        return new Observation
        {
            Line = line,
            Flow = Flow.Delivery,
            Measure = Measure.Units,
            Unit = Unit.Items,
            Supplier = cells[Exporter],
            Recipient = cells[Importer],
            Description = cells[Comments].Length > 0 ? cells[Comments] : null,
            Category = corrected.Read(Columns[Category], cells[Category]),
            YearFrom = year,
            YearTo = year,
            Amount = amount,
            State = state,
            Remark = Remark(cells),
        };

        Observation? Refuse(int column, string code, string expected)
        {
            reading.RowRefused(line, Columns[column], code, cells[column], expected);
            return null;
        }
    }

    /// <summary>A comment with its line breaks as blanks, as the table of corrections names it.</summary>
    private static string OneLine(string comment) => string.Join(' ', comment.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void NameReporters(List<(ReportRow Row, Observation Observation)> found, FileReading reading)
    {
        var sides = ReportRuns.Infer([.. found.Select(f => f.Row)]);
        for (var i = 0; i < sides.Length; i++)
        {
            var (row, observation) = found[i];
            if (sides[i] is { } side)
            {
                var remark = observation.Remark is null ? Inferred : $"{Inferred}; {observation.Remark}";
                reading.Observations.Add(observation with { Reporter = ReportRuns.Reporter(row, side), Side = side, Remark = remark });
                continue;
            }

            reading.Observations.Add(observation);
            reading.Remark(observation.Line, null, "reporter-ambiguous", $"{row.Exporter} > {row.Importer}, {row.Year}", "rows around it that tell whether the exporter or the importer reports");
        }
    }

    private static string? Remark(string[] cells) => (cells[Origin], cells[Way]) switch
    {
        ("", "") => null,
        (var origin, "") => $"state of origin: {origin}",
        ("", var way) => $"by way of: {way}",
        var (origin, way) => $"state of origin: {origin}; by way of: {way}",
    };
}
