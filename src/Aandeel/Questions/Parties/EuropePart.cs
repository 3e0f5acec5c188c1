namespace Aandeel.Questions;

/// <summary>What all suppliers of a definition of Europe delivered, in 1/10,000 of the unit.</summary>
/// <param name="Own">What the party did.</param>
/// <param name="Assumed">What silence could hide.</param>
internal sealed record EuropePart(long Own, long Whole, long Assumed)
{
    public double? Share => Whole > 0 ? (double)Own / Whole : null;

    /// <summary>The share if all that silence could hide was delivered by others.</summary>
    public double? LeastShare => Whole + Assumed > 0 ? (double)Own / (Whole + Assumed) : null;
}
