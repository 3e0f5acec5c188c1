using System.Globalization;

namespace Aandeel.Sources.Sipri;

/// <summary>What SIPRI's text forms have in common: preamble, edition, flags, status.</summary>
internal static class SipriText
{
    /// <summary>What a volume must look like, for findings.</summary>
    public const string VolumeExpected = "a number with a decimal dot from 0 to 10,000,000, such as 12.5, or nothing";

    private const string GeneratedMark = "Data generated:";
    private static readonly Amount LargestSeen = new(10_000L * Amount.Scale);
    private static readonly Amount LargestVolume = new(10_000_000L * Amount.Scale);

    /// <summary>Whether one of the first lines begins with the form's first column names.</summary>
    public static bool HasHeader(SourceFile file, string headerStart) =>
        file.Head.StartsWith(headerStart, StringComparison.Ordinal)
            || file.Head.Contains("\n" + headerStart, StringComparison.Ordinal);

    /// <summary>A column of volumes, in which a program with other settings writes a decimal comma.</summary>
    public static bool IsVolume(string column) =>
        column.Contains("TIV", StringComparison.Ordinal) || column == "SIPRI estimate";

    /// <summary>
    /// Takes from the preamble what the file says of itself: what was asked, its date, and from that its edition.
    /// </summary>
    public static void ReadPreamble(SourceFile file, FileReading reading)
    {
        reading.Title = TitleLine.Find(file.Head);
        var at = file.Head.IndexOf(GeneratedMark, StringComparison.Ordinal);
        if (at < 0) return;

        // A program that saved the file again fills the line up with separators.
        var text = file.Head[(at + GeneratedMark.Length)..].Split('\n', 2)[0].Trim(' ', ';', ',', '\t', '"', '\r');
        if (!DateTime.TryParseExact(
            text, "d MMM yyyy h:mm:ss tt", CultureInfo.InvariantCulture, DateTimeStyles.None, out var generated))
        {
            reading.Remark(1, null, "date-unreadable", text, "a date such as 12 Feb 2026 12:26:12 PM");
            return;
        }

        reading.Generated = generated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        reading.Edition = EditionOf(generated).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Where a file was asked for one supplier or recipient it is a piece of an edition, and pieces stand side by side:
    /// each pair of parties and year in one file only, so that nothing counts twice.
    /// </summary>
    public static void NamePieces(FileReading reading, Observation row)
    {
        if (row.Flow != Flow.Delivery || reading.Title is null or { Supplier: null, Recipient: null }) return;
        foreach (var year in row.Years?.Split(';', StringSplitOptions.TrimEntries)
            ?? [row.YearFrom?.ToString(CultureInfo.InvariantCulture) ?? ""])
        {
            reading.Pieces.Add($"{reading.Edition} {row.Supplier} > {row.Recipient} {year}");
        }
    }

    /// <summary>
    /// The edition that stood on the site on a day: named by the year in which it was published, the year after the
    /// last one it covers. A new edition comes out on the second Monday of March, so before it the edition is that of
    /// the year before.
    /// </summary>
    public static int EditionOf(DateTime day)
    {
        var first = new DateTime(day.Year, 3, 1, 0, 0, 0, DateTimeKind.Unspecified);
        var monday = first.AddDays(((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7);
        return day.Date >= monday.AddDays(7) ? day.Year : day.Year - 1;
    }

    public static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2100;

    /// <summary>
    /// A volume of arms, or null where nothing stands; false for anything else, and for more than the world can
    /// deliver: sums must stay exact.
    /// </summary>
    public static bool TryVolume(string text, out Amount? volume)
    {
        volume = null;
        if (text.Length == 0) return true;
        if (!Amount.TryParse(text, out var read) || read < default(Amount) || read > LargestVolume) return false;
        volume = read;
        return true;
    }

    /// <summary>
    /// Remarks on a volume that no row of the register has had, and on one that is too small to be kept.
    /// </summary>
    public static void CheckVolume(Amount? volume, string printed, int line, string column, FileReading reading)
    {
        if (volume is not { } read) return;
        if (read > LargestSeen)
        {
            reading.Remark(
                line, column, "amount-implausible", printed,
                "at most 10,000 (TIV) in a row, of which the largest known has 1,950");
        }

        if (read == default && printed.AsSpan().ContainsAnyInRange('1', '9'))
        {
            reading.Remark(line, column, "amount-implausible", printed, "a volume of at least 0.0001; read as 0");
        }
    }

    /// <summary>
    /// Remarks on a volume that is not the number of items times the volume of one: a digit of one of the three is
    /// damaged. The volume of one is printed rounded; with that, every row of the register agrees.
    /// </summary>
    public static void CheckProduct(
        Amount? volume, string number, string unit, string printed, int line, string column, FileReading reading)
    {
        if (volume is not { } read || !TryPlain(number, out var items) || !TryPlain(unit, out var one)) return;
        if (Math.Abs((items * one) - read.Value) <= (items * Rounding(unit)) + Rounding(printed)) return;
        reading.Remark(
            line, column, "amount-implausible", printed, $"{number} times {unit} (TIV), what the row says of each item");
    }

    private static bool TryPlain(string text, out decimal value) => decimal.TryParse(
        text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value < 1_000_000_000;

    /// <summary>Half of the last place; SIPRI rounds to two, and leaves noughts at the end out.</summary>
    private static decimal Rounding(string printed)
    {
        var dot = printed.IndexOf('.', StringComparison.Ordinal);
        var half = 0.005m;
        for (var places = dot < 0 ? 0 : printed.Length - dot - 1; places > 2; places--) half /= 10;
        return half;
    }

    public static EstimateFlag Flag(string text, int line, string column, FileReading reading) => text switch
    {
        "Yes" => EstimateFlag.Yes,
        "No" => EstimateFlag.No,
        "" => EstimateFlag.NotCoded,
        _ => Unknown(text, line, column, reading, "Yes, No or nothing", EstimateFlag.NotCoded),
    };

    public static bool? YesNo(string text, int line, string column, FileReading reading) => text switch
    {
        "Yes" => true,
        "No" => false,
        "" => null,
        _ => Unknown<bool?>(text, line, column, reading, "Yes, No or nothing", null),
    };

    public static ItemStatus Status(string text, int line, string column, FileReading reading) => text switch
    {
        "New" => ItemStatus.New,
        "Second hand" => ItemStatus.SecondHand,
        "Second hand but modernized" => ItemStatus.Modernised,
        _ =>
            Unknown(
                text, line, column, reading, "New, Second hand, or Second hand but modernized", ItemStatus.NotStated),
    };

    private static T Unknown<T>(
        string text, int line, string column, FileReading reading, Expectation expected, T value)
    {
        reading.Remark(line, column, "word-unknown", text, expected);
        return value;
    }
}
