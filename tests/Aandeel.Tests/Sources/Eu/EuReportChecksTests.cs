using System.Globalization;
using System.Text;
using Aandeel.Harmonise;

namespace Aandeel.Tests.Sources.Eu;

/// <summary>
/// The figures of the report form, and every cell in which the two forms differ, in texts that a reader can check.
/// </summary>
public sealed class EuReportChecksTests
{
    private static readonly PartyTable Parties = PartyTable.BuiltIn;

    [SharedDataFact]
    public void Sums_of_the_Total_rows_are_as_published_and_the_categories_leave_a_remainder()
    {
        var text = new StringBuilder(
            "EUR bn of the report form, by the year that the rows hold (label 2005 is 2004)\n\nyear | licences, Total "
                + "| licences, ML rows | actual exports, Total | actual exports, ML rows\n");
        var values = EuFiles.Report.Kept().Observations.Where(o => o.Measure == Measure.Value && o.Amount is not null)
            .ToList();
        foreach (var year in values.GroupBy(o => o.YearFrom!.Value).OrderBy(g => g.Key))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{year.Key} | {Billions(year, Flow.Licence, true)} | {Billions(year, Flow.Licence, false)} | "
                    + $"{Billions(year, Flow.ActualExport, true)} | {Billions(year, Flow.ActualExport, false)}\n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"\ncells in which the ML rows do not add up to the Total: licensed value "
                + $"{Unequal(values, Flow.Licence):N0}, actual exports {Unequal(values, Flow.ActualExport):N0}\n");
        text.ToString().ShouldBeAsSaved("eu-report-sums.expected.txt");
    }

    [SharedDataFact]
    public void Every_cell_in_which_the_two_forms_differ_is_listed()
    {
        var report = Cells(
            EuFiles.Report.Kept().Observations.Where(o => o is { Flow: Flow.ActualExport, Category: "Total" }));
        var other = Cells(EuFiles.Actual.Kept().Observations.Where(o => o.Recipient != "(no destination printed)"));
        var summary = new StringBuilder(
            "Actual exports in both forms, cell by cell (member, destination, year): report form against "
                + "actual-exports form\n\nyear | cells in both | equal | differ | only in the report form | only in "
                + "the actual-exports form | euros, report form | euros, actual-exports form\n");
        var list = new StringBuilder("\nyear member > destination | report form | actual-exports form\n");
        foreach (var year in report.Keys.Select(k => k.Year).Distinct().Order().ToList())
        {
            var (ours, theirs) = (report.Where(c => c.Key.Year == year).ToDictionary(),
                other.Where(c => c.Key.Year == year).ToDictionary());
            var both = ours.Keys.Where(theirs.ContainsKey).ToList();
            var equal = both.Count(k => ours[k] == theirs[k]);
            summary.Append(
                CultureInfo.InvariantCulture,
                $"{year} | {both.Count} | {equal} | {both.Count - equal} | {ours.Count - both.Count} | "
                    + $"{theirs.Count - both.Count} | {Sum(ours.Values)} | {Sum(theirs.Values)}\n");
            foreach (var key in ours.Keys.Union(theirs.Keys).Order())
            {
                var (a, b) = (ours.TryGetValue(key, out var x) ? x : (Amount?)null,
                    theirs.TryGetValue(key, out var y) ? y : (Amount?)null);
                if (a != b)
                {
                    list.Append(
                        CultureInfo.InvariantCulture,
                        $"{year} {key.Supplier} > {key.Recipient} | {a?.ToString() ?? "-"} | {b?.ToString() ?? "-"}\n");
                }
            }
        }

        (summary.ToString() + list).ShouldBeAsSaved("eu-forms-compared.expected.txt");
    }

    [SharedDataFact]
    public void Silent_members_are_derived_year_by_year()
    {
        var years = EuFiles.Report.Kept().Observations.Where(
            o => o is { Category: "Total", Measure: Measure.Value, Amount: not null })
            .Select(
                o => new ReportedYear(
                    Code(o.Reporter!), o.YearFrom!.Value, o.Flow == Flow.Licence ? o.Amount : null,
                    o.Flow == Flow.ActualExport ? o.Amount : null));
        var text = new StringBuilder(
            "Members with licences and actual exports below 0.1 % of them, from the Total rows of the report form\n\n");
        foreach (var year in SilentReporters.Of(years).GroupBy(s => s.Year))
        {
            text.Append(
                CultureInfo.InvariantCulture, $"{year.Key}: {string.Join(' ', year.Select(s => s.Reporter))}\n");
        }

        text.ToString().ShouldBeAsSaved("eu-silent.expected.txt");
    }

    private static Dictionary<(int Year, string Supplier, string Recipient), Amount> Cells(
        IEnumerable<Observation> observations)
    {
        var cells = new Dictionary<(int, string, string), Amount>();
        foreach (var o in observations)
        {
            if (o.Amount is not { } amount) continue;
            var key = (o.YearFrom!.Value, Code(o.Supplier).Value, Code(o.Recipient).Value);
            cells[key] = cells.GetValueOrDefault(key) + amount;
        }

        return cells;
    }

    private static int Unequal(IEnumerable<Observation> values, Flow flow) =>
        values.Where(o => o.Flow == flow).GroupBy(o => (o.YearFrom, o.Supplier, o.Recipient))
            .Count(
                g => Sum(g.Where(o => o.Category == "Total").Select(o => o.Amount!.Value))
                    != Sum(g.Where(o => o.Category != "Total").Select(o => o.Amount!.Value)));

    private static string Billions(IEnumerable<Observation> values, Flow flow, bool total) =>
        (Sum(values.Where(o => o.Flow == flow && (o.Category == "Total") == total).Select(o => o.Amount!.Value)).Value
            / 1_000_000_000).ToString("0.000", CultureInfo.InvariantCulture);

    private static Amount Sum(IEnumerable<Amount> amounts) => amounts.Aggregate(default(Amount), (a, b) => a + b);

    private static PartyCode Code(string printed) => Parties[Parties.OfPrinted("eu", printed)].Code;
}
