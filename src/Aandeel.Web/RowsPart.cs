using Aandeel.Answers;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>The rows of an answer that an address asks for: a page of a big answer, in an order of its own.</summary>
internal static class RowsPart
{
    /// <summary>An answer with the rows of its main table that are asked for; itself where all are.</summary>
    public static Answer Of(Answer answer, Asking asking)
    {
        if (asking is { Limit: null, Offset: 0, Sort: null }) return answer;
        IReadOnlyList<int> rows = [.. Enumerable.Range(0, answer.Rows.Count)];
        if (asking.Sort is { } sort)
        {
            var name = sort.TrimEnd('-');
            var column = answer.Rows.Find(name) ?? throw Unknown(name, answer.Rows);
            rows = RowOrder.By(answer.Rows, rows, column, sort[^1] == '-', Language.En);
        }

        return RowsOf.Of(answer, [.. rows.Skip(asking.Offset).Take(asking.Limit ?? int.MaxValue)]);
    }

    private static AandeelException Unknown(string name, Table table)
    {
        var known = table.Columns.Select(c => c.Name).ToList();
        return AandeelException.Unknown("sort", name, known);
    }
}
