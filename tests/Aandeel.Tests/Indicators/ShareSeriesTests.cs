using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Tests.Indicators;

/// <summary>Shares by year and in moving windows, and the years in which a series breaks, counted by hand.</summary>
public sealed class ShareSeriesTests
{
    private static readonly FlowSeries Licences = FlowSeries.Of("eu").First(s => s.Flow == Flow.Licence);

    private static readonly FlowTable Deliveries = InventedFlows.Table(
    [
        new(2011, "NLD", "BRA", 1, 30), new(2011, "NLD", "DEU", 1, 10), new(2012, "NLD", "DEU", 1, 20), new(2013, "NLD", "BRA", 1, 60),
        new(2013, "BRA", "JPN", 1, 900), new(2010, "NLD", "BRA", 1, 700), new(2014, "NLD", "BRA", 1, 700),
    ]);

    [Fact]
    public void Every_year_has_its_share_and_every_window_that_of_its_years()
    {
        var series = Of(2011, 2013, 2);

        (series.Source, series.Window).ShouldBe(("sipri", 2));
        Said(series.Yearly).ShouldBe(["2011 30/40", "2012 0/20", "2013 60/60"]);
        Said(series.Moving).ShouldBe(["2011-2012 30/60", "2012-2013 60/80"]);
        series.Yearly.Select(p => p.Share).ShouldBe([0.75, 0, 1]);
        series.Moving.Select(p => p.Share).ShouldBe([0.5, 0.75]);
    }

    [Theory]
    [InlineData(3, "2011-2013 90/120")]
    [InlineData(4, "")]
    [InlineData(9, "")]
    [InlineData(1, "2011 30/40, 2012 0/20, 2013 60/60")]
    public void A_window_as_long_as_the_years_is_one_and_a_longer_one_is_none(int window, string moving) =>
        string.Join(", ", Said(Of(2011, 2013, window).Moving)).ShouldBe(moving);

    [Fact]
    public void Years_beyond_the_table_have_no_share_and_not_zero()
    {
        var series = Of(2024, 2026, 2);

        series.Yearly.Select(p => (p.Period.First, p.Share, p.Sum.Total)).ShouldBe([(2024, null, 0), (2025, null, 0), (2026, null, 0)]);
        series.Moving.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(false, false, 0.75)]
    [InlineData(true, false, null)]
    [InlineData(false, true, null)]
    [InlineData(true, true, null)]
    public void What_is_withheld_or_lacks_years_has_no_share(bool withheld, bool torn, double? share) =>
        (Of(2011, 2011, 1).Yearly[0] with { IsWithheld = withheld, IsTorn = torn }).Share.ShouldBe(share);

    /// <summary>A member counts by 1 July: Croatia entered the EU on that day, and the United Kingdom left before it.</summary>
    [Fact]
    public void Who_entered_or_left_is_marked_in_the_first_year_that_differs()
    {
        Marks(Nato(Composition.AtTheTime), 2016, 2024).ShouldBe(
            ["2017 entered:MNE", "2020 entered:MKD", "2023 entered:FIN", "2024 entered:SWE"]);
        Marks(Eu(Composition.AtTheTime), 2012, 2024).ShouldBe(["2013 entered:HRV", "2020 left:GBR"]);
        Marks(Eu(Composition.AtTheTime), 2013, 2019).ShouldBeEmpty("the first year is before none, and the last is 2019");
        Marks(Eu(Composition.AtTheTime), 2019, 2020).ShouldBe(["2020 left:GBR"]);
        Marks(Nato(Composition.Present), 2010, 2024).ShouldBeEmpty("the members of one day do not change");
        Marks(Nato(Composition.On(new DateOnly(2017, 1, 1))), 2010, 2024).ShouldBeEmpty();
    }

    [Fact]
    public void An_organisation_that_enters_is_no_mark_and_who_enters_in_one_year_stands_by_code()
    {
        short Of(string code) => PartyTable.BuiltIn.Require(code).Index;
        var own = new Alliance(
            "own", "own", "own",
            [
                new(Of("NLD"), new DateOnly(2000, 1, 1), null), new(Of("XNA"), new DateOnly(2012, 1, 1), null),
                new(Of("SWE"), new DateOnly(2012, 7, 1), null), new(Of("BRA"), new DateOnly(2012, 7, 2), new DateOnly(2014, 6, 30)),
                new(Of("JPN"), new DateOnly(2012, 1, 1), null),
            ]);

        Marks(Nato(Composition.AtTheTime) with { Alliance = own }, 2011, 2015).ShouldBe(
            ["2012 entered:JPN", "2012 entered:SWE", "2013 entered:BRA", "2014 left:BRA"]);
    }

