using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Options;

namespace Aandeel.Tests.Options;

/// <summary>Matchings small enough to be solved by hand.</summary>
public sealed class MatchingCasesTests
{
    /// <summary>
    /// The Netherlands 60 new in 2020 and the United States 40 used in 2022; Germany took 50 new in 2021, Poland 30 used in
    /// 2024. A year costs 1 and another status 2: Germany from the Netherlands costs 1, Poland from the United States 2.
    /// </summary>
    private static readonly FlowTable Four = InventedFlows.Table(
    [
        new(2020, "NLD", "BRA", 1, 60), new(2022, "USA", "BRA", 1, 40), new(2021, "BRA", "DEU", 1, 50),
        new(2024, "BRA", "POL", 1, 30),
    ]) with
    { Flags = [FlowFlags.New, FlowFlags.SecondHand, FlowFlags.New, FlowFlags.Modernised] };

    [Fact]
    public void The_cheapest_of_the_largest_is_found()
    {
        var found = Of(Four);

        (found.Supply, found.Demand, found.Total, (long)found.Cost).ShouldBe((100, 80, 80, (50 * 1) + (30 * 2)));
        Said(found).ShouldBe(["NLD 2020 > DEU 2021: 50 at 1", "USA 2022 > POL 2024: 30 at 2"]);
        found.Assignments.Select(a => (a.YearsApart, a.IsSameStatus)).ShouldBe([(1, true), (2, true)]);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 50, 50)]
    [InlineData(2, 80, 110)]
    public void Deliveries_farther_apart_than_is_allowed_are_not_matched(int apart, int total, int cost)
    {
        var found = Of(Four, apart: apart);

        (found.Total, (long)found.Cost, found.Supply, found.Demand).ShouldBe((total, cost, 100, 80));
    }

    [Theory]
    [InlineData(2020, true, 2, 2020, true, 2, 0)]
    [InlineData(2020, true, 2, 2023, true, 2, 3)]
    [InlineData(2023, false, 2, 2020, false, 2, 3)]
    [InlineData(2020, true, 2, 2020, false, 2, 20)]
    [InlineData(2020, true, 2, 2020, true, 4, 300)]
    [InlineData(2021, false, 4, 2020, true, 2, 321)]
    public void A_pair_costs_its_years_its_status_and_its_class(
        int year, bool isNew, byte one, int otherYear, bool otherIsNew, byte other, int cost)
    {
        var (supply, demand) = (new MatchNode(1, one, year, isNew, 5, []), new MatchNode(2, other, otherYear, otherIsNew, 5, []));

        Matching.CostOf(supply, demand, new MatchCosts(1, 20, 300)).ShouldBe(cost);
        new Assignment(supply, demand, 5, cost).IsSameStatus.ShouldBe(isNew == otherIsNew);
        new Assignment(supply, demand, 5, cost).YearsApart.ShouldBe(Math.Abs(year - otherYear));
    }

    /// <summary>Of two classes each is matched within itself, and what both cost is added.</summary>
    [Fact]
    public void Classes_are_matched_apart_and_their_costs_add_up()
    {
        var found = Of(InventedFlows.Table(
        [
            new(2020, "NLD", "BRA", 2, 10), new(2022, "BRA", "DEU", 2, 10), new(2020, "NLD", "BRA", 1, 7),
            new(2021, "BRA", "DEU", 1, 7), new(2020, "NLD", "BRA", 3, 4),
        ]));

        (found.Total, (long)found.Cost, found.Supply).ShouldBe((17, (10 * 2) + 7, 21));
        found.Assignments.Select(a => ((int)a.Supply.Class, a.Amount)).ShouldBe([(2, 7), (4, 10)], "by class, however large");
    }

    [Fact]
    public void Within_a_class_the_largest_comes_first_then_parties_by_their_place_then_years()
    {
        var found = Of(
            InventedFlows.Table(
            [
                new(2020, "USA", "BRA", 1, 10), new(2020, "BRA", "POL", 1, 10),
                new(2014, "NLD", "BRA", 1, 20), new(2014, "BRA", "POL", 1, 10), new(2014, "BRA", "DEU", 1, 10),
                new(2012, "NLD", "BRA", 1, 10), new(2012, "BRA", "DEU", 1, 10),
                new(2010, "NLD", "BRA", 1, 30), new(2010, "BRA", "DEU", 1, 30),
            ]),
            apart: 0, first: 2010);

        var byPlace = new[] { "DEU", "NLD", "POL", "USA" }.OrderBy(c => PartyTable.BuiltIn.Require(c).Index).ToList();
        byPlace.ShouldBe(["DEU", "NLD", "POL", "USA"]);
        Said(found).ShouldBe(
        [
            "NLD 2010 > DEU 2010: 30 at 0", "NLD 2012 > DEU 2012: 10 at 0", "NLD 2014 > DEU 2014: 10 at 0",
            "NLD 2014 > POL 2014: 10 at 0", "USA 2020 > POL 2020: 10 at 0",
        ]);
    }

    [Fact]
    public void Between_the_same_two_the_years_of_what_was_taken_come_last()
    {
        var found = Of(
            InventedFlows.Table(
                [new(2014, "NLD", "BRA", 1, 20), new(2015, "BRA", "DEU", 1, 10), new(2013, "BRA", "DEU", 1, 10)]), first: 2010);

        Said(found).ShouldBe(["NLD 2014 > DEU 2013: 10 at 1", "NLD 2014 > DEU 2015: 10 at 1"]);
    }

    [Fact]
    public void Across_classes_of_a_category_another_class_costs_and_no_other_category_is_taken()
    {
        var classes = ProductClasses.BuiltIn.All;
        var same = Enumerable.Range(3, classes.Count - 3).First(c => classes[c].Category == classes[2].Category);
        var other = Enumerable.Range(3, classes.Count - 3).First(c => classes[c].Category != classes[2].Category);
        FlowTable Table(int of) => InventedFlows.Table([new(2020, "NLD", "BRA", 1, 10), new(2020, "BRA", "DEU", 1, 10)]) with
        {
            Class = [2, (byte)of],
        };

        (Of(Table(same), across: true).Total, (long)Of(Table(same), across: true).Cost).ShouldBe((10, 100));
        Of(Table(same)).Total.ShouldBe(0);
        Of(Table(other), across: true).Total.ShouldBe(0);
        Of(Table(2), only: 2).Total.ShouldBe(10);
        Of(Table(2), only: 3).Supply.ShouldBe(0);
        Of(Table(0), across: true).Total.ShouldBe(0);
    }

    [Fact]
    public void A_side_is_by_class_party_year_and_status_with_its_largest_flow_first()
    {
        var table = InventedFlows.Table(
        [
            new(2021, "NLD", "BRA", 1, 5), new(2021, "NLD", "JPN", 1, 9), new(2021, "NLD", "JPN", 1, 5), new(2020, "NLD", "BRA", 1, 1),
            new(2020, "DEU", "BRA", 1, 2), new(2020, "NLD", "BRA", 2, 3), new(2020, "NLD", "BRA", 1, 0), new(2021, "NLD", "BRA", 1, 4),
        ]);
        table = table with { Flags = [.. table.Flags.Select((f, i) => i == 7 ? FlowFlags.SecondHand : f)] };

        var nodes = Matching.Nodes(Sides(table, 2010), FlowRole.Supply, null);

        nodes.Select(n => $"{n.Class} {table.Parties[n.Party].Code.Value} {n.Year} {(n.IsNew ? "new" : "used")}: {n.Amount}").ShouldBe(
            ["2 DEU 2020 new: 2", "2 NLD 2020 new: 1", "2 NLD 2021 used: 4", "2 NLD 2021 new: 19", "4 NLD 2020 new: 3"]);
        nodes[3].Flows.ShouldBe([1, 0, 2]);
    }

    private static List<string> Said(Matching found) =>
    [
        .. found.Assignments.Select(a => $"{Code(a.Supply)} {a.Supply.Year} > {Code(a.Demand)} {a.Demand.Year}: {a.Amount} at {a.Cost}"),
    ];

    private static string Code(MatchNode node) => PartyTable.BuiltIn[node.Party].Code.Value;

    private static Matching Of(FlowTable table, int? apart = null, bool across = false, byte? only = null, int first = 2020) =>
        Matching.Of(Sides(table, first), MatchCosts.Default, across, apart, only);

    private static TradeSides Sides(FlowTable table, int first) => new(table, new OptionScope(
        ShareScope.Nato(Composition.Present), new YearRange(first, 2024), WithUkraine: false, WithMadeOutside: false));
}
