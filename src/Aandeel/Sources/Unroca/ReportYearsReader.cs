using System.Globalization;
using System.Text.Json;

namespace Aandeel.Sources.Unroca;

/// <summary>
/// Which states reported to the Register in which years: its coverage. A year without a report is silence, and not a
/// report of nothing.
/// </summary>
public sealed class ReportYearsReader : ISourceReader
{
    /// <summary>The indicator: 1 for a year with a report.</summary>
    public const string Measure = "report";

    public string Source => SourceCatalog.Unroca;

    public string Form => "unroca-report-years";

    public Problem FormTitle => "UN Register of Conventional Arms, years with a report by state (JSON)";

    public int Version => 1;

    public bool Recognises(SourceFile file) =>
        JsonRows.FirstNames(file) is var names && names.Contains("country") && names.Contains("years");

    public void Read(SourceFile file, FileReading reading)
    {
        var rows = new JsonRows(file, reading);
        var states = new List<(int Line, string Party, SortedSet<int> Years)>();
        while (rows.Next(out var row))
        {
            if (row.Text("country") is not { } party) { row.Missing("country", file, reading); continue; }
            if (!row.Fields.TryGetProperty("years", out var list)) { row.Missing("years", file, reading); continue; }
            if (party.Length
                == 0)
            {
                reading.RowRefused(
                    row.Line, "country", "name-missing", party, "the name of a state"); continue;
            }
            if (TryYears(
                list) is not { } years)
            {
                reading.RowRefused(
                    row.Line, "years", "year-unreadable", list.GetRawText(),
                    "a list of years, each as {\"year\": 2015}"); continue;
            }

            reading.RowRead();
            if (states.Any(s => s.Party == party))
            {
                reading.Remark(
                    row.Line, "country", "repeated", party, "each state once; the years of the row before count");
            }
            else states.Add((row.Line, party, years));
        }

        var all = states.SelectMany(s => s.Years).ToList();
        if (all.Count == 0) return;
        var (first, last) = (all.Min(), all.Max());
        foreach (var (line, party, years) in states)
        {
            for (var year = first; year <= last; year++)
            {
                var reported = years.Contains(year);
                reading.Indicators.Add(new Indicator
                {
                    Line = line,
                    Part = year - first,
                    Party = party,
                    Year = year,
                    Measure = Measure,
                    Unit = Unit.Documents,
                    Amount = reported ? new Amount(Amount.Scale) : null,
                    State = reported ? Reported.Amount : Reported.NoReport,
                });
            }
        }

        reading.Edition = last.ToString(CultureInfo.InvariantCulture);
    }

    internal static SortedSet<int>? TryYears(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array) return null;
        var years = new SortedSet<int>();
        foreach (var entry in list.EnumerateArray())
        {
            if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("year", out var value)
                || !UnrocaText.TryYear(JsonRow.TextOf(value) ?? "", out var year))
            {
                return null;
            }

            years.Add(year);
        }

        return years;
    }
}
