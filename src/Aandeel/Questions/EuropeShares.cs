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

    private readonly Dictionary<string, bool[]> _members = [];

    private Language Language => question.Language;

    private Composition Composition => question.Composition ?? Composition.AtTheTime;

    /// <summary>Whether some definition of Europe holds the party.</summary>
    public static bool IsEuropean(Question question, Party party) => Definitions.Any(d => Members(d, question, Alliance.Nato.LastEntry.Year)[party.Index]);

    /// <summary>A row per source and definition; where the party is not in a definition there is no part, and the reason says so.</summary>
    public List<AnswerRow> Rows(Func<FlowSeries, DestinationChoice?, FlowTable?> flowsOf)
    {
        var rows = new List<AnswerRow>();
        if (!IsEuropean(question, party)) return rows;
        foreach (var series in FlowSeries.All.Where(s => s is { Reporter: null, Measure: Measure.Tiv or Measure.Value } && s.Source != SourceCatalog.Customs))
        {
            if (series.Source == SourceCatalog.Eu && Alliance.Eu.Entries.All(e => e.Party != party.Index)) continue;
            if (flowsOf(series, null) is not { } flows || PartyQuestion.YearsOf(question, flows, party) is not { } years) continue;
            var own = Definitions.Select(d => Row(flows, d, years)).ToList();
            if (own.Exists(r => r.Ratio("share") is not null) || flows.Grain == FlowGrain.Observations) rows.AddRange(own);
        }

        return rows;
    }

    private AnswerRow Row(FlowTable flows, PartySelection definition, YearRange years)
    {
        var isIn = Enumerable.Range(years.First, years.Count).Any(y => IsIn(definition, y, party.Index));
        var all = Sum(flows, definition, new PartySelection.Everyone(), years);
        var within = Sum(flows, definition, definition, years);
        var silent = Enumerable.Range(years.First, years.Count).Any(y => flows.Silent.Contains((party.Index, (short)y)));
        var reason = !isIn ? "not-in-it" : all is null ? "not-in-sums" : silent ? "no-report" : all.Own == 0 ? "nothing-delivered" : null;
        var silentCodes = flows.Silent.Where(s => years.Contains(s.Year) && IsIn(definition, s.Year, s.Supplier)).Select(s => flows.Parties[s.Supplier].Code.Value).Distinct().Order(StringComparer.Ordinal);
        return PartyQuestion.Line(flows, years)
            .With("definition", definition.Text)
            .With("name", Name(definition))
            .With("total", reason is null ? FieldValue.OfAmount(all!.Own) : new FieldValue.Missing(reason))
            .With("whole", all is null ? new FieldValue.Missing("not-in-sums") : FieldValue.OfAmount(all.Whole))
            .With("assumed", all is null ? new FieldValue.Missing("not-in-sums") : FieldValue.OfAmount(all.Assumed))
            .With("share", Ratio(all, 0, reason))
            .With("share_least", Ratio(all, all?.Assumed ?? 0, reason))
            .With("share_within", Ratio(within, 0, reason))
            .With("silent", string.Join(',', silentCodes))
            .With("flows", FlowsCommandText.For(
                new Question { Kind = QuestionKind.Flows, Source = flows.Series.Source, Flow = flows.Series.Flow, UnitCode = flows.Series == FlowSeries.Of(flows.Series.Source)[0] ? null : flows.Unit.Code, Alliance = question.Alliance },
                Composition, years, definition.Text, null, null, null, flows.Series == FlowSeries.Sipri ? sipriEdition : null));
    }

    private static FieldValue Ratio(Part? part, long more, string? reason)
    {
        if (reason is not null) return new FieldValue.Missing(reason);
        if (part is null) return new FieldValue.Missing("not-in-sums");
        return FieldValue.Of(part.Whole + more > 0 ? (double)part.Own / (part.Whole + more) : null, "nothing-delivered");
    }

    /// <summary>What all suppliers of a definition delivered, and the party among them; null where the built-in sums cannot tell these parties apart.</summary>
    private Part? Sum(FlowTable flows, PartySelection suppliers, PartySelection recipients, YearRange years)
    {
        var map = new ScopeMap(flows, new ShareScope(question.Alliance, Composition, suppliers, recipients, FlowFlags.None, []));
        if (!map.FitsCells(years)) return null;
        var sums = map.Sum([years], ShareKey.Supplier)[0];
        return new Part(sums.TryGetValue(party.Index, out var own) ? own.Total : 0, sums.Values.Sum(s => s.Total), sums.Values.Sum(s => s.Assumed));
    }

    private sealed record Part(long Own, long Whole, long Assumed);

    private bool IsIn(PartySelection definition, int year, short who)
    {
        var key = $"{definition.Text} {year}";
        if (!_members.TryGetValue(key, out var members)) _members.Add(key, members = Members(definition, question, year));
        return members[who];
    }

    private static bool[] Members(PartySelection definition, Question question, int year)
    {
        var composition = question.Composition ?? Composition.AtTheTime;
        return definition.In(year, Holdings.Parties, new Destinations(Holdings.Parties, question.Alliance, composition, new YearRange(year, year)), composition);
    }

    private string Name(PartySelection definition) => definition is PartySelection.Europe
        ? Language.Say("SIPRI's Europe (with Russia, without Türkiye)", "Europa volgens SIPRI (met Rusland, zonder Turkije)")
        : OldSelectionWords.Suppliers(definition, Language);
}
