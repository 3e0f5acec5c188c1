namespace Aandeel.App.Letters;

/// <summary>A figure of a letter and where it comes from.</summary>
/// <param name="Id">What a content control calls it; the same in every letter.</param>
/// <param name="Label">What it is, for the annex.</param>
/// <param name="Where">Of whom and of which years, for the annex.</param>
/// <param name="Ask">The question that gives it; null where it is derived, or fixed by the frame or a table.</param>
/// <param name="Derivation">How it follows from others; null where it is quoted.</param>
/// <param name="Table">The table of ours that gives it; null where a question does.</param>
internal sealed record Entry(
    string Id,
    Figure Figure,
    Text Label,
    IReadOnlyList<Text> Where,
    Ask? Ask,
    Derivation? Derivation,
    string? Table)
{
    /// <summary>How its column writes it, without a sign: a difference of shares without per cent.</summary>
    public Form Form { get; init; }
}
