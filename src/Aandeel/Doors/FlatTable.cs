using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>
/// A table as flat columns for CSV and workbooks: bands and maps are laid open with <c>_</c>, and lists inside rows are
/// left out, since they are tables of their own.
/// </summary>
internal sealed class FlatTable
{
    private readonly Table _table;
    private readonly List<FlatColumn> _columns = [];

    public FlatTable(Table table)
    {
        _table = table;
        foreach (var column in table.Columns) Add(column);
    }

    public IReadOnlyList<FlatColumn> Columns => _columns;

    /// <summary>The names of the columns whose values are tables of their own.</summary>
    public IReadOnlyList<string> Lists { get; private set; } = [];

    public int Count => _table.Count;

    /// <summary>The value of a flat column in a row.</summary>
    public Cell At(int row, FlatColumn column)
    {
        var cell = _table[row, column.Column];
        return column.Part is null ? cell : FlatCells.Part(cell, column.Part);
    }

    private void Add(Column column)
    {
        List<string>? parts = null;
        var isList = false;
        var isBand = false;
        for (var row = 0; row < _table.Count; row++)
        {
            var cell = _table[row, column];
            isList |= cell is RowsCell;
            isBand |= cell is Cell.Band;
            if (cell is not Cell.Map map) continue;
            parts ??= [];
            foreach (var (key, _) in map.Items)
            {
                if (!parts.Contains(key)) parts.Add(key);
            }
        }

        if (isList) Lists = [.. Lists, column.Name];
        else if (isBand)
        {
            _columns.AddRange([new FlatColumn(column, FlatCells.Lower), new FlatColumn(column, FlatCells.Upper)]);
        }
        else if (parts is not null) _columns.AddRange(parts.Select(p => new FlatColumn(column, p)));
        else _columns.Add(new FlatColumn(column, null));
    }
}
