using System.Globalization;
using System.Text;
using Aandeel.Harmonise;

namespace Aandeel.Tests.Sources.Eu;

/// <summary>
/// The real files: every row read or refused, every name known, every figure of the report's totals as counted.
/// </summary>
public sealed class EuRealFilesTests
{
    private static readonly PartyTable Parties = PartyTable.BuiltIn;

    [SharedDataFact]
    public void Every_row_is_read_or_refused_with_a_finding()
    {
        var text = new StringBuilder(
            "| file | rows | read | refused | observations | indicators | findings | years | reporters "
                + "|\n|---|---|---|---|---|---|---|---|---|\n");
        var findings = new StringBuilder();
        foreach (var name in EuFiles.Names)
        {
            var reading = EuFiles.Read(name);
            var reporters = reading.Kept().Observations.Select(o => o.Reporter!)
                .Concat(reading.Kept().Indicators.Where(i => i.Measure != "consultations-about").Select(i => i.Party))
                .Select(p => Parties.OfPrinted("eu", p))
                .Distinct()
                .Count();
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{name}` | {reading.Rows:N0} | {reading.Read:N0} | {reading.Refused:N0} | "
                    + $"{reading.Kept().Observations.Count:N0} | {reading.Kept().Indicators.Count:N0} | "
                    + $"{reading.Kept().Findings.Count:N0} | {reading.Years()} | {reporters} |\n");
            reading.Edition.ShouldBe(reading.Years()!.Last.ToString(CultureInfo.InvariantCulture));
            foreach (var group in reading.Kept().Findings.GroupBy(f => (f.Code, f.Outcome)).OrderBy(g => g.Key))
            {
                findings.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{name}` | `{group.Key.Code}` | {Codes.Of(group.Key.Outcome)} | {group.Count():N0} |\n");
            }
        }

        text.Append("\n| file | finding | outcome | times |\n|---|---|---|---|\n").Append(findings);
        text.ToString().ShouldBeAsSaved("eu-files.expected.txt");
    }

    [SharedDataFact]
    public void Every_printed_name_leads_to_a_party()
    {
        foreach (var name in EuFiles.Names)
        {
            var reading = EuFiles.Read(name);
            var names = reading.Kept().Observations.SelectMany(o => new[] { o.Reporter!, o.Supplier, o.Recipient })
                .Concat(reading.Kept().Indicators.Select(i => i.Party)).Distinct();
            names.Where(n => Parties.OfPrinted("eu", n) == PartyTable.Unmapped).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public void The_page_of_the_source_has_the_same_figures()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "sources", "eu.md"));
        var compared = File.ReadAllText(Repository.Fixture("eu-forms-compared.expected.txt")).Split("\n\n")[1];
        var lines = File.ReadAllLines(Repository.Fixture("eu-files.expected.txt"))
            .Concat(
                File.ReadAllLines(Repository.Fixture("eu-report-sums.expected.txt"))
                    .Concat(compared.Split('\n')).Where(l => l.StartsWith('2')).Select(l => $"| {l} |"))
            .Concat(
                File.ReadAllLines(Repository.Fixture("eu-silent.expected.txt"))
                    .Where(l => l.StartsWith('2'))
                    .Select(l => $"| {l.Replace(": ", " | ", StringComparison.Ordinal)} |"));

        foreach (var line in lines) page.ShouldContain(line);
    }
}
