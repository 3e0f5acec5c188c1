using Aandeel.Answers;
using Aandeel.Doors;
using Spectre.Console;
using AnswerTable = Aandeel.Answers.Table;
using Prose = Spectre.Console.Text;

namespace Aandeel.App.Cli;

/// <summary>
/// Draws the charts of an answer in blocks, from the same columns as the pictures. A waterfall stands beside its table
/// already.
/// </summary>
internal static class TerminalChart
{
    private const int Width = 60;
    private const int MostBars = 12;
    private const int MostLabel = 28;
    private const int BarWidth = 44;
    private const string Blocks = "▁▂▃▄▅▆▇█";
    private static readonly Color[] Colours = [Color.SteelBlue, Color.Gold3, Color.MediumPurple, Color.IndianRed];
    private static readonly char[] Marks = ['█', '▓', '▒', '░'];

    public static void Draw(Chart chart, IAnsiConsole console, Language language)
    {
        switch (chart.As)
        {
            case Aandeel.Answers.Draw.Stacked: Stacked(chart, console, language); break;
            case Aandeel.Answers.Draw.Line or Aandeel.Answers.Draw.Path: Lines(chart, console, language); break;
            case Aandeel.Answers.Draw.Bars: TerminalRows.Bars(chart, console, language); break;
            case Aandeel.Answers.Draw.Dots: TerminalRows.Dots(chart, console, language); break;
            case Aandeel.Answers.Draw.Interval: Intervals(chart, console, language); break;
            default: break;
        }
    }

    /// <summary>A series as blocks between its least and greatest value; one without a value is a dot.</summary>
    internal static string Line(IReadOnlyList<double?> values)
    {
        var known = values.OfType<double>().ToList();
        if (known.Count == 0) return new string('·', values.Count);
        var (least, most) = (known.Min(), known.Max());
        return string.Concat(values.Select(v => v is { } value
            ? Blocks[most > least
                ? (int)Math.Round((value - least) / (most - least) * (Blocks.Length - 1))
                : Blocks.Length / 2]
            : '·'));
    }

    private static void Stacked(Chart chart, IAnsiConsole console, Language language)
    {
        console.WriteLine();
        if (!chart.Subtitle.IsEmpty)
        {
            console.Write(new Prose("  " + Wording.Of(chart.Subtitle, language) + "\n", new Style(Color.Grey)));
        }

        foreach (var row in chart.Drawn.TakeLast(MostBars))
        {
            console.Write(new Prose($"  {Label(chart.Table, row, chart.X, language),-10} "));
            var used = 0;
            double upTo = 0;
            for (var i = 0; i < chart.Y.Count; i++)
            {
                upTo += Value(chart.Table, row, chart.Y[i]) ?? 0;
                var cells = Math.Max(0, (int)Math.Round(upTo * Width) - used);
                used += cells;
                console.Write(
                    new Prose(new string(Marks[i % Marks.Length], cells), new Style(Colours[i % Colours.Length])));
            }

            console.WriteLine();
        }

        Legend(chart, console, language, 10);
    }

    /// <summary>A bar per row, the longest the whole width; its parts one after another.</summary>
    private static void Bars(Chart chart, IAnsiConsole console, Language language)
    {
        var rows = chart.Drawn.Take(MostBars).ToList();
        double Part(int row, int part) => Math.Max(0, Value(chart.Table, row, chart.Y[part]) ?? 0);
        var longest = rows.Select(r => Enumerable.Range(0, chart.Y.Count).Sum(p => Part(r, p))).DefaultIfEmpty(0).Max();
        if (longest <= 0) return;
        var labels = rows.ConvertAll(r => Label(chart.Table, r, chart.X, language));
        var width = Math.Min(MostLabel, labels.Max(l => l.Length));
        console.WriteLine();
        for (var i = 0; i < rows.Count; i++)
        {
            var label = labels[i].Length > width ? labels[i][..(width - 1)] + "…" : labels[i].PadRight(width);
            console.Write(new Prose($"  {label} "));
            var (used, upTo) = (0, 0d);
            for (var part = 0; part < chart.Y.Count; part++)
            {
                upTo += Part(rows[i], part);
                var cells = Math.Max(0, (int)Math.Round(upTo / longest * BarWidth) - used);
                used += cells;
                console.Write(
                    new Prose(
                        new string(Marks[part % Marks.Length], cells), new Style(Colours[part % Colours.Length])));
            }

            console.WriteLine();
        }

        Legend(chart, console, language, width);
    }

