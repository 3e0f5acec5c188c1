using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>share</c>: which part of what a set of suppliers delivers to others goes outside an alliance (docs/methods/share.md).
/// </summary>
public sealed class ShareQuestion
{
    private const int DefaultWindow = 5;
    private readonly Question _question;
    private readonly Holdings _holdings;
    private readonly FlowTable _flows;
    private readonly List<Note> _notes = [];
    private readonly List<string> _incomplete = [];
    private bool _oneSided;
    private ScopeMap? _silence;
    private readonly PartySelection _suppliers;
    private readonly YearRange _years;
    private readonly IReadOnlyList<YearRange> _periods;
    private readonly IReadOnlyList<Composition> _compositions;

    private ShareQuestion(Question question, Holdings holdings)
    {
        // Items of different categories are never added, so each category is a row.
        if (question.Series.OnlyWithinCategory && question.Category is null) question = question with { By = ShareKey.Category };
        (_question, _holdings) = (question, holdings);
        _suppliers = question.Suppliers ?? DefaultSuppliers(question);
        _flows = Holdings.OfCategory(SumsBesideOrders() ?? holdings.Deliveries(question, AsksShortWindows(question)), question);
        _years = Clip(question.Years, "years");
        _periods = Periods();
        var isDefault = question is { Years: null, Periods: null, Compare: null, By: ShareKey.None, ByYear: false };
        _compositions = question.Composition is { } one ? [one] : isDefault ? [Composition.AtTheTime, Composition.Present] : [Composition.AtTheTime];
    }

    /// <summary>The alliance's members; where one state alone reports, that state.</summary>
    public static PartySelection DefaultSuppliers(Question question) => question.Series.Reporter is { } only
        ? new PartySelection.Parties([Holdings.Parties.Require(only)])
        : new PartySelection.MembersOf(question.Alliance, question.Alliance.Written);

    private Language Language => _question.Language;

    /// <summary>The years that the rows show.</summary>
    private YearRange Shown => new(_periods.Min(p => p.First), _periods.Max(p => p.Last));

    private bool IsSipri => _question.Source == SourceCatalog.Sipri;

    private bool FromSums => _flows.Grain != FlowGrain.Observations;

    private IReadOnlyList<Composition> AskedCompositions => _question.Composition is { } one ? [one] : [Composition.AtTheTime, Composition.Present];

    public static Answer Answer(Question question, Holdings holdings) => new ShareQuestion(question, holdings).Build();

    private Answer Build()
    {
        var rows = new List<AnswerRow>();
        var view = new ShareView(_question, _flows, _suppliers);
        foreach (var composition in _compositions)
        {
            var scope = _question.Scope(composition, _suppliers);
            var map = new ScopeMap(_flows, scope);
            var compare = _question.Compare is { } before ? Clip(before, "compare") : null;
            RequireCells(map, _years);
            if (compare is not null) RequireCells(map, compare);
            var periods = compare is null ? _periods : [compare, .. _periods];
            var sums = map.Sum(periods, _question.By);
            view.Begin(composition, map, _years);
            _silence ??= map;
            for (var p = 0; p < periods.Count; p++)
            {
                var earlier = compare is null || p == 0 ? null : sums[0];
                foreach (var (key, sum) in Ordered(sums[p]))
                {
                    rows.Add(Row(composition, periods[p], key, sum, compare is not null && p > 0 ? compare : null, earlier?.GetValueOrDefault(key)));
                    view.Add(periods[p], Name(key), sum, earlier?.GetValueOrDefault(key), Total(sums[p]));
                }

                if (sums[p].Count == 0 && _question.By == ShareKey.None)
                {
                    rows.Add(Row(composition, periods[p], 0, new ShareSums(), null, null));
                    view.Add(periods[p], Name(0), new ShareSums(), null, 0);
                }

                if (sums[p].TryGetValue(0, out var whole) && _question.By == ShareKey.None && whole.Unmapped > 0)
                {
                    _incomplete.Add($"{Language.Exact(whole.Unmapped)} {_flows.Unit.Code} in {periods[p]} went to names that are not in our table");
                }
            }
        }

        _oneSided = _question.Recipients is not (null or PartySelection.Everyone) && view.IsOneSided;
        AddNotes();
        return new Answer
        {
            Question = Echo(),
            Snapshot = _holdings.IdentityOf(_flows),
            Tables = Holdings.TablesHash(_question.OwnTables),
            Editions = _flows.Editions,
            Unit = _flows.Unit,
            More = _silence is { } of && _flows.Silent.Count > 0 ? new AnswerRow().With("silent", SilenceNotes.Rows(_flows, of, Shown, Language)) : new AnswerRow(),
            Rows = rows,
            Notes = [.. view.MainNotes(), .. _notes],
            View = view.Build(_notes),
            Incomplete = _incomplete,
            Explanation = _question.Explain ? view.Explain() : [],
        };
    }

