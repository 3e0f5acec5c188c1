using Aandeel.Answers;
using Aandeel.Doors;
using Spectre.Console;
using AnswerTable = Aandeel.Answers.Table;
using Prose = Spectre.Console.Text;

namespace Aandeel.App.Cli;

/// <summary>Draws the charts of an answer in blocks, from the same columns as the pictures. A waterfall stands beside its table already.</summary>
internal static class TerminalChart
{
    private const int Width = 60;
    private const int MostBars = 12;
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
            ? Blocks[most > least ? (int)Math.Round((value - least) / (most - least) * (Blocks.Length - 1)) : Blocks.Length / 2]
            : '·'));
    }

    private static void Stacked(Chart chart, IAnsiConsole console, Language language)
    {
        console.WriteLine();
        if (!chart.Subtitle.IsEmpty) console.Write(new Prose("  " + Wording.Of(chart.Subtitle, language) + "\n", new Style(Color.Grey)));
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
                console.Write(new Prose(new string(Marks[i % Marks.Length], cells), new Style(Colours[i % Colours.Length])));
            }

            console.WriteLine();
        }

        console.Write(new Prose("  " + new string(' ', 11)));
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
        foreach (var series in chart.Drawn.GroupBy(r => chart.Series is { } by ? Label(chart.Table, r, by, language) : ""))
        {
            foreach (var column in chart.Y)
            {
                var rows = series.ToList();
                var values = rows.ConvertAll(r => Value(chart.Table, r, column));
                var known = values.OfType<double>().ToList();
                if (known.Count < 3) continue;
                string Shown(double value) => Wording.Of(new Cell.Ratio(value), column.Kind, column.Unit, column.Form, language);
                var (first, last) = (Label(chart.Table, rows[0], chart.X, language), Label(chart.Table, rows[^1], chart.X, language));
                console.Write(new Prose($"  {first} "));
                console.Write(new Prose(Line(values), new Style(Color.SteelBlue)));
                console.Write(new Prose($" {last}  "));
                var name = series.Key.Length > 0 ? series.Key : Wording.Of(column.Title, language);
                console.Write(new Prose($"{name}: {Shown(known.Min())}–{Shown(known.Max())}\n", new Style(Color.Grey)));
            }
        }
    }

    private static string Label(AnswerTable table, int row, Column column, Language language) =>
        Wording.Of(table[row, column], column.KindAt(table.Row(row)), column.UnitAt(table.Row(row)), column.FormAt(table.Row(row)), language);

    /// <summary>A cell as a number to draw; null where it holds none.</summary>
    internal static double? Value(Cell cell) => cell switch
    {
        Cell.Ratio ratio => ratio.Value,
        Cell.Amount amount => (double)amount.Value,
        Cell.Exact exact => (double)exact.Value,
        Cell.Whole whole => whole.Value,
        _ => null,
    };

    private static double? Value(AnswerTable table, int row, Column column) => Value(table[row, column]);
}
