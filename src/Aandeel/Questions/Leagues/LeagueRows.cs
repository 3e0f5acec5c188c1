using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// Makes the rows of a league table: parties in the order of their sums, or SIPRI's regions in SIPRI's order.
/// </summary>
internal sealed class LeagueRows
{
    private readonly LeagueChoice _choice;
    private readonly PartnerColumns _partners;
    private readonly LeagueSilence _silence;
    private readonly LeagueTable _table;
    private readonly IReadOnlyList<(SipriRegion Region, bool[] Mask)> _regions;
    private readonly bool[] _chosen;

    public LeagueRows(LeagueChoice choice, PartnerColumns partners, LeagueSilence silence)
    {
        (_choice, _partners, _silence) = (choice, partners, silence);
        var asked = choice.Asked;
        var (flows, scope) = (
            choice.Flows,
            asked.Scope(choice.Composition, asked.Suppliers ?? new PartySelection.Everyone()));
        _table = new LeagueTable(flows, scope, choice.BySupplier, choice.Period, choice.Before);
        _regions = [.. SipriRegion.All.Select(r => (r, r.Parties(flows.Parties)))];
        var destinations = new Destinations(flows.Parties, asked.Alliance, choice.Composition, choice.Period);
        var own = choice.Own ?? new PartySelection.Everyone();
        _chosen = own.In(choice.Period.Last, flows.Parties, destinations, choice.Composition);
        World = Of(_table.Sum(null, null));
    }

    /// <summary>All that is reported, of the row's own side without choice.</summary>
    public LeagueSum World { get; }

    private PartyTable Parties => _choice.Flows.Parties;

    public IReadOnlyList<LeagueLine> Lines() => _choice.Asked.Regions ? [.. _regions.Select(OfRegion)] : OfParties();

    private static LeagueSum Of((long Now, long Before) sum) => new(sum.Now, sum.Before);

    private List<LeagueLine> OfParties()
    {
        var totals = _table.Totals();
        var rank = _silence.WhyNoRank is null ? Ranks([.. totals.Select(t => t.Now)]) : [];
        var rankBefore = _silence.WhyNoRankBefore is null ? Ranks([.. totals.Select(t => t.Before)]) : [];
        bool IsSilent(int party) => _silence.WhyNoTotal((short)party) is not null;
        var named = _choice.Own is PartySelection.Parties;
        var lines = new List<LeagueLine>();
        foreach (var index in Enumerable.Range(0, totals.Length)
            .Where(i => _chosen[i] && (totals[i].Now > 0 || named || IsSilent(i)))
            .OrderBy(IsSilent)
            .ThenByDescending(i => totals[i].Now)
            .ThenBy(i => Parties.All[i].NameEn, StringComparer.Ordinal))
        {
            var party = Parties.All[index];
            var own = new bool[totals.Length];
            own[index] = true;
            int? Place(Dictionary<int, int> places) => places.TryGetValue(index, out var place) ? place : null;
            lines.Add(WithPartners(
                new LeagueLine(
                    party.Code.Value,
                    Names.Of(party),
                    null,
                    Place(rank),
                    _choice.HasBefore ? Place(rankBefore) : null,
                    Of(totals[index]),
                    World,
                    null,
                    null,
                    0,
                    new PartySelection.Parties([party]))
                {
                    NoTotal = _silence.WhyNoTotal(party.Index),
                    NoTotalBefore = _silence.WhyNoTotalBefore(party.Index),
                    NoChange = _silence.WhyNoChange(party.Index),
                    SilentYears = _silence.Years(party.Index),
                },
                own));
        }

        return lines;
    }

    private LeagueLine OfRegion((SipriRegion Region, bool[] Mask) of)
    {
        bool[] own = [.. of.Mask.Select((m, i) => m && _chosen[i])];
        PartySelection? selection = of.Region.Code switch
        {
            "europe" => new PartySelection.Europe(),
            "european-nato" => new PartySelection.EuropeanNato(),
            _ => null,
        };
        var (region, sum) = (of.Region, Of(_table.Sum(own, null)));
        return WithPartners(
            new LeagueLine(region.Code, Names.Of(region), region, null, null, sum, World, null, null, 0, selection)
            {
                NoChange = _silence.WhyNoChangeOfAll,
            },
            own);
    }

    private LeagueLine WithPartners(LeagueLine line, bool[] own)
    {
        if (!_choice.HasPartners) return line;
        var partners = _table.Partners(own);
        var largest = partners
            .Where(p => p.Now > 0 || p.Before > 0)
            .OrderByDescending(p => p.Now).ThenByDescending(p => p.Before).ThenBy(p => p.Party)
            .Take(_choice.Partners)
            .Select(p => Partner(line, Parties[p.Party], p, WhyNoChange(p.Party)));
        string? WhyNoChange(short partner) =>
            line.Selection is PartySelection.Parties { Chosen: [var party] }
                ? _silence.WhyNoChange(party.Index, partner)
                : _silence.WhyNoChangeOfAll;
        var regions = _regions
            .Select(r => (r.Region, Of: partners.Where(p => r.Mask[p.Party]).ToList()))
            .Select(r => (r.Region, Sum: new LeagueSum(r.Of.Sum(p => p.Now), r.Of.Sum(p => p.Before))))
            .Where(r => r.Sum.Now > 0 || r.Sum.Before > 0)
            .Select(
                r => new PartnerLine(
                    line.Key, r.Region.Code, Names.Of(r.Region), r.Sum, line.Sum, r.Region.Overlaps, line.NoChange));
        return line with
        {
            Partners = _partners.Table("partners", [.. largest]),
            PartnerRegions = _partners.Table("partner_regions", [.. regions]),
            PartnerStates = partners.Count(p => p.Now > 0 && Parties[p.Party].IsState),
        };
    }

    private static PartnerLine Partner(LeagueLine line, Party party, PartnerTotals sum, string? noChange) =>
        new(line.Key, party.Code.Value, Names.Of(party), new LeagueSum(sum.Now, sum.Before), line.Sum)
        {
            NoChange = noChange,
        };

    /// <summary>
    /// The place of every state that has something, the largest first; parties of one amount share the place.
    /// </summary>
    private Dictionary<int, int> Ranks(long[] totals)
    {
        var states = Enumerable.Range(0, totals.Length)
            .Where(i => totals[i] > 0 && Parties.All[i].IsState)
            .OrderByDescending(i => totals[i])
            .ToList();
        var ranks = new Dictionary<int, int>();
        for (var i = 0; i < states.Count; i++)
        {
            ranks[states[i]] = i > 0 && totals[states[i]] == totals[states[i - 1]] ? ranks[states[i - 1]] : i + 1;
        }

        return ranks;
    }
}
