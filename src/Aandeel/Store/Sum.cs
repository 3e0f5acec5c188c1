using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Aandeel.Store;

/// <summary>
/// Sums that tell whether data changed since it was sealed: 64 bits, quick enough to be compared at every question.
/// They find what a disk does; against a person who means harm stands the SHA-256 of the originals.
/// </summary>
/// <remarks>
/// Every step can be undone, so that one changed value always changes the sum; several at once do so but for one in
/// 2^64 (docs/decisions/0021). SHA-256 would load the cryptographic library at every start (docs/performance.md).
/// </remarks>
internal static class Sum
{
    private const ulong A = 0x9E3779B97F4A7C15, B = 0xC2B2AE3D27D4EB4F, C = 0x165667B19E3779F9, D = 0xBF58476D1CE4E5B9;

    /// <summary>Stands for a cell that holds nothing.</summary>
    private const ulong Nothing = 0x8000_0000_0000_0001;

    /// <summary>
    /// The sum of one cell; those of a column are added up, so that the order in which rows are read does not matter.
    /// </summary>
    public static ulong OfCell(long row, int column, long? value) =>
        OfCell(row, column, value is { } v ? (ulong)v : Nothing);

    public static ulong OfCell(long row, int column, ulong value)
    {
        var h = (value * A) ^ (((ulong)row * B) + ((ulong)(column + 1) * C));
        h ^= h >> 29;
        h *= D;
        return h ^ (h >> 32);
    }

    public static ulong OfEmptyCell(long row, int column) => OfCell(row, column, Nothing);

    public static ulong OfBytes(ReadOnlySpan<byte> bytes, ulong seed = 0)
    {
        var h = Mixed(seed ^ (ulong)bytes.Length);
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes)) h = Mixed(h ^ word);
        var rest = bytes[(bytes.Length & ~7)..];
        if (rest.IsEmpty) return h;
        Span<byte> last = stackalloc byte[8];
        last.Clear();
        rest.CopyTo(last);
        return Mixed(h ^ BinaryPrimitives.ReadUInt64LittleEndian(last));
    }

    /// <summary>The sum of fields in their order; null and empty differ.</summary>
    public static ulong OfFields(params ReadOnlySpan<string?> fields)
    {
        var h = (ulong)fields.Length;
        foreach (var field in fields)
        {
            h = field is null ? Mixed(h ^ Nothing) : OfBytes(Encoding.UTF8.GetBytes(field), h);
        }

        return h;
    }

    private static ulong Mixed(ulong h)
    {
        h *= A;
        h ^= h >> 32;
        h *= D;
        return h ^ (h >> 29);
    }
}
