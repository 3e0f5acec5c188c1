using System.Buffers;
using System.Globalization;
using System.Text;

namespace Aandeel;

/// <summary>
/// Text of others made safe to show. A name in a file or an answer of a site can hold what a terminal obeys (clear the
/// screen, write to the clipboard) or what a spreadsheet runs; nothing of it is lost, it is shown as it is written. Not
/// for what is stored: that stays as printed.
/// </summary>
public static class SafeText
{
    /// <summary>
    /// Control characters but for line feed and tab, and marks that turn the direction of reading or break a line
    /// unseen.
    /// </summary>
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000b\u000c\u000d\u000e\u000f"
            + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"
            + "\u007f\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e\u008f"
            + "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d\u009e\u009f"
            + "\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069");

    /// <summary>
    /// The text with control characters, and those that turn the direction of reading, as <c>\x1b</c> and
    /// <c>\u202e</c>.
    /// </summary>
    /// <remarks>A line break and a tab stay: whoever sets a table decides about those.</remarks>
    public static string ForTerminal(string text)
    {
        var first = FirstUnsafe(text);
        if (first < 0) return text;
        var safe = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (!IsUnsafe(text, i)) safe.Append(c);
            else if (c < 0x100) safe.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
            else safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return safe.ToString();
    }

    /// <summary>
    /// A cell of text for CSV that no spreadsheet takes for a formula: an apostrophe before <c>= + - @</c>, a tab or a
    /// line break at its beginning. A number keeps its sign: it is no text.
    /// </summary>
    public static string ForCsv(string text)
    {
        var safe = ForTerminal(text);
        if (safe.Length == 0 || !"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".Contains(safe[0])) return safe;
        return decimal.TryParse(safe, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? safe : "'" + safe;
    }

    /// <summary>Whether a text holds a character that is shown otherwise than it is.</summary>
    public static bool HasControl(string text) => FirstUnsafe(text) >= 0;

    private static int FirstUnsafe(string text)
    {
        var at = 0;
        while (text.AsSpan(at).IndexOfAny(Unsafe) is var found && found >= 0)
        {
            if (IsUnsafe(text, at + found)) return at + found;
            at += found + 1;
        }

        return -1;
    }

    /// <summary>A carriage return is a part of a line break, and alone it writes over the line.</summary>
    private static bool IsUnsafe(string text, int at) =>
        Unsafe.Contains(text[at]) && !(text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n');
}
