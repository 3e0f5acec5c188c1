using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>A partner of a party, or a class of what it delivers or receives.</summary>
/// <param name="Share">The part of all that the party delivered, or received; null where that is nothing.</param>
internal sealed record PartLine(
    FlowTable Flows, YearRange Years, string Key, Text Name, long Total, double? Share, Ask? Rows)
    : SeriesRow(Flows, Years);
