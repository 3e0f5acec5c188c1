using System.Buffers;
using System.Globalization;

namespace Aandeel.Sources;

/// <summary>
/// Amounts of money as national reports print them: digits, at most with a decimal dot. A separator of thousands or a
/// decimal comma could mean two amounts a thousand times apart, so it is refused and not guessed.
/// </summary>
internal static class MoneyText
{
    /// <summary>What an amount must look like, for findings.</summary>
    public const string Expected =
        "an amount up to 100 billion in digits alone, such as 95000, or with a decimal dot and one or two decimals, "
            + "such as 95000.50";

    private const long Largest = 100_000_000_000;
    private static readonly SearchValues<char> Separators = SearchValues.Create(".,' ");
    private static readonly SearchValues<char> DigitsAndSeparators = SearchValues.Create("0123456789.,' ");

    /// <summary>
    /// Reads an amount; an empty cell gives null and is no defect. False with the code of the finding for anything
    /// else.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Amount? amount, out string defect)
    {
        (amount, defect) = (null, "");
        if (text.IsEmpty) return true;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole <= Largest)
        {
            amount = new Amount(whole * Amount.Scale);
            return true;
        }

        var dot = text.IndexOf('.');
        if (dot > 0 && text.Length - dot is 2 or 3
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value <= Largest)
        {
            amount = new Amount((long)(value * Amount.Scale));
            return true;
        }

        defect = text[0] is '-' or '('
            ? "number-negative"
            : text.IndexOfAny(Separators) > 0 && !text.ContainsAnyExcept(DigitsAndSeparators)
            ? "number-ambiguous"
            : "number-unreadable";
        return false;
    }
}
