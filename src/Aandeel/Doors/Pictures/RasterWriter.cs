using System.Globalization;

namespace Aandeel.Doors;

/// <summary>Draws shapes as pixels, with the fills, strokes and letters that <c>charts.css</c> gives them.</summary>
internal sealed class RasterWriter(ChartStyles styles, int scale)
{
    /// <summary>As the pattern of SVG pictures has it: stripes 6 pixels apart, half a stroke wide.</summary>
    private const double HatchPitch = 6;
    private const int HaloSteps = 16;

    private Raster _raster = new(1, 1);

    public Raster Draw(PictureSheet sheet)
    {
        _raster = new Raster((int)Math.Ceiling(sheet.Width * scale), (int)Math.Ceiling(sheet.Height * scale));
        foreach (var shape in sheet.Shapes) Draw(shape);
        return _raster;
    }

    private void Draw(Shape shape)
    {
        switch (shape)
        {
            case Shape.Box box: Box(box); break;
            case Shape.Line line: Line(line); break;
            case Shape.Dot dot: Dot(dot); break;
            case Shape.Letters letters: Letters(letters); break;
            case Shape.Outline outline: Outline(outline); break;
            default: break;
        }
    }

    private void Box(Shape.Box box)
    {
        var said = styles.Of(box.Class);
        var (left, top) = (box.X.Pixels * scale, box.Y * scale);
        var (right, bottom) = (box.End.Pixels * scale, (box.Y + box.Height) * scale);
        if (said.TryGetValue("fill", out var fill)) _raster.Fill(new Contours().Box(left, top, right, bottom), fill);
        if (box.IsHatched) Hatch(left, top, right, bottom);
        if (!said.TryGetValue("stroke", out var stroke)) return;
        var half = Stroke(said) / 2;
        var edge = new Contours().Box(left - half, top - half, right + half, bottom + half);
        if (right - left > 2 * half && bottom - top > 2 * half)
        {
            edge.Box(left + half, top + half, right - half, bottom - half, isHole: true);
        }

        _raster.Fill(edge, stroke);
    }

    private void Hatch(double left, double top, double right, double bottom)
    {
        var said = styles.Of("hatch");
        var (pitch, width) = (HatchPitch * scale * Math.Sqrt(2), Stroke(said) / 2 * Math.Sqrt(2));
        var stripes = new Contours();
        for (var at = Math.Floor((left + top) / pitch) * pitch; at < right + bottom; at += pitch)
        {
            stripes.Stripe(left, top, right, bottom, at, at + width);
        }

        _raster.Fill(stripes, said["stroke"]);
    }

    private void Line(Shape.Line line)
    {
        var said = styles.Of(line.Class);
        if (!said.TryGetValue("stroke", out var stroke)) return;
        var width = Stroke(said);
        var (x, y) = (line.X.Pixels * scale, line.Y * scale);
        var (endX, endY) = (line.End.Pixels * scale, line.EndY * scale);
        if (said.GetValueOrDefault("stroke-dasharray") is { } dashes) Dashes(x, y, endX, endY, width, stroke, dashes);
        else _raster.Fill(new Contours().Line(x, y, endX, endY, width), stroke);
        if (said.GetValueOrDefault("stroke-linecap") != "round") return;
        _raster.Fill(new Contours().Circle(x, y, width / 2), stroke);
        _raster.Fill(new Contours().Circle(endX, endY, width / 2), stroke);
    }

    private void Dashes(double x, double y, double endX, double endY, double width, string stroke, string dashes)
    {
        double[] lengths = [.. dashes.Split(' ').Select(d => Number(d) * scale)];
        var length = Math.Sqrt(((endX - x) * (endX - x)) + ((endY - y) * (endY - y)));
        if (length == 0) return;
        var (right, down) = ((endX - x) / length, (endY - y) / length);
        var pieces = new Contours();
        double at = 0;
        for (var i = 0; at < length; i++)
        {
            var to = Math.Min(length, at + lengths[i % lengths.Length]);
            if (i % 2 == 0) pieces.Line(x + (right * at), y + (down * at), x + (right * to), y + (down * to), width);
            at = to;
        }

        _raster.Fill(pieces, stroke);
    }

    private void Dot(Shape.Dot dot)
    {
        var said = styles.Of(dot.Class);
        var (x, y, radius) = (dot.X.Pixels * scale, dot.Y * scale, dot.Radius * scale);
        if (said.TryGetValue("fill", out var fill)) _raster.Fill(new Contours().Circle(x, y, radius), fill);
        if (!said.TryGetValue("stroke", out var stroke)) return;
        var half = Stroke(said) / 2;
        _raster.Fill(new Contours().Circle(x, y, radius + half).Circle(x, y, radius - half, isHole: true), stroke);
    }

    private void Letters(Shape.Letters letters)
    {
        var said = styles.Of(FluidWriter.Of(letters));
        var width = letters.Style.Width(letters.Value);
        var left = letters.X.Pixels - (letters.At switch { Anchor.Middle => width / 2, Anchor.End => width, _ => 0 });
        if (said.TryGetValue("paint-order", out _))
        {
            var around = Stroke(said) / 2;
            for (var i = 0; i < HaloSteps; i++)
            {
                var angle = 2 * Math.PI * i / HaloSteps;
                Text(letters, left, around * Math.Cos(angle), around * Math.Sin(angle), said["stroke"]);
            }
        }

        Text(letters, left, 0, 0, said.GetValueOrDefault("fill") ?? styles.Tokens["ink"]);
    }

    private void Text(Shape.Letters letters, double left, double right, double down, string colour)
    {
        var contours = new Contours();
        letters.Style.Face.Outline(
            letters.Value, (left * scale) + right, (letters.Y * scale) + down, letters.Style.Size * scale, contours);
        _raster.Fill(contours, colour);
    }

    private void Outline(Shape.Outline outline)
    {
        var said = styles.Of(outline.Class);
        var contours = outline.Contours(scale);
        if (said.TryGetValue("fill", out var fill)) _raster.Fill(contours, fill);
        if (!said.TryGetValue("stroke", out var stroke)) return;
        foreach (var (x, y, endX, endY) in contours.Lines())
        {
            _raster.Fill(new Contours().Line(x, y, endX, endY, Stroke(said)), stroke);
        }
    }

    private double Stroke(IReadOnlyDictionary<string, string> said) =>
        (said.TryGetValue("stroke-width", out var width) ? Number(width) : 1) * scale;

    private static double Number(string text) =>
        double.Parse(text.Replace("px", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