    /// <summary>
    /// Where only orders are here, what they cannot tell (short windows, the recipient's participation, the sums' own edition) is answered
    /// from the built-in sums of a yearly edition, if they can.
    /// </summary>
    private FlowTable? SumsBesideOrders()
    {
        if (!IsSipri || _question.Category is not null || _holdings.SumsBesideOrders(_question.Edition) is not { } sums || _question.Without.Contains(Switch.MadeInRecipient) || _question.By is ShareKey.Recipient or ShareKey.Class) return null;
        if (_question.Edition is null && !AsksShortWindows(_question) && !_question.Without.Contains(Switch.RecipientParticipation)) return null;
        var table = _question.By == ShareKey.Category ? sums.ByCategory : sums.BySupplier;
        if (_question.Years is { } years && !(table.Years.Contains(years.First) && table.Years.Contains(years.Last))) return null;
        return AskedCompositions.All(c => new ScopeMap(table, _question.Scope(c, _suppliers)) is var map && map.FitsCells(table.Years) && (_question.By != ShareKey.Supplier || map.HasSuppliersApart(table.Years))) ? table : null;
    }

    /// <summary>Without years or periods the last year stands apart, so a window is short unless all that is asked has five years or more.</summary>
    private static bool AsksShortWindows(Question question)
    {
        if (question.ByYear || question.Compare is { Count: < DefaultWindow }) return true;
        if (question.Periods is { } length) return length < DefaultWindow;
        if (question.Years is { } years) return years.Count < DefaultWindow;
        return question.By == ShareKey.None;
    }

    private static long Total(IReadOnlyDictionary<int, ShareSums> sums) => sums.Values.Sum(s => s.Total);

    private void RequireCells(ScopeMap map, YearRange years)
    {
        if (_flows.Grain == FlowGrain.Observations) return;
        var asked = _question.By switch
        {
            _ when _question.Category is not null => "one category apart",
            ShareKey.Recipient => "rows by recipient",
            ShareKey.Supplier when !map.HasSuppliersApart(years) => "rows by suppliers that are not NATO members",
            ShareKey.Category when _question.Composition != Composition.Present => "categories in another than the present composition (add --composition present)",
            _ when !map.FitsCells(years) => "this choice of alliance, composition, suppliers or recipients",
            _ => null,
        };
        if (asked is not null) throw AandeelException.NotHere($"The built-in sums cannot give {asked}; the register can. {Holdings.GetRegister}");
    }

    private YearRange Clip(YearRange? asked, string option) =>
        asked is null ? _flows.Usable : AskedYears.Within(asked, option, _flows, _holdings, Language, _notes, _incomplete);

    private IReadOnlyList<YearRange> Periods()
    {
        if (_question.ByYear) return _years.Windows(1);
        if (_question.Periods is { } length) return Windows(length);
        if (_question.Years is not null) return [_years];
        if (_question.Compare is { } compare) return [_years.Ending(compare.Count)];
        if (_question.By != ShareKey.None) return [_years.Count >= DefaultWindow ? new YearRange(_years.Last - DefaultWindow + 1, _years.Last) : _years];
        return [.. Windows(Math.Min(DefaultWindow, _years.Count)), new YearRange(_years.Last, _years.Last)];
    }

    private IReadOnlyList<YearRange> Windows(int length)
    {
        var windows = _years.Windows(length);
        if (windows.Count == 0) throw AandeelException.Usage($"--periods {length} asks for windows of {length} years, and there are {_years.Count} ({_years}).");
        if (windows[0].First > _years.First)
        {
            var left = new YearRange(_years.First, windows[0].First - 1);
            _notes.Add(new Note("remainder-dropped", Language.Say($"Windows are counted back from {_years.Last}; {left} is left over and not shown.", $"Vensters tellen terug vanaf {_years.Last}; {left} blijft over en is niet getoond.")));
        }

        return windows;
    }

    private IEnumerable<KeyValuePair<int, ShareSums>> Ordered(IReadOnlyDictionary<int, ShareSums> sums) => _question.By switch
    {
        ShareKey.None => sums,
        ShareKey.Group => sums.OrderBy(s => s.Key),
        _ => sums.Where(s => s.Value.Observations > 0 || s.Value.Total > 0 || s.Value.Assumed > 0).OrderByDescending(s => s.Value.Total).ThenBy(s => Name(s.Key), StringComparer.Ordinal),
    };