    [Fact]
    public void A_source_that_means_something_else_is_a_mark_of_licences_alone()
    {
        var licences = Deliveries with { Series = Licences, Edition = Deliveries.Edition with { Source = "eu" } };
        var exports = licences with { Series = FlowSeries.Of("eu").First(s => s.Flow == Flow.ActualExport) };
        var scope = Nato(Composition.Present);

        var mark = ShareSeries.Of(licences, scope, new YearRange(2012, 2016), 2).Breaks.ShouldHaveSingleItem();
        (mark.Year, mark.Kind, mark.Code, mark.Form).ShouldBe((2014, SeriesMarkKind.Source, "source:FRA", null));
        mark.Break!.From.ShouldBe(2014);
        mark.Party!.Code.Value.ShouldBe("FRA");
        ShareSeries.Of(exports, scope, new YearRange(2012, 2016), 2).Breaks.ShouldBeEmpty();
        ShareSeries.Of(licences, scope, new YearRange(2014, 2016), 2).Breaks.ShouldBeEmpty("all years are after it");
        ShareSeries.Of(licences, scope, new YearRange(2010, 2013), 2).Breaks.ShouldBeEmpty("all years are before it");
    }

    [Fact]
    public void Another_form_is_a_mark_in_its_first_year_where_the_year_before_has_one_too()
    {
        var flows = Deliveries with
        {
            FormOfYear = new Dictionary<int, string>
            {
                [2010] = "c",
                [2011] = "a",
                [2012] = "a",
                [2013] = "b",
                [2015] = "a",
                [2016] = "b",
                [2017] = "a",
            },
        };
        string[] Forms(int first, int last) =>
            [.. ShareSeries.Of(flows, Nato(Composition.Present), new YearRange(first, last), 2).Breaks.Select(m => $"{m.Year} {m.Code}")];

        Forms(2011, 2016).ShouldBe(["2013 form:b", "2016 form:b"]);
        Forms(2010, 2017).ShouldBe(["2011 form:a", "2013 form:b", "2016 form:b", "2017 form:a"]);
        var mark = ShareSeries.Of(flows, Nato(Composition.Present), new YearRange(2011, 2013), 2).Breaks.ShouldHaveSingleItem();
        mark.ShouldBe(new SeriesMark(2013, SeriesMarkKind.Form, null, null, "b"));
    }

    [Fact]
    public void A_break_lies_within_a_period_after_its_first_year()
    {
        var series = ShareSeries.Of(Deliveries, Nato(Composition.AtTheTime), new YearRange(2015, 2024), 5);
        string Within(int first, int last) => string.Join(' ', series.BreaksWithin(new YearRange(first, last)).Select(m => m.Year));

        Within(2016, 2020).ShouldBe("2017 2020");
        Within(2017, 2020).ShouldBe("2020", "its first year has the new meaning throughout");
        Within(2016, 2019).ShouldBe("2017");
        Within(2018, 2019).ShouldBe("");
        Within(2022, 2024).ShouldBe("2023 2024");
    }

    [Fact]
    public void A_turn_spans_its_periods_from_their_first_year_to_their_last()
    {
        var moving = Of(2011, 2014, 2).Moving;

        new SeriesTurn(moving[0], [moving[0], moving[2]]).Span.ShouldBe(new YearRange(2011, 2014));
        new SeriesTurn(moving[1], [moving[1]]).Span.ShouldBe(new YearRange(2012, 2013));
    }

    private static ShareSeries Of(int first, int last, int window) =>
        ShareSeries.Of(Deliveries, Nato(Composition.Present), new YearRange(first, last), window);

    private static string[] Marks(ShareScope scope, int first, int last) =>
        [.. ShareSeries.Of(Deliveries, scope, new YearRange(first, last), 2).Breaks.Select(m => $"{m.Year} {m.Code}")];

    private static ShareScope Nato(Composition composition) => ShareScope.Nato(composition);

    private static ShareScope Eu(Composition composition) => ShareScope.Nato(composition) with { Alliance = Alliance.Eu };

    private static string[] Said(IReadOnlyList<SeriesPoint> points) =>
        [.. points.Select(p => $"{p.Period} {p.Sum.Outside}/{p.Sum.Total}")];
}
