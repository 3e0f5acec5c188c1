using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The shares that a claimed share is looked for in: SIPRI by 64 definitions, windows, editions and sides, the EU
/// report by fewer, and every other source by its default.
/// </summary>
internal sealed class VerifyShares(Question question, Imported imported)
{
    private const int Window = 5;
    private const int LongestByYear = 10;
    private const int YearsBack = 15;

    private static readonly Switch[] Switches =
        [Switch.SecondHand, Switch.Modernised, Switch.RecipientParticipation, Switch.Ukraine, Switch.Organisations];

    private static readonly Switch[] GroupSwitches = [Switch.Ukraine, Switch.Organisations];

    private static readonly Composition[] Compositions = [Composition.Present, Composition.AtTheTime];

    private readonly bool _claimsInside = question.Claim!.Inside;
    private readonly PartySelection _suppliers =
        question.Suppliers ?? new PartySelection.MembersOf(Alliance.Nato, Alliance.NatoCode);

    public IEnumerable<Candidate> All()
    {
        // Everything that is searched is read side by side first: one after another it is half of the whole.
        imported.Prepare([.. Editions().Select(OfEdition), .. Others().Select(OfSource)]);
        return [.. OfSipri(), .. OfOthers()];
    }

    private IReadOnlyList<string?> Editions() => imported.UsesSums
        ? [imported.Sums?.Edition.Name]
        : [.. imported.Editions().Select(e => e.Name).Distinct()];

    private Question OfEdition(string? edition) =>
        new() { Kind = QuestionKind.Share, Edition = edition, NamesEdition = edition is not null, Suppliers = _suppliers };

    private IEnumerable<FlowSeries> Others() =>
        FlowSeries.All.Where(s => s.IsMoney && imported.Has(s.Source) && IsAsked(s));

    private Question OfSource(FlowSeries series) => new()
    {
        Kind = QuestionKind.Share,
        Source = series.Source,
        Flow = series.Flow,
        Suppliers = series.Reporter is null ? _suppliers : null,
    };

    private IEnumerable<Candidate> OfSipri()
    {
        var frame = imported.Frame.EditionOf(question.Edition);
        foreach (var edition in Editions().OrderByDescending(e => e == (frame ?? e)))
        {
            var asked = OfEdition(edition);
            if (imported.FindDeliveries(asked, out _) is not { } flows) continue;
            List<Difference> ofEdition = frame is null || edition == frame ? [] :
            [
                new(Candidate.OtherEdition, Text.Of($"edition {edition}", $"editie {edition}"), 2),
            ];
            var set = Sets(flows.Allocated ? [.. Switches.Where(s => s != Switch.RecipientParticipation)] : Switches);
            foreach (var found in Of(asked, flows, _suppliers, set, SipriWindows(flows), ofEdition)) yield return found;
            if (question.Suppliers is not null || flows.Grain != FlowGrain.Observations) continue;
            foreach (var other in new PartySelection[]
            {
                new PartySelection.EuropeanNato(), new PartySelection.MembersOf(Alliance.Eu, Alliance.EuCode),
            })
            {
                var who = SelectionWords.Suppliers(other);
                List<Difference> differs = [.. ofEdition, new(Candidate.OtherSuppliers, who, 3)];
                var ofOther = Of(asked with { Suppliers = other }, flows, other, [[]], SipriWindows(flows), differs);
                foreach (var found in ofOther)
                {
                    yield return found;
                }
            }
        }
    }

    private IEnumerable<Candidate> OfOthers()
    {
        foreach (var one in Others())
        {
            var asked = OfSource(one);
            if (imported.Find(asked) is not { } flows) continue;
            List<Difference> differs = [new(Candidate.OtherSource, SeriesNames.Of(one), 5)];
            var sets = one.Source == SourceCatalog.Eu ? Sets(GroupSwitches) : [[]];
            foreach (var found in Of(asked, flows, asked.SuppliersMeant(), sets, Windows(flows), differs))
            {
                yield return found;
            }
        }
    }

    /// <summary>A source in which one state alone reports is of no use where others are asked.</summary>
    private bool IsAsked(FlowSeries series) => series.Reporter is not { } only || question.Suppliers is null
        || (question.Suppliers is PartySelection.Parties { Chosen: [var one] } && one.Code.Value == only);

    /// <summary>Every combination of what can be left out.</summary>
    private static List<IReadOnlyList<Switch>> Sets(Switch[] switches) =>
    [
        .. Enumerable.Range(0, 1 << switches.Length)
            .Select(set => (IReadOnlyList<Switch>)[.. switches.Where((_, i) => (set & (1 << i)) != 0)]),
    ];

