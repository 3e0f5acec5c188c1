namespace Aandeel.Doors;

/// <summary>
/// A scale with round steps: where it begins and ends, and the numbers on it.
/// </summary>
internal sealed record Axis(double Least, double Most, double Step, bool IsShare)
{
    private const decimal Million = 1_000_000;
    private static readonly double[] Round = [1, 2, 2.5, 5, 10];

    /// <summary>Whether its numbers are money, which is written in millions everywhere.</summary>
    public bool IsMoney { get; init; }

    public IEnumerable<double> Ticks
    {
        get
        {
            var count = (int)Math.Round((Most - Least) / Step);
            for (var i = 0; i <= count; i++) yield return Least + (i * Step);
        }
    }

    /// <summary>Shares from nothing to all.</summary>
    public static Axis Whole { get; } = new(0, 1, 0.25, IsShare: true);

    /// <summary>From nothing, or from below it, to the greatest value.</summary>
    public static Axis FromNothing(double least, double most, bool isShare) =>
        Between(Math.Min(0, least), Math.Max(0, most), isShare);

    /// <summary>Around values that lie together; shares by tenths, never past nothing and all.</summary>
    public static Axis Around(double least, double most, bool isShare)
    {
        if (!isShare) return FromNothing(least, most, isShare);
        var low = Math.Max(0, Math.Floor((least - 0.02) * 10) / 10);
        var high = Math.Min(1, Math.Ceiling((most + 0.02) * 10) / 10);
        if (low <= 0.2) low = 0;
        if (high - low > 0.61) return new Axis(low, high, 0.2, IsShare: true) is var wide && Fits(wide)
            ? wide
            : new Axis(low, high, 0.1, IsShare: true);
        return new Axis(low, Math.Max(high, low + 0.2), 0.1, IsShare: true);

        static bool Fits(Axis axis) => Math.Abs(Math.IEEERemainder(axis.Most - axis.Least, axis.Step)) < 1e-9;
    }

    /// <summary>The part of the scale below a value.</summary>
    public double At(double value) => Math.Clamp((value - Least) / (Most - Least), 0, 1);

    /// <summary>A number on the axis; the last of shares says that they are per cent.</summary>
    public string Label(double tick, Language language)
    {
        if (!IsShare) return Numbers.UpTo(IsMoney ? (decimal)tick / Million : (decimal)tick, 2, language);
        var percent = Numbers.UpTo(Math.Round((decimal)tick * 100, 4), 1, language);
        return Math.Abs(tick - Most) < Step / 2 ? percent + "\u00A0%" : percent;
    }

    private static Axis Between(double least, double most, bool isShare)
    {
        if (most <= least) return new Axis(least, least + 1, 1, isShare);
        var rough = (most - least) / 4;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = Round.Select(r => r * power).First(s => s >= rough * 0.999);
        return new Axis(Math.Floor(least / step) * step, Math.Ceiling((most / step) - 1e-9) * step, step, isShare);
    }
}
