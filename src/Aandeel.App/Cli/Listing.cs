using System.CommandLine;
using System.Globalization;
using Aandeel.Questions;
using Aandeel.Questions.Writers;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary>Lists of what is here (sources, snapshots, checks): answers like any other, so that they come as a table, JSON or CSV.</summary>
internal static class Listing
{
    public static Option<string> FormatOption() => new("--format") { Description = "how to write the list: " + string.Join(", ", Codes.All<OutputFormat>()), HelpName = "WORD" };

    public static Option<string> DataOption() => new("--data") { Description = "the folder of snapshots (default: $AANDEEL_HOME)", HelpName = "DIR" };

    public static Option<string> LanguageOption() => new("--lang") { Description = "language: en, nl", HelpName = "en|nl" };

    /// <summary>The language that was asked for, else that of the person's system.</summary>
    public static Language Spoken(string? word, Streams streams)
    {
        var spoken = streams.Language;
        if (word is not null && !Codes.TryParse(word, out spoken)) throw AandeelException.Usage($"--lang got '{word}'; it knows en, nl.");
        return spoken;
    }

    /// <summary>An answer that is a list: its rows are shown under the names of its fields.</summary>
    public static Answer Of(string kind, string title, string subtitle, IReadOnlyList<AnswerRow> rows, IReadOnlyList<(string Field, string Title, ColumnKind Kind)> shown, IReadOnlyList<Note> notes, Holdings holdings, Language language = Language.En) => Of(kind, title, subtitle, rows, rows.Count == 0 ? [] : [Table("", rows, shown, language)], notes, holdings);

    /// <summary>An answer that is a list, with tables of its own for people.</summary>
    public static Answer Of(string kind, string title, string subtitle, IReadOnlyList<AnswerRow> rows, IReadOnlyList<ViewTable> tables, IReadOnlyList<Note> notes, Holdings holdings) => new()
    {
        Question = new AnswerRow().With("kind", kind),
        Snapshot = holdings.Identity,
        Tables = Holdings.TablesHash([]),
        Editions = [],
        Rows = rows,
        Notes = notes,
        View = new TableView(title, subtitle, tables, [.. notes.Select(n => n.Text)], "", []),
    };

    public static ViewTable Table(string heading, IReadOnlyList<AnswerRow> rows, IReadOnlyList<(string Field, string Title, ColumnKind Kind)> shown, Language language) =>
        new(heading, [.. shown.Select(s => new ViewColumn(s.Title, s.Kind))], [.. rows.Select(r => (IReadOnlyList<string>)[.. shown.Select(s => Text(r[s.Field], s.Kind, language))])]);

    /// <summary>A whole number with the language's sign of thousands.</summary>
    public static string Number(long value, Language language) => value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', language == Language.Nl ? '.' : ',');

    public static void Write(Answer answer, string? format, Streams streams)
    {
        var chosen = OutputFormat.Table;
        if (format is not null && !Codes.TryParse(format, out chosen)) throw AandeelException.Usage($"--format got '{format}'; it knows {string.Join(", ", Codes.All<OutputFormat>())}.{Nearest.Hint(format, Codes.All<OutputFormat>())}");
        if (chosen == OutputFormat.Xlsx && streams.IsTerminal) throw AandeelException.Usage("--format xlsx is a workbook, not for a screen: send it to a file, for instance > list.xlsx.");
        if (chosen == OutputFormat.Table && streams.IsTerminal) TerminalAnswer.Write(answer, streams);
        else AnswerWriter.Write(answer, chosen, streams.Out);
    }

    public static Holdings Open(string? folder, Action<string>? says = null) => new(Snapshot.OpenCurrent(SnapshotHome.Default(folder), says));

    private static string Text(FieldValue value, ColumnKind kind, Language language) => value switch
    {
        FieldValue.Text text => text.Value,
        FieldValue.Whole whole when kind == ColumnKind.Words => whole.Value.ToString(),
        FieldValue.Whole whole => Number(whole.Value, language),
        FieldValue.YesNo yesNo => (yesNo.Value, language) switch { (true, Language.Nl) => "ja", (false, Language.Nl) => "nee", (true, _) => "yes", _ => "no" },
        _ => "–",
    };
}
