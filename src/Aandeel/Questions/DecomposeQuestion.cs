using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>decompose</c>: why the share moved between two periods, in parts that add up to the difference to the last digit
/// (docs/methods/decomposition.md).
/// </summary>
public sealed class DecomposeQuestion
{
    private const int Window = 5;
    private static readonly ShareKey[] Views = [ShareKey.Supplier, ShareKey.Class, ShareKey.Category, ShareKey.Group];
    private readonly Question _question;
    private readonly Holdings _holdings;
    private readonly Comparison _asked;
    private readonly PartySelection _suppliers;
    private readonly ShareKey _by;
    private readonly List<OldNote> _notes = [];
    private readonly List<string> _incomplete = [];
    private readonly Decomposition? _whole;
    private readonly Decomposition? _apart;

    private DecomposeQuestion(Question question, Holdings holdings)
    {
        (_question, _holdings) = (question, holdings);
        if (question.ByYear || (question.By != ShareKey.None && !Views.Contains(question.By)))
        {
            throw AandeelException.Usage($"--by got '{(question.ByYear ? "year" : Codes.Of(question.By))}'; it knows {string.Join(", ", Views.Select(v => Codes.Of(v)))}.");
        }

        _suppliers = question.Suppliers ?? new PartySelection.MembersOf(question.Alliance, question.Alliance.Written);
        var (flows, divided) = Tables(question);
        _by = question.By != ShareKey.None ? question.By : IsAlone && divided.Class.Length > 0 ? ShareKey.Class : ShareKey.Supplier;
        var now = AskedYears.Within(question.Years ?? flows.Years.Ending(Window), "years", flows, holdings, Language, _notes, _incomplete);
        var before = AskedYears.Within(question.Compare ?? now.Before(), "compare", flows, holdings, Language, _notes, _incomplete);
        var other = question.CompareEdition is { } edition && edition != flows.Edition.Name ? Other(edition, before, now, flows.Allocated) : flows;
        if (before.Overlaps(now) && (before != now || ReferenceEquals(other, flows)))
        {
            throw AandeelException.Usage($"--years {now} and --compare {before} overlap, so the same deliveries would stand on both sides; give periods that do not. (The same period twice can be compared between two editions: --compare-edition.)");
        }

        _asked = new Comparison(flows, divided, other, question.Scope(question.Composition ?? Composition.AtTheTime, _suppliers), before, now);
        RequireCells();
        _whole = Decomposition.Of(_asked, _by);
        _apart = question.Without.Contains(Switch.Ukraine) ? null : Decomposition.Of(_asked.WithoutUkraine, _by);
    }

    private Language Language => _question.Language;

    private bool IsAlone => _suppliers is PartySelection.Parties { Chosen.Count: 1 };

    private Composition Asked => _asked.Scope.Composition;

    public static OldAnswer Answer(Question question, Holdings holdings) => new DecomposeQuestion(question, holdings).Build();

    private OldAnswer Build()
    {
        AddNotes();
        var view = new DecomposeView(_question, _asked, _suppliers, _by, _whole, _apart);
        IReadOnlyList<OldNote> notes = [.. view.MainNotes(), .. _notes];
        return new OldAnswer
        {
            Question = Echo(),
            Snapshot = _holdings.IdentityOf(_asked.Flows),
            Tables = Holdings.TablesHash(_question.OwnTables),
            Editions = ReferenceEquals(_asked.Flows, _asked.FlowsBefore) ? [_asked.Flows.Edition] : [_asked.Flows.Edition, _asked.FlowsBefore.Edition],
            Unit = _asked.Flows.Unit,
            More = Frame(),
            Rows = _question.By == ShareKey.None ? EffectRows() : PartRows(),
            Notes = notes,
            View = view.Build(notes),
            Incomplete = _incomplete,
            Explanation = _question.Explain ? view.Explain() : [],
        };
    }

