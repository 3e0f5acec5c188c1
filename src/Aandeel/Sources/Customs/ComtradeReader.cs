using System.Globalization;
using System.Text.Json;

namespace Aandeel.Sources.Customs;

/// <summary>
/// An answer of UN Comtrade: a row per reporter, partner, year, commodity and flow. Exports are valued at the
/// exporter's border and imports at the importer's, freight and insurance included, so the two reports of one flow
/// differ without anyone being wrong.
/// </summary>
public sealed class ComtradeReader : ISourceReader
{
    /// <summary>
    /// The item of a row that is a sum over partners or over all commodities: never added to the others.
    /// </summary>
    public const string Total = "total";

    /// <summary>The most rows in an answer without a key; as many mean that more may be missing.</summary>
    public const int MostWithoutKey = 500;

    /// <summary>More than any state trades in a year; a larger number is a slip, and sums must stay exact.</summary>
    private static readonly Amount Largest = new(10_000_000_000_000L * Amount.Scale);

    private static readonly string[] Needed = ["reporterCode", "partnerCode", "flowCode", "cmdCode", "primaryValue"];

    public string Source => SourceCatalog.Customs;

    public string Form => "comtrade";

    public Problem FormTitle => "UN Comtrade's answer (JSON)";

    public int Version => 1;

    public bool Recognises(SourceFile file)
    {
        var head = file.Head.AsSpan().TrimStart();
        return head.StartsWith("{") && head.Contains("\"elapsedTime\"", StringComparison.Ordinal)
            && head.Contains("\"data\"", StringComparison.Ordinal);
    }

    public void Read(SourceFile file, FileReading reading)
    {
        var last = 0;
        var others = JsonRecords.Read(
            file, "data", (row, line, part) => last = Math.Max(last, ReadObject(file, row, line, part, reading)));
        if (others.TryGetValue("error", out var error) && error.ValueKind == JsonValueKind.String
            && JsonRow.TextOf(error) is { Length: > 0 } message)
        {
            if (message.Contains('\uFFFD', StringComparison.Ordinal))
            {
                throw new AandeelException(
                    ExitCode.ShapeChanged,
                    $"{UnknownFile.Short(file.Name)}: the answer is damaged (its field 'error' is no UTF-8 text). "
                        + $"Fetch it again; nothing was changed here.");
            }

            throw new AandeelException(
                ExitCode.Refused,
                $"{file.Name}: UN Comtrade answered with an error instead of data: "
                    + $"\"{SafeText.ForTerminal(message)}\". Ask again; nothing was changed here.");
        }

        if (others.TryGetValue("count", out var count) && count.ValueKind == JsonValueKind.Number
            && count.GetDouble() != reading.Rows)
        {
            reading.Remark(
                1, "count", "count-differs", count.GetRawText(), $"{reading.Rows}, the number of rows that are here");
        }

        if (reading.Rows == MostWithoutKey)
        {
            reading.Remark(
                1, null, "answer-at-limit", $"{reading.Rows} rows",
                $"fewer than {MostWithoutKey}, the most that come without a key; rows may be missing");
        }

        reading.Edition = last > 0 ? last.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static int ReadObject(SourceFile file, JsonElement row, int line, int part, FileReading reading)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            reading.RowRefused(line, "data", "row-unreadable", row.GetRawText(), "an object");
            return 0;
        }

        if (row.TryGetProperty("fileUrl", out _))
        {
            throw AandeelException.Usage(
                $"{UnknownFile.Short(file.Name)} is UN Comtrade's list of bulk files and holds no figures; ask for "
                    + $"the figures: aandeel sources fetch customs.");
        }

        foreach (var name in Needed)
        {
            if (!row.TryGetProperty(name, out _))
            {
                throw new AandeelException(
                    ExitCode.ShapeChanged,
                    $"{file.Name}, line {line}: the field '{name}' is missing; found: "
                        + $"{string.Join(", ", row.EnumerateObject().Select(p => p.Name))}. "
                        + $"Nothing was changed. Download it again; its form may be new.");
            }
        }

