using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Tests.Indicators;

/// <summary>Tests of trend worked out apart from the program, by the formulas of docs/methods/trend.md in exact fractions.</summary>
public sealed class TrendCasesTests
{
    /// <summary>Ties that do not stand together, years that resemble the year before, and years without a value.</summary>
    [Theory]
    [InlineData("1 2 3 4 5", 10, 2 / 120.0, true, 0.027486336111510353, 1, 1, 1)]
    [InlineData("2 9 1 8 3 10 4 11", 12, 0.17886904761904762, true, 0.17886904761904762, 0.625, -1, 8 / 3.0)]
    [InlineData("1 2 4 3 5 8 7 9", 24, 0.001736111111111111, true, 0.00443400830310066, 15 / 14.0, 2 / 3.0, 1.5)]
    [InlineData("3 3 5 5 5 2 8 9 9 10", 30, 0.007937657788413916, false, 0.04697918598605248, 0.8, 0.5, 1)]
    [InlineData("5 6 8 9 7 6 5 7 9 10 11 12", 38, 0.010425517904584208, false, 0.41536121547358695, 19 / 36.0, 1 / 6.0, 1)]
    [InlineData("2 3 5 - 4 3.5 2.5 - 4.5 6 8 - 7 5.5", 31, 0.016540504248837583, true, 0.1250015502214311, 1 / 3.0, 0.125, 0.6)]
    [InlineData("1 2 4 - 7 6 5 - 4 6 9 10 - 12", 39, 0.0029166396895624067, false, 0.19166960754850923, 0.75, 1 / 3.0, 1)]
    public void A_series_has_its_chance_its_slope_and_its_interval(
        string values, int s, double p, bool isExact, double dependent, double slope, double lower, double upper)
    {
        var test = TrendTest.Of([.. values.Split(' ').Select(v => v == "-" ? (double?)null : double.Parse(v))])!;

        (test.S, test.IsExact).ShouldBe((s, isExact));
        test.P.ShouldBe(p, 1e-12);
        test.PDependent.ShouldBe(dependent, 1e-9);
        test.Slope.ShouldBe(slope, 1e-12);
        test.Interval!.Value.Lower.ShouldBe(lower, 1e-12);
        test.Interval!.Value.Upper.ShouldBe(upper, 1e-12);
    }

    [Fact]
    public void The_highest_value_twice_is_a_tie() => TrendTest.Of([1, 2, 3, 4, 5, 5])!.IsExact.ShouldBeFalse();

    /// <summary>The years 21 to the last, then 1 to 20: with sixty years the chance is counted, with one more it is not.</summary>
    [Theory]
    [InlineData(60, 170, true, 0.28242422964464814, 732)]
    [InlineData(61, 190, false, 0.2395425789770234, 757)]
    public void Up_to_sixty_years_the_chance_is_exact(int years, int s, bool isExact, double p, int rank)
    {
        double[] values = [.. Enumerable.Range(21, years - 20), .. Enumerable.Range(1, 20)];

        var test = TrendTest.Of([.. values.Select(v => (double?)v)])!;

        (test.S, test.IsExact).ShouldBe((s, isExact));
        test.P.ShouldBe(p, 1e-10);
        TrendTest.WorstP([.. values.Select(v => new Margin(v, v))], rising: true)!.Value.ShouldBe(p, 1e-10);
        TrendTest.WorstP([.. values.Select(v => new Margin(v, v))], rising: false).ShouldBe(1);
        var slopes = values.SelectMany((a, i) => values.Skip(i + 1).Select((b, j) => (b - a) / (j + 1))).Order().ToList();
        test.Interval.ShouldBe((slopes[rank - 1], slopes[^rank]));
    }

    [Theory]
    [InlineData(2.999, 0.0013543365337271066)]
    [InlineData(3, 0.0013498980316300957)]
    [InlineData(3.5, 0.00023262907903552504)]
    [InlineData(4, 3.1671241833119965e-05)]
    [InlineData(5, 2.866515718791946e-07)]
    public void The_tail_is_the_same_on_both_sides_of_its_switch(double z, double tail) =>
        (TrendTest.UpperTail(z) / tail).ShouldBe(1, 1e-11);

