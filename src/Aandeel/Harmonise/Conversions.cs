using Aandeel.Store;

namespace Aandeel.Harmonise;

/// <summary>
/// All conversions between euros, pounds and dollars by the derived yearly rates (docs/methods/exchange-rates.md).
/// </summary>
public sealed class Conversions
{
    private readonly Dictionary<string, Conversion> _between = new(StringComparer.Ordinal);

    public Conversions(Snapshot snapshot)
    {
        Unit[] units = [Unit.Euro, Unit.PoundSterling, Unit.UsDollar];
        var rates = Conversion.Load(snapshot, PartyTable.BuiltIn);
        foreach (var from in units)
        {
            foreach (var to in units) _between.Add(Key(from, to), new Conversion(rates, from, to));
        }
    }

    /// <summary>An amount in 1/10,000 of another currency, or null where a rate of the year is missing.</summary>
    public long? Of(long amount, Unit from, Unit to, int year) =>
        from == to ? amount : _between[Key(from, to)].TryOf(amount, year);

    /// <summary>Units of a currency for one dollar in a year; null where a figure is missing.</summary>
    public decimal? PerDollar(Unit unit, int year) => _between[Key(Unit.UsDollar, unit)].Find(unit, year);

    private static string Key(Unit from, Unit to) => $"{from.Code} {to.Code}";
}
