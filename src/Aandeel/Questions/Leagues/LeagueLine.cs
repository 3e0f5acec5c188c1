using Aandeel.Answers;
using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>
/// A row of <c>suppliers</c> or <c>recipients</c>: a party or a region with its sums, its place and its partners.
/// </summary>
/// <param name="Region">The region, where rows are regions.</param>
/// <param name="Rank">Its place among states; null for what has none.</param>
/// <param name="World">The sum of all that is reported.</param>
/// <param name="Partners">The largest partners; null where the data has none.</param>
/// <param name="Selection">The row as a choice of parties; null where no question can choose it.</param>
internal sealed record LeagueLine(
    string Key,
    Text Name,
    SipriRegion? Region,
    int? Rank,
    int? RankBefore,
    LeagueSum Sum,
    LeagueSum World,
    Table<PartnerLine>? Partners,
    Table<PartnerLine>? PartnerRegions,
    int PartnerStates,
    PartySelection? Selection)
{
    /// <summary>Why it has no total: a supplier without a report; null where it has one.</summary>
    public string? NoTotal { get; init; }

    public string? NoTotalBefore { get; init; }

    /// <summary>Why there is no change, apart from what holds of the whole table.</summary>
    public string? NoChange { get; init; }

    /// <summary>The years of the period without a report of it.</summary>
    public string? SilentYears { get; init; }
}
