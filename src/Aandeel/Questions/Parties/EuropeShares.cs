using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// A party's part in the exports of European suppliers, per source and with each definition of Europe: what the letter
/// to parliament took from a survey (docs/methods/party.md). Silent reporters make the whole too small, so the part is
/// a range.
/// </summary>
internal sealed class EuropeShares(Question question, Party party, string? sipriEdition)
{
    private static readonly PartySelection[] Definitions =
        [new PartySelection.MembersOf(
            Alliance.Eu, Alliance.EuCode), new PartySelection.EuropeanNato(), new PartySelection.Europe()];

    private readonly Dictionary<string, bool[]> _members = [];

    private Composition Composition => question.Composition ?? Composition.Default;

    /// <summary>Whether some definition of Europe holds the party.</summary>
    public static bool IsEuropean(Question question, Party party) =>
        Definitions.Any(d => Members(d, question, Alliance.Nato.LastEntry.Year)[party.Index]);

    /// <summary>
    /// A row per source and definition; where the party is not in a definition there is no part, and the reason says
    /// so.
    /// </summary>
    public List<EuropeLine> Lines(Func<FlowSeries, DestinationChoice?, FlowTable?> flowsOf)
    {
        var lines = new List<EuropeLine>();
        if (!IsEuropean(question, party)) return lines;
        foreach (var series in FlowSeries.All.Where(IsOfSeveral))
        {
            if (series.Source == SourceCatalog.Eu && Alliance.Eu.Entries.All(e => e.Party != party.Index)) continue;
            if (flowsOf(series, null) is not { } flows || PartyYears.Of(question, flows, party) is not { } years)
            {
                continue;
            }

            var own = Definitions.Select(d => Line(flows, d, years)).ToList();
            if (own.Exists(l => l.Share is not null) || flows.Grain == FlowGrain.Observations) lines.AddRange(own);
        }

        return lines;
    }

    private static bool IsOfSeveral(FlowSeries series) =>
        series is { Reporter: null, Measure: Measure.Tiv or Measure.Value } && series.Source != SourceCatalog.Customs;

    private EuropeLine Line(FlowTable flows, PartySelection definition, YearRange years)
    {
        var each = Enumerable.Range(years.First, years.Count).ToList();
        var all = Part(flows, definition, new PartySelection.Everyone(), years);
        var isSilent = each.Exists(y => flows.Silent.Contains((party.Index, (short)y)));
        var reason = !each.Exists(y => IsIn(definition, y, party.Index)) ? EuropeLine.NotInIt
            : all is null ? EuropeLine.NotInSums
            : isSilent ? "no-report"
            : all.Own == 0 ? "nothing-delivered"
            : null;
        var silent = flows.Silent
            .Where(s => years.Contains(s.Year) && IsIn(definition, s.Year, s.Supplier))
            .Select(s => flows.Parties[s.Supplier].Code.Value)
            .Distinct()
            .Order(StringComparer.Ordinal);
        return new EuropeLine(
            flows,
            years,
            definition,
            Name(definition),
            all,
            Part(flows, definition, definition, years),
            reason,
            string.Join(',', silent),
            Behind.Row(
                Rows(flows), Composition, years, definition.Text,
                edition: flows.Series == FlowSeries.Sipri ? sipriEdition : null));
    }

    private Question Rows(FlowTable flows) => new()
    {
        Kind = QuestionKind.Flows,
        Source = flows.Series.Source,
        Flow = flows.Series.Flow,
        UnitCode = flows.Series == FlowSeries.Of(flows.Series.Source)[0] ? null : flows.Unit.Code,
        Alliance = question.Alliance,
    };

    /// <summary>
    /// What all suppliers of a definition delivered, and the party among them; null where the built-in sums cannot tell
    /// these parties apart.
    /// </summary>
    private EuropePart? Part(FlowTable flows, PartySelection suppliers, PartySelection recipients, YearRange years)
    {
        var map = new ScopeMap(
            flows, new ShareScope(question.Alliance, Composition, suppliers, recipients, FlowFlags.None, []));
        if (!map.FitsCells(years)) return null;
        var sums = map.Sum([years], ShareKey.Supplier)[0];
        return new EuropePart(
            sums.TryGetValue(party.Index, out var own) ? own.Total : 0, sums.Values.Sum(s => s.Total),
            sums.Values.Sum(s => s.Assumed));
    }

    private bool IsIn(PartySelection definition, int year, short who)
    {
        var key = $"{definition.Text} {year}";
        if (!_members.TryGetValue(key, out var members))
        {
            _members.Add(key, members = Members(definition, question, year));
        }

        return members[who];
    }

    private static bool[] Members(PartySelection definition, Question question, int year)
    {
        var composition = question.Composition ?? Composition.Default;
        var destinations = new Destinations(
            Imported.Parties, question.Alliance, composition, new YearRange(year, year));
        return definition.In(year, Imported.Parties, destinations, composition);
    }

    private static Text Name(PartySelection definition) => definition is PartySelection.Europe
        ? ("SIPRI's Europe (with Russia, without Türkiye)", "Europa volgens SIPRI (met Rusland, zonder Turkije)")
        : SelectionWords.Suppliers(definition);
}
