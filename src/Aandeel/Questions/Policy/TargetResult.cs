using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Options;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// The typed figures of <c>options target</c>, from the mean of the period and from its last year, and the answer that
/// is made of them.
/// </summary>
/// <param name="FromLast">From the last year alone; null where the period is one year or that year has no share.</param>
internal sealed record TargetResult(
    OptionsBasis Basis, decimal Target, TargetPath Path, OptionsTargetTable Table, TargetPath? LastPath,
    OptionsTargetTable? FromLast)
{
    public static TargetResult Of(OptionsBasis basis, decimal target)
    {
        var path = new TargetPath(basis.Sides, basis.Question.Growth);
        var table = new OptionsTargetTable(basis, path, Needs(basis, path, target));
        if (basis.Years.Count == 1 || basis.OfLastYear() is not { Sides.Base.ShareOutside: not null } last)
        {
            return new TargetResult(basis, target, path, table, null, null);
        }

        var lastPath = new TargetPath(last.Sides, basis.Question.Growth);
        return new TargetResult(
            basis, target, path, table, lastPath,
            new OptionsTargetTable(
                last, lastPath, Needs(last, lastPath, target), "from_last_year", "last_year"));
    }

    /// <summary>Whether the last year alone is there already.</summary>
    public bool IsThereInLast => LastPath is { } path && Target >= path.Share;

    public Answer Answer()
    {
        var words = new OptionsTargetWords(this);
        var columns = new List<Column<Ask>> { PolicyFrame.List(Table.Base.Rows, ("Total", "Totaal")) };
        if (FromLast is not null)
        {
            columns.Add(PolicyFrame.List(FromLast.Base.Rows, ("The last year", "Het laatste jaar")));
            columns.Add(PolicyFrame.List(FromLast.Rows, ("From the last year", "Vanaf het laatste jaar")));
        }

        return Basis.Answer(
            words.Title,
            Table.Rows,
            PolicyFrame.Of(Basis.Ask, [.. columns]),
            Table.Views(),
            [Table.Chart(words.Finding)],
            words.Notes(Basis.Flows.Grain != FlowGrain.Observations),
            OptionsTargetWords.Explanation,
            words.Brief);
    }

    private static List<TargetNeed> Needs(OptionsBasis basis, TargetPath path, decimal target)
    {
        var question = basis.Question;
        if (question.Until is not { } until) return [.. path.Needs(target, question.Mix, null, 1)];
        var steps = until - basis.Years.Last;
        var needs = new List<TargetNeed>();
        for (var step = 1; step <= steps; step++)
        {
            // In equal steps; the last is the target itself, without rounding.
            var share = step == steps ? target : path.Share + ((target - path.Share) * step / steps);
            needs.AddRange(path.Needs(share, question.Mix, basis.Years.Last + step, step));
        }

        return needs;
    }
}
