namespace Aandeel.Doors;

/// <summary>Closed outlines of straight pieces, in pixels; curves are laid out in pieces when they are added.</summary>
internal sealed class Contours
{
    private const int Corners = 72;
    private readonly List<(double X, double Y)> _points = [];
    private readonly List<int> _starts = [];

    /// <summary>The lines of all outlines, each closed.</summary>
    public IEnumerable<(double X, double Y, double EndX, double EndY)> Lines()
    {
        for (var c = 0; c < _starts.Count; c++)
        {
            var (from, to) = (_starts[c], c + 1 < _starts.Count ? _starts[c + 1] : _points.Count);
            for (var i = from; i < to; i++)
            {
                var (a, b) = (_points[i], _points[i + 1 < to ? i + 1 : from]);
                yield return (a.X, a.Y, b.X, b.Y);
            }
        }
    }

    public (double Left, double Top, double Right, double Bottom) Bounds() => _points.Count == 0
        ? default
        : (_points.Min(p => p.X), _points.Min(p => p.Y), _points.Max(p => p.X), _points.Max(p => p.Y));

    public void Begin() => _starts.Add(_points.Count);

    public void To(double x, double y) => _points.Add((x, y));

    /// <summary>A curve from the last point around another to an end, as fonts of this kind have them.</summary>
    public void Curve(double aroundX, double aroundY, double x, double y)
    {
        var (fromX, fromY) = _points[^1];
        var bend = Math.Abs(fromX - (2 * aroundX) + x) + Math.Abs(fromY - (2 * aroundY) + y);
        var pieces = Math.Clamp((int)Math.Ceiling(Math.Sqrt(bend) * 2), 2, 24);
        for (var i = 1; i <= pieces; i++)
        {
            var t = (double)i / pieces;
            var (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
            To((a * fromX) + (b * aroundX) + (c * x), (a * fromY) + (b * aroundY) + (c * y));
        }
    }

    /// <summary>A rectangle; turned round, it takes away what it covers of another.</summary>
    public Contours Box(double left, double top, double right, double bottom, bool isHole = false)
    {
        Begin();
        To(left, top);
        if (isHole) To(left, bottom);
        else To(right, top);
        To(right, bottom);
        if (isHole) To(right, top);
        else To(left, bottom);
        return this;
    }

    public Contours Circle(double x, double y, double radius, bool isHole = false)
    {
        Begin();
        for (var i = 0; i < Corners; i++)
        {
            var angle = 2 * Math.PI * i / Corners * (isHole ? -1 : 1);
            To(x + (radius * Math.Cos(angle)), y + (radius * Math.Sin(angle)));
        }

        return this;
    }

    /// <summary>A line of a width, with flat ends.</summary>
    public Contours Line(double x, double y, double endX, double endY, double width)
    {
        var length = Math.Sqrt(((endX - x) * (endX - x)) + ((endY - y) * (endY - y)));
        if (length == 0) return this;
        var (across, down) = ((endY - y) / length * width / 2, (endX - x) / length * width / 2);
        Begin();
        To(x + across, y - down);
        To(endX + across, endY - down);
        To(endX - across, endY + down);
        To(x - across, y + down);
        return this;
    }

    /// <summary>The part of a rectangle between two parallel lines at 45 degrees, where x + y is from one value to another.</summary>
    public void Stripe(double left, double top, double right, double bottom, double from, double to)
    {
        List<(double X, double Y)> corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        corners = Clipped(Clipped(corners, p => p.X + p.Y - from), p => to - p.X - p.Y);
        if (corners.Count < 3) return;
        Begin();
        _points.AddRange(corners);
    }

    private static List<(double X, double Y)> Clipped(
        List<(double X, double Y)> corners, Func<(double X, double Y), double> inside)
    {
        var kept = new List<(double X, double Y)>();
        for (var i = 0; i < corners.Count; i++)
        {
            var (here, next) = (corners[i], corners[(i + 1) % corners.Count]);
            var (a, b) = (inside(here), inside(next));
            if (a >= 0) kept.Add(here);
            if (a < 0 != b < 0)
            {
                var t = a / (a - b);
                kept.Add((here.X + (t * (next.X - here.X)), here.Y + (t * (next.Y - here.Y))));
            }
        }

        return kept;
    }
}
