using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Options;

/// <summary>
/// What a delivery is, seen from an alliance that asks how much more could stay inside (docs/methods/options.md).
/// </summary>
public enum FlowRole : byte
{
    /// <summary>Not of the alliance, or not chosen.</summary>
    None,

    /// <summary>From a member to another member, or to an organisation of the alliance.</summary>
    Inside,

    /// <summary>From a member to a destination outside: what redirection could draw on.</summary>
    Supply,

    /// <summary>The same, but left out of what could be redirected: to Ukraine.</summary>
    Ukraine,

    /// <summary>The same, but left out: made in the recipient outside.</summary>
    MadeOutside,

    /// <summary>From a member to an unknown recipient.</summary>
    UnknownRecipient,

    /// <summary>From a supplier outside to a member: what redirection could meet.</summary>
    Demand,

    /// <summary>From a supplier outside to an unknown recipient, who may be a member.</summary>
    UnknownTaker,

    /// <summary>From an unknown supplier to a member.</summary>
    UnknownSupplierInside,

    /// <summary>From an unknown supplier to a destination outside.</summary>
    UnknownSupplierOutside,

    /// <summary>From an unknown supplier to an unknown recipient.</summary>
    UnknownBoth,
}

/// <summary>What an options question counts.</summary>
/// <param name="Scope">Its suppliers are those whose deliveries outside could be redirected; its recipients the allies
/// that could take them.</param>
/// <param name="WithUkraine">Whether deliveries to Ukraine count as redirectable.</param>
/// <param name="WithMadeOutside">Whether products made in the outside recipient count as redirectable.</param>
public sealed record OptionScope(ShareScope Scope, YearRange Years, bool WithUkraine, bool WithMadeOutside);

/// <summary>
/// The role of every flow in an options question, and the share that it starts from. Made once, used by ceiling,
/// matching, target, joint orders and scenario.
/// </summary>
public sealed class TradeSides
{
    private readonly FlowRole[] _roles;
    private readonly bool[][] _takers;

    public TradeSides(FlowTable flows, OptionScope scope)
    {
        (Flows, Scope) = (flows, scope);
        _roles = new FlowRole[flows.Count];
        var years = scope.Years;
        var parties = flows.Parties;
        var destinations = new Destinations(parties, scope.Scope.Alliance, scope.Scope.Composition, years);
        var sides = new DestinationSide[years.Count][];
        var suppliers = new bool[years.Count][];
        var takers = _takers = new bool[years.Count][];
        for (var y = 0; y < years.Count; y++)
        {
            var year = years.First + y;
            if (y > 0 && ReferenceEquals(destinations.In(year), destinations.In(year - 1)))
            {
                (sides[y], suppliers[y], takers[y]) = (sides[y - 1], suppliers[y - 1], takers[y - 1]);
                continue;
            }

            sides[y] = [.. destinations.In(year).Select(DestinationGroups.Side)];
            suppliers[y] = scope.Scope.Suppliers.In(year, parties, destinations, scope.Scope.Composition);
            takers[y] = scope.Scope.Recipients.In(year, parties, destinations, scope.Scope.Composition);
        }

        var excluded = new bool[DestinationGroups.Count];
        foreach (var group in scope.Scope.WithoutGroups) excluded[(int)group] = true;
        var without = scope.Scope.Without;
        var withoutInside = without & ~(FlowFlags.MadeInRecipient | FlowFlags.PartMadeInRecipient);
        for (var i = 0; i < flows.Count; i++)
        {
            var y = flows.Year[i] - years.First;
            if ((uint)y >= (uint)years.Count) continue;
            var group = destinations[flows.Year[i], flows.Recipient[i]];
            var to = sides[y][flows.Recipient[i]];
            if (excluded[(int)group]
                || (flows.Flags[i] & (to == DestinationSide.Outside ? without : withoutInside)) != FlowFlags.None)
            {
                continue;
            }

            var role = Role(
                sides[y][flows.Supplier[i]], to, group, flows.Flags[i], suppliers[y][flows.Supplier[i]],
                takers[y][flows.Recipient[i]]);
            _roles[i] = role;
            if (role == FlowRole.None) continue;
            Add(role, group, i);
        }
    }

