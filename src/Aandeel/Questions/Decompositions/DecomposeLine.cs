using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// A row of <c>decompose</c>: what an effect or a part added to the difference. Parts of the difference are in units of
/// the share.
/// </summary>
/// <param name="Reason">Why there is no contribution; null where there is.</param>
/// <param name="Part">The part with its deliveries; null for what is no part, such as membership.</param>
internal sealed record DecomposeLine(
    string Key, Text Name, decimal? Contribution, string? Reason = null, ShiftLine? Part = null)
{
    /// <summary>The name where it must fit beside figures.</summary>
    public Text Short { get; init; } = Name;

    /// <summary>The same without deliveries to Ukraine; null where that has no share.</summary>
    public decimal? WithoutUkraine { get; init; }

    /// <summary>Whether it sums the parts, and so is no row of files.</summary>
    public bool IsSum { get; init; }
}