    [Fact]
    public void Ties_narrow_the_variance_and_where_there_is_none_nothing_is_shown()
    {
        TrendTest.Variance(10, [3]).ShouldBe((2250 - 66) / 18.0, 1e-12);
        TrendTest.Variance(10, [2, 3]).ShouldBe((2250 - 18 - 66) / 18.0, 1e-12);
        TrendTest.NormalP(5, 0).ShouldBe(1);
        TrendTest.NormalP(0, 10).ShouldBe(1);
        TrendTest.NormalP(1, 10).ShouldBe(1);
    }

    [Fact]
    public void Evidence_is_of_the_years_from_the_first_of_the_first_to_the_last_of_the_last()
    {
        List<SeriesPoint> points = [.. Enumerable.Range(0, 6).Select(i => new SeriesPoint(
            new YearRange(2001 + (2 * i), 2002 + (2 * i)), Sums((DestinationGroup.Members, 10), (DestinationGroup.Americas, i))))];

        TrendEvidence.Of(points).Years.ShouldBe(new YearRange(2001, 2012));
    }

    /// <summary>Ten points of difference are alike, and a share at an end of the range lies within it.</summary>
    [Theory]
    [InlineData(0.1, 0, 0, VolumeMoneyRelation.Alike, 0.1)]
    [InlineData(0.125, 0, 0, VolumeMoneyRelation.VolumeAbove, 0.125)]
    [InlineData(0, 0.1, 0.5, VolumeMoneyRelation.Alike, -0.1)]
    [InlineData(0, 0.125, 0.5, VolumeMoneyRelation.MoneyAbove, -0.125)]
    [InlineData(0.5, 0.25, 0.5, VolumeMoneyRelation.Alike, 0)]
    [InlineData(0.25, 0.25, 0.5, VolumeMoneyRelation.Alike, 0)]
    public void Volume_and_money_are_alike_within_ten_points(
        double volume, double least, double most, VolumeMoneyRelation relation, double distance)
    {
        var years = new YearRange(2020, 2024);
        var both = new VolumeAndMoney(
            PartyCode.Parse("TUR"), years, volume, years, new ShareRange(least, most), MoneySource.ActualExports);

        (both.Relation, both.Distance, both.IsOfOtherYears).ShouldBe((relation, distance, false));
    }

    [Fact]
    public void Without_a_total_an_inner_group_has_no_part()
    {
        var nothing = new OwnInnerGroup(0, 0, 0);

        (nothing.ThirdByOwnGroup, nothing.OutsideMembers, nothing.InnerButOutside).ShouldBe((null, null, null));
    }

    [Fact]
    public void A_change_of_volumes_is_divided_over_Ukraine_the_others_outside_and_inside()
    {
        var changes = VolumeChange.Of(
            Sums((DestinationGroup.Members, 60), (DestinationGroup.Ukraine, 10), (DestinationGroup.Americas, 30)),
            Sums((DestinationGroup.Members, 30), (DestinationGroup.Ukraine, 50), (DestinationGroup.Americas, 20)));

        changes.Select(c => (c.Key, c.Before, c.Now)).ShouldBe(
        [
            (VolumeChange.OutsideKey, 40, 70), (VolumeChange.WithoutUkraineKey, 30, 20), (VolumeChange.UkraineKey, 10, 50),
            (VolumeChange.InsideKey, 60, 30), (VolumeChange.AllKey, 100, 100),
        ]);

        // The mean share is 0.55 and the mean volume 100: each outside counts 0.45 of a hundredth, each inside 0.55 less.
        double[] points = [0.45 * 0.3, 0.45 * -0.1, 0.45 * 0.4, 0.55 * 0.3, 0.3];
        for (var i = 0; i < points.Length; i++) changes[i].Points!.Value.ShouldBe(points[i], 1e-12);
    }

