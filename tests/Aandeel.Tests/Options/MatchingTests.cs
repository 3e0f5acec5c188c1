using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Options;

namespace Aandeel.Tests.Options;

public sealed class MatchingTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [SolverFact]
    public void Networkx_finds_the_same_optimum_of_hundreds_of_random_problems()
    {
        var problems = Enumerable.Range(0, 600).Select(TransportProblem.Random).ToList();

        var theirs = TransportProblem.SecondOpinion(problems);
        for (var p = 0; p < problems.Count; p++)
        {
            var (_, flow, cost) = problems[p].Solve();
            (flow, cost).ShouldBe(theirs[p], $"problem {p}");
        }
    }

    [SolverFact(needsData: true)]
    public void Networkx_finds_the_same_optimum_of_the_real_register()
    {
        var costs = MatchCosts.Default;
        var problems = new List<TransportProblem>();
        var ours = new List<(long, Int128)>();
        foreach (var (years, composition, across) in new[] { ("2020-2024", Composition.AtTheTime, false),
            ("2020-2024", Composition.Present, true), ("1995-2024", Composition.AtTheTime, false) })
        {
            var sides = Real(years, composition);
            problems.Add(
                TransportProblem.Of(
                    Matching.Nodes(sides, FlowRole.Supply, null), Matching.Nodes(sides, FlowRole.Demand, null), costs,
                    acrossClasses: false));
            var matching = Matching.Of(sides, costs, acrossClasses: false, apart: null, only: null);
            ours.Add((matching.Total, matching.Cost));
            if (!across) continue;
            var missiles = (byte[])[
                .. Enumerable.Range(1, ProductClasses.BuiltIn.All.Count - 1)
                    .Where(c => ProductClasses.BuiltIn.All[c].Category == "Missiles").Select(c => (byte)c)
            ];
            problems.Add(TransportProblem.Of(
                [.. Matching.Nodes(sides, FlowRole.Supply, null).Where(n => missiles.Contains(n.Class))],
                [.. Matching.Nodes(sides, FlowRole.Demand, null).Where(n => missiles.Contains(n.Class))], costs,
                acrossClasses: true));
            var inMissiles = Matching.Of(sides, costs, acrossClasses: true, apart: null, only: null).Assignments.Where(
                a => missiles.Contains(a.Supply.Class)).ToList();
            ours.Add(
                (inMissiles.Sum(a => a.Amount),
                    inMissiles.Aggregate((Int128)0, (sum, a) => sum + ((Int128)a.Amount * a.Cost))));
        }

        var theirs = TransportProblem.SecondOpinion(problems);
        ours.ShouldBe(theirs);
        ours[0].Item1.ShouldBeGreaterThan(Amount.Scale * 1000L);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void With_all_costs_zero_the_total_is_the_formula_per_class_and_in_total(int seed)
    {
        var sides = Invented.Sides(seed);
        var ceilings = Ceilings.Of(sides, byCategory: false).Where(c => c.Key > 0).ToList();

        var matching = Matching.Of(sides, new MatchCosts(0, 0, 0), acrossClasses: false, apart: null, only: null);
        matching.Total.ShouldBe(ceilings.Sum(c => c.Redirectable));
        matching.Cost.ShouldBe(0);
        foreach (var ceiling in ceilings)
        {
            matching.Assignments.Where(a => a.Supply.Class == ceiling.Key)
                .Sum(a => a.Amount).ShouldBe(ceiling.Redirectable, $"class {ceiling.Key}");
        }

        var byCategory = Ceilings.Of(sides, byCategory: true).Where(c => c.Key > 0).ToList();
        Matching.Of(sides, new MatchCosts(0, 0, 0), acrossClasses: true, apart: null, only: null).Total.ShouldBe(
            byCategory.Sum(c => c.Redirectable));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Costs_change_the_pairs_and_never_the_total(int seed)
    {
        var sides = Invented.Sides(seed);
        var free = Matching.Of(sides, new MatchCosts(0, 0, 0), acrossClasses: false, apart: null, only: null);
        var near = Matching.Of(sides, new MatchCosts(3, 7, 1), acrossClasses: false, apart: null, only: null);

        near.Total.ShouldBe(free.Total);
        near.Cost.ShouldBeLessThanOrEqualTo(
            free.Assignments.Aggregate(
                (Int128)0,
                (sum, a) => sum + ((Int128)a.Amount * Matching.CostOf(a.Supply, a.Demand, new MatchCosts(3, 7, 1)))));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_capacity_is_exceeded_and_no_state_is_matched_to_itself(int seed)
    {
        var matching = Matching.Of(
            Invented.Sides(seed), MatchCosts.Default, acrossClasses: seed % 2 == 0, apart: seed % 3 == 0 ? 1 : null,
            only: null);

        foreach (var node in matching.Assignments.GroupBy(a => a.Supply, ReferenceEqualityComparer.Instance))
        {
            node.Sum(a => a.Amount).ShouldBeLessThanOrEqualTo(((MatchNode)node.Key!).Amount);
        }

        foreach (var node in matching.Assignments.GroupBy(a => a.Demand, ReferenceEqualityComparer.Instance))
        {
            node.Sum(a => a.Amount).ShouldBeLessThanOrEqualTo(((MatchNode)node.Key!).Amount);
        }

        matching.Assignments.ShouldAllBe(a => a.Supply.Party != a.Demand.Party && a.Amount > 0);
        if (seed % 3 == 0) matching.Assignments.ShouldAllBe(a => a.YearsApart <= 1);
        if (seed % 2 != 0) matching.Assignments.ShouldAllBe(a => a.Supply.Class == a.Demand.Class);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_exchange_is_cheaper(int seed)
    {
        var problem = TransportProblem.Random(seed + 5000);
        var (flows, _, _) = problem.Solve();

        // A cheaper exchange is a cycle of negative cost in what is left of the network (Bellman-Ford finds one).
        var nodes = problem.Supply.Length + problem.Demand.Length + 1;
        var left = new List<(int From, int To, long Cost)>();
        for (var a = 0; a < flows.Length; a++)
        {
            var (i, j, cost) = (problem.Arcs[a][0], problem.Supply.Length + problem.Arcs[a][1], problem.Arcs[a][2]);
            if (flows[a] < Math.Min(problem.Supply[i], problem.Demand[problem.Arcs[a][1]])) left.Add((i, j, cost));
            if (flows[a] > 0) left.Add((j, i, -cost));
        }

        for (var i = 0; i < problem.Supply.Length; i++)
        {
            var used = flows.Where((_, a) => problem.Arcs[a][0] == i).Sum();
            if (used < problem.Supply[i]) left.Add((nodes - 1, i, 0));
            if (used > 0) left.Add((i, nodes - 1, 0));
        }

        var distance = new long[nodes];
        var changed = true;
        for (var round = 0; round <= nodes && changed; round++)
        {
            changed = false;
            foreach (var (from, to, cost) in left)
            {
                if (distance[from] + cost >= distance[to]) continue;
                distance[to] = distance[from] + cost;
                changed = true;
            }
        }

        changed.ShouldBeFalse("a cycle of negative cost is left");
    }

    [Fact]
    public void A_negative_capacity_or_cost_is_a_wrong_call()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new MinCostFlow(2).Add(0, 1, -1, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new MinCostFlow(2).Add(0, 1, 1, -1));
    }

    private static TradeSides Real(string years, Composition composition) =>
        new(
            Asking.RegisterFlows,
            new OptionScope(
                ShareScope.Nato(composition), YearRange.Parse(years), WithUkraine: false, WithMadeOutside: false));
}
