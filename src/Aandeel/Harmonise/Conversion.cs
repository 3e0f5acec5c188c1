using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Harmonise;

/// <summary>
/// Money of one currency in another, year by year, by the rates that follow from SIPRI's military expenditure
/// (docs/methods/exchange-rates.md): a derived rate, so what is converted is marked.
/// </summary>
internal sealed class Conversion
{
    private readonly ExchangeRates _rates;
    private readonly Unit _from;
    private readonly Unit _to;
    private readonly int _first = int.MaxValue;

    /// <summary>By year; zero where a rate is missing.</summary>
    private readonly decimal[] _factors;

    /// <summary>The rates of a snapshot; null where their source is not imported.</summary>
    public static Conversion? Find(Snapshot snapshot, PartyTable parties, Unit from, Unit to, out NotImported why)
    {
        var rates = Load(snapshot, parties);
        why = rates.All.Count > 0
            ? NotImported.None
            : (Problem)($"--unit {to.Code} converts {from.Code} by the yearly rates of SIPRI's military expenditure, which is "
                + $"not here. Download its workbook "
                + $"({SourceCatalog.Find(SourceCatalog.SipriExpenditure)!.Address}) and import it: aandeel "
                + $"sources import FILE");
        return why.IsNone ? new Conversion(rates, from, to) : null;
    }

    public Conversion(ExchangeRates rates, Unit from, Unit to)
    {
        (_rates, _from, _to) = (rates, from, to);
        var last = int.MinValue;
        foreach (var known in rates.All.Keys) (_first, last) = (Math.Min(_first, known.Year), Math.Max(last, known.Year));
        _factors = new decimal[Math.Max(0, last - _first + 1)];
        for (var i = 0; i < _factors.Length; i++)
        {
            if (Find(from, _first + i) is { } own && Find(to, _first + i) is { } other) _factors[i] = other / own;
        }
    }

    /// <summary>The rates of the euro and the pound, from the expenditure of a state that has each.</summary>
    public static ExchangeRates Load(Snapshot snapshot, PartyTable parties)
    {
        string[] printed = [
            .. parties.PrintedNames(SourceCatalog.SipriExpenditure, PartyCode.Parse(Euro)),
            .. parties.PrintedNames(SourceCatalog.SipriExpenditure, PartyCode.Parse(Pound))
        ];
        return ExchangeRates.OfSipri(
            IndicatorLoader.Of(
                snapshot, SourceCatalog.SipriExpenditure, ["expenditure-local", "expenditure-usd"], printed), parties);
    }

    /// <summary>An amount in 1/10,000 of the other currency, rounded half away from zero.</summary>
    public long Of(long amount, int year)
    {
        var at = year - _first;
        var factor = at >= 0 && at < _factors.Length && _factors[at] != 0
            ? _factors[at]
            : Needed(_to, year) / Needed(_from, year);
        return (long)Math.Round(amount * factor, MidpointRounding.AwayFromZero);
    }

    /// <summary>The amount, or null where a rate of the year is missing.</summary>
    public long? TryOf(long amount, int year) =>
        Find(_to, year) is null || Find(_from, year) is null ? null : Of(amount, year);

    /// <summary>
    /// Units of a currency for one dollar in a year, or null where that does not follow from what is imported.
    /// </summary>
    public decimal? Find(Unit unit, int year) =>
        unit == Unit.UsDollar
            ? 1
            : _rates.Find(PartyCode.Parse(unit == Unit.PoundSterling ? Pound : Euro), year)?.PerDollar;

    /// <summary>The first of some years that has no rate; null where all have one.</summary>
    public NotImported? Lacking(IEnumerable<int> years)
    {
        foreach (var year in years.Distinct().Where(y => TryOf(0, y) is null).Order().Take(1))
        {
            var unit = Find(_to, year) is null ? _to : _from;
            return (Problem)($"There is no rate of {unit.Code} to dollars for {year} in SIPRI's military expenditure that is "
                + $"here. Choose other years, or leave out --unit.");
        }

        return null;
    }

    private decimal Needed(Unit unit, int year) =>
        Find(unit, year) ?? throw new InvalidOperationException($"No rate of {unit.Code} for {year}.");

    /// <summary>The parties whose expenditure gives the rates of the euro and the pound.</summary>
    private const string Euro = "DEU";
    private const string Pound = "GBR";
}
