namespace Aandeel.Questions;

/// <summary>Steps from one level to another, drawn in text: a mark where a step begins, and its length in blocks, to one scale.</summary>
internal static class Waterfall
{
    private const int Width = 30;

    /// <summary>A line per level and step: the first level, each step, the last level. Rises are full blocks, falls are shaded.</summary>
    public static IReadOnlyList<string> Draw(double start, IReadOnlyList<double> steps)
    {
        var levels = new List<double> { start };
        foreach (var step in steps) levels.Add(levels[^1] + step);
        var (least, most) = (levels.Min(), levels.Max());
        int At(double level) => most > least ? (int)Math.Round((level - least) / (most - least) * Width) : Width / 2;
        var lines = new List<string> { Level(At(start)) };
        for (var i = 0; i < steps.Count; i++)
        {
            var (from, to) = (At(levels[i]), At(levels[i + 1]));
            lines.Add(from == to ? new string(' ', from) + "·" : new string(' ', Math.Min(from, to)) + new string(to > from ? '█' : '▒', Math.Abs(to - from)));
        }

        lines.Add(Level(At(levels[^1])));
        return lines;
    }

    private static string Level(int at) => new string(' ', at) + "┃";
}
