using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>
/// Writes charts as SVG: as a fragment of a page that is as wide as its place, and as a file that stands alone
/// (docs/charts.md).
/// </summary>
public static class Svg
{
    /// <summary>The most rows that a picture has unless more are asked for; tables hold all.</summary>
    public const int MostRows = 24;

    /// <summary>The style sheet of all pictures, for a page to serve.</summary>
    public static string Styles => ChartStyles.Source;

    /// <summary>
    /// A chart for a page: an <c>svg</c> without a width of its own, or, of bars, dots, steps and shaded cells, a table
    /// with a drawing in each row. Colours are classes of <see cref="Styles"/>, nothing is inline, and there is no
    /// identifier but that of the hatch.
    /// </summary>
    /// <param name="address">Where a question can be opened; without it, no mark is a link.</param>
    /// <param name="most">The most rows drawn.</param>
    public static string Fluid(
        Answer answer, Chart chart, Language language, Func<Ask, string>? address = null, int most = MostRows)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(chart);
        var writer = new FluidWriter($"hatch-{answer.Filled.Question}-{chart.Name}", address);
        return Picture.Of(chart, language, most) switch
        {
            Picture.Plot plot => writer.Plot(plot.Drawing, Label(chart, language)),
            Picture.Rows rows => writer.Rows(rows.Table, Label(chart, language), language),
            Picture.Shaded shaded => writer.Shaded(shaded.Table, Label(chart, language), language),
            Picture.World world => writer.World(world.Map, Label(chart, language)),
            var other => throw new InvalidOperationException($"A picture that no page draws: {other.GetType().Name}."),
        };
    }

    /// <summary>
    /// A chart as a file: its finding as title, what is measured, the picture, what it is not, and whose calculation it
    /// is. Its width is fixed and its colours are light.
    /// </summary>
    public static string File(Answer answer, Chart chart, Language language, int most = MostRows) =>
        FixedWriter.Write(PictureSheet.Of(answer, chart, language, most), isDark: false);

    /// <summary>What a reader hears instead of the picture: its finding.</summary>
    private static string Label(Chart chart, Language language) => Wording.Of(chart.Finding, language);
}