    public FlowTable Flows { get; }

    public OptionScope Scope { get; }

    /// <summary>
    /// What the chosen suppliers delivered while members, and the share that it gives: the starting point.
    /// </summary>
    public ShareSums Base { get; } = new();

    /// <summary>
    /// Whether parties stand apart, so that no state need be matched to itself; not in the built-in sums.
    /// </summary>
    public bool HasParties => Flows.Grain == FlowGrain.Observations;

    public FlowRole Role(int flow) => _roles[flow];

    /// <summary>All deliveries of a role together.</summary>
    public long AmountOf(FlowRole role)
    {
        long amount = 0;
        for (var i = 0; i < _roles.Length; i++)
        {
            if (_roles[i] == role) amount += Flows.Amount[i];
        }

        return amount;
    }

    /// <summary>Whether the recipient is one of those that the question asks of.</summary>
    public bool IsToTaker(int flow) =>
        Scope.Years.Contains(Flows.Year[flow]) && _takers[Flows.Year[flow] - Scope.Years.First][Flows.Recipient[flow]];

    /// <summary>
    /// Whether a delivery to an ally was made there, as far as the form of the source tells: by the comments of orders,
    /// else by the mark of the recipient's participation.
    /// </summary>
    public bool IsMadeByAlly(int flow) =>
        (Flows.Flags[flow] & (Flows.Allocated ? FlowFlags.MadeInRecipient : FlowFlags.Participation)) != FlowFlags.None;

    /// <summary>
    /// Whether it is of an order of which an unknown number was made in the recipient; only the comments of orders say
    /// so.
    /// </summary>
    public bool IsPartMade(int flow) => (Flows.Flags[flow] & FlowFlags.PartMadeInRecipient) != FlowFlags.None;

    /// <summary>Whether it came from stock, modernised or not.</summary>
    public bool IsUsed(int flow) =>
        (Flows.Flags[flow] & (FlowFlags.SecondHand | FlowFlags.Modernised)) != FlowFlags.None;

    private FlowRole Role(
        DestinationSide from, DestinationSide to, DestinationGroup group, FlowFlags flags, bool supplies, bool takes)
    {
        switch (from)
        {
            case DestinationSide.Inside when supplies:
                if (to == DestinationSide.Inside) return FlowRole.Inside;
                if (to != DestinationSide.Outside) return FlowRole.UnknownRecipient;
                if (group == DestinationGroup.Ukraine && !Scope.WithUkraine) return FlowRole.Ukraine;
                return (flags & FlowFlags.MadeInRecipient) != FlowFlags.None && !Scope.WithMadeOutside
                    ? FlowRole.MadeOutside
                    : FlowRole.Supply;
            case DestinationSide.Inside: return FlowRole.None;
            case DestinationSide.Outside:
                if (to == DestinationSide.Inside) return takes ? FlowRole.Demand : FlowRole.None;
                return to == DestinationSide.Outside ? FlowRole.None : FlowRole.UnknownTaker;
            default:
                if (to == DestinationSide.Inside) return takes ? FlowRole.UnknownSupplierInside : FlowRole.None;
                return to == DestinationSide.Outside ? FlowRole.UnknownSupplierOutside : FlowRole.UnknownBoth;
        }
    }

    private void Add(FlowRole role, DestinationGroup group, int flow)
    {
        var amount = Flows.Amount[flow];
        if (role is FlowRole.Inside or FlowRole.Supply or FlowRole.Ukraine or FlowRole.MadeOutside
            or FlowRole.UnknownRecipient)
        {
            Base.ByGroup[(int)group] += amount;
            if ((Flows.Flags[flow] & FlowFlags.New) != FlowFlags.None) Base.NewByGroup[(int)group] += amount;
        }
        else if (role is not (FlowRole.Demand or FlowRole.UnknownTaker))
        {
            Base.UnknownSuppliersByGroup[(int)group] += amount;
        }
    }
}
