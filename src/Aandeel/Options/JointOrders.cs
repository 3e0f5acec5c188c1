using Aandeel.Harmonise;

namespace Aandeel.Options;

/// <summary>A delivery to an ally with the designation and the year of its order.</summary>
public sealed record Purchase(int Flow, string Item, int? Ordered);

/// <summary>
/// What an ally took of a class: from outside, and of a product that another ally ordered apart. Amounts in 1/10,000 of
/// the unit.
/// </summary>
public sealed record JointBuyer(short Party, long Outside, long Apart);

/// <summary>An ally that delivered the class to others, new: its exports, which are not its capacity.</summary>
/// <param name="Outside">With what went to Ukraine.</param>
/// <param name="Ukraine">Of that, to Ukraine.</param>
public sealed record JointSupplier(short Party, long Inside, long Outside, long Ukraine)
{
    public long Output => Inside + Outside;
}

/// <summary>What a party delivered, in 1/10,000 of the unit.</summary>
public sealed record PartyVolume(short Party, long Amount);

/// <summary>A product of one allied supplier that two or more allies ordered apart within five years.</summary>
/// <param name="Ordered">The years of those orders.</param>
public sealed record ApartItem(
    string Item, short Supplier, IReadOnlyList<short> Buyers, YearRange Ordered, long Amount);

/// <summary>A class in which allies could order together. A candidate for a conversation, not advice.</summary>
/// <param name="Outside">New products that allies took from outside.</param>
/// <param name="Apart">New products that allies ordered apart from one ally.</param>
/// <param name="Ordered">The years of the orders; null where none is known.</param>
/// <param name="Present">Suppliers outside, with what they delivered to allies.</param>
/// <param name="PassedOn">Allies that delivered the class only as something they had bought themselves, with how much;
/// no suppliers of it.</param>
/// <param name="Flows">The deliveries behind it.</param>
public sealed record JointCandidate(
    byte Class, long Outside, long Apart, IReadOnlyList<JointBuyer> Buyers, YearRange? Ordered,
    IReadOnlyList<PartyVolume> Present,
    IReadOnlyList<JointSupplier> Suppliers, IReadOnlyList<PartyVolume> PassedOn,
    IReadOnlyList<ApartItem> Items, IReadOnlyList<int> Flows)
{
    /// <summary>Allies that took it from outside.</summary>
    public int BuyersOutside => Buyers.Count(b => b.Outside > 0);
}

/// <summary>
/// Candidates for joint orders: classes of which two or more allies took new products from outside, or ordered the same
/// product apart within five years, and which another ally delivers (docs/methods/options.md).
/// </summary>
public static class JointOrders
{
    private const int Window = 5;

    /// <summary>
    /// Categories whose products are ordered with the platform that they go into, so that nobody would order them
    /// together by themselves.
    /// </summary>
    private static readonly string[] OrderedWithPlatform = ["Engines", "Other"];

    /// <summary>
    /// Candidates by what was taken from outside, then by what was ordered apart, buyers and suppliers.
    /// </summary>
    /// <param name="purchases">All deliveries of new products from or to allies in the period.</param>
    /// <param name="history">All deliveries, of any year, of those classes from and to those suppliers
    /// (<see cref="IsHistory"/>).</param>
    public static IReadOnlyList<JointCandidate> Of(
        TradeSides sides, IReadOnlyList<Purchase> purchases, IReadOnlyList<Purchase> history)
    {
        var flows = sides.Flows;
        var passedOn = new PassedOn(flows, history);
        return [.. purchases.Where(p => flows.Class[p.Flow] > 0).GroupBy(p => ProductClasses.BuiltIn.All[flows.Class[p.Flow]])
            .Where(g => !OrderedWithPlatform.Contains(g.Key.Category))
            .Select(g => Candidate(sides, passedOn, flows.Class[g.First().Flow], [.. g])).OfType<JointCandidate>()
            .OrderByDescending(c => c.Outside).ThenByDescending(c => c.Apart).ThenByDescending(c => c.Buyers.Count)
            .ThenByDescending(c => c.Suppliers.Count).ThenBy(c => c.Class)];
    }

    /// <summary>Whether a delivery can be part of a candidate: new, of a class, to or from an ally.</summary>
    public static bool Concerns(TradeSides sides, int flow) =>
        sides.Role(flow) is FlowRole.Demand or FlowRole.Inside or FlowRole.Supply or FlowRole.Ukraine
            or FlowRole.MadeOutside
        && (sides.Flows.Flags[flow] & FlowFlags.New) != FlowFlags.None && sides.Flows.Class[flow] > 0
        && sides.Flows.Amount[flow] > 0;

    /// <summary>
    /// Whether a delivery tells of what allies that supply in these purchases bought and delivered, in any year.
    /// </summary>
    public static Func<int, bool> IsHistory(TradeSides sides, IReadOnlyList<int> purchases)
    {
        var flows = sides.Flows;
        var supplies = new bool[byte.MaxValue + 1, flows.Parties.All.Count];
        foreach (var flow in purchases)
        {
            if (sides.Role(flow) != FlowRole.Demand) supplies[flows.Class[flow], flows.Supplier[flow]] = true;
        }

        return f => flows.Amount[f] > 0
            && (supplies[flows.Class[f], flows.Supplier[f]] || supplies[flows.Class[f], flows.Recipient[f]]);
    }

