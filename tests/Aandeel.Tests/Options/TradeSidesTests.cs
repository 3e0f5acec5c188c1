using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Options;

namespace Aandeel.Tests.Options;

/// <summary>What each delivery is in a question about options, and the ceilings of a few that can be worked out by hand.</summary>
public sealed class TradeSidesTests
{
    private static readonly YearRange Years = new(2020, 2024);

    [Theory]
    [InlineData("NLD", "DEU", FlowRole.Inside)]
    [InlineData("NLD", "XNA", FlowRole.Inside)]
    [InlineData("NLD", "BRA", FlowRole.Supply)]
    [InlineData("NLD", "UKR", FlowRole.Ukraine)]
    [InlineData("NLD", "XXR", FlowRole.UnknownRecipient)]
    [InlineData("BRA", "DEU", FlowRole.Demand)]
    [InlineData("BRA", "JPN", FlowRole.None)]
    [InlineData("BRA", "XXR", FlowRole.UnknownTaker)]
    [InlineData("XXS", "DEU", FlowRole.UnknownSupplierInside)]
    [InlineData("XXS", "BRA", FlowRole.UnknownSupplierOutside)]
    [InlineData("XXS", "XXR", FlowRole.UnknownBoth)]
    public void Who_delivers_to_whom_says_what_a_delivery_is(string supplier, string recipient, FlowRole role)
    {
        var table = InventedFlows.Table([new(2020, supplier, recipient, 1, 7)]);

        Sides(table).Role(0).ShouldBe(role);
        Sides(table).AmountOf(role).ShouldBe(7);
        Sides(table, ukraine: true).Role(0).ShouldBe(role == FlowRole.Ukraine ? FlowRole.Supply : role);
        Sides(table with { Year = [2019] }).Role(0).ShouldBe(FlowRole.None);
        Sides(table with { Year = [2019] }).Base.Total.ShouldBe(0);
    }

    [Theory]
    [InlineData("NLD", "BRA", FlowRole.MadeOutside, FlowRole.None)]
    [InlineData("NLD", "DEU", FlowRole.Inside, FlowRole.Inside)]
    [InlineData("NLD", "UKR", FlowRole.Ukraine, FlowRole.None)]
    [InlineData("BRA", "DEU", FlowRole.Demand, FlowRole.Demand)]
    public void What_was_made_in_the_recipient_is_apart_and_left_out_only_of_what_went_outside(
        string supplier, string recipient, FlowRole role, FlowRole leftOut)
    {
        var table = InventedFlows.Table([new(2020, supplier, recipient, 1, 7)]) with
        {
            Flags = [FlowFlags.New | FlowFlags.MadeInRecipient],
        };

        Sides(table).Role(0).ShouldBe(role);
        Sides(table, made: true).Role(0).ShouldBe(role == FlowRole.MadeOutside ? FlowRole.Supply : role);
        Sides(table, Scope with { Without = FlowFlags.MadeInRecipient }).Role(0).ShouldBe(leftOut);
        Sides(table, Scope with { Without = FlowFlags.PartMadeInRecipient }).Role(0).ShouldBe(role);
    }

    [Theory]
    [InlineData("DEU", "BRA", FlowRole.None)]
    [InlineData("NLD", "BRA", FlowRole.Supply)]
    [InlineData("NLD", "DEU", FlowRole.Inside)]
    [InlineData("BRA", "DEU", FlowRole.None)]
    [InlineData("BRA", "POL", FlowRole.Demand)]
    [InlineData("XXS", "DEU", FlowRole.None)]
    [InlineData("XXS", "POL", FlowRole.UnknownSupplierInside)]
    public void Only_chosen_suppliers_draw_and_only_chosen_allies_take(string supplier, string recipient, FlowRole role)
    {
        var table = InventedFlows.Table([new(2020, supplier, recipient, 1, 7)]);
        var sides = Sides(table, Scope with { Suppliers = Of("NLD"), Recipients = Of("POL") });

        sides.Role(0).ShouldBe(role);
        sides.IsToTaker(0).ShouldBe(recipient == "POL");
        Sides(table with { Year = [2019] }).IsToTaker(0).ShouldBeFalse();
    }