    /// <summary>The deliveries whole and divided: one table of the register, but two of the built-in sums.</summary>
    private (FlowTable Whole, FlowTable Divided) Tables(Question question)
    {
        var asked = question;
        if (question is { Years: { } years, Compare: { } compare }) asked = question with { Years = new YearRange(Math.Min(years.First, compare.First), Math.Max(years.Last, compare.Last)) };
        var isShort = question.Years is { Count: < Window } || question.Compare is { Count: < Window };
        var divided = _holdings.Deliveries(asked, isShort);
        return (divided.Grain == FlowGrain.CategoryCells ? _holdings.Deliveries(asked with { By = ShareKey.None }, isShort) : divided, divided);
    }

    private FlowTable Other(string edition, YearRange before, YearRange now, bool allocated)
    {
        var other = _holdings.Deliveries(_question with { Edition = edition, Years = before, By = ShareKey.None }, shortWindows: false);
        AskedYears.Require(before, "compare", other, _holdings);
        if (!other.Years.Contains(before.First) || !other.Years.Contains(before.Last)) throw AandeelException.Usage($"--compare-edition {edition} covers {other.Years}, not all of {before}; compare years that both editions have.");
        _notes.Add(new OldNote("two-editions", Language.Say(
            $"{before} is taken from edition {edition} and {now} from another; what the revision of {before} did stands apart as revision of the data.",
            $"{before} komt uit editie {edition} en {now} uit een andere; wat de herziening van {before} deed staat apart als herziening van de gegevens.")
            + (allocated || other.Allocated ? Language.Say(" What our allocation of years to orders did is in it.", " Wat onze toedeling van orders aan jaren deed zit daarin.") : "")));
        return other;
    }

    private void RequireCells()
    {
        if (_asked.Flows.Grain == FlowGrain.Observations) return;
        var whole = new ScopeMap(_asked.Flows, _asked.Scope);
        var divided = new ScopeMap(_asked.Divided, _asked.Scope with { Composition = _asked.Fixed });
        foreach (var years in new[] { _asked.Before, _asked.Now })
        {
            var asked = !whole.FitsCells(years) || !divided.FitsCells(years) ? "this choice of alliance, composition, suppliers or recipients" : _by == ShareKey.Supplier && !divided.HasSuppliersApart(years) ? "parts by suppliers that are not NATO members" : null;
            if (asked is not null) throw AandeelException.NotHere($"The built-in sums cannot give {asked}; the register can. {Holdings.GetRegister}");
        }
    }

    /// <summary>Vintage, membership, Ukraine, mix and within: the view without <c>--by</c>.</summary>
    private List<AnswerRow> EffectRows() => [.. Effects.Of(_whole, _apart, _question.Without.Contains(Switch.Ukraine)).Select(effect => new AnswerRow()
        .With("key", effect.Key)
        .With("name", Effects.Name(effect.Key, _by, Language))
        .With("contribution", Contribution(effect.Contribution, effect.Reason))
        .With("flows", Command(effect.Key, _asked.Now, _asked.Flows))
        .With("flows_before", Command(effect.Key, _asked.Before, effect.Key == Effects.Vintage ? _asked.FlowsBefore : _asked.Flows)))];

