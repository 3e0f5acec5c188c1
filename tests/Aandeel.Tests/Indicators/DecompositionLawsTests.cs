using Aandeel.Harmonise;
using Aandeel.Indicators;
using FsCheck;
using FsCheck.Fluent;

namespace Aandeel.Tests.Indicators;

/// <summary>
/// What holds for every decomposition, whatever was delivered, for any two periods and choice of suppliers.
/// </summary>
public sealed class DecompositionLawsTests
{
    private static readonly ShareKey[] Views = [ShareKey.Supplier, ShareKey.Class, ShareKey.Category, ShareKey.Group];

    private static readonly ShareScope[] Scopes =
    [
        ShareScope.Nato(Composition.AtTheTime),
        ShareScope.Nato(Composition.Present),
        ShareScope.Nato(Composition.On(new DateOnly(2016, 1, 1))) with { Suppliers = new PartySelection.Everyone() },
        ShareScope.Nato(Composition.AtTheTime) with { Alliance = Alliance.Eu,
            Suppliers = new PartySelection.EuropeanNato() },
        ShareScope.Nato(Composition.AtTheTime) with { Without = FlowFlags.SecondHand,
            Suppliers = new PartySelection.Parties([PartyTable.BuiltIn.Require("SWE")]) },
    ];

    private static readonly (YearRange Before, YearRange Now)[] Periods =
        [(new(2010, 2014), new(2015, 2019)), (new(2015, 2019), new(2020, 2024)), (new(2024, 2024),
            new(2010, 2023)), (new(2011, 2011), new(2024, 2024))];

    [Fact]
    public void The_parts_add_up_to_the_difference_to_the_last_digit() => Always(d =>
        d.Vintage + d.Membership + d.Shift.Lines.Sum(l => l.Within + l.Mix) == d.Difference
            && d.ShareNow - d.ShareBefore == d.Difference && d.Shift.Within + d.Shift.Mix == d.Shift.Difference);

    [Fact]
    public void Every_part_is_its_formula_but_for_the_last_digits() => Always(d => d.Shift.Lines.All(l =>
    {
        double S(KnownDeliveries part, KnownDeliveries all) => (double)part.Known / all.Known;
        double Theta(KnownDeliveries part, KnownDeliveries other) =>
            part.Known > 0 ? (double)part.Outside / part.Known : (double)other.Outside / other.Known;
        var (s0, s1) = (S(l.Before, d.Shift.Before), S(l.Now, d.Shift.Now));
        var (t0, t1) = (Theta(l.Before, l.Now), Theta(l.Now, l.Before));
        var centre = (Theta(d.Shift.Before, default) + Theta(d.Shift.Now, default)) / 2;
        return Math.Abs((double)l.Within - ((s0 + s1) / 2 * (t1 - t0))) < 4e-12
            && Math.Abs((double)l.Mix - ((((t0 + t1) / 2) - centre) * (s1 - s0))) < 4e-12;
    }));

    [Fact]
    public void Vintage_is_zero_within_one_edition_and_membership_is_zero_in_fixed_composition() => Always((d, asked) =>
        d.Vintage == 0 && (asked.Scope.Composition == Composition.AtTheTime || d.Membership == 0));

