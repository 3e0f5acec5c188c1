using System.Text;
using System.Text.Json;

namespace Aandeel.Sources.Sipri;

/// <summary>
/// The text file inside an answer of SIPRI's own site: <c>{"bytes":"(base64)"}</c>, for registers and tables alike.
/// </summary>
internal static class InnerRegister
{
    private const string Start = "{\"bytes\"";

    /// <summary>
    /// How much of the inside is looked at to tell its form; the preamble has about 1,300 characters.
    /// </summary>
    private const int Looked = 12_000;

    public static bool IsAnswer(SourceFile file) =>
        file.Head.AsSpan().TrimStart().StartsWith(Start, StringComparison.Ordinal);

    /// <summary>Whether the inside has the header of a register with one row per order.</summary>
    public static bool HoldsOrders(SourceFile file)
    {
        var text = file.Head.AsSpan().TrimStart();
        var from = text.StartsWith(Start, StringComparison.Ordinal) ? text[Start.Length..].IndexOf('"') : -1;
        if (from < 0) return false;
        var base64 = text[(Start.Length + from + 1)..];
        base64 = base64[..(Math.Min(Looked, base64.Length) / 4 * 4)];
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64Chars(base64, bytes, out var length)
            ? Encoding.Latin1.GetString(bytes.AsSpan(0, length))
                .Contains(OrdersReader.HeaderStart, StringComparison.Ordinal)
            : IsShort(text[(Start.Length + from + 1)..]);
    }

    /// <summary>The file inside.</summary>
    /// <exception cref="AandeelException">The answer is cut off or is none (exit code 5).</exception>
    public static SourceFile Unwrap(SourceFile file)
    {
        try
        {
            var start = file.Bytes.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
            using var document = JsonDocument.Parse(file.Bytes[start..]);
            return new SourceFile(file.Name, document.RootElement.GetProperty("bytes").GetBytesFromBase64());
        }
        catch (Exception e) when (e is JsonException or FormatException or KeyNotFoundException
            or InvalidOperationException)
        {
            throw new AandeelException(
                ExitCode.ShapeChanged,
                $"{file.Name}: the answer is damaged or cut off ({e.Message}). Fetch it again; nothing was changed "
                    + $"here.", e);
        }
    }

    /// <summary>An answer that ends before what is looked at: its own end is read.</summary>
    private static bool IsShort(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('"');
        if (end <= 0 || end > Looked) return false;
        var bytes = new byte[end];
        return Convert.TryFromBase64Chars(text[..end], bytes, out var length)
            && Encoding.Latin1.GetString(bytes.AsSpan(0, length))
                .Contains(OrdersReader.HeaderStart, StringComparison.Ordinal);
    }
}
