using System.Globalization;

namespace Aandeel.Sources.Workbooks;

/// <summary>A sheet of a workbook, its rows in order.</summary>
internal sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows);

/// <summary>A row of a sheet; the line is its number as a spreadsheet program shows it, from 1.</summary>
internal sealed record SheetRow(int Line, IReadOnlyList<Cell> Cells)
{
    /// <summary>The cell in a column, from 0; an empty one beyond the last.</summary>
    public Cell this[int column] => column < Cells.Count ? Cells[column] : default;

    /// <summary>The text cells before a column, with their places; what a row is called stands in them.</summary>
    public string LastTextBefore(int column)
    {
        for (var i = Math.Min(column, Cells.Count) - 1; i >= 0; i--)
        {
            if (Cells[i].Text is { Length: > 0 } text) return text;
        }

        return "";
    }

    public bool HasFigures(IReadOnlyList<YearColumn> columns)
    {
        foreach (var column in columns)
        {
            if (!this[column.Column].IsEmpty) return true;
        }

        return false;
    }
}

/// <summary>
/// A cell: a number, a text, an error such as <c>#REF!</c>, or nothing. Its default is an empty cell.
/// </summary>
internal readonly record struct Cell(object? Value)
{
    public bool IsEmpty => Value is null || (Value is string text && string.IsNullOrWhiteSpace(text));

    /// <summary>Whether the formula of the cell failed: <c>#REF!</c>, <c>#DIV/0!</c>, <c>#N/A</c>.</summary>
    public bool IsError => Text is "#REF!" or "#DIV/0!" or "#VALUE!" or "#NAME?" or "#N/A" or "#NUM!" or "#NULL!";

    /// <summary>The text without blanks around it, or null for anything else.</summary>
    public string? Text => (Value as string)?.Trim();

    /// <summary>What stands in the cell, for findings.</summary>
    public string Printed => Convert.ToString(Value, CultureInfo.InvariantCulture) ?? "";

    public double? Number => Value switch
    {
        double number => number,
        int number => number,
        _ => null,
    };
}

/// <summary>A column that holds one year.</summary>
/// <param name="Title">As printed, such as <c>2023e</c>.</param>
/// <param name="Estimate">Whether the title marks the year as an estimate.</param>
internal sealed record YearColumn(int Column, int Year, string Title, bool Estimate)
{
    /// <summary>
    /// The columns of a header row whose titles are years with four digits, with or without <c>e</c>.
    /// </summary>
    public static List<YearColumn> Of(SheetRow row)
    {
        var columns = new List<YearColumn>();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var title = row.Cells[i].Printed.Trim();
            var estimate = title.EndsWith('e');
            if (title.Length - (estimate ? 1 : 0) == 4
                && int.TryParse(title.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is >= 1900 and <= 2100)
            {
                columns.Add(new YearColumn(i, year, title, estimate));
            }
        }

        return columns;
    }

    /// <summary>
    /// Titles among the years that are none, and behind them those with a digit, such as <c>'23</c>: their columns are
    /// not read.
    /// </summary>
    public static IEnumerable<string> Unread(SheetRow row, List<YearColumn> years)
    {
        for (var i = years[0].Column; i < row.Cells.Count; i++)
        {
            if (row[i].IsEmpty || years.Exists(y => y.Column == i)) continue;
            if (i < years[^1].Column || row[i].Printed.Any(char.IsAsciiDigit)) yield return row[i].Printed;
        }
    }
}
