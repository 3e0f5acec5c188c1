using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>
/// Actual exports of a register by supplier and year, as the destinations that stand beside an industry account: in the
/// currency of the account, by yearly rates that follow from a source.
/// </summary>
public sealed class RegisterExports
{
    private const decimal Million = 1_000_000;
    private readonly FlowTable _flows;
    private readonly ExchangeRates _rates;
    private readonly IReadOnlyList<IReadOnlyDictionary<int, ShareSums>> _sums;

    /// <summary>Sums a register in a composition.</summary>
    /// <param name="flows">Actual exports in money; licences are permissions and give nothing here.</param>
    public RegisterExports(FlowTable flows, Alliance alliance, Composition composition, ExchangeRates rates)
    {
        if (flows.Series is not { Flow: Flow.ActualExport, IsMoney: true })
        {
            throw new ArgumentException("Actual exports in money are needed.", nameof(flows));
        }

        (_flows, _rates) = (flows, rates);
        var everyone = new PartySelection.Everyone();
        var years = Enumerable.Range(flows.Years.First, flows.Years.Count).Select(y => new YearRange(y, y)).ToList();
        _sums = new ScopeMap(flows, new ShareScope(alliance, composition, everyone, everyone, FlowFlags.None, []))
            .Sum(years, ShareKey.Supplier);
    }

    /// <summary>
    /// What a supplier exported in a year, in millions of a currency; null where the register has nothing of it, where
    /// the supplier is silent, or where a rate of the year is missing.
    /// </summary>
    public RecordedExports? Of(PartyCode supplier, string currency, int year)
    {
        if (_flows.Parties.Find(supplier) is not { } party || !_flows.Usable.Contains(year)
            || _flows.Silent.Contains((party.Index, (short)year)))
        {
            return null;
        }

        if (!_sums[year - _flows.Years.First].TryGetValue(party.Index, out var sums) || sums.Total == 0) return null;
        return _rates.PerDollar(_flows.Unit.Code, year) is { } own && _rates.PerDollar(currency, year) is { } other
            ? RecordedExports.OfRegister(sums, Million * own / other)
            : null;
    }
}
