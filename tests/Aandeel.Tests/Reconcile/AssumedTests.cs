using Aandeel.Harmonise;
using Aandeel.Reconcile;
using Aandeel.Sources;

namespace Aandeel.Tests.Reconcile;

/// <summary>What silence could hide, worked out by hand on small tables.</summary>
public sealed class AssumedTests
{
    private static readonly FlowSeries Eu = FlowSeries.Of(SourceCatalog.Eu).First(s => s.Flow == Flow.ActualExport);
    private static readonly FlowSeries Licences =
        FlowSeries.Of(SourceCatalog.Eu).First(s => s is { Flow: Flow.Licence, IsMoney: true });
    private static readonly FlowSeries Register = FlowSeries.Of(SourceCatalog.Unroca)[0];

    [Fact]
    public void A_silent_member_could_have_exported_as_much_as_in_its_largest_year()
    {
        var found = Silence.Assume(
            Table(
                Eu, (2012, "NLD", "BRA", 1, 40), (2012, "NLD", "JPN", 1, 30), (2013, "NLD", "BRA", 1, 50),
                (2014, "DEU", "BRA", 1, 9)),
            null, null);

        found.Assumed.Where(a => a.Supplier == Party("NLD")).ShouldBe(
            [new AssumedFlow(2014, Party("NLD"), Party("XXR"), 0, 70, Assumption.LargestKnownYear)]);
        found.Assumed.Where(a => a.Supplier == Party("DEU")).Select(a => $"{a.Year}: {a.Amount}").Order()
            .ShouldBe(["2012: 9", "2013: 9"]);
        found.Silent.ShouldContain((Party("FRA"), (short)2012));
        found.Silent.ShouldNotContain((Party("NLD"), (short)2012));
        found.Silent.ShouldNotContain((Party("USA"), (short)2012), "it is no member");
        found.Assumed.ShouldNotContain(a => a.Supplier == Party("FRA"), "nothing of it is known");
    }

    [Fact]
    public void Who_was_a_member_then_was_due_to_report()
    {
        var found = Silence.Assume(
            Table(
                Eu, (2012, "HRV", "BRA", 1, 5), (2013, "NLD", "BRA", 1, 5), (2019, "GBR", "BRA", 1, 5),
                (2021, "NLD", "BRA", 1, 5)), null, null);

        Years("HRV").ShouldBe([2013, 2019, 2021]);
        Years("GBR").ShouldBe([2012, 2013]);

        List<int> Years(string code) =>
            [.. found.Silent.Where(s => s.Supplier == Party(code)).Select(s => (int)s.Year).Order()];
    }

    /// <summary>9 beside licences of 10,000 is less than a thousandth, and 10 is not.</summary>
    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Next_to_nothing_beside_the_licences_of_the_year_or_the_nearest_is_silence(int exports, bool silent)
    {
        var flows = Table(Eu, (2012, "NLD", "BRA", 1, exports), (2011, "NLD", "BRA", 1, 7_000));

        foreach (var year in new[] { 2012, 2013, 2014 })
        {
            var licences = Table(
                Licences, (year, "NLD", "BRA", 1, 10_000), (year + 3, "NLD", "BRA", 1, 1), (2012, "DEU", "BRA", 1, 500_000));
            var found = Silence.Assume(flows, licences, null);

            found.Silent.Contains((Party("NLD"), (short)2012)).ShouldBe(silent);
            found.Assumed.Where(a => a.Supplier == Party("NLD") && a.Year == 2012).Select(a => a.Amount)
                .ShouldBe(silent ? [7_000L] : [], "its largest year that is a report");
        }

        Silence.Assume(flows, Table(Licences, (2011, "NLD", "BRA", 1, 1), (2013, "NLD", "BRA", 1, 10_000)), null)
            .Silent.ShouldNotContain((Party("NLD"), (short)2012), "of two years as near the earlier tells");
        Silence.Assume(flows, null, null).Silent.ShouldNotContain((Party("NLD"), (short)2012));
    }

    [Fact]
    public void The_licences_of_the_year_itself_tell_and_not_the_first_that_are_known()
    {
        var flows = Table(Eu, (2012, "NLD", "BRA", 1, 9), (2011, "NLD", "BRA", 1, 7_000));
        var licences = Table(Licences, (2010, "NLD", "BRA", 1, 1), (2012, "NLD", "BRA", 1, 10_000));

        Silence.Assume(flows, licences, null).Silent.ShouldContain((Party("NLD"), (short)2012));
    }

    [Fact]
    public void A_category_that_partners_alone_report_is_assumed_too()
    {
        var found = Silence.Assume(
            Table(Register, (2012, "NLD", "BRA", 1, 40), (2013, "USA", "BRA", 1, 9)), null,
            Table(Register, (2013, "NLD", "JPN", 2, 15)));

        found.Assumed.Where(a => a.Supplier == Party("NLD") && a.Year == 2013).ShouldContain(a => a.Amount == 15);
    }

