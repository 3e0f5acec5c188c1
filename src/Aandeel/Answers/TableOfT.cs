namespace Aandeel.Answers;

/// <summary>
/// A table whose rows are typed: a question that asks another reads figures from rows, and quotes cells in sentences.
/// </summary>
/// <param name="key">What tells a row apart, written with codes only.</param>
/// <param name="behind">The question that lists the printed rows behind a row; null where there is none.</param>
public sealed class Table<T>(
    string name,
    Ask ask,
    IReadOnlyList<Column<T>> columns,
    IReadOnlyList<T> rows,
    Func<T, string> key,
    Func<T, Ask?>? behind = null) : Table(name, ask)
    where T : class
{
    public IReadOnlyList<T> Rows { get; } = rows;

    public override IReadOnlyList<Column> Columns => columns;

    /// <summary>The columns by the type of their rows.</summary>
    public IReadOnlyList<Column<T>> Typed => columns;

    public override int Count => Rows.Count;

    public override object Row(int index) => Rows[index];

    public override Ask? BehindOf(int index) => behind?.Invoke(Rows[index]);

    public override string KeyOf(int index) => key(Rows[index]);

    /// <summary>The same columns over other rows, as a table of another answer.</summary>
    public Table<T> With(string otherName, Ask otherAsk, IReadOnlyList<T> otherRows) =>
        new(otherName, otherAsk, columns, otherRows, key, behind);

    /// <summary>The question that lists the printed rows behind a row.</summary>
    public Ask? BehindOf(T row) => behind?.Invoke(row);

    /// <summary>
    /// A cell as a figure for a sentence: value, kind and unit are the column's, and its place is here.
    /// </summary>
    /// <param name="inside">Which value of a map is meant, or which end of a band (lower, upper); null where the cell
    /// is one value.</param>
    public Figure Quote(T row, Column<T> column, string? inside = null) =>
        Quoted(row, column, key(row), behind?.Invoke(row), inside);
}
