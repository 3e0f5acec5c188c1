using Aandeel.Answers;

namespace Aandeel.App.Letters;

/// <summary>A row of an answer, from which figures are quoted under the name that the letter gives them.</summary>
/// <param name="Asked">The question as it was asked, without what is filled in of itself.</param>
internal sealed record Quotable(Table Table, int Row, Facts Facts, Ask Asked)
{
    /// <summary>The code or the years of a column.</summary>
    public string this[string column] => Told.Printed(Table, Row, column) ?? "";

    /// <summary>Whether a column holds a number here.</summary>
    public bool Has(string column) =>
        At(column) is Cell.Ratio or Cell.Amount or Cell.Whole or Cell.Exact;

    /// <summary>The words of a column, in both languages.</summary>
    public Text Words(string column) => At(column) is Cell.Named named ? named.Value : Text.Of(this[column]);

    /// <summary>
    /// Quotes a cell; null where it holds no number. A column that there is not is a fault of ours and not of the data.
    /// </summary>
    /// <param name="id">The name of the figure in the letter.</param>
    /// <param name="inside">Which value of a map, or which end of a band (lower, upper).</param>
    /// <param name="label">What the figure is, where the column's title does not say it.</param>
    /// <param name="kind">What the value is, where a map holds values of several kinds.</param>
    public Figure? Quote(string id, string column, string? inside = null, Text? label = null, Kind? kind = null)
    {
        var found = Table.Find(column)
            ?? throw new InvalidOperationException($"{Table.Ask.Command} has no column {column} in {Table.Name}.");
        var (named, cell) = (column, Table[Row, found]);
        if (inside is not null)
        {
            named = $"{found.Flat ?? column}_{inside}";
            cell = (cell, inside) switch
            {
                (Cell.Map map, _) => map.Items.FirstOrDefault(i => i.Key == inside).Value ?? Cell.Blank,
                (Cell.Band band, "lower") => band.Lower,
                (Cell.Band band, _) => band.Upper,
                _ => cell,
            };
        }

        var row = Table.Row(Row);
        var figure = new Figure(cell, kind ?? found.KindAt(row), found.UnitAt(row), id)
        {
            Place = new Place(Table.Ask, Table.Name, Table.KeyOf(Row), named, null),
        };
        return Figures.Value(figure) is null
            ? null
            : Facts.Keep(new Entry(id, figure, label ?? Titled(found, inside), Where(), Asked, null, null)
            {
                Form = found.FormAt(row) is Form.Signed or Form.SignedFine or Form.Bare ? Form.Bare : Form.Usual,
            });
    }

    /// <summary>The title of a column; "Margin, lower end", since one end of it is no margin.</summary>
    private Text Titled(Column column, string? end) => (Table[Row, column], end) switch
    {
        (Cell.Band, "lower") => column.Title + Text.Of(", lower end", ", ondergrens"),
        (Cell.Band, not null) => column.Title + Text.Of(", upper end", ", bovengrens"),
        _ => column.Title,
    };

    /// <summary>The rows of a list within this row.</summary>
    public IEnumerable<Quotable> RowsIn(string column) => At(column) is RowsCell rows
        ? Enumerable.Range(0, rows.Table.Count).Select(r => new Quotable(rows.Table, r, Facts, Asked))
        : [];

    private Cell At(string column) => Table.Find(column) is { } found ? Table[Row, found] : Cell.Absent;

    private List<Text> Where()
    {
        var parts = new List<Text>();
        if (Table.Find("name") is not null && At("name") is Cell.Named name) parts.Add(name.Value);
        if (Told.Printed(Table, Row, "period") is { Length: > 0 } period) parts.Add(Text.Of(period));
        return parts;
    }
}
