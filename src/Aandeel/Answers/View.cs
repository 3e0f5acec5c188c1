namespace Aandeel.Answers;

/// <summary>
/// How a person meets a table: its heading, which columns in which order, and how many rows at first. It holds no
/// values: a screen, a page and a workbook are drawn from the table behind it.
/// </summary>
/// <param name="Heading">Empty where the title of the answer is enough.</param>
public sealed record View(Table Table, Text Heading, IReadOnlyList<Column> Columns)
{
    /// <summary>A column whose values each get a heading and a table of their own: one per composition.</summary>
    public Column? SplitBy { get; init; }

    /// <summary>
    /// A column that goes into the heading, and leaves its place to the figures, where all rows shown have one value.
    /// </summary>
    public Column? Hoist { get; init; }

    /// <summary>The rows shown, in their order, where they are not all.</summary>
    public IReadOnlyList<int>? Rows { get; init; }

    /// <summary>How many rows at the end sum those above them, and so stand under a table that is cut.</summary>
    public int LastKept { get; init; }

    /// <summary>A picture of the same rows that text draws beside them, a line to a row.</summary>
    public Chart? Beside { get; init; }

    /// <summary>
    /// How many rows a screen shows unless more are asked for; null is all. Files, pages and workbooks hold all.
    /// </summary>
    public int? First { get; init; }

    /// <summary>Whether the first rows are counted over all its parts together, and not in each of them.</summary>
    public bool FirstOfAll { get; init; }

    /// <summary>
    /// A column whose words are a footnote to its row: a screen has its number there and the words below.
    /// </summary>
    public Column? Footnote { get; init; }

    /// <summary>Rows that are drawn last and never cut away: a total.</summary>
    public IReadOnlyList<int> Foot { get; init; } = [];

    /// <summary>
    /// A column whose words are no cells but sentences below the tables, one for each row that is shown.
    /// </summary>
    public Column? Told { get; init; }

    /// <summary>
    /// Whether each row is laid open, a line for each of its values under the column's title, instead of a row of
    /// cells.
    /// </summary>
    public bool AsCards { get; init; }

    /// <summary>The headings, columns and rows that are drawn one after another.</summary>
    public IEnumerable<ViewPart> Parts()
    {
        var rows = Rows ?? [.. Enumerable.Range(0, Table.Count)];
        if (SplitBy is not { } split)
        {
            yield return Part(Heading, rows);
            yield break;
        }

        foreach (var (key, ofKey) in Divided(rows, split)) yield return Part(Words(key).Capital(), ofKey);
    }

    /// <summary>The rows of each value of a column, in the order in which the values are met.</summary>
    private List<KeyValuePair<Cell, List<int>>> Divided(IReadOnlyList<int> rows, Column split)
    {
        var (found, byKey) = (new List<KeyValuePair<Cell, List<int>>>(), new Dictionary<Cell, List<int>>());
        foreach (var row in rows)
        {
            var key = Table[row, split];
            if (!byKey.TryGetValue(key, out var ofKey))
            {
                byKey.Add(key, ofKey = []);
                found.Add(new(key, ofKey));
            }

            ofKey.Add(row);
        }

        return found;
    }

    private ViewPart Part(Text heading, IReadOnlyList<int> rows)
    {
        if (Hoist is not { } hoisted || rows.Count == 0) return new ViewPart(heading, Columns, rows);
        var first = Table[rows[0], hoisted];
        if (rows.Any(r => Table[r, hoisted] != first)) return new ViewPart(heading, Columns, rows);
        var joined = heading.IsEmpty ? Words(first) : Text.Join(", ", [heading, Words(first)]);
        return new ViewPart(joined, [.. Columns.Where(c => c != hoisted)], rows);
    }

    private static Text Words(Cell cell) => cell switch
    {
        Cell.Named named => named.Value,
        Cell.Code code => Text.Of(code.Value),
        Cell.Period period => Text.Of(period.Value.ToString()),
        _ => Text.None,
    };
}
