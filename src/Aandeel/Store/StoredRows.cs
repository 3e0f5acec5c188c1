namespace Aandeel.Store;

/// <summary>A table of rows with sums: its name and columns in order, without the id.</summary>
internal sealed class StoredRows
{
    private readonly Dictionary<string, int> _places;

    private StoredRows(int kind, string name, params string[] columns)
    {
        (Kind, Name, Columns) = (kind, name, columns);
        _places = columns.Select((c, i) => (c, i)).ToDictionary(c => c.c, c => c.i, StringComparer.Ordinal);
        Insert =
            $"INSERT INTO {name} VALUES "
                + $"({string.Join(", ", Enumerable.Range(1, columns.Length + 1).Select(i => $"?{i}"))})";
    }

    public static StoredRows Observations { get; } = new(
        0, "observation", "file", "line", "part", "flow", "measure", "unit", "reporter", "side", "supplier",
        "recipient", "final_recipient",
        "item", "description", "category", "ordered", "year_from", "year_to", "years", "amount", "state",
        "number_flag", "year_flag", "status",
        "participation", "deal", "remark");

    public static StoredRows Indicators { get; } = new(
        1, "indicator", "file", "line", "part", "party", "item", "year", "measure", "unit", "amount", "state", "flag");

    /// <summary>The number of the table in <c>block</c>.</summary>
    public int Kind { get; }

    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>The statement that adds a row, its id first.</summary>
    public string Insert { get; }

    public int Place(string column) => _places[column];
}