    private IEnumerable<Candidate> Of(
        Question asked, FlowTable flows, PartySelection suppliers, IReadOnlyList<IReadOnlyList<Switch>> sets,
        List<(YearRange Years, bool IsClaimed)> windows, IReadOnlyList<Difference> differs)
    {
        foreach (var composition in Compositions)
        {
            foreach (var without in sets)
            {
                var one = asked with { Without = without, Composition = composition };
                var map = new ScopeMap(flows, one.Scope(composition, suppliers));
                if (windows.Any(w => !map.FitsCells(w.Years))) continue;
                List<Difference> ofDefinition =
                [
                    .. differs,
                    .. composition == Composition.Present ? [] : new[]
                    {
                        new Difference(Candidate.Composed, Names.Of(composition), 1),
                    },
                    .. without.Select(w => new Difference(
                        Candidate.LeftOut, LeavingOut(w), 1)),
                ];
                var sums = map.Sum([.. windows.Select(w => w.Years)]);
                for (var i = 0; i < windows.Count; i++)
                {
                    if (sums[i].GetValueOrDefault(0)?.ShareOutside is not { } outside) continue;
                    foreach (var found in Sides(one, flows, windows[i], outside, ofDefinition)) yield return found;
                }
            }
        }
    }

    private static Text LeavingOut(Switch what)
    {
        var name = SwitchWords.Name(what);
        return Text.Of($"{name} left out", $"{name} niet meegerekend");
    }

    /// <summary>The part that is claimed, and of our own answer the other one: the two are easily mixed up.</summary>
    private IEnumerable<Candidate> Sides(
        Question asked, FlowTable flows, (YearRange Years, bool IsClaimed) window, double outside,
        IReadOnlyList<Difference> differs)
    {
        foreach (var inside in new[] { false, true })
        {
            // The other side is looked at by our own definition alone: more of it would find any figure.
            if (inside != _claimsInside && (asked.Without.Count > 0 || !window.IsClaimed)) continue;
            List<Difference> all = [.. differs];
            if (!window.IsClaimed)
            {
                all.Add(new(Candidate.OtherYears, Text.Of($"{window.Years}"), Overlaps(window.Years) ? 3 : 4));
            }

            if (inside != _claimsInside)
            {
                all.Add(new(
                    Candidate.OtherSide,
                    inside ? ("the part inside", "het deel binnen") : ("the part outside", "het deel buiten"), 4));
            }

            var key = string.Join(
                ' ', asked.Source, Codes.Of(flows.Series.Flow), flows.Edition.Name, window.Years,
                asked.Suppliers?.Text ?? "own", asked.Composition!.Code,
                asked.Without.Count == 0 ? "whole" : string.Join('+', asked.Without.Select(w => Codes.Of(w))),
                inside ? "inside" : "outside");
            yield return new Candidate(
                key, SeriesNames.Of(flows.Series), window.Years, flows.Edition.Name,
                100 * (inside ? 1 - outside : outside), all, asked with { Years = window.Years });
        }
    }

    private bool Overlaps(YearRange years) => question.Years?.Overlaps(years) == true;

    /// <summary>
    /// The years claimed, and those beside them: windows of the same length, without the first or last year, single
    /// years, all. Without years the last five and the last, which are ours.
    /// </summary>
    private List<(YearRange Years, bool IsClaimed)> SipriWindows(FlowTable flows)
    {
        var all = flows.Years;
        var windows = new List<YearRange>();
        if (question.Years is { } asked)
        {
            windows.Add(asked);
            windows.AddRange(new[] { -2, -1, 1, 2 }.Select(n => new YearRange(asked.First + n, asked.Last + n)));
            if (asked.Count > 1)
            {
                windows.Add(new YearRange(asked.First + 1, asked.Last));
                windows.Add(new YearRange(asked.First, asked.Last - 1));
            }

            if (asked.Count <= LongestByYear) windows.AddRange(asked.Windows(1));
        }
        else
        {
            windows.AddRange([all.Ending(Window), all.Ending(1)]);
            for (var last = all.Last - 1; last > all.Last - YearsBack && last - Window + 1 >= all.First; last--)
            {
                windows.AddRange([new YearRange(last - Window + 1, last), new YearRange(last, last)]);
            }
        }

        windows.Add(all);
        var ours = question.Years is { } claimed ? new[] { claimed } : [all.Ending(Window), all.Ending(1)];
        return [.. windows.Where(all.Covers).Distinct().Select(w => (w, ours.Contains(w)))];
    }

    /// <summary>Of another source the years claimed as far as it has them, and its own last five.</summary>
    private List<(YearRange Years, bool IsClaimed)> Windows(FlowTable flows)
    {
        List<YearRange> windows = [flows.LastYears(Window)];
        if (question.Years is { } asked && flows.Usable.Covers(asked)) windows.Insert(0, asked);
        return [.. windows.Distinct().Select(w => (w, question.Years is null || w == question.Years))];
    }
}
