using Aandeel.Harmonise;

namespace Aandeel.Options;

/// <summary>
/// What a pairing costs per unit of amount, in points without a meaning of their own: they only say which of two
/// pairings is nearer.
/// </summary>
/// <param name="Year">For every year between the two deliveries.</param>
/// <param name="Status">Where one is new and the other is not.</param>
/// <param name="Class">Where the two are of different classes of one category.</param>
public sealed record MatchCosts(int Year, int Status, int Class)
{
    public static MatchCosts Default { get; } = new(1, 2, 10);

    public override string ToString() => $"year={Year},status={Status},class={Class}";
}

/// <summary>What one party delivered outside, or took from outside, of a class in a year, new or used.</summary>
/// <param name="Amount">In 1/10,000 of the unit.</param>
/// <param name="Flows">The flows in it, the largest first.</param>
public sealed record MatchNode(short Party, byte Class, int Year, bool IsNew, long Amount, IReadOnlyList<int> Flows);

/// <summary>
/// A part of what one ally delivered outside, matched with what another took from outside. Not a recommendation: one of
/// the cheapest solutions.
/// </summary>
public sealed record Assignment(MatchNode Supply, MatchNode Demand, long Amount, int Cost)
{
    public int YearsApart => Math.Abs(Supply.Year - Demand.Year);

    public bool IsSameStatus => Supply.IsNew == Demand.IsNew;
}

/// <summary>
/// The transport problem of docs/methods/options.md (Hitchcock 1941, Koopmans 1949): as much as possible of what allies
/// delivered outside is matched with what other allies took from outside, and among all ways to do so the cheapest.
/// Solved exactly.
/// </summary>
public sealed class Matching
{
    private Matching(IReadOnlyList<Assignment> assignments, Int128 cost, long supply, long demand) =>
        (Assignments, Cost, Supply, Demand) = (assignments, cost, supply, demand);

    public IReadOnlyList<Assignment> Assignments { get; }

    /// <summary>The least cost of the largest matching: points times 1/10,000 of the unit.</summary>
    public Int128 Cost { get; }

    public long Supply { get; }

    public long Demand { get; }

    public long Total => Assignments.Sum(a => a.Amount);

    /// <summary>Matches within classes, or within categories at the cost of another class.</summary>
    /// <param name="apart">At most so many years between two deliveries; null is no limit but that of the
    /// period.</param>
    /// <param name="only">One class, or null for all. What has no class is not matched.</param>
    public static Matching Of(TradeSides sides, MatchCosts costs, bool acrossClasses, int? apart, byte? only)
    {
        var supply = Nodes(sides, FlowRole.Supply, only);
        var demand = Nodes(sides, FlowRole.Demand, only);
        var assignments = new List<Assignment>();
        Int128 cost = 0;
        foreach (var group in supply.GroupBy(Group).OrderBy(g => g.Key))
        {
            IReadOnlyList<MatchNode> others = [.. demand.Where(d => Group(d) == group.Key)];
            if (others.Count == 0) continue;
            cost += Solve([.. group], others, costs, apart, assignments);
        }

        return new Matching(
            [.. assignments.OrderBy(a => a.Supply.Class)
                .ThenByDescending(a => a.Amount)
                .ThenBy(a => a.Supply.Party)
                .ThenBy(a => a.Demand.Party)
                .ThenBy(a => a.Supply.Year)
                .ThenBy(a => a.Demand.Year)],
            cost, supply.Sum(s => s.Amount), demand.Sum(d => d.Amount));

        int Group(MatchNode node) => acrossClasses ? Category(node.Class) : node.Class;
    }

    /// <summary>The cost of a pair per unit of amount.</summary>
    public static int CostOf(MatchNode supply, MatchNode demand, MatchCosts costs) =>
        (Math.Abs(supply.Year - demand.Year) * costs.Year) + (supply.IsNew == demand.IsNew ? 0 : costs.Status)
            + (supply.Class == demand.Class ? 0 : costs.Class);

    /// <summary>Solves one problem and adds its assignments; gives its cost.</summary>
    internal static Int128 Solve(
        IReadOnlyList<MatchNode> supply, IReadOnlyList<MatchNode> demand, MatchCosts costs, int? apart,
        List<Assignment> assignments)
    {
        var (source, sink) = (supply.Count + demand.Count, supply.Count + demand.Count + 1);
        var network = new MinCostFlow(sink + 1);
        for (var i = 0; i < supply.Count; i++) network.Add(source, i, supply[i].Amount, 0);
        for (var j = 0; j < demand.Count; j++) network.Add(supply.Count + j, sink, demand[j].Amount, 0);
        var pairs = new List<(int I, int J, int Arc, int Cost)>();
        for (var i = 0; i < supply.Count; i++)
        {
            for (var j = 0; j < demand.Count; j++)
            {
                if (supply[i].Party == demand[j].Party || Math.Abs(supply[i].Year - demand[j].Year) > apart) continue;
                var cost = CostOf(supply[i], demand[j], costs);
                pairs.Add(
                    (i, j, network.Add(i, supply.Count + j, Math.Min(supply[i].Amount, demand[j].Amount), cost), cost));
            }
        }

        var least = network.Solve(source, sink).Cost;
        foreach (var (i, j, arc, cost) in pairs)
        {
            if (network.Flow(arc) > 0) assignments.Add(new Assignment(supply[i], demand[j], network.Flow(arc), cost));
        }

        return least;
    }

    /// <summary>The supply or the demand of a period, in a fixed order.</summary>
    internal static IReadOnlyList<MatchNode> Nodes(TradeSides sides, FlowRole role, byte? only)
    {
        var flows = sides.Flows;
        var nodes = new Dictionary<(byte Class, short Party, short Year, bool IsNew), List<int>>();
        for (var i = 0; i < flows.Count; i++)
        {
            if (sides.Role(i) != role || flows.Class[i] == 0 || flows.Amount[i] == 0
                || (only is { } one && flows.Class[i] != one))
            {
                continue;
            }

            var key = (flows.Class[i], role == FlowRole.Supply ? flows.Supplier[i] : flows.Recipient[i], flows.Year[i],
                !sides.IsUsed(i));
            if (!nodes.TryGetValue(key, out var list)) nodes.Add(key, list = []);
            list.Add(i);
        }

        return [.. nodes.OrderBy(n => n.Key).Select(n => new MatchNode(
            n.Key.Party, n.Key.Class, n.Key.Year, n.Key.IsNew, n.Value.Sum(i => flows.Amount[i]),
            [.. n.Value.OrderByDescending(i => flows.Amount[i]).ThenBy(i => i)]))];
    }

    private static int Category(byte productClass) =>
        ProductClasses.BuiltIn.Categories.TakeWhile(c => c != ProductClasses.BuiltIn.All[productClass].Category)
            .Count();
}