    [Fact]
    public void What_a_question_leaves_out_has_no_part_in_it()
    {
        var table = InventedFlows.Table(
            [new(2020, "NLD", "UKR", 1, 7), new(2020, "NLD", "DEU", 0, 5), new(2020, "NLD", "DEU", 1, 3)]);
        var sides = Sides(
            table, Scope with { WithoutGroups = [DestinationGroup.Ukraine], Without = FlowFlags.SecondHand });

        Enumerable.Range(0, 3).Select(sides.Role).ShouldBe([FlowRole.None, FlowRole.None, FlowRole.Inside]);
        sides.Base.Total.ShouldBe(3);
    }

    /// <summary>Finland and Sweden entered NATO in 2023 and 2024: the same delivery changes its role with the year.</summary>
    [Fact]
    public void In_the_composition_of_the_time_the_year_says_who_is_an_ally()
    {
        var table = InventedFlows.Table([.. Enumerable.Range(2020, 5).Select(y => new InventedFlow(y, "USA", "FIN", 1, 1))]);
        var sides = Sides(table, ShareScope.Nato(Composition.AtTheTime));

        Enumerable.Range(0, 5).Select(sides.Role).ShouldBe(
            [FlowRole.Supply, FlowRole.Supply, FlowRole.Supply, FlowRole.Inside, FlowRole.Inside]);
    }

    [Fact]
    public void The_share_that_it_starts_from_holds_what_allies_delivered_and_what_unknown_suppliers_may_have()
    {
        var table = InventedFlows.Table(
        [
            new(2020, "NLD", "DEU", 1, 1), new(2020, "NLD", "BRA", 1, 2), new(2020, "NLD", "UKR", 0, 4),
            new(2020, "NLD", "XXR", 1, 8), new(2020, "BRA", "DEU", 1, 16), new(2020, "BRA", "XXR", 1, 32),
            new(2020, "XXS", "DEU", 1, 64), new(2020, "XXS", "BRA", 1, 128), new(2020, "XXS", "XXR", 1, 256),
        ]);

        var sums = Sides(table).Base;

        (sums.Inside, sums.Outside, sums.Unallocated, sums.Total).ShouldBe((1, 6, 8, 15));
        sums.NewByGroup.Sum().ShouldBe(11, "what went to Ukraine was second-hand");
        sums.NewByGroup[(int)DestinationGroup.Ukraine].ShouldBe(0);
        sums.UnknownSuppliersByGroup.Sum().ShouldBe(64 + 128 + 256);
    }

    [Theory]
    [InlineData(FlowFlags.New, false, false, false, false)]
    [InlineData(FlowFlags.SecondHand, false, true, false, false)]
    [InlineData(FlowFlags.Modernised, false, true, false, false)]
    [InlineData(FlowFlags.New | FlowFlags.Participation, false, false, true, false)]
    [InlineData(FlowFlags.New | FlowFlags.Participation, true, false, false, false)]
    [InlineData(FlowFlags.New | FlowFlags.MadeInRecipient, false, false, false, false)]
    [InlineData(FlowFlags.New | FlowFlags.MadeInRecipient, true, false, true, false)]
    [InlineData(FlowFlags.New | FlowFlags.PartMadeInRecipient, false, false, false, true)]
    public void Used_made_by_an_ally_and_made_there_in_part_are_what_the_marks_say(
        FlowFlags flags, bool orders, bool used, bool made, bool part)
    {
        var table = InventedFlows.Table([new(2020, "BRA", "DEU", 1, 7)]) with { Flags = [flags] };
        var sides = Sides(orders ? table with { Allocation = Ways } : table);

        sides.Flows.Allocated.ShouldBe(orders);
        (sides.IsUsed(0), sides.IsMadeByAlly(0), sides.IsPartMade(0)).ShouldBe((used, made, part));
        var ceiling = Ceilings.Of(sides, byCategory: true).ShouldHaveSingleItem();
        (ceiling.DemandUsed, ceiling.DemandMadeByAlly, ceiling.DemandPartMadeByAlly).ShouldBe(
            (used ? 7 : 0, made ? 7 : 0, part ? 7 : 0));
    }

