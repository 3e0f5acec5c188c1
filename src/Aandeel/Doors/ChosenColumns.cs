using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>The columns of the main table that a reader asked for, by their names in files and in that order.</summary>
public static class ChosenColumns
{
    /// <summary>The same answer with these columns alone; tables that have none of them are left out.</summary>
    /// <exception cref="AandeelException">A name is of no column.</exception>
    public static Answer Of(Answer answer, IReadOnlyList<string> names)
    {
        var known = Known(answer);
        var chosen = names.Select(n => Require(n, known)).ToList();
        var table = new ChosenTable(answer.Rows, chosen);
        var views = answer.Views.Where(v => v.Table == answer.Rows).ToList();
        return answer with
        {
            Rows = table,
            Views = views.Count == 0 ? [new View(table, Text.None, chosen)] : [.. views.Select(v => View(v, table, chosen))],
        };
    }

    /// <summary>The names that can be chosen.</summary>
    public static IReadOnlyList<string> NamesOf(Answer answer) => [.. Known(answer).Select(c => c.Name)];

    private static View View(View view, Table table, IReadOnlyList<Column> chosen) => view with
    {
        Table = table,
        Columns = chosen,
        Hoist = null,
        Beside = null,
        Footnote = null,
        Told = null,
        AsCards = false,
    };

    private static List<Column> Known(Answer answer)
    {
        var flat = new FlatTable(answer.Rows);
        var known = new List<Column>();
        foreach (var column in flat.Columns)
        {
            if (column.Part is null) known.Add(column.Column);
            else
            {
                if (!known.Contains(column.Column)) known.Add(column.Column);
                known.Add(new PartColumn(column));
            }
        }

        known.AddRange(RowContext.Of(answer));
        return known;
    }

    private static Column Require(string name, List<Column> known)
    {
        if (known.Find(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase)) is { } column) return column;
        var names = known.Select(c => c.Name).ToList();
        throw AandeelException.Usage(
            $"--columns got '{name}'; this answer has {string.Join(", ", names)}.{Nearest.Hint(name, names)}");
    }
}
