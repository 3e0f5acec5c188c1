namespace Aandeel.Doors;

/// <summary>
/// A place along the width of a picture: a part of the width, and pixels beside it. So one drawing serves every width.
/// </summary>
/// <param name="Part">From 0 at the left to 1 at the right.</param>
/// <param name="Pixels">Added to it, whatever the width is.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Along(double Part, double Pixels = 0)
{
    public static Along Left => default;

    public static Along Right => new(1);

    public static Along operator +(Along at, double pixels) => at with { Pixels = at.Pixels + pixels };

    public static Along operator -(Along at, double pixels) => at + -pixels;

    /// <summary>The place in pixels, within so wide a picture.</summary>
    public double In(double width) => (Part * width) + Pixels;
}
