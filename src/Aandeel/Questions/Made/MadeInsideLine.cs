using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// A period in a composition: what members delivered, and what was made inside the alliance, from the same orders.
/// </summary>
internal sealed record MadeInsideLine(
    Composition Composition, YearRange Period, ShareSums Delivered, MadeInsideShare Made);
