using Aandeel.Doors;

namespace Aandeel.App.Cli;

/// <summary>A column of a table on a terminal: which, under which title, and how wide.</summary>
internal sealed record FittedColumn(int Index, string Title, int Width);

/// <summary>
/// Fits a table into the width of a screen: shorter titles first, then without the columns that can be spared, and last
/// with words broken. A number is never broken over two lines.
/// </summary>
internal static class FittedTable
{
    private const int LeastWords = 6;

    /// <summary>The columns that fit, with their widths.</summary>
    /// <param name="width">How many characters there are for the whole table.</param>
    /// <param name="padding">What a column costs beyond its own width.</param>
    public static IReadOnlyList<FittedColumn> Of(DrawnTable table, int width, int padding)
    {
        List<int> kept = [.. Enumerable.Range(0, table.Columns.Count)];
        if (Needed(table, kept, isShort: false, padding) <= width) return Widened(table, kept, false, width, padding);
        while (Needed(table, kept, isShort: true, padding) > width
            && kept.FindLastIndex(i => table.Columns[i].IsSpare) is >= 0 and var spare)
        {
            kept.RemoveAt(spare);
        }

        return Widened(table, kept, true, width, padding);
    }

    private static int Needed(DrawnTable table, List<int> kept, bool isShort, int padding) =>
        kept.Sum(i => Least(table, i, isShort) + padding);

    /// <summary>Each column as wide as it needs, and then, while there is room, as wide as it would be on one line.
    /// </summary>
    private static FittedColumn[] Widened(
        DrawnTable table, List<int> kept, bool isShort, int width, int padding)
    {
        var widths = kept.ToDictionary(i => i, i => Least(table, i, isShort));
        var room = width - kept.Sum(i => widths[i] + padding);
        foreach (var i in kept.Where(i => room < 0 && table.Columns[i].IsWords).OrderByDescending(i => widths[i]))
        {
            var taken = Math.Min(-room, Math.Max(0, widths[i] - LeastWords));
            (widths[i], room) = (widths[i] - taken, room + taken);
        }

        foreach (var i in kept.OrderByDescending(i => table.Columns[i].IsWords))
        {
            var more = Math.Clamp(Most(table, i, isShort) - widths[i], 0, Math.Max(0, room));
            (widths[i], room) = (widths[i] + more, room - more);
        }

        return [.. kept.Select(i => new FittedColumn(i, Title(table, i, isShort), Math.Max(1, widths[i])))];
    }

    /// <summary>The longest piece that must not be broken: a word, or a whole number with its signs.</summary>
    private static int Least(DrawnTable table, int index, bool isShort)
    {
        var column = table.Columns[index];
        var words = Title(table, index, isShort).Split(' ').Max(w => w.Length);
        foreach (var row in table.Rows)
        {
            words = Math.Max(
                words, column.IsWords ? row[index].Split(' ').Max(w => w.Length) : row[index].Length);
        }

        return words;
    }

    private static int Most(DrawnTable table, int index, bool isShort)
    {
        var most = Title(table, index, isShort).Length;
        foreach (var row in table.Rows) most = Math.Max(most, row[index].Length);
        return most;
    }

    private static string Title(DrawnTable table, int index, bool isShort) =>
        isShort ? table.Columns[index].Short ?? table.Columns[index].Title : table.Columns[index].Title;
}
