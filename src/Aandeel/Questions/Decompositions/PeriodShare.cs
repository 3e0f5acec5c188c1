using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>The share of one of the two periods, in the edition and the composition that were asked.</summary>
internal sealed class PeriodShare(string name, YearRange years, FlowTable flows, ShareScope scope)
{
    private const string Nothing = "nothing-delivered";
    private readonly ShareSums _sum = new ScopeMap(flows, scope).Sum([years])[0].GetValueOrDefault(0)
        ?? new ShareSums();

    /// <summary>The name in files: <c>before</c>, <c>now</c>.</summary>
    public string Name => name;

    public YearRange Years => years;

    public bool HasShare => _sum.ShareOutside is not null;

    public Cell.Map Cells => new(
    [
        new("years", Cell.Of(years)),
        new("edition", Cell.Of(flows.Edition.Name)),
        new("inside", Cell.OfAmount(_sum.Inside)),
        new("outside", Cell.OfAmount(_sum.Outside)),
        new(
            "share_outside",
            Cell.Of((double?)ExactParts.Ratio(_sum.Outside, _sum.Inside + _sum.Outside) + 0.0, Nothing)),
        new("ukraine_part", Cell.Of(_sum.Part(DestinationGroup.Ukraine), Nothing)),
        new("indo_pacific_part", Cell.Of(_sum.Part(DestinationGroup.IndoPacificPartners), Nothing)),
    ]);
}
