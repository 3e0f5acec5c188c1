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
    private readonly Dictionary<int, List<Purchase>> _delivered = [];
    private readonly Dictionary<int, List<Purchase>> _received = [];

    /// <summary>Looks the history up by class, supplier and recipient.</summary>
    /// <param name="history">Deliveries of any year, from and to the suppliers that are asked about.</param>
    public PassedOn(FlowTable flows, IReadOnlyList<Purchase> history)
    {
        _flows = flows;
        foreach (var purchase in history)
        {
            Add(_delivered, Key(flows.Class[purchase.Flow], flows.Supplier[purchase.Flow]), purchase);
            Add(_received, Key(flows.Class[purchase.Flow], flows.Recipient[purchase.Flow]), purchase);
        }

        static void Add(Dictionary<int, List<Purchase>> to, int key, Purchase purchase)
        {
            if (!to.TryGetValue(key, out var all)) to.Add(key, all = []);
            all.Add(purchase);
        }
    }

    /// <summary>Whether this delivery passed on what its supplier had bought.</summary>
    public bool Has(Purchase delivery)
    {
        const FlowFlags made = FlowFlags.MadeInRecipient | FlowFlags.PartMadeInRecipient | FlowFlags.Participation;
        var key = Key(_flows.Class[delivery.Flow], _flows.Supplier[delivery.Flow]);
        var received = Same(_received);
        if (received.Count == 0 || received.Any(p => (_flows.Flags[p.Flow] & made) != FlowFlags.None)) return false;
        var delivered = Same(_delivered);
        var last = delivered.Max(p => _flows.Year[p.Flow]);
        var bought = received.Where(p => _flows.Year[p.Flow] <= last).Sum(p => _flows.Amount[p.Flow]);
        return bought > 0 && bought * 2 >= delivered.Sum(p => _flows.Amount[p.Flow]);

        List<Purchase> Same(Dictionary<int, List<Purchase>> history) =>
            history.TryGetValue(key, out var all) ? all.FindAll(p => IsSame(p.Item, delivery.Item)) : [];
    }

    /// <summary>Class and party in one number.</summary>
    private static int Key(byte productClass, short party) => (productClass << 16) | (ushort)party;

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
