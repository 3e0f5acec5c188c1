using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>A year of a state that is unlike its others, and the destination that made it so.</summary>
/// <param name="Unit">Of the register that the exports are from.</param>
internal sealed record OutlierLine(Party Party, OutlierYear Year, OutlierReason? Reason, Unit Unit)
{
    public YearRange Period { get; } = new(Year.Year, Year.Year);

    public Party? Destination => Reason is null ? null : Imported.Parties.Find(Reason.Destination);

    /// <summary>The years that lie apart from the others of the rows of one state.</summary>
    public static IEnumerable<OutlierLine> Of(Party party, IReadOnlyList<ProductionLine> lines)
    {
        var known = lines.Where(l => l.Production?.ShareOfExports is not null).ToList();
        var shares = known.ToDictionary(l => l.Year, l => l.Production!.ShareOfExports!.Value);
        foreach (var year in OutlierYear.Find(shares))
        {
            var flows = known.First(l => l.Year == year.Year).ExportFlows!;
            yield return new OutlierLine(
                party, year, OutlierYear.Why(flows, party.Code, year.Year, [.. shares.Keys]), flows.Unit);
        }
    }
}
