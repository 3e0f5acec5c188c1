using System.Text;
using Aandeel.Questions;
using Aandeel.Questions.Writers;
using Spectre.Console;
using Prose = Spectre.Console.Text;

namespace Aandeel.App.Cli;

/// <summary>Draws an answer on a terminal. Only here is the terminal library loaded, since loading it costs 70 ms.</summary>
internal static class TerminalAnswer
{
    internal const int MostColumns = 116;
    private const int WideColumns = 100;
    private const int CellPadding = 3;
    private const string Blocks = "▁▂▃▄▅▆▇█";
    private static readonly Color[] BarColours = [Color.SteelBlue, Color.Gold3, Color.MediumPurple, Color.IndianRed];
    private static readonly char[] BarMarks = ['█', '▓', '▒', '░'];

    public static void Write(OldAnswer answer, Streams streams) => On(streams, console => Draw(answer, console));

    public static void Write(Answers.Answer answer, Doors.Showing showing, Streams streams) => On(streams, console => Draw(answer, showing, console));

    private static void On(Streams streams, Action<IAnsiConsole> draw)
    {
        using var writer = new StreamWriter(streams.Out, new UTF8Encoding(false), leaveOpen: true);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = streams.HasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = streams.HasColour ? Colours() : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Math.Min(console.Profile.Width, MostColumns);
        draw(console);
        writer.Flush();
    }

    private static ColorSystemSupport Colours() =>
        Environment.GetEnvironmentVariable("COLORTERM") is "truecolor" or "24bit" ? ColorSystemSupport.TrueColor
        : Environment.GetEnvironmentVariable("TERM")?.Contains("256color", StringComparison.Ordinal) == true ? ColorSystemSupport.EightBit
        : ColorSystemSupport.Standard;

    /// <summary>Draws on a given console; also what the tests call.</summary>
    internal static void Draw(OldAnswer answer, IAnsiConsole console)
    {
        var view = answer.View;
        console.WriteLine();
        console.Write(new Prose(view.Title + "\n", new Style(decoration: Decoration.Bold)));
        console.Write(new Prose(view.Subtitle + "\n", new Style(Color.Grey)));
        foreach (var table in view.Tables) DrawTable(table, console);
        if (view.Bars.Count > 0) DrawBars(view.Bars, console);
        foreach (var sentence in view.Sentences)
        {
            console.WriteLine();
            console.Write(new Prose(Together(sentence) + "\n"));
        }

        foreach (var step in answer.Explanation) console.Write(new Padder(new Prose(step), new Padding(2, 1, 0, 0)));
        console.WriteLine();
        var identity = $"snapshot {PlainAnswer.Short(answer.Snapshot)} · tables {answer.Tables[..12]} · aandeel {answer.Program}";
        console.Write(new Prose((view.Source.Length > 0 ? view.Source + "\n" : "") + identity + "\n", new Style(Color.Grey)));
    }

    /// <summary>Draws on a given console; also what the tests call.</summary>
    internal static void Draw(Answers.Answer answer, Doors.Showing showing, IAnsiConsole console)
    {
        var language = showing.Language;
        console.WriteLine();
        console.Write(new Prose(Doors.Wording.Of(answer.Title, language) + "\n", new Style(decoration: Decoration.Bold)));
        console.Write(new Prose(Doors.Wording.Of(answer.Subtitle, language) + "\n", new Style(Color.Grey)));
        foreach (var table in Doors.DrawnTable.Of(answer, showing)) DrawTable(table, console, language);
        foreach (var chart in answer.Charts) TerminalChart.Draw(chart, console, language);
        foreach (var sentence in Doors.Said.Sentences(answer, language))
        {
            console.WriteLine();
            console.Write(new Prose(Together(sentence) + "\n"));
        }

        if (showing.Explain)
        {
            foreach (var step in answer.Explanation) console.Write(new Padder(new Prose(Doors.Wording.Of(step, language)), new Padding(2, 1, 0, 0)));
        }

        console.WriteLine();
        var source = answer.Source.IsEmpty ? "" : Doors.Wording.Of(answer.Source, language) + "\n";
        console.Write(new Prose(source + Doors.Said.Identity(answer.Identity, " · ") + "\n", new Style(Color.Grey)));
    }

