using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>A test of trend in an answer: of all deliveries, or without those to Ukraine.</summary>
internal sealed record NamedEvidence(string Key, TrendEvidence Evidence)
{
    public const string All = "all";
    public const string WithoutUkraine = "without-ukraine";
}

/// <summary>
/// Answers <c>trend</c>: the share per year and in moving windows, its breaks, and a statement of trend only where the evidence carries it
/// (docs/methods/trend.md).
/// </summary>
public sealed class TrendQuestion
{
    private const int DefaultWindow = 5;
    private readonly Question _question;
    private readonly Holdings _holdings;
    private readonly FlowTable _flows;
    private readonly PartySelection _suppliers;
    private readonly YearRange _years;
    private readonly IReadOnlyList<ShareSeries> _series;
    private readonly Composition _fixed;
    private readonly IReadOnlyList<NamedEvidence> _evidence;
    private readonly List<OldNote> _notes = [];
    private readonly List<string> _incomplete = [];

    private TrendQuestion(Question question, Holdings holdings, FlowTable flows)
    {
        (_question, _holdings, _flows) = (question, holdings, flows);
        _suppliers = SuppliersOf(question);
        _years = question.Years is { } asked ? AskedYears.Within(asked, "years", flows, holdings, Language, _notes, _incomplete) : flows.Usable;
        IReadOnlyList<Composition> compositions = question.Composition is { } one ? [one] : [Composition.AtTheTime, Composition.Present];
        foreach (var composition in compositions) RequireCells(composition);
        _series = [.. compositions.Select(c => Series(c))];
        _fixed = question.Composition is { } own && own != Composition.AtTheTime ? own : Composition.Present;
        _evidence = [.. Evidence()];
    }

    private Language Language => _question.Language;

    private int Window => _question.Periods ?? DefaultWindow;

    public static OldAnswer Answer(Question question, Holdings holdings) => Answer(question, holdings, Flows(question, holdings));

    /// <summary>The same from any table of flows, whatever its source and unit.</summary>
    public static OldAnswer Answer(Question question, Holdings holdings, FlowTable flows) => new TrendQuestion(question, holdings, flows).Build();

    private static PartySelection SuppliersOf(Question question) => question.Suppliers ?? ShareQuestion.DefaultSuppliers(question);

    /// <summary>A yearly table: where the register is here as orders only, the built-in sums of a yearly edition, if they can answer.</summary>
    private static FlowTable Flows(Question question, Holdings holdings)
    {
        if (question.Source != Sources.SourceCatalog.Sipri || question.Category is not null) return Holdings.OfCategory(holdings.Deliveries(question, shortWindows: true), question);
        if (holdings.SumsBesideOrders(question.Edition)?.BySupplier is { } sums && !question.Without.Contains(Switch.MadeInRecipient) && (question.Years is not { } years || (sums.Years.Contains(years.First) && sums.Years.Contains(years.Last)))
            && new[] { Composition.AtTheTime, Composition.Present, question.Composition ?? Composition.Present }.All(c => new ScopeMap(sums, question.Scope(c, SuppliersOf(question))).FitsCells(sums.Years)))
        {
            return sums;
        }

        return holdings.Deliveries(question, shortWindows: true);
    }

    private OldAnswer Build()
    {
        AddNotes();
        var view = new TrendView(_question, _flows, _suppliers, _series, _fixed, _evidence, Window);
        IReadOnlyList<OldNote> notes = [.. view.MainNotes(), .. _notes];
        return new OldAnswer
        {
            Question = Echo(),
            Snapshot = _holdings.IdentityOf(_flows),
            Tables = Holdings.TablesHash(_question.OwnTables),
            Editions = _flows.Editions,
            Unit = _flows.Unit,
            More = new AnswerRow()
                .With("window", Window)
                .With("trends", _evidence.Select(TrendRow).ToList())
                .With("breaks", _series.SelectMany(s => s.Breaks).Distinct().Select(b => new AnswerRow().With("year", b.Year).With("code", b.Code).With("text", TrendWords.Break([b], Language))).ToList()),
            Rows = [.. _series.SelectMany(s => s.Yearly.Select(p => Row(s, p, 1)).Concat(s.Moving.Select(p => Row(s, p, s.Window))))],
            Notes = notes,
            View = view.Build(notes),
            Incomplete = _incomplete,
            Explanation = _question.Explain ? view.Explain() : [],
        };
    }

    private ShareSeries Series(Composition composition, bool withoutUkraine = false)
    {
        var scope = _question.Scope(composition, _suppliers);
        if (withoutUkraine) scope = scope with { WithoutGroups = [.. scope.WithoutGroups, DestinationGroup.Ukraine] };
        return ShareSeries.Of(_flows, scope, _years, Window);
    }

    /// <summary>Tests in fixed composition: an accession would look like a movement of the share.</summary>
    private IEnumerable<NamedEvidence> Evidence()
    {
        yield return new NamedEvidence(NamedEvidence.All, TrendEvidence.Of(Series(_fixed).Yearly));
        if (!_question.Without.Contains(Switch.Ukraine)) yield return new NamedEvidence(NamedEvidence.WithoutUkraine, TrendEvidence.Of(Series(_fixed, withoutUkraine: true).Yearly));
    }