    /// <summary>
    /// The Netherlands delivered 100 outside; it took 30 from outside itself, and Germany 40. Only Germany's 40 can come
    /// from the Netherlands.
    /// </summary>
    [Fact]
    public void No_state_can_deliver_to_itself()
    {
        var ceiling = Ceilings.Of(
            Sides(InventedFlows.Table(
                [new(2020, "NLD", "BRA", 1, 100), new(2020, "BRA", "DEU", 1, 40), new(2020, "BRA", "NLD", 1, 30)])),
            byCategory: true).ShouldHaveSingleItem();

        (ceiling.Key, ceiling.Supply, ceiling.Demand, ceiling.Redirectable, ceiling.Lower, ceiling.Upper).ShouldBe(
            (1, 100, 70, 40, 40, 40));
        ceiling.Limit.ShouldBe(CeilingLimit.OwnState);
    }

    [Theory]
    [InlineData(100, 40, CeilingLimit.Demand, 40)]
    [InlineData(40, 40, CeilingLimit.Demand, 40)]
    [InlineData(40, 100, CeilingLimit.Supply, 40)]
    [InlineData(40, 0, CeilingLimit.Nothing, 0)]
    [InlineData(0, 40, CeilingLimit.Nothing, 0)]
    public void The_smaller_side_is_what_binds(int supply, int demand, CeilingLimit limit, int most)
    {
        var ceiling = Ceilings.Of(
            Sides(InventedFlows.Table([new(2020, "NLD", "BRA", 1, supply), new(2020, "BRA", "DEU", 1, demand)])),
            byCategory: true).ShouldHaveSingleItem();

        (ceiling.Limit, ceiling.Redirectable).ShouldBe((limit, most));
    }

    /// <summary>What is unknown stands on the side, or on both sides, where it could be.</summary>
    [Theory]
    [InlineData("XXS", "DEU", 100, 40 + 7)]
    [InlineData("BRA", "XXR", 100, 40 + 7)]
    [InlineData("XXS", "XXR", 100, 40 + 7)]
    [InlineData("NLD", "XXR", 10, 10 + 7)]
    [InlineData("XXS", "BRA", 10, 10 + 7)]
    [InlineData("XXS", "XXR", 10, 10 + 7)]
    [InlineData("NLD", "XXR", 100, 40)]
    [InlineData("XXS", "BRA", 100, 40)]
    [InlineData("XXS", "DEU", 10, 10)]
    [InlineData("BRA", "XXR", 10, 10)]
    public void The_upper_bound_puts_the_unknown_where_it_lacks(string supplier, string recipient, int sent, int upper)
    {
        var ceiling = Ceilings.Of(
            Sides(InventedFlows.Table(
            [
                new(2020, "NLD", "BRA", 1, sent), new(2020, "BRA", "DEU", 1, 40), new(2020, supplier, recipient, 1, 7),
            ])),
            byCategory: true).ShouldHaveSingleItem();

        (ceiling.Lower, ceiling.Upper).ShouldBe((ceiling.Redirectable, upper));
    }

    /// <summary>Where Ukraine does not count, what an unknown supplier gave it could not have been redirected either.</summary>
    [Theory]
    [InlineData(false, 10)]
    [InlineData(true, 17)]
    public void What_an_unknown_supplier_gave_Ukraine_counts_where_Ukraine_does(bool ukraine, int upper) =>
        Ceilings.Of(
            Sides(
                InventedFlows.Table(
                    [new(2020, "NLD", "BRA", 1, 10), new(2020, "BRA", "DEU", 1, 40), new(2020, "XXS", "UKR", 1, 7)]),
                ukraine: ukraine),
            byCategory: true).ShouldHaveSingleItem().Upper.ShouldBe(upper);

    [Fact]
    public void Equal_ceilings_stand_by_what_was_delivered_and_then_by_their_place()
    {
        var table = InventedFlows.Table(
        [
            new(2020, "NLD", "BRA", 1, 20), new(2020, "BRA", "DEU", 1, 10), new(2020, "NLD", "BRA", 2, 30),
            new(2020, "BRA", "DEU", 2, 10), new(2020, "NLD", "BRA", 3, 20), new(2020, "BRA", "DEU", 3, 10),
        ]);

        Ceilings.Of(Sides(table), byCategory: true).Select(c => c.Key).ShouldBe([2, 1, 3]);
    }