        return ReadRow(name => Text(row, name), line, part, reading);
    }

    /// <summary>Reads a row, whatever it is written in; its year, or 0 when it is refused.</summary>
    /// <param name="text">The field of a name as text; null where it is missing or says nothing.</param>
    internal static int ReadRow(Func<string, string?> text, int line, int part, FileReading reading)
    {
        if (text("freqCode") is { } rhythm and not "A")
        {
            return Refuse("freqCode", "period-not-a-year", rhythm, "A, a year");
        }

        var period = text("refYear") ?? text("period") ?? "";
        if (!int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1900 or > 2100)
        {
            return Refuse("refYear", "year-unreadable", period, "a year with four digits");
        }

        var flow = text("flowCode");
        if (flow is not ("X" or "M"))
        {
            return Refuse(
                "flowCode", "flow-not-used", flow ?? "",
                "X (exports) or M (imports); re-exports are part of exports already");
        }

        if (text("partner2Code") is { } second and not "0")
        {
            return Refuse(
                "partner2Code", "part-of-a-row", second, "0: a row by second partner is part of the row without one");
        }

        if (text("customsCode") is { } procedure and not "C00")
        {
            return Refuse(
                "customsCode", "part-of-a-row", procedure,
                "C00: a row by customs procedure is part of the row for all");
        }

        if (text("motCode") is { } transport and not "0")
        {
            return Refuse(
                "motCode", "part-of-a-row", transport, "0: a row by means of transport is part of the row for all");
        }

        if (Name(text, "reporter") is not { } reporter)
        {
            return Refuse("reporterCode", "name-missing", "", "the code of a reporter");
        }

        if (Name(text, "partner") is not { } partner)
        {
            return Refuse("partnerCode", "name-missing", "", "the code of a partner");
        }

        if (text("cmdCode") is not { Length: > 0 } commodity)
        {
            return Refuse("cmdCode", "category-missing", "", "a code of the Harmonized System");
        }

        Amount? amount = null;
        if (text("primaryValue") is { } printed)
        {
            if (!TryDollars(printed, out var read))
            {
                return Refuse("primaryValue", "number-unreadable", printed, "US dollars, with a decimal dot");
            }

            if (read < default(Amount)) return Refuse("primaryValue", "number-negative", printed, "US dollars, from 0");
            if (read > Largest)
            {
                return Refuse("primaryValue", "number-unreadable", printed, "US dollars, at most 10 trillion in a row");
            }

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
            Item = text("partnerCode") == "0" || commodity == "TOTAL" ? Total : null,
            Description = text("cmdDesc"),
            Category = commodity,
            YearFrom = year,
            YearTo = year,
            Amount = amount,
            State = amount is null ? Reported.NoReport : Reported.Amount,
            NumberFlag = text("isReported") switch
            {
                "true" => EstimateFlag.No,
                "false" => EstimateFlag.Yes,
                _ => EstimateFlag.NotCoded
            },
        });
        return year;

        int Refuse(string column, string code, string found, string expected)
        {
            reading.RowRefused(line, column, code, found, expected);
            return 0;
        }
    }

    /// <summary>A plain decimal, or a number with an exponent as JSON may write one.</summary>
    private static bool TryDollars(string printed, out Amount amount) =>
        Amount.TryParse(printed, out amount)
        || (printed.AsSpan().IndexOfAny('e', 'E') > 0
            && decimal.TryParse(
                printed, NumberStyles.AllowExponent | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture, out var exact) && Amount.TryFrom(exact, out amount));

    /// <summary>
    /// The name as described, else the code: answers without descriptions have only codes, and both are in our table.
    /// </summary>
    private static string? Name(Func<string, string?> text, string who) =>
        text(who + "Desc") is { Length: > 0 } name ? name : text(who + "Code") is { Length: > 0 } code ? code : null;

    private static string? Text(JsonElement row, string name) =>
        !row.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => JsonRow.TextOf(value),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
}
