using System.Globalization;
using Aandeel.Indicators;
using FsCheck;
using FsCheck.Fluent;

namespace Aandeel.Tests.Indicators;

/// <summary>
/// The tests of trend against published figures, against counting every order, and against what must never be stated.
/// </summary>
public sealed class TrendTestTests
{
    /// <summary>Gilbert (1987), p. 212: 22 values with ties.</summary>
    private static readonly double[] Gilbert = [
        20, 20, 20, 20, 15, 20, 20, 30, 27, 26, 23, 35, 25, 28, 70, 26, 24, 34, 32, 23, 50, 30
    ];

    [Theory]
    [InlineData(5, 6, 0.234)]
    [InlineData(5, 8, 0.084)]
    [InlineData(5, 10, 0.0166)]
    [InlineData(6, 11, 0.056)]
    [InlineData(7, 15, 0.03)]
    [InlineData(8, 14, 0.108)]
    [InlineData(9, 20, 0.044)]
    [InlineData(10, 21, 0.072)]
    [InlineData(10, 23, 0.046)]
    [InlineData(10, 29, 0.0092)]
    public void Exact_chances_are_those_of_the_published_table(int n, int s, double p)
    {
        // Twice the one-sided chances of Gilbert's table A18, which has two or three digits.
        TrendTest.ExactP(n, s).ShouldBe(p, 0.0011);
        TrendTest.ExactP(n, -s).ShouldBe(TrendTest.ExactP(n, s));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Exact_chances_are_those_of_counting_every_order(int n)
    {
        var scores = Orders([.. Enumerable.Range(0, n)])
            .Select(o => TrendTest.Of([.. o.Select(v => (double?)v)])!.S).ToList();

        foreach (var s in scores.Distinct())
        {
            TrendTest.ExactP(n, s)
                .ShouldBe(scores.Count(o => Math.Abs(o) >= Math.Abs(s)) / (double)scores.Count, 1e-12);
        }
    }

    [Fact]
    public void A_published_example_with_ties()
    {
        var test = Of(Gilbert)!;

        test.IsExact.ShouldBeFalse();
        Z(test.P / 2).ShouldBe(3.1, 0.05);
        test.S.ShouldBe(Gilbert.SelectMany((a, i) => Gilbert.Skip(i + 1).Select(b => Math.Sign(b - a))).Sum());
    }

    [Fact]
    public void A_published_example_without_ties()
    {
        // MannKendall.jl's own test: 1 to 100 gives S = 4950 with a variance of 112750 and z = 14.7387.
        var test = Of([.. Enumerable.Range(1, 100).Select(i => (double)i)])!;

        test.S.ShouldBe(4950);
        TrendTest.Variance(100, []).ShouldBe(112750);
        ((test.S - 1) / Math.Sqrt(TrendTest.Variance(100, []))).ShouldBe(14.73869998208331, 1e-12);
        test.Slope.ShouldBe(1);
    }

    [Fact]
    public void The_slope_and_its_interval_of_a_worked_example()
    {
        // Hollander, Wolfe and Chicken, example 9.1: five values; its ten slopes were also worked out by hand.
        var test = Of([1.26, 1.27, 1.12, 1.16, 1.03])!;

        test.Slope.ShouldBe(-0.05625, 1e-12);
        test.S.ShouldBe(-6);
        test.P.ShouldBe(28 / 120.0, 1e-12);
        test.Interval!.Value.Lower.ShouldBe(-0.15, 1e-12);
        test.Interval!.Value.Upper.ShouldBe(0.04, 1e-12);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.15865525393145707)]
    [InlineData(1.959963984540054, 0.025)]
    [InlineData(2.9999, 0.0013503411)]
    [InlineData(3.0001, 0.0013494549)]
    [InlineData(6, 9.865876450376981e-10)]
    public void The_tail_of_the_normal_distribution(double z, double tail) =>
        TrendTest.UpperTail(z).ShouldBe(tail, Math.Max(1e-12, tail * 1e-6));

