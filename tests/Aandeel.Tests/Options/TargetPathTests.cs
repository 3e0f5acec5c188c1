using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Options;

namespace Aandeel.Tests.Options;

/// <summary>
/// The way to a target, worked out by hand: in five years 300 inside and 700 outside, of which 100 to Ukraine; 200 of the
/// rest could be redirected. A year that is 60, 140 (120 not to Ukraine) and 40.
/// </summary>
public sealed class TargetPathTests
{
    [Fact]
    public void The_average_year_and_its_share()
    {
        var path = Path();

        (path.Inside, path.Outside, path.Share, path.Ceiling, path.Supply).ShouldBe((60m, 140m, 0.7m, 40m, 120m));
        path.HasRedirection.ShouldBeTrue();
    }

    /// <summary>To come to 60 % of 200 outside is 120: a gap of 20, met by 20 redirected, 20/0.6 new, or 20/0.4 less.</summary>
    [Fact]
    public void Each_lever_closes_the_gap_by_its_own_measure()
    {
        var needs = Path().Needs(0.6m, null, 2030, 1).ToDictionary(n => n.Lever);

        (needs[Lever.Redirect].Redirect, needs[Lever.Demand].Demand, needs[Lever.Less].Less).ShouldBe((20, 34, 50));
        (needs[Lever.Mix].Redirect, needs[Lever.Mix].Demand, needs[Lever.Mix].Less).ShouldBe((20, 0, 0));
        needs.Values.ShouldAllBe(n => n.Limit == null && n.Year == 2030 && n.Target == 0.6m);
        needs[Lever.Redirect].Reachable.ShouldBe(0.5m, "140 less 40, of 200");
        needs[Lever.Less].Reachable.ShouldBe(20m / 80, "what goes to Ukraine stays");
        (needs[Lever.Demand].Reachable, needs[Lever.Mix].Reachable).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("0.5", null, null, null)]
    [InlineData("0.4", TargetLimit.Ceiling, null, null)]
    [InlineData("0.25", TargetLimit.Ceiling, null, null)]
    [InlineData("0.2", TargetLimit.Ceiling, TargetLimit.Redirectable, null)]
    public void What_a_lever_cannot_do_is_named(string target, TargetLimit? redirect, TargetLimit? less, TargetLimit? mix)
    {
        var needs = Path().Needs(decimal.Parse(target, System.Globalization.CultureInfo.InvariantCulture), null, null, 1)
            .ToDictionary(n => n.Lever);

        (needs[Lever.Redirect].Limit, needs[Lever.Less].Limit, needs[Lever.Mix].Limit).ShouldBe((redirect, less, mix));
        needs[Lever.Demand].Limit.ShouldBeNull();
        (needs[Lever.Redirect].Parts.Count == 0).ShouldBe(redirect is not null, "what cannot be done has no division");
    }

    /// <summary>To 40 % the gap is 60: a mix redirects the ceiling of 40, and 20/0.4 is new demand.</summary>
    [Fact]
    public void A_mix_redirects_what_it_can_and_asks_the_rest_of_new_demand()
    {
        var mix = Path().Needs(0.4m, null, null, 1)[3];
        (mix.Lever, mix.Redirect, mix.Demand, mix.Less).ShouldBe((Lever.Mix, 40, 50, 0));

        var asked = Path().Needs(0.4m, new TargetMix(0.5m, 0.2m, 0.3m), null, 1)[3];
        (asked.Redirect, asked.Demand, asked.Less).ShouldBe((30, 30, 30));
    }

    /// <summary>To 10 % the gap is 120: 36 redirected and 84/0.9 less are more than the 120 that do not go to Ukraine.</summary>
    [Fact]
    public void A_mix_that_redirects_and_leaves_away_more_than_there_is_is_named()
    {
        var mix = Path().Needs(0.1m, new TargetMix(0.3m, 0, 0.7m), null, 1)[3];

        (mix.Redirect, mix.Less, mix.Limit).ShouldBe((36, 94, TargetLimit.Redirectable));
        mix.Parts.ShouldBeEmpty();
    }

    [Fact]
    public void Growth_binds_new_demand_alone()
    {
        var needs = Path(0).Needs(0.6m, null, null, 1).ToDictionary(n => n.Lever);

        (needs[Lever.Redirect].Limit, needs[Lever.Less].Limit, needs[Lever.Demand].Limit)
            .ShouldBe((null, null, TargetLimit.Growth));
        Path(1).Needs(0.35m, null, null, 1)[1].Limit.ShouldBeNull("200 are needed, and 200 are there");
    }

