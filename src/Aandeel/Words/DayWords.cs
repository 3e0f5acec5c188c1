using System.Globalization;

namespace Aandeel.Words;

/// <summary>Days and months as people write them: "13 March 2025", "13 maart 2025". Files keep 2025-03-13.</summary>
internal static class DayWords
{
    private static readonly string[] Dutch =
    [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
    ];

    private static readonly string[] English =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];

    public static Text Of(DateOnly day) => Of(day, string.Create(CultureInfo.InvariantCulture, $" {day.Year}"));

    /// <summary>"13 March", where the year stands beside it.</summary>
    public static Text WithoutYear(DateOnly day) => Of(day, "");

    /// <summary>A day, a month or a year as files write it; other words stay as they are.</summary>
    public static Text Of(string written)
    {
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Of(day);
        }

        return DateOnly.TryParseExact(written, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? Text.Name($"{English[month.Month - 1]} {written[..4]}", $"{Dutch[month.Month - 1]} {written[..4]}")
            : Text.Of(written);
    }

    private static Text Of(DateOnly day, string year) => Text.Name(
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {English[day.Month - 1]}{year}"),
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Dutch[day.Month - 1]}{year}"));
}
