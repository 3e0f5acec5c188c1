using System.Text.Json;
using Aandeel.Options;

namespace Aandeel.Tests.Options;

/// <summary>
/// A test that asks networkx (tests/solve-transport.py): skipped with a reason where it is missing, unless CI=true.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SolverFactAttribute : FactAttribute
{
    private static readonly string? Reason = Repository.IsCi || Validator.Run("-c", "import networkx").Code == 0
        ? null
        : "python3-networkx is not on this machine.";

    public SolverFactAttribute(bool needsData = false) => Skip = Reason ?? (needsData ? SharedData.SkipReason : null);
}

/// <summary>A transport problem with whole numbers, solved by the program and by networkx.</summary>
internal sealed record TransportProblem(long[] Supply, long[] Demand, int[][] Arcs)
{
    public static TransportProblem Of(
        IReadOnlyList<MatchNode> supply, IReadOnlyList<MatchNode> demand, MatchCosts costs, bool acrossClasses) => new(
        [.. supply.Select(s => s.Amount)], [.. demand.Select(d => d.Amount)],
        [.. from i in Enumerable.Range(0, supply.Count)
            from j in Enumerable.Range(0, demand.Count)
            where supply[i].Party != demand[j].Party && (acrossClasses || supply[i].Class == demand[j].Class)
            select new[] { i, j, Matching.CostOf(supply[i], demand[j], costs) }]);

    public static TransportProblem Random(int seed)
    {
        var random = new Random(seed);
        var (rows, columns) = (random.Next(1, 9), random.Next(1, 9));
        long Amount() => random.Next(4) == 0 ? random.Next(3) : random.NextInt64(1, 5_000_000_000);
        return new(
            [.. Enumerable.Range(0, rows).Select(_ => Amount())],
            [.. Enumerable.Range(0, columns).Select(_ => Amount())],
            [.. from i in Enumerable.Range(
                0,
                rows) from j in Enumerable.Range(0, columns) where random.Next(5) > 0 select new[] { i, j,
                    random.Next(0, 12) }]);
    }

    public (long[] Flows, long Flow, Int128 Cost) Solve()
    {
        var network = new MinCostFlow(Supply.Length + Demand.Length + 2);
        var (source, sink) = (Supply.Length + Demand.Length, Supply.Length + Demand.Length + 1);
        for (var i = 0; i < Supply.Length; i++) network.Add(source, i, Supply[i], 0);
        for (var j = 0; j < Demand.Length; j++) network.Add(Supply.Length + j, sink, Demand[j], 0);
        var arcs = Arcs.Select(a => network.Add(a[0], Supply.Length + a[1], Math.Min(Supply[a[0]], Demand[a[1]]), a[2]))
            .ToArray();
        var (flow, cost) = network.Solve(source, sink);
        return ([.. arcs.Select(network.Flow)], flow, cost);
    }

    /// <summary>What networkx says of some problems: the largest flow and its least cost.</summary>
    public static IReadOnlyList<(long Flow, Int128 Cost)> SecondOpinion(IEnumerable<TransportProblem> problems)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("problems.json");
        File.WriteAllText(
            file,
            JsonSerializer.Serialize(
                problems.Select(p => new { supply = p.Supply, demand = p.Demand, arcs = p.Arcs })));
        var (code, output) = Validator.Run(Repository.PathOf("tests", "solve-transport.py"), file);
        code.ShouldBe(0, output);
        using var answers = JsonDocument.Parse(output);
        return [
            .. answers.RootElement.EnumerateArray().Select(a => (a[0].GetInt64(), Int128.Parse(a[1].GetRawText())))
        ];
    }
}
