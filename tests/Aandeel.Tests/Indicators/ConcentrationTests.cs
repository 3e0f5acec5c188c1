using Aandeel.Harmonise;
using Aandeel.Indicators;
using FsCheck;
using FsCheck.Fluent;

namespace Aandeel.Tests.Indicators;

/// <summary>What holds for every concentration and every share of imports, whatever was delivered.</summary>
public sealed class ConcentrationTests
{
    private static readonly Arbitrary<int[]> Received = Gen.Choose(1, 1000).ArrayOf(6).ToArbitrary();
    private static readonly Arbitrary<int[]> Unknown = Gen.Choose(0, 300).ArrayOf(8).ToArbitrary();

    private static readonly YearRange Period = new(2015, 2024);

    [Fact]
    public void A_worked_example()
    {
        var found = new Concentration([(1, 50), (2, 30), (3, 10), (4, 10)], 100);

        found.LargestPart.ShouldBe(0.9);
        found.Herfindahl!.Value.ShouldBe(0.25 + 0.09 + 0.01 + 0.01, 1e-12);
        found.LargestBounds.ShouldBe((0.45, 0.95));
        found.HerfindahlBounds!.Value.Lower.ShouldBe(0.09, 1e-12);
        found.HerfindahlBounds.Value.Upper.ShouldBe(0.5625 + 0.0225 + 0.0025 + 0.0025, 1e-12);
    }

    [Fact]
    public void Equal_recipients_give_one_over_their_number_and_none_give_nothing()
    {
        new Concentration([(1, 7), (2, 7), (3, 7), (4, 7)], 0).Herfindahl!.Value.ShouldBe(0.25, 1e-12);
        var none = new Concentration([], 100);
        (none.LargestPart, none.Herfindahl, none.LargestBounds, none.HerfindahlBounds).ShouldBe(
            (null, null, null, null));
    }

