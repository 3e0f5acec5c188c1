using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// What the printed industry accounts give with what is imported: the EU's report and Spain's own tables say where
/// exports went, SIPRI's expenditure gives the rates between currencies (docs/methods/industry-accounts.md).
/// </summary>
internal sealed class ProductionAccounts(Imported imported, Alliance alliance)
{
    private readonly Dictionary<string, RegisterExports> _registers = new(StringComparer.Ordinal);
    private readonly FlowTable? _eu = imported.FindSeries(ProductionInputs.EuExports, out _);
    private readonly FlowTable? _spain = imported.FindSeries(
        new TableAsked(FlowSeries.SpanishExports, new SourceChoice(), null), out _);

    /// <summary>The tables of exports that it reads, apart from the EU's.</summary>
    public IEnumerable<Edition> Editions => _spain?.Editions ?? [];

    /// <summary>The accounts of states and years that print sales, oldest first within a state.</summary>
    public static IReadOnlyList<PartyYear> Years { get; } =
    [
        .. IndustryAccounts.All.Where(a => a.GivesSales && PartyCode.TryParse(a.State, null, out _))
            .Select(a => new PartyYear(PartyCode.Parse(a.State), a.FirstYear)).Distinct()
            .OrderBy(a => a.Party.Value, StringComparer.Ordinal).ThenBy(a => a.Year),
    ];

    /// <summary>What the accounts give for a state and year.</summary>
    public IndustryYear Of(PartyCode state, int year, Composition composition) => IndustryYear.Of(
        state.Value,
        year,
        (code, of) => Imported.Parties.Find(code) is { } party
            && alliance.Has(party.Index, composition.DayFor(of, alliance)),
        (currency, of) =>
            Register(_eu, composition)?.Of(state, currency, of) ?? Register(_spain, composition)?.Of(
                state, currency, of));

    private RegisterExports? Register(FlowTable? flows, Composition composition)
    {
        if (flows is null || Rates() is not { } rates) return null;
        var key = $"{flows.Series.Source} {composition}";
        if (!_registers.TryGetValue(key, out var made))
        {
            _registers.Add(key, made = new RegisterExports(flows, alliance, composition, rates));
        }

        return made;
    }

    /// <summary>The rates of every currency that accounts are in; null where SIPRI's expenditure is not here.</summary>
    private ExchangeRates? Rates()
    {
        if (imported.Snapshot is not { } snapshot
            || snapshot.Files.All(f => f.Source != SourceCatalog.SipriExpenditure))
        {
            return null;
        }

        return imported.Kept("rates of accounts", () =>
        {
            var parties = Imported.Parties;
            string[] printed = [.. ExchangeRates.Currencies.SelectMany(c =>
                parties.PrintedNames(SourceCatalog.SipriExpenditure, c))];
            return ExchangeRates.OfSipri(
                IndicatorLoader.Of(
                    snapshot, SourceCatalog.SipriExpenditure, ["expenditure-local", "expenditure-usd"], printed),
                parties);
        });
    }
}
