using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>What follows from a row of <c>share</c>.</summary>
internal static class ShareRow
{
    /// <summary>The part of a group in the share outside, from 0 to 1; null where there is no share, or the group is not known.</summary>
    public static double? Part(AnswerRow row, DestinationGroup group) =>
        row.Amount("inside") + row.Amount("outside") is { } known and > 0 && row.Inner("outside_by_group").Amount(Codes.Of(group)) is { } part ? (double)part / known : null;
}
