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

    private readonly Dictionary<int, int> _advances = [];
    private readonly int _unitsPerEm;

    private TypeFace(string name)
    {
        Bytes = Resources.Bytes($"Fonts/{name}.ttf");
        var tables = Tables(Bytes);
        _unitsPerEm = U16(tables["head"] + 18);
        var measured = U16(tables["hhea"] + 34);
        ReadSigns(tables["cmap"], tables["hmtx"], measured);
    }

    /// <summary>The font as a file.</summary>
    public byte[] Bytes { get; }

    public static TypeFace Of(bool isSerif, bool isBold) => All[(isSerif ? 2 : 0) + (isBold ? 1 : 0)].Value;

    /// <summary>The signs of a text that the font lacks.</summary>
    public IEnumerable<string> Missing(string text) =>
        text.EnumerateRunes().Where(r => !_advances.ContainsKey(r.Value)).Select(r => r.ToString());

    /// <summary>The width of a text at a size in pixels; a sign that is missing is an error.</summary>
    public double Width(string text, double size)
    {
        long units = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            units += _advances.TryGetValue(rune.Value, out var advance)
                ? advance
                : throw new InvalidOperationException(
                    $"The font has no sign '{rune}' (U+{rune.Value:X4}) of \"{text}\"; add it in build/fonts.");
        }

        return units * size / _unitsPerEm;
    }

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
                if (glyph != 0) _advances[code] = U16(hmtx + (Math.Min(glyph, measured - 1) * 4));
            }
        }
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Bytes.AsSpan(at));
}
