using System.Buffers;
using System.Globalization;

namespace Aandeel.Sources.Census;

/// <summary>Months and amounts as the Census Bureau writes them.</summary>
internal static class CensusText
{
    /// <summary>The supplier and reporter of every row; the answers do not print it.</summary>
    public const string Country = "United States";

    public const string MonthExpected = "a month such as 2024-01";
    public const string AmountExpected = "digits, with a decimal dot and without separators of thousands";

    private static readonly SearchValues<char> DigitsAndSeparators = SearchValues.Create("0123456789.,' ");

    /// <summary>Reads <c>2024-01</c>; false for anything else.</summary>
    public static bool TryMonth(string text, out int year)
    {
        year = 0;
        return text.Length == 7 && text[4] == '-'
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out year)
                && year is >= 1950 and <= 2100
            && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
                && month is >= 1 and <= 12;
    }

    /// <summary>
    /// Reads an amount and scales it; an empty cell gives null and is no defect. False with the code of the finding for
    /// anything else.
    /// </summary>
    public static bool TryAmount(string text, decimal factor, out Amount? amount, out string defect)
    {
        (amount, defect) = (null, "");
        if (text.Length == 0) return true;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value < decimal.MaxValue / factor / Amount.Scale && Amount.TryFrom(value * factor, out var read))
        {
            amount = read;
            return true;
        }

        var isGrouped = !text.AsSpan().ContainsAnyExcept(DigitsAndSeparators)
            && text.AsSpan().IndexOfAny(',', '\'', ' ') > 0;
        defect = text[0] is '-' or '(' ? "number-negative" : isGrouped ? "number-ambiguous" : "number-unreadable";
        return false;
    }
}
