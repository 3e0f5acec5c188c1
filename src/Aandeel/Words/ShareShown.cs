namespace Aandeel.Words;

/// <summary>Whether two shares differ where a person reads them: what is the same in print is not said twice.</summary>
internal static class ShareShown
{
    public static bool Differ(double? first, double? second) => Rounded(first) != Rounded(second);

    private static decimal? Rounded(double? share) =>
        share is { } value ? Math.Round((decimal)value * 100, 1, MidpointRounding.AwayFromZero) : null;
}
