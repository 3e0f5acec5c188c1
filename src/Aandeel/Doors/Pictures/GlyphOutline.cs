using System.Buffers.Binary;

namespace Aandeel.Doors;

/// <summary>
/// The outline of a simple glyph of a TrueType font: points on and off the curve, with flags that pack their
/// differences.
/// </summary>
internal sealed class GlyphOutline
{
    private const int OnCurve = 1, ShortX = 2, ShortY = 4, Repeat = 8, SameX = 16, SameY = 32;
    private readonly int[] _ends;
    private readonly byte[] _flags;
    private readonly int[] _x;
    private readonly int[] _y;

    public GlyphOutline(byte[] font, int at, int contours)
    {
        _ends = [.. Enumerable.Range(0, contours).Select(i => (int)U16(font, at + (i * 2)))];
        at += contours * 2;
        at += 2 + U16(font, at);
        var count = contours == 0 ? 0 : _ends[^1] + 1;
        (_flags, _x, _y) = (new byte[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var flag = font[at++];
            _flags[i] = flag;
            if ((flag & Repeat) == 0) continue;
            for (var more = font[at++]; more > 0; more--) _flags[++i] = flag;
        }

        at = Read(font, at, _x, ShortX, SameX);
        Read(font, at, _y, ShortY, SameY);
    }

    public void Add(Placing placing, Contours target)
    {
        var first = 0;
        foreach (var last in _ends)
        {
            Contour(first, last, placing, target);
            first = last + 1;
        }
    }

    private int Read(byte[] font, int at, int[] values, int isShort, int isSame)
    {
        var value = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if ((_flags[i] & isShort) != 0) value += (_flags[i] & isSame) != 0 ? font[at++] : -font[at++];
            else if ((_flags[i] & isSame) == 0) (value, at) = (value + (short)U16(font, at), at + 2);
            values[i] = value;
        }

        return at;
    }

    /// <summary>Between two points off the curve lies one on it.</summary>
    private void Contour(int first, int last, Placing placing, Contours target)
    {
        if (last - first < 1) return;
        (double X, double Y) Point(int i) => placing.At(_x[i], _y[i]);
        bool IsOn(int i) => (_flags[i] & OnCurve) != 0;
        static (double X, double Y) Middle((double X, double Y) a, (double X, double Y) b) =>
            ((a.X + b.X) / 2, (a.Y + b.Y) / 2);
        var start = IsOn(first) ? Point(first) : IsOn(last) ? Point(last) : Middle(Point(first), Point(last));
        target.Begin();
        target.To(start.X, start.Y);
        (double X, double Y)? around = null;
        for (var i = IsOn(first) ? first + 1 : first; i <= last; i++)
        {
            var here = Point(i);
            if (IsOn(i))
            {
                if (around is { } bend) target.Curve(bend.X, bend.Y, here.X, here.Y);
                else target.To(here.X, here.Y);
                around = null;
                continue;
            }

            if (around is { } before)
            {
                var between = Middle(before, here);
                target.Curve(before.X, before.Y, between.X, between.Y);
            }

            around = here;
        }

        if (around is { } left) target.Curve(left.X, left.Y, start.X, start.Y);
    }

    private static ushort U16(byte[] font, int at) => BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(at));
}
