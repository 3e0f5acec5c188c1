using System.Globalization;

namespace Aandeel.Doors;

/// <summary>Numbers as a reader of a language writes them. Rounding is half away from zero.</summary>
internal static class Numbers
{
    private static readonly NumberFormatInfo English = new()
    {
        NumberGroupSeparator = ",",
        NumberDecimalSeparator = "."
    };
    private static readonly NumberFormatInfo Dutch = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    private static readonly string[] Decimals = ["#,0", "#,0.0", "#,0.00", "#,0.000", "#,0.0000"];

    /// <summary>A number with so many decimals, and thousands apart.</summary>
    public static string Fixed(decimal value, int decimals, Language language) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString(decimals < Decimals.Length ? Decimals[decimals] : "#,0." + new string('0', decimals), For(language));

    /// <summary>A number with at most so many decimals.</summary>
    public static string UpTo(decimal value, int decimals, Language language) =>
        value.ToString("#,0." + new string('#', decimals), For(language));

    /// <summary>With its sign; none where it rounds to nothing.</summary>
    public static string Signed(decimal value, int decimals, Language language)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return (rounded > 0 ? "+" : rounded < 0 ? "−" : "") + Fixed(Math.Abs(rounded), decimals, language);
    }

    private static NumberFormatInfo For(Language language) => language == Language.Nl ? Dutch : English;
}
