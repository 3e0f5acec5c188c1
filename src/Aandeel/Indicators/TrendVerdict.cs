namespace Aandeel.Indicators;

/// <summary>What may be said of the direction of a series.</summary>
public enum TrendVerdict
{
    Rise,
    Fall,

    /// <summary>
    /// The test does not tell the series from one without direction. That is not a share that stood still.
    /// </summary>
    NotShown,

    /// <summary>It would be shown if years were independent; they resemble the years before too much.</summary>
    DependentYears,

    /// <summary>
    /// It would be shown if nothing were unknown; the margin for unknown recipients and suppliers leaves the direction
    /// open.
    /// </summary>
    WithinMargin,

    /// <summary>Too few years have a value for any test.</summary>
    TooFewYears,
}

/// <summary>
/// A test of trend and what it carries: a direction only where the rank test, the interval of the slope and the margins
/// all agree.
/// </summary>
/// <param name="Test">Null with too few years.</param>
/// <param name="WorstP">The p of the least favourable values within the margins; null where the test has no
/// direction.</param>
public sealed record TrendEvidence(YearRange Years, TrendTest? Test, double? WorstP)
{
    public TrendVerdict Verdict { get; } = Judge(Test, WorstP);

    /// <summary>Weighs yearly values with their margins.</summary>
    public static TrendEvidence Of(
        YearRange years, IReadOnlyList<double?> values, IReadOnlyList<Margin?> margins)
    {
        var test = TrendTest.Of(values);
        return new TrendEvidence(
            years, test,
            test is null or { S: 0 }
                ? null
                : TrendTest.WorstP([.. margins.Select((m, i) => values[i] is null ? null : m)], test.S > 0));
    }

    public static TrendEvidence Of(IReadOnlyList<SeriesPoint> yearly) =>
        Of(
            new YearRange(yearly[0].Period.First, yearly[^1].Period.Last), [.. yearly.Select(p => p.Share)],
            [.. yearly.Select(p => p.Share is not null && p.Sum.Bounds is { } b ? new Margin(b.Lower, b.Upper) : null)]);

    private static TrendVerdict Judge(TrendTest? test, double? worst)
    {
        if (test is null) return TrendVerdict.TooFewYears;
        var isSided = test.Interval is { } ends && (test.Slope > 0 ? ends.Lower > 0 : test.Slope < 0 && ends.Upper < 0);
        if (test.P > TrendTest.Level || !isSided || Math.Sign(test.Slope) != Math.Sign(test.S))
        {
            return TrendVerdict.NotShown;
        }

        if (test.PDependent > TrendTest.Level) return TrendVerdict.DependentYears;
        if (worst is not { } least || least > TrendTest.Level) return TrendVerdict.WithinMargin;
        return test.Slope > 0 ? TrendVerdict.Rise : TrendVerdict.Fall;
    }
}
