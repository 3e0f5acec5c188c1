using System.Globalization;

namespace Aandeel.Questions;

/// <summary>Numbers and small phrases in the language of the reader.</summary>
public static class LanguageNumbers
{
    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };
    private static readonly NumberFormatInfo Dutch = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static string Say(this Language language, string english, string dutch) => language == Language.Nl ? dutch : english;

    /// <summary>A share with one decimal: "74.3 %".</summary>
    public static string Percent(this Language language, double? share) => share is { } value ? Rounded(value * 100, "0.0", language) + " %" : "–";

    /// <summary>Percentage points with one decimal: "11.0".</summary>
    public static string Points(this Language language, double? share) => share is { } value ? Rounded(value * 100, "0.0", language) : "–";

    /// <summary>A change in percentage points with its sign and one decimal: "+11.0", "−0.5"; no sign where it rounds to nothing.</summary>
    public static string SignedPoints(this Language language, double? change) => change is { } value ? Signed(value, 1, "0.0", language) : "–";

    /// <summary>A small change in percentage points with two decimals: "+0.35".</summary>
    public static string SignedHundredths(this Language language, double change) => Signed(change, 2, "0.00", language);

    /// <summary>An amount given in 1/10,000 of its unit, without decimals and with thousands apart.</summary>
    public static string Whole(this Language language, long tenThousandths) => new Amount(tenThousandths).Value.ToString("#,0", Format(language));

    /// <summary>An amount with up to two decimals.</summary>
    public static string Exact(this Language language, long tenThousandths) => new Amount(tenThousandths).Value.ToString("#,0.##", Format(language));

    /// <summary>An amount with one decimal.</summary>
    public static string OneDecimal(this Language language, long tenThousandths) => Rounded((double)new Amount(tenThousandths).Value, "#,0.0", language);

    /// <summary>A factor with three decimals: "0.885".</summary>
    public static string Factor(this Language language, double factor) => Math.Round((decimal)factor, 3, MidpointRounding.AwayFromZero).ToString("0.000", Format(language));

    /// <summary>A number with so many decimals.</summary>
    public static string Decimals(this Language language, double value, int decimals) =>
        Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero).ToString(decimals == 0 ? "#,0" : "#,0." + new string('0', decimals), Format(language));

    /// <summary>A published figure, with as many of its two first decimals as it has.</summary>
    public static string Figure(this Language language, decimal value) => value.ToString("#,0.##", Format(language));

    /// <summary>An exchange rate, with four decimals.</summary>
    public static string Rate(this Language language, decimal rate) => rate.ToString("0.0000", Format(language));

    public static string Count(this Language language, long count) => count.ToString("#,0", Format(language));

    private static string Signed(double change, int decimals, string format, Language language)
    {
        var rounded = Math.Round((decimal)change * 100, decimals, MidpointRounding.AwayFromZero);
        return (rounded > 0 ? "+" : rounded < 0 ? "−" : "") + Math.Abs(rounded).ToString(format, Format(language));
    }

    private static string Rounded(double value, string format, Language language) =>
        Math.Round((decimal)value, 1, MidpointRounding.AwayFromZero).ToString(format, Format(language));

    private static NumberFormatInfo Format(Language language) => language == Language.Nl ? Dutch : English;
}
