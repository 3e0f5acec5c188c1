using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>A row of <c>trend</c>: a year, or a moving window, of a series in one composition.</summary>
/// <param name="Window">1 for a year; else of so many years.</param>
internal sealed record TrendLine(ShareSeries Series, SeriesPoint Point, int Window)
{
    public Composition Composition => Series.Scope.Composition;

    public YearRange Period => Point.Period;

    public ShareSums Sum => Point.Sum;

    /// <summary>What changed in the year, or within the window after its first year.</summary>
    public IEnumerable<SeriesMark> Breaks =>
        Window == 1 ? Series.Breaks.Where(b => b.Year == Period.First) : Series.BreaksWithin(Period);
}
