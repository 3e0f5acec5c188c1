namespace Aandeel.Indicators;

/// <summary>Two ends between which a share lies, from 0 to 1. Not a margin of error: nothing in it is random.</summary>
public sealed record ShareRange(double Least, double Most)
{
    /// <summary>From the least to the greatest end of several ranges.</summary>
    public static ShareRange Span(IEnumerable<ShareRange> ranges)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var range in ranges) (least, most) = (Math.Min(least, range.Least), Math.Max(most, range.Most));
        return least <= most
            ? new ShareRange(least, most)
            : throw new ArgumentException("No range to span.", nameof(ranges));
    }
}