    [Fact]
    public void A_year_without_a_value_keeps_its_place()
    {
        var whole = TrendTest.Of([0, 1, 2, 3, 4, 5, 6])!;
        var holed = TrendTest.Of([0, 1, null, 3, 4, null, 6])!;

        holed.Slope.ShouldBe(whole.Slope);
        holed.Count.ShouldBe(5);
        TrendTest.Of([1, null, 2, null, 3, null, 4]).ShouldBeNull();
        TrendTest.Of([]).ShouldBeNull();
    }

    [Fact]
    public void Values_that_are_all_equal_have_no_trend_and_no_NaN()
    {
        var test = Of([0.5, 0.5, 0.5, 0.5, 0.5, 0.5])!;

        (test.S, test.P, test.PDependent, test.Slope).ShouldBe((0, 1, 1, 0));
        TrendEvidence.Of(
            new YearRange(2001, 2006), [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
            Exact([0.5, 0.5, 0.5, 0.5, 0.5, 0.5])).Verdict.ShouldBe(TrendVerdict.NotShown);
    }

    [Fact]
    public void The_order_turned_round_turns_everything_round() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(0, 12).ArrayOf(11).ToArbitrary(), values =>
        {
            var (there, back) = (Of([.. values.Select(v => (double)v)])!,
                Of([.. values.Reverse().Select(v => (double)v)])!);
            return there.S == -back.S && there.P == back.P && Math.Abs(there.Slope + back.Slope) < 1e-12
                && there.PDependent >= there.P && there.P is >= 0 and <= 1
                && there.Interval is null == back.Interval is null
                && (there.Interval is not { } a
                    || (Math.Abs(a.Lower + back.Interval!.Value.Upper) < 1e-12 && a.Lower <= there.Slope
                        && there.Slope <= a.Upper));
        }));

    [Fact]
    public void A_test_at_five_per_cent_finds_a_trend_in_at_most_about_five_of_a_hundred_series_without_one()
    {
        var random = new System.Random(5);
        var found = Enumerable.Range(0, 2000).Count(_ =>
        {
            double?[] values = [.. Enumerable.Range(0, 20).Select(_ => (double?)random.NextDouble())];
            return TrendEvidence.Of(new YearRange(2001, 2020), values, Exact(values)).Verdict is TrendVerdict.Rise
                or TrendVerdict.Fall;
        });

        found.ShouldBeInRange(20, 120);
    }

    [Theory]
    [InlineData(0.8, 0.35, 0.2)]
    [InlineData(0.5, 0.15, 0.1)]
    public void Years_that_follow_each_other_are_less_often_taken_for_a_trend_than_by_the_plain_test(
        double alike, double plainAbove, double statedBelow)
    {
        // Without direction: each year keeps a part of the year before and adds something at random.
        var random = new System.Random(7);
        var (plain, stated) = (0, 0);
        for (var n = 0; n < 500; n++)
        {
            double value = 0;
            double?[] series = [
                .. Enumerable.Range(0, 50)
                    .Select(_ => (double?)(value = (alike * value) + random.NextDouble() - 0.5)).Skip(20)
            ];
            var evidence = TrendEvidence.Of(new YearRange(1995, 2024), series, Exact(series));
            if (evidence.Test!.P <= TrendTest.Level) plain++;
            if (evidence.Verdict is TrendVerdict.Rise or TrendVerdict.Fall) stated++;
        }

        (plain / 500.0).ShouldBeGreaterThan(plainAbove);
        (stated / 500.0).ShouldBeLessThan(statedBelow);
    }

    [Fact]
    public void What_is_unknown_can_only_take_a_trend_away()
    {
        double?[] values = [0.50, 0.53, 0.52, 0.55, 0.58, 0.57, 0.60, 0.63, 0.61, 0.66, 0.68, 0.67];
        TrendEvidence With(double margin) =>
            TrendEvidence.Of(
                new YearRange(2001, 2012), values,
                [.. values.Select(v => new Margin(v!.Value - margin, v.Value + margin))]);

        With(0).Verdict.ShouldBe(TrendVerdict.Rise);
        With(0.005).Verdict.ShouldBe(TrendVerdict.Rise);
        With(0.08).Verdict.ShouldBe(TrendVerdict.WithinMargin);
        With(0.005).WorstP!.Value.ShouldBeGreaterThanOrEqualTo(With(0).WorstP!.Value);
        TrendEvidence.Of(
            new YearRange(2001, 2012), [.. values.Reverse()], Exact([.. values.Reverse()])).Verdict.ShouldBe(
                TrendVerdict.Fall);
        TrendEvidence.Of(new YearRange(2001, 2012), values, new Margin?[12]).Verdict.ShouldBe(
            TrendVerdict.WithinMargin);
        TrendEvidence.Of(new YearRange(2001, 2004), values[..4], Exact(values[..4])).Verdict.ShouldBe(
            TrendVerdict.TooFewYears);
    }

    /// <summary>Rank test, interval, dependence and margins, each of which takes a direction away by itself.</summary>
    [Theory]
    [InlineData(20, 0.01, 0.02, 0.5, 0.1, 0.9, 0.02, TrendVerdict.Rise)]
    [InlineData(-20, 0.01, 0.02, -0.5, -0.9, -0.1, 0.02, TrendVerdict.Fall)]
    [InlineData(20, 0.05, 0.05, 0.5, 0.1, 0.9, 0.05, TrendVerdict.Rise)]
    [InlineData(-20, 0.05, 0.05, -0.5, -0.9, -0.1, 0.05, TrendVerdict.Fall)]
    [InlineData(20, 0.051, 0.06, 0.5, 0.1, 0.9, 0.02, TrendVerdict.NotShown)]
    [InlineData(20, 0.01, 0.051, 0.5, 0.1, 0.9, 0.02, TrendVerdict.DependentYears)]
    [InlineData(20, 0.01, 0.02, 0.5, 0.1, 0.9, 0.051, TrendVerdict.WithinMargin)]
    [InlineData(20, 0.01, 0.02, 0.5, 0.1, 0.9, null, TrendVerdict.WithinMargin)]
    [InlineData(20, 0.01, 0.02, 0.5, 0.0, 0.9, 0.02, TrendVerdict.NotShown)]
    [InlineData(20, 0.01, 0.02, 0.5, -0.1, 0.9, 0.02, TrendVerdict.NotShown)]
    [InlineData(-20, 0.01, 0.02, -0.5, -0.9, 0.0, 0.02, TrendVerdict.NotShown)]
    [InlineData(-20, 0.01, 0.02, -0.5, -0.9, 0.1, 0.02, TrendVerdict.NotShown)]
    [InlineData(-20, 0.01, 0.02, 0.5, 0.1, 0.9, 0.02, TrendVerdict.NotShown)]
    [InlineData(20, 0.01, 0.02, -0.5, -0.9, -0.1, 0.02, TrendVerdict.NotShown)]
    [InlineData(0, 0.01, 0.02, 0.0, -0.9, -0.1, 0.02, TrendVerdict.NotShown)]
    [InlineData(0, 0.01, 0.02, 0.0, 0.1, 0.9, 0.02, TrendVerdict.NotShown)]
    public void A_direction_is_said_only_where_all_agree(
        int s, double p, double dependent, double slope, double lower, double upper, double? worst, TrendVerdict verdict)
    {
        var test = new TrendTest(12, s, p, true, dependent, slope, (lower, upper));

        new TrendEvidence(new YearRange(2001, 2012), test, worst).Verdict.ShouldBe(verdict);
        new TrendEvidence(new YearRange(2001, 2012), test with { Interval = null }, worst).Verdict
            .ShouldBe(TrendVerdict.NotShown, "without an interval nothing is shown");
    }

    [Fact]
    public void Without_values_enough_there_is_no_verdict_but_that() =>
        new TrendEvidence(new YearRange(2001, 2004), null, null).Verdict.ShouldBe(TrendVerdict.TooFewYears);

    /// <summary>Six years that rise by a point each, every margin as wide as a point to each side: neighbours touch.</summary>
    [Fact]
    public void The_worst_chance_takes_only_pairs_whose_margins_lie_apart()
    {
        double?[] rising = [1, 2, 3, 4, 5, 6];
        double? Worst(double margin, bool falls)
        {
            double?[] values = falls ? [.. rising.Reverse()] : rising;
            return TrendEvidence.Of(
                new YearRange(2001, 2006), values,
                [.. values.Select(v => new Margin(v!.Value - margin, v.Value + margin))]).WorstP;
        }

        foreach (var falls in new[] { false, true })
        {
            // Of 720 orders one rises throughout and one falls. Where neighbours touch, 5 of the 15 pairs count against
            // the direction, so S is 5.
            Worst(0.4, falls)!.Value.ShouldBe(2 / 720.0, 1e-12);
            Worst(0.5, falls)!.Value.ShouldBe(TrendTest.ExactP(6, 5), 1e-12);
            Worst(3, falls).ShouldBe(1);
        }
    }

    [Fact]
    public void A_year_without_a_value_lends_no_margin_and_a_test_without_direction_has_no_worst_chance()
    {
        double?[] values = [1, 2, null, 4, 5, 6];
        Margin?[] margins = [.. Enumerable.Range(1, 6).Select(v => new Margin(v, v))];

        // Five values, all rising: 2 of 120 orders.
        TrendEvidence.Of(new YearRange(2001, 2006), values, margins).WorstP!.Value.ShouldBe(2 / 120.0, 1e-12);
        TrendEvidence.Of(new YearRange(2001, 2005), [1, 1, 1, 1, 1], margins[..5]).WorstP.ShouldBeNull();
    }

    [Fact]
    public void The_years_of_a_series_are_weighed_by_their_own_bounds()
    {
        List<SeriesPoint> points = [.. Enumerable.Range(0, 6).Select(i =>
        {
            var sum = new ShareSums();
            sum.ByGroup[(int)Aandeel.Harmonise.DestinationGroup.Members] = 900 - (100 * i);
            sum.ByGroup[(int)Aandeel.Harmonise.DestinationGroup.Americas] = 100 + (100 * i);
            return new SeriesPoint(new YearRange(2001 + i, 2001 + i), sum);
        })];

        var evidence = TrendEvidence.Of(points);

        evidence.Years.ShouldBe(new YearRange(2001, 2006));
        (evidence.Test!.Count, evidence.Test.S).ShouldBe((6, 15));
        evidence.WorstP!.Value.ShouldBe(2 / 720.0, 1e-12);
        TrendEvidence.Of([.. points.Select((p, i) => p with { IsWithheld = i == 0 })]).Test!.Count.ShouldBe(5);
        foreach (var point in points) point.Sum.ByGroup[(int)Aandeel.Harmonise.DestinationGroup.Unknown] = 5000;
        TrendEvidence.Of(points).WorstP.ShouldBe(1, "all of it could have gone either way");
    }

    private static TrendTest? Of(IEnumerable<double> values) => TrendTest.Of([.. values.Select(v => (double?)v)]);

    private static Margin?[] Exact(IEnumerable<double?> values) =>
        [.. values.Select(v => v is { } known ? new Margin(known, known) : null)];

    private static IEnumerable<int[]> Orders(int[] values) =>
        values.Length <= 1
            ? [values]
            : values.SelectMany(v => Orders([.. values.Where(o => o != v)]).Select(rest => (int[])[v, .. rest]));

    /// <summary>The z above which a one-sided chance lies, by halving.</summary>
    private static double Z(double tail)
    {
        double low = 0, high = 10;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (TrendTest.UpperTail(middle) > tail) low = middle;
            else high = middle;
        }

        return Math.Round(low, 6, MidpointRounding.ToEven) is var z && double.IsFinite(z)
            ? z
            : throw new InvalidOperationException(tail.ToString(CultureInfo.InvariantCulture));
    }
}
