using static Aandeel.Doors.Shape;

namespace Aandeel.Doors;

/// <summary>What stands around the marks of a plot: lines at the numbers of its axis.</summary>
internal static class Frame
{
    private const double ToAxis = 8;
    private const double Usual = 40;
    private const double Wide = 72;

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

    /// <summary>What hatching means, where a plot has any.</summary>
    public static IEnumerable<KeyEntry> Missing(List<Shape> shapes, Language language)
    {
        if (!shapes.Any(s => s is Box { Class: "unknown" })) yield break;
        yield return new KeyEntry("unknown", language == Language.Nl ? "geen cijfer (geen nul)" : "no figure (not zero)");
    }

    /// <summary>The room that the numbers of an axis need before the plot: one of two widths, which pages know.</summary>
    public static double Room(Axis axis, Language language) =>
        axis.Ticks.Max(t => Lettering.Mark.Width(axis.Label(t, language))) + ToAxis <= Usual ? Usual : Wide;

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
