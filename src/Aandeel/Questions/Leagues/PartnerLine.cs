namespace Aandeel.Questions;

/// <summary>What passed between a row of a league table and one partner, or one region of partners.</summary>
/// <param name="Row">The key of the row of the league table.</param>
/// <param name="Whole">The row's own sum, of which this is a part.</param>
/// <param name="NoChange">Why it has no change, apart from what holds of the whole table.</param>
/// <param name="Overlaps">Whether a region lies within another and is never added to it.</param>
internal sealed record PartnerLine(
    string Row,
    string Key,
    Text Name,
    LeagueSum Sum,
    LeagueSum Whole,
    bool Overlaps = false,
    string? NoChange = null);
