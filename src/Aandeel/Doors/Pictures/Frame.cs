using static Aandeel.Doors.Shape;

namespace Aandeel.Doors;

/// <summary>What stands around the marks of a plot: lines at the numbers of its axis.</summary>
internal static class Frame
{
    private const double ToAxis = 8;

    /// <summary>
    /// Lines across the plot with their numbers in the room before it; the lowest is the axis itself.
    /// </summary>
    public static void Levels(List<Shape> shapes, Axis axis, double top, double bottom, Language language)
    {
        foreach (var tick in axis.Ticks)
        {
            var y = bottom - (axis.At(tick) * (bottom - top));
            var isBase = Math.Abs(tick) < 1e-9 || Math.Abs(tick - axis.Least) < 1e-9;
            shapes.Add(new Line(Along.Left, y, Along.Right, y, isBase ? "axis" : "grid"));
            shapes.Add(
                new Letters(
                    Along.Left - ToAxis, y + 4, axis.Label(tick, language), Lettering.Mark, Anchor.End, "dim scale"));
        }
    }

    /// <summary>
    /// The least width of a picture at which something so wide fits into a part of what the margins leave; 0 where it
    /// always does.
    /// </summary>
    public static double Least(double pixels, double part, double margins)
    {
        var width = (pixels / part) + margins;
        return width <= Drawing.Narrowest ? 0 : width;
    }
}
