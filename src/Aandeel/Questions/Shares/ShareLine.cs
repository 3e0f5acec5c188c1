using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// A row of <c>share</c>: what a set of suppliers delivered in a period, in one composition, of all or of one part.
/// </summary>
/// <param name="Key">Which part, as the index of the division; 0 where nothing is divided.</param>
/// <param name="Compared">The years compared with; null in their own rows and where nothing is compared.</param>
/// <param name="Before">The same part in these years; null where it had nothing.</param>
/// <param name="Whole">What all parts together were, in 1/10,000 of the unit.</param>
/// <param name="WholeBefore">The same of the years compared with.</param>
public sealed record ShareLine(
    Composition Composition,
    YearRange Period,
    int Key,
    ShareSums Sum,
    YearRange? Compared,
    ShareSums? Before,
    long Whole,
    long WholeBefore)
{
    /// <summary>
    /// The part of a whole that went this way, of divisions by destination; null where nothing was delivered.
    /// </summary>
    public double? PartOfWhole => Whole > 0 ? (double)Sum.Total / Whole : null;

    public double? PartOfWholeBefore => WholeBefore > 0 ? (double)(Before?.Total ?? 0) / WholeBefore : null;

    /// <summary>
    /// The part of the share outside that is neither Ukraine nor the Indo-Pacific four; null where there is no share.
    /// </summary>
    public double? Others =>
        Sum.ShareOutside - Sum.Part(DestinationGroup.Ukraine) - Sum.Part(DestinationGroup.IndoPacificPartners);
}
