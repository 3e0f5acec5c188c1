using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Aandeel.Sources.Unroca;

/// <summary>
/// The answer of the Register's own site for one state. The form is as others describe it and was not seen live, so
/// every row is marked unverified. A cell has two reports, the state's own and its partner's: two observations, and
/// never a reconciled one.
/// </summary>
public sealed class CountryAnswerReader : ISourceReader
{
    /// <summary>The remark of every row of this form.</summary>
    public const string Unverified = "form unverified: read as described by others, not seen live";

    private const string Own = "_1", Partners = "_2", TimeMark = "_time";

    public string Source => SourceCatalog.Unroca;

    public string Form => "unroca-country-api";

    public Problem FormTitle => "UN Register of Conventional Arms, answer of the site for one state (JSON, unverified)";

    public int Version => 2;

    public bool Recognises(SourceFile file) => file.Head.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal)
        && JsonRows.FirstNames(file) is var names && names.Contains("country")
        && names.Any(n => n is "available_reports" or "hw_imp" or "hw_exp" or "salw_imp" or "salw_exp");

    public void Read(SourceFile file, FileReading reading)
    {
        var bytes = JsonRows.Utf8(file);
        using var document = Parse(file, bytes);
        var root = document.RootElement;
        if (!root.TryGetProperty("country", out var country) || NameOf(country) is not { Length: > 0 } state)
        {
            throw Missing("country");
        }

        if (!root.TryGetProperty("available_reports", out var reports)) throw Missing("available_reports");
        var last = ReadReports(reports, Line(bytes, reports), state, reading);
        foreach (var part in root.EnumerateObject())
        {
            if (part.Name is "country" or "available_reports") continue;
            if (part.Name.EndsWith(TimeMark, StringComparison.Ordinal) && part.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var row in part.Value.EnumerateArray())
                {
                    ReadSeries(row, Line(bytes, row), part.Name, state, reading);
                }

                continue;
            }

            var side = part.Name.EndsWith("_imp", StringComparison.Ordinal)
                ? Side.Import
                : part.Name.EndsWith("_exp", StringComparison.Ordinal)
                ? Side.Export
                : (Side?)null;
            if (side is null || part.Value.ValueKind != JsonValueKind.Array)
            {
                reading.Remark(
                    Line(bytes, part.Value), part.Name, "part-unread", part.Value.GetRawText(),
                    "available_reports, or rows of imports (_imp) or exports (_exp)");
            }
            else
            {
                foreach (var row in part.Value.EnumerateArray())
                {
                    ReadRow(row, Line(bytes, row), part.Name, side.Value, state, reading);
                }
            }
        }

        reading.Pieces.Add(state);
        // The site answers state by state, so the state is part of what the file is an edition of.
        reading.Edition = last is null ? state : $"{state} {last.Value.ToString(CultureInfo.InvariantCulture)}";

        AandeelException Missing(string field) => new(
            ExitCode.ShapeChanged,
            $"{file.Name}, line 1: the field '{field}' is missing or empty; found: "
                + $"{string.Join(", ", root.EnumerateObject().Select(p => p.Name))}. "
                + $"Nothing was changed. Download it again; its form may be new.");
    }

    private static int? ReadReports(JsonElement list, int line, string state, FileReading reading)
    {
        if (ReportYearsReader.TryYears(list) is not { } years)
        {
            reading.RowRefused(
                line, "available_reports", "year-unreadable", list.GetRawText(),
                "a list of years, each as {\"year\": 2015}");
            return null;
        }

        reading.RowRead();
        foreach (var year in years)
        {
            reading.Indicators.Add(
                new Indicator
                {
                    Line = line,
                    Part = year,
                    Party = state,
                    Year = year,
                    Measure = ReportYearsReader.Measure,
                    Unit = Unit.Documents,
                    Amount = new Amount(Amount.Scale)
                });
        }

        return years.Count == 0 ? null : years.Max;
    }

    /// <summary>
    /// A kind of small arms or light weapons by year, partners together, as the state reports it and as its partners
    /// do: indicators of the state, since no partner is named. Where some of it is classified the number is a part of
    /// the truth, and marked.
    /// </summary>
    private static void ReadSeries(JsonElement row, int line, string part, string state, FileReading reading)
    {
        if (row.ValueKind != JsonValueKind.Object || !row.TryGetProperty("tow", out var kind)
            || JsonRow.TextOf(kind) is not { Length: > 0 } item)
        {
            reading.RowRefused(
                line, part, "name-missing", row.GetRawText(), "a kind of weapon (tow) with its values by year");
            return;
        }

        reading.RowRead();
        foreach (var (field, measure) in (ReadOnlySpan<(string, string)>)[
            ("own_values", "own-report"), ("other_values", "partner-reports")
        ])
        {
            if (!row.TryGetProperty(field, out var values) || values.ValueKind != JsonValueKind.Array) continue;
            foreach (var value in values.EnumerateArray())
            {
                var year = 0;
                Amount? amount = null;
                var reported = Reported.NoReport;
                var isRead = value.ValueKind == JsonValueKind.Object
                    && value.TryGetProperty("year", out var printed)
                    && UnrocaText.TryYear(JsonRow.TextOf(printed) ?? "", out year)
                    && value.TryGetProperty("amount", out var count)
                    && UnrocaText.TryCount(JsonRow.TextOf(count) ?? "", out amount, out reported);
                if (!isRead)
                {
                    reading.Remark(
                        line, field, "number-unreadable", value.GetRawText(),
                        "a year and a number of items; this figure is left out");
                    continue;
                }

                var isPartly = value.TryGetProperty("contains_classified", out var classified)
                    && classified.ValueKind == JsonValueKind.True;
                reading.Indicators.Add(new Indicator
                {
                    Line = line,
                    Part = reading.Indicators.Count,
                    Party = state,
                    Item = item,
                    Year = year,
                    Measure =
                        $"items-{(part.Contains("_imp", StringComparison.Ordinal) ? "imported" : "exported")}-{measure}",
                    Unit = Unit.Items,
                    Amount = amount,
                    State = reported,
                    Flag = isPartly ? EstimateFlag.Yes : EstimateFlag.No,
                });
            }
        }
    }

    private static void ReadRow(JsonElement row, int line, string part, Side side, string state, FileReading reading)
    {
        if (row.ValueKind
            != JsonValueKind.Object)
        {
            reading.RowRefused(
                line, part, "json-damaged", row.GetRawText(), "a row as a JSON object"); return;
        }
        if (NameOf(
            row) is not { Length: > 0 } partner)
        {
            reading.RowRefused(
                line, part, "name-missing", row.GetRawText(), "the name of the partner"); return;
        }
        var cells = new List<(string Category, string Report, Amount? Amount, Reported State)>();
        foreach (var cell in row.EnumerateObject())
        {
            var report = cell.Name.EndsWith(Own, StringComparison.Ordinal)
                ? Own
                : cell.Name.EndsWith(Partners, StringComparison.Ordinal)
                ? Partners
                : null;
            if (report is null) continue;
            var text = JsonRow.TextOf(cell.Value) ?? "";
            if (!UnrocaText.TryCount(
                text, out var amount,
                out var reported))
            {
                reading.RowRefused(
                    line, cell.Name, "number-unreadable", text, UnrocaText.CountExpected); return;
            }
            if (amount is { TenThousandths: 0 }) (amount, reported) = (null, Reported.Nil);
            cells.Add((cell.Name[..^2], report, amount, reported));
        }

        reading.RowRead();
        int? year = null;
        if (row.TryGetProperty("year", out var printed)
            && UnrocaText.TryYear(JsonRow.TextOf(printed) ?? "", out var read))
        {
            year = read;
        }

        if (year is null && cells.Any(c => c.State != Reported.NoReport))
        {
            reading.Remark(line, part, "year-missing", partner, "a year; the numbers are kept without one");
        }

        foreach (var (category, report, amount, reported) in cells)
        {
            // An empty cell says something only beside the other side's report.
            if (reported == Reported.NoReport
                && !cells.Any(c => c.Category == category && c.State != Reported.NoReport))
            {
                continue;
            }

            var byState = report == Own;
            UnrocaText.CheckCap(amount, category, line, category + report, reading);
            reading.Observations.Add(new Observation
            {
                Line = line,
                // The whole answer can stand on one line, so parts are numbered through the file.
                Part = reading.Observations.Count,
                Flow = Flow.Delivery,
                Measure = Measure.Units,
                Unit = Unit.Items,
                Supplier = side == Side.Export ? state : partner,
                Recipient = side == Side.Export ? partner : state,
                Reporter = byState ? state : partner,
                Side = byState ? side : side == Side.Export ? Side.Import : Side.Export,
                Category = category,
                YearFrom = year,
                YearTo = year,
                Amount = amount,
                State = reported,
                Remark = Unverified,
            });
        }
    }

    /// <summary>
    /// A name as the site prints it: its own short form where there is one, since that is the one that stays.
    /// </summary>
    private static string? NameOf(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String) return JsonRow.TextOf(value);
        if (value.ValueKind != JsonValueKind.Object) return null;
        foreach (var field in (string[])["countryname_slug", "name_en", "country", "partner"])
        {
            if (value.TryGetProperty(field, out var name) && name.ValueKind == JsonValueKind.String
                && JsonRow.TextOf(name) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static int Line(ReadOnlyMemory<byte> bytes, JsonElement value) =>
        JsonMarshal.GetRawUtf8Value(value).Overlaps(bytes.Span, out var offset)
            ? 1 + bytes.Span[..-offset].Count((byte)'\n')
            : 1;

    private static JsonDocument Parse(SourceFile file, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException e)
        {
            throw new AandeelException(
                ExitCode.ShapeChanged,
                $"{file.Name}: the answer is damaged or cut off ({e.Message}). Fetch it again; nothing was changed "
                    + $"here.", e);
        }
    }
}
