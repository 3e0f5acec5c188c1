using System.Text.Json;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>Totals that others made from SIPRI's register: to check against, never to add.</summary>
public sealed class SipriTotalsTests
{
    [Theory]
    [InlineData("tiv-table.csv")]
    [InlineData("yearly-totals.json")]
    public void Every_oddity_is_read_or_refused_with_its_line(string name)
    {
        var reading = ReadingText.Read(SourceFile.Open(Repository.Fixture(name)));

        ReadingText.WithReporters(reading).ShouldBeAsSaved(Path.GetFileNameWithoutExtension(name) + ".expected.txt");
        reading.Kept().Observations.ShouldBeEmpty("totals are no flows");
    }

    [SharedDataFact]
    public void Every_figure_of_the_real_files_is_an_indicator()
    {
        var table = ReadingText.Read(
            SourceFile.Open(SharedData.PathOf("data", "sipri", "tiv-table-exports-1950-2021.csv")));
        (table.Read, table.Refused, table.Kept().Indicators.Count, table.Edition).ShouldBe((30_628, 0, 30_628, "2022"));
        table.Years().ShouldBe(new YearRange(1950, 2021));

        var path = SharedData.PathOf("data", "sipri", "yearly-totals-by-country-2026-edition.json");
        var totals = ReadingText.Read(SourceFile.Open(path));
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var parties = document.RootElement.EnumerateObject().Select(p => p.Value).ToList();
        var figures = parties.Sum(
            p => 2 + p.GetProperty("exports_by_category").EnumerateObject().Count()
                + p.GetProperty("imports_by_category").EnumerateObject().Count()
            + new[] { "yearly_exports", "yearly_imports", "top_export_partners", "top_import_partners" }.Sum(
                f => p.GetProperty(f).GetArrayLength()));
        (totals.Read, totals.Refused, totals.Kept().Findings.Count, totals.Kept().Indicators.Count,
            totals.Edition).ShouldBe((parties.Count, 0, 0, figures, "2026"));
        totals.Kept().Observations.Concat(table.Kept().Observations).ShouldBeEmpty();
    }

    [SharedDataFact]
    public void Yearly_exports_of_all_are_the_register_of_orders_but_for_what_is_allocated()
    {
        var totals = ReadingText.Read(
            SourceFile.Open(SharedData.PathOf("data", "sipri", "yearly-totals-by-country-2026-edition.json")));
        var orders = ReadingText.Read(
            SourceFile.Open(SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv")));

        decimal Sum(string measure) =>
            totals.Kept().Indicators.Where(i => i.Measure == measure).Sum(i => i.Amount!.Value.Value);
        var delivered = orders.Kept().Observations.Where(o => o.Flow == Flow.Delivery).Sum(o => o.Amount?.Value ?? 0);
        Sum("tiv-exports").ShouldBe(Sum("tiv-imports"), 1m);
        Sum("tiv-exports").ShouldBe(delivered, delivered * 0.001m);
    }
}
