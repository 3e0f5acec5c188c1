namespace Aandeel.Doors;

/// <summary>What a colour or a line of a picture means.</summary>
/// <param name="Class">The class of the shapes that it explains.</param>
public sealed record KeyEntry(string Class, string Words, bool IsLine = false);
