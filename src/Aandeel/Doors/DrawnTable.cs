using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>A part of a view in the words of a language: what plain text, Markdown and a terminal write alike.</summary>
/// <param name="Left">How many rows are left out, because the view shows only the first.</param>
public sealed record DrawnTable(string Heading, IReadOnlyList<DrawnColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, int Left)
{
    /// <summary>All tables of an answer, one after another.</summary>
    public static IReadOnlyList<DrawnTable> Of(Answer answer, Showing showing) =>
        [.. answer.Views.SelectMany(v => v.Parts().Select(p => Of(v, p, showing)))];

    private static DrawnTable Of(View view, ViewPart part, Showing showing)
    {
        var language = showing.Language;
        var shown = Shown(view, part, showing);
        var left = part.Rows.Count - shown.Count;
        if (view.AsCards) return Cards(view, part, shown, left, language);
        return new DrawnTable(
            Wording.Of(part.Heading, language),
            [.. part.Columns.Select(c => new DrawnColumn(Wording.Of(c.Title, language), c.Short is { } narrow ? Wording.Of(narrow, language) : null, IsWords(c), c.Main))],
            [.. shown.Concat(view.Foot).Select(r => (IReadOnlyList<string>)[.. part.Columns.Select(c => Cell(view.Table, r, c, language))])],
            left);
    }

    /// <summary>Each row as lines of a title and a value, those without a value left out, and an empty line after it.</summary>
    private static DrawnTable Cards(View view, ViewPart part, IReadOnlyList<int> shown, int left, Language language)
    {
        var lines = new List<IReadOnlyList<string>>();
        foreach (var row in shown)
        {
            foreach (var column in part.Columns)
            {
                var value = Cell(view.Table, row, column, language);
                if (value.Length > 0) lines.Add([Wording.Of(column.Title, language), value]);
            }

            lines.Add(["", ""]);
        }

        DrawnColumn words = new("", null, true, false);
        return new DrawnTable(Wording.Of(part.Heading, language), [words, words], lines, left);
    }

    /// <summary>The rows of a part that are shown before the rest is left to files.</summary>
    public static IReadOnlyList<int> Shown(View view, ViewPart part, Showing showing)
    {
        var most = view.First is null ? int.MaxValue : showing.Limit ?? view.First.Value;
        return part.Rows.Count > most ? part.Rows.Take(most).ToList() : part.Rows;
    }

    private static string Cell(Table table, int row, Column column, Language language) =>
        Wording.Of(table[row, column], column.Kind, column.UnitAt(table.Row(row)), column.Form, language);

    private static bool IsWords(Column column) => column.Kind is Kind.Words or Kind.Code or Kind.YesNo or Kind.Year or Kind.Period or Kind.Ask or Kind.Group;
}