    [Fact]
    public void With_nothing_changed_but_membership_all_of_it_is_membership() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(80), Prop.ForAll(InventedFlows.Any, flows =>
        {
            // The same deliveries in 2015 and, with another amount scale, in 2024: Montenegro, Finland and Sweden
            // entered in between.
            InventedFlow[] same = [
                .. flows.Select(f => f with { Year = 2015 }),
                .. flows.Select(f => f with { Year = 2024, Amount = f.Amount * 3 })
            ];
            return Views.All(
                by =>
                    Decomposition.Of(
                        Ask(same, ShareScope.Nato(Composition.AtTheTime), new(2015, 2015), new(2024, 2024)),
                        by) is not { } d
                || (d.Membership == d.Difference && d.Shift.Lines.All(l => l is { Within: 0, Mix: 0 })));
        }));

    [Fact]
    public void Where_nobody_entered_nothing_is_membership() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(80), Prop.ForAll(InventedFlows.Any, flows =>
        {
            // Between Croatia (2009) and Montenegro (2017) nobody entered NATO; those who did later change nothing.
            InventedFlow[] moved = [.. flows.Select((f, i) => f with { Year = i % 2 == 0 ? 2011 : 2015 })];
            return Views.All(
                by =>
                    Decomposition.Of(
                        Ask(moved, ShareScope.Nato(Composition.AtTheTime), new(2010, 2012), new(2013, 2016)),
                        by) is not { Membership: not 0 });
        }));

    [Fact]
    public void The_same_period_in_two_editions_differs_by_vintage_alone() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(80), Prop.ForAll(InventedFlows.Any, InventedFlows.Any, (newer, older) =>
        {
            var (flows, before) = (InventedFlows.Table(newer, "2026"), InventedFlows.Table(older, "2025"));
            return Decomposition.Of(
                new Comparison(
                    flows, flows, before, ShareScope.Nato(Composition.AtTheTime), new(2015, 2019), new(2015, 2019)),
                    ShareKey.Supplier) is not { } d
                || (d.Vintage == d.Difference && d.Membership == 0 && d.Shift.Lines.All(l => l.Contribution == 0));
        }));

    [Fact]
    public void Two_editions_and_two_periods_add_up_as_well() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(80), Prop.ForAll(InventedFlows.Any, InventedFlows.Any, (newer, older) =>
        {
            var (flows, before) = (InventedFlows.Table(newer, "2026"), InventedFlows.Table(older, "2025"));
            return Views.All(
                by =>
                    Decomposition.Of(
                        new Comparison(
                            flows, flows, before, ShareScope.Nato(Composition.AtTheTime), new(2015, 2019),
                            new(2020, 2024)), by) is not { } d
                || d.Vintage + d.Membership + d.Shift.Lines.Sum(l => l.Contribution) == d.Difference);
        }));

    [Fact]
    public void The_factors_multiply_to_the_ratio() => Always(d =>
        Lmdi.Of(d.Shift) is not { } f || (Math.Abs((f.Within * f.Mix * f.Entry * f.Exit / f.Ratio) - 1) < 1e-10
            && f.Entry >= 1 && f.Exit <= 1 && f.Both + f.Entered + f.Left == d.Shift.Lines.Count
            && double.IsFinite(f.Within) && double.IsFinite(f.Mix)));

    [Fact]
    public void The_difference_lies_within_its_bounds() =>
        Always(
            d => d.Bounds is not { } b
                || (b.Lower <= (double)d.Difference + 1e-12 && (double)d.Difference <= b.Upper + 1e-12));

    [Fact]
    public void A_worked_example()
    {
        // Two suppliers: A sends 50 of 100 outside, then 80 of 100; B 90 of 100, then 90 of 300.
        var shift = ShiftShare.Of(Parts((50, 100), (90, 100)), Parts((80, 100), (90, 300)))!;

        // Shares 0.70 and 0.425; weights 0.5 and 0.5, then 0.25 and 0.75; the mean share of all is 0.5625.
        shift.Difference.ShouldBe(-0.275m);
        shift.Lines.Select(l => (l.Within, l.Mix))
            .ShouldBe([(0.375m * 0.3m, (0.65m - 0.5625m) * -0.25m), (0.625m * -0.6m, (0.6m - 0.5625m) * 0.25m)]);
    }

    [Fact]
    public void A_part_absent_in_one_period_has_only_mix()
    {
        var shift = ShiftShare.Of(Parts((50, 100)), Parts((50, 100), (100, 100)))!;

        shift.Lines.Select(l => (l.Within, l.Mix))
            .ShouldBe([(0m, (0.5m - 0.625m) * -0.5m), (0m, (1m - 0.625m) * 0.5m)]);
        Lmdi.Of(shift)!.ShouldSatisfyAllConditions(
            f => f.Entry.ShouldBe(Math.Exp(0.5 / (0.25 / Math.Log(1.5))), 1e-12), f => f.Entered.ShouldBe(1),
            f => f.Within.ShouldBe(1, 1e-12));
    }

    [Fact]
    public void A_part_that_sends_nothing_outside_has_a_share_of_zero_and_its_factors_have_an_end()
    {
        var shift = ShiftShare.Of(Parts((0, 100), (50, 100)), Parts((60, 100), (50, 100)))!;

        var factors = Lmdi.Of(shift)!;
        factors.Mix.ShouldBe(1, 1e-12);
        factors.Within.ShouldBe(2.2, 1e-12);
        Lmdi.Of(ShiftShare.Of(Parts((0, 100)), Parts((60, 100)))!).ShouldBeNull();
    }

    /// <summary>Montenegro entered in 2017, Finland in 2023 and Sweden in 2024: since then the members are those of now.</summary>
    [Fact]
    public void What_does_not_change_is_the_membership_of_the_last_year_of_both_periods()
    {
        Composition Fixed(YearRange before, YearRange now, Composition? asked = null, FlowGrain grain = FlowGrain.Observations)
        {
            var flows = InventedFlows.Table([]) with { Grain = grain };
            return new Comparison(flows, flows, flows, ShareScope.Nato(asked ?? Composition.AtTheTime), before, now).Fixed;
        }

        var (early, late) = (new YearRange(2010, 2014), new YearRange(2015, 2019));
        Fixed(early, late).ShouldBe(Composition.On(new DateOnly(2019, 7, 1)));
        Fixed(late, early).ShouldBe(Composition.On(new DateOnly(2019, 7, 1)));
        Fixed(early, new YearRange(2015, 2024)).ShouldBe(Composition.Present);
        Fixed(new YearRange(2020, 2024), early).ShouldBe(Composition.Present);
        Fixed(early, new YearRange(2015, 2023)).ShouldBe(Composition.On(new DateOnly(2023, 7, 1)));
        Fixed(early, late, grain: FlowGrain.CategoryCells).ShouldBe(Composition.Present);
        Fixed(early, late, Composition.Present).ShouldBe(Composition.Present);
    }

    /// <summary>
    /// A fifth went outside in 2015 by the older edition and a half by the newer one; in 2020, by the newer one, four fifths.
    /// </summary>
    [Fact]
    public void What_an_edition_revised_is_apart_from_what_changed()
    {
        var newer = InventedFlows.Table(
        [
            new(2015, "NLD", "BRA", 1, 50), new(2015, "NLD", "DEU", 1, 50), new(2020, "NLD", "BRA", 1, 80),
            new(2020, "NLD", "DEU", 1, 20),
        ], "2026");
        var older = InventedFlows.Table([new(2015, "NLD", "BRA", 1, 20), new(2015, "NLD", "DEU", 1, 80)]);

        var found = Decomposition.Of(
            new Comparison(newer, newer, older, ShareScope.Nato(Composition.Present), new(2015, 2015), new(2020, 2020)),
            ShareKey.Supplier)!;

        (found.ShareBefore, found.ShareNow, found.Difference).ShouldBe((0.2m, 0.8m, 0.6m));
        (found.Vintage, found.Membership, found.Shift.Difference).ShouldBe((0.3m, 0m, 0.3m));
        (found.Before.Outside, found.Now.Outside).ShouldBe((20, 80));
        found.Bounds!.Value.Lower.ShouldBe(0.6, 1e-12);
    }

    [Fact]
    public void Nothing_to_known_destinations_has_no_share()
    {
        (default(KnownDeliveries).Share, default(KnownDeliveries).AsDouble).ShouldBe((null, null));
        (new KnownDeliveries(1, 4).Share, new KnownDeliveries(1, 4).AsDouble).ShouldBe((0.25m, 0.25));
        KnownDeliveries.Of(null).ShouldBe(default);
    }

    /// <summary>A part that came and one that went, of a quarter each: both are counted, and their factors multiply.</summary>
    [Fact]
    public void Parts_that_came_and_went_are_counted_and_have_factors_of_their_own()
    {
        var shift = ShiftShare.Of(
            new Dictionary<int, KnownDeliveries> { [1] = new(30, 50), [2] = new(20, 50) },
            new Dictionary<int, KnownDeliveries> { [1] = new(30, 50), [3] = new(10, 25), [4] = new(20, 25) })!;

        var factors = Lmdi.Of(shift)!;

        // Half went outside before, and 0.6 now: the logarithmic mean of 0.6 and 0.5 is 0.1/ln 1.2.
        var mean = 0.1 / Math.Log(1.2);
        (factors.Both, factors.Entered, factors.Left).ShouldBe((1, 2, 1));
        factors.Ratio.ShouldBe(1.2, 1e-12);
        factors.Entry.ShouldBe(Math.Exp(0.3 / mean), 1e-12);
        factors.Exit.ShouldBe(Math.Exp(-0.2 / mean), 1e-12);
        (factors.Within, factors.Mix).ShouldBe((1, 1));
        Lmdi.Of(ShiftShare.Of(Parts((60, 100)), Parts((0, 100)))!).ShouldBeNull("there is no ratio to nothing");
    }

    [Theory]
    [InlineData(2, 2, 2)]
    [InlineData(2, 1, 1.4426950408889634)]
    [InlineData(1.00005, 1, 1.0000249997916719)]
    public void The_logarithmic_mean(double a, double b, double mean) => Lmdi.Mean(a, b).ShouldBe(mean, 1e-13);

    [Fact]
    public void Without_a_share_in_one_of_the_periods_there_is_no_difference()
    {
        ShiftShare.Of(Parts(), Parts((1, 2))).ShouldBeNull();
        Decomposition.Of(
            Ask(
                [new(2020, "NLD", "XXR", 1, 5), new(2015, "NLD", "DEU", 1, 5)], Scopes[0], new(2015, 2019),
                new(2020, 2024)), ShareKey.Supplier).ShouldBeNull();
    }

    private static Dictionary<int, KnownDeliveries> Parts(params (long Outside, long Known)[] parts) =>
        parts.Select((p, i) => (p, i)).ToDictionary(x => x.i, x => new KnownDeliveries(x.p.Outside, x.p.Known));

    private static Comparison Ask(InventedFlow[] flows, ShareScope scope, YearRange before, YearRange now)
    {
        var table = InventedFlows.Table(flows);
        return new Comparison(table, table, table, scope, before, now);
    }

    private static void Always(Func<Decomposition, bool> law) => Always((d, _) => law(d));

    /// <summary>
    /// Holds a law against random deliveries in every scope, pair of periods and view; at least some must have a
    /// difference.
    /// </summary>
    private static void Always(Func<Decomposition, Comparison, bool> law)
    {
        var held = 0;
        var fifty = Config.QuickThrowOnFailure.WithMaxTest(50);
        Check.One(fifty, Prop.ForAll(InventedFlows.Any, flows => Scopes.All(scope => Periods.All(p => Views.All(by =>
        {
            var asked = Ask(flows, scope, p.Before, p.Now);
            if (Decomposition.Of(asked, by) is not { } found) return true;
            held++;
            return law(found, asked);
        })))));
        held.ShouldBeGreaterThan(500);
    }
}
