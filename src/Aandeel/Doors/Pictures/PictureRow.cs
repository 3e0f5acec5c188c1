namespace Aandeel.Doors;

/// <summary>A row of a picture that is a table at once: its name, its values, and the drawing between them.</summary>
/// <param name="Row">Of the table behind the chart.</param>
/// <param name="IsLevel">Whether it is what the rows between lead from or to.</param>
public sealed record PictureRow(
    int Row, string Name, IReadOnlyList<string> Values, Drawing Cell, Ask? Behind, bool IsLevel = false);
