namespace Aandeel;

/// <summary>What a match of a pattern may cost.</summary>
internal static class MatchLimits
{
    /// <summary>
    /// The most time of a match, in milliseconds. A match takes microseconds, so this only bounds what a damaged file could
    /// do; it is the time of the clock, and on a busy machine a process may stand still for longer than a second.
    /// </summary>
    public const int MostMilliseconds = 10_000;
}
