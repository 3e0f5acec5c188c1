namespace Aandeel.App.Letters.Word;

/// <summary>A figure as it was written in a file.</summary>
/// <param name="Tag">The tag of its control: name and form.</param>
internal sealed record Drawn(string Tag, Figure Figure, string Text);