    /// <summary>A row per part, and those of vintage and membership, so that these views add up to the same difference.</summary>
    private List<AnswerRow> PartRows()
    {
        var apart = _apart?.Shift.Lines.ToDictionary(l => l.Key);
        var rows = new List<AnswerRow>();
        foreach (var line in (_whole?.Shift.Lines ?? []).OrderByDescending(l => Math.Abs(l.Contribution)).ThenBy(l => l.Key))
        {
            var row = new AnswerRow()
                .With("key", OldPartWords.Key(_by, line.Key, _asked.Divided))
                .With("name", OldPartWords.Name(_by, line.Key, _asked.Divided, Language))
                .With("contribution", Contribution(line.Contribution))
                .With("within", Contribution(line.Within))
                .With("mix", Contribution(line.Mix))
                .With("without_ukraine", Apart(apart is null ? null : apart.TryGetValue(line.Key, out var same) ? same.Contribution : 0))
                .With("before", Deliveries(line.Before, _whole!.Shift.Before))
                .With("now", Deliveries(line.Now, _whole.Shift.Now));
            rows.Add(row
                .With("flows", OldPartWords.Flows(_question, _asked.Fixed, _asked.Now, _suppliers.Text, _by, line.Key, _asked.Divided))
                .With("flows_before", OldPartWords.Flows(_question, _asked.Fixed, _asked.Before, _suppliers.Text, _by, line.Key, _asked.Divided)));
        }

        rows.Add(Other(Effects.Membership, _whole?.Membership, _apart?.Membership));
        rows.Add(Other(Effects.Vintage, _whole?.Vintage, _apart?.Vintage));
        return rows;

        AnswerRow Other(string key, decimal? contribution, decimal? without) => new AnswerRow()
            .With("key", key)
            .With("name", Effects.Name(key, _by, Language))
            .With("contribution", Contribution(contribution))
            .With("within", new FieldValue.Missing("not-a-part"))
            .With("mix", new FieldValue.Missing("not-a-part"))
            .With("without_ukraine", Apart(without))
            .With("before", new FieldValue.Missing("not-a-part"))
            .With("now", new FieldValue.Missing("not-a-part"))
            .With("flows", Command(key, _asked.Now, _asked.Flows))
            .With("flows_before", Command(key, _asked.Before, key == Effects.Vintage ? _asked.FlowsBefore : _asked.Flows));
    }

    private FieldValue Apart(decimal? contribution) => Contribution(contribution, _question.Without.Contains(Switch.Ukraine) ? "left-out" : "nothing-delivered");

    private static AnswerRow Deliveries(KnownDeliveries part, KnownDeliveries whole) => new AnswerRow()
        .With("outside", FieldValue.OfAmount(part.Outside))
        .With("known", FieldValue.OfAmount(part.Known))
        .With("weight", new FieldValue.Ratio((double)part.Known / whole.Known))
        .With("share_outside", FieldValue.Of((double?)part.Share, "nothing-delivered"))
        .With("part", new FieldValue.Ratio((double)part.Outside / whole.Known));

    private AnswerRow Frame()
    {
        var factors = _whole is null ? null : Lmdi.Of(_whole.Shift);
        var reason = _whole is null ? "nothing-delivered" : "share-of-zero";
        FieldValue Count(int? count) => count is { } known ? FieldValue.Of(known) : new FieldValue.Missing(reason);
        return new AnswerRow()
            .With("difference", Contribution(_whole?.Difference))
            .With("difference_bounds", new AnswerRow()
                .With("lower", FieldValue.Of(_whole?.Bounds?.Lower, "nothing-delivered"))
                .With("upper", FieldValue.Of(_whole?.Bounds?.Upper, "nothing-delivered")))
            .With("difference_without_ukraine", Apart(_apart?.Difference))
            .With("before", Period(_asked.Before, _asked.FlowsBefore))
            .With("now", Period(_asked.Now, _asked.Flows))
            .With("fixed_composition", _asked.Fixed.Code)
            .With("lmdi", new AnswerRow()
                .With("by", Codes.Of(_by))
                .With("ratio", FieldValue.Of(factors?.Ratio, reason))
                .With("within", FieldValue.Of(factors?.Within, reason))
                .With("mix", FieldValue.Of(factors?.Mix, reason))
                .With("entry", FieldValue.Of(factors?.Entry, reason))
                .With("exit", FieldValue.Of(factors?.Exit, reason))
                .With("in_both", Count(factors?.Both))
                .With("entered", Count(factors?.Entered))
                .With("left", Count(factors?.Left)))
            .With("missing", _whole is null ? FieldValue.Of("nothing-delivered") : FieldValue.Blank.Instance);
    }

    private AnswerRow Period(YearRange years, FlowTable flows)
    {
        var sum = new ScopeMap(flows, _asked.Scope).Sum([years])[0].GetValueOrDefault(0) ?? new ShareSums();
        return new AnswerRow()
            .With("years", years.ToString())
            .With("edition", flows.Edition.Name)
            .With("inside", FieldValue.OfAmount(sum.Inside))
            .With("outside", FieldValue.OfAmount(sum.Outside))
            .With("share_outside", Contribution(ExactParts.Ratio(sum.Outside, sum.Inside + sum.Outside)))
            .With("ukraine_part", FieldValue.Of(sum.Part(DestinationGroup.Ukraine), "nothing-delivered"))
            .With("indo_pacific_part", FieldValue.Of(sum.Part(DestinationGroup.IndoPacificPartners), "nothing-delivered"));
    }

