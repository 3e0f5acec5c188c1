using System.Globalization;

namespace Aandeel.Sources.Unroca;

/// <summary>Counts, years and caps as the Register's files print them.</summary>
internal static class UnrocaText
{
    public const string CountExpected =
        "a whole number of items below 100 million, classified, not declared, or nothing";

    /// <summary>How the category of a row begins that counts in none of the Register's categories.</summary>
    public const string SetAside = "set aside";

    private const int LargestCount = 100_000_000;

    private static readonly Lazy<Dictionary<string, Amount>> Caps = new(
        () => EmbeddedTable.Rows("Sources/Unroca/caps.csv")
        .ToDictionary(
            r => r[0], r => new Amount(long.Parse(r[1], CultureInfo.InvariantCulture) * Amount.Scale),
            StringComparer.Ordinal));

    /// <summary>
    /// A whole number without signs: <c>1.234</c> and <c>1,234</c> could be either, so neither is read.
    /// </summary>
    public static bool TryCount(string text, out Amount? amount, out Reported state)
    {
        (amount, state) = (null, Reported.NoReport);
        switch (text.ToLowerInvariant())
        {
            case "":
                return true;
            case "classified" or "not declared":
                state = Reported.Withheld;
                return true;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count >= LargestCount)
        {
            return false;
        }

        (amount, state) = (new Amount((long)count * Amount.Scale), Reported.Amount);
        return true;
    }

    public static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && text.Length == 4
            && year is >= 1900 and < 2100;

    /// <summary>
    /// A finding when more items are named than a state can plausibly have moved in a year; the report stands as
    /// printed.
    /// </summary>
    public static void CheckCap(Amount? amount, string category, int line, string column, FileReading reading)
    {
        if (amount is { } count && Caps.Value.TryGetValue(category, out var cap) && count > cap)
        {
            reading.Remark(line, column, "count-implausible", $"{count} in {category}", $"at most {cap}");
        }
    }
}
