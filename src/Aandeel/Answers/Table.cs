namespace Aandeel.Answers;

/// <summary>
/// Rows behind columns. The order of rows is the question's, by codes and figures and never by a translated name. It
/// holds all rows: what a person is shown first is said by a <see cref="View"/>, and a file holds everything.
/// </summary>
public abstract class Table(string name, Ask ask)
{
    /// <summary>The name within its answer: <c>rows</c> for the main one.</summary>
    public string Name { get; } = name;

    /// <summary>The question that gives it.</summary>
    public Ask Ask { get; } = ask;

    /// <summary>The columns of files, in their order.</summary>
    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>How many rows it has.</summary>
    public abstract int Count { get; }

    /// <summary>A row, for columns to read.</summary>
    public abstract object Row(int index);

    /// <summary>What tells a row apart, such as "2020-2024 present UKR".</summary>
    public abstract string KeyOf(int index);

    /// <summary>The question that lists the printed rows behind a row; null where there is none.</summary>
    public abstract Ask? BehindOf(int index);

    public Cell this[int row, Column column] => column.At(Row(row));

    /// <summary>The column of a name, or null.</summary>
    public Column? Find(string name) => Columns.FirstOrDefault(c => c.Name == name);

    /// <summary>
    /// A cell as a figure for a sentence: value, kind and unit are the column's, and its place is here.
    /// </summary>
    /// <param name="index">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="inside">Which value of a map is meant, or which end of a band (lower, upper); null where the cell
    /// is one value.</param>
    public Figure Quote(int index, Column column, string? inside = null)
    {
        var row = Row(index);
        return Quoted(row, column, KeyOf(index), BehindOf(index), inside);
    }

    /// <summary>The same of a row that is at hand.</summary>
    private protected Figure Quoted(object row, Column column, string key, Ask? behind, string? inside)
    {
        var named = inside is null ? column.Name : $"{column.Flat ?? column.Name}_{inside}";
        return new Figure(Part(column.At(row), inside), column.KindAt(row), column.UnitAt(row), named)
        {
            Place = new Place(Ask, Name, key, named, behind),
        };
    }

    private static Cell Part(Cell cell, string? inside) => (cell, inside) switch
    {
        (_, null) => cell,
        (Cell.Map map, _) => map.Items.First(i => i.Key == inside).Value,
        (Cell.Band band, "lower") => band.Lower,
        (Cell.Band band, "upper") => band.Upper,
        _ => throw new ArgumentException($"A {cell.GetType().Name} has no part '{inside}'.", nameof(inside)),
    };
}
