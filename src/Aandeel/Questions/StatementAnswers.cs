using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>The value beside a statement.</summary>
/// <param name="Question">The question as it was asked.</param>
/// <param name="Value">In the statement's unit, or missing with the reason.</param>
/// <param name="Flows">The command that lists the rows behind it, or missing with the reason.</param>
/// <param name="Ukraine">The part of Ukraine in a share outside, from 0 to 1; null where the value is no such share.</param>
/// <param name="IndoPacific">The same of the Indo-Pacific four.</param>
internal sealed record StatementValue(string Question, FieldValue Value, FieldValue Flows, string? Edition, double? Ukraine, double? IndoPacific);

/// <summary>Asks the questions of statements, each once, and reads the values out of the answers.</summary>
internal sealed class StatementAnswers(Holdings holdings, Language language)
{
    /// <summary>The register that it takes is not here.</summary>
    public const string NeedsRegister = "needs-register";

    /// <summary>No file of the source is here.</summary>
    public const string SourceNotHere = "source-not-here";

    /// <summary>The source does not cover the years, or not all of them.</summary>
    public const string YearsNotCovered = "years-not-covered";

    /// <summary>The key of a row that stands for all rows together.</summary>
    private const string AllRows = "*";

    private readonly Dictionary<string, Asking> _asked = new(StringComparer.Ordinal);

    /// <summary>The answers that came, in the order in which they were asked.</summary>
    public IEnumerable<(string Question, OldAnswer Answer)> Given => _asked.Values.Where(a => a.Answer is not null).Select(a => (a.Text, a.Answer!));

    /// <summary>Loads what questions need side by side, before they are asked.</summary>
    public void Prepare(IEnumerable<string> questions) =>
        holdings.Prepare(questions.Distinct().Select(q => QuestionText.Parse(q, language)).DistinctBy(q => $"{q.Source} {q.Flow} {q.UnitCode} {q.Destination} {q.Edition}"));

    public StatementValue Compute(StatementComparison comparison)
    {
        var asking = Ask(comparison.Question);
        if (asking.Reason is NeedsRegister && comparison.Agreement is null && OtherEdition(comparison.Question) is { } other) asking = other;
        if (asking.Answer is not { } answer) return new(asking.Text, new FieldValue.Missing(asking.Reason!), new FieldValue.Missing(asking.Reason!), null, null, null);

        var rows = Rows(answer, comparison);
        var value = Scaled(answer, rows, comparison);
        var one = rows is [var single] && single.Fields.Any(f => f.Key == "flows") ? single : null;
        var flows = value is FieldValue.Missing ? value : one is null ? FieldValue.Of(FlowsOfAll(asking.Question)) : one["flows"];
        var (ukraine, indoPacific) = comparison.Fields is ["share_outside"] ? (ShareRow.Part(rows[0], DestinationGroup.Ukraine), ShareRow.Part(rows[0], DestinationGroup.IndoPacificPartners)) : (null, null);
        return new(asking.Text, value, flows, string.Join(", ", answer.Editions.Select(e => e.Name).Distinct()), ukraine, indoPacific);
    }

    /// <summary>Where the named edition is not here and definitions differ anyway, the newest edition serves.</summary>
    private Asking? OtherEdition(string text)
    {
        var at = text.IndexOf(" --edition ", StringComparison.Ordinal);
        return at > 0 && Ask(text[..at]) is { Answer: not null } other ? other : null;
    }

    private Asking Ask(string text)
    {
        if (_asked.TryGetValue(text, out var known)) return known;
        var question = QuestionText.Parse(text, language);
        var asking = new Asking(text, question, null, null);
        try
        {
            var answer = Asked.Answer(question, holdings);
            asking = answer.Notes.Any(n => n.Code == "years-clipped") ? asking with { Reason = YearsNotCovered } : asking with { Answer = answer };
        }
        catch (AandeelException e) when (e.Code == ExitCode.Incomplete)
        {
            asking = asking with { Reason = question.Source == SourceCatalog.Sipri ? NeedsRegister : SourceNotHere };
        }
        catch (AandeelException e) when (e.Code == ExitCode.WrongUsage && LiesOutside(question))
        {
            asking = asking with { Reason = YearsNotCovered };
        }

        _asked.Add(text, asking);
        return asking;
    }

