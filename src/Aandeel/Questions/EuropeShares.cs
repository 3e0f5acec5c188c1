using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// A party's part in the exports of European suppliers, per source and with each definition of Europe: what the letter to parliament took from
/// a survey (docs/methods/party.md). Silent reporters make the whole too small, so the part is a range.
/// </summary>
internal sealed class EuropeShares(Question question, Party party, string? sipriEdition)
{
    private static readonly PartySelection[] Definitions = [new PartySelection.MembersOf(Alliance.Eu, Alliance.EuCode), new PartySelection.EuropeanNato(), new PartySelection.Europe()];

    private Language Language => question.Language;

    private Composition Composition => question.Composition ?? Composition.AtTheTime;

    /// <summary>Whether some definition of Europe holds the party.</summary>
    public static bool IsEuropean(Question question, Party party) => Definitions.Any(d => In(d, question, Alliance.Nato.LastEntry.Year, party.Index));

    /// <summary>A row per source and definition; where the party is not in a definition there is no part, and the reason says so.</summary>
    public List<AnswerRow> Rows(Func<FlowSeries, DestinationChoice?, FlowTable?> flowsOf)
    {
        var rows = new List<AnswerRow>();
        if (!IsEuropean(question, party)) return rows;
        foreach (var series in FlowSeries.All.Where(s => s is { Reporter: null, Measure: Measure.Tiv or Measure.Value } && s.Source != SourceCatalog.Customs))
        {
            if (series.Source == SourceCatalog.Eu && Alliance.Eu.Entries.All(e => e.Party != party.Index)) continue;
            if (flowsOf(series, null) is not { } flows || PartyQuestion.YearsOf(question, flows) is not { } years) continue;
            var own = Definitions.Select(d => Row(flows, d, years)).ToList();
            if (own.Exists(r => r.Ratio("share") is not null) || flows.Grain == FlowGrain.Observations) rows.AddRange(own);
        }

        return rows;
    }

    private AnswerRow Row(FlowTable flows, PartySelection definition, YearRange years)
    {
        var self = new PartySelection.Parties([party]);
        var isIn = Enumerable.Range(years.First, years.Count).Any(y => In(definition, question, y, party.Index));
        var everyone = new PartySelection.Everyone();
        var (own, whole) = (Sum(flows, self, everyone, years), Sum(flows, definition, everyone, years));
        var within = (Own: Sum(flows, self, definition, years), Whole: Sum(flows, definition, definition, years));
        var silent = Enumerable.Range(years.First, years.Count).Any(y => flows.Silent.Contains((party.Index, (short)y)));
        var reason = !isIn ? "not-in-it" : own is null || whole is null ? "not-in-sums" : silent ? "no-report" : own.Total == 0 ? "nothing-delivered" : null;
        var silentCodes = flows.Silent.Where(s => years.Contains(s.Year) && In(definition, question, s.Year, s.Supplier)).Select(s => flows.Parties[s.Supplier].Code.Value).Distinct().Order(StringComparer.Ordinal);
        return PartyQuestion.Line(flows, years)
            .With("definition", definition.Text)
            .With("name", Name(definition))
            .With("total", reason is null ? FieldValue.OfAmount(own!.Total) : new FieldValue.Missing(reason))
            .With("whole", whole is null ? new FieldValue.Missing("not-in-sums") : FieldValue.OfAmount(whole.Total))
            .With("assumed", whole is null ? new FieldValue.Missing("not-in-sums") : FieldValue.OfAmount(whole.Assumed))
            .With("share", Ratio(own, whole, 0, reason))
            .With("share_least", Ratio(own, whole, whole?.Assumed ?? 0, reason))
            .With("share_within", Ratio(within.Own, within.Whole, 0, reason))
            .With("silent", string.Join(',', silentCodes))
            .With("flows", FlowsCommandText.For(
                new Question { Kind = QuestionKind.Flows, Source = flows.Series.Source, Flow = flows.Series.Flow, UnitCode = flows.Series == FlowSeries.Of(flows.Series.Source)[0] ? null : flows.Unit.Code, Alliance = question.Alliance },
                Composition, years, definition.Text, null, null, null, flows.Series == FlowSeries.Sipri ? sipriEdition : null));
    }

    private static FieldValue Ratio(ShareSums? own, ShareSums? whole, long more, string? reason)
    {
        if (reason is not null) return new FieldValue.Missing(reason);
        if (own is null || whole is null) return new FieldValue.Missing("not-in-sums");
        return FieldValue.Of(whole.Total + more > 0 ? (double)own.Total / (whole.Total + more) : null, "nothing-delivered");
    }

    /// <summary>The sum, or null where the built-in sums cannot tell these parties apart.</summary>
    private ShareSums? Sum(FlowTable flows, PartySelection suppliers, PartySelection recipients, YearRange years)
    {
        var map = new ScopeMap(flows, new ShareScope(question.Alliance, Composition, suppliers, recipients, FlowFlags.None, []));
        return map.FitsCells(years) ? map.Sum([years])[0].GetValueOrDefault(0) ?? new ShareSums() : null;
    }

    private static bool In(PartySelection definition, Question question, int year, short who)
    {
        var composition = question.Composition ?? Composition.AtTheTime;
        return definition.In(year, Holdings.Parties, new Destinations(Holdings.Parties, question.Alliance, composition, new YearRange(year, year)), composition)[who];
    }

    private string Name(PartySelection definition) => definition is PartySelection.Europe
        ? Language.Say("SIPRI's Europe (with Russia, without Türkiye)", "Europa volgens SIPRI (met Rusland, zonder Turkije)")
        : SelectionWords.Suppliers(definition, Language);
}