    private static JointCandidate? Candidate(
        TradeSides sides, PassedOn passedOn, byte productClass, IReadOnlyList<Purchase> purchases)
    {
        var flows = sides.Flows;
        var outside = purchases.Where(p => sides.Role(p.Flow) == FlowRole.Demand && IsState(flows.Recipient[p.Flow]))
            .ToList();
        var (items, apart) = Apart(
            sides,
            [.. purchases.Where(
                p => sides.Role(p.Flow) == FlowRole.Inside && sides.IsToTaker(p.Flow)
                    && IsState(flows.Recipient[p.Flow]))]);
        var buyers = outside.Select(p => new JointBuyer(flows.Recipient[p.Flow], flows.Amount[p.Flow], 0))
            .Concat(apart.Select(p => new JointBuyer(flows.Recipient[p.Flow], 0, flows.Amount[p.Flow])))
            .GroupBy(b => flows.Parties[b.Party])
            .Select(g => new JointBuyer(g.Key.Index, g.Sum(b => b.Outside), g.Sum(b => b.Apart)))
            .OrderByDescending(b => b.Outside).ThenByDescending(b => b.Apart).ThenBy(b => b.Party).ToList();
        var delivered = purchases.Where(p => sides.Role(p.Flow) != FlowRole.Demand && IsState(flows.Supplier[p.Flow]))
            .ToList();
        var (own, passed) = (new List<Purchase>(), new List<Purchase>());
        foreach (var delivery in delivered) (passedOn.Has(delivery) ? passed : own).Add(delivery);
        var suppliers = own.GroupBy(p => flows.Parties[flows.Supplier[p.Flow]])
            .Select(
                g => new JointSupplier(
                    g.Key.Index, Sum(g, r => r == FlowRole.Inside), Sum(g, r => r != FlowRole.Inside),
                    Sum(g, r => r == FlowRole.Ukraine)))
            .OrderByDescending(s => s.Output).ThenBy(s => s.Party).ToList();
        if (buyers.Count(b => b.Outside > 0) < 2 && items.Count == 0) return null;
        if (!suppliers.Any(s => buyers.Count(b => b.Party != s.Party) >= 2)) return null;
        var behind = outside.Concat(apart).ToList();
        var ordered = behind.Select(p => p.Ordered).OfType<int>().ToList();
        return new JointCandidate(
            productClass, outside.Sum(p => flows.Amount[p.Flow]), apart.Sum(p => flows.Amount[p.Flow]), buyers,
            ordered.Count > 0 ? new YearRange(ordered.Min(), ordered.Max()) : null,
            Totals(outside),
            suppliers, Totals(passed), items,
            [.. behind.Select(p => p.Flow).OrderByDescending(f => flows.Amount[f]).ThenBy(f => f)]);

        bool IsState(short party) => flows.Parties[party].IsState;
        long Sum(IEnumerable<Purchase> all, Func<FlowRole, bool> of) =>
            all.Where(p => of(sides.Role(p.Flow))).Sum(p => flows.Amount[p.Flow]);
        IReadOnlyList<PartyVolume> Totals(IEnumerable<Purchase> all) =>
            [.. all.GroupBy(p => flows.Parties[flows.Supplier[p.Flow]])
                .Select(g => new PartyVolume(g.Key.Index, g.Sum(p => flows.Amount[p.Flow])))
                .OrderByDescending(s => s.Amount)
                .ThenBy(s => s.Party)];
    }

    /// <summary>
    /// Products of one ally that two or more others ordered within five years, and the deliveries of those orders.
    /// </summary>
    private static (List<ApartItem> Items,
        List<Purchase> Purchases) Apart(TradeSides sides, IReadOnlyList<Purchase> inside)
    {
        var flows = sides.Flows;
        var (items, all) = (new List<ApartItem>(), new List<Purchase>());
        foreach (var product in inside.Where(p => p.Ordered is not null && p.Item.Length > 0)
            .GroupBy(p => new Product(p.Item, flows.Supplier[p.Flow])))
        {
            // The five years of ordering with the most volume in which two or more ordered.
            var best = product.Select(p => p.Ordered!.Value).Distinct().Order()
                .Select(first => product.Where(p => p.Ordered >= first && p.Ordered < first + Window).ToList())
                .Where(w => w.Select(p => flows.Recipient[p.Flow]).Distinct().Count() >= 2)
                .MaxBy(w => w.Sum(p => flows.Amount[p.Flow]));
            if (best is null) continue;
            all.AddRange(best);
            items.Add(new ApartItem(
                product.Key.Item, product.Key.Supplier,
                [.. best.Select(p => flows.Recipient[p.Flow]).Distinct().Order()],
                new YearRange(best.Min(p => p.Ordered!.Value), best.Max(p => p.Ordered!.Value)),
                best.Sum(p => flows.Amount[p.Flow])));
        }

        return ([.. items.OrderByDescending(i => i.Amount).ThenBy(i => i.Item, StringComparer.Ordinal)], all);
    }

    /// <summary>A designation of one supplier.</summary>
    private sealed record Product(string Item, short Supplier);
}