    /// <summary>Of what has no category nothing is known to be redirectable, and at most all of it.</summary>
    [Fact]
    public void What_has_no_category_adds_to_the_upper_bound_alone()
    {
        var ceiling = Ceilings.Of(
            Sides(InventedFlows.Table(
            [
                new(2020, "NLD", "BRA", 0, 1), new(2020, "BRA", "DEU", 0, 2), new(2020, "XXS", "BRA", 0, 4),
                new(2020, "BRA", "XXR", 0, 8),
            ])),
            byCategory: true).ShouldHaveSingleItem();

        (ceiling.Key, ceiling.Redirectable, ceiling.Lower, ceiling.Upper).ShouldBe((0, 0, 0, 15));
    }

    [Fact]
    public void Orders_made_in_part_in_the_recipient_lower_the_lower_bound_unless_they_count()
    {
        var table = InventedFlows.Table(
        [
            new(2020, "NLD", "BRA", 1, 60), new(2020, "POL", "BRA", 1, 10), new(2020, "BRA", "DEU", 1, 100),
            new(2020, "BRA", "NLD", 1, 5),
        ]) with
        {
            Flags = [FlowFlags.New | FlowFlags.PartMadeInRecipient, FlowFlags.New, FlowFlags.New, FlowFlags.New],
        };

        var (left, kept) = (Ceilings.Of(Sides(table), byCategory: true)[0],
            Ceilings.Of(Sides(table, made: true), byCategory: true)[0]);

        (left.Supply, left.Redirectable, left.Lower, left.SupplyPartMade).ShouldBe((70, 70, 10, 60));
        (kept.Supply, kept.Redirectable, kept.Lower, kept.SupplyPartMade).ShouldBe((70, 70, 70, 0));
    }

    [Fact]
    public void Left_out_amounts_stand_apart_and_the_largest_ceiling_comes_first()
    {
        var table = InventedFlows.Table(
        [
            new(2020, "NLD", "UKR", 1, 3), new(2020, "NLD", "BRA", 2, 60), new(2020, "BRA", "DEU", 2, 20),
            new(2020, "NLD", "BRA", 3, 30), new(2020, "BRA", "DEU", 3, 30), new(2020, "NLD", "BRA", 1, 5),
        ]);
        table = table with { Flags = [.. table.Flags.Select((f, i) => i == 5 ? f | FlowFlags.MadeInRecipient : f)] };

        var ceilings = Ceilings.Of(Sides(table), byCategory: true);

        ceilings.Select(c => c.Key).ShouldBe([3, 2, 1]);
        ceilings.Select(c => (c.Ukraine, c.MadeOutside)).ShouldBe([(0, 0), (0, 0), (3, 5)]);
        Ceilings.Of(Sides(table), byCategory: false).Select(c => c.Key).ShouldBe([6, 4, 2], "classes are twice the category");
    }

    [Theory]
    [InlineData(FlowGrain.Observations, 40, true)]
    [InlineData(FlowGrain.CategoryCells, 70, false)]
    public void Where_parties_do_not_stand_apart_nothing_is_kept_from_itself(FlowGrain grain, int most, bool parties)
    {
        var sides = Sides(InventedFlows.Table(
            [new(2020, "NLD", "BRA", 1, 100), new(2020, "BRA", "DEU", 1, 40), new(2020, "BRA", "NLD", 1, 30)]) with
        { Grain = grain });

        sides.HasParties.ShouldBe(parties);
        Ceilings.Of(sides, byCategory: true)[0].Redirectable.ShouldBe(most);
    }

    private static ShareScope Scope => ShareScope.Nato(Composition.Present);

    private static IReadOnlyDictionary<AllocationWay, long> Ways => new Dictionary<AllocationWay, long>();

    private static PartySelection.Parties Of(string code) => new([PartyTable.BuiltIn.Require(code)]);

    private static TradeSides Sides(FlowTable table, ShareScope? scope = null, bool ukraine = false, bool made = false) =>
        new(table, new OptionScope(scope ?? Scope, Years, ukraine, made));
}
