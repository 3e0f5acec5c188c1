using System.Globalization;

namespace Aandeel.Sources;

/// <summary>
/// Escapes of half a letter (<c>\ud800</c> alone) in JSON. The library's reader passes over them and fails when a name
/// or text is asked for,
/// far from the damage; so they are read as the sign for a letter that is missing (U+FFFD). The original keeps them as
/// printed.
/// </summary>
internal static class JsonEscapes
{
    private const int Length = 6;

    /// <summary>The same bytes where every escape is whole, as almost always; else a copy of the same length.</summary>
    public static ReadOnlyMemory<byte> Whole(ReadOnlyMemory<byte> json)
    {
        byte[]? mended = null;
        var bytes = json.Span;
        for (var at = Next(bytes, 0); at >= 0; at = Next(bytes, at))
        {
            if (CodeAt(bytes, at) is not { } code)
            {
                at += 2;
                continue;
            }

            if (char.IsHighSurrogate(code) && CodeAt(bytes, at + Length) is { } second && char.IsLowSurrogate(second))
            {
                at += 2 * Length;
                continue;
            }

            if (char.IsSurrogate(code))
            {
                mended ??= json.ToArray();
                "\\ufffd"u8.CopyTo(mended.AsSpan(at));
            }

            at += Length;
        }

        return mended ?? json;
    }

    private static int Next(ReadOnlySpan<byte> bytes, int from)
    {
        if (from >= bytes.Length) return -1;
        var found = bytes[from..].IndexOf((byte)'\\');
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The code of an escape that begins here, or null where none does.</summary>
    private static char? CodeAt(ReadOnlySpan<byte> bytes, int at) =>
        at + Length <= bytes.Length && bytes[at] == (byte)'\\' && bytes[at + 1] == (byte)'u'
        && ushort.TryParse(
            bytes.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;
}
