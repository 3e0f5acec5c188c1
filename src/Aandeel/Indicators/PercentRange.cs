using System.Globalization;

namespace Aandeel.Indicators;

/// <summary>
/// A part of a whole that is known as a range only, in per cent, both ends included; one number is a range too.
/// </summary>
public sealed record PercentRange
{
    public PercentRange(decimal least, decimal most)
    {
        if (least < 0 || most > 100 || least > most)
        {
            throw new ArgumentOutOfRangeException(nameof(least), $"{least}-{most} is no range within 0 to 100.");
        }

        (Least, Most) = (least, most);
    }

    public decimal Least { get; }

    public decimal Most { get; }

    /// <summary>Reads "0-25" or "10"; false for anything else.</summary>
    public static bool TryParse(string text, out PercentRange range)
    {
        range = new PercentRange(0, 0);
        var dash = text.IndexOfAny(['-', '\u2013']);
        var (first, second) = dash < 0 ? (text, text) : (text[..dash], text[(dash + 1)..]);
        if (!TryPercent(first, out var least) || !TryPercent(second, out var most) || least > most) return false;
        range = new PercentRange(least, most);
        return true;
    }

    public override string ToString() => Least == Most ? Number(Least) : $"{Number(Least)}-{Number(Most)}";

    private static bool TryPercent(string text, out decimal percent) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out percent)
            && percent is >= 0 and <= 100;

    private static string Number(decimal percent) => percent.ToString("0.####", CultureInfo.InvariantCulture);
}
