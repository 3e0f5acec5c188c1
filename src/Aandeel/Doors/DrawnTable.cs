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
        var most = view.First is null ? int.MaxValue : showing.Limit ?? view.First.Value;
        var shown = part.Rows.Count - view.Foot > most ? [.. part.Rows.Take(most), .. part.Rows.TakeLast(view.Foot)] : part.Rows;
        var left = part.Rows.Count - shown.Count;
        if (view.AsCards) return Cards(view, part, shown, left, language);
        var beside = view.Beside is { } chart ? Waterfall.Draw(chart) : null;
        return new DrawnTable(
            Wording.Of(part.Heading, language),
            [
                .. part.Columns.Select(c => Head(c, language)),
                .. beside is null ? Array.Empty<DrawnColumn>() : [Head(view.Beside!, language)],
            ],
            [.. shown.Select(r => Cells(view, part, r, language, beside))],
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

    private static DrawnColumn Head(Column column, Language language) => new(
        Wording.Of(column.Title, language), column.Short is { } narrow ? Wording.Of(narrow, language) : null, IsWords(column), column.Main);

    private static DrawnColumn Head(Chart beside, Language language) =>
        new(Wording.Of(beside.Subtitle, language), null, IsWords: true, IsMain: false);

    private static List<string> Cells(View view, ViewPart part, int row, Language language, IReadOnlyDictionary<int, string>? beside)
    {
        var cells = part.Columns.Select(c => Cell(view.Table, row, c, language)).ToList();
        if (beside is not null) cells.Add(beside.GetValueOrDefault(row, ""));
        return cells;
    }

    private static string Cell(Table table, int index, Column column, Language language)
    {
        var row = table.Row(index);
        return Wording.Of(column.At(row), column.KindAt(row), column.UnitAt(row), column.FormAt(row), language);
    }

    private static bool IsWords(Column column) => column.Kind
        is Kind.Words or Kind.Code or Kind.YesNo or Kind.Year or Kind.Period or Kind.Ask or Kind.Group;
}
