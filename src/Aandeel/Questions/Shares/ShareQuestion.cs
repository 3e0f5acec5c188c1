using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>share</c>: which part of what a set of suppliers delivers to others goes outside an alliance
/// (docs/methods/share.md). Here it is chosen which table, years and compositions answer; the result is typed, and
/// other questions ask it by <see cref="Of"/>.
/// </summary>
public sealed class ShareQuestion
{
    private const int DefaultWindow = 5;
    private readonly Question _question;
    private readonly Imported _imported;
    private readonly FlowTable _flows;
    private readonly List<Note> _notes = [];
    private readonly List<Text> _incomplete = [];
    private readonly PartySelection _suppliers;
    private readonly YearRange _years;
    private readonly IReadOnlyList<YearRange> _periods;
    private readonly IReadOnlyList<Composition> _compositions;

    private ShareQuestion(Question question, Imported imported, PartySelection suppliers, FlowTable flows)
    {
        (_question, _imported, _suppliers, _flows) = (question, imported, suppliers, flows);
        _years = question.Years is { } asked ? Within(asked, "years") : Unasked();
        _periods = Periods();
        _compositions = question.Compositions.Count > 0 ? question.Compositions
            : question is { By: ShareKey.None, ByYear: false, Compare: null } ? [Composition.Default, Composition.AtTheTime]
            : [Composition.Default];
        _incomplete.AddRange(PartOfSource.Incomplete(flows));
    }

    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed figures.</summary>
    /// <exception cref="AandeelException">What they need is not here.</exception>
    internal static ShareResult Of(Question question, Imported imported) =>
        Find(question, imported, out var why) ?? throw AandeelException.NotHere(why);

    /// <summary>
    /// The typed figures, for questions that build on a share; null where they are not here, and then
    /// <paramref name="why"/> says it.
    /// </summary>
    internal static ShareResult? Find(Question question, Imported imported, out NotImported why)
    {
        // Items of different categories are never added, so each category is a row.
        if (question.Series.OnlyWithinCategory && question.Category is null)
        {
            question = question with { By = ShareKey.Category };
        }

        if (question.Settled(imported.FindDeliveries, out why) is not var (within, flows)) return null;
        question = within;
        var suppliers = question.SuppliersMeant();
        ShareQuestion Over(FlowTable table) =>
            new(question, imported, suppliers, Imported.OfCategory(table, question.Category));
        if (Over(flows).Build(out why) is { } result) return result;

        // What the sums cannot give, a part of the register can where the question lies within it.
        return flows.Grain != FlowGrain.Observations && imported.Registers.Count > 0 && question.Source == Sources.SourceCatalog.Sipri
            && imported.FindRegister(question.Table(), out _) is { } part
            ? Over(part).Build(out why)
            : null;
    }

    private ShareResult? Build(out NotImported why)
    {
        var compare = _question.Compare is { } before ? Within(before, "compare") : null;
        var choice = new ShareChoice(_question, Filled(), _flows, _suppliers, _years, _periods, _compositions);
        var (lines, maps) = (new List<ShareLine>(), new List<(Composition, ScopeMap)>());
        var periods = compare is null ? _periods : [compare, .. _periods];
        foreach (var composition in _compositions)
        {
            var map = new ScopeMap(_flows, choice.Scope(composition));
            why = Lacking(map, _years) ?? (compare is null ? null : Lacking(map, compare)) ?? NotImported.None;
            if (!why.IsNone) return null;
            Lines(choice, composition, map, periods, compare, lines);
            maps.Add((composition, map));
        }

        why = NotImported.None;
        return new ShareResult(choice, _imported, maps[0].Item2, lines, Yearly, _notes, _incomplete);

        IReadOnlyList<ShareLine> Yearly()
        {
            var yearly = new List<ShareLine>();
            if (!HasYears) return yearly;
            foreach (var (composition, map) in maps) Lines(choice, composition, map, _years.Windows(1), null, yearly);
            return yearly;
        }
    }

    /// <summary>Whether the yearly course is drawn under the periods.</summary>
    private bool HasYears => _question is { By: ShareKey.None, ByYear: false } && _years.Count >= 3;

    /// <summary>
    /// What is answered, so that it can be asked back word for word: the default of windows and last year is said.
    /// </summary>
    private Question Filled() => _question.FilledFrom(_flows) with
    {
        Years = _periods is [var only] ? only : _years,
        Periods = IsByDefault ? Math.Min(DefaultWindow, _years.Count) : _question.Periods,
        LastYearToo = IsByDefault || _question.LastYearToo,
        Compositions = _compositions,
        Suppliers = _suppliers,
    };