    [Fact]
    public void However_the_unknown_was_spread_the_figures_lie_within_the_bounds() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Received, Unknown, (known, spread) =>
        {
            // The first six spreads go to the known recipients, one to a new one, and one went inside after all.
            (short, long)[] first = [.. known.Select((a, i) => ((short)i, (long)a)).OrderByDescending(r => r.Item2)];
            var found = new Concentration(first, spread.Sum());
            (short,
                long)[] then = [
                    .. first.Select((r, i) => (r.Item1, r.Item2 + spread[i]))
                        .Append(((short)9, (long)spread[6])).Where(r => r.Item2 > 0).OrderByDescending(r => r.Item2)
                ];
            var truth = new Concentration(then, 0);
            return truth.Herfindahl >= found.HerfindahlBounds!.Value.Lower - 1e-12
                && truth.Herfindahl <= found.HerfindahlBounds.Value.Upper + 1e-12
                && truth.LargestPart >= found.LargestBounds!.Value.Lower - 1e-12
                && truth.LargestPart <= found.LargestBounds.Value.Upper + 1e-12;
        }));

    [Fact]
    public void What_unknown_suppliers_and_recipients_may_hide_is_in_the_margin_and_what_went_inside_is_not()
    {
        var flows = InventedFlows.Table(
        [
            new(2020, "NLD", "BRA", 1, 100), new(2020, "NLD", "JPN", 1, 40), new(2020, "NLD", "XXR", 1, 10),
            new(2020, "XXS", "BRA", 1, 20), new(2020, "XXS", "XXR", 1, 5), new(2020, "XXS", "DEU", 1, 7),
        ]);
        var map = new ScopeMap(flows, ShareScope.Nato(Composition.Present));

        foreach (var bySupplier in new[] { false, true })
        {
            var found = Concentration.Of(flows, map, Period, bySupplier)[bySupplier ? flows.Supplier[0] : 0];
            (found.Outside, found.Unknown).ShouldBe((140, 10 + 20 + 5));
            found.LargestBounds.ShouldBe((140 / 175.0, 1));
        }
    }

    [Fact]
    public void Recipients_stand_by_what_they_received_then_by_their_place_and_none_that_received_nothing()
    {
        var flows = InventedFlows.Table(
        [
            new(2020, "NLD", "JPN", 1, 30), new(2020, "NLD", "BRA", 1, 50), new(2021, "NLD", "JPN", 1, 20),
            new(2020, "NLD", "RUS", 1, 70), new(2020, "NLD", "IRL", 1, 0), new(2009, "NLD", "IRL", 1, 90),
            new(2020, "USA", "BRA", 1, 5), new(2020, "NLD", "DEU", 1, 400),
        ]);
        var map = new ScopeMap(flows, ShareScope.Nato(Composition.Present));
        short Of(string code) => flows.Parties.Require(code).Index;

        var whole = Concentration.Of(flows, map, Period, bySupplier: false)[0];
        var dutch = Concentration.Of(flows, map, Period, bySupplier: true)[Of("NLD")];

        whole.Recipients.ShouldBe([(Of("RUS"), 70), (Of("BRA"), 55), (Of("JPN"), 50)]);
        List<short> equal = [.. new[] { Of("BRA"), Of("JPN") }.Order()];
        dutch.Recipients.ShouldBe([(Of("RUS"), 70), (equal[0], 50), (equal[1], 50)]);
        (whole.Unknown, whole.Outside, dutch.Outside, dutch.Top).ShouldBe((0, 175, 170, 170));
    }

    [Fact]
    public void What_went_to_a_name_that_is_not_known_may_have_gone_outside_too()
    {
        var flows = InventedFlows.Table(
        [
            new(2020, "NLD", "BRA", 1, 100), new(2020, "NLD", "XXR", 1, 10), new(2020, "NLD", "BRA", 1, 20),
            new(2020, "XXS", "XXR", 1, 3), new(2020, "XXS", "BRA", 1, 5),
        ]);
        flows = flows with
        {
            Recipient = [.. flows.Recipient.Select((r, i) => i is 2 or 4 ? PartyTable.Unmapped : r)],
        };

        var found = Concentration.Of(flows, new ScopeMap(flows, ShareScope.Nato(Composition.Present)), Period, false)[0];

        (found.Outside, found.Unknown).ShouldBe((100, 10 + 20 + 3 + 5));
    }

    /// <summary>
    /// All that an unknown supplier sent, save what surely went inside, may be of these suppliers and have gone
    /// outside.
    /// </summary>
    [Fact]
    public void The_margin_holds_all_that_is_unknown() => Always((flows, scope) =>
    {
        var map = new ScopeMap(flows, scope);
        var groups = new Destinations(flows.Parties, scope.Alliance, scope.Composition, flows.Years);
        long open = 0;
        for (var i = 0; i < flows.Count; i++)
        {
            if (!Period.Contains(flows.Year[i])) continue;
            var side = DestinationGroups.Side(groups[flows.Year[i], flows.Recipient[i]]);
            var isOpen = flows.Parties[flows.Supplier[i]].Kind == PartyKind.Unknown
                ? side != DestinationSide.Inside
                : map.Counts(i, out _) && side is (DestinationSide.Unallocated or DestinationSide.Unmapped);
            if (isOpen) open += flows.Amount[i];
        }

        return (Concentration.Of(flows, map, Period, bySupplier: false).GetValueOrDefault(0)?.Unknown ?? 0) == open;
    });

    [Fact]
    public void What_went_outside_is_what_share_says() => Always((flows, scope) =>
    {
        var map = new ScopeMap(flows, scope);
        var sums = map.Sum([Period])[0].GetValueOrDefault(0) ?? new ShareSums();
        return (Concentration.Of(flows, map, Period, bySupplier: false).GetValueOrDefault(0)?.Outside ?? 0)
            == sums.Outside
            && Concentration.Of(flows, map, Period, bySupplier: true).Values.Sum(c => c.Outside) == sums.Outside;
    });

    [Fact]
    public void What_comes_from_inside_is_what_goes_inside() => Always((flows, scope) =>
    {
        var imports = ImportOrigins.Of(
            flows, scope with { Suppliers = new PartySelection.Everyone(), Recipients = scope.Suppliers }, Period,
            ShareKey.None).GetValueOrDefault(0);
        var exports = new ScopeMap(flows, scope).Sum([Period])[0].GetValueOrDefault(0);
        return (imports?.Inside ?? 0) == (exports?.Inside ?? 0);
    });

    [Theory]
    [InlineData(ShareKey.Recipient)]
    [InlineData(ShareKey.Class)]
    [InlineData(ShareKey.Category)]
    public void Imports_divided_add_up_to_the_whole_and_lie_within_their_bounds(ShareKey by) => Always((flows, scope) =>
    {
        var asked = scope with { Suppliers = new PartySelection.Everyone(), Recipients = scope.Suppliers };
        var (parts, whole) = (ImportOrigins.Of(flows, asked, Period, by),
            ImportOrigins.Of(flows, asked, Period, ShareKey.None).GetValueOrDefault(0) ?? new ImportOrigins());
        return parts.Values.Sum(p => p.Total) == whole.Total && parts.Values.Sum(p => p.Outside) == whole.Outside
            && parts.Values.Sum(p => p.Unknown) == whole.Unknown
            && whole.Inside + whole.Outside + whole.Unknown == whole.Total
            && whole.Outsiders.Values.Sum() == whole.Outside && whole.SecondHandOutside <= whole.Outside
            && parts.Values.Append(whole)
                .All(
                    p => p.ShareOutside is not { } share
                        || (p.Bounds is { } b && b.Lower <= share + 1e-12 && share <= b.Upper + 1e-12));
    });

    private static void Always(Func<FlowTable, ShareScope, bool> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(InventedFlows.Any, flows =>
        new[] { ShareScope.Nato(Composition.AtTheTime), ShareScope.Nato(Composition.Present),
            ShareScope.Nato(Composition.AtTheTime) with { Alliance = Alliance.Eu,
                Suppliers = new PartySelection.MembersOf(Alliance.Eu, Alliance.EuCode) } }
            .All(scope => law(InventedFlows.Table(flows), scope))));
}
