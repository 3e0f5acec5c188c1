using Aandeel.Doors;
using Aandeel.Options;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>options target</c>: what it would take to bring the share outside to a target, by four levers
/// (docs/methods/options.md).
/// </summary>
public static class OptionsTargetQuestion
{
    public static Answer Answer(Question question, Holdings holdings)
    {
        if (question.Target is not { } target)
        {
            throw AandeelException.Usage(
                "options target needs --share PERCENT, such as --share 60: the share outside to be reached.");
        }

        var basis = OptionsBasis.Of(question, holdings);
        Require(question, basis, target);
        var path = new TargetPath(basis.Sides, question.Growth);
        var table = new OptionsTargetTable(basis, path, Needs(question, basis, path, target));
        var words = new OptionsTargetWords(basis, table, path, target);
        return basis.Answer(
            words.Title,
            table.Rows,
            PolicyFrame.Of(basis.Ask, PolicyFrame.List(table.Base.Rows, ("Total", "Totaal"))),
            table.Views(),
            [table.Chart(words.Finding)],
            words.Notes(),
            OptionsTargetWords.Explanation);
    }

    private static void Require(Question question, OptionsBasis basis, decimal target)
    {
        if (basis.Sides.Base.ShareOutside is null)
        {
            var share = Wording.Of(
                Text.Of(Figure.Printed("target", target, Kind.Share, null), Form.Exact), Language.En);
            throw AandeelException.Usage(
                $"Nothing was delivered by {basis.Suppliers.Text} in {basis.Years} in this choice, so there is no "
                    + $"share to bring to {share}. Give "
                + $"other years or suppliers.");
        }

        if (question.Until is { } until && until <= basis.Years.Last)
        {
            throw AandeelException.Usage(
                $"--until {until} does not lie after the last year of the period, {basis.Years.Last}. Give a later "
                    + $"year.");
        }

        if (question is { Growth: not null, Until: null })
        {
            throw AandeelException.Usage("--growth limits output year by year, so it needs --until YEAR.");
        }
    }

    private static List<TargetNeed> Needs(Question question, OptionsBasis basis, TargetPath path, decimal target)
    {
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
