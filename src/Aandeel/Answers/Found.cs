namespace Aandeel.Answers;

/// <summary>
/// Where a figure stands in an answer: a table, a row and a column of it, and the part of the cell that is meant.
/// Whoever follows a <see cref="Place"/> ends here.
/// </summary>
public sealed record Found(Table Table, int Row, Column Column, string? Part)
{
    /// <summary>The figure again.</summary>
    public Figure Figure => Table.Quote(Row, Column, Part);

    /// <summary>Every table of an answer once: the main one, the frame, lists inside rows, and those people see.</summary>
    public static IReadOnlyList<Table> Tables(Answer answer)
    {
        var tables = new List<Table> { answer.Rows };
        if (answer.Frame is { } frame) tables.Add(frame);
        tables.AddRange(answer.Views.Select(v => v.Table));
        tables.AddRange(answer.Charts.Select(c => c.Table));
        foreach (var table in tables.Distinct().ToList())
        {
            for (var row = 0; row < table.Count; row++)
            {
                tables.AddRange(table.Columns.Select(c => table[row, c]).OfType<RowsCell>().Select(c => c.Table));
            }
        }

        return [.. tables.Distinct()];
    }

    /// <summary>What stands at a place in an answer, or null where nothing does.</summary>
    public static Found? In(Answer answer, string table, string row, string column)
    {
        foreach (var candidate in Tables(answer).Where(t => t.Name == table))
        {
            for (var i = 0; i < candidate.Count; i++)
            {
                if (candidate.KeyOf(i) == row && In(candidate, i, column) is { } found) return found;
            }
        }

        return null;
    }

    private static Found? In(Table table, int row, string name)
    {
        foreach (var column in table.Columns)
        {
            if (column.Name == name) return new Found(table, row, column, null);
            var flat = (column.Flat ?? column.Name) + "_";
            if (!name.StartsWith(flat, StringComparison.Ordinal)) continue;
            var part = name[flat.Length..];
            if (table[row, column] is Cell.Band && part is "lower" or "upper") return new Found(table, row, column, part);
            if (table[row, column] is Cell.Map map && map.Items.Any(i => i.Key == part))
            {
                return new Found(table, row, column, part);
            }
        }

        return null;
    }
}
