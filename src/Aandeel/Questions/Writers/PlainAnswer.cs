using System.Text;

namespace Aandeel.Questions.Writers;

/// <summary>Writes an answer as plain aligned text: what a person sees where there is no terminal.</summary>
public static class PlainAnswer
{
    public static string Write( OldAnswer answer)
    {
        var text = new StringBuilder();
        var view = answer.View;
        text.Append(view.Title).Append('\n').Append(view.Subtitle).Append('\n');
        foreach (var table in view.Tables) WriteTable(text, table);
        text.Append('\n');
        foreach (var sentence in view.Sentences) LineBreaks.Write(text, sentence, 0);
        foreach (var step in answer.Explanation) LineBreaks.Write(text.Append("- "), step, 2);
        if (view.Source.Length > 0) LineBreaks.Write(text, view.Source, 0);
        return text.Append("snapshot ").Append(Short(answer.Snapshot)).Append(", tables ").Append(answer.Tables[..12]).Append(", aandeel ").Append(answer.Program).Append('\n').ToString();
    }

    /// <summary>The first letters of an identity, enough to tell it.</summary>
    public static string Short(string identity) => identity.Length > 24 ? identity[..24] : identity;

    private static void WriteTable(StringBuilder text, ViewTable table)
    {
        var widths = table.Columns.Select((c, i) => Math.Max(c.Title.Length, table.Rows.Count == 0 ? 0 : table.Rows.Max(r => r[i].Length))).ToArray();
        text.Append('\n');
        if (table.Heading.Length > 0) text.Append(table.Heading).Append('\n');
        if (table.Columns.Any(c => c.Title.Length > 0))
        {
            Line(table.Columns.Select(c => c.Title).ToList());
            text.Append(string.Join("  ", widths.Select(w => new string('-', w)))).Append('\n');
        }

        foreach (var row in table.Rows) Line(row);

        void Line(IReadOnlyList<string> cells)
        {
            var line = string.Join("  ", cells.Select((c, i) => table.Columns[i].Kind == ColumnKind.Words ? c.PadRight(widths[i]) : c.PadLeft(widths[i])));
            text.Append(line.TrimEnd()).Append('\n');
        }
    }
}
