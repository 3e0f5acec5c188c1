namespace Aandeel.Store;

/// <summary>A table of rows with sums: its name and columns in order, without the id.</summary>
internal sealed class StoredRows
{
    private readonly string[] _columns;
    private readonly int[] _texts;

    private StoredRows(int kind, string name, string[] texts, params string[] columns)
    {
        (Kind, Name, _columns) = (kind, name, columns);
        _texts = new int[texts.Length];
        for (var i = 0; i < texts.Length; i++) _texts[i] = Place(texts[i]);
        Insert =
            $"INSERT INTO {name} VALUES "
                + $"({Database.Parameters(columns.Length + 1)})";
    }

    public static StoredRows Observations { get; } = new(
        0, "observation",
        [
            "unit", "reporter", "supplier", "recipient", "final_recipient", "item", "description", "category", "years",
            "remark"
        ],
        "file", "line", "part", "flow", "measure", "unit", "reporter", "side", "supplier",
        "recipient", "final_recipient",
        "item", "description", "category", "ordered", "year_from", "year_to", "years", "amount", "state",
        "number_flag", "year_flag", "status",
        "participation", "deal", "remark");

    public static StoredRows Indicators { get; } = new(
        1, "indicator",
        ["party", "item", "measure", "unit"],
        "file", "line", "part", "party", "item", "year", "measure", "unit", "amount", "state", "flag");

    /// <summary>The number of the table in <c>block</c>.</summary>
    public int Kind { get; }

    public string Name { get; }

    public IReadOnlyList<string> Columns => _columns;

    /// <summary>The places of columns that hold the number of a text.</summary>
    public ReadOnlySpan<int> Texts => _texts;

    /// <summary>The statement that adds a row, its id first.</summary>
    public string Insert { get; }

    public int Place(string column) => Array.IndexOf(_columns, column) is >= 0 and var place
        ? place
        : throw new ArgumentOutOfRangeException(nameof(column), column, $"{Name} has no such column.");
}
