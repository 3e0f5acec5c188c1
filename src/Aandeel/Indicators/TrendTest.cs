namespace Aandeel.Indicators;

/// <summary>
/// Whether yearly values move in one direction: the Theil-Sen slope with its interval, and the rank test of Mann and
/// Kendall (docs/methods/trend.md). Only for values that do not overlap; a moving window shares years with the next
/// one, and would seem to prove much more than it does.
/// </summary>
/// <param name="Count">How many years have a value.</param>
/// <param name="S">Pairs that rise less pairs that fall.</param>
/// <param name="P">Two-sided; exact where no two values are equal, else the normal approximation with the variance for
/// ties.</param>
/// <param name="PDependent">The same with the variance widened for years that resemble the year before; never below
/// <paramref name="P"/>.</param>
/// <param name="Slope">Median of the slopes of all pairs, per year.</param>
/// <param name="Interval">At 95 %, from the ranks of those slopes; null where there are too few values for one.</param>
public sealed record TrendTest(
    int Count, int S, double P, bool IsExact, double PDependent, double Slope, (double Lower, double Upper)? Interval)
{
    public const double Level = 0.05;

    /// <summary>With fewer values the test cannot come out below 5 %, whatever they are.</summary>
    public const int LeastValues = 5;

    private const int MostExact = 60;

    /// <summary>
    /// Tests values at positions one year apart; years without a value are passed over and keep their place. Null with
    /// fewer than <see cref="LeastValues"/>.
    /// </summary>
    public static TrendTest? Of(IReadOnlyList<double?> values)
    {
        var points = new List<Point>(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value) points.Add(new Point(i, value));
        }

        var n = points.Count;
        if (n < LeastValues) return null;
        var slopes = new List<double>(n * (n - 1) / 2);
        var s = 0;
        for (var i = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++)
            {
                s += Math.Sign(points[j].Value - points[i].Value);
                slopes.Add((points[j].Value - points[i].Value) / (points[j].At - points[i].At));
            }
        }

        slopes.Sort();
        var ties = Ties(points);
        var isExact = ties.Count == 0 && n <= MostExact;
        var variance = Variance(n, ties);
        var slope = Median(slopes);
        var p = isExact ? ExactP(n, s) : NormalP(s, variance);
        var dependent = Math.Max(p, NormalP(s, variance * Inflation(points, slope)));
        return new TrendTest(n, s, p, isExact, dependent, slope, Ends(slopes, n, isExact, variance));
    }

    /// <summary>
    /// The test's p for the least favourable values within margins: pairs whose order the margins leave open all count
    /// against the direction. Null where the margins are not known in all years that have a value.
    /// </summary>
    /// <param name="margins">Per year; null where the year has no value.</param>
    public static double? WorstP(IReadOnlyList<Margin?> margins, bool rising)
    {
        var known = margins.OfType<Margin>().ToList();
        if (known.Count < LeastValues) return null;
        var s = 0;
        for (var i = 0; i < known.Count; i++)
        {
            for (var j = i + 1; j < known.Count; j++)
            {
                var (earlier, later) = rising ? (known[i], known[j]) : (known[j], known[i]);
                s += later.Lower > earlier.Upper ? 1 : -1;
            }
        }

        return s <= 0 ? 1 : known.Count <= MostExact ? ExactP(known.Count, s) : NormalP(s, Variance(known.Count, []));
    }

    /// <summary>P(|S| ≥ |s|) when every order of n different values is equally likely.</summary>
    internal static double ExactP(int n, int s)
    {
        if (s == 0) return 1;
        var chance = Distribution(n);
        var most = n * (n - 1) / 2;

        // The number of falling pairs is (most − S) / 2.
        double tail = 0;
        for (var falling = 0; falling <= (most - Math.Abs(s)) / 2; falling++) tail += chance[falling];
        return Math.Min(1, 2 * tail);
    }

    /// <summary>Two-sided, with the correction for continuity.</summary>
    internal static double NormalP(int s, double variance) =>
        s == 0 || variance <= 0 ? 1 : Math.Min(1, 2 * UpperTail((Math.Abs(s) - 1) / Math.Sqrt(variance)));

    internal static double Variance(int n, IReadOnlyList<int> ties) =>
        ((n * (n - 1.0) * ((2 * n) + 5)) - ties.Sum(t => t * (t - 1.0) * ((2 * t) + 5))) / 18;

    /// <summary>
    /// The chance of a standard normal value above z ≥ 0: the series of the integral near 0, the continued fraction
    /// further out.
    /// </summary>
    internal static double UpperTail(double z)
    {
        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        if (z < 3)
        {
            double term = z, sum = z;
            for (var k = 1; k < 80; k++) sum += term *= z * z / ((2 * k) + 1);
            return 0.5 - (density * sum);
        }

        var fraction = z;
        for (var k = 60; k >= 1; k--) fraction = z + (k / fraction);
        return density / fraction;
    }

    /// <summary>The chance of each number of falling pairs, built up value by value.</summary>
    private static double[] Distribution(int n)
    {
        double[] chance = [1];
        for (var m = 2; m <= n; m++)
        {
            var next = new double[(m * (m - 1) / 2) + 1];
            for (var k = 0; k < chance.Length; k++)
            {
                for (var more = 0; more < m; more++) next[k + more] += chance[k] / m;
            }

            chance = next;
        }

        return chance;
    }

    /// <summary>
    /// The slopes between which the true one lies at 95 %, by their rank (Sen 1968); rounded outwards.
    /// </summary>
    private static (double, double)? Ends(List<double> slopes, int n, bool isExact, double variance)
    {
        int below;
        if (isExact)
        {
            // So many slopes at each end as leave 2.5 % beyond them, counted from the distribution of falling pairs.
            var chance = Distribution(n);
            double tail = 0;
            below = 0;
            while (2 * (tail += chance[below]) <= Level) below++;
        }
        else
        {
            below = (int)Math.Floor((slopes.Count - (1.959963984540054 * Math.Sqrt(variance))) / 2);
        }

        return below < 1 ? null : (slopes[below - 1], slopes[^below]);
    }

    /// <summary>
    /// How much the variance of S grows since a year resembles the one before: 1 + 2·Σ(1 − k/n)·ρᵏ (Bayley and
    /// Hammersley 1946, Yue and Wang 2004), with ρ from what the slope leaves, corrected for the bias of short series.
    /// Never below 1.
    /// </summary>
    private static double Inflation(List<Point> points, double slope)
    {
        double n = points.Count;
        var left = new double[points.Count];
        double mean = 0, spread = 0;
        for (var i = 0; i < left.Length; i++) mean += left[i] = points[i].Value - (slope * points[i].At);
        mean /= n;
        foreach (var rest in left) spread += (rest - mean) * (rest - mean);
        if (spread <= 0) return 1;
        double together = 0;
        for (var i = 1; i < points.Count; i++)
        {
            if (points[i].At - points[i - 1].At == 1) together += (left[i] - mean) * (left[i - 1] - mean);
        }

        // What a fitted line leaves seems less alike than it is: by about (2 + 4ρ)/n (Marriott and Pope 1954).
        var alike = Math.Clamp(((together / spread) + (2 / n)) / (1 - (4 / n)), 0, 0.95);
        double sum = 0;
        for (var k = 1; k < n; k++) sum += (1 - (k / n)) * Math.Pow(alike, k);
        return 1 + (2 * sum);
    }

    /// <summary>How often each value occurs that occurs more than once.</summary>
    private static List<int> Ties(List<Point> points)
    {
        var sorted = new double[points.Count];
        for (var i = 0; i < sorted.Length; i++) sorted[i] = points[i].Value;
        Array.Sort(sorted);
        var ties = new List<int>();
        for (var (first, i) = (0, 1); i <= sorted.Length; i++)
        {
            if (i < sorted.Length && sorted[i].Equals(sorted[first])) continue;
            if (i - first > 1) ties.Add(i - first);
            first = i;
        }

        return ties;
    }

    private static double Median(List<double> sorted) =>
        sorted.Count % 2 == 1
            ? sorted[sorted.Count / 2]
            : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;

    /// <summary>A value at its year.</summary>
    /// <remarks>A class, as <see cref="Margin"/> (docs/performance.md).</remarks>
    private sealed record Point(int At, double Value);
}

/// <summary>What a yearly value can be at least and at most.</summary>
/// <remarks>A class: lists of tuples would be compiled anew at every start (docs/performance.md).</remarks>
public sealed record Margin(double Lower, double Upper);
