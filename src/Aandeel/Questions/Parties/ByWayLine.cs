using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>Licences that are stated for a member and end with one party outside.</summary>
internal sealed record ByWayLine(
    FlowTable Flows, YearRange Years, string Licences, Party Recipient, long Amount, long Whole)
    : SeriesRow(Flows, Years);
