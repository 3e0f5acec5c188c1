using Aandeel.Answers;
using Aandeel.Doors;

namespace Aandeel.Tests;

/// <summary>
/// What holds of every answer: the languages say the same, and what a sentence quotes stands in a table.
/// </summary>
internal static class AnswerLaws
{
    /// <summary>Every text has the same figures in both languages, in whatever order.</summary>
    public static void HasTheSameFiguresInBothLanguages(this Answer answer)
    {
        foreach (var text in Texts(answer))
        {
            Bag(text, Language.Nl).ShouldBe(Bag(text, Language.En), ignoreOrder: true, Wording.Of(text, Language.En));
        }
    }

    /// <summary>Every figure with a place is the cell that stands there.</summary>
    public static void QuotesItsOwnCells(this Answer answer)
    {
        var tables = Tables(answer).Distinct().ToList();
        foreach (var figure in Texts(answer).SelectMany(t => t.Figures()).Where(f => f.Place is not null))
        {
            var place = figure.Place!;
            if (place.Ask != answer.Filled) continue;
            var table = tables.Where(t => t.Name == place.Table).ShouldHaveSingleItem(place.ToString());
            var row = Enumerable.Range(0, table.Count)
                .Where(i => table.KeyOf(i) == place.Row).ShouldHaveSingleItem(place.ToString());
            table.Columns.SelectMany(c => Parts(c, table[row, c]))
                .ShouldContain((place.Column, figure.Cell), place.ToString());
        }
    }

    private static IEnumerable<Text> Texts(Answer answer) =>
    [
        answer.Title, answer.Subtitle, answer.Source, .. answer.Notes.Select(n => n.Text), .. answer.Explanation,
        .. answer.Incomplete,
        .. answer.Charts.Select(c => c.Finding), .. answer.Views.Select(v => v.Heading),
    ];

    private static List<(Cell, Kind)> Bag(Text text, Language language) =>
        [.. text.Figures(language).Select(f => (f.Cell, f.Kind))];

    private static IEnumerable<Table> Tables(Answer answer)
    {
        yield return answer.Rows;
        if (answer.Frame is { } frame)
        {
            yield return frame;
            foreach (var list in frame.Columns.Select(c => frame[0, c]).OfType<RowsCell>()) yield return list.Table;
        }

        foreach (var row in Enumerable.Range(0, answer.Rows.Count))
        {
            foreach (var list in answer.Rows.Columns.Select(c => answer.Rows[row, c]).OfType<RowsCell>())
            {
                yield return list.Table;
            }
        }

        foreach (var view in answer.Views) yield return view.Table;
    }

    private static IEnumerable<(string, Cell)> Parts(Column column, Cell cell)
    {
        var flat = column.Flat ?? column.Name;
        return cell switch
        {
            Cell.Band band => [($"{flat}_lower", band.Lower), ($"{flat}_upper", band.Upper)],
            Cell.Map map => map.Items.Select(i => ($"{flat}_{i.Key}", i.Value)),
            _ => [(column.Name, cell)],
        };
    }
}
