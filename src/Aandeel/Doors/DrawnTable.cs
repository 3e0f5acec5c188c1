using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>
/// A part of a view in the words of a language: what plain text, Markdown and a terminal write alike.
/// </summary>
/// <param name="Left">How many rows are left out, because the view shows only the first.</param>
public sealed partial record DrawnTable(
    string Heading, IReadOnlyList<DrawnColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, int Left)
{
    /// <summary>All tables of an answer, one after another.</summary>
    public static IReadOnlyList<DrawnTable> Of(Answer answer, Showing showing)
    {
        var footnotes = Footnotes.Of(answer, showing);
        return [.. answer.Views.SelectMany(v => Shown(v, showing).Select(s => Of(v, s, footnotes, showing.Language)))];
    }

    /// <summary>
    /// The parts of a view with the rows that are shown of each, and how many are left out after them.
    /// </summary>
    internal static IEnumerable<(ViewPart Part, IReadOnlyList<int> Rows, int Left)> Shown(View view, Showing showing)
    {
        var most = view.First is null ? int.MaxValue : showing.Limit ?? view.First.Value;
        var parts = view.Parts().ToList();
        var left = Math.Max(0, parts.Sum(p => p.Rows.Count) - most);
        foreach (var part in parts)
        {
            if (!view.FirstOfAll)
            {
                var first = FirstOf(part.Rows, most, view.LastKept);
                yield return (part, first, part.Rows.Count - first.Count);
                continue;
            }

            if (most == 0) yield break;
            IReadOnlyList<int> shown = [.. part.Rows.Take(most)];
            most -= shown.Count;
            yield return (part, shown, most == 0 ? left : 0);
        }
    }

    private static IReadOnlyList<int> FirstOf(IReadOnlyList<int> rows, int most, int lastKept) =>
        rows.Count - lastKept > most ? [.. rows.Take(most), .. rows.TakeLast(lastKept)] : rows;

    private static DrawnTable Of(
        View view, (ViewPart Part, IReadOnlyList<int> Rows, int Left) shown, IReadOnlyList<string> footnotes,
        Language language)
    {
        if (view.AsCards) return Cards(view, shown, language);
        var (part, rows, left) = shown;
        var beside = view.Beside is { } chart ? Waterfall.Draw(chart) : null;
        List<DrawnColumn> columns = [.. part.Columns.Select((c, i) => Head(c, [.. part.Columns.Take(i)], language))];
        if (beside is not null) columns.Add(Head(view.Beside!, language));
        return new DrawnTable(
            Wording.Of(part.Heading, language),
            columns,
            [.. rows.Concat(view.Foot).Select(r => Cells(view, part, r, footnotes, beside, language))],
            left);
    }

    private static DrawnColumn Head(Column column, IReadOnlyList<Column> before, Language language)
    {
        var unit = Wording.PointsOf(column, before, language);
        return new DrawnColumn(
            Wording.Of(column.Title, language) + unit,
            column.Short is { } narrow ? Wording.Of(narrow, language) + unit : null,
            IsWords(column),
            column.Main)
        {
            IsSpare = column.IsSpare,
        };
    }

    private static DrawnColumn Head(Chart beside, Language language) =>
        new(Wording.Of(beside.Subtitle, language), null, IsWords: true, IsMain: false);

    private static List<string> Cells(
        View view,
        ViewPart part,
        int row,
        IReadOnlyList<string> footnotes,
        IReadOnlyDictionary<int, string>? beside,
        Language language)
    {
        var cells = new List<string>();
        foreach (var column in part.Columns)
        {
            var words = Cell(view.Table, row, column, language);
            cells.Add(column == view.Footnote ? Footnotes.NumberOf(words, footnotes) : words);
        }

        if (beside is not null) cells.Add(beside.GetValueOrDefault(row, ""));
        return cells;
    }

    /// <summary>
    /// Each row as lines of a title and a value, those without a value left out, and an empty line after it.
    /// </summary>
    private static DrawnTable Cards(
        View view, (ViewPart Part, IReadOnlyList<int> Rows, int Left) shown, Language language)
    {
        var lines = new List<IReadOnlyList<string>>();
        foreach (var row in shown.Rows)
        {
            foreach (var column in shown.Part.Columns)
            {
                var value = Cell(view.Table, row, column, language);
                if (value.Length > 0) lines.Add([Wording.Of(column.Title, language), value]);
            }

            lines.Add(["", ""]);
        }

        DrawnColumn words = new("", null, true, false);
        return new DrawnTable(Wording.Of(shown.Part.Heading, language), [words, words], lines, shown.Left);
    }

    internal static string Cell(Table table, int index, Column column, Language language)
    {
        var row = table.Row(index);
        var (cell, kind, form) = (column.At(row), column.KindAt(row), column.FormAt(row));

        // In a column of amounts a difference of shares says its own unit.
        var points = kind == Kind.Share && column.Kind != Kind.Share && form is Form.Signed or Form.SignedFine
            && cell is Cell.Ratio
            ? Wording.Points(language)
            : "";
        return OneLine(Wording.Of(cell, kind, column.UnitAt(row), form, language) + points);
    }

    /// <summary>A printed line can hold line breaks within quotes; in a table they would look like rows.</summary>
    private static string OneLine(string text) =>
        text.AsSpan().ContainsAny("\r\n\t") ? LineBreak().Replace(text, " ") : text;

    [System.Text.RegularExpressions.GeneratedRegex(
        @"\r?\n|\t", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, MatchLimits.MostMilliseconds)]
    private static partial System.Text.RegularExpressions.Regex LineBreak();

    private static bool IsWords(Column column) =>
        column.Kind is Kind.Words or Kind.Code or Kind.YesNo or Kind.Year or Kind.Period or Kind.Ask or Kind.Group;
}
