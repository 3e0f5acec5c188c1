using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>The rows of a table under other columns: those of a file, or those that were chosen.</summary>
internal sealed class ChosenTable(Table table, IReadOnlyList<Column> columns) : Table(table.Name, table.Ask)
{
    public override IReadOnlyList<Column> Columns => columns;

    public override int Count => table.Count;

    public override object Row(int index) => table.Row(index);

    public override string KeyOf(int index) => table.KeyOf(index);

    public override Ask? BehindOf(int index) => table.BehindOf(index);
}
