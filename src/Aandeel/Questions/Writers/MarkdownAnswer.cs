using System.Text;

namespace Aandeel.Questions.Writers;

/// <summary>Writes an answer as Markdown: title, tables, the sentences that belong to the figures, and the source.</summary>
public static class MarkdownAnswer
{
    public static string Write( OldAnswer answer)
    {
        var text = new StringBuilder();
        var view = answer.View;
        text.Append("# ").Append(view.Title).Append("\n\n").Append(view.Subtitle).Append('\n');
        foreach (var table in view.Tables)
        {
            if (table.Heading.Length > 0) text.Append("\n## ").Append(table.Heading).Append('\n');
            text.Append("\n|");
            foreach (var column in table.Columns) text.Append(' ').Append(Escape(column.Title)).Append(" |");
            text.Append("\n|");
            foreach (var column in table.Columns) text.Append(column.Kind == ColumnKind.Words ? "---|" : "---:|");
            text.Append('\n');
            foreach (var row in table.Rows)
            {
                text.Append('|');
                foreach (var cell in row) text.Append(' ').Append(Escape(cell)).Append(" |");
                text.Append('\n');
            }
        }

        foreach (var sentence in view.Sentences) text.Append('\n').Append(sentence).Append('\n');
        foreach (var step in answer.Explanation) text.Append("\n- ").Append(step);
        if (answer.Explanation.Count > 0) text.Append('\n');
        if (view.Source.Length > 0) text.Append('\n').Append(view.Source).Append('\n');
        return text.Append("\n`snapshot ").Append(answer.Snapshot).Append("` `tables ").Append(answer.Tables[..12]).Append("` `program ").Append(answer.Program).Append("`\n").ToString();
    }

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
