using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>
/// A card of any figure of an answer: what it is and of which row, Ukraine and the range beside it, and what it is not,
/// all inside the picture.
/// </summary>
public static class FigureCard
{
    public static void Write(Answer answer, Found found, Language language, Stream target) =>
        Png.Write(Of(answer, found, language), target, scale: 1);

    /// <summary>The card as shapes.</summary>
    public static PictureSheet Of(Answer answer, Found found, Language language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(found);
        var isShare = found.Column.Main && found.Part is null
            && found.Column.KindAt(found.Table.Row(found.Row)) == Kind.Share;
        var drawn = isShare
            ? answer.Charts.FirstOrDefault(
                c => c.Table == found.Table && c is { As: Draw.Stacked, Y.Count: > 1, Series: null })
            : null;
        var chart = drawn ?? new Chart("figure", Draw.Stacked, found.Table, Text.None, found.Column, [found.Column])
        {
            Band = isShare ? found.Table.Columns.FirstOrDefault(c => found.Table[found.Row, c] is Cell.Band) : null,
        };
        return ShareCard.Of(
            answer, chart with { Finding = Sentence(answer, found, language), Subtitle = answer.Title, Rows = [found.Row] }, language,
            drawn is null && isShare ? Ukraine(found) : null);
    }

    /// <summary>The figure with its name and what tells its row apart, such as the years and whose members.</summary>
    public static Text Sentence(Answer answer, Found found, Language language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(found);
        var place = found.Figure.Place;
        if (answer.Charts.FirstOrDefault(c => c.Finding.Figures().FirstOrDefault()?.Place == place)?.Finding is { } finding)
        {
            return finding;
        }

        var row = found.Table.Columns
            .Where(c => c != found.Column && (c.Role == Role.Dimension || c.Kind == Kind.Words)
                && c.Kind is Kind.Period or Kind.Year or Kind.Words)
            .Select(c => DrawnTable.Cell(found.Table, found.Row, c, language).Trim())
            .Where(w => w.Length is > 0 and < 80 && w != "–")
            .Distinct(StringComparer.Ordinal)
            .Take(3);
        var of = string.Join(", ", row.DefaultIfEmpty(found.Table.KeyOf(found.Row)));
        var (title, figure) = (found.Column.Title, found.Figure);
        var named = of.Length == 0 ? title : Text.Join("", [Text.Of(of + ": "), title.Small()]);
        return Text.Join("", [named, Text.Of(" "), Text.Of(figure)]);
    }

    /// <summary>The part that went to Ukraine, where the row has it: a share is not shown without.</summary>
    private static Text? Ukraine(Found found)
    {
        var column = found.Table.Columns.FirstOrDefault(c => c.Tone == Tone.Ukraine && c != found.Column);
        if (column is null || found.Table[found.Row, column] is Cell.Missing) return null;
        return Text.Join("", [column.Title, Text.Of(" "), Text.Of(found.Table.Quote(found.Row, column)), Text.Of(".")]);
    }
}
