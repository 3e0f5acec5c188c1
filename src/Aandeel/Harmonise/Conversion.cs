using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Harmonise;

/// <summary>
/// Money of one currency in another, year by year, by the rates that follow from SIPRI's military expenditure (docs/methods/exchange-rates.md):
/// a derived rate, so what is converted is marked.
/// </summary>
internal sealed class Conversion
{
    private readonly ExchangeRates _rates;
    private readonly Unit _from;
    private readonly Unit _to;
    private readonly Dictionary<int, decimal> _factors = [];

    public Conversion(Snapshot snapshot, PartyTable parties, Unit from, Unit to)
    {
        (_from, _to) = (from, to);
        _rates = ExchangeRates.OfSipri(IndicatorLoader.Of(snapshot, SourceCatalog.SipriExpenditure), parties);
        if (_rates.All.Count == 0) throw AandeelException.NotHere($"--unit {to.Code} converts {from.Code} by the yearly rates of SIPRI's military expenditure, which is not here. Download its workbook ({SourceCatalog.Find(SourceCatalog.SipriExpenditure)!.Address}) and import it: aandeel sources import FILE");
    }

    /// <summary>An amount in 1/10,000 of the other currency, rounded half away from zero.</summary>
    public long Of(long amount, int year)
    {
        if (!_factors.TryGetValue(year, out var factor)) _factors.Add(year, factor = PerDollar(_to, year) / PerDollar(_from, year));
        return (long)Math.Round(amount * factor, MidpointRounding.AwayFromZero);
    }

    private decimal PerDollar(Unit unit, int year)
    {
        if (unit == Unit.UsDollar) return 1;
        var party = unit == Unit.PoundSterling ? "GBR" : "DEU";
        return _rates.Find(PartyCode.Parse(party), year)?.PerDollar
            ?? throw AandeelException.NotHere($"There is no rate of {unit.Code} to dollars for {year} in SIPRI's military expenditure that is here. Choose other years, or leave out --unit.");
    }
}
