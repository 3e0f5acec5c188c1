namespace Aandeel.Doors;

/// <summary>
/// Bars, dots, intervals and steps: a table whose rows are drawn on one scale. A page writes it as a table, a file as
/// one picture.
/// </summary>
/// <param name="Name">What the rows are.</param>
/// <param name="Heads">What the values are.</param>
/// <param name="Scale">The numbers of the scale, above the drawings; null where each row has its own number.</param>
/// <param name="Left">How many rows are not drawn.</param>
public sealed record PictureRows(
    string Name, IReadOnlyList<string> Heads, IReadOnlyList<PictureRow> Rows, Drawing? Scale, int Left)
{
    public const double RowHeight = 16;

    public IReadOnlyList<KeyEntry> Key { get; init; } = [];

    public IReadOnlyList<string> Below { get; init; } = [];
}
