using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// Whose silence stands in a league table of a source that members report to: a supplier without a report has no
/// total, no place and no change, and neither has anyone whose place hangs on it (docs/methods/silent-reporters.md).
/// SIPRI reports on all suppliers itself, so its tables have none.
/// </summary>
internal sealed class LeagueSilence
{
    /// <summary>Nothing was reported in any of the years.</summary>
    public const string NoReport = "no-report";

    /// <summary>Nothing was reported in some of the years, so that two periods are of unlike numbers of reports.</summary>
    public const string InPart = "no-report-in-part";

    /// <summary>Others that belong in the same sum or in the same order are silent.</summary>
    public const string OfOthers = "silent-reporters";

    private readonly FlowTable _flows;
    private readonly bool _bySupplier;
    private readonly YearRange _period;
    private readonly YearRange _before;

    // Suppliers with a row in a year of which they report, by period.
    private readonly HashSet<short> _speaks = [];
    private readonly HashSet<short> _spoke = [];
    private readonly bool _anyNow;
    private readonly bool _anyBefore;

    public LeagueSilence(LeagueChoice choice, Ask ask)
    {
        (_flows, _bySupplier, _period, _before) = (choice.Flows, choice.BySupplier, choice.Period, choice.Before);
        var columns = SilentSupplier.Columns(_flows.Unit);
        Table<SilentSupplier> Table(string name, IReadOnlyList<SilentSupplier> silent) =>
            new(name, ask, columns, silent, s => s.Party.Code.Value);
        (Now, Before) = (Table("silent", []), Table("silent_before", []));
        if (_flows.Silent.Count == 0) return;

        var asked = choice.Asked;
        Map = new ScopeMap(
            _flows, asked.Scope(choice.Composition, asked.Suppliers ?? new PartySelection.Everyone()));
        (Now, Before) = (
            Table("silent", SilentSupplier.Among(_flows, Map, _period)),
            Table("silent_before", choice.HasBefore ? SilentSupplier.Among(_flows, Map, _before) : []));

        // The order and the sum of all are over every supplier, of recipients over those that are chosen.
        bool Counts(short supplier, int year) => _bySupplier || Map.Chooses(supplier, year);
        _anyNow = _flows.Silent.Any(s => _period.Contains(s.Year) && Counts(s.Supplier, s.Year));
        _anyBefore = _flows.Silent.Any(s => _before.Contains(s.Year) && Counts(s.Supplier, s.Year));
        for (var i = 0; i < _flows.Count; i++)
        {
            var (supplier, year) = (_flows.Supplier[i], _flows.Year[i]);
            if (_flows.Amount[i] == 0 || _flows.Silent.Contains((supplier, year))) continue;
            if (_period.Contains(year)) _speaks.Add(supplier);
            if (_before.Contains(year)) _spoke.Add(supplier);
        }
    }

    /// <summary>The silent among the chosen suppliers of the period.</summary>
    public Table<SilentSupplier> Now { get; }

    /// <summary>Those of the years compared with.</summary>
    public Table<SilentSupplier> Before { get; }

    /// <summary>Whose deliveries count; null where nobody is silent.</summary>
    public ScopeMap? Map { get; }

    /// <summary>Why no row has a place; null where all can have one.</summary>
    public string? WhyNoRank => _anyNow ? OfOthers : null;

    public string? WhyNoRankBefore => _anyBefore ? OfOthers : null;

    /// <summary>Why the sum of all has no change.</summary>
    public string? WhyNoChangeOfAll => _anyNow || _anyBefore ? OfOthers : null;

    /// <summary>Why a row has no total: a supplier that reported nothing.</summary>
    public string? WhyNoTotal(short party) => IsSilent(party, _period, _speaks) ? NoReport : null;

    public string? WhyNoTotalBefore(short party) => IsSilent(party, _before, _spoke) ? NoReport : null;

    /// <summary>Why a row has no change: its own silence, or of a recipient that of its suppliers.</summary>
    public string? WhyNoChange(short party) => !_bySupplier ? WhyNoChangeOfAll : WhyNoChangeOfSupplier(party);

    /// <summary>Why a partner of a row has no change.</summary>
    public string? WhyNoChange(short row, short partner) =>
        _bySupplier ? WhyNoChangeOfSupplier(row) : WhyNoChangeOfSupplier(partner);

    /// <summary>The years of the period without a report of a supplier, in words; null where there is none.</summary>
    public string? Years(short party) =>
        _bySupplier && Of(party, _period) is { Count: > 0 } years ? Runs.Of(years) : null;

    private string? WhyNoChangeOfSupplier(short party) =>
        Of(party, _period).Count == 0 && Of(party, _before).Count == 0 ? null
        : WhyNoTotal(party) ?? WhyNoTotalBefore(party) ?? InPart;

    private bool IsSilent(short party, YearRange years, HashSet<short> speaking) =>
        _bySupplier && !speaking.Contains(party) && Of(party, years).Count > 0;

    private List<int> Of(short party, YearRange years) => _flows.Silent.Count == 0
        ? []
        : [.. Enumerable.Range(years.First, years.Count).Where(y => _flows.Silent.Contains((party, (short)y)))];
}