    private static void DrawTable(Doors.DrawnTable table, IAnsiConsole console, Language language)
    {
        var narrow = console.Profile.Width < WideColumns;
        var drawn = new Table { Border = narrow ? TableBorder.None : TableBorder.Simple, UseSafeBorder = false };
        console.WriteLine();
        if (table.Heading.Length > 0) console.Write(new Prose("  " + table.Heading + (narrow ? "\n" : ""), new Style(decoration: Decoration.Bold)));
        var shortened = narrow || WidthOf(table) > console.Profile.Width;
        foreach (var column in table.Columns)
        {
            var header = new TableColumn(new Prose(shortened ? column.Short ?? column.Title : column.Title, new Style(Color.Grey)));
            if (narrow) header.Padding(new Padding(0, 0, 1, 0));
            drawn.AddColumn(column.IsWords ? header.LeftAligned() : header.RightAligned());
        }

        if (table.Columns.All(c => c.Title.Length == 0)) drawn.HideHeaders();
        foreach (var row in table.Rows)
        {
            drawn.AddRow(row.Select((cell, i) => new Prose(Together(cell), table.Columns[i].IsMain ? new Style(decoration: Decoration.Bold) : Style.Plain)));
        }

        console.Write(drawn);
        if (Doors.Said.Cut(table, language) is { Length: > 0 } cut) console.Write(new Prose("  " + cut + "\n", new Style(Color.Grey)));
    }

    private static int WidthOf(Doors.DrawnTable table) =>
        table.Columns.Select((c, i) => table.Rows.Select(r => r[i].Length).Append(c.Title.Split(' ').Max(w => w.Length)).Max() + CellPadding).Sum();

    /// <summary>A number and its sign of per cent are not parted at the end of a line.</summary>
    private static string Together(string text) => text.Replace(" %", "\u00A0%", StringComparison.Ordinal);

    /// <summary>How wide a table is when no cell is broken over lines; its titles may be, between words.</summary>
    private static int WidthOf(ViewTable table) =>
        table.Columns.Select((c, i) => table.Rows.Select(r => i < r.Count ? r[i].Length : 0).Append(c.Title.Split(' ').Max(w => w.Length)).Max() + CellPadding).Sum();

    private static void DrawTable(ViewTable table, IAnsiConsole console)
    {
        var narrow = console.Profile.Width < WideColumns;
        var drawn = new Table { Border = narrow ? TableBorder.None : TableBorder.Simple, UseSafeBorder = false };
        console.WriteLine();
        if (table.Heading.Length > 0) console.Write(new Prose("  " + table.Heading + (narrow ? "\n" : ""), new Style(decoration: Decoration.Bold)));
        var shortened = narrow || WidthOf(table) > console.Profile.Width;
        foreach (var column in table.Columns)
        {
            var header = new TableColumn(new Prose(shortened ? column.Short ?? column.Title : column.Title, new Style(Color.Grey)));
            if (narrow) header.Padding(new Padding(0, 0, 1, 0));
            drawn.AddColumn(column.Kind == ColumnKind.Words ? header.LeftAligned() : header.RightAligned());
        }

        if (table.Columns.All(c => c.Title.Length == 0)) drawn.HideHeaders();
        foreach (var row in table.Rows)
        {
            drawn.AddRow(row.Select((cell, i) => new Prose(Together(cell), table.Columns[i].Kind == ColumnKind.MainFigure ? new Style(decoration: Decoration.Bold) : Style.Plain)));
        }

        console.Write(drawn);
        if (table.Trend is not { } trend) return;
        console.Write(new Prose($"  {trend.Start} "));
        console.Write(new Prose(Line(trend.Values), new Style(Color.SteelBlue)));
        console.Write(new Prose($" {trend.End}  "));
        console.Write(new Prose(trend.Caption + "\n", new Style(Color.Grey)));
    }

    /// <summary>A series as blocks between its least and greatest value; a year without a value is a dot.</summary>
    internal static string Line(IReadOnlyList<double?> values)
    {
        var (least, most, _) = ViewTrend.Range(values);
        return string.Concat(values.Select(v => v is { } value ? Blocks[most > least ? (int)Math.Round((value - least) / (most - least) * (Blocks.Length - 1)) : Blocks.Length / 2] : '·'));
    }

    private static void DrawBars(IReadOnlyList<ViewBar> bars, IAnsiConsole console)
    {
        const int width = 60;
        console.WriteLine();
        foreach (var bar in bars)
        {
            console.Write(new Prose($"  {bar.Label,-10} "));
            var used = 0;
            double upTo = 0;
            for (var i = 0; i < bar.Parts.Count; i++)
            {
                upTo += bar.Parts[i].Part;
                var cells = Math.Max(0, (int)Math.Round(upTo * width) - used);
                used += cells;
                console.Write(new Prose(new string(BarMarks[i % BarMarks.Length], cells), new Style(BarColours[i % BarColours.Length])));
            }

            console.WriteLine();
        }

        console.Write(new Prose("  " + new string(' ', 11)));
        for (var i = 0; i < bars[0].Parts.Count; i++)
        {
            console.Write(new Prose($"{BarMarks[i % BarMarks.Length]} ", new Style(BarColours[i % BarColours.Length])));
            console.Write(new Prose(bars[0].Parts[i].Name + "   "));
        }

        console.WriteLine();
    }
}
