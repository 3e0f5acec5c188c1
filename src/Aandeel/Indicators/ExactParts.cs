namespace Aandeel.Indicators;

/// <summary>
/// Parts of a difference as whole numbers of 10⁻¹², so that they add up to it to the last digit. A ratio has no exact
/// decimal, so parts are rounded once, by largest remainder (docs/methods/decomposition.md).
/// </summary>
public static class ExactParts
{
    private const int Decimals = 12;
    private const decimal Step = 0.000_000_000_001m;

    /// <summary>A part of a whole, rounded to 12 decimals; null where the whole is nothing.</summary>
    public static decimal? Ratio(long part, long whole) =>
        whole > 0 ? Math.Round((decimal)part / whole, Decimals) : null;

    /// <summary>
    /// Rounds parts down to 12 decimals and gives what is left to those that lost most, so that they sum to
    /// <paramref name="whole"/>.
    /// </summary>
    /// <param name="whole">Their sum but for rounding, a multiple of 10⁻¹².</param>
    public static decimal[] Round(IReadOnlyList<decimal> parts, decimal whole)
    {
        var rounded = new decimal[parts.Count];
        for (var i = 0; i < rounded.Length; i++) rounded[i] = Math.Floor(parts[i] / Step) * Step;
        var left = (int)((whole - rounded.Sum()) / Step);
        var order = Enumerable.Range(0, rounded.Length)
            .OrderByDescending(i => parts[i] - rounded[i]).ThenBy(i => i).ToArray();

        // Both ends were rounded too, so one step more than there are parts, or one too many, can be left.
        for (var n = 0; n < left; n++) rounded[order[n % order.Length]] += Step;
        for (var n = 0; n < -left; n++) rounded[order[^((n % order.Length) + 1)]] -= Step;
        return rounded;
    }
}
