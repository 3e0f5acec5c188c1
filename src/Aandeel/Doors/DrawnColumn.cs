namespace Aandeel.Doors;

/// <summary>The head of a drawn column.</summary>
/// <param name="Short">A shorter title for narrow screens; null where there is none.</param>
/// <param name="IsWords">Words stand to the left, numbers to the right.</param>
public sealed record DrawnColumn(string Title, string? Short, bool IsWords, bool IsMain)
{
    /// <summary>Whether a screen that is too narrow may leave it out.</summary>
    public bool IsSpare { get; init; }
}
