using Aandeel.Answers;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>Some rows of a table, in an order of their own: a page of a big answer.</summary>
internal sealed class RowsPart(Table whole, IReadOnlyList<int> rows) : Table(whole.Name, whole.Ask)
{
    public override IReadOnlyList<Column> Columns => whole.Columns;

    public override int Count => rows.Count;

    public override object Row(int index) => whole.Row(rows[index]);

    public override string KeyOf(int index) => whole.KeyOf(rows[index]);

    public override Ask? BehindOf(int index) => whole.BehindOf(rows[index]);

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

        return new Answer
        {
            Filled = answer.Filled,
            Asked = answer.Asked,
            Identity = answer.Identity,
            Editions = answer.Editions,
            Unit = answer.Unit,
            Title = answer.Title,
            Subtitle = answer.Subtitle,
            Rows = new RowsPart(answer.Rows, [.. rows.Skip(asking.Offset).Take(asking.Limit ?? int.MaxValue)]),
            Frame = answer.Frame,
            Views = answer.Views,
            Charts = answer.Charts,
            Notes = answer.Notes,
            Explanation = answer.Explanation,
            Incomplete = answer.Incomplete,
            Source = answer.Source,
        };
    }

    private static AandeelException Unknown(string name, Table table)
    {
        var known = table.Columns.Select(c => c.Name).ToList();
        return AandeelException.Usage(
            $"--sort got '{name}'; it knows {string.Join(", ", known)}.{Nearest.Hint(name, known)}");
    }
}
