using Aandeel.Harmonise;
using Aandeel.Indicators;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>trend</c>: the share per year and in moving windows, its breaks, and a statement of trend only where the
/// evidence carries it (docs/methods/trend.md).
/// </summary>
public sealed class TrendQuestion
{
    private const int DefaultWindow = 5;

    /// <summary>Later beginnings of the tests are years of this kind: 2000, 2005.</summary>
    private const int EveryStart = 5;

    /// <summary>A test that begins later has at least so many years.</summary>
    private const int LeastYears = 10;
    private readonly Question _question;
    private readonly Imported _imported;
    private readonly FlowTable _flows;
    private readonly PartySelection _suppliers;
    private readonly YearRange _years;
    private readonly List<Note> _notes = [];
    private readonly List<Text> _incomplete = [];

    private TrendQuestion(Question question, Imported imported, FlowTable flows)
    {
        (_question, _imported, _flows) = (question, imported, flows);
        _suppliers = question.SuppliersMeant();
        _incomplete.AddRange(PartOfSource.Incomplete(flows));
        _years = question.Years is { } asked
            ? AskedYears.Within(asked, "years", flows, imported, _notes, _incomplete)
            : flows.Usable;
    }

    private int Window => _question.Periods ?? DefaultWindow;

    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed figures, for questions that build on a trend.</summary>
    /// <exception cref="AandeelException">What they need is not imported.</exception>
    internal static TrendResult Of(Question question, Imported imported) =>
        Find(question, imported, out var why) ?? throw AandeelException.NotHere(why);

    /// <summary>The same, or null where what they need is not imported.</summary>
    internal static TrendResult? Find(Question question, Imported imported, out NotImported why)
    {
        return question.Settled(imported.FindDeliveries, out why) is var (within, table)
            ? new TrendQuestion(within, imported, Imported.OfCategory(table, question.Category)).Build(out why)
            : null;
    }

    private TrendResult? Build(out NotImported why)
    {
        IReadOnlyList<Composition> compositions = _question.Composition is { } one
            ? [one]
            : [Composition.Present, Composition.AtTheTime];
        why = NotImported.None;
        if (!compositions.All(HasCells))
        {
            why = Remedies.ChoiceBeyondSums;
            return null;
        }

        var held = _question.Composition is { } own && own != Composition.AtTheTime ? own : Composition.Present;
        return new TrendResult
        {
            Question = Filled(compositions),
            Given = _question,
            Imported = _imported,
            Flows = _flows,
            Series = [.. compositions.Select(c => Series(c))],
            Held = held,
            HeldScope = _question.Scope(held, _suppliers),
            HeldSeries = Series(held),
            Evidence = [.. Evidence(held)],
            Starts = [.. Starts(held)],
            Window = Window,
            Remarks = _notes,
            Cut = _incomplete,
        };
    }

    private Question Filled(IReadOnlyList<Composition> compositions) => _question.FilledFrom(_flows) with
    {
        Years = _years,
        Periods = Window,
        Compositions = compositions,
        Suppliers = _suppliers,
    };

    private ShareSeries Series(Composition composition, bool withoutUkraine = false)
    {
        var scope = _question.Scope(composition, _suppliers);
        if (withoutUkraine) scope = scope with { WithoutGroups = [.. scope.WithoutGroups, DestinationGroup.Ukraine] };
        var series = ShareSeries.Of(_flows, scope, _years, Window);
        return series with { Yearly = [.. series.Yearly.Select(Given)], Moving = [.. series.Moving.Select(Given)] };
    }

    /// <summary>
    /// A point, without its share where that would be our allocation's, or where years of it are in no file.
    /// </summary>
    private SeriesPoint Given(SeriesPoint point) =>
        _flows.Holes.Any(point.Period.Contains) ? point with { IsTorn = true }
        : point.Sum.ShareOutside is not null && TooSmall.Is(_question, _flows, _suppliers, point.Period, point.Sum.Total)
            ? point with { IsWithheld = true }
            : point;

    /// <summary>Tests in fixed composition: an accession would look like a movement of the share.</summary>
    private IEnumerable<NamedEvidence> Evidence(Composition held)
    {
        yield return new NamedEvidence(NamedEvidence.All, TrendEvidence.Of(Series(held).Yearly));
        if (_question.Without.Contains(Switch.Ukraine)) yield break;
        yield return new NamedEvidence(
            NamedEvidence.WithoutUkraine, TrendEvidence.Of(Series(held, withoutUkraine: true).Yearly));
    }

    /// <summary>The same tests from every fifth year on, as long as enough years are left.</summary>
    private IEnumerable<NamedEvidence> Starts(Composition held)
    {
        var isWithout = _question.Without.Contains(Switch.Ukraine);
        var all = Series(held).Yearly;
        var without = isWithout ? [] : Series(held, withoutUkraine: true).Yearly;
        for (var first = _years.First + 1; first <= _years.Last - LeastYears + 1; first++)
        {
            if (first % EveryStart != 0) continue;
            var left = first - _years.First;
            yield return new NamedEvidence(NamedEvidence.All, TrendEvidence.Of([.. all.Skip(left)]));
            if (isWithout) continue;
            yield return new NamedEvidence(
                NamedEvidence.WithoutUkraine, TrendEvidence.Of([.. without.Skip(left)]));
        }
    }

    /// <summary>Whether the table can give a composition: the register all, the built-in sums some.</summary>
    private bool HasCells(Composition composition) => _flows.Grain == FlowGrain.Observations
        || new ScopeMap(_flows, _question.Scope(composition, _suppliers)).FitsCells(_years);
}
