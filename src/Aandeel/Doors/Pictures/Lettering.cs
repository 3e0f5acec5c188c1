namespace Aandeel.Doors;

/// <summary>
/// How a text in a picture is set. The class is the one of <c>charts.css</c>, which says the same size and weight; the
/// font says how wide a text is.
/// </summary>
public sealed record Lettering(string Class, double Size, bool IsBold = false, bool IsSerif = false)
{
    /// <summary>Names, years and axes.</summary>
    public static readonly Lettering Axis = new("", 13);

    public static readonly Lettering Strong = new("b", 13, IsBold: true);

    /// <summary>Numbers on marks.</summary>
    public static readonly Lettering Mark = new("sm", 12);

    public static readonly Lettering StrongMark = new("sm b", 12, IsBold: true);

    /// <summary>The finding over a standalone picture.</summary>
    public static readonly Lettering Finding = new("finding", 21, IsSerif: true);

    /// <summary>The line under it.</summary>
    public static readonly Lettering Under = new("under", 14);

    public static readonly Lettering Card = new("card", 46, IsSerif: true);

    public static readonly Lettering CardStrong = new("card b", 46, IsBold: true, IsSerif: true);

    /// <summary>The finding of a card, where it is long.</summary>
    public static readonly Lettering CardLess = new("card-less", 36, IsSerif: true);

    public static readonly Lettering CardLessStrong = new("card-less b", 36, IsBold: true, IsSerif: true);

    public static readonly Lettering CardMark = new("card-mark", 24);

    public static readonly Lettering CardMarkStrong = new("card-mark b", 24, IsBold: true);

    public static readonly Lettering CardBrand = new("card-brand b", 28, IsBold: true, IsSerif: true);

    public static readonly Lettering CardSmall = new("card-small", 20);

    public static readonly Lettering CardSmallStrong = new("card-small b", 20, IsBold: true);

    public static IReadOnlyList<Lettering> All { get; } =
    [
        Axis, Strong, Mark, StrongMark, Finding, Under, Card, CardStrong, CardLess, CardLessStrong, CardMark, CardMarkStrong,
        CardBrand, CardSmall, CardSmallStrong,
    ];

    public TypeFace Face => TypeFace.Of(IsSerif, IsBold);

    public double Width(string text) => Face.Width(text, Size);

    /// <summary>The text, or its beginning with an ellipsis where it is wider.</summary>
    public string Cut(string text, double width)
    {
        if (Width(text) <= width) return text;
        var length = text.Length;
        while (length > 1 && Width(text[..length].TrimEnd() + "…") > width) length--;
        return text[..length].TrimEnd() + "…";
    }

    /// <summary>
    /// Lines of a width, broken between words; a number keeps its sign of per cent, and a word that is wider stands
    /// alone.
    /// </summary>
    public IReadOnlyList<string> Lines(string text, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Replace(" %", "\u00A0%", StringComparison.Ordinal).Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0) lines.Add(line);
        return lines;
    }
}
