using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>A row of the course of a trend: its highest, lowest or last year, in fixed composition.</summary>
/// <param name="Turn">The years that cannot be told from it; null of the last year, which is one.</param>
/// <param name="Last">The last year of the series, to which the change runs.</param>
internal sealed record CourseLine(string Key, SeriesPoint Point, SeriesTurn? Turn, SeriesPoint Last)
{
    public const string Highest = "highest";
    public const string Lowest = "lowest";
    public const string LastKey = "last";

    /// <summary>Ukraine in neither numerator nor denominator.</summary>
    public double? WithoutUkraine => Point.Sum.ShareWithout(DestinationGroup.Ukraine);

    /// <summary>From this year to the last, in parts of one; null of the last year itself.</summary>
    public double? Change => Turn is null ? null : Last.Share - Point.Share;

    /// <summary>The least and most that the change can be within the margins of both years.</summary>
    public (double Least, double Most)? ChangeBounds =>
        Turn is not null && Point.Sum.Bounds is { } here && Last.Sum.Bounds is { } there
            ? (there.Lower - here.Upper, there.Upper - here.Lower)
            : null;
}
