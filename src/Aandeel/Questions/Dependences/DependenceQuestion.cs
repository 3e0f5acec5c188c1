using Aandeel.Harmonise;
using Aandeel.Indicators;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>dependence</c>: how much of what allies import comes from outside, per ally, class or category
/// (docs/methods/dependence.md).
/// </summary>
public sealed class DependenceQuestion
{
    private readonly AskedPeriods _asked;
    private readonly ShareScope _scope;
    private readonly ShareKey _by;

    private DependenceQuestion(Question question, Imported imported)
    {
        _asked = new AskedPeriods(
            question, imported, "each supplier and recipient apart", ShareKey.Recipient, ShareKey.Class,
            ShareKey.Category);
        _by = question.By == ShareKey.None ? ShareKey.Recipient : question.By;
        var recipients = question.Recipients
            ?? new PartySelection.MembersOf(question.Alliance, question.Alliance.Written);
        _scope = question.Scope(
            _asked.Composition, question.Suppliers ?? new PartySelection.Everyone()) with
        { Recipients = recipients };
    }

    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed figures, for questions that build on them.</summary>
    internal static DependenceResult Of(Question question, Imported imported)
    {
        var asking = new DependenceQuestion(question, imported);
        var asked = asking._asked;
        var filled = asked.Filled() with
        {
            By = asking._by,
            Suppliers = asking._scope.Suppliers,
            Recipients = asking._scope.Recipients
        };
        return new DependenceResult(
            asked, filled, [.. asked.Periods.SelectMany(asking.Lines)], [.. asked.Periods.Select(asking.Whole)]);
    }

    /// <summary>
    /// The largest from outside first; allies that were asked by name are there though they imported nothing.
    /// </summary>
    private IEnumerable<DependenceLine> Lines(YearRange period)
    {
        var sums = ImportOrigins.Of(_asked.Flows, _scope, period, _by);
        var named = _by == ShareKey.Recipient && _scope.Recipients is PartySelection.Parties parties
            ? parties.Chosen.Select(p => (int)p.Index)
            : [];
        return sums.Keys.Union(named)
            .Select(k => new DependenceLine(period, k, sums.GetValueOrDefault(k) ?? new ImportOrigins()))
            .OrderByDescending(l => l.Sum.Outside)
            .ThenByDescending(l => l.Sum.Total)
            .ThenBy(l => l.Key);
    }

    private DependenceLine Whole(YearRange period) =>
        new(
            period, null,
            ImportOrigins.Of(_asked.Flows, _scope, period, ShareKey.None).GetValueOrDefault(0) ?? new ImportOrigins());
}
