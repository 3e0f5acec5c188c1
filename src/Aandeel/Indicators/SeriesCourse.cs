namespace Aandeel.Indicators;

/// <summary>
/// Where a series of single years stood highest, lowest and last (docs/methods/trend.md). An extreme is a year only
/// where no other lies close to it: later editions have moved single years by as much.
/// </summary>
public sealed record SeriesCourse(SeriesTurn Highest, SeriesTurn Lowest, SeriesPoint Last)
{
    /// <summary>How close another year must lie for an extreme not to be told from it, in parts of one.</summary>
    public const double Near = 0.013;

    /// <summary>What binary fractions make of a difference of whole tenths.</summary>
    private const double Slack = 1e-9;

    /// <summary>From the last year that is lowest or highest to the last year of the series.</summary>
    public SeriesTurn Turn => Highest.Point.Period.First > Lowest.Point.Period.First ? Highest : Lowest;

    /// <summary>The course of yearly values; null where fewer than two years have one.</summary>
    public static SeriesCourse? Of(IReadOnlyList<SeriesPoint> yearly)
    {
        List<SeriesPoint> known = [.. yearly.Where(p => p.Share is not null)];
        if (known.Count < 2) return null;
        var (high, low) = (known.MaxBy(p => p.Share)!, known.MinBy(p => p.Share)!);
        return new SeriesCourse(Around(known, high), Around(known, low), known[^1]);
    }

    private static SeriesTurn Around(List<SeriesPoint> known, SeriesPoint extreme) =>
        new(extreme, [.. known.Where(p => Math.Abs(p.Share!.Value - extreme.Share!.Value) <= Near + Slack)]);
}
