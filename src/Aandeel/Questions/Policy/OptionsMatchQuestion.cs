using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Options;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>options match</c>: which deliveries outside and which allied imports are of one class and near in time
/// (docs/methods/options.md).
/// </summary>
public static class OptionsMatchQuestion
{
    public static Answer Answer(Question question, Imported imported)
    {
        var costs = question.Costs ?? MatchCosts.Default;
        var basis = OptionsBasis.Of(question with { Costs = costs }, imported);
        byte? only = question.Class is { } named ? ProductClasses.BuiltIn.Require(named) : null;
        if (only is not null && question.AcrossClasses)
        {
            throw AandeelException.Usage(
                "--class chooses one class and --across category pairs several; choose one of them.");
        }

        var matching = Matching.Of(basis.Sides, costs, question.AcrossClasses, question.Apart, only);
        var ceilings = Ceilings.Of(basis.Sides, byCategory: false).Where(c => only is null || c.Key == only).ToList();
        var flows = matching.Assignments.SelectMany(a => a.Supply.Flows.Concat(a.Demand.Flows));
        var table = new MatchTable(basis, matching, new DealTexts(imported.Snapshot!, basis.Flows, flows));
        var words = new MatchWords(basis, table, costs, OptionsNotes.Sum(ceilings));
        return basis.Answer(
            MatchWords.Title,
            table.Rows,
            PolicyFrame.Of(
                basis.Ask,
                PolicyFrame.List(table.Base.Rows, ("Total", "Totaal")),
                PolicyFrame.List(table.ByClass, ("By class", "Per klasse"))),
            [table.View()],
            table.ByClass.Count == 0
                ? []
                : [
                    new Chart(
                        "classes", Draw.Bars, table.ByClass, words.Finding, table.ByClass.Columns[1],
                        [table.ByClass.Columns[2]])
                ],
            words.Notes(),
            words.Explanation());
    }
}
