using Aandeel.Harmonise;
using Aandeel.Reconcile;
using Aandeel.Sources;

namespace Aandeel.Tests.Reconcile;

/// <summary>Contradictions between tables made by hand: what takes one away, its years, and the order in which they stand.</summary>
public sealed class ContradictionsTests
{
    private static readonly FlowSeries Licences = FlowSeries.Of(SourceCatalog.Eu).First(s => s is { Flow: Flow.Licence, IsMoney: true });
    private static readonly FlowSeries Exports = FlowSeries.Of(SourceCatalog.Eu).First(s => s.Flow == Flow.ActualExport);
    private static readonly FlowSeries Register = FlowSeries.Of(SourceCatalog.Unroca)[0];
    private static readonly byte Tank = (byte)ProductClasses.BuiltIn.All.Select(c => c.Code).ToList().IndexOf("tank");

    /// <summary>The Netherlands exported something to Japan in every year, so that it speaks in all of them.</summary>
    private static readonly (int, string, string, long)[] Speaking =
        [.. Enumerable.Range(2010, 10).Select(y => (y, "NLD", "JPN", 5L))];

    [Fact]
    public void A_licence_with_nothing_after_it_is_one_of_five_years_and_licences_that_follow_are_one_run()
    {
        var found = Of(Rows(Licences, (2010, "NLD", "BRA", 7), (2012, "NLD", "BRA", 3)), Rows(Exports, Speaking)).Found;

        var one = found.ShouldHaveSingleItem();
        (one.Kind, one.Years, one.Window, one.Amount, one.Class).ShouldBe((
            ContradictionKind.LicenceWithoutDelivery, new YearRange(2010, 2012), new YearRange(2010, 2016), 10, (byte)0));
        (one.Supplier, one.Recipient).ShouldBe((Party("NLD"), Party("BRA")));
    }

    [Theory]
    [InlineData(2014, 0, 1)]
    [InlineData(2014, 5, 0)]
    [InlineData(2010, 5, 0)]
    [InlineData(2015, 5, 1)]
    [InlineData(2009, 5, 1)]
    public void A_delivery_in_the_year_or_the_four_after_it_takes_it_away_and_a_row_of_nothing_does_not(int year, long amount, int found)
    {
        var licence = Rows(Licences, (2010, "NLD", "BRA", 7));

        Count(Of(licence, Rows(Exports, [.. Speaking, (year, "NLD", "BRA", amount)]))).ShouldBe(found);
        Count(Of(licence, Rows(Exports, Speaking), Rows(FlowSeries.Sipri, (year, "NLD", "BRA", amount))))
            .ShouldBe(found, "any source will do");
    }

    [Theory]
    [InlineData(2012, 0)]
    [InlineData(2014, 0)]
    [InlineData(2015, 1)]
    public void So_does_a_report_to_the_Register_whoever_made_it_and_whatever_became_of_it(int year, int found)
    {
        RegisterReport[] other = [Report(1, 2008, Side.Export), Report(2, year, Side.Export)];
        foreach (var reports in new RegisterReports[] { new(other, [], []), new([], other, []), new([], [], other) })
        {
            Count(Of(reports, Rows(Licences, (2010, "NLD", "BRA", 7)), Rows(Exports, Speaking))).ShouldBe(found);
        }
    }

    [Fact]
    public void What_cannot_be_compared_is_counted_with_the_least_of_its_reasons()
    {
        var of = Of(
            Rows(
                Licences, (2010, "NLD", "BRA", 7), (2018, "NLD", "BRA", 11), (2010, "NLD", "XXR", 13), (2010, "DEU", "BRA", 17),
                (2010, "FRA", "BRA", 19), (2010, "NLD", "NLD", 23)),
            Rows(Exports, Speaking));
        var compared = of.Comparisons.First(c => c.Kind == ContradictionKind.LicenceWithoutDelivery);

        (compared.Contradict, compared.ContradictAmount, compared.Agree).ShouldBe((1, 7, 0));
        compared.NotCompared.ShouldBe(new SortedDictionary<NotCompared, (int, long)>
        {
            [NotCompared.NoState] = (2, 36),
            [NotCompared.NoReport] = (1, 19),
            [NotCompared.NotInThisCopy] = (1, 11),
            [NotCompared.InPart] = (1, 17),
        });
    }

    [Fact]
    public void A_delivery_needs_a_licence_in_its_year_or_the_four_before()
    {
        List<YearRange> Windows(int licence, long amount = 5) =>
        [
            .. Of(
                Rows(Licences, [.. Speaking, (licence, "NLD", "BRA", amount)]), Rows(Exports, (2016, "NLD", "BRA", 7)))
                .Found.Where(c => c.Kind == ContradictionKind.DeliveryWithoutLicence).Select(c => c.Window),
        ];

        Windows(2016).ShouldBeEmpty();
        Windows(2012).ShouldBeEmpty();
        Windows(2011).ShouldBe([new YearRange(2012, 2016)]);
        Windows(2017).ShouldBe([new YearRange(2012, 2016)]);
        Windows(2014, 0).ShouldBe([new YearRange(2012, 2016)]);
    }

