namespace Aandeel.Sources;

/// <summary>How long to wait for a source's site, how often to try again, and how much to take.</summary>
/// <param name="Attempt">For one answer; SIPRI's take 7 to 32 seconds.</param>
/// <param name="Retries">How many times after the first.</param>
/// <param name="FirstPause">Before the first retry; doubled before each next one.</param>
public sealed record BackendPatience(TimeSpan Attempt, int Retries, TimeSpan FirstPause)
{
    public static BackendPatience Default { get; } = new(TimeSpan.FromMinutes(3), 4, TimeSpan.FromSeconds(5));

    /// <summary>How long nothing may come before an answer counts as stalled.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long all tries for one answer may last together.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromMinutes(6);

    /// <summary>The longest wait that a site may ask for; beyond it the user is told when to come back.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The largest answer that is taken; the largest seen has 3 MB.</summary>
    public long LargestAnswer { get; init; } = 128L << 20;
}
