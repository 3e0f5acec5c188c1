using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>A chart as it is drawn: in one piece, row by row, or as shaded cells.</summary>
internal abstract record Picture
{
    private Picture()
    {
    }

    public static Picture Of(Chart chart, Language language, int most) => chart.As switch
    {
        Draw.Stacked when chart.X.Kind is Kind.Period or Kind.Year => new Plot(new StackedPlot(chart, language).Draw()),
        Draw.Line or Draw.Path => new Plot(new LinePlot(chart, language).Draw()),
        Draw.Map => new World(WorldMap.Of(chart, language)),
        Draw.HeatMap => new Shaded(ShadedTable.Of(chart, language)),
        _ => new Rows(new RowsPlot(chart, language, most).Draw()),
    };

    public sealed record Plot(Drawing Drawing) : Picture;

    public sealed record Rows(PictureRows Table) : Picture;

    public sealed record World(WorldMap Map) : Picture;

    public sealed record Shaded(ShadedTable Table) : Picture;
}
