namespace Aandeel.Harmonise;

/// <summary>
/// How the rules on comments did against a sample of orders that was read by hand before they were written
/// (docs/methods/made-where.md). A test compares the sample with the rules and these numbers.
/// </summary>
public static class MadeWhereSample
{
    /// <summary>How many orders were read.</summary>
    public const int Orders = 220;

    /// <summary>Of how many the rule says something else than the reader.</summary>
    public const int Differ = 8;

    /// <summary>In how many of these the rule names a place that is not said.</summary>
    public const int Invented = 3;
}
