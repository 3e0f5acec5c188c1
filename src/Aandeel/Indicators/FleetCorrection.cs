using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>
/// What partners report as exported to a state, with and without what belongs to a fleet that several states pay. Both
/// are given: the rule takes all that lies above earlier years, and other goods may be in it. Amounts in 1/10,000 of
/// the register's unit.
/// </summary>
/// <param name="Reported">As partners report it.</param>
/// <param name="Fleet">What is taken as the fleet's.</param>
/// <param name="Fleets">The fleets that it is of; empty where nothing is taken off.</param>
public sealed record FleetCorrection(long Reported, long Fleet, IReadOnlyList<SharedFleet> Fleets)
{
    /// <summary>Without the fleet: the value that the interval is worked out with.</summary>
    public long Corrected => Reported - Fleet;

    /// <summary>The correction of a state's year, from a register of actual exports.</summary>
    /// <param name="reported">What partners report of it: see <see cref="PartnerReports"/>.</param>
    public static FleetCorrection Of(FlowTable flows, PartyCode recipient, int year, long reported)
    {
        long taken = 0;
        var fleets = new List<SharedFleet>();
        foreach (var fleet in SharedFleets.All.Where(f => f.Recipient == recipient))
        {
            var above = fleet.Above(year, Pair(flows, fleet));
            if (above <= 0) continue;
            taken += above;
            fleets.Add(fleet);
        }

        return new FleetCorrection(reported, Math.Min(taken, reported), fleets);
    }

    /// <summary>
    /// What a fleet's supplier reports as exported to its recipient, by year of the register; a usable year without a
    /// row is zero.
    /// </summary>
    private static Dictionary<int, long> Pair(FlowTable flows, SharedFleet fleet)
    {
        var (supplier, recipient) = (flows.Parties.Find(fleet.Supplier)!.Index,
            flows.Parties.Find(fleet.Recipient)!.Index);
        var years = Enumerable.Range(flows.Usable.First, flows.Usable.Count)
            .Where(y => !flows.Silent.Contains((supplier, (short)y))).ToDictionary(y => y, _ => 0L);
        for (var i = 0; i < flows.Count; i++)
        {
            if (flows.Supplier[i] == supplier && flows.Recipient[i] == recipient && years.ContainsKey(flows.Year[i]))
            {
                years[flows.Year[i]] += flows.Amount[i];
            }
        }

        return years;
    }
}
