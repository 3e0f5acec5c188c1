namespace Aandeel.Answers;

/// <summary>Some rows of a table, in an order of their own: its columns, keys and questions behind are those of the whole.</summary>
public sealed class RowsOf(Table whole, IReadOnlyList<int> rows) : Table(whole.Name, whole.Ask)
{
    public override IReadOnlyList<Column> Columns => whole.Columns;

    public override int Count => rows.Count;

    public override object Row(int index) => whole.Row(rows[index]);

    public override string KeyOf(int index) => whole.KeyOf(rows[index]);

    public override Ask? BehindOf(int index) => whole.BehindOf(rows[index]);

    /// <summary>An answer with these rows of its main table; all else is as it was.</summary>
    public static Answer Of(Answer answer, IReadOnlyList<int> rows) => answer with { Rows = new RowsOf(answer.Rows, rows) };
}