    private AnswerRow Row(Composition composition, YearRange period, int key, ShareSums sum, YearRange? compare, ShareSums? before)
    {
        var row = new AnswerRow()
            .With("period", period.ToString())
            .With("composition", composition.Code)
            .With("key", Key(key))
            .With("name", Name(key));
        if (_question.By is ShareKey.Recipient or ShareKey.Group)
        {
            var sides = sum.Sides;
            var whole = WholeTotal(composition, period);
            double? share = whole > 0 ? (double)sum.Total / whole : null;
            row
                .With("side", sides.Count > 1 ? new FieldValue.Missing("changed-side") : FieldValue.Of(sides.Count == 0 ? null : Codes.Of(sides[0])))
                .With("total", FieldValue.OfAmount(sum.Total))
                .With("share", FieldValue.Of(share, "nothing-delivered"));
            if (compare is not null)
            {
                var wholeBefore = WholeTotal(composition, compare);
                double? shareBefore = wholeBefore > 0 ? (double)(before?.Total ?? 0) / wholeBefore : null;
                row
                    .With("compared_with", compare.ToString())
                    .With("total_before", FieldValue.OfAmount(before?.Total ?? 0))
                    .With("share_before", FieldValue.Of(shareBefore, "nothing-delivered"))
                    .With("change_points", FieldValue.Of((share - shareBefore) * 100, "nothing-delivered"));
            }

            return row
                .With("flows", FlowsCommand(composition, period, key));
        }

        var marksKnown = _flows.Grain == FlowGrain.Observations || _question.Without.All(w => w is Switch.Ukraine or Switch.Organisations);
        FieldValue Mark(FieldValue value) => marksKnown ? value : new FieldValue.Missing("not-in-sums");
        FieldValue OnlySipri(FieldValue value) => IsSipri ? value : new FieldValue.Missing("not-stated-by-source");
        var bounds = sum.Bounds;
        row
            .With("inside", FieldValue.OfAmount(sum.Inside))
            .With("outside", FieldValue.OfAmount(sum.Outside))
            .With("unallocated", FieldValue.OfAmount(sum.Unallocated))
            .With("unmapped", FieldValue.OfAmount(sum.Unmapped))
            .With("total", FieldValue.OfAmount(sum.Total))
            .With("share_outside", FieldValue.Of(sum.ShareOutside, sum.Total == 0 && sum.Assumed > 0 ? "no-report" : "nothing-delivered"))
            .With("share_outside_new", OnlySipri(FieldValue.Of(sum.ShareOutsideNew, "nothing-new-delivered")))
            .With("bounds", new AnswerRow()
                .With("lower", FieldValue.Of(bounds?.Lower, "nothing-delivered"))
                .With("upper", FieldValue.Of(bounds?.Upper, "nothing-delivered")))
            .With("outside_by_group", OutsideByGroup(sum))
            .With("assumed", FieldValue.OfAmount(sum.Assumed))
            .With("estimated_part", OnlySipri(Mark(FieldValue.OfAmount(sum.Estimated))))
            .With("uncoded_part", OnlySipri(Mark(FieldValue.OfAmount(sum.Uncoded))))
            .With("observations", Mark(FieldValue.Of(sum.Observations)));
        if (compare is not null)
        {
            row
                .With("compared_with", compare.ToString())
                .With("share_outside_before", FieldValue.Of(before?.ShareOutside, "nothing-delivered"))
                .With("change_points", FieldValue.Of((sum.ShareOutside - before?.ShareOutside) * 100, "nothing-delivered"));
        }

        return row.With("flows", FlowsCommand(composition, period, key));
    }

    private long WholeTotal(Composition composition, YearRange period)
    {
        if (_wholes.TryGetValue((composition.Code, period), out var total)) return total;
        total = Total(new ScopeMap(_flows, _question.Scope(composition, _suppliers)).Sum([period])[0]);
        _wholes.Add((composition.Code, period), total);
        return total;
    }

    private readonly Dictionary<(string, YearRange), long> _wholes = [];

    /// <summary>The groups outside; where the sums hold only Ukraine and the Indo-Pacific four apart, the others together.</summary>
    private AnswerRow OutsideByGroup(ShareSums sum)
    {
        var row = new AnswerRow();
        var rest = _flows.Grain == FlowGrain.CategoryCells;
        foreach (var group in DestinationGroups.Outside)
        {
            if (group == DestinationGroup.Nato && _question.Alliance.Code == Alliance.NatoCode) continue;
            var apart = group is DestinationGroup.Ukraine or DestinationGroup.IndoPacificPartners;
            row.With(Codes.Of(group), rest && !apart ? new FieldValue.Missing("not-in-sums") : FieldValue.OfAmount(sum.ByGroup[(int)group]));
        }

        return row;
    }