    /// <summary>A part of the difference; its 12 decimals are all written, so that readers can add them up.</summary>
    /// <remarks>Adding nothing turns a zero with a minus sign into a plain one.</remarks>
    private static FieldValue Contribution(decimal? value, string? reason = null) => FieldValue.Of((double?)value + 0.0, reason ?? "nothing-delivered");

    private FieldValue Command(string effect, YearRange years, FlowTable flows)
    {
        var composition = effect is Effects.Membership or Effects.Vintage ? Asked : _asked.Fixed;
        var key = effect == Effects.Ukraine ? new RowKey(ShareKey.Group, Codes.Of(DestinationGroup.Ukraine)) : null;
        return FieldValue.Of(FlowsCommandText.For(_question, composition, years, _suppliers.Text, key, null, null, flows.Edition.Name));
    }

    private AnswerRow Echo() => new AnswerRow()
        .With("kind", Codes.Of(_question.Kind))
        .With("source", _question.Source)
        .With("edition", _asked.Flows.Edition.Name)
        .With("years", _asked.Now.ToString())
        .With("compare", _asked.Before.ToString())
        .With("compare_edition", _asked.FlowsBefore.Edition.Name)
        .With("by", _question.By == ShareKey.None ? null : Codes.Of(_question.By))
        .With("composition", Asked.Code)
        .With("alliance", _question.Alliance.Code)
        .With("suppliers", _suppliers.Text)
        .With("recipients", (_question.Recipients ?? new PartySelection.Everyone()).Text)
        .With("without", string.Join(',', _question.Without.Select(w => Codes.Of(w))))
        .With("lang", Codes.Of(Language));

    private void AddNotes()
    {
        if (_asked.Now.Count != _asked.Before.Count)
        {
            _notes.Add(new OldNote("unequal-windows", Language.Say(
                $"{_asked.Now} has {_asked.Now.Count} years and {_asked.Before} has {_asked.Before.Count}; shares can be compared, a short window moves with single orders.",
                $"{_asked.Now} telt {_asked.Now.Count} jaren en {_asked.Before} telt er {_asked.Before.Count}; aandelen zijn te vergelijken, een kort venster beweegt met losse orders mee.")));
        }

        if (_asked.Flows.Grain != FlowGrain.Observations)
        {
            _notes.Add(new OldNote("built-in-sums", Language.Say(
                $"Answered from the built-in sums of edition {_asked.Flows.Edition.Name}; the register gives the same figures, product classes, and every printed row behind them.",
                $"Beantwoord uit de ingebouwde sommen van editie {_asked.Flows.Edition.Name}; het register geeft dezelfde cijfers, productklassen, en elke gedrukte regel erachter.")
                + (IsAlone ? Language.Say(" One supplier has no mix of suppliers; the register divides its change by product class, and so has another mix and within.", " Eén leverancier heeft geen samenstelling van leveranciers; het register verdeelt de verandering naar productklasse, en heeft dus een andere samenstelling en een ander deel binnen.") : "")));
        }

        _incomplete.AddRange(OldEditionNotes.Unmapped(_asked.Flows));
        if (_asked.Flows.WithoutAmount > 0) _incomplete.Add($"rows without an amount: {_asked.Flows.WithoutAmount}");
        _notes.AddRange(OldEditionNotes.For(_asked.Flows, _holdings, Language));
        if (!ReferenceEquals(_asked.FlowsBefore, _asked.Flows)) _notes.AddRange(OldEditionNotes.For(_asked.FlowsBefore, _holdings, Language).Where(n => n.Code == "allocated"));
        if (_by == ShareKey.Class) _notes.AddRange(OldEditionNotes.Classes(_asked.Flows, Language));
    }
}
