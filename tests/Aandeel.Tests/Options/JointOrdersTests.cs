using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Options;

namespace Aandeel.Tests.Options;

/// <summary>Candidates for joint orders, and who passed on what it had bought, on deliveries that can be counted by hand.</summary>
public sealed class JointOrdersTests
{
    private static readonly InventedFlow[] Flows =
    [
        new(2020, "BRA", "DEU", 1, 100), new(2020, "BRA", "POL", 1, 40), new(2020, "BRA", "DEU", 1, 10),
        new(2020, "USA", "POL", 1, 30), new(2020, "USA", "NLD", 1, 20), new(2020, "USA", "NLD", 1, 25),
        new(2020, "USA", "UKR", 1, 7), new(2020, "NLD", "BRA", 1, 3), new(2020, "JPN", "POL", 1, 5),
    ];

    private static readonly Purchase[] Purchases =
    [
        new(0, "X", 2018), new(1, "X", 2019), new(2, "Y", null), new(3, "F", 2016), new(4, "F", 2020), new(5, "F", 2021),
        new(6, "F", 2020), new(7, "G", 2015), new(8, "Z", 2017),
    ];

    /// <summary>
    /// F was ordered in 2016 by Poland and in 2020 by the Netherlands, within five years, and in 2021 in a sixth. Germany
    /// and Poland took 155 from outside.
    /// </summary>
    [Fact]
    public void A_class_with_two_buyers_outside_and_one_product_ordered_apart()
    {
        var found = JointOrders.Of(Sides(), Purchases, []).ShouldHaveSingleItem();

        (found.Class, found.Outside, found.Apart, found.BuyersOutside).ShouldBe(((byte)2, 155, 50, 2));
        found.Buyers.ShouldBe([new JointBuyer(Of("DEU"), 110, 0), new JointBuyer(Of("POL"), 45, 30), new JointBuyer(Of("NLD"), 0, 20)]);
        found.Ordered.ShouldBe(new YearRange(2016, 2020));
        found.Present.ShouldBe([new PartyVolume(Of("BRA"), 150), new PartyVolume(Of("JPN"), 5)]);
        found.Suppliers.ShouldBe([new JointSupplier(Of("USA"), 75, 7, 7), new JointSupplier(Of("NLD"), 0, 3, 0)]);
        found.Suppliers[0].Output.ShouldBe(82);
        found.PassedOn.ShouldBeEmpty();
        found.Flows.ShouldBe([0, 1, 3, 4, 2, 8]);
        var item = found.Items.ShouldHaveSingleItem();
        (item.Item, item.Supplier, item.Ordered, item.Amount).ShouldBe(("F", Of("USA"), new YearRange(2016, 2020), 50));
        item.Buyers.ShouldBe([Of("NLD"), Of("POL")]);
    }

    [Fact]
    public void Without_years_of_ordering_nothing_was_ordered_apart_and_no_year_is_given()
    {
        var found = JointOrders.Of(Sides(), [.. Purchases.Select(p => p with { Ordered = null })], []).ShouldHaveSingleItem();

        (found.Apart, found.Ordered, found.Items.Count).ShouldBe((0, null, 0));
        JointOrders.Of(Sides(), [.. Purchases.Select(p => p with { Item = "" })], [])[0].Items.ShouldBeEmpty("nothing names a product");
        JointOrders.Of(Sides(), [.. Purchases.Select(p => p.Flow == 5 ? p with { Ordered = null } : p)], [])[0].Items
            .ShouldHaveSingleItem().Amount.ShouldBe(50);
    }