    /// <summary>As printed: a category that is not known is empty here.</summary>
    private string Key(int key) => _question.By switch
    {
        ShareKey.None => _suppliers.Text,
        ShareKey.Category => _flows.Categories[key],
        _ => PartWords.Key(_question.By, key, _flows),
    };

    private string Name(int key) => _question.By == ShareKey.None ? SelectionWords.Suppliers(_suppliers, Language) : PartWords.Name(_question.By, key, _flows, Language);

    private string FlowsCommand(Composition composition, YearRange period, int key) => FlowsCommandText.For(
        _question,
        composition,
        period,
        suppliers: _suppliers.Text,
        key: _question.By is ShareKey.Supplier or ShareKey.Recipient or ShareKey.Group ? new RowKey(_question.By, Key(key)) : null,
        category: _question.By == ShareKey.Category ? Key(key) : _question.Category,
        productClass: _question.By == ShareKey.Class ? Key(key) : null,
        edition: IsSipri ? _flows.Edition.Name : _question.Edition);

    private AnswerRow Echo() => new AnswerRow()
        .With("kind", Codes.Of(_question.Kind))
        .With("source", _question.Source)
        .With("flow", Codes.Of(_question.Series.Flow))
        .With("unit", _flows.Unit.Code)
        .With("side", _question.Series.TwoSided ? Codes.Of(_flows.Choice.Side) : null)
        .With("destination", _flows.Choice.Final ? Codes.Of(DestinationChoice.Final) : null)
        .With("include", string.Join(',', _question.Include.Select(i => Codes.Of(i))))
        .With("category", _question.Category)
        .With("edition", _flows.Edition.Name)
        .With("years", _years.ToString())
        .With("periods", FieldValue.Of(_question.Periods?.ToString()))
        .With("compare", _question.Compare?.ToString())
        .With("by", _question.ByYear ? "year" : _question.By == ShareKey.None ? null : Codes.Of(_question.By))
        .With("composition", string.Join(',', _compositions.Select(c => c.Code)))
        .With("alliance", _question.Alliance.Code)
        .With("suppliers", _suppliers.Text)
        .With("recipients", (_question.Recipients ?? new PartySelection.Everyone()).Text)
        .With("without", string.Join(',', _question.Without.Select(w => Codes.Of(w))))
        .With("lang", Codes.Of(Language));