    /// <summary>Which mark is which part.</summary>
    private static void Legend(Chart chart, IAnsiConsole console, Language language, int indent)
    {
        console.Write(new Prose(new string(' ', indent + 3)));
        for (var i = 0; i < chart.Y.Count; i++)
        {
            console.Write(new Prose($"{Marks[i % Marks.Length]} ", new Style(Colours[i % Colours.Length])));
            console.Write(new Prose(Wording.Of(chart.Y[i].Title, language) + "   "));
        }

        console.WriteLine();
    }

    private static void Lines(Chart chart, IAnsiConsole console, Language language)
    {
        console.WriteLine();
        foreach (var series in chart.Drawn.GroupBy(
            r => chart.Series is { } by ? Label(chart.Table, r, by, language) : ""))
        {
            foreach (var column in chart.Apart is { } apart ? chart.Y.Append(apart) : chart.Y)
            {
                var rows = series.ToList();
                var values = rows.ConvertAll(r => Value(chart.Table, r, column));
                var known = values.OfType<double>().ToList();
                if (known.Count < 3) continue;
                string Shown(double value) =>
                    Wording.Of(new Cell.Ratio(value), column.Kind, column.Unit, column.Form, language);
                var (first, last) = (Label(chart.Table, rows[0], chart.X, language),
                    Label(chart.Table, rows[^1], chart.X, language));
                console.Write(new Prose($"  {first} "));
                console.Write(new Prose(Line(values), new Style(Color.SteelBlue)));
                console.Write(new Prose($" {last}  "));
                var title = Wording.Of(column.Title, language);
                var name = series.Key.Length == 0 ? title : column == chart.Apart ? $"{series.Key}, {title}" : series.Key;
                console.Write(new Prose($"{name}: {Shown(known.Min())}–{Shown(known.Max())}\n", new Style(Color.Grey)));
            }
        }
    }

    /// <summary>Each range between nothing and all, hatched, since nothing within it is more likely.</summary>
    private static void Intervals(Chart chart, IAnsiConsole console, Language language)
    {
        if (chart.Band is not { } band) return;
        console.WriteLine();
        foreach (var row in chart.Drawn.Take(MostBars))
        {
            if (chart.Table[row, band] is not Cell.Band { Lower: Cell.Ratio lower, Upper: Cell.Ratio upper } cell)
            {
                continue;
            }

            var from = Math.Clamp((int)Math.Round(lower.Value * Width), 0, Width - 1);
            var to = Math.Clamp((int)Math.Round(upper.Value * Width), from + 1, Width);
            var name = chart.Series is { } by ? Label(chart.Table, row, by, language) + " " : "";
            console.Write(new Prose($"  {name + Label(chart.Table, row, chart.X, language),-24} "));
            console.Write(new Prose(new string('·', from), new Style(Color.Grey)));
            console.Write(new Prose(new string('▒', to - from), new Style(Color.SteelBlue)));
            console.Write(new Prose(new string('·', Width - to), new Style(Color.Grey)));
            console.Write(new Prose($" {Wording.Of(cell, band.Kind, band.Unit, band.Form, language)}\n"));
        }
    }

    private static string Label(AnswerTable table, int row, Column column, Language language) =>
        Wording.Of(
            table[row, column], column.KindAt(table.Row(row)), column.UnitAt(table.Row(row)),
            column.FormAt(table.Row(row)), language);

    private static double? Value(AnswerTable table, int row, Column column) => table[row, column].Number;
}
