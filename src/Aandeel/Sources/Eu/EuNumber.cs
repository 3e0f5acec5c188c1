using System.Globalization;

namespace Aandeel.Sources.Eu;

/// <summary>Why a cell cannot be used as a number.</summary>
internal readonly record struct NumberFault(string Code, Expectation Expected);

/// <summary>
/// A number as members print it in the EU report: mostly plain digits, now and then with blanks, groups or a decimal
/// comma. What can be read in one way only is read; <c>131.354</c> can be 131 or 131,354 and is not guessed.
/// </summary>
internal static class EuNumber
{
    /// <summary>
    /// More documents than any cell of the report holds (3,633); a larger one is a value in the wrong column.
    /// </summary>
    public const int LargestCount = 10_000;

    /// <summary>More euros than any cell can hold; sums must stay exact.</summary>
    public const long LargestValue = 100_000_000_000;

    private const string Expected = "digits, with a decimal dot if need be, not below zero";

    /// <summary>
    /// Reads a cell; null where nothing stands. <paramref name="mended"/> says that blanks, groups or a comma were read
    /// over.
    /// </summary>
    public static NumberFault? Read(string text, long largest, out Amount? amount, out bool mended)
    {
        (amount, mended) = (null, false);
        if (text.Length == 0) return null;
        if (!IsPlain(text))
        {
            mended = true;
            text = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
            if (text.Length == 0) return null;
            if (IsAmbiguous(text))
            {
                return new NumberFault(
                    "number-ambiguous",
                    "a number that can be read in one way; three digits behind one separator can be thousands or "
                        + "decimals");
            }

            text = WithoutGroups(text);
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return new NumberFault("number-unreadable", Expected);
        }

        if (value > largest)
        {
            return largest == LargestCount
                ? new NumberFault("count-implausible", $"a number of documents up to {LargestCount:N0}")
                : new NumberFault(
                    "number-unreadable", $"digits, with a decimal dot if need be, not below zero, up to {largest:N0}");
        }

        Amount.TryFrom(value, out var read);
        amount = read;
        return null;
    }

    /// <summary>Digits, or digits with one dot and other than three digits behind it.</summary>
    private static bool IsPlain(string text)
    {
        var dot = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i])) continue;
            if (text[i] != '.' || dot >= 0) return false;
            dot = i;
        }

        return dot < 0 || !ThreeBehind(text, dot);
    }

    private static bool IsAmbiguous(string text)
    {
        var at = text.AsSpan().IndexOfAny('.', ',');
        return at > 0 && text.AsSpan(at + 1).IndexOfAny('.', ',') < 0 && ThreeBehind(text, at)
            && AllDigits(text.AsSpan(0, at)) && AllDigits(text.AsSpan(at + 1));
    }

    /// <summary>
    /// Whether a separator has three digits behind it and at most three before it: a group of thousands looks the same.
    /// </summary>
    private static bool ThreeBehind(string text, int at) => text.Length - at - 1 == 3 && at is >= 1 and <= 3;

    /// <summary>
    /// Takes groups out where both signs stand, or one of them more than once; a single comma is a decimal one.
    /// </summary>
    private static string WithoutGroups(string text)
    {
        int dots = text.AsSpan().Count('.'), commas = text.AsSpan().Count(',');
        var group = (dots, commas) switch
        {
            (0, 0) or (1, 0) or (0, 1) => '\0',
            ( > 1, <= 1) => '.',
            ( <= 1, > 1) => ',',
            (1, 1) =>
                text.IndexOf('.', StringComparison.Ordinal) < text.IndexOf(',', StringComparison.Ordinal) ? '.' : ',',
            _ => '\0',
        };
        if (group != '\0')
        {
            if (!GroupsAreThousands(text, group)) return "?";
            text = text.Replace(group.ToString(), "", StringComparison.Ordinal);
        }

        return text.Replace(',', '.');
    }

    /// <summary>Groups stand before the decimal sign and have three digits each, but for the first.</summary>
    private static bool GroupsAreThousands(string text, char group)
    {
        var sign = text.IndexOf(group == '.' ? ',' : '.', StringComparison.Ordinal);
        var parts = (sign < 0 ? text : text[..sign]).Split(group);
        return parts.Skip(1).All(p => p.Length == 3) && parts[0].Length is >= 1 and <= 3
            && (sign < 0 || !text[sign..].Contains(group, StringComparison.Ordinal));
    }

    private static bool AllDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