    private void AddNotes()
    {
        if (FromSums)
        {
            _notes.Add(EditionNotes.BuiltInSums(_flows, Language));
        }

        if (_flows.UnmappedNames.Count > 0)
        {
            var names = string.Join(", ", _flows.UnmappedNames.OrderByDescending(n => n.Value).Take(5).Select(n => $"{n.Key} ({n.Value})"));
            _incomplete.Add($"names that are not in our table: {names}");
            _notes.Add(new Note("unmapped-names", Language.Say(
                $"{_flows.UnmappedNames.Count} printed names are not in our table and count as unmapped: {names}.",
                $"{_flows.UnmappedNames.Count} gedrukte namen staan niet in onze tabel en tellen apart: {names}.")));
        }

        if (!IsSipri)
        {
            _notes.AddRange(SeriesNotes.For(_flows, _years, Language));
            if (_silence is { } silence) _notes.AddRange(SilenceNotes.For(_flows, silence, Shown, Language));
            _incomplete.AddRange(SeriesNotes.Incomplete(_flows, _years));
        }
        else if (_flows.WithoutAmount > 0)
        {
            _incomplete.Add($"rows without an amount: {_flows.WithoutAmount}");
            _notes.Add(new Note("rows-without-amount", Language.Say(
                $"Rows of the source that carry no amount and are in no figure: {_flows.WithoutAmount}.",
                $"Regels van de bron die geen bedrag hebben en in geen enkel cijfer meetellen: {_flows.WithoutAmount}.")));
        }

        if (IsSipri) _notes.AddRange(EditionNotes.For(_flows, _holdings, Language));
        if (_question.By == ShareKey.Class) _notes.AddRange(EditionNotes.Classes(_flows, Language));
        var refused = _holdings.FilesOf(_flows).Sum(f => f.Refused);
        if (refused > 0)
        {
            _incomplete.Add($"damaged rows of the source that could not be read: {refused}");
            _notes.Add(new Note("rows-refused", Language.Say(
                $"Damaged rows of the source that could not be read and are in no figure: {refused} (aandeel doctor --findings lists them).",
                $"Beschadigde regels van de bron die niet te lezen waren en nergens meetellen: {refused} (aandeel doctor --findings noemt ze).")));
        }

        if (_question.By == ShareKey.Supplier && _suppliers is PartySelection.MembersOf members && _compositions.Contains(Composition.AtTheTime))
        {
            var joined = members.Alliance.Entries
                .Where(e => _flows.Parties[e.Party].IsState && Composition.AtTheTime.DayFor(_years.First, members.Alliance) < e.From && e.From <= Composition.AtTheTime.DayFor(_years.Last, members.Alliance))
                .Select(e => Language.Say($"{_flows.Parties[e.Party].NameEn} from {FirstYear(e)}", $"{_flows.Parties[e.Party].NameNl} vanaf {FirstYear(e)}")).ToList();
            if (joined.Count > 0) _notes.Add(new Note("joined-within", Language.Say($"Members count from the year that they were in on 1 July: {string.Join(", ", joined)}.", $"Leden tellen vanaf het jaar waarin zij op 1 juli lid waren: {string.Join(", ", joined)}.")));

            int FirstYear(Membership e) => Enumerable.Range(_years.First, _years.Count).First(y => e.Holds(Composition.AtTheTime.DayFor(y, members.Alliance)));
        }

        if (_oneSided)
        {
            _notes.Add(new Note("one-side", Language.Say(
                "All the chosen recipients are on one side, so this share follows from the choice and says nothing about the suppliers.",
                "Alle gekozen ontvangers staan aan één kant, dus dit aandeel volgt uit de keuze en zegt niets over de leveranciers.")));
        }

        if (_question.Without.Contains(Switch.MadeInRecipient) && _flows.MadeComments is { } comments)
        {
            _notes.Add(new Note("derived", Language.Say(
                $"What was made in the recipient is derived by us from comments: {Language.Percent(comments.Speaking)} of the edition's volume carries a comment on production, assembly or licence, and {Language.Percent(comments.Taken)} is taken as made in the recipient, wherever it is. Only what recipients outside made is left out. Of another {Language.Percent(comments.Open)} the comments say that some of the order was made there, without a number: that stays in. Over {_years} ({_compositions[0].Name(Language)}) the share is {Language.Percent(Over(FlowFlags.None))} so, and {Language.Percent(Over(FlowFlags.PartMadeInRecipient))} with all of that left out too.",
                $"Wat de ontvanger zelf maakte is door ons afgeleid uit opmerkingen: {Language.Percent(comments.Speaking)} van het volume van de editie heeft een opmerking over productie, assemblage of licentie, en {Language.Percent(comments.Taken)} geldt als gemaakt bij de ontvanger, waar die ook is. Alleen wat ontvangers daarbuiten maakten is weggelaten. Van nog {Language.Percent(comments.Open)} zeggen de opmerkingen dat een deel van de order daar is gemaakt, zonder aantal: dat telt mee. Over {_years} ({_compositions[0].Name(Language)}) is het aandeel zo {Language.Percent(Over(FlowFlags.None))}, en {Language.Percent(Over(FlowFlags.PartMadeInRecipient))} als ook dat geheel is weggelaten.")));

            double? Over(FlowFlags more)
            {
                var scope = _question.Scope(_compositions[0], _suppliers);
                return new ScopeMap(_flows, scope with { Without = scope.Without | more }).Sum([_years])[0][0].ShareOutside;
            }
        }

        if (_suppliers is PartySelection.Parties chosen && _compositions.Contains(Composition.AtTheTime))
        {
            foreach (var party in chosen.Chosen)
            {
                var out_ = Enumerable.Range(_years.First, _years.Count).Where(y => !_question.Alliance.Has(party.Index, Composition.AtTheTime.DayFor(y, _question.Alliance))).ToList();
                if (out_.Count == 0) continue;
                var alliance = _question.Alliance.Name(Language);
                _notes.Add(new Note("supplier-not-member", out_.Count == _years.Count
                    ? Language.Say($"{party.NameEn} was not a member of {alliance} in these years.", $"{party.NameNl} was in deze jaren geen lid van {alliance}.")
                    : Language.Say($"{party.NameEn} was not a member of {alliance} in {out_[0]}-{out_[^1]}.", $"{party.NameNl} was in {out_[0]}-{out_[^1]} geen lid van {alliance}.")));
            }
        }
    }
}
