using Aandeel.Harmonise;

namespace Aandeel.Reconcile;

/// <summary>
/// The amounts of one series by pair and year. A pair that is not in it has no amount there, which is not zero.
/// </summary>
public sealed class PairAmounts
{
    private readonly Dictionary<(short Supplier, short Recipient), SortedDictionary<int, long>> _pairs = [];

    /// <summary>Adds up a table.</summary>
    /// <param name="takes">Which flows count; null takes all.</param>
    public PairAmounts(FlowTable flows, Func<int, bool>? takes = null)
    {
        for (var i = 0; i < flows.Count; i++)
        {
            if (takes?.Invoke(i) == false) continue;
            var pair = (flows.Supplier[i], flows.Recipient[i]);
            if (!_pairs.TryGetValue(pair, out var years)) _pairs.Add(pair, years = []);
            years[flows.Year[i]] = years.GetValueOrDefault(flows.Year[i]) + flows.Amount[i];
        }
    }

    public IEnumerable<(short Supplier, short Recipient)> Pairs => _pairs.Keys;

    /// <summary>The years of a pair with their amounts, in order.</summary>
    public IReadOnlyDictionary<int, long> Of((short Supplier, short Recipient) pair) =>
        _pairs.TryGetValue(pair, out var years) ? years : [];

    /// <summary>The sum of a pair over some years; null where it has no row in them.</summary>
    public long? Sum((short Supplier, short Recipient) pair, YearRange years)
    {
        if (!_pairs.TryGetValue(pair, out var amounts)) return null;
        long? sum = null;
        foreach (var (year, amount) in amounts)
        {
            if (years.Contains(year)) sum = (sum ?? 0) + amount;
        }

        return sum;
    }
}
