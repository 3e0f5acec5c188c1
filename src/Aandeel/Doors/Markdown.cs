using System.Text;
using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>
/// Writes an answer as Markdown: title, whole tables, the sentences that belong to the figures, and the source.
/// </summary>
public static class Markdown
{
    public static string Write(Answer answer, Showing showing)
    {
        var language = showing.Language;
        var text = new StringBuilder();
        if (showing.Brief) return text.Append(Wording.Of(answer.Sentence, language)).Append('\n').ToString();
        text.Append("# ")
            .Append(Wording.Of(answer.Title, language))
            .Append("\n\n")
            .Append(Wording.Of(answer.Subtitle, language))
            .Append('\n');
        foreach (var sentence in Said.Leads(answer, language)) text.Append('\n').Append(sentence).Append('\n');
        var whole = showing with { Limit = showing.Limit ?? int.MaxValue };
        foreach (var table in DrawnTable.Of(answer, whole)) WriteTable(text, table, language);
        foreach (var sentence in Said.Sentences(answer, whole)) text.Append('\n').Append(sentence).Append('\n');
        if (showing.Explain && answer.Explanation.Count > 0)
        {
            foreach (var step in answer.Steps()) text.Append("\n- ").Append(Wording.Of(step, language));
            text.Append('\n');
        }

        if (!answer.Source.IsEmpty) text.Append('\n').Append(Wording.Of(answer.Source, language)).Append('\n');
        var identity = answer.Identity;
        return text.Append(
            $"\n`snapshot {identity.Snapshot}` `tables {identity.Tables[..12]}` `program {identity.Program}`\n")
            .ToString();
    }

    private static void WriteTable(StringBuilder text, DrawnTable table, Language language)
    {
        if (table.Heading.Length > 0) text.Append("\n## ").Append(table.Heading).Append('\n');
        text.Append("\n|");
        foreach (var column in table.Columns) text.Append(' ').Append(Escape(column.Title)).Append(" |");
        text.Append("\n|");
        foreach (var column in table.Columns) text.Append(column.IsWords ? "---|" : "---:|");
        text.Append('\n');
        foreach (var row in table.Rows)
        {
            text.Append('|');
            foreach (var cell in row) text.Append(' ').Append(Escape(cell)).Append(" |");
            text.Append('\n');
        }

        if (Said.Cut(table, language) is { Length: > 0 } cut) text.Append('\n').Append(cut).Append('\n');
    }

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
