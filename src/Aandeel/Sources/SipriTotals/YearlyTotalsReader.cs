using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Aandeel.Sources.SipriTotals;

/// <summary>
/// Totals per party of one edition: exports and imports per year, over all years, by category, and the ten largest
/// partners. Made by someone else from the register, and so neither the register nor SIPRI's own tables. One row is one
/// party; its figures are indicators.
/// </summary>
public sealed class YearlyTotalsReader : ISourceReader
{
    private static readonly (string Field,
        string Measure)[] Years = [("yearly_exports", "tiv-exports"), ("yearly_imports", "tiv-imports")];
    private static readonly (string Field,
        string Measure)[] Sums = [
            ("total_exported_tiv", "tiv-exports-all-years"), ("total_imported_tiv", "tiv-imports-all-years")
        ];
    private static readonly (string Field,
        string Measure)[] Partners = [
            ("top_export_partners", "tiv-exports-to-all-years"), ("top_import_partners", "tiv-imports-from-all-years")
        ];
    private static readonly (string Field,
        string Measure)[] Categories = [
            ("exports_by_category", "tiv-exports-by-category-all-years"),
            ("imports_by_category", "tiv-imports-by-category-all-years")
        ];

    public string Source => SourceCatalog.SipriTotals;

    public string Form => "yearly-totals";

    public Problem FormTitle => "Totals per party and year from SIPRI's register (JSON)";

    public int Version => 1;

    public bool Recognises(SourceFile file)
    {
        var head = file.Head.AsSpan().TrimStart();
        return head.StartsWith("{") && head.Contains("\"yearly_exports\"", StringComparison.Ordinal)
            && head.Contains("\"yearly_imports\"", StringComparison.Ordinal);
    }

    public void Read(SourceFile file, FileReading reading)
    {
        var bytes = JsonRows.Utf8(file);
        using var document = Parse(file, bytes);
        var sums = new List<Indicator>();
        foreach (var party in document.RootElement.EnumerateObject())
        {
            var line = Line(bytes, party.Value);
            if (party.Value.ValueKind != JsonValueKind.Object)
            {
                reading.RowRefused(
                    line, party.Name, "json-damaged", party.Value.GetRawText(), "a party as a JSON object");
            }
            else new PartyRow(reading, line, party.Value, sums).Read();
        }


        // A sum over all years stands at the last of them, under a measure of its own.
        var last = reading.Years()?.Last ?? 0;
        reading.Indicators.AddRange(sums.Select(s => s with { Year = last }));
        if (last == 0) return;

        reading.Edition = (last + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static JsonDocument Parse(SourceFile file, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var document = JsonDocument.Parse(bytes);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
            throw new AandeelException(
                ExitCode.ShapeChanged,
                $"{file.Name}: an object with a party in each field was expected. Download it again.");
        }
        catch (JsonException e)
        {
            throw new AandeelException(
                ExitCode.ShapeChanged,
                $"{file.Name}: the file is damaged or cut off ({e.Message}). Download it again; nothing was changed "
                    + $"here.", e);
        }
    }

    private static int Line(ReadOnlyMemory<byte> bytes, JsonElement value) =>
        JsonMarshal.GetRawUtf8Value(value).Overlaps(bytes.Span, out var offset)
            ? 1 + bytes.Span[..-offset].Count((byte)'\n')
            : 1;

    /// <summary>The figures of one party on their way to being indicators.</summary>
    private sealed class PartyRow(FileReading reading, int line, JsonElement row, List<Indicator> sums)
    {
        private int _parts;
        private string _party = "";

        public void Read()
        {
            if (row.TryGetProperty("iso", out var iso) && iso.ValueKind == JsonValueKind.String)
            {
                _party = JsonRow.TextOf(iso) ?? "";
            }

            if (_party.Length == 0)
            {
                reading.RowRefused(line, "iso", "name-missing", row.GetRawText(), "the code or name of a party");
                return;
            }

            foreach (var (field, measure) in Years) Each(field, measure, i => Text(i, "year"), _ => null);
            foreach (var (field, measure) in Sums)
            {
                Add(field, measure, "0", null, row.TryGetProperty(field, out var sum) ? sum : default);
            }

            foreach (var (field, measure) in Partners) Each(field, measure, _ => "0", i => Text(i, "iso"));
            foreach (var (field, measure) in Categories)
            {
                if (!row.TryGetProperty(field, out var list) || list.ValueKind != JsonValueKind.Object)
                {
                    Missing(field, $"a field '{field}' with an object of categories");
                }
                else
                {
                    foreach (var category in list.EnumerateObject())
                    {
                        Add(field, measure, "0", category.Name, category.Value);
                    }
                }
            }

            reading.RowRead();
        }

        private static string? Text(JsonElement item, string name) =>
            item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value)
                ? JsonRow.TextOf(value)
                : null;

        private void Each(
            string field, string measure, Func<JsonElement, string?> year, Func<JsonElement, string?> item)
        {
            if (!row.TryGetProperty(field, out var list)
                || list.ValueKind != JsonValueKind.Array) { Missing(field, $"a field '{field}' with a list"); return; }
            foreach (var i in list.EnumerateArray())
            {
                Add(
                    field, measure, year(i), item(i),
                    i.ValueKind == JsonValueKind.Object && i.TryGetProperty("tiv", out var tiv) ? tiv : default);
            }
        }

        private void Add(string field, string measure, string? printedYear, string? item, JsonElement tiv)
        {
            var year = 0;
            if (printedYear != "0"
                && !Sipri.SipriText.TryYear(printedYear ?? "", out year))
            {
                reading.Remark(
                    line, field, "year-unreadable", printedYear ?? "",
                    "a year with four digits; this figure is left out"); return;
            }
            if (tiv.ValueKind != JsonValueKind.Number || !Sipri.SipriText.TryVolume(tiv.GetRawText(), out var volume))
            {
                reading.Remark(
                    line, field, "number-unreadable",
                    tiv.ValueKind == JsonValueKind.Undefined ? "nothing" : tiv.GetRawText(),
                    "a volume (TIV) from 0 as a number; this figure is left out");
                return;
            }

            var figure = new Indicator
            {
                Line = line,
                Part = _parts++,
                Party = _party,
                Item = item,
                Year = year,
                Measure = measure,
                Unit = Unit.TivMillion,
                Amount = volume,
            };
            if (year == 0) sums.Add(figure);
            else reading.Indicators.Add(figure);
        }

        private void Missing(string field, Expectation expected) =>
            reading.Remark(
                line, field, "field-missing", string.Join(", ", row.EnumerateObject().Select(p => p.Name)), expected);
    }
}
