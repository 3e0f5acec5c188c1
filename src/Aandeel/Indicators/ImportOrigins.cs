using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>
/// Where what allies import comes from (docs/methods/dependence.md). Imports only: what a state buys from its own
/// industry is not in the source. Amounts in 1/10,000 of the unit.
/// </summary>
public sealed class ImportOrigins
{
    /// <summary>By the group of the supplier, seen from the alliance.</summary>
    public long[] ByGroup { get; } = new long[DestinationGroups.Count];

    /// <summary>
    /// Of what came from outside, second-hand goods, modernised or not: among them what allies once made.
    /// </summary>
    public long SecondHandOutside { get; private set; }

    /// <summary>Suppliers outside, by party index.</summary>
    public Dictionary<short, long> Outsiders { get; } = [];

    public int Observations { get; private set; }

    public long Inside => Sum(DestinationSide.Inside);

    public long Outside => Sum(DestinationSide.Outside);

    /// <summary>
    /// From unknown suppliers, and from names that are not in our table: in neither part of the share.
    /// </summary>
    public long Unknown => Sum(DestinationSide.Unallocated) + Sum(DestinationSide.Unmapped);

    public long Total => ByGroup.Sum();

    /// <summary>outside / (inside + outside); null where nothing came from a known supplier.</summary>
    public double? ShareOutside => Ratio(Outside, Inside + Outside);

    /// <summary>
    /// The share if all unknown suppliers were inside, and if all were outside; null where nothing was imported.
    /// </summary>
    public (double Lower, double Upper)? Bounds =>
        Total > 0 ? ((double)Outside / Total, (double)(Outside + Unknown) / Total) : null;

    /// <summary>How much of the share a group of suppliers is.</summary>
    public double? Part(DestinationGroup group) => Ratio(ByGroup[(int)group], Inside + Outside);

    /// <summary>Sums the imports of a period by key; key 0 alone where there is none.</summary>
    /// <param name="scope">Recipients are the allies; suppliers mostly everyone.</param>
    public static IReadOnlyDictionary<int, ImportOrigins> Of(
        FlowTable flows, ShareScope scope, YearRange period, ShareKey by)
    {
        var map = new ScopeMap(flows, scope);
        var groups = new Destinations(flows.Parties, scope.Alliance, scope.Composition, flows.Years);
        var sums = new Dictionary<int, ImportOrigins>();
        for (var i = 0; i < flows.Count; i++)
        {
            int year = flows.Year[i];
            if (!period.Contains(year) || !map.Counts(i, out _)) continue;
            var key = by switch
            {
                ShareKey.Recipient => flows.Recipient[i],
                ShareKey.Class => flows.Class[i],
                ShareKey.Category => flows.Category[i],
                _ => 0,
            };
            if (!sums.TryGetValue(key, out var sum)) sums.Add(key, sum = new ImportOrigins());
            sum.Add(flows, i, groups[year, flows.Supplier[i]]);
        }

        return sums;
    }

    private static double? Ratio(long part, long whole) => whole > 0 ? (double)part / whole : null;

    private void Add(FlowTable flows, int flow, DestinationGroup group)
    {
        ByGroup[(int)group] += flows.Amount[flow];
        Observations++;
        if (DestinationGroups.Side(group) != DestinationSide.Outside) return;
        Outsiders[flows.Supplier[flow]] = Outsiders.GetValueOrDefault(flows.Supplier[flow]) + flows.Amount[flow];
        if ((flows.Flags[flow] & (FlowFlags.SecondHand | FlowFlags.Modernised)) != FlowFlags.None)
        {
            SecondHandOutside += flows.Amount[flow];
        }
    }

    private long Sum(DestinationSide side)
    {
        long sum = 0;
        for (var g = 0; g < ByGroup.Length; g++)
        {
            if (DestinationGroups.Side((DestinationGroup)g) == side) sum += ByGroup[g];
        }

        return sum;
    }
}