    [Fact]
    public void Who_never_reported_could_have_exported_what_it_licensed_most()
    {
        var licences = Table(
            Licences, (2012, "FRA", "BRA", 1, 600), (2013, "FRA", "BRA", 1, 300), (2013, "FRA", "JPN", 1, 400),
            (2012, "ESP", "BRA", 1, 0));
        var found = Silence.Assume(Table(Eu, (2012, "NLD", "BRA", 1, 40)), licences, null);

        found.Assumed.ShouldBe([new AssumedFlow(2012, Party("FRA"), Party("XXR"), 0, 700, Assumption.LargestLicensedYear)]);
    }

    [Fact]
    public void What_partners_report_of_a_silent_supplier_is_assumed_first_and_only_the_rest_of_its_largest_year()
    {
        var found = Silence.Assume(
            Table(Register, (2012, "NLD", "BRA", 1, 40), (2013, "USA", "BRA", 1, 9), (2012, "NLD", "BRA", 2, 6)), null,
            Table(
                Register, (2013, "NLD", "JPN", 1, 15), (2013, "NLD", "DEU", 2, 8), (2012, "NLD", "JPN", 1, 100),
                (2013, "USA", "JPN", 1, 5)));

        found.Assumed.Where(a => a.Supplier == Party("NLD")).ShouldBe(
        [
            new AssumedFlow(2013, Party("NLD"), Party("JPN"), 1, 15, Assumption.PartnerReports),
            new AssumedFlow(2013, Party("NLD"), Party("DEU"), 2, 8, Assumption.PartnerReports),
            new AssumedFlow(2013, Party("NLD"), Party("XXR"), 1, 25, Assumption.LargestKnownYear),
        ], ignoreOrder: true);
        found.Assumed.Where(a => a.Supplier == Party("USA")).ShouldBe(
            [new AssumedFlow(2012, Party("USA"), Party("XXR"), 1, 9, Assumption.LargestKnownYear)]);
    }

    [Fact]
    public void Of_a_partner_alone_a_supplier_is_known_to_be_silent_and_what_is_no_state_is_not()
    {
        var found = Silence.Assume(
            Table(Register, (2012, "NLD", "BRA", 1, 40)), null,
            Table(Register, (2012, "JPN", "BRA", 1, 3), (2012, "XXS", "BRA", 1, 4)));

        found.Silent.ShouldBe([(Party("JPN"), (short)2012)]);
        found.Assumed.ShouldBe([new AssumedFlow(2012, Party("JPN"), Party("BRA"), 1, 3, Assumption.PartnerReports)]);
    }

    [Fact]
    public void A_government_that_reports_for_itself_is_never_taken_for_silent()
    {
        var dutch = FlowSeries.Of(SourceCatalog.DutchLicences)[0];
        var found = Silence.Assume(Table(dutch, (2012, "NLD", "BRA", 1, 40), (2013, "DEU", "BRA", 1, 40)), null, null);

        (found.Silent.Count, found.Assumed.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void A_withheld_number_is_as_large_as_its_own_largest_of_the_category_else_as_anyones_and_else_nothing()
    {
        var dutch = FlowSeries.Of(SourceCatalog.DutchLicences)[0];
        var flows = Table(
            dutch, (2012, "NLD", "BRA", 1, 40), (2012, "NLD", "JPN", 1, 30), (2012, "NLD", "JPN", 2, 900),
            (2012, "DEU", "JPN", 1, 70)) with
        {
            Withheld =
            [
                new WithheldFlow(2013, Party("NLD"), Party("BRA"), 1), new WithheldFlow(2014, Party("FRA"), Party("BRA"), 1),
                new WithheldFlow(2014, Party("NLD"), Party("BRA"), 3),
            ],
        };

        Silence.Assume(flows, null, null).Assumed.ShouldBe(
        [
            new AssumedFlow(2013, Party("NLD"), Party("BRA"), 1, 40, Assumption.LargestKnownRow),
            new AssumedFlow(2014, Party("FRA"), Party("BRA"), 1, 70, Assumption.LargestKnownRow),
        ]);
    }

    private static FlowTable Table(FlowSeries series, params (int Year, string From, string To, int Category, long Amount)[] rows) =>
        InventedFlows.Table([.. rows.Select(r => new InventedFlow(r.Year, r.From, r.To, r.Category, r.Amount))]) with
        {
            Series = series,
            Unit = series.Unit,
        };

    private static short Party(string code) => PartyTable.BuiltIn.Require(code).Index;
}