    private bool LiesOutside(Question question)
    {
        var covered = holdings.Deliveries(question, shortWindows: false).Years;
        return question.Years?.Overlaps(covered) == false || question.Compare?.Overlaps(covered) == false;
    }

    /// <summary>The rows that are meant; the frame's own fields count as a row.</summary>
    private static IReadOnlyList<AnswerRow> Rows( OldAnswer answer, StatementComparison comparison)
    {
        if (comparison.Row == AllRows) return answer.Rows;
        if (comparison.Row.Length == 0) return answer.More.Fields.Any(f => f.Key == comparison.Fields[0]) ? [answer.More] : [answer.Rows.Single()];
        return [.. answer.Rows.Where(r => r["key"] is FieldValue.Text key && key.Value == comparison.Row)];
    }

    private static FieldValue Scaled( OldAnswer answer, IReadOnlyList<AnswerRow> rows, StatementComparison comparison)
    {
        if (rows.Count == 0) return new FieldValue.Missing("nothing-delivered");
        var (sum, missing) = Sum(rows, comparison.Fields);
        if (missing is not null) return new FieldValue.Missing(missing);
        switch (comparison.Scale)
        {
            case StatementScale.Percent: return new FieldValue.Ratio(sum * 100);
            case StatementScale.PercentComplement: return new FieldValue.Ratio((1 - sum) * 100);
            case StatementScale.Millions: return new FieldValue.Ratio(sum / 1e6);
            case StatementScale.Billions: return new FieldValue.Ratio(sum / 1e9);
            case StatementScale.PercentOfRows:
                var (whole, unknown) = Sum(answer.Rows, comparison.Fields);
                return FieldValue.Of(unknown is null && whole > 0 ? sum / whole * 100 : null, unknown ?? "nothing-delivered");
            default: return new FieldValue.Ratio(sum);
        }
    }

    private static (double Sum, string? Missing) Sum(IReadOnlyList<AnswerRow> rows, IReadOnlyList<string> fields)
    {
        double sum = 0;
        foreach (var value in rows.SelectMany(r => fields.Select(f => Field(r, f.Split('/')))))
        {
            switch (value)
            {
                case FieldValue.Ratio ratio: sum += ratio.Value; break;
                case FieldValue.Number number: sum += (double)number.Value; break;
                case FieldValue.Whole whole: sum += whole.Value; break;
                case FieldValue.Missing missing: return (0, missing.Reason == "not-in-sums" ? NeedsRegister : missing.Reason);
                default: throw new InvalidOperationException($"{string.Join(" + ", fields)} is no number.");
            }
        }

        return (sum, null);
    }

    /// <summary>A field by its path: <c>partners/UKR/share</c> is the share in the item UKR of the list of partners.</summary>
    private static FieldValue Field(AnswerRow row, ReadOnlySpan<string> path) => row[path[0]] switch
    {
        FieldValue.Fields inner => Field(inner.Row, path[1..]),
        FieldValue.Rows list => Item(list, path[1]) is { } item ? Field(item, path[2..]) : new FieldValue.Missing("not-listed"),
        var value => value,
    };

    private static AnswerRow? Item(FieldValue.Rows list, string key) => list.Items.FirstOrDefault(i => i["key"] is FieldValue.Text text && text.Value == key);

    /// <summary>What stands behind a figure over all rows.</summary>
    private static string FlowsOfAll(Question question) => FlowsCommandText.For(
        question, question.Composition ?? Composition.AtTheTime, question.Years!, (question.Suppliers ?? new PartySelection.Everyone()).Text, null, question.Category, null, question.Edition);

    private sealed record Asking(string Text, Question Question, OldAnswer? Answer, string? Reason);
}
