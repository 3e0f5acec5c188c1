namespace Aandeel.Indicators;

/// <summary>
/// The ratio of two shares as a product of factors: LMDI-I in its multiplicative form (Ang 2005), over parts with
/// deliveries in both periods; the others are entry and exit (docs/methods/decomposition.md). Within · mix · entry ·
/// exit = ratio, but for floating point (10⁻¹²).
/// </summary>
/// <param name="Ratio">Share now over share before.</param>
/// <param name="Within">The factor of the parts' own shares.</param>
/// <param name="Mix">The factor of the parts' weights.</param>
/// <param name="Entry">The factor of parts with deliveries only now, at least 1.</param>
/// <param name="Exit">The factor of parts with deliveries only before, at most 1.</param>
/// <param name="Both">How many parts delivered in both periods.</param>
public sealed record Lmdi(
    double Ratio, double Within, double Mix, double Entry, double Exit, int Both, int Entered, int Left)
{
    /// <summary>
    /// The factors of a decomposed difference; null where a share is zero, so that there is no ratio.
    /// </summary>
    public static Lmdi? Of(ShiftShare shift)
    {
        if (shift.Before.Outside == 0 || shift.Now.Outside == 0) return null;
        double before = Part(shift.Before, shift.Before), now = Part(shift.Now, shift.Now);
        double within = 0, mix = 0, entry = 0, exit = 0;
        int both = 0, entered = 0, left = 0;
        foreach (var line in shift.Lines)
        {
            var (was, became) = (Part(line.Before, shift.Before), Part(line.Now, shift.Now));
            if (line.Before.Known == 0)
            {
                (entry, entered) = (entry + became, entered + 1);
            }
            else if (line.Now.Known == 0)
            {
                (exit, left) = (exit - was, left + 1);
            }
            else
            {
                both++;

                // Where a part sent nothing outside in one period its logarithm has no end; the limit gives all to its
                // own share.
                var byWeight = was > 0 && became > 0
                    ? Mean(became, was) * Math.Log(Weight(line.Now, shift.Now) / Weight(line.Before, shift.Before))
                    : 0;
                mix += byWeight;
                within += became - was - byWeight;
            }
        }

        var mean = Mean(now, before);
        return new Lmdi(
            now / before, Math.Exp(within / mean), Math.Exp(mix / mean), Math.Exp(entry / mean), Math.Exp(exit / mean),
            both, entered, left);
    }

    private static double Part(KnownDeliveries line, KnownDeliveries whole) => (double)line.Outside / whole.Known;

    private static double Weight(KnownDeliveries line, KnownDeliveries whole) => (double)line.Known / whole.Known;

    /// <summary>
    /// The logarithmic mean (a − b) / ln(a / b); a where both are equal. Near equality the series is used, since the
    /// quotient loses its digits.
    /// </summary>
    internal static double Mean(double a, double b)
    {
        var x = (a - b) / b;
        return Math.Abs(x) < 1e-4 ? b * (1 + (x / 2) - (x * x / 12) + (x * x * x / 24)) : (a - b) / Math.Log(a / b);
    }
}