    [Fact]
    public void One_buyer_outside_or_no_ally_that_could_supply_two_is_no_candidate()
    {
        IReadOnlyList<JointCandidate> From(params int[] flows) =>
            JointOrders.Of(Sides(), [.. Purchases.Where(p => flows.Contains(p.Flow))], []);

        From(0, 2, 7).ShouldBeEmpty("Germany alone");
        From(0, 1).ShouldBeEmpty("no ally delivers it");
        From(0, 1, 7).ShouldHaveSingleItem();
        From(3, 4).ShouldHaveSingleItem().Outside.ShouldBe(0);
        From(3).ShouldBeEmpty();
        var dutch = InventedFlows.Table([new(2020, "BRA", "NLD", 1, 5), new(2020, "BRA", "POL", 1, 5), new(2020, "NLD", "BRA", 1, 5)]);
        JointOrders.Of(Sides(dutch), [new(0, "X", 2018), new(1, "X", 2018), new(2, "X", 2018)], [])
            .ShouldBeEmpty("the one supplier would be one of the two buyers");
    }

    /// <summary>Two windows with as much: the first counts. A larger single order in a window with less does not.</summary>
    [Theory]
    [InlineData("2010 2011 2018 2019", "10 10 10 10", 2010, 2011, 20)]
    [InlineData("2010 2011 2018 2019", "10 10 15 10", 2018, 2019, 25)]
    [InlineData("2010 2011 2018 2019", "30 20 35 1", 2010, 2011, 50)]
    [InlineData("2010 2014 2020 2030", "10 10 10 10", 2010, 2014, 20)]
    public void The_five_years_with_the_most_volume_count(string years, string amounts, int first, int last, int amount)
    {
        long[] of = [.. amounts.Split(' ').Select(long.Parse)];
        var table = InventedFlows.Table([.. of.Select((a, i) => new InventedFlow(2020, "USA", i % 2 == 0 ? "POL" : "NLD", 1, a))]);

        var item = JointOrders.Of(
            Sides(table), [.. years.Split(' ').Select((y, i) => new Purchase(i, "F", int.Parse(y)))], [])[0].Items[0];

        (item.Ordered, item.Amount).ShouldBe((new YearRange(first, last), amount));
    }

    [Fact]
    public void Products_buyers_suppliers_and_flows_of_one_size_stand_by_name_or_place()
    {
        var table = InventedFlows.Table(
        [
            new(2020, "USA", "POL", 1, 5), new(2020, "USA", "NLD", 1, 5), new(2020, "USA", "POL", 1, 5), new(2020, "USA", "NLD", 1, 5),
            new(2020, "JPN", "POL", 1, 7), new(2020, "BRA", "NLD", 1, 7), new(2020, "DEU", "BRA", 1, 20),
        ]);
        Purchase[] purchases =
        [
            new(0, "G", 2018), new(1, "G", 2018), new(2, "F", 2018), new(3, "F", 2018), new(4, "X", 2018), new(5, "X", 2018),
            new(6, "X", 2018),
        ];

        var found = JointOrders.Of(Sides(table), purchases, [])[0];

        found.Items.Select(i => i.Item).ShouldBe(["F", "G"]);
        found.Buyers.ShouldBe([new JointBuyer(Of("NLD"), 7, 10), new JointBuyer(Of("POL"), 7, 10)]);
        found.Suppliers.Select(s => s.Party).ShouldBe([Of("DEU"), Of("USA")]);
        found.Present.Select(s => s.Party).ShouldBe([Of("BRA"), Of("JPN")]);
        found.Flows.ShouldBe([4, 5, 0, 1, 2, 3]);
    }

    [Fact]
    public void Of_buyers_that_took_as_much_from_outside_who_ordered_more_apart_comes_first()
    {
        var table = InventedFlows.Table(
        [
            new(2020, "BRA", "NLD", 1, 5), new(2020, "BRA", "POL", 1, 5), new(2020, "USA", "POL", 1, 9), new(2020, "USA", "NLD", 1, 4),
        ]);

        JointOrders.Of(Sides(table), [new(0, "X", 2018), new(1, "X", 2018), new(2, "F", 2018), new(3, "F", 2018)], [])[0]
            .Buyers.ShouldBe([new JointBuyer(Of("POL"), 5, 9), new JointBuyer(Of("NLD"), 5, 4)]);
    }

