using System.Text;
using Spectre.Console;
using Prose = Spectre.Console.Text;

namespace Aandeel.App.Cli;

/// <summary>
/// Draws an answer on a terminal. Only here is the terminal library loaded, since loading it costs 70 ms.
/// </summary>
internal static class TerminalAnswer
{
    internal const int MostColumns = 116;
    private const int WideColumns = 100;
    private const int CellPadding = 3;
    private const int NarrowPadding = 1;

    public static void Write(Answers.Answer answer, Doors.Showing showing, Streams streams)
    {
        var shown = showing.Columns.Count > 0 ? Doors.ChosenColumns.Of(answer, showing.Columns) : answer;
        On(streams, console => Draw(shown, showing, console));
    }

    private static void On(Streams streams, Action<IAnsiConsole> draw)
    {
        using var text = new MemoryStream();
        using var writer = new StreamWriter(text, new UTF8Encoding(false), leaveOpen: true);
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
        if (streams.Pager is { } pager && Pager.IsLonger(text.GetBuffer().AsSpan(0, (int)text.Length), streams.Rows)
            && Pager.Show(pager, text.ToArray()))
        {
            return;
        }

        text.WriteTo(streams.Out);
    }

    private static ColorSystemSupport Colours() =>
        Environment.GetEnvironmentVariable("COLORTERM") is "truecolor" or "24bit" ? ColorSystemSupport.TrueColor
        : Environment.GetEnvironmentVariable("TERM")?.Contains("256color", StringComparison.Ordinal) == true
        ? ColorSystemSupport.EightBit
        : ColorSystemSupport.Standard;

    /// <summary>Draws on a given console; also what the tests call.</summary>
    internal static void Draw(Answers.Answer answer, Doors.Showing showing, IAnsiConsole console)
    {
        var (language, width) = (showing.Language, console.Profile.Width);
        foreach (var sentence in Doors.Said.Leads(answer, language))
        {
            console.Write(new Prose(Lines(sentence, width) + "\n", new Style(decoration: Decoration.Bold)));
        }

        console.WriteLine();
        console.Write(
            new Prose(
                Lines(Doors.Wording.Of(answer.Title, language), width) + "\n", new Style(decoration: Decoration.Bold)));
        console.Write(new Prose(Lines(Doors.Wording.Of(answer.Subtitle, language), width) + "\n", new Style(Color.Grey)));
        foreach (var (i, table) in Doors.DrawnTable.Of(answer, showing).Index())
        {
            // A wide table ends with an empty line of its own.
            if (i == 0 || console.Profile.Width < WideColumns) console.WriteLine();
            DrawTable(table, console, language);
        }

        foreach (var chart in answer.Charts) TerminalChart.Draw(chart, console, language);
        foreach (var sentence in Doors.Said.Sentences(answer, showing))
        {
            console.WriteLine();
            console.Write(new Prose(Lines(sentence, width) + "\n"));
        }

        if (showing.Explain)
        {
            foreach (var step in answer.Steps())
            {
                console.Write(new Padder(new Prose(Doors.Wording.Of(step, language)), new Padding(2, 1, 0, 0)));
            }
        }

        console.WriteLine();
        var source = answer.Source.IsEmpty ? "" : Doors.Wording.Of(answer.Source, language) + "\n";
        console.Write(new Prose(source + Doors.Said.Identity(answer.Identity, " · ") + "\n", new Style(Color.Grey)));
    }

    private static void DrawTable(Doors.DrawnTable table, IAnsiConsole console, Language language)
    {
        var narrow = console.Profile.Width < WideColumns;
        var drawn = new Table { Border = narrow ? TableBorder.None : TableBorder.Simple, UseSafeBorder = false };
        if (table.Heading.Length > 0)
        {
            console.Write(
                new Prose("  " + table.Heading + (narrow ? "\n" : ""), new Style(decoration: Decoration.Bold)));
        }

        var fitted = FittedTable.Of(table, console.Profile.Width, narrow ? NarrowPadding : CellPadding);
        foreach (var (index, title, width) in fitted)
        {
            var column = new TableColumn(new Prose(title, new Style(Color.Grey))) { Width = width };
            if (narrow) column.Padding(new Padding(0, 0, 1, 0));
            drawn.AddColumn(table.Columns[index].IsWords ? column.LeftAligned() : column.RightAligned());
        }

        if (table.Columns.All(c => c.Title.Length == 0)) drawn.HideHeaders();
        foreach (var row in table.Rows)
        {
            drawn.AddRow(fitted.Select(f => new Prose(
                Together(row[f.Index]),
                table.Columns[f.Index].IsMain ? new Style(decoration: Decoration.Bold) : Style.Plain)));
        }

        console.Write(drawn);
        if (Doors.Said.Cut(table, language) is { Length: > 0 } cut)
        {
            console.Write(new Prose("  " + cut + "\n", new Style(Color.Grey)));
        }
    }

    /// <summary>Lines that fit, since the library breaks at any blank, and so between a number and its sign of per cent.</summary>
    private static string Lines(string text, int width)
    {
        var (lines, length) = (new StringBuilder(text.Length + 8), 0);
        foreach (var word in Together(text).Split(' '))
        {
            if (length > 0 && length + 1 + word.Length > width)
            {
                lines.Append('\n');
                length = 0;
            }
            else if (length > 0)
            {
                lines.Append(' ');
                length++;
            }

            lines.Append(word);
            length += word.Length;
        }

        return lines.ToString();
    }

    /// <summary>A number and its sign of per cent are not parted at the end of a line.</summary>
    private static string Together(string text) => text.Replace(" %", "\u00A0%", StringComparison.Ordinal);
}
