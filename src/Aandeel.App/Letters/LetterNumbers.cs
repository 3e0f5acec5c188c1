using Aandeel.Doors;

namespace Aandeel.App.Letters;

/// <summary>
/// Figures, dates and papers as a letter to parliament writes them: "75,0%", "21 november 2026", "vier landen". A
/// verb says the direction, so changes are written without a sign.
/// </summary>
internal static class LetterNumbers
{
    private const char NoBreak = '\u00a0';

    /// <summary>From here on numbers are written in digits.</summary>
    private const int FirstInDigits = 13;

    private static readonly string[] Dutch =
    [
        "geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    ];

    private static readonly string[] English =
    [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];

    /// <summary>A figure in a sentence.</summary>
    /// <param name="inTable">Whether it stands in a table, where the sign of per cent is short in every language.</param>
    public static string Of(Figure figure, Form form, Language language, bool inTable = false)
    {
        if (figure is { Kind: Kind.Count, Cell: Cell.Whole { Value: >= 0 and < FirstInDigits } count } && !inTable
            && form == Form.Usual)
        {
            return (language == Language.Nl ? Dutch : English)[count.Value];
        }

        var plain = Unsigned(figure);
        if (plain.Kind is Kind.Change) plain = plain with { Kind = Kind.Share };
        if (plain.Kind is Kind.Points) form = Form.Bare;
        if (form == Form.BareWhole)
        {
            // The first of "39 to 93 per cent".
            return Wording.Of(plain, Form.Whole, language).Replace(" %", "", StringComparison.Ordinal);
        }

        var text = Wording.Of(plain, form, language).Replace(" TIV-million", " TIV", StringComparison.Ordinal);
        if (form == Form.Bare) return text;
        return language == Language.Nl || inTable
            ? text.Replace(" %", "%", StringComparison.Ordinal)
            : text.Replace(" %", NoBreak + "per cent", StringComparison.Ordinal);
    }

    /// <summary>A sentence in a language.</summary>
    public static string Of(Text text, Language language, bool inTable = false)
    {
        var words = new System.Text.StringBuilder();
        foreach (var run in text.In(language))
        {
            words.Append(run is Run.Number n ? Of(n.Figure, n.Form, language, inTable) : ((Run.Words)run).Value);
        }

        return words.ToString();
    }

    /// <summary>"21 november 2026".</summary>
    public static Text Of(DateOnly date) => Aandeel.Words.DayWords.Of(date);

    /// <summary>"maart 2025", of a month written as 2025-03; the words as they are where it is none.</summary>
    public static Text OfMonth(string month) =>
        Aandeel.Words.DayWords.Of(month.Length > "2025-03".Length ? month[.."2025-03".Length] : month);

    private static Figure Unsigned(Figure figure) => figure.Cell switch
    {
        Cell.Ratio { Value: < 0 } ratio => figure with { Cell = new Cell.Ratio(-ratio.Value) },
        Cell.Exact { Value: < 0 } exact => figure with { Cell = new Cell.Exact(-exact.Value) },
        Cell.Amount { TenThousandths: < 0 } amount => figure with { Cell = new Cell.Amount(-amount.TenThousandths) },
        _ => figure,
    };
}
