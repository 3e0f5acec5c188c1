using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>A part of a view in the words of a language: what plain text, Markdown and a terminal write alike.</summary>
/// <param name="Left">How many rows are left out, because the view shows only the first.</param>
public sealed record DrawnTable(string Heading, IReadOnlyList<DrawnColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, int Left)
{
    /// <summary>All tables of an answer, one after another.</summary>
    public static IReadOnlyList<DrawnTable> Of(Answer answer, Showing showing)
    {
        var footnotes = Footnotes.Of(answer, showing);
        return [.. answer.Views.SelectMany(v => Shown(v, showing).Select(s => Of(v, s.Part, s.Rows, s.Left, footnotes, showing.Language)))];
    }

    /// <summary>The parts of a view with the rows that are shown of each, and how many are left out after them.</summary>
    internal static IEnumerable<(ViewPart Part, IReadOnlyList<int> Rows, int Left)> Shown(View view, Showing showing)
    {
        var most = view.First is null ? int.MaxValue : showing.Limit ?? view.First.Value;
        var parts = view.Parts().ToList();
        var left = Math.Max(0, parts.Sum(p => p.Rows.Count) - most);
        foreach (var part in parts)
        {
            if (!view.FirstOfAll)
            {
                IReadOnlyList<int> first = part.Rows.Count > most ? [.. part.Rows.Take(most)] : part.Rows;
                yield return (part, first, part.Rows.Count - first.Count);
                continue;
            }

            if (most == 0) yield break;
            IReadOnlyList<int> shown = [.. part.Rows.Take(most)];
            most -= shown.Count;
            yield return (part, shown, most == 0 ? left : 0);
        }
    }

    private static DrawnTable Of(
        View view, ViewPart part, IReadOnlyList<int> shown, int left, IReadOnlyList<string> footnotes, Language language)
    {
        if (view.AsCards) return Cards(view, part, shown, left, language);
        return new DrawnTable(
            Wording.Of(part.Heading, language),
            [.. part.Columns.Select(c => new DrawnColumn(Wording.Of(c.Title, language), c.Short is { } narrow ? Wording.Of(narrow, language) : null, IsWords(c), c.Main))],
            [.. shown.Concat(view.Foot).Select(r => (IReadOnlyList<string>)[.. part.Columns.Select(c => c == view.Footnote
                ? Footnotes.NumberOf(Cell(view.Table, r, c, language), footnotes)
                : Cell(view.Table, r, c, language))])],
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

    internal static string Cell(Table table, int row, Column column, Language language) =>
        Wording.Of(table[row, column], column.Kind, column.UnitAt(table.Row(row)), column.Form, language);

    private static bool IsWords(Column column) => column.Kind is Kind.Words or Kind.Code or Kind.YesNo or Kind.Year or Kind.Period or Kind.Ask or Kind.Group;
}
