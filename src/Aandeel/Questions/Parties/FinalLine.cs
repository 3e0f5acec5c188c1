using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>Licences that are stated for one side and end on a side.</summary>
/// <param name="Licences">Which licences: all but extensions, or definitive new ones alone.</param>
/// <param name="Whole">All of these licences.</param>
internal sealed record FinalLine(FlowTable Flows, YearRange Years, string Licences, SidePair Sides, long Whole)
    : SeriesRow(Flows, Years)
{
    public const string AllButExtensions = "all-but-extensions";
    public const string DefinitiveNew = "definitive-new";

    public double Share => (double)Sides.Amount / Whole;

    /// <summary>Whether it is stated for a member and ends outside.</summary>
    public bool IsByWayOfAlly => Sides is { Stated: DestinationSide.Inside, Final: DestinationSide.Outside };
}
