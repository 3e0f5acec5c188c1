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

    public Cell this[int row, Column column] => column.At(Row(row));

    /// <summary>The column of a name, or null.</summary>
    public Column? Find(string name) => Columns.FirstOrDefault(c => c.Name == name);
}
