using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Options;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>The typed figures of <c>options ceiling</c>, and the answer that is made of them.</summary>
/// <param name="Other">
/// The same limit within the other partition, so that people see what the partition does; null where the table has no
/// product classes.
/// </param>
internal sealed record CeilingResult(OptionsBasis Basis, CeilingTable Table, CeilingTable? Other)
{
    public static CeilingResult Of(OptionsBasis basis, bool byCategory)
    {
        var other = basis.Sides.HasParties ? Within(basis, !byCategory, "total_other") : null;
        return new CeilingResult(basis, Within(basis, byCategory, "total"), other);
    }

    public Answer Answer()
    {
        var words = new CeilingWords(Basis, Table, Other);
        var from = Basis.Flows.Allocated ? "comments" : "participation";
        var columns = new List<Column<Ask>> { PolicyFrame.List(Table.Base.Rows, ("Total", "Totaal")) };
        if (Other is not null)
        {
            columns.Add(PolicyFrame.List(
                Other.Base.Rows,
                Other.ByCategory ? ("Total by category", "Totaal per categorie") : ("Total by class", "Totaal per klasse")));
        }

        columns.Add(new(
            "made_by_ally_from", Kind.Code, ("Made by the ally, told by", "Gemaakt door de bondgenoot, volgens"),
            _ => Cell.Of(from)));
        return Basis.Answer(
            words.Title,
            Table.Rows,
            PolicyFrame.Of(Basis.Ask, [.. columns]),
            [Table.View()],
            Charts(words),
            words.Notes(Basis.Flows.Grain != FlowGrain.Observations),
            words.Explanation(),
            words.Brief);
    }

    private static CeilingTable Within(OptionsBasis basis, bool byCategory, string name) =>
        new(basis, Ceilings.Of(basis.Sides, byCategory), byCategory, name);

    /// <summary>A bar per class: what could be redirected, and what else went outside.</summary>
    private IReadOnlyList<Chart> Charts(CeilingWords words)
    {
        var drawn = Enumerable.Range(0, Table.Rows.Count)
            .Where(i => Table.Rows.Rows[i] is { Key: not 0, Redirectable: > 0 }).ToList();
        if (drawn.Count == 0) return [];
        return
        [
            new Chart(
                "ceilings", Draw.Bars, Table.Rows, words.Finding, Table.Name,
                [Table.Each.Redirectable, Table.Each.Rest]) { Rows = drawn },
        ];
    }
}
