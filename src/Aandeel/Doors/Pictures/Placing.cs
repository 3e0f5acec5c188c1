namespace Aandeel.Doors;

/// <summary>Where a glyph goes: its own units, which rise upwards, in pixels, which count downwards.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Placing(double X, double Y, double A, double B, double C, double D)
{
    public (double X, double Y) At(double x, double y) => (X + (A * x) + (C * y), Y - (B * x) - (D * y));

    /// <summary>The place of a part of the glyph, moved and stretched in its units.</summary>
    public Placing Within(double right, double up, double a, double b, double c, double d)
    {
        var (x, y) = At(right, up);
        return new Placing(
            x, y, (A * a) + (C * b), (B * a) + (D * b), (A * c) + (C * d), (B * c) + (D * d));
    }
}
