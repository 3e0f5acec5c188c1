using System.Globalization;
using System.Text;

namespace Aandeel.Doors;

/// <summary>
/// Text as a workbook can hold it: what XML forbids becomes visible, and nothing is read as something else.
/// </summary>
internal static class XlsxText
{
    /// <summary>What a cell holds at most.</summary>
    public const int Longest = 32_767;

    /// <summary>
    /// Control characters and halves of characters as <c>\x1b</c>; <c>_x0041_</c>, which Excel would read as A, keeps
    /// its letters.
    /// </summary>
    public static string Of(string text)
    {
        var at = 0;
        while (at < text.Length && IsPlain(text, at)) at++;
        if (at == text.Length) return Cut(text);
        var safe = new StringBuilder(text, 0, at, text.Length + 16);
        for (; at < text.Length; at++)
        {
            if (IsEscape(text, at)) safe.Append("_x005F_");
            else if (char.IsSurrogatePair(text, at)) safe.Append(text[at++]).Append(text[at]);
            else if (IsPlain(text, at)) safe.Append(text[at]);
            else safe.Append(CultureInfo.InvariantCulture, $"\\x{(int)text[at]:x2}");
        }

        return Cut(safe.ToString());
    }

    /// <summary>Whether a person who edits the cell would turn it into a formula.</summary>
    public static bool LooksLikeFormula(string text) => text[0] is '=' or '+' or '-' or '@';

    private static bool IsPlain(string text, int at) => text[at] switch
    {
        '\n' or '\t' => true,
        '_' => !IsEscape(text, at),
        '\uFFFE' or '\uFFFF' => false,
        var c => !char.IsControl(c) && !char.IsSurrogate(c),
    };

    /// <summary>Whether <c>_x</c>, four hexadecimal digits and <c>_</c> begin here.</summary>
    private static bool IsEscape(string text, int at) =>
        at + 6 < text.Length && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_'
            && text.AsSpan(at + 2, 4).IndexOfAnyExceptInRange('0', 'f') < 0
        && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);

    private static string Cut(string text)
    {
        if (text.Length <= Longest) return text;
        var note = string.Create(
            CultureInfo.InvariantCulture, $" … [{text.Length:N0} characters; a cell holds {Longest:N0}]");
        var length = Longest - note.Length;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + note;
    }
}
