using Aandeel.Harmonise;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>answer</c>: size, development and options in a few sentences, of NATO or of a party, each figure a cell of
/// the question that gives it (docs/methods/answer.md). It asks the other questions, all in one edition, window and
/// composition, and computes nothing itself.
/// </summary>
public sealed class AnswerQuestion
{
    private const int Window = 5;

    /// <summary>Targets are whole tens of per cent; and no nearer to the last year than this, in parts of one.</summary>
    private const double Ten = 0.1;
    private const double LeastAway = 0.025;

    /// <summary>A target is for a year that ends in nothing or five, at least so far away.</summary>
    private const int LeastYears = 5;

    private readonly Question _question;
    private readonly Imported _imported;
    private readonly FlowTable _flows;
    private readonly PartySelection? _suppliers;
    private readonly YearRange _window;
    private readonly bool _isMember;

    private AnswerQuestion(Question question, Imported imported, FlowTable flows)
    {
        (_question, _imported, _flows) = (question, imported, flows);
        _suppliers = question.Party is { } party ? new PartySelection.Parties([party]) : null;
        _window = question.Years is { } asked ? asked.And(flows.Usable) : flows.Usable.Ending(Window);
        _isMember = question.Party is not { } own
            || Alliance.Nato.Has(own.Index, Composition.Present.DayFor(_window.Last, Alliance.Nato));
    }

    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed sentences and figures.</summary>
    internal static AnswerResult Of(Question question, Imported imported)
    {
        var first = ShareQuestion.Of(new Question
        {
            Kind = QuestionKind.Share,
            Edition = question.Edition,
            NamesEdition = question.NamesEdition,
            Compositions = [Composition.Present, Composition.AtTheTime],
        }, imported);
        var flows = first.Choice.Flows;
        if (question.Years is { } years && !years.Overlaps(flows.Usable))
        {
            throw AandeelException.Usage(
                $"--years {years} lies outside the data, which covers {flows.Usable} (edition {flows.Edition.Name}).");
        }

        return new AnswerQuestion(question, imported, flows).Build();
    }

    private AnswerResult Build()
    {
        var windows = new AnswerShares(
            Windows([Composition.Present, Composition.AtTheTime], []),
            LastYear([Composition.Present, Composition.AtTheTime], []),
            Windows([Composition.Present], [Switch.Ukraine]),
            LastYear([Composition.Present], [Switch.Ukraine]));
        return new AnswerResult
        {
            Question = TooSmall.Echo(
                _question with { Edition = _flows.Edition.Name, Years = _window }, _question, windows.IsWithheld),
            Imported = _imported,
            Flows = _flows,
            Window = _window,
            Shares = windows,
            Trend = TrendQuestion.Find(Asked(QuestionKind.Trend) with
            {
                Years = new YearRange(_flows.Usable.First, _window.Last),
                Periods = Math.Min(_window.Count, _window.Last - _flows.Usable.First + 1),
                Composition = Composition.Present,
            }, _imported, out _),
            Ceilings = [.. Ceilings()],
            AsTaker = _isMember && _question.Party is not null ? Taker() : null,
            Target = _isMember ? Target(windows) : null,
            Production = _imported.Snapshot is null || _question.Party is { IsState: false }
                ? null
                : ProductionQuestion.Find(
                    new Question
                    {
                        Kind = QuestionKind.Production,
                        Source = Question.AllSources,
                        Composition = Composition.Present,
                        Suppliers = _suppliers,
                    },
                    _imported, out _),
            Definitions = DefinitionsQuestion.Find(
                Asked(QuestionKind.Definitions) with { Years = _window }, _imported, out _),
            Received = _isMember ? null : Received(),
            Sources = _question.Party is null || _imported.Snapshot is null ? null : Sources(),
        };
    }

    /// <summary>A part, in the one edition of the answer.</summary>
    private Question Plain(QuestionKind kind) => new()
    {
        Kind = kind,
        Edition = _flows.Edition.Name,
        NamesEdition = _question.NamesEdition,
    };

    private Question Asked(QuestionKind kind) => Plain(kind) with { Suppliers = _suppliers };

    /// <summary>The share in windows of the same length up to the one asked.</summary>
    private ShareResult Windows(IReadOnlyList<Composition> compositions, IReadOnlyList<Switch> without) =>
        ShareQuestion.Of(Asked(QuestionKind.Share) with
        {
            Years = Before(),
            Periods = _window.Count,
            Compositions = compositions,
            Without = without,
        }, _imported);

    /// <summary>The years up to the window that whole windows fit into.</summary>
    private YearRange Before()
    {
        var all = new YearRange(_flows.Usable.First, _window.Last);
        return all.Ending(all.Count / _window.Count * _window.Count);
    }

    private ShareResult LastYear(IReadOnlyList<Composition> compositions, IReadOnlyList<Switch> without) =>
        ShareQuestion.Of(Asked(QuestionKind.Share) with
        {
            Years = _window.Ending(1),
            Compositions = compositions,
            Without = without,
        }, _imported);

    /// <summary>The limit of redirection over the window and the one before it.</summary>
    private IEnumerable<CeilingResult> Ceilings()
    {
        if (!_isMember) yield break;
        foreach (var years in new[] { _window, _window.Before() })
        {
            if (years.First < _flows.Usable.First) continue;
            var asked = Options(QuestionKind.OptionsCeiling, years);
            if (OptionsCeilingQuestion.Find(asked, _imported, out _) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>What the party itself took from outside could do to the share of the alliance.</summary>
    private CeilingResult? Taker() => OptionsCeilingQuestion.Find(
        Options(QuestionKind.OptionsCeiling, _window) with { Suppliers = null, Recipients = _suppliers }, _imported, out _);

    private Question Options(QuestionKind kind, YearRange years) =>
        Asked(kind) with { Years = years, Composition = Composition.Present };

    /// <summary>
    /// A target below the last year and below the window; none where the share is too low for one.
    /// </summary>
    private TargetResult? Target(AnswerShares shares)
    {
        var lowest = Math.Min(shares.Line(_window).Sum.ShareOutside ?? 0, shares.Last.Sum.ShareOutside ?? 0);
        var tens = (int)Math.Floor((lowest - LeastAway) / Ten);
        if (tens < 1) return null;
        var until = (_window.Last + LeastYears + LeastYears - 1) / LeastYears * LeastYears;
        return OptionsTargetQuestion.Find(
            Options(QuestionKind.OptionsTarget, _window) with { Target = tens / 10m, Until = until }, _imported, out _);
    }

    /// <summary>What members delivered to the party.</summary>
    private ShareResult? Received() => ShareQuestion.Find(
        Plain(QuestionKind.Share) with
        {
            Years = _window,
            Recipients = _suppliers,
            Composition = Composition.Present,
        },
        _imported, out _);

    /// <summary>What other sources say of the party's exports, each in its own unit and years.</summary>
    private ShareOfAllResult? Sources() => ShareOfAllQuestion.Of(
        new Question
        {
            Kind = QuestionKind.Share,
            Source = Question.AllSources,
            Suppliers = _suppliers,
            Composition = Composition.Present,
        },
        _imported);
}