    private void Lines(
        ShareChoice choice, Composition composition, ScopeMap map, IReadOnlyList<YearRange> periods, YearRange? compare,
        List<ShareLine> lines)
    {
        var sums = map.Sum(periods, _question.By);
        for (var p = 0; p < periods.Count; p++)
        {
            var isBefore = compare is null || p == 0;
            var (whole, wholeBefore) = (Total(sums[p]), isBefore ? 0 : Total(sums[0]));
            foreach (var (key, sum) in Ordered(choice, sums[p]))
            {
                var before = isBefore ? null : sums[0].GetValueOrDefault(key);
                lines.Add(
                    new ShareLine(
                        composition, periods[p], key, sum, isBefore ? null : compare, before, whole, wholeBefore));
            }

            if (sums[p].Count == 0 && _question.By == ShareKey.None)
            {
                lines.Add(new ShareLine(composition, periods[p], 0, new ShareSums(), null, null, 0, 0));
            }
        }
    }

    private static long Total(IReadOnlyDictionary<int, ShareSums> sums) => sums.Values.Sum(s => s.Total);

    /// <summary>What the built-in sums cannot give of the question; null where they can.</summary>
    private NotImported? Lacking(ScopeMap map, YearRange years)
    {
        if (_flows.Grain == FlowGrain.Observations) return null;
        var asked = _question.By switch
        {
            _ when _question.Category is not null => (Problem)"one category apart",
            ShareKey.Recipient => "rows by recipient",
            ShareKey.Supplier when !map.HasSuppliersApart(years) => "rows by suppliers that are not NATO members",
            ShareKey.Category when !_compositions.All(c => c == Composition.Present) =>
                "categories in another than the present composition (add --composition present)",
            _ when !map.FitsCells(years) => "this choice of alliance, composition, suppliers or recipients",
            _ => null,
        };
        if (asked is null) return null;
        return new NotImported($"The built-in sums cannot give {asked}; the register can.", Remedies.Register);
    }

    private YearRange Within(YearRange asked, string option) =>
        AskedYears.Within(asked, option, _flows, _imported, _notes, _incomplete);

    /// <summary>
    /// The years where none are asked: all; windows end in the last years of which each is in a file, and it is said
    /// that there are years behind them.
    /// </summary>
    private YearRange Unasked()
    {
        if (_question.ByYear) return _flows.Usable;
        var last = _flows.LastYears(_question.Compare?.Count ?? _question.Periods ?? DefaultWindow);
        if (SeriesNotes.Apart(_flows, last) is { } apart) _notes.Add(apart);
        return new YearRange(_flows.Usable.First, last.Last);
    }

    private IReadOnlyList<YearRange> Periods()
    {
        if (_question.ByYear) return _years.Windows(1);
        if (_question.Periods is { } length) return Windows(length, _question.LastYearToo);
        if (_question.Years is not null) return [_years];
        if (_question.Compare is { } compare) return [_years.Ending(compare.Count)];
        if (_question.By != ShareKey.None) return [_flows.LastYears(DefaultWindow)];
        return Windows(Math.Min(DefaultWindow, _years.Count), lastYearToo: true);
    }

    /// <summary>Whether nothing is said of the years: windows of five, and the last year.</summary>
    private bool IsByDefault =>
        _question is { By: ShareKey.None, ByYear: false, Periods: null, Years: null, Compare: null };

    private IReadOnlyList<YearRange> Windows(int length, bool lastYearToo)
    {
        var windows = _years.Windows(length);
        if (windows.Count == 0)
        {
            throw AandeelException.Usage(
                $"--periods {length} asks for windows of {length} years, and there are {_years.Count} ({_years}).");
        }

        if (windows[0].First > _years.First)
        {
            var (left, last) = (new YearRange(_years.First, windows[0].First - 1), _years.Ending(1));
            _notes.Add(new Note("remainder-dropped", Text.Of(
                $"Windows are counted back from {last}; {left} is left over and not shown.",
                $"De perioden zijn teruggeteld vanaf {last}; {left} blijft over en staat er niet bij.")));
        }

        return lastYearToo && length > 1 ? [.. windows, _years.Ending(1)] : windows;
    }

    /// <summary>The parts in their order: by size, and by name in English where two are equal.</summary>
    private IEnumerable<Part> Ordered(ShareChoice choice, IReadOnlyDictionary<int, ShareSums> sums)
    {
        var parts = new List<Part>(sums.Count);
        foreach (var (key, sum) in sums) parts.Add(new Part(key, sum));
        return _question.By switch
        {
            ShareKey.None => parts,
            ShareKey.Group => parts.OrderBy(p => p.Key),
            _ => parts.Where(p => p.Sum.Observations > 0 || p.Sum.Total > 0 || p.Sum.Assumed > 0)
                .OrderByDescending(p => p.Sum.Total)
                .ThenBy(p => choice.NameOf(p.Key).WordsIn(Language.En), StringComparer.Ordinal),
        };
    }

    /// <summary>A part and its sums.</summary>
    private sealed record Part(int Key, ShareSums Sum);
}
