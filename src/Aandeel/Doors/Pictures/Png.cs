using System.Buffers.Binary;
using System.IO.Compression;
using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>
/// Writes charts as images, from the same shapes as every other picture (docs/charts.md). No library draws: the same
/// answer gives the same bytes.
/// </summary>
public static class Png
{
    /// <summary>How many pixels of an image a pixel of the picture has.</summary>
    public const int Scale = 2;

    private const double MetrePerPixel = 0.0254 / 96;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <summary>A chart of an answer, as in the standalone SVG file.</summary>
    public static void Write(
        Answer answer, Chart chart, Language language, Stream target, bool isDark = false, int most = Svg.MostRows) =>
        Write(PictureSheet.Of(answer, chart, language, most), target, Scale, isDark);

    /// <summary>A picture that is laid out already, such as a share card.</summary>
    public static void Write(PictureSheet sheet, Stream target, int scale = Scale, bool isDark = false)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(target);
        var raster = new RasterWriter(isDark ? ChartStyles.InDark : ChartStyles.Light, scale).Draw(sheet);
        target.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, raster.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), raster.Height);
        (head[8], head[9]) = (8, 2);
        Chunk(target, "IHDR"u8, head);
        var size = new byte[9];
        BinaryPrimitives.WriteInt32BigEndian(size, (int)Math.Round(scale / MetrePerPixel));
        size.AsSpan(0, 4).CopyTo(size.AsSpan(4));
        size[8] = 1;
        Chunk(target, "pHYs"u8, size);
        Chunk(target, "iTXt"u8, [.. "Title\0\0\0\0\0"u8, .. System.Text.Encoding.UTF8.GetBytes(sheet.Label)]);
        Chunk(target, "IDAT"u8, Packed(raster));
        Chunk(target, "IEND"u8, []);
    }

    private static byte[] Packed(Raster raster)
    {
        using var packed = new MemoryStream();

        // The smallest is an eighth smaller and takes fifteen times as long, which is most of a share card.
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var line = new byte[(raster.Width * 3) + 1];
            for (var y = 0; y < raster.Height; y++)
            {
                // A row like the one above is written as no difference from it; in flat pictures others pack best as
                // they are.
                var isSame = y > 0 && raster.Row(y).SequenceEqual(raster.Row(y - 1));
                line[0] = (byte)(isSame ? 2 : 0);
                if (isSame) Array.Clear(line, 1, line.Length - 1);
                else raster.Row(y).CopyTo(line.AsSpan(1));
                zlib.Write(line);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(Stream target, ReadOnlySpan<byte> name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        target.Write(number);
        target.Write(name);
        target.Write(data);
        var check = 0xFFFFFFFF;
        foreach (var b in name) check = Table[(check ^ b) & 0xFF] ^ (check >> 8);
        foreach (var b in data) check = Table[(check ^ b) & 0xFF] ^ (check >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~check);
        target.Write(number);
    }

    private static uint Entry(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        return value;
    }
}
