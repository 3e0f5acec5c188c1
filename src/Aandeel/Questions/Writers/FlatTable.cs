namespace Aandeel.Questions.Writers;

/// <summary>
/// An answer as one flat table for CSV and spreadsheets. Where rows hold lists, each item of a list is a row of its own that repeats
/// the row's period and key, with the list's name in the column <c>list</c>.
/// </summary>
internal sealed class FlatTable
{
    private readonly List<Dictionary<string, FieldValue>> _rows = [];

    public FlatTable( OldAnswer answer)
    {
        foreach (var row in answer.Rows)
        {
            var lists = new List<(string Name, IReadOnlyList<AnswerRow> Items)>();
            var main = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
            foreach (var (name, value) in FlatRow.Of(row))
            {
                if (value is FieldValue.Rows rows) lists.Add((name, rows.Items));
                else Put(main, name, value);
            }

            if (lists.Count > 0) Put(main, "list", FieldValue.Blank.Instance);
            Put(main, "reasons", FieldValue.Of(FlatRow.Reasons(main)));
            _rows.Add(main);
            foreach (var (name, items) in lists)
            {
                foreach (var item in items) AddItem(main, name, item);
            }
        }

        // The column of reasons stands last; a table without rows has no other.
        if (Columns.Remove("reasons") || Columns.Count == 0) Columns.Add("reasons");
    }

    public List<string> Columns { get; } = [];

    public IReadOnlyList<IReadOnlyDictionary<string, FieldValue>> Rows => _rows;

    private void AddItem(Dictionary<string, FieldValue> main, string list, AnswerRow item)
    {
        var row = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var shared in new[] { "period", "composition", "key", "name" })
        {
            if (main.TryGetValue(shared, out var value)) row[shared] = value;
        }

        Put(row, "list", FieldValue.Of(list));
        foreach (var (name, value) in FlatRow.Of(item)) Put(row, "item_" + name, value);
        Put(row, "reasons", FieldValue.Of(FlatRow.Reasons(row)));
        _rows.Add(row);
    }

    private void Put(Dictionary<string, FieldValue> row, string name, FieldValue value)
    {
        if (!Columns.Contains(name)) Columns.Add(name);
        row[name] = value;
    }
}
