using System.CommandLine;
using Aandeel.Questions;
using Aandeel.Questions.Writers;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary>Lists of what is here (sources, snapshots, checks): answers like any other, so that they come as a table, JSON or CSV.</summary>
internal static class Listing
{
    public static Option<string> FormatOption() => new("--format") { Description = "how to write the list: " + string.Join(", ", Codes.All<OutputFormat>()), HelpName = "WORD" };

    public static Option<string> DataOption() => new("--data") { Description = "the folder of snapshots (default: $AANDEEL_HOME)", HelpName = "DIR" };

    /// <summary>An answer that is a list: its rows are shown under the names of its fields.</summary>
    public static Answer Of(string kind, string title, string subtitle, IReadOnlyList<AnswerRow> rows, IReadOnlyList<(string Field, string Title, ColumnKind Kind)> shown, IReadOnlyList<Note> notes, Holdings holdings) => new()
    {
        Question = new AnswerRow().With("kind", kind),
        Snapshot = holdings.Identity,
        Tables = Holdings.TablesHash([]),
        Editions = [],
        Rows = rows,
        Notes = notes,
        View = new TableView(title, subtitle, rows.Count == 0 ? [] : [new ViewTable("", [.. shown.Select(s => new ViewColumn(s.Title, s.Kind))], [.. rows.Select(r => (IReadOnlyList<string>)[.. shown.Select(s => Text(r[s.Field], s.Kind))])])], [.. notes.Select(n => n.Text)], "", []),
    };

    public static void Write(Answer answer, string? format, Streams streams)
    {
        var chosen = OutputFormat.Table;
        if (format is not null && !Codes.TryParse(format, out chosen)) throw AandeelException.Usage($"--format got '{format}'; it knows {string.Join(", ", Codes.All<OutputFormat>())}.{Nearest.Hint(format, Codes.All<OutputFormat>())}");
        if (chosen == OutputFormat.Xlsx && streams.IsTerminal) throw AandeelException.Usage("--format xlsx is a workbook, not for a screen: send it to a file, for instance > list.xlsx.");
        if (chosen == OutputFormat.Table && streams.IsTerminal) TerminalAnswer.Write(answer, streams);
        else AnswerWriter.Write(answer, chosen, streams.Out);
    }

    public static Holdings Open(string? folder) => new(Snapshot.OpenCurrent(SnapshotHome.Default(folder)));

    private static string Text(FieldValue value, ColumnKind kind) => value switch
    {
        FieldValue.Text text => text.Value,
        FieldValue.Whole whole when kind == ColumnKind.Words => whole.Value.ToString(),
        FieldValue.Whole whole => whole.Value.ToString("#,0"),
        FieldValue.YesNo yesNo => yesNo.Value ? "yes" : "no",
        _ => "–",
    };
}