    private AnswerRow Row(ShareSeries series, SeriesPoint point, int window)
    {
        var sum = point.Sum;
        var bounds = sum.Bounds;
        return new AnswerRow()
            .With("source", series.Source)
            .With("composition", series.Scope.Composition.Code)
            .With("window", window)
            .With("period", point.Period.ToString())
            .With("inside", FieldValue.OfAmount(sum.Inside))
            .With("outside", FieldValue.OfAmount(sum.Outside))
            .With("unallocated", FieldValue.OfAmount(sum.Unallocated))
            .With("unmapped", FieldValue.OfAmount(sum.Unmapped))
            .With("total", FieldValue.OfAmount(sum.Total))
            .With("share_outside", FieldValue.Of(sum.ShareOutside, "nothing-delivered"))
            .With("bounds", new AnswerRow().With("lower", FieldValue.Of(bounds?.Lower, "nothing-delivered")).With("upper", FieldValue.Of(bounds?.Upper, "nothing-delivered")))
            .With("ukraine_part", FieldValue.Of(sum.Part(DestinationGroup.Ukraine), "nothing-delivered"))
            .With("indo_pacific_part", FieldValue.Of(sum.Part(DestinationGroup.IndoPacificPartners), "nothing-delivered"))
            .With("breaks", string.Join(',', (window == 1 ? series.Breaks.Where(b => b.Year == point.Period.First) : series.BreaksWithin(point.Period)).Select(b => b.Code)))
            .With("flows", FlowsCommandText.For(_question, series.Scope.Composition, point.Period, _suppliers.Text, null, _question.Category, null, _flows.Series == FlowSeries.Sipri ? _flows.Edition.Name : _question.Edition));
    }

    private AnswerRow TrendRow(NamedEvidence named)
    {
        const string TooFew = "too-few-years";
        var (evidence, test) = (named.Evidence, named.Evidence.Test);
        return new AnswerRow()
            .With("key", named.Key)
            .With("composition", _fixed.Code)
            .With("years", evidence.Years.ToString())
            .With("values", test is null ? new FieldValue.Missing(TooFew) : FieldValue.Of(test.Count))
            .With("slope", FieldValue.Of(test?.Slope, TooFew))
            .With("slope_lower", FieldValue.Of(test?.Interval?.Lower, TooFew))
            .With("slope_upper", FieldValue.Of(test?.Interval?.Upper, TooFew))
            .With("s", test is null ? new FieldValue.Missing(TooFew) : FieldValue.Of(test.S))
            .With("p", FieldValue.Of(test?.P, TooFew))
            .With("p_is_exact", test is null ? FieldValue.Blank.Instance : new FieldValue.YesNo(test.IsExact))
            .With("p_dependent", FieldValue.Of(test?.PDependent, TooFew))
            .With("p_worst", FieldValue.Of(evidence.WorstP, test is null ? TooFew : "no-direction"))
            .With("verdict", Codes.Of(evidence.Verdict));
    }

    private void RequireCells(Composition composition)
    {
        if (_flows.Grain == FlowGrain.Observations || new ScopeMap(_flows, _question.Scope(composition, _suppliers)).FitsCells(_years)) return;
        throw AandeelException.NotHere($"The built-in sums cannot give this choice of alliance, composition, suppliers or recipients; the register can. {Holdings.GetRegister}");
    }

    private AnswerRow Echo() => new AnswerRow()
        .With("kind", Codes.Of(_question.Kind))
        .With("source", _flows.Edition.Source)
        .With("flow", Codes.Of(_flows.Series.Flow))
        .With("unit", _flows.Unit.Code)
        .With("side", _flows.Series.TwoSided ? Codes.Of(_flows.Choice.Side) : null)
        .With("destination", _flows.Choice.Final ? Codes.Of(DestinationChoice.Final) : null)
        .With("include", string.Join(',', _question.Include.Select(i => Codes.Of(i))))
        .With("category", _question.Category)
        .With("edition", _flows.Edition.Name)
        .With("years", _years.ToString())
        .With("periods", Window.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .With("composition", string.Join(',', _series.Select(s => s.Scope.Composition.Code)))
        .With("alliance", _question.Alliance.Code)
        .With("suppliers", _suppliers.Text)
        .With("recipients", (_question.Recipients ?? new PartySelection.Everyone()).Text)
        .With("without", string.Join(',', _question.Without.Select(w => Codes.Of(w))))
        .With("lang", Codes.Of(Language));

    private void AddNotes()
    {
        if (_years.Count < Window)
        {
            _notes.Add(new OldNote("no-window", Language.Say($"{_years} has {_years.Count} years, too few for a window of {Window}.", $"{_years} telt {_years.Count} jaren, te weinig voor een venster van {Window}.")));
        }

        if (_flows.Grain != FlowGrain.Observations)
        {
            _notes.Add(OldEditionNotes.BuiltInSums(_flows, Language));
        }

        _incomplete.AddRange(OldEditionNotes.Unmapped(_flows));
        if (_flows.Series != FlowSeries.Sipri)
        {
            _notes.AddRange(OldSeriesNotes.For(_flows, _years, Language));
            _notes.AddRange(OldSilenceNotes.For(_flows, new ScopeMap(_flows, _series[0].Scope), _years, Language));
            _incomplete.AddRange(OldSeriesNotes.Incomplete(_flows, _years));
            return;
        }

        if (_flows.WithoutAmount > 0) _incomplete.Add($"rows without an amount: {_flows.WithoutAmount}");
        _notes.AddRange(OldEditionNotes.For(_flows, _holdings, Language));
    }
}
