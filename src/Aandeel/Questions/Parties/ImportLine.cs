using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>What a party received in one series, and how much of it from members of the alliance.</summary>
/// <param name="FromMembers">Null with a <paramref name="MembersReason"/>.</param>
/// <param name="FromOutside">The part that came from others; null with an <paramref name="OutsideReason"/>.</param>
internal sealed record ImportLine(
    FlowTable Flows,
    YearRange Years,
    long Total,
    long? FromMembers,
    string MembersReason,
    double? FromOutside,
    string OutsideReason,
    Ask Rows) : SeriesRow(Flows, Years);
