using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Tests.Indicators;

/// <summary>
/// The real files of exports, expenditure and rates that production is worked out from, imported once.
/// </summary>
internal static class MoneyFiles
{
    private static readonly Lazy<Imported> Imported = new(() => Asking.ImportShared("money",
        [["coarm", "eu-actual-exports-1998-2020.csv"], ["national", "es-actual-exports-2005-2021.csv"],
            ["sipri", "military-expenditure-1949-2024.xlsx"], ["nato", "def-exp-2024-tables.xlsx"]]));

    public static Snapshot Snapshot => Imported.Value.Snapshot!;

    public static ExchangeRates Rates { get; } = ExchangeRates
        .OfSipri(IndicatorLoader.Of(Snapshot, SourceCatalog.SipriExpenditure), PartyTable.BuiltIn);

    /// <summary>The actual exports of a source.</summary>
    public static FlowTable Exports(string source) => SourceFlows.Find(
        Snapshot,
        source == SourceCatalog.SpanishExports
            ? FlowSeries.SpanishExports
            : FlowSeries.All.First(s => s.Source == source && s.Flow == Flow.ActualExport),
        [.. Snapshot.Files.Where(f => f.Source == source)],
        new SourceChoice(),
        PartyTable.BuiltIn,
        out _)!;

    /// <summary>
    /// What the accounts give for a state and year, with the EU's report and Spain's own beside them.
    /// </summary>
    public static IndustryYear Year(string state, int year, Composition composition)
    {
        var (eu, spain) = (Registers.Of(SourceCatalog.Eu, composition),
            Registers.Of(SourceCatalog.SpanishExports, composition));
        return IndustryYear.Of(
            state,
            year,
            (code, of) => IsInside(code, of, composition),
            (currency, of) => PartyCode.TryParse(state, null, out var code)
                ? eu.Of(code, currency, of) ?? spain.Of(code, currency, of)
                : null);
    }

    public static bool IsInside(PartyCode code, int year, Composition composition) =>
        PartyTable.BuiltIn.Find(code) is { } party
            && Alliance.Nato.Has(party.Index, composition.DayFor(year, Alliance.Nato));

    private static class Registers
    {
        private static readonly Dictionary<string, RegisterExports> Made = new(StringComparer.Ordinal);
        private static readonly Lock Turn = new();

        public static RegisterExports Of(string source, Composition composition)
        {
            lock (Turn)
            {
                var key = $"{source} {composition}";
                if (!Made.TryGetValue(key, out var made))
                {
                    Made.Add(key, made = new RegisterExports(Exports(source), Alliance.Nato, composition, Rates));
                }

                return made;
            }
        }
    }
}
