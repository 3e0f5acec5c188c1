using Aandeel.Harmonise;
using Aandeel.Sources;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>Asks the questions of statements, each once, and takes the values from the tables of the answers.</summary>
internal sealed class StatementAnswers(Imported imported)
{
    private const string EditionOption = " --edition ";
    private readonly Dictionary<string, Asking> _asked = new(StringComparer.Ordinal);

    /// <summary>The answers that came, in the order in which they were asked.</summary>
    public IEnumerable<Answer> Given => _asked.Values.Select(a => a.Answer).OfType<Answer>();

    /// <summary>Loads what questions need side by side, before they are asked.</summary>
    public void Prepare(IEnumerable<string> questions) => imported.Prepare(
        questions.Distinct()
            .Select(q => QuestionText.Parse(q))
            .DistinctBy(q => $"{q.Source} {q.Flow} {q.UnitCode} {q.Destination} {q.Edition}"));

    /// <summary>The value beside a statement.</summary>
    public StatementValue Compute(StatementComparison comparison)
    {
        var asking = Ask(comparison.Question);
        if (asking.Reason == StatementValue.NeedsRegister && comparison.Agreement is null
            && OtherEdition(comparison.Question) is { } other)
        {
            asking = other;
        }

        if (asking.Answer is not { } answer) return StatementValue.None(asking.Text, asking.Reason);
        var cells = new StatementCells(answer, comparison);
        var (value, missing) = cells.Value();
        var flows = missing.Length > 0 ? Cell.Lacks(missing) : cells.Flows ?? Cell.Of(FlowsOfAll(asking.Question));
        return new StatementValue(
            asking.Text,
            value,
            missing,
            flows,
            string.Join(", ", answer.Editions.Select(e => e.Name).Distinct()),
            cells.PartOfShare("ukraine_part"),
            cells.PartOfShare("indo_pacific_part"));
    }

    /// <summary>
    /// Where the named edition is not imported and definitions differ anyway, the newest edition serves.
    /// </summary>
    private Asking? OtherEdition(string text)
    {
        var at = text.IndexOf(EditionOption, StringComparison.Ordinal);
        return at > 0 && Ask(text[..at]) is { Answer: not null } other ? other : null;
    }

    private Asking Ask(string text)
    {
        if (_asked.TryGetValue(text, out var known)) return known;
        var question = QuestionText.Parse(text);
        var (answer, reason) = Answered(question);
        var asking = new Asking(text, question, answer, reason);
        _asked.Add(text, asking);
        return asking;
    }

    /// <summary>The answer where it is of exactly the years that are asked; else why there is none.</summary>
    private (Answer? Answer, string Reason) Answered(Question question)
    {
        // A statement has one figure, so it is answered in one composition.
        if (question.Compositions.Count == 0) question = question with { Compositions = [Composition.Default] };
        var notHere = question.Source == SourceCatalog.Sipri
            ? StatementValue.NeedsRegister
            : StatementValue.SourceNotHere;
        if (imported.FindDeliveries(question, out _) is not { } flows) return (null, notHere);
        bool LiesOutside(YearRange? years) => years?.Overlaps(flows.Years) == false;
        if (LiesOutside(question.Years) || LiesOutside(question.Compare)) return (null, StatementValue.YearsNotCovered);
        bool IsWhole(YearRange? years, YearRange? answered) => years is null || years == answered;
        switch (question.Kind)
        {
            case QuestionKind.Share:
                if (ShareQuestion.Find(question, imported, out _) is not { } share) return (null, notHere);
                var filled = share.Choice.Question;
                return IsWhole(question.Years, filled.Years) && IsWhole(question.Compare, filled.Compare)
                    ? (share.Answer(), "")
                    : (null, StatementValue.YearsNotCovered);
            case QuestionKind.Suppliers or QuestionKind.Recipients:
                if (LeagueQuestion.Find(question, imported, out _) is not { } league) return (null, notHere);
                return IsWhole(question.Years, league.Choice.Period) && IsWhole(question.Compare, league.Choice.Before)
                    ? (league.Answer(), "")
                    : (null, StatementValue.YearsNotCovered);
            default:
                throw AandeelException.Usage($"'{Codes.Of(question.Kind)}' stands beside no statement; share, "
                    + $"suppliers and recipients can.");
        }
    }

    /// <summary>What stands behind a figure over all rows.</summary>
    private static Ask FlowsOfAll(Question question) => Behind.Row(
        question,
        question.Composition ?? Composition.Default,
        question.Years!,
        (question.Suppliers ?? new PartySelection.Everyone()).Text,
        category: question.Category,
        edition: question.Edition);

    private sealed record Asking(string Text, Question Question, Answer? Answer, string Reason);
}
