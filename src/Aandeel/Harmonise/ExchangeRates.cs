namespace Aandeel.Harmonise;

/// <summary>
/// Yearly exchange rates, in units of national currency for one US dollar, as they follow from two figures of one
/// source for the same spending: local currency over current dollars. A derived rate for marked conversions, not a
/// market rate (docs/methods/exchange-rates.md).
/// </summary>
public sealed class ExchangeRates
{
    /// <summary>A state whose expenditure is in the currency; of the euro the largest.</summary>
    private static readonly Dictionary<string, string> Issuers = new(StringComparer.Ordinal)
    {
        ["EUR"] = "DEU",
        ["GBP"] = "GBR",
        ["SEK"] = "SWE",
        ["DKK"] = "DNK",
        ["NOK"] = "NOR",
        ["CAD"] = "CAN",
        ["PLN"] = "POL",
        ["CZK"] = "CZE",
    };

    /// <summary>The states whose expenditure gives the rate of a currency that is known by its code.</summary>
    public static IReadOnlyList<PartyCode> Currencies { get; } = [.. Issuers.Values.Select(c => PartyCode.Parse(c))];

    private readonly Dictionary<PartyYear, Rate> _rates;

    private ExchangeRates(Dictionary<PartyYear, Rate> rates) => _rates = rates;

    /// <summary>All rates, by party and year.</summary>
    public IReadOnlyDictionary<PartyYear, Rate> All => _rates;

    /// <summary>
    /// The rates of SIPRI's military expenditure: calendar years in local currency over current dollars.
    /// </summary>
    public static ExchangeRates OfSipri(IEnumerable<Indicator> indicators, PartyTable parties) =>
        Of("sipri-milex", "expenditure-local", indicators, parties);

    /// <summary>The rates of NATO's tables 1 and 2, which serve to check the others.</summary>
    public static ExchangeRates OfNato(IEnumerable<Indicator> indicators, PartyTable parties) =>
        Of("nato", "expenditure-national-currency", indicators, parties);

    /// <summary>The rate of a party in a year, or null where one of the two figures is missing or zero.</summary>
    public Rate? Find(PartyCode party, int year) => _rates.GetValueOrDefault(new PartyYear(party, year));

    /// <summary>
    /// Units of a currency by its ISO code for one dollar in a year; null where that does not follow from what is here.
    /// </summary>
    public decimal? PerDollar(string currency, int year) =>
        currency == Unit.UsDollar.Code
            ? 1
            : Issuers.TryGetValue(currency, out var issuer)
            ? Find(PartyCode.Parse(issuer), year)?.PerDollar
            : null;

    /// <summary>
    /// Where both have a rate, and how far the other is from this one: 0.01 is one per cent. In order of party and
    /// year.
    /// </summary>
    public IReadOnlyList<RateDifference> Compare(ExchangeRates other) =>
    [
        .. _rates.Where(r => other._rates.ContainsKey(r.Key))
            .Select(
                r => new RateDifference(
                    r.Key.Party, r.Key.Year, r.Value, other._rates[r.Key],
                    (other._rates[r.Key].PerDollar / r.Value.PerDollar) - 1))
            .OrderBy(d => d.Party.Value, StringComparer.Ordinal).ThenBy(d => d.Year),
    ];

    private static ExchangeRates Of(
        string source, string localMeasure, IEnumerable<Indicator> indicators, PartyTable parties)
    {
        var local = new Dictionary<PartyYear, Indicator>();
        var dollars = new Dictionary<PartyYear, Indicator>();
        foreach (var indicator in indicators)
        {
            if (indicator.Item is not null || indicator.Amount is not { TenThousandths: > 0 }) continue;
            var into = indicator.Measure == localMeasure
                ? local
                : indicator.Measure == "expenditure-usd"
                ? dollars
                : null;
            if (into is null || parties.OfPrinted(source, indicator.Party) == PartyTable.Unmapped) continue;
            into[new PartyYear(parties[parties.OfPrinted(source, indicator.Party)].Code, indicator.Year)] = indicator;
        }

        var rates = new Dictionary<PartyYear, Rate>();
        foreach (var (of, amount) in local)
        {
            if (!dollars.TryGetValue(of, out var dollar)) continue;
            rates.Add(
                of,
                new Rate(
                    amount.Unit.Code, amount.Amount!.Value.Value / dollar.Amount!.Value.Value,
                    amount.Flag == EstimateFlag.Yes || dollar.Flag == EstimateFlag.Yes));
        }

        return new ExchangeRates(rates);
    }
}

/// <summary>A party and a year.</summary>
/// <remarks>A class: tables over tuples would be compiled anew at every start (docs/performance.md).</remarks>
public sealed record PartyYear(PartyCode Party, int Year);

/// <summary>A yearly rate.</summary>
/// <param name="Currency">The code of the unit of the national currency.</param>
/// <param name="PerDollar">Units of the currency for one US dollar.</param>
/// <param name="Estimated">Whether a figure that it follows from is marked as an estimate.</param>
public sealed record Rate(string Currency, decimal PerDollar, bool Estimated);

/// <summary>One party and year in which two sources have a rate.</summary>
/// <param name="Difference">The other over this one, minus one.</param>
public sealed record RateDifference(PartyCode Party, int Year, Rate Own, Rate Other, decimal Difference);
