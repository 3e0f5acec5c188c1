using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Aandeel;

/// <summary>A run of calendar years, both ends included. Checked once: First is never after Last.</summary>
public sealed record YearRange : ISpanParsable<YearRange>
{
    public YearRange(int first, int last)
    {
        if (first > last)
        {
            throw new ArgumentOutOfRangeException(nameof(first), $"The years {first}-{last} run backwards.");
        }

        (First, Last) = (first, last);
    }

    public int First { get; }

    public int Last { get; }

    public int Count => Last - First + 1;

    public bool Contains(int year) => year >= First && year <= Last;

    /// <summary>Whether another run lies within this one.</summary>
    public bool Covers(YearRange other) => other.First >= First && other.Last <= Last;

    public bool Overlaps(YearRange other) => other.First <= Last && other.Last >= First;

    /// <summary>The years that this run and another have in common; they must overlap.</summary>
    public YearRange And(YearRange other) => new(Math.Max(First, other.First), Math.Min(Last, other.Last));

    /// <summary>The last so many years; all where there are fewer.</summary>
    public YearRange Ending(int count) => new(Math.Max(First, Last - count + 1), Last);

    /// <summary>The run of equal length that ends just before this one.</summary>
    public YearRange Before() => new(First - Count, First - 1);

    /// <summary>
    /// Windows of <paramref name="length"/> years anchored at the end; years left over at the start are dropped.
    /// </summary>
    public IReadOnlyList<YearRange> Windows(int length)
    {
        var windows = new List<YearRange>();
        for (var last = Last; last - length + 1 >= First; last -= length)
        {
            windows.Add(new YearRange(last - length + 1, last));
        }

        windows.Reverse();
        return windows;
    }

    public static YearRange Parse(string s) => Parse(s.AsSpan(), null);

    public static YearRange Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    public static YearRange Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var range)
            ? range
            : throw new FormatException($"'{s}' is not a year or a range of years such as 2020-2024.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out YearRange result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Reads "2024" or "2020-2024"; false for anything else, a range that runs backwards included.</summary>
    public static bool TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out YearRange result)
    {
        result = null;
        if (!TryParseEnds(s, out var first, out var last) || first > last) return false;
        result = new YearRange(first, last);
        return true;
    }

    /// <summary>
    /// Reads the two ends without asking that they run forwards, so that a caller can say which mistake was made.
    /// </summary>
    public static bool TryParseEnds(ReadOnlySpan<char> s, out int first, out int last)
    {
        last = 0;
        var dash = s.IndexOfAny('-', '\u2013');
        if (dash < 0) return TryYear(s, out first) && TryYear(s, out last);
        return TryYear(s[..dash], out first) & TryYear(s[(dash + 1)..], out last);
    }

    public override string ToString() =>
        First == Last ? First.ToString(CultureInfo.InvariantCulture) : $"{First}-{Last}";

    private static bool TryYear(ReadOnlySpan<char> s, out int year) =>
        int.TryParse(s.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && year is >= 1000 and <= 9999;
}