    [Theory]
    [InlineData(2012, "I", 0)]
    [InlineData(2011, "I", 0)]
    [InlineData(2013, "I", 0)]
    [InlineData(2010, "I", 1)]
    [InlineData(2014, "I", 1)]
    [InlineData(2012, "VI", 1)]
    public void A_delivery_is_in_neither_report_where_no_row_of_its_category_names_it_within_a_year(int year, string category, int found)
    {
        var row = Report(1, year, Side.Export, category);
        foreach (var reports in new[] { new RegisterReports([row], [], []), new RegisterReports([], [row], []) })
        {
            var of = InRegister(reports, Tank);

            of.Count.ShouldBe(found);
            if (found == 0) continue;
            (of[0].Kind, of[0].Years, of[0].Window, of[0].Class, of[0].Amount).ShouldBe((
                ContradictionKind.InRegisterInNeitherReport, new YearRange(2012, 2012), new YearRange(2011, 2013), Tank, 40));
        }

        InRegister(new RegisterReports([], [], []), 0).ShouldBeEmpty("no class says what must be reported");
    }

    [Fact]
    public void The_largest_stand_first_then_by_who_and_when()
    {
        var found = Of(
            Rows(
                Licences, (2010, "NLD", "BRA", 7), (2010, "NLD", "KOR", 9), (2010, "FRA", "BRA", 7), (2010, "NLD", "CHL", 7),
                (2017, "NLD", "CHL", 0)),
            Rows(Exports, [.. Speaking, .. Speaking.Select(s => (s.Item1, "FRA", "JPN", 5L))])).Found;

        found.Select(c => $"{Code(c.Supplier)}>{Code(c.Recipient)} {c.Amount}").ShouldBe(
            ["NLD>KOR 9", .. new[] { "FRA>BRA 7", "NLD>BRA 7", "NLD>CHL 7" }]);
    }

    [Fact]
    public void Of_one_pair_and_amount_the_earliest_comes_first()
    {
        var found = Of(
            Rows(Licences, (2010, "NLD", "BRA", 7), (2016, "NLD", "BRA", 7)),
            Rows(Exports, [.. Enumerable.Range(2010, 15).Select(y => (y, "NLD", "JPN", 5L))])).Found;

        found.Select(c => c.Years.First).ShouldBe([2010, 2016], "2015 lies between their windows, so they are two");
    }

    private static List<Contradiction> InRegister(RegisterReports reports, byte productClass)
    {
        var sipri = Table(FlowSeries.Sipri, (2012, "NLD", "BRA", 40)) with { Class = [productClass] };
        var speaks = Table(Register, (2012, "NLD", "JPN", 1), (2012, "JPN", "BRA", 1));
        return
        [
            .. Of(
                reports, new SourceCoverage([sipri], Side.Export, RowsWithoutAmount.None),
                new SourceCoverage([speaks], Side.Export, RowsWithoutAmount.None),
                new SourceCoverage([speaks], Side.Import, RowsWithoutAmount.None)).Found,
        ];
    }

    private static int Count(Contradictions of) => of.Found.Count(c => c.Kind == ContradictionKind.LicenceWithoutDelivery);

    private static Contradictions Of(params SourceCoverage[] coverages) => Of(new RegisterReports([], [], []), coverages);

    private static Contradictions Of(RegisterReports reports, params SourceCoverage[] coverages) => new(
        coverages, coverages.ToDictionary(c => c, c => new PairAmounts(c.Flows)), reports, PartyTable.BuiltIn, (_, _, _) => true);

    private static SourceCoverage Rows(FlowSeries series, params (int, string, string, long)[] rows) =>
        new([Table(series, rows)], Side.Export, RowsWithoutAmount.None);

    private static FlowTable Table(FlowSeries series, params (int Year, string From, string To, long Amount)[] rows) =>
        InventedFlows.Table([.. rows.Select(r => new InventedFlow(r.Year, r.From, r.To, 1, r.Amount))]) with
        {
            Series = series,
            Unit = series.Unit,
            Years = new YearRange(2000, 2024),
        };

    private static RegisterReport Report(int id, int year, Side side, string category = "I") =>
        new(id, year, Party("NLD"), Party("BRA"), side, category, category, 5);

    private static short Party(string code) => PartyTable.BuiltIn.Require(code).Index;

    private static string Code(short party) => PartyTable.BuiltIn[party].Code.Value;
}
