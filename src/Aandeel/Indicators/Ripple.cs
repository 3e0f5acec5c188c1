namespace Aandeel.Indicators;

/// <summary>
/// What is too little to be called a rise or a fall. The margin for unknown parties is a tenth of a point and would call
/// any ripple one, so a change must also exceed what later editions have done to such figures (docs/methods/trend.md).
/// </summary>
public static class Ripple
{
    /// <summary>By as much the change between two windows has moved in later editions, in parts of one.</summary>
    public const double OfWindows = 0.007;

    /// <summary>The same of a single supplier, whose shares editions move more.</summary>
    public const double OfSupplierWindows = 0.05;

    /// <summary>A percentage point, as a part of one.</summary>
    public const double Point = 0.01;

    /// <summary>A tenth of a percentage point: a narrower range is no range to a reader of one decimal.</summary>
    public const double Tenth = 0.001;

    /// <summary>With less volume in a window, in 1/10,000 of a million TIV, single orders move the share.</summary>
    private const long Little = 1_000L * 10_000;

    /// <summary>Whether the change between two windows exceeds the margins of both and what editions do.</summary>
    /// <param name="ofOne">Whether it is of a single supplier.</param>
    /// <param name="ranges">The largest of the ranges that are known of both, in parts of one.</param>
    public static bool Exceeds(ShareSums before, ShareSums now, bool ofOne, double ranges = 0)
    {
        if (before.ShareOutside is not { } then || now.ShareOutside is not { } today) return false;
        var change = Math.Abs(today - then);
        return change > ranges && change > (ofOne ? OfSupplierWindows : OfWindows) && change > Width(before) && change > Width(now);
    }

    /// <summary>Whether so little was delivered that two figures say more than a direction.</summary>
    public static bool IsSmall(ShareSums sums) => sums.Inside + sums.Outside < Little;

    private static double Width(ShareSums sums) => sums.Bounds is { } bounds ? bounds.Upper - bounds.Lower : 0;
}
