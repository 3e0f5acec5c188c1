using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>
/// The part of a party in the exports of European suppliers, in one series and by one definition of Europe.
/// </summary>
/// <param name="All">Deliveries to everyone; null where the built-in sums cannot tell these suppliers apart.</param>
/// <param name="Within">Deliveries to recipients of the same definition; null for the same reason.</param>
/// <param name="Reason">Why there is no part; null where there is one, or the sums alone are the reason.</param>
/// <param name="Silent">The codes of those that were silent.</param>
internal sealed record EuropeLine(
    FlowTable Flows,
    YearRange Years,
    PartySelection Definition,
    Text Name,
    EuropePart? All,
    EuropePart? Within,
    string? Reason,
    string Silent,
    Ask Rows) : SeriesRow(Flows, Years)
{
    public const string NotInIt = "not-in-it";
    public const string NotInSums = "not-in-sums";

    public double? Share => Reason is null ? All?.Share : null;

    public double? LeastShare => Reason is null ? All?.LeastShare : null;

    public double? ShareWithin => Reason is null ? Within?.Share : null;

    /// <summary>Why a share of these deliveries is missing.</summary>
    public string ReasonOf(EuropePart? part) => Reason ?? (part is null ? NotInSums : "nothing-delivered");
}
