using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// A row of <c>concentration</c>: on whom the deliveries outside of a set of suppliers, or of one, hang in a period.
/// </summary>
/// <param name="Key">The supplier, or 0 for all together.</param>
/// <param name="Apart">The same without Ukraine.</param>
internal sealed record ConcentrationLine(
    YearRange Period, int Key, ShareSums Sum, Concentration Whole, Concentration Apart);
