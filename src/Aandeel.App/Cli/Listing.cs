using System.CommandLine;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Store;
using Answer = Aandeel.Answers.Answer;
using AnswerTable = Aandeel.Answers.Table;

namespace Aandeel.App.Cli;

/// <summary>
/// Lists of what is imported (sources, snapshots, checks): answers like any other, so that they come as a table, JSON
/// or CSV.
/// </summary>
internal static class Listing
{
    public static Option<string> FormatOption() =>
        new("--format", "-f")
        {
            Description = "how to write the list: " + string.Join(", ", DoorArgument.OfLists),
            HelpName = "WORD"
        };

    public static Option<string> DataOption() =>
        new("--data") { Description = "the folder of snapshots (default: $AANDEEL_HOME)", HelpName = "DIR" };

    public static Option<string> LanguageOption() =>
        new("--lang") { Description = "language: en, nl", HelpName = "en|nl" };

    /// <summary>The language that was asked for, else that of the person's system.</summary>
    public static Language Spoken(string? word, Streams streams)
    {
        var spoken = streams.Language;
        if (word is not null && !Codes.TryParse(word, out spoken))
        {
            throw AandeelException.Unknown("lang", word, ["en", "nl"]);
        }

        return spoken;
    }

    /// <summary>The question that a list answers.</summary>
    public static Ask Asked(string kind) => new(kind, []);

    /// <summary>An answer that is a list.</summary>
    public static Answer Of(
        Text title, Text subtitle, AnswerTable rows, IReadOnlyList<View> views, IReadOnlyList<Note> notes,
        Imported imported) => new()
        {
            Filled = rows.Ask,
            Identity = new Identity(imported.Identity, ReferenceTables.Hash([]), ProgramVersion.Text),
            Editions = [],
            Title = title,
            Subtitle = subtitle,
            Rows = rows,
            Views = views,
            Notes = notes,
        };

    /// <summary>A column as people see it: a dash where there is nothing.</summary>
    public static Column<T> Shown<T>(Column<T> column, Text title)
        where T : class =>
            new(
                column.Name, column.Kind, title,
                r => column.Of(r) is var cell && cell == Cell.Blank ? Cell.Lacks("nothing") : cell);

    public static void Write(Answer answer, Language language, string? format, Streams streams)
    {
        var chosen = Chosen(format, streams);
        var showing = new Showing(language);
        if (chosen == Format.Table && streams.IsTerminal) TerminalAnswer.Write(answer, showing, streams);
        else Door.Write(answer, chosen, showing, streams.Out);
    }

    public static void Write(Answers.Answer answer, Doors.Showing showing, string? format, Streams streams)
    {
        var chosen = Chosen(format, streams);
        if (chosen == Doors.Format.Table && streams.IsTerminal) TerminalAnswer.Write(answer, showing, streams);
        else Doors.Door.Write(answer, chosen, showing, streams.Out);
    }

    /// <summary>A party that an option names, by code or name.</summary>
    public static Party PartyOf(string option, string word)
    {
        try
        {
            return PartyTable.BuiltIn.Require(word);
        }
        catch (AandeelException e)
        {
            throw AandeelException.Usage($"--{option} {word}: {e.Problem}");
        }
    }

    public static Imported Open(string? folder, Action<Problem>? says = null) =>
        Imported.Open(SnapshotHome.Default(folder), says);

    private static Format Chosen(string? format, Streams streams)
    {
        var chosen = Format.Table;
        if (format is not null && !Codes.TryParse(format, out chosen))
        {
            throw AandeelException.Unknown("format", format, DoorArgument.OfLists);
        }

        if (chosen == Format.Xlsx && streams.IsTerminal)
        {
            throw AandeelException.Usage(
                "--format xlsx is a workbook, not for a screen: send it to a file, for instance > list.xlsx.");
        }

        return chosen;
    }
}
