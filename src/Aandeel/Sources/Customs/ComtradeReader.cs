using System.Globalization;
using System.Text.Json;

namespace Aandeel.Sources.Customs;

/// <summary>
/// An answer of UN Comtrade: a row per reporter, partner, year, commodity and flow. Exports are valued at the exporter's border and
/// imports at the importer's, freight and insurance included, so the two reports of one flow differ without anyone being wrong.
/// </summary>
public sealed class ComtradeReader : ISourceReader
{
    /// <summary>The item of a row that is a sum over partners or over all commodities: never added to the others.</summary>
    public const string Total = "total";

    /// <summary>The most rows in an answer without a key; as many mean that more may be missing.</summary>
    public const int MostWithoutKey = 500;

    /// <summary>More than any state trades in a year; a larger number is a slip, and sums must stay exact.</summary>
    private static readonly Amount Largest = new(10_000_000_000_000L * Amount.Scale);

    private static readonly string[] Needed = ["reporterCode", "partnerCode", "flowCode", "cmdCode", "primaryValue"];

    public string Source => SourceCatalog.Customs;

    public string Form => "comtrade";

    public string FormTitle => "UN Comtrade's answer (JSON)";

    public int Version => 1;

    public bool Recognises(SourceFile file)
    {
        var head = file.Head.AsSpan().TrimStart();
        return head.StartsWith("{") && head.Contains("\"elapsedTime\"", StringComparison.Ordinal) && head.Contains("\"data\"", StringComparison.Ordinal);
    }

    public void Read(SourceFile file, FileReading reading)
    {
        var last = 0;
        var others = JsonRecords.Read(file, "data", (row, line, part) => last = Math.Max(last, ReadRow(file, row, line, part, reading)));
        if (others.TryGetValue("error", out var error) && error.ValueKind == JsonValueKind.String && JsonRow.TextOf(error) is { Length: > 0 } message)
        {
            throw new AandeelException(ExitCode.Refused, $"{file.Name}: UN Comtrade answered with an error instead of data: \"{SafeText.ForTerminal(message)}\". Ask again; nothing was changed here.");
        }

        if (others.TryGetValue("count", out var count) && count.ValueKind == JsonValueKind.Number && count.GetDouble() != reading.Rows)
        {
            reading.Remark(1, "count", "count-differs", count.GetRawText(), $"{reading.Rows}, the number of rows that are here");
        }

        if (reading.Rows == MostWithoutKey) reading.Remark(1, null, "answer-at-limit", $"{reading.Rows} rows", $"fewer than {MostWithoutKey}, the most that come without a key; rows may be missing");
        reading.Edition = last > 0 ? last.ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Reads a row; its year, or 0 when it is refused.</summary>
    private static int ReadRow(SourceFile file, JsonElement row, int line, int part, FileReading reading)
    {
        if (row.ValueKind != JsonValueKind.Object) return Refuse("data", "row-unreadable", row.GetRawText(), "an object");
        foreach (var name in Needed)
        {
            if (!row.TryGetProperty(name, out _)) throw new AandeelException(ExitCode.ShapeChanged, $"{file.Name}, line {line}: the field '{name}' is missing; found: {string.Join(", ", row.EnumerateObject().Select(p => p.Name))}. The source may have changed its form; nothing was changed here.");
        }

        if (Text(row, "freqCode") is { } rhythm and not "A") return Refuse("freqCode", "period-not-a-year", rhythm, "A, a year");
        var period = Text(row, "refYear") ?? Text(row, "period") ?? "";
        if (!int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2100) return Refuse("refYear", "year-unreadable", period, "a year with four digits");
        var flow = Text(row, "flowCode");
        if (flow is not ("X" or "M")) return Refuse("flowCode", "flow-not-used", flow ?? "", "X (exports) or M (imports); re-exports are part of exports already");
        if (Text(row, "partner2Code") is { } second and not "0") return Refuse("partner2Code", "part-of-a-row", second, "0: a row by second partner is part of the row without one");
        if (Text(row, "customsCode") is { } procedure and not "C00") return Refuse("customsCode", "part-of-a-row", procedure, "C00: a row by customs procedure is part of the row for all");
        if (Text(row, "motCode") is { } transport and not "0") return Refuse("motCode", "part-of-a-row", transport, "0: a row by means of transport is part of the row for all");
        if (Name(row, "reporter") is not { } reporter) return Refuse("reporterCode", "name-missing", "", "the code of a reporter");
        if (Name(row, "partner") is not { } partner) return Refuse("partnerCode", "name-missing", "", "the code of a partner");
        if (Text(row, "cmdCode") is not { Length: > 0 } commodity) return Refuse("cmdCode", "category-missing", "", "a code of the Harmonized System");
        var value = row.GetProperty("primaryValue");
        Amount? amount = null;
        if (value.ValueKind != JsonValueKind.Null)
        {
            var printed = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
            if (!Amount.TryParse(printed, out var read) && !(value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var exact) && Amount.TryFrom(exact, out read))) return Refuse("primaryValue", "number-unreadable", printed, "US dollars, with a decimal dot");
            if (read < default(Amount)) return Refuse("primaryValue", "number-negative", printed, "US dollars, from 0");
            if (read > Largest) return Refuse("primaryValue", "number-unreadable", printed, "US dollars, at most 10 trillion in a row");
            amount = read;
        }

        reading.RowRead();
        reading.Pieces.Add($"{reporter} {commodity} {flow} {year.ToString(CultureInfo.InvariantCulture)}");
        reading.Observations.Add(new Observation
        {
            Line = line,
            Part = part,
            Flow = Flow.Customs,
            Measure = Measure.Value,
            Unit = Unit.UsDollar,
            Reporter = reporter,
            Side = flow == "X" ? Side.Export : Side.Import,
            Supplier = flow == "X" ? reporter : partner,
            Recipient = flow == "X" ? partner : reporter,
            Item = Text(row, "partnerCode") == "0" || commodity == "TOTAL" ? Total : null,
            Description = Text(row, "cmdDesc"),
            Category = commodity,
            YearFrom = year,
            YearTo = year,
            Amount = amount,
            State = amount is null ? Reported.NoReport : Reported.Amount,
            NumberFlag = Truth(row, "isReported") switch { true => EstimateFlag.No, false => EstimateFlag.Yes, null => EstimateFlag.NotCoded },
        });
        return year;

        int Refuse(string column, string code, string found, string expected)
        {
            reading.RowRefused(line, column, code, found, expected);
            return 0;
        }
    }

    /// <summary>The name as described, else the code: answers without descriptions have only codes, and both are in our table.</summary>
    private static string? Name(JsonElement row, string who) =>
        Text(row, who + "Desc") is { Length: > 0 } name ? name : Text(row, who + "Code") is { Length: > 0 } code ? code : null;

    private static string? Text(JsonElement row, string name) =>
        !row.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };

    private static bool? Truth(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
}
