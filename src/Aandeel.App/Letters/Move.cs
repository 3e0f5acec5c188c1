namespace Aandeel.App.Letters;

/// <summary>
/// A share in two windows, and whether a verb may be said of it: only where the change exceeds the largest range that
/// is known of either end (bounds, revision), never for a few deliveries.
/// </summary>
/// <param name="Range">That range, in parts of one; null where no verb may be said.</param>
internal sealed record Move(Figure Before, Figure Now, double? Range)
{
    /// <summary>The change, in parts of one.</summary>
    public double Change => Figures.Value(Now)!.Value - Figures.Value(Before)!.Value;

    public bool Rose => Range is { } range && Change > range;

    public bool Fell => Range is { } range && -Change > range;

    public bool HasVerb => Rose || Fell;

    /// <summary>"fell from 81.6 to 74.3"; without a verb "was 81.6 and 74.3".</summary>
    public Text Said => this switch
    {
        { Rose: true } => Text.Of($"rose from {Before:bare} to {Now}", $"steeg van {Before} naar {Now}"),
        { Fell: true } => Text.Of($"fell from {Before:bare} to {Now}", $"daalde van {Before} naar {Now}"),
        _ => Text.Of($"was {Before:bare} and {Now}", $"was {Before} en {Now}"),
    };
}
