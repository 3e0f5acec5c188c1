using System.Globalization;
using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>Remarks on single rows that are shown, each once, numbered in the order of the rows.</summary>
internal static class Footnotes
{
    public static IReadOnlyList<string> Of(Answer answer, Showing showing) =>
    [
        .. answer.Views.Where(v => v.Footnote is not null)
            .SelectMany(v => DrawnTable.Shown(v, showing)
                .SelectMany(s => s.Rows.Select(r => DrawnTable.Cell(v.Table, r, v.Footnote!, showing.Language))))
            .Where(words => words.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The number of a footnote; nothing where the row has none.</summary>
    public static string NumberOf(string words, IReadOnlyList<string> footnotes)
    {
        for (var i = 0; i < footnotes.Count; i++)
        {
            if (footnotes[i] == words) return (i + 1).ToString(CultureInfo.InvariantCulture);
        }

        return "";
    }
}
