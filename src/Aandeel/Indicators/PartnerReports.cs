using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>
/// What the exporters of a source report as exported to each recipient in each year: a lower bound of its imports,
/// since not every exporter reports. Amounts in 1/10,000 of the source's unit.
/// </summary>
public sealed class PartnerReports
{
    private readonly Dictionary<long, long> _amounts = [];

    /// <summary>Sums the flows of some years, but a supplier's own to itself.</summary>
    /// <param name="counts">Whether a supplier's report of a year is taken.</param>
    public PartnerReports(FlowTable flows, YearRange years, Func<short, int, bool> counts)
    {
        for (var i = 0; i < flows.Count; i++)
        {
            if (!years.Contains(flows.Year[i]) || flows.Supplier[i] == flows.Recipient[i]
                || !counts(flows.Supplier[i], flows.Year[i]))
            {
                continue;
            }

            var key = Key(flows.Recipient[i], flows.Year[i]);
            _amounts[key] = _amounts.GetValueOrDefault(key) + flows.Amount[i];
        }
    }

    /// <summary>What was reported, or null where nothing was.</summary>
    public long? Of(short recipient, int year) =>
        _amounts.TryGetValue(Key(recipient, year), out var amount) ? amount : null;

    private static long Key(short recipient, int year) => ((long)recipient << 32) | (uint)year;
}
