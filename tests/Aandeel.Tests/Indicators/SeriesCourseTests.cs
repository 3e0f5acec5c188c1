using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Tests.Indicators;

/// <summary>Where a series turned, and what its numerator and denominator did.</summary>
public sealed class SeriesCourseTests
{
    private static readonly YearRange Before = new(2015, 2019);
    private static readonly YearRange Now = new(2020, 2024);

    [Theory]
    [InlineData("60 70 83.4 70", "2002", true)]
    [InlineData("60 82.8 81.5 83.4 70", "2001, 2003", false)]
    [InlineData("60 82.1 83.4 82.1 70", "2001-2003", false)]
    [InlineData("60 82.0 83.4 82.0 70", "2002", true)]
    public void A_turning_year_is_named_only_where_no_other_lies_near_it(string shares, string near, bool alone)
    {
        var course = SeriesCourse.Of(Yearly(shares))!;

        Runs.Of(course.Highest.Near.Select(p => p.Period.First)).ShouldBe(near);
        course.Highest.IsAlone.ShouldBe(alone);
        course.Lowest.Point.Period.First.ShouldBe(2000);
        course.Last.Period.First.ShouldBe(2000 + shares.Split(' ').Length - 1);
    }

    [Fact]
    public void Years_far_apart_are_no_span() =>
        SeriesCourse.Of(Yearly("80 70 60 50 60 70 80.5 70"))!.Highest.IsOneSpan.ShouldBeFalse();

    [Fact]
    public void One_year_has_no_course() => SeriesCourse.Of(Yearly("70")).ShouldBeNull();

    [Theory]
    [InlineData("70 60", 2001)]
    [InlineData("60 70", 2001)]
    [InlineData("60 70 83.4 70", 2002)]
    [InlineData("83.4 70 60 65", 2002)]
    [InlineData("70 83.4 60 65 70", 2002)]
    [InlineData("70 60 83.4 65 70", 2002)]
    public void The_last_of_highest_and_lowest_is_where_it_turned(string shares, int year) =>
        SeriesCourse.Of(Yearly(shares))!.Turn.Point.Period.First.ShouldBe(year);

    [Fact]
    public void A_year_that_is_withheld_is_no_extreme_and_no_end()
    {
        List<SeriesPoint> years = [.. Yearly("60 95 70 72 99").Select(
            p => p with { IsWithheld = p.Period.First is 2001 or 2004 })];

        var course = SeriesCourse.Of(years)!;

        (course.Highest.Point.Period.First, course.Last.Period.First).ShouldBe((2003, 2003));
        SeriesCourse.Of(years[..2]).ShouldBeNull("one of the two has a share");
    }

    [Theory]
    [InlineData("80 70 60 50 80.5 70", true)]
    [InlineData("80 70 60 50 60 80.5", false)]
    public void Five_years_are_a_span_and_six_are_not(string shares, bool one)
    {
        var highest = SeriesCourse.Of(Yearly(shares))!.Highest;

        highest.Span.ShouldBe(new YearRange(2000, one ? 2004 : 2005));
        highest.IsOneSpan.ShouldBe(one);
    }

    [Fact]
    public void What_volumes_did_to_the_share_adds_up_to_its_change()
    {
        var sums = new ScopeMap(Flows(), ShareScope.Nato(Composition.Present)).Sum([Before, Now]);
        var volumes = VolumeChange.Of(sums[0][0], sums[1][0]).ToDictionary(v => v.Key);
        double Points(string key) => volumes[key].Points!.Value;

        Points(VolumeChange.AllKey).ShouldBe(sums[1][0].ShareOutside!.Value - sums[0][0].ShareOutside!.Value, 1e-12);
        (Points(VolumeChange.OutsideKey) + Points(VolumeChange.InsideKey)).ShouldBe(
            Points(VolumeChange.AllKey), 1e-12);
        (Points(VolumeChange.UkraineKey) + Points(VolumeChange.WithoutUkraineKey)).ShouldBe(
            Points(VolumeChange.OutsideKey), 1e-12);
        volumes[VolumeChange.InsideKey].Change.ShouldBe(1);
        volumes[VolumeChange.UkraineKey].Change.ShouldBeNull();
    }

    [Theory]
    [InlineData(100, 600, true)]
    [InlineData(100, 601, false)]
    [InlineData(100, 0, true)]
    [InlineData(0, 5, false)]
    public void More_than_six_times_as_much_is_told_in_amounts(long before, long now, bool isTold) =>
        new VolumeChange(VolumeChange.InsideKey, before, now, null).IsTold.ShouldBe(isTold);

    [Fact]
    public void All_flows_of_a_change_add_up_to_it_and_the_largest_come_first()
    {
        var flows = Flows();
        var scope = ShareScope.Nato(Composition.Present);
        var sums = new ScopeMap(flows, scope).Sum([Before, Now]);
        var all = FlowChange.Largest(flows, scope, Before, Now, 100);

        all.Sum(f => f.Points!.Value).ShouldBe(
            sums[1][0].ShareOutside!.Value - sums[0][0].ShareOutside!.Value, 1e-12);
        all.Where(f => f.Points > 0).Select(f => f.Points!.Value).ShouldBeInOrder(SortDirection.Descending);
        all.Where(f => f.Points < 0).Select(f => f.Points!.Value).ShouldBeInOrder();
        all.Select(f => f.Key).ShouldBe(["USA-UKR", "DEU-POL", "USA-SAU"], ignoreOrder: true);
        FlowChange.Largest(flows, scope, Before, Now, 1).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(600, 400, 606, 394, false, false)]
    [InlineData(600, 400, 610, 390, false, true)]
    [InlineData(600, 400, 640, 360, true, false)]
    [InlineData(600, 400, 660, 340, true, true)]
    public void A_ripple_is_no_rise(int outside, int inside, int outsideNow, int insideNow, bool ofOne, bool moved) =>
        Ripple.Exceeds(Sums(outside, inside), Sums(outsideNow, insideNow), ofOne).ShouldBe(moved);

    private static FlowTable Flows() => InventedFlows.Table(
    [
        new(2016, "USA", "SAU", 1, 500), new(2017, "DEU", "POL", 1, 200), new(2021, "USA", "SAU", 1, 300),
        new(2022, "USA", "UKR", 1, 250), new(2023, "DEU", "POL", 1, 400),
    ]);

    private static List<SeriesPoint> Yearly(string shares) =>
    [
        .. shares.Split(' ').Select((s, i) =>
        {
            var outside = decimal.Parse(s, System.Globalization.CultureInfo.InvariantCulture);
            return new SeriesPoint(
                new YearRange(2000 + i, 2000 + i), Sums((int)(outside * 10), 1000 - (int)(outside * 10)));
        }),
    ];

    private static ShareSums Sums(int outside, int inside)
    {
        var sums = new ShareSums();
        sums.ByGroup[(int)DestinationGroup.Members] = inside;
        sums.ByGroup[(int)DestinationGroup.Americas] = outside;
        return sums;
    }
}
