using Aandeel.Harmonise;

namespace Aandeel.Options;

/// <summary>
/// Whether an ally delivered what it had bought itself, and so is no supplier of the class (docs/methods/options.md):
/// up to its last delivery it received, new or used, at least half as much of the designation or of a version of it as
/// it delivered, and no row says that any of that was made there.
/// </summary>
public sealed class PassedOn
{
    private readonly FlowTable _flows;
    private readonly ILookup<(byte Class, short Party), Purchase> _delivered;
    private readonly ILookup<(byte Class, short Party), Purchase> _received;

    /// <summary>Looks the history up by class, supplier and recipient.</summary>
    /// <param name="history">Deliveries of any year, from and to the suppliers that are asked about.</param>
    public PassedOn(FlowTable flows, IReadOnlyList<Purchase> history)
    {
        _flows = flows;
        _delivered = history.ToLookup(p => (flows.Class[p.Flow], flows.Supplier[p.Flow]));
        _received = history.ToLookup(p => (flows.Class[p.Flow], flows.Recipient[p.Flow]));
    }

    /// <summary>Whether this delivery passed on what its supplier had bought.</summary>
    public bool Has(Purchase delivery)
    {
        const FlowFlags made = FlowFlags.MadeInRecipient | FlowFlags.PartMadeInRecipient | FlowFlags.Participation;
        var key = (_flows.Class[delivery.Flow], _flows.Supplier[delivery.Flow]);
        var received = _received[key].Where(p => IsSame(p.Item, delivery.Item)).ToList();
        if (received.Count == 0 || received.Any(p => (_flows.Flags[p.Flow] & made) != FlowFlags.None)) return false;
        var delivered = _delivered[key].Where(p => IsSame(p.Item, delivery.Item)).ToList();
        var last = delivered.Max(p => _flows.Year[p.Flow]);
        var bought = received.Where(p => _flows.Year[p.Flow] <= last).Sum(p => _flows.Amount[p.Flow]);
        return bought > 0 && bought * 2 >= delivered.Sum(p => _flows.Amount[p.Flow]);
    }

    /// <summary>
    /// Whether two designations are one, or one is a version of the other ("MIM-104 PAC-3" and "MIM-104 PAC-3 MSE").
    /// </summary>
    internal static bool IsSame(string one, string other)
    {
        var (a, b) = (one.TrimEnd(' ', '-'), other.TrimEnd(' ', '-'));
        if (a.Length > b.Length) (a, b) = (b, a);
        return a.Length > 0 && b.StartsWith(a, StringComparison.Ordinal)
            && (a.Length == b.Length || b[a.Length] == ' ');
    }
}
