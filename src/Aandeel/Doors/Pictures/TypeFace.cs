using System.Buffers.Binary;

namespace Aandeel.Doors;

/// <summary>
/// How wide signs are in a font of ours, read from the font itself: so a text is measured with what draws it.
/// </summary>
public sealed class TypeFace
{
    private const int SegmentFormat = 4;
    private static readonly Lazy<TypeFace>[] All =
        [.. new[] { "sans-400", "sans-600", "serif-400", "serif-600" }.Select(n => new Lazy<TypeFace>(() => new(n)))];

    private readonly Dictionary<int, (int Advance, int Glyph)> _signs = [];
    private readonly int _unitsPerEm;
    private readonly int _glyphs;
    private readonly int _places;
    private readonly bool _isLong;

    private TypeFace(string name)
    {
        Bytes = Resources.Bytes($"Fonts/{name}.ttf");
        var tables = Tables(Bytes);
        _unitsPerEm = U16(tables["head"] + 18);
        var measured = U16(tables["hhea"] + 34);
        (_glyphs, _places, _isLong) = (tables["glyf"], tables["loca"], U16(tables["head"] + 50) == 1);
        ReadSigns(tables["cmap"], tables["hmtx"], measured);
    }

    /// <summary>The font as a file.</summary>
    public byte[] Bytes { get; }

    public static TypeFace Of(bool isSerif, bool isBold) => All[(isSerif ? 2 : 0) + (isBold ? 1 : 0)].Value;

    /// <summary>The signs of a text that the font lacks.</summary>
    public IEnumerable<string> Missing(string text) =>
        text.EnumerateRunes().Where(r => !_signs.ContainsKey(r.Value)).Select(r => r.ToString());

    /// <summary>The width of a text at a size in pixels; a sign that is missing is an error.</summary>
    public double Width(string text, double size)
    {
        long units = 0;
        foreach (var rune in text.EnumerateRunes()) units += Sign(rune, text).Advance;
        return units * size / _unitsPerEm;
    }

    /// <summary>Adds the outlines of a text that begins at a place, on its baseline.</summary>
    internal void Outline(string text, double x, double y, double size, Contours target)
    {
        var scale = size / _unitsPerEm;
        foreach (var rune in text.EnumerateRunes())
        {
            var (advance, glyph) = Sign(rune, text);
            Glyph(glyph, new Placing(x, y, scale, 0, 0, scale), target);
            x += advance * scale;
        }
    }

    private (int Advance, int Glyph) Sign(System.Text.Rune rune, string text)
    {
        if (_signs.TryGetValue(rune.Value, out var sign)) return sign;
        var (shown, code) = (rune.ToString(), $"U+{rune.Value:X4}");
        throw new AandeelException(
            ExitCode.Failed,
            $"The fonts of pictures have no sign '{shown}' ({code}), which stands in \"{text}\"; no picture is drawn "
                + $"without it. Take another format, such as --format table.");
    }

    private void Glyph(int glyph, Placing placing, Contours target)
    {
        var (from, to) = (PlaceOf(glyph), PlaceOf(glyph + 1));
        if (to == from) return;
        var contours = S16(from);
        if (contours < 0) Parts(from + 10, placing, target);
        else new GlyphOutline(Bytes, from + 10, contours).Add(placing, target);
    }

    private int PlaceOf(int glyph) => _glyphs + (_isLong
        ? BinaryPrimitives.ReadInt32BigEndian(Bytes.AsSpan(_places + (glyph * 4)))
        : U16(_places + (glyph * 2)) * 2);

    /// <summary>A sign made of others: a letter and its accent.</summary>
    private void Parts(int at, Placing placing, Contours target)
    {
        const int Words = 1, IsShift = 2, OneScale = 8, More = 32, TwoScales = 64, Matrix = 128;
        int flags;
        do
        {
            flags = U16(at);
            var glyph = U16(at + 2);
            if ((flags & IsShift) == 0) throw new InvalidOperationException("A part of a sign is placed by points.");
            var (right, up) = (flags & Words) != 0 ? (S16(at + 4), S16(at + 6)) : ((sbyte)Bytes[at + 4], (sbyte)Bytes[at + 5]);
            at += (flags & Words) != 0 ? 8 : 6;
            var (a, b, c, d) = (1d, 0d, 0d, 1d);
            if ((flags & OneScale) != 0) (a, d, at) = (Fixed(at), Fixed(at), at + 2);
            else if ((flags & TwoScales) != 0) (a, d, at) = (Fixed(at), Fixed(at + 2), at + 4);
            else if ((flags & Matrix) != 0) (a, b, c, d, at) = (Fixed(at), Fixed(at + 2), Fixed(at + 4), Fixed(at + 6), at + 8);
            Glyph(glyph, placing.Within(right, up, a, b, c, d), target);
        }
        while ((flags & More) != 0);
    }

    private double Fixed(int at) => S16(at) / 16384.0;

    private int S16(int at) => BinaryPrimitives.ReadInt16BigEndian(Bytes.AsSpan(at));

    private static Dictionary<string, int> Tables(byte[] font)
    {
        var tables = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var entry = font.AsSpan(12 + (i * 16), 16);
            tables[System.Text.Encoding.ASCII.GetString(entry[..4])] = BinaryPrimitives.ReadInt32BigEndian(entry[8..]);
        }

        return tables;
    }

    /// <summary>Segments of code points (format 4 of the table cmap), each glyph with its advance.</summary>
    private void ReadSigns(int cmap, int hmtx, int measured)
    {
        var at = cmap + BinaryPrimitives.ReadInt32BigEndian(Bytes.AsSpan(cmap + 8));
        if (U16(at) != SegmentFormat) throw new InvalidOperationException("The font's table of signs has another form.");
        var segments = U16(at + 6) / 2;
        var (ends, starts) = (at + 14, at + 16 + (segments * 2));
        var (deltas, offsets) = (starts + (segments * 2), starts + (segments * 4));
        for (var i = 0; i < segments; i++)
        {
            var (first, last) = (U16(starts + (i * 2)), U16(ends + (i * 2)));
            var offset = U16(offsets + (i * 2));
            for (var code = first; code <= last && code < 0xFFFF; code++)
            {
                var glyph = offset == 0 ? code : U16(offsets + (i * 2) + offset + ((code - first) * 2));
                if (offset == 0 || glyph != 0) glyph = (glyph + U16(deltas + (i * 2))) & 0xFFFF;
                if (glyph != 0) _signs[code] = (U16(hmtx + (Math.Min(glyph, measured - 1) * 4)), glyph);
            }
        }
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Bytes.AsSpan(at));
}