    [Fact]
    public void The_first_step_that_has_just_enough_counts_and_the_hundredth_is_the_last()
    {
        Path(1).StepsFor(0.35m).ShouldBe(1, "70/0.35 is 200, and 200 doubled is 200 more");
        Path(0).StepsFor(0.7m).ShouldBe(1, "nothing is needed");
        Path(0.01m).StepsFor(0.2592m).ShouldBe(100, "88.16/0.2592 is 340.1; 200 times 1.01 to the 99th less 1 is 335.6");
        Path(0.01m).StepsFor(0.2m).ShouldBeNull();
    }

    [Fact]
    public void A_target_that_is_met_already_takes_nothing()
    {
        foreach (var target in new[] { 0.7m, 0.8m })
        {
            Path().Needs(target, null, null, 1).ShouldAllBe(
                n => n.Redirect == 0 && n.Demand == 0 && n.Less == 0 && n.Limit == null && n.Parts.Count == 0);
        }
    }

    /// <summary>200 a year that grow by a tenth give 20 after one year, 42 after two, 66.2 after three.</summary>
    [Fact]
    public void Growth_says_when_new_demand_can_be_met()
    {
        var path = Path(0.1m);

        path.StepsFor(0.6m).ShouldBe(2, "34 are needed");
        path.StepsFor(140m / 220).ShouldBe(1, "20 are needed, and 20 are there");
        path.StepsFor(0.5m).ShouldBe(4, "80 are needed, and 92.82 are there");
        path.StepsFor(0.7m).ShouldBe(1);
        Path(0m).StepsFor(0.6m).ShouldBeNull();
        Path().StepsFor(0.1m).ShouldBe(1, "without a limit");
        var (one, two) = (path.Needs(0.6m, null, null, 1)[1], path.Needs(0.6m, null, null, 2)[1]);
        (one.Limit, two.Limit).ShouldBe((TargetLimit.Growth, null));
        (one.Reachable, two.Reachable).ShouldBe((140m / 220, 140m / 242));
        one.Parts.ShouldNotBeEmpty("growth can come later: the division stands");
        path.StepsFor(0.01m).ShouldBe(45, "13,800 are needed: 1.1 to the 45th is the first above 70");
        Path(0.001m).StepsFor(0.01m).ShouldBeNull("not within a hundred years");
    }

    /// <summary>
    /// Of the classes the first has a ceiling of 150 and the second of 50 in five years; allies deliver 400 of the
    /// first and 500 of the second, what goes to Ukraine left out.
    /// </summary>
    [Fact]
    public void Each_lever_is_divided_by_what_its_classes_have()
    {
        var needs = Path().Needs(0.6m, null, null, 1).ToDictionary(n => n.Lever);

        needs[Lever.Redirect].Parts.ShouldBe([new TargetPart(2, 15, 0, 0), new TargetPart(4, 5, 0, 0)]);
        needs[Lever.Demand].Parts.ShouldBe([new TargetPart(4, 0, 19, 0), new TargetPart(2, 0, 15, 0)]);
        needs[Lever.Less].Parts.ShouldBe([new TargetPart(4, 0, 0, 29), new TargetPart(2, 0, 0, 21)]);

        // What is redirected of a class, 15 and 5 a year, cannot stay away as well: 250 - 75 and 350 - 25 are left.
        var both = Path().Needs(0.5m, new TargetMix(0.5m, 0, 0.5m), null, 1)[3];
        both.Parts.ShouldBe([new TargetPart(4, 5, 0, 26), new TargetPart(2, 15, 0, 14)]);
    }

    [Fact]
    public void The_sums_know_two_levers()
    {
        var path = new TargetPath(Sides(Table() with { Grain = FlowGrain.SupplierCells }), null);

        path.HasRedirection.ShouldBeFalse();
        path.Needs(0.6m, null, null, 1).Select(n => (n.Lever, n.Demand, n.Less, n.Parts.Count))
            .ShouldBe([(Lever.Demand, 34, 0, 0), (Lever.Less, 0, 50, 0)]);
        path.Ceiling.ShouldBe(0);
    }

    private static TargetPath Path(decimal? growth = null) => new(Sides(Table()), growth);

    /// <summary>Supply of 250 and 350 in two classes, allied demand from outside of 150 and 50, and 100 to Ukraine.</summary>
    private static FlowTable Table() => InventedFlows.Table(
    [
        new(2020, "NLD", "BRA", 1, 250), new(2021, "NLD", "BRA", 2, 350), new(2022, "NLD", "UKR", 2, 100),
        new(2023, "NLD", "DEU", 1, 150), new(2024, "NLD", "DEU", 2, 150), new(2020, "BRA", "DEU", 1, 150),
        new(2020, "BRA", "DEU", 2, 50),
    ]);

    private static TradeSides Sides(FlowTable table) => new(table, new OptionScope(
        ShareScope.Nato(Composition.Present), new YearRange(2020, 2024), WithUkraine: false, WithMadeOutside: false));
}
