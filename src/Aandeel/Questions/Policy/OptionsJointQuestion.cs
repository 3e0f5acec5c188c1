using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Options;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>options joint</c>: classes in which allies could order together, with the known initiatives beside them
/// (docs/methods/options.md).
/// </summary>
public static class OptionsJointQuestion
{
    public static Answer Answer(Question question, Imported imported)
    {
        // Who could order together is a matter of who is in now.
        var basis = OptionsBasis.Of(
            question with { Composition = question.Composition ?? Composition.Present }, imported);
        byte? only = question.Class is { } named ? ProductClasses.BuiltIn.Require(named) : null;
        var flows = Enumerable.Range(0, basis.Flows.Count);
        var concerned = flows.Where(
            f => JointOrders.Concerns(basis.Sides, f) && (only is null || basis.Flows.Class[f] == only)).ToList();
        var history = flows.Where(JointOrders.IsHistory(basis.Sides, concerned)).ToList();
        var texts = new DealTexts(imported.Snapshot!, basis.Flows, concerned.Concat(history));
        var table = new JointTable(basis, JointOrders.Of(basis.Sides, Purchases(concerned), Purchases(history)), texts);
        var words = new JointWords(basis, table);
        return basis.Answer(
            JointWords.Title,
            table.Rows,
            PolicyFrame.Of(
                basis.Ask,
                PolicyFrame.List(table.Base.Rows, ("Total", "Totaal")),
                PolicyFrame.List(table.Initiatives, ("Initiatives", "Initiatieven"))),
            [table.View()],
            table.Rows.Count == 0
                ? []
                : [
                    new Chart(
                        "candidates", Draw.Bars, table.Rows, words.Finding, table.Name, [table.Outside, table.Apart])
                ],
            words.Notes(),
            JointWords.Explanation,
            words.Brief);

        IReadOnlyList<Purchase> Purchases(IEnumerable<int> flows) =>
            [.. flows.Select(f => new Purchase(f, texts.Item(f), texts.Ordered(f)))];
    }
}
