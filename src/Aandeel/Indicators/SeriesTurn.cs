namespace Aandeel.Indicators;

/// <summary>The highest or lowest year of a series, with the years that cannot be told from it.</summary>
/// <param name="Near">The years that lie within <see cref="SeriesCourse.Near"/> of it, itself among them.</param>
public sealed record SeriesTurn(SeriesPoint Point, IReadOnlyList<SeriesPoint> Near)
{
    /// <summary>Within so many years they are named as one span.</summary>
    private const int LongestSpan = 5;

    /// <summary>Whether no other year lies near it.</summary>
    public bool IsAlone => Near.Count == 1;

    /// <summary>From the first to the last of these years.</summary>
    public YearRange Span => new(Near[0].Period.First, Near[^1].Period.Last);

    /// <summary>Whether these years stand together, so that their span says when it was.</summary>
    public bool IsOneSpan => Span.Count <= LongestSpan;
}
