using Aandeel.Answers;
using Aandeel.Doors;
using Spectre.Console;
using Prose = Spectre.Console.Text;

namespace Aandeel.App.Cli;

/// <summary>Draws charts of a line for each row: bars, and dots with their bands, on one scale.</summary>
internal static class TerminalRows
{
    private const int MostRows = 15;
    private const int MostWidth = 40;
    private const int LeastWidth = 10;
    private const int RoomForValues = 26;

    /// <summary>A bar from nothing to the value.</summary>
    public static void Bars(Chart chart, IAnsiConsole console, Language language) =>
        Rows(chart, console, language, (line, scale, row) =>
    {
        var (from, to) = (scale.At(0), scale.At(row.Value));
        for (var i = Math.Min(from, to); i < Math.Max(from, to); i++) line[i] = '█';
    });

    /// <summary>A dot at the value, on the band around it.</summary>
    public static void Dots(Chart chart, IAnsiConsole console, Language language) =>
        Rows(chart, console, language, (line, scale, row) =>
    {
        for (var i = scale.At(row.Low); i <= scale.At(row.High); i++) line[i] = '─';
        line[scale.At(row.Value)] = '●';
    });

    private static void Rows(Chart chart, IAnsiConsole console, Language language, Action<char[], Scale, Row> draw)
    {
        var rows = chart.Drawn.Select(r => RowOf(chart, r, language)).OfType<Row>().ToList();
        if (rows.Count == 0) return;
        var width = Math.Min(console.Profile.Width, TerminalAnswer.MostColumns);
        var names = Math.Min(rows.Max(r => r.Name.Length), (width - RoomForValues) / 2);
        var scale = new Scale(
            Math.Min(0, rows.Min(r => r.Low)),
            rows.Max(r => r.High),
            Math.Clamp(width - RoomForValues - names, LeastWidth, MostWidth));
        console.WriteLine();
        if (!chart.Subtitle.IsEmpty)
        {
            console.Write(new Prose("  " + Wording.Of(chart.Subtitle, language) + "\n", new Style(Color.Grey)));
        }

        foreach (var row in Shown(rows))
        {
            var line = new string(' ', scale.Width).ToCharArray();
            draw(line, scale, row);
            console.Write(new Prose($"  {Cut(row.Name, names).PadRight(names)} "));
            console.Write(new Prose(new string(line), new Style(Color.SteelBlue)));
            console.Write(new Prose($" {row.Words}\n"));
        }
    }

    /// <summary>All rows, or, of many, as many spread from the first to the last.</summary>
    private static IEnumerable<Row> Shown(List<Row> rows) => rows.Count <= MostRows
        ? rows
        : Enumerable.Range(0, MostRows).Select(i => rows[(int)Math.Round(i * (rows.Count - 1) / (MostRows - 1.0))]);

    private static Row? RowOf(Chart chart, int index, Language language)
    {
        string Shown(Column column) => Wording.Of(
            chart.Table[index, column],
            column.KindAt(chart.Table.Row(index)),
            column.UnitAt(chart.Table.Row(index)),
            column.FormAt(chart.Table.Row(index)),
            language);
        var column = chart.Y[0];
        if (chart.Table[index, column].Number is not { } value) return null;
        var (name, words) = (Shown(chart.X), Shown(column));
        if (chart.Band is not { } band || chart.Table[index, band] is not Cell.Band ends)
        {
            return new Row(name, value, value, value, words);
        }

        var (low, high) = (ends.Lower.Number ?? value, ends.Upper.Number ?? value);
        return new Row(name, value, Math.Min(low, value), Math.Max(high, value), $"{words} ({Shown(band)})");
    }

    private static string Cut(string name, int width) => name.Length <= width ? name : name[..(width - 1)] + "…";

    private sealed record Row(string Name, double Value, double Low, double High, string Words);

    private sealed record Scale(double Least, double Most, int Width)
    {
        /// <summary>The place of a value on the line.</summary>
        public int At(double value) => Most > Least
            ? Math.Clamp((int)Math.Round((value - Least) / (Most - Least) * (Width - 1)), 0, Width - 1)
            : 0;
    }
}
