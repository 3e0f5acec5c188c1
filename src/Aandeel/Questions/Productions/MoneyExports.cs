using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>Exports of one party in one year in money, or why there are none to compute with.</summary>
/// <param name="Sum">By destination, in 1/10,000 of the unit of the table; null with a
/// <paramref name="Reason"/>.</param>
/// <param name="Flows">The table that they come from; null where none has them.</param>
internal sealed record MoneyExports(ShareSums? Sum, FlowTable? Flows, string? Reason)
{
    public static MoneyExports None(string reason) => new(null, null, reason);
}
