using System.Text;
using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>Writes an answer as plain aligned text: what a person sees where there is no terminal.</summary>
public static class Plain
{
    public static string Write(Answer answer, Showing showing)
    {
        var language = showing.Language;
        var text = new StringBuilder();
        if (showing.Brief)
        {
            Lines.Write(text, Wording.Of(answer.Sentence, language), 0);
            return text.ToString();
        }

        foreach (var sentence in Said.Leads(answer, language)) Lines.Write(text, sentence, 0);
        if (text.Length > 0) text.Append('\n');
        text.Append(Wording.Of(answer.Title, language))
            .Append('\n').Append(Wording.Of(answer.Subtitle, language)).Append('\n');
        foreach (var table in DrawnTable.Of(answer, showing)) WriteTable(text, table, language);
        text.Append('\n');
        foreach (var sentence in Said.Sentences(answer, showing)) Lines.Write(text, sentence, 0);
        if (showing.Explain)
        {
            foreach (var step in answer.Steps()) Lines.Write(text.Append("- "), Wording.Of(step, language), 2);
        }

        if (!answer.Source.IsEmpty) Lines.Write(text, Wording.Of(answer.Source, language), 0);
        return text.Append(Said.Identity(answer.Identity, ", ")).Append('\n').ToString();
    }

    private static void WriteTable(StringBuilder text, DrawnTable table, Language language)
    {
        var widths = new int[table.Columns.Count];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = table.Columns[i].Title.Length;
            foreach (var row in table.Rows) widths[i] = Math.Max(widths[i], row[i].Length);
        }

        text.Append('\n');
        if (table.Heading.Length > 0) text.Append(table.Heading).Append('\n');
        if (table.Columns.Any(c => c.Title.Length > 0))
        {
            Line([.. table.Columns.Select(c => c.Title)]);
            text.Append(string.Join("  ", widths.Select(w => new string('-', w)))).Append('\n');
        }

        foreach (var row in table.Rows) Line(row);
        if (Said.Cut(table, language) is { Length: > 0 } cut) text.Append(cut).Append('\n');

        void Line(IReadOnlyList<string> cells)
        {
            var start = text.Length;
            for (var i = 0; i < widths.Length; i++)
            {
                if (i > 0) text.Append("  ");
                text.Append(table.Columns[i].IsWords ? cells[i].PadRight(widths[i]) : cells[i].PadLeft(widths[i]));
            }

            while (text.Length > start && text[^1] == ' ') text.Length--;
            text.Append('\n');
        }
    }
}
