using System.Globalization;

namespace Aandeel.Doors;

/// <summary>
/// Pixels of a picture. An outline covers each pixel by the exact part of its area, so edges are smooth and the same
/// picture has the same bytes everywhere.
/// </summary>
internal sealed class Raster(int width, int height)
{
    private const int Channels = 3;
    private readonly byte[] _pixels = new byte[width * height * Channels];

    public int Width => width;

    public int Height => height;

    /// <summary>A row of pixels, red, green and blue one after another.</summary>
    public ReadOnlySpan<byte> Row(int y) => _pixels.AsSpan(y * width * Channels, width * Channels);

    /// <summary>Fills outlines with a colour such as <c>#10527f</c>; an outline within another that turns round is a hole.</summary>
    public void Fill(Contours contours, string colour)
    {
        var (red, green, blue) = Parts(colour);
        var bounds = contours.Bounds();
        var (left, top) = (Math.Max(0, (int)Math.Floor(bounds.Left)), Math.Max(0, (int)Math.Floor(bounds.Top)));
        var (right, bottom) = (Math.Min(width, (int)Math.Ceiling(bounds.Right)), Math.Min(
            height, (int)Math.Ceiling(bounds.Bottom)));
        if (right <= left || bottom <= top) return;
        var (across, down) = (right - left, bottom - top);
        var areas = new double[(across + 2) * down];
        foreach (var line in contours.Lines())
        {
            Add(areas, across, down, line.X - left, line.Y - top, line.EndX - left, line.EndY - top);
        }

        for (var y = 0; y < down; y++)
        {
            double sum = 0;
            for (var x = 0; x < across; x++)
            {
                sum += areas[(y * (across + 2)) + x];
                var cover = Math.Min(1, Math.Abs(sum));
                if (cover < 0.001) continue;
                var at = (((y + top) * width) + x + left) * Channels;
                _pixels[at] = Mixed(_pixels[at], red, cover);
                _pixels[at + 1] = Mixed(_pixels[at + 1], green, cover);
                _pixels[at + 2] = Mixed(_pixels[at + 2], blue, cover);
            }
        }
    }

    private static byte Mixed(byte below, byte above, double cover) =>
        (byte)Math.Round(below + ((above - below) * cover), MidpointRounding.AwayFromZero);

    private static (byte Red, byte Green, byte Blue) Parts(string colour)
    {
        byte Part(int at) => byte.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return colour is ['#', _, _, _, _, _, _]
            ? (Part(1), Part(3), Part(5))
            : throw new InvalidOperationException($"'{colour}' is no colour of six hexadecimal digits.");
    }

    /// <summary>
    /// Adds what a line changes: in each row of pixels, the part of the area to its right, as differences from pixel to
    /// pixel, so that one sum along the row gives what is covered.
    /// </summary>
    private static void Add(double[] areas, int across, int down, double x0, double y0, double x1, double y1)
    {
        if (y0 == y1) return;
        var direction = y0 < y1 ? 1 : -1;
        if (direction < 0) (x0, y0, x1, y1) = (x1, y1, x0, y0);
        var slope = (x1 - x0) / (y1 - y0);
        var (first, last) = (Math.Max(0, (int)Math.Floor(y0)), Math.Min(down, (int)Math.Ceiling(y1)));
        for (var y = first; y < last; y++)
        {
            var (from, to) = (Math.Max(y, y0), Math.Min(y + 1, y1));
            if (to <= from) continue;
            var (a, b) = (x0 + (slope * (from - y0)), x0 + (slope * (to - y0)));
            Piece(
                areas, y * (across + 2), (to - from) * direction, Math.Clamp(Math.Min(a, b), 0, across), Math.Clamp(
                    Math.Max(a, b), 0, across));
        }
    }

    /// <summary>A piece of a line within one row, from left to right.</summary>
    private static void Piece(double[] areas, int row, double height, double from, double to)
    {
        var first = (int)from;
        if (to <= first + 1)
        {
            var beyond = ((from + to) / 2) - first;
            areas[row + first] += height * (1 - beyond);
            areas[row + first + 1] += height * beyond;
            return;
        }

        // The covered part of each pixel that the piece crosses, as the area of a triangle and of trapezia.
        double before = 0;
        var (last, steepness) = ((int)Math.Ceiling(to) - 1, 1 / (to - from));
        for (var x = first; x <= last; x++)
        {
            var covered = Under(x + 1) - Under(x);
            areas[row + x] += height * (covered - before);
            before = covered;
        }

        areas[row + last + 1] += height * (1 - before);

        // The area left of x below the piece, which rises from 0 to 1 between its ends.
        double Under(double x) => x <= from ? 0
            : x >= to ? ((to - from) / 2) + (x - to)
            : (x - from) * (x - from) * steepness / 2;
    }
}