    [Fact]
    public void What_concerns_a_candidate_is_new_of_a_class_with_an_amount_from_or_to_an_ally()
    {
        var table = InventedFlows.Table(
        [
            new(2020, "BRA", "DEU", 1, 1), new(2020, "USA", "DEU", 1, 1), new(2020, "USA", "BRA", 1, 1), new(2020, "USA", "UKR", 1, 1),
            new(2020, "BRA", "JPN", 1, 1), new(2020, "BRA", "DEU", 0, 1), new(2020, "BRA", "DEU", 1, 0), new(2020, "XXS", "DEU", 1, 1),
        ]);
        var sides = Sides(table);
        Enumerable.Range(0, 8).Where(i => JointOrders.Concerns(sides, i)).ShouldBe([0, 1, 2, 3]);
        var unclassed = Sides(table with { Class = [.. table.Class.Select(_ => (byte)0)] });
        JointOrders.Concerns(unclassed, 0).ShouldBeFalse();
        JointOrders.Concerns(Sides(table with { Flags = [.. table.Flags.Select(_ => FlowFlags.Modernised)] }), 0).ShouldBeFalse();
    }

    [Fact]
    public void History_is_what_a_supplier_of_the_class_delivered_or_took_of_it()
    {
        var table = InventedFlows.Table(
        [
            new(2020, "USA", "POL", 1, 1), new(2010, "USA", "BRA", 1, 1), new(2010, "BRA", "USA", 1, 1), new(2010, "USA", "BRA", 2, 1),
            new(2010, "DEU", "BRA", 1, 1), new(2010, "USA", "BRA", 1, 0), new(2020, "BRA", "DEU", 1, 1), new(2010, "BRA", "JPN", 1, 1),
        ]);
        var isHistory = JointOrders.IsHistory(Sides(table), [0, 6]);

        Enumerable.Range(0, 8).Where(isHistory).ShouldBe([0, 1, 2]);
    }

    /// <summary>
    /// Poland delivered 10 of L in 2020 and had taken some before. Half of it is enough to have passed it on, unless some
    /// was made there.
    /// </summary>
    [Theory]
    [InlineData(2015, 5, FlowFlags.New, "L", true)]
    [InlineData(2015, 4, FlowFlags.New, "L", false)]
    [InlineData(2020, 5, FlowFlags.New, "L", true)]
    [InlineData(2021, 5, FlowFlags.New, "L", false)]
    [InlineData(2015, 5, FlowFlags.SecondHand, "L", true)]
    [InlineData(2015, 5, FlowFlags.New | FlowFlags.MadeInRecipient, "L", false)]
    [InlineData(2015, 5, FlowFlags.New | FlowFlags.PartMadeInRecipient, "L", false)]
    [InlineData(2015, 5, FlowFlags.New | FlowFlags.Participation, "L", false)]
    [InlineData(2015, 5, FlowFlags.New, "L A1", true)]
    [InlineData(2015, 5, FlowFlags.New, "M", false)]
    public void Who_delivers_at_most_twice_what_it_bought_passed_it_on(int year, long bought, FlowFlags flags, string item, bool passed)
    {
        var table = InventedFlows.Table(
            [new(2020, "POL", "UKR", 1, 10), new(year, "USA", "POL", 1, bought), new(2012, "USA", "POL", 2, 90)]) with
        {
            Flags = [FlowFlags.New, flags, FlowFlags.New],
        };
        Purchase[] history = [new(0, "L", 2019), new(1, item, 2014), new(2, "L", 2011)];

        new PassedOn(table, history).Has(history[0]).ShouldBe(passed, "of another class it took 90, which tells nothing");
    }

    private static short Of(string code) => PartyTable.BuiltIn.Require(code).Index;

    private static TradeSides Sides(FlowTable? table = null) => new(table ?? InventedFlows.Table(Flows), new OptionScope(
        ShareScope.Nato(Composition.Present), new YearRange(2020, 2024), WithUkraine: false, WithMadeOutside: false));
}