    [Fact]
    public void What_parts_did_within_and_by_their_weight_adds_up_to_the_difference()
    {
        var shift = ShiftShare.Of(
            new Dictionary<int, KnownDeliveries> { [1] = new(50, 100), [2] = new(90, 100) },
            new Dictionary<int, KnownDeliveries> { [1] = new(80, 100), [2] = new(90, 300) })!;

        // Shares 0.70 and 0.425; weights 0.5 and 0.5, then 0.25 and 0.75; the mean share of all is 0.5625.
        shift.Within.ShouldBe((0.375m * 0.3m) + (0.625m * -0.6m));
        shift.Mix.ShouldBe((0.0875m * -0.25m) + (0.0375m * 0.25m));
        (shift.Within + shift.Mix).ShouldBe(shift.Difference);
    }

    [Theory]
    [InlineData(2, 1, 1.4426950408889634)]
    [InlineData(0.002, 0.001, 0.0014426950408889634)]
    [InlineData(1000, 500, 721.3475204444817)]
    [InlineData(7, 7, 7)]
    public void A_logarithmic_mean_is_the_difference_over_that_of_the_logarithms(double a, double b, double mean) =>
        (Lmdi.Mean(a, b) / mean).ShouldBe(1, 1e-12);

    /// <summary>Shares from nothing to a half, with a margin of a half before or after, and from nothing to just the ripple.</summary>
    [Fact]
    public void A_change_as_wide_as_a_margin_is_a_ripple()
    {
        var (none, half) = (Sums((DestinationGroup.Members, 4)), Sums((DestinationGroup.Members, 1), (DestinationGroup.Americas, 1)));
        var openBefore = Sums((DestinationGroup.Members, 4), (DestinationGroup.Unknown, 4));
        var openNow = Sums((DestinationGroup.Members, 2), (DestinationGroup.Americas, 2), (DestinationGroup.Unknown, 4));
        ShareSums Of(int outside) => Sums((DestinationGroup.Members, 1000 - outside), (DestinationGroup.Americas, outside));

        Ripple.Exceeds(none, half, ofOne: true).ShouldBeTrue();
        Ripple.Exceeds(openBefore, half, ofOne: true).ShouldBeFalse();
        Ripple.Exceeds(none, openNow, ofOne: true).ShouldBeFalse();
        (Ripple.Exceeds(Of(0), Of(50), true), Ripple.Exceeds(Of(0), Of(51), true)).ShouldBe((false, true));
        (Ripple.Exceeds(Of(0), Of(7), false), Ripple.Exceeds(Of(0), Of(8), false)).ShouldBe((false, true));
    }

    [Fact]
    public void Expenditure_must_be_known_of_three_quarters_of_the_members()
    {
        new ProductionCoverage(2020, 30, 40, 2, 4, 3).Part.ShouldBe(0.75);
        new ProductionCoverage(2020, 30, 40, 2, 4, 2).Part.ShouldBeNull();
        new ProductionCoverage(2020, 30, 40, 2, 4).Part.ShouldBe(0.75);
        new ProductionCoverage(2020, 0, 0, 0, 4).Part.ShouldBeNull();
    }

    [Fact]
    public void What_comes_from_names_that_are_not_known_is_unknown_as_well()
    {
        var origins = new ImportOrigins();
        origins.ByGroup[(int)DestinationGroup.Unknown] = 5;
        origins.ByGroup[(int)DestinationGroup.Unmapped] = 3;

        (origins.Unknown, origins.Total, origins.ShareOutside).ShouldBe((8, 8, null));
        new MadeInsideShare(10, 30, 0, 0, 0, 0, 0).Share.ShouldBe(0.25, "more can have stayed inside than went outside");
    }

    private static ShareSums Sums(params (DestinationGroup Group, long Amount)[] amounts)
    {
        var sums = new ShareSums();
        foreach (var (group, amount) in amounts) sums.ByGroup[(int)group] = amount;
        return sums;
    }
}
