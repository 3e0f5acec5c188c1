using Aandeel.Options;

namespace Aandeel.Tests.Options;

/// <summary>The largest flow at the least cost through small networks, worked out by hand.</summary>
public sealed class MinCostFlowTests
{
    [Fact]
    public void What_was_sent_first_is_sent_elsewhere_where_more_can_pass() =>
        Solved(4, (0, 1, 1, 1), (0, 2, 1, 10), (1, 2, 1, 1), (1, 3, 1, 10), (2, 3, 1, 1)).ShouldBe("2 at 22: 1 1 0 1 1");

    /// <summary>Supplies of 20 and 30, wants of 10, 25 and 15, at 2, 4, 5 and 3, 1, 7 a piece.</summary>
    [Fact]
    public void A_transport_at_the_least_cost() =>
        Solved(
            7, (0, 1, 20, 0), (0, 2, 30, 0), (1, 3, 50, 2), (1, 4, 50, 4), (1, 5, 50, 5), (2, 3, 50, 3), (2, 4, 50, 1), (2, 5, 50, 7),
            (3, 6, 10, 0), (4, 6, 25, 0), (5, 6, 15, 0)).ShouldBe("50 at 125: 20 30 5 0 15 5 25 0 10 25 15");

    [Fact]
    public void Of_arcs_side_by_side_the_cheapest_fill_first() =>
        Solved(3, (0, 1, 3, 5), (0, 1, 2, 1), (0, 1, 4, 9), (1, 2, 6, 0)).ShouldBe("6 at 26: 3 2 1 6");

    [Fact]
    public void The_most_goes_first_and_its_cost_second() =>
        Solved(3, (0, 1, 5, 1), (1, 2, 3, 1), (0, 2, 4, 1000)).ShouldBe("7 at 4006: 3 3 4");

    [Fact]
    public void A_longer_way_of_the_same_cost_is_used_when_the_shorter_is_full() =>
        Solved(5, (0, 1, 5, 0), (1, 4, 2, 0), (1, 2, 5, 0), (2, 3, 5, 0), (3, 4, 5, 0)).ShouldBe("5 at 0: 5 2 3 3 3");

    [Fact]
    public void Ways_round_ways_back_and_dead_ends_carry_nothing() =>
        Solved(6, (0, 1, 4, 1), (1, 2, 4, 0), (2, 1, 4, 0), (1, 0, 4, 0), (2, 5, 3, 1), (5, 2, 9, 0), (1, 3, 9, 0), (4, 5, 9, 0))
            .ShouldBe("3 at 6: 3 3 0 0 3 0 0 0");

    [Theory]
    [InlineData(0, "0 at 0: 0 0")]
    [InlineData(1, "1 at 3: 1 1")]
    public void Nothing_passes_where_there_is_no_room(long room, string expected) =>
        Solved(3, (0, 1, 5, 2), (1, 2, room, 1)).ShouldBe(expected);

    [Fact]
    public void Where_the_sink_is_out_of_reach_nothing_flows() =>
        Solved(4, (0, 1, 5, 2), (1, 2, 5, 2), (3, 2, 5, 0)).ShouldBe("0 at 0: 0 0 0");

    [Fact]
    public void Amounts_and_costs_of_which_the_product_is_beyond_64_bits_are_exact() =>
        Solved(3, (0, 1, 3_000_000_000_000_000, 2_000_000_000_000), (1, 2, 4_000_000_000_000_000, 1))
            .ShouldBe("3000000000000000 at 6000000000003000000000000000: 3000000000000000 3000000000000000");

    /// <summary>Four givers, four takers, each fit at one unit: only the matching from corner to corner takes all.</summary>
    [Fact]
    public void A_matching_is_found_by_turning_round_what_stood()
    {
        List<(int, int, long, long)> arcs = [];
        for (var i = 0; i < 4; i++) arcs.Add((0, 1 + i, 1, 0));

        // The first can go to all, each next one to one less: the last only to the first taker.
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4 - i; j++) arcs.Add((1 + i, 5 + j, 1, 0));
        }

        for (var j = 0; j < 4; j++) arcs.Add((5 + j, 9, 1, 0));

        Solved(10, [.. arcs]).ShouldBe("4 at 0: 1 1 1 1 0 0 0 1 0 0 1 0 1 1 1 1 1 1");
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    public void Less_than_nothing_is_no_room_and_no_cost(long capacity, long cost) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new MinCostFlow(2).Add(0, 1, capacity, cost));

    /// <summary>The flow, its cost, and what goes over each arc.</summary>
    private static string Solved(int nodes, params (int From, int To, long Capacity, long Cost)[] arcs)
    {
        var network = new MinCostFlow(nodes);
        for (var a = 0; a < arcs.Length; a++)
        {
            network.Add(arcs[a].From, arcs[a].To, arcs[a].Capacity, arcs[a].Cost).ShouldBe(a);
        }

        var (flow, cost) = network.Solve(0, nodes - 1);
        return $"{flow} at {cost}: {string.Join(' ', Enumerable.Range(0, arcs.Length).Select(network.Flow))}";
    }
}
