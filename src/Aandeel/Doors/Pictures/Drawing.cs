namespace Aandeel.Doors;

/// <summary>
/// A picture as a list of shapes, before it is a page, a file or an image: <c>x</c> in parts of the width, <c>y</c> in
/// pixels, and no colours.
/// </summary>
/// <param name="Height">In pixels.</param>
public sealed record Drawing(double Height, IReadOnlyList<Shape> Shapes)
{
    /// <summary>The narrowest picture that is drawn for: a page of 320 pixels without its margins.</summary>
    public const double Narrowest = 288;

    /// <summary>Room left of the parts, for the numbers of an axis: 0, 40 or 72.</summary>
    public double Before { get; init; }

    /// <summary>Room right of the parts, for the last values of lines: 0 or 56.</summary>
    public double After { get; init; }

    /// <summary>What the signs and colours mean.</summary>
    public IReadOnlyList<KeyEntry> Key { get; init; } = [];

    /// <summary>What is said below: years on the axis, where an axis begins.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];
}
