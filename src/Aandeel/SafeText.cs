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
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAnyExceptInRange(' ', '~');
            if (next < 0) return -1;
            i += next;
            if (IsUnsafe(text, i)) return i;
        }

        return -1;
    }

    /// <summary>
    /// Control characters but for line feed and tab, and marks that turn the direction of reading or break a line
    /// unseen. A carriage return is a part of a line break, and alone it writes over the line.
    /// </summary>
    private static bool IsUnsafe(string text, int at) => text[at] switch
    {
        '\t' or '\n' => false,
        '\r' => at + 1 == text.Length || text[at + 1] != '\n',
        < ' ' or (>= '\u007f' and <= '\u009f') => true,
        '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => true,
        _ => false,
    };
}
