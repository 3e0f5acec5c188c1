using System.Globalization;

namespace Aandeel.Sources.Unroca;

/// <summary>
/// The transfers of the Register as scraped from its pages: one row per transfer as one side reports it. Where
/// <c>table</c> says in whose report a row stands, the reporter is known; else it is inferred and marked so
/// (<see cref="ReportRuns"/>). Holdings and production are no transfers.
/// </summary>
public sealed class TransfersReader : ISourceReader
{
    /// <summary>The remark of every row whose reporter was inferred.</summary>
    public const string Inferred = "reporter inferred from runs";

    private const int Year = 0, Exporter = 1, Importer = 2, Category = 3, Count = 4, Origin = 5, Way = 6, Comments = 7;

    private const string Table = "table";

    /// <summary>Fields without which a row says less, but still something.</summary>
    private static readonly string[] Optional = ["state_of_origin", "intermediate_locations", "comments"];

    private static readonly string[] Columns = [
        "year", "exporter", "importer", "category", "num_items", "state_of_origin", "intermediate_locations", "comments"
    ];

    public string Source => SourceCatalog.Unroca;

    public string Form => "unroca-transfers";

    public Problem FormTitle => "UN Register of Conventional Arms, transfers (JSON)";

    public int Version => 3;

    public bool Recognises(SourceFile file) => JsonRows.FirstNames(file) is var names
        && ((names.Contains("exporter") && names.Contains("importer"))
            || (names.Contains(Table) && names.Contains("category") && names.Contains("num_items")));

    public void Read(SourceFile file, FileReading reading)
    {
        var rows = new JsonRows(file, reading);
        var corrections = Corrections.Of("Unroca");
        var found = new List<(ReportRow Row, Observation Observation)>();
        var skipped = new SortedDictionary<string, (int Line, int Count)>(StringComparer.Ordinal);
        var cells = new string[Columns.Length];
        var last = 0;
        while (rows.Next(out var row))
        {
            var table = row.Text(Table);
            if (table is not null && SideOf(table) is null)
            {
                skipped[table] = skipped.TryGetValue(table, out var before)
                    ? (before.Line, before.Count + 1)
                    : (row.Line, 1);
                reading.RowRead();
                continue;
            }

            if (Fill(row, cells, table is not null) is { } missing) { row.Missing(missing, file, reading); continue; }
            if (ReadRow(row.Line, cells, corrections, reading) is not { } observation) continue;
            last = Math.Max(last, observation.YearFrom!.Value);
            if (table is null)
            {
                found.Add(
                    (new ReportRow(observation.YearFrom!.Value, cells[Exporter], cells[Importer], cells[Category]),
                        observation));
            }
            else reading.Observations.Add(OfTable(observation, SideOf(table)!.Value, row.Text("description")));
        }

        corrections.Finish(reading);
        NameReporters(found, reading);
        foreach (var (table, (line, count)) in skipped)
        {
            reading.Remark(
                line, Table, "table-skipped", $"{table}: {count} {(count == 1 ? "row" : "rows")}",
                "a table of exports or imports; holdings and production are no transfers");
        }

        if (last > 0) reading.Edition = last.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>In whose report the rows of a table stand; null for a table without transfers.</summary>
    private static Side? SideOf(string table) =>
        table.EndsWith("_export", StringComparison.Ordinal) || table.EndsWith("_exports", StringComparison.Ordinal)
            ? Side.Export
        : table.EndsWith("_import", StringComparison.Ordinal) || table.EndsWith("_imports", StringComparison.Ordinal)
        ? Side.Import : null;

    /// <summary>Reads the fields of a row; the first missing one without which it says nothing, or null.</summary>
    private static string? Fill(JsonRow row, string[] cells, bool hasTable)
    {
        if (!hasTable) return row.Fill(Columns, cells);
        for (var i = 0; i < Columns.Length; i++)
        {
            if (row.Text(Columns[i]) is { } text) cells[i] = text;
            else if (Optional.Contains(Columns[i])) cells[i] = "";
            else return Columns[i];
        }

        return null;
    }

    /// <summary>An observation whose table says who reports.</summary>
    private static Observation OfTable(Observation observation, Side side, string? description) => observation with
    {
        Reporter = side == Side.Export ? observation.Supplier : observation.Recipient,
        Side = side,
        Description = description is { Length: > 0 } ? description : observation.Description,
        Remark = description is { Length: > 0 } && observation.Description is { } comment
            ? string.Join("; ", ((string?[])[observation.Remark, comment]).OfType<string>())
            : observation.Remark,
    };

    private static Observation? ReadRow(int line, string[] cells, Corrections corrections, FileReading reading)
    {
        if (!UnrocaText.TryYear(cells[Year], out var year))
        {
            return Refuse(Year, "year-unreadable", "a year with four digits");
        }

        if (cells[Exporter].Length == 0) return Refuse(Exporter, "name-missing", "the name of an exporter");
        if (cells[Importer].Length == 0) return Refuse(Importer, "name-missing", "the name of an importer");
        if (!UnrocaText.TryCount(cells[Count], out var amount, out var state))
        {
            return Refuse(Count, "number-unreadable", UnrocaText.CountExpected);
        }

        reading.RowRead();
        if (cells[Count].Length == 0)
        {
            reading.Remark(line, Columns[Count], "amount-blank", "nothing", "a number of items");
        }

        if (amount is { TenThousandths: 0 })
        {
            // A row names a transfer, so its 0 ("Several Aster missiles") is a number that was not given, and not
            // nothing.
            reading.Remark(
                line, Columns[Count], "count-zero", cells[Comments].Length > 0 ? $"0, of {cells[Comments]}" : "0",
                "a number of items; read as not declared");
            (amount, state) = (null, Reported.Withheld);
        }

        UnrocaText.CheckCap(amount, cells[Category], line, Columns[Count], reading);
        corrections.Saw($"{cells[Year]}|{cells[Exporter]}");
        var corrected = corrections.At(
            $"{cells[Year]}|{cells[Exporter]}|{cells[Importer]}|{cells[Count]}|{OneLine(cells[Comments])}", line,
            c => cells[Array.IndexOf(Columns, c)], reading);
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
    private static string OneLine(string comment) =>
        string.Join(' ', comment.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void NameReporters(List<(ReportRow Row, Observation Observation)> found, FileReading reading)
    {
        var sides = ReportRuns.Infer([.. found.Select(f => f.Row)]);
        for (var i = 0; i < sides.Length; i++)
        {
            var (row, observation) = found[i];
            if (sides[i] is { } side)
            {
                var remark = observation.Remark is null ? Inferred : $"{Inferred}; {observation.Remark}";
                reading.Observations.Add(
                    observation with { Reporter = ReportRuns.Reporter(row, side), Side = side, Remark = remark });
                continue;
            }

            reading.Observations.Add(observation);
            reading.Remark(
                observation.Line, null, "reporter-ambiguous", $"{row.Exporter} > {row.Importer}, {row.Year}",
                "rows around it that tell whether the exporter or the importer reports");
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
