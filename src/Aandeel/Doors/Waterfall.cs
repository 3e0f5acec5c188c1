using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>
/// Steps from one level to another in text: a mark at each level, and each step as long as it is, to one scale.
/// </summary>
internal static class Waterfall
{
    private const int Width = 30;

    /// <summary>
    /// A line for each row drawn. Rises are full blocks, falls are shaded, and what moves nothing is a dot.
    /// </summary>
    public static IReadOnlyDictionary<int, string> Draw(Chart chart)
    {
        var rows = chart.Drawn;
        var levels = rows.Select(r => chart.Table[r, chart.Y[0]] is Cell.Ratio level ? level.Value : 0).ToList();
        var lines = new Dictionary<int, string>();
        if (levels.Count == 0) return lines;
        var (least, most) = (levels.Min(), levels.Max());
        int At(double level) => most > least ? (int)Math.Round((level - least) / (most - least) * Width) : Width / 2;
        for (var i = 0; i < rows.Count; i++)
        {
            var to = At(levels[i]);
            lines[rows[i]] = i == 0 || i == rows.Count - 1 ? new string(' ', to) + "┃" : Step(At(levels[i - 1]), to);
        }

        return lines;
    }

    private static string Step(int from, int to) => from == to
        ? new string(' ', from) + "·"
        : new string(' ', Math.Min(from, to)) + new string(to > from ? '█' : '▒', Math.Abs(to - from));
}
