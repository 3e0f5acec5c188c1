namespace Aandeel.Questions;

/// <summary>
/// What the firms with headquarters in a country earned with arms in a year, among the hundred largest of the world.
/// </summary>
internal sealed record TopRevenue(int Year, long Dollars, int Companies);
