using Aandeel.Harmonise;

namespace Aandeel.Options;

/// <summary>What keeps the ceiling of a class where it is.</summary>
public enum CeilingLimit
{
    /// <summary>What allies take from outside.</summary>
    Demand,

    /// <summary>What allies deliver outside.</summary>
    Supply,

    /// <summary>One state holds most of both, and no state is matched to itself.</summary>
    OwnState,

    /// <summary>There is nothing on one of the two sides.</summary>
    Nothing,
}

/// <summary>
/// The ceiling of redirection of one class or category: the most of what allies deliver outside that could have gone to
/// allies who took the same class from outside, no state matched to itself. An upper limit, not a forecast. Amounts in
/// 1/10,000 of the unit.
/// </summary>
/// <param name="Key">Index of the class or category.</param>
/// <param name="Lower">The same if all of the orders that outside recipients made in part were made there.</param>
/// <param name="Upper">The same if all that is unknown were on either side.</param>
/// <param name="DemandUsed">Part of the demand that was second-hand.</param>
/// <param name="DemandMadeByAlly">Part of the demand in whose making the ally took part; it can be second-hand
/// too.</param>
/// <param name="DemandPartMadeByAlly">Orders of which some were made in the ally, without a number.</param>
/// <param name="SupplyPartMade">Within the supply: orders of which some were made in the outside recipient, without a
/// number.</param>
public sealed record Ceiling(
    int Key, long Supply, long Demand, long Redirectable, long Lower, long Upper, CeilingLimit Limit, long DemandUsed,
    long DemandMadeByAlly, long DemandPartMadeByAlly,
    long Ukraine, long MadeOutside, long SupplyPartMade);

/// <summary>
/// Works out ceilings: min(ΣO, ΣM, min over j of ΣO − O_j + ΣM − M_j), O deliveries outside, M allied imports from
/// outside (docs/methods/options.md).
/// </summary>
public static class Ceilings
{
    /// <summary>
    /// The ceilings by product class or, for comparison, by category; keys without any supply or demand are left out.
    /// Largest first.
    /// </summary>
    public static IReadOnlyList<Ceiling> Of(TradeSides sides, bool byCategory)
    {
        var flows = sides.Flows;
        var keys = byCategory ? flows.Categories.Count : ProductClasses.BuiltIn.All.Count;
        var parties = flows.Parties.All.Count;
        var (supply, demand, partMade, sums) = (new long[keys * parties], new long[keys * parties],
            new long[keys * parties], new Sums[keys]);
        for (var i = 0; i < flows.Count; i++)
        {
            var role = sides.Role(i);
            if (role is FlowRole.None or FlowRole.Inside) continue;
            var key = byCategory ? flows.Category[i] : flows.Class[i];
            var amount = flows.Amount[i];
            ref var sum = ref sums[key];
            switch (role)
            {
                case FlowRole.Supply:
                    supply[(key * parties) + flows.Supplier[i]] += amount;
                    sum.Supply += amount;
                    if (sides.IsPartMade(i) && !sides.Scope.WithMadeOutside)
                    {
                        partMade[(key * parties) + flows.Supplier[i]] += amount;
                        sum.PartMade += amount;
                    }

                    break;
                case FlowRole.Demand:
                    demand[(key * parties) + flows.Recipient[i]] += amount;
                    sum.Demand += amount;
                    if (sides.IsUsed(i)) sum.Used += amount;
                    if (sides.IsMadeByAlly(i)) sum.MadeByAlly += amount;
                    if (sides.IsPartMade(i)) sum.PartMadeByAlly += amount;
                    break;
                case FlowRole.Ukraine: sum.Ukraine += amount; break;
                case FlowRole.MadeOutside: sum.MadeOutside += amount; break;
                case FlowRole.UnknownSupplierInside or FlowRole.UnknownTaker: sum.UnknownDemand += amount; break;
                case FlowRole.UnknownBoth:
                    sum.UnknownDemand += amount;
                    sum.UnknownSupply += amount;
                    break;
                case FlowRole.UnknownSupplierOutside when !sides.Scope.WithUkraine
                    && flows.Parties[flows.Recipient[i]].Place == DestinationGroup.Ukraine:
                    break;
                default: sum.UnknownSupply += amount; break;
            }
        }

        var ceilings = new List<Ceiling>();
        for (var key = 0; key < keys; key++)
        {
            var s = sums[key];
            if (s.Supply == 0 && s.Demand == 0 && s.Ukraine == 0 && s.MadeOutside == 0) continue;
            var apart = sides.HasParties ? parties : 0;
            var ofSupply = supply.AsSpan(key * parties, apart);
            var ofDemand = demand.AsSpan(key * parties, apart);

            // What has no class cannot be matched within one; it can add at most all of itself.
            var known = key == 0 ? 0 : Most(ofSupply, ofDemand, s.Supply, s.Demand);
            var upper = key == 0
                ? s.Supply + s.Demand + s.UnknownSupply + s.UnknownDemand
                : Most(ofSupply, ofDemand, s.Supply + s.UnknownSupply, s.Demand + s.UnknownDemand);
            var surely = supply.AsSpan(key * parties, apart).ToArray();
            for (var j = 0; j < apart; j++) surely[j] -= partMade[(key * parties) + j];
            var lower = key == 0
                ? 0
                : s.PartMade == 0
                ? known
                : Most(surely, ofDemand, s.Supply - s.PartMade, s.Demand);
            ceilings.Add(new Ceiling(
                key, s.Supply, s.Demand, known, lower, upper, Limit(s.Supply, s.Demand, known), s.Used, s.MadeByAlly,
                s.PartMadeByAlly, s.Ukraine, s.MadeOutside, s.PartMade));
        }

        return [.. ceilings.OrderByDescending(c => c.Redirectable).ThenByDescending(c => c.Supply).ThenBy(c => c.Key)];
    }

    /// <summary>
    /// The formula: what of a total supply and demand can be matched when no party is matched to itself.
    /// </summary>
    /// <param name="supply">By party; the rest of the total belongs to no party. Empty where parties are not
    /// known.</param>
    public static long Most(ReadOnlySpan<long> supply, ReadOnlySpan<long> demand, long totalSupply, long totalDemand)
    {
        var most = Math.Min(totalSupply, totalDemand);
        for (var j = 0; j < supply.Length; j++)
        {
            most = Math.Min(most, totalSupply - supply[j] + totalDemand - demand[j]);
        }

        return most;
    }

    private static CeilingLimit Limit(long supply, long demand, long redirectable) =>
        supply == 0 || demand == 0 ? CeilingLimit.Nothing
        : redirectable < Math.Min(supply, demand) ? CeilingLimit.OwnState
        : demand <= supply ? CeilingLimit.Demand : CeilingLimit.Supply;

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private struct Sums
    {
        public long Supply;
        public long Demand;
        public long Used;
        public long MadeByAlly;
        public long PartMadeByAlly;
        public long PartMade;
        public long Ukraine;
        public long MadeOutside;
        public long UnknownSupply;
        public long UnknownDemand;
    }
}
