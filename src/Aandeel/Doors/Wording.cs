using System.Runtime.CompilerServices;

namespace Aandeel.Doors;

/// <summary>
/// Cells and sentences as a person reads them: rounded, in a language, and a dash where there is no number. What a
/// source printed is shown and never obeyed: a control character stands there as <c>\x1b</c>.
/// </summary>
public static class Wording
{
    private const string Dash = "–";
    private const int MostOnStack = 512;
    private const decimal Million = 1_000_000;

    /// <summary>A probability below it would be written as zero, which it is not.</summary>
    private const decimal LeastShown = 0.001m;
    private static readonly string[] Money = [Unit.Euro.Code, Unit.PoundSterling.Code, Unit.UsDollar.Code];

    /// <summary>A sentence in a language.</summary>
    public static string Of(Text text, Language language)
    {
        var runs = text.SpanIn(language);
        if (runs is [Run.Words only]) return SafeText.ForTerminal(only.Value);
        var words = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[MostOnStack]);
        foreach (var run in runs)
        {
            words.AppendLiteral(
                run is Run.Number number
                    ? Of(number.Figure, number.Form, language)
                    : SafeText.ForTerminal(((Run.Words)run).Value));
        }

        return words.ToStringAndClear();
    }

    /// <summary>A figure in a sentence, with its unit unless the form is bare.</summary>
    public static string Of(Figure figure, Form form, Language language) => (figure.Kind, form) switch
    {
        (Kind.Amount, Form.Usual or Form.TenthsWithUnit) => WithUnit(figure, form, language),
        (Kind.Change or Kind.Share, Form.Bare or Form.Signed or Form.Whole or Form.Fine) =>
            Of(figure.Cell, figure.Kind, figure.Unit, form, language),
        _ =>
            Of(
                figure.Cell, figure.Kind, figure.Unit,
                form == Form.Bare && figure.Kind != Kind.Points ? Form.Usual : form, language),
    };

    /// <summary>A cell of a column, without its unit where the title says it.</summary>
    public static string Of(Cell cell, Kind kind, Unit? unit, Form form, Language language) => cell switch
    {
        Cell.Named named => Of(named.Value, language),
        Cell.Code code => SafeText.ForTerminal(code.Value),
        Cell.Period period => period.Value.ToString(),
        Cell.Asked asked => SafeText.ForTerminal(asked.Value.Command),
        Cell.YesNo yes =>
            (yes.Value, language) switch
            {
                (true, Language.Nl) => "ja",
                (true, _) => "yes",
                (false, Language.Nl) => "nee",
                _ => "no"
            },
        Cell.Translated words => Of(new Cell.YesNo(words.From != language), kind, unit, form, language),
        Cell.Ratio ratio => Number((decimal)ratio.Value, kind, form, language),
        Cell.Exact exact =>
            kind is Kind.Factor or Kind.Amount && form != Form.Whole
                ? Numbers.UpTo(exact.Value, 2, language)
                : Number(exact.Value, kind, form, language),
        Cell.Whole whole when kind == Kind.Year =>
            whole.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Cell.Whole whole => Number(whole.Value, kind, form, language),
        Cell.Amount amount => AmountOf(amount.Value, unit, form, language),
        Cell.Band band => Band(band, kind, unit, form, language),
        Cell.Missing => Dash,
        _ => "",
    };

    /// <summary>The unit of a difference of shares, with the blank before it.</summary>
    public static string Points(Language language) => language == Language.Nl ? " procentpunt" : " points";

    /// <summary>
    /// The unit of points behind the title of a column, once for a run of columns beside each other; nothing where the
    /// title says it or the column has another unit. A bare share is in points where it is a part of a share before it.
    /// </summary>
    public static string PointsOf(Answers.Column column, IReadOnlyList<Answers.Column> before, Language language)
    {
        var ofShare = before.Any(c => c is { Kind: Kind.Share, Form: Form.Usual });
        if (!IsPoints(column, ofShare) || (before is [.., var last] && IsPoints(last, ofShare))) return "";
        var title = Of(column.Title, language);
        var said = language == Language.Nl ? "punt" : "point";
        return title.Contains(said, StringComparison.OrdinalIgnoreCase) ? "" : "," + Points(language);
    }

    private static bool IsPoints(Answers.Column column, bool ofShare) => column.Kind == Kind.Points
        || (ofShare && column is { Kind: Kind.Share, Form: Form.Bare or Form.Signed or Form.SignedFine });

    public static bool IsMoney(Unit? unit) => unit is not null && Array.IndexOf(Money, unit.Code) >= 0;

    private static string Number(decimal value, Kind kind, Form form, Language language) => (kind, form) switch
    {
        (Kind.Share, Form.Whole) => Numbers.Fixed(value * 100, 0, language) + " %",
        (Kind.Share, Form.Bare) => Numbers.Fixed(value * 100, 1, language),
        (Kind.Share, Form.Signed) => Numbers.Signed(value * 100, 1, language),
        (Kind.Share, Form.Exact) => AsGoal(value * 100, language) + " %",
        (Kind.Share, Form.Given) => Numbers.UpTo(value * 100, 2, language) + " %",
        (Kind.Share, Form.SignedFine) => Numbers.Signed(value * 100, 2, language),
        (Kind.Share, Form.Fine) => Numbers.Fixed(value * 100, 2, language) + " %",
        (Kind.Share, _) => Numbers.Fixed(value * 100, 1, language) + " %",
        (Kind.Change, Form.Bare) => Numbers.Fixed(value * 100, 1, language),
        (Kind.Change, Form.BareWhole) => Numbers.Fixed(Math.Abs(value) * 100, 0, language) + " %",
        (Kind.Change, Form.Whole) => Numbers.Signed(value * 100, 0, language) + " %",
        (Kind.Change, _) => Numbers.Signed(value * 100, 1, language) + " %",
        (Kind.Points, Form.Fine) => Numbers.Signed(value, 2, language),
        (Kind.Points, Form.Whole) => Numbers.Fixed(value, 0, language),
        (Kind.Points, Form.Bare) => Numbers.Fixed(value, 1, language),
        (Kind.Points, _) => Numbers.Signed(value, 1, language),
        (Kind.Factor or Kind.Probability, Form.Whole) => Numbers.Fixed(value, 0, language),
        (Kind.Factor or Kind.Probability, Form.Tenths) => Numbers.Fixed(value, 1, language),
        (Kind.Factor or Kind.Probability, Form.Fine) => Numbers.Fixed(value, 2, language),
        (Kind.Factor, Form.Exact) => Numbers.Fixed(value, 4, language),
        (Kind.Probability, Form.Usual) when value < LeastShown => "< " + Numbers.Fixed(LeastShown, 3, language),
        (Kind.Factor or Kind.Probability, _) => Numbers.Fixed(value, 3, language),
        (_, Form.Signed) => Numbers.Signed(value, 0, language),
        _ => Numbers.Fixed(value, 0, language),
    };

    /// <summary>
    /// One decimal, or up to four near the ends, where one would hide what was asked: "0.01", "99.96".
    /// </summary>
    private static string AsGoal(decimal percent, Language language) =>
        percent is < 1 or > 99 && decimal.Round(percent, 1) != percent
            ? Numbers.UpTo(percent, 4, language)
            : Numbers.Fixed(percent, 1, language);

    /// <summary>Money in millions; everything else in its unit.</summary>
    private static string AmountOf(decimal value, Unit? unit, Form form, Language language)
    {
        if (IsMoney(unit))
        {
            var millions = value / Million;
            if (form == Form.Exact) return Numbers.UpTo(millions, 2, language);
            if (millions != 0 && Math.Abs(millions) < 0.05m) return Little(millions, language);
            return form == Form.Tenths || Math.Abs(millions) < 10
                ? Numbers.Fixed(millions, 1, language)
                : Numbers.Fixed(millions, 0, language);
        }

        return form switch
        {
            Form.Exact => Numbers.UpTo(value, 2, language),
            Form.Tenths => Numbers.Fixed(value, 1, language),
            Form.Signed => Numbers.Signed(value, 0, language),
            _ when value != 0 && Math.Abs(value) < 0.5m => Little(value, language),
            _ => Numbers.Fixed(value, 0, language),
        };
    }

    /// <summary>What would be rounded to nothing though something was delivered: "0.3", "0.02".</summary>
    private static string Little(decimal value, Language language) =>
        Numbers.UpTo(
            Math.Round(value, Math.Abs(value) switch { >= 0.1m => 1, >= 0.01m => 2, _ => 6 }, MidpointRounding.AwayFromZero), 6,
            language);

    private static string WithUnit(Figure figure, Form form, Language language)
    {
        if (figure.Cell is not (Cell.Amount or Cell.Exact))
        {
            return Of(figure.Cell, figure.Kind, figure.Unit, Form.Usual, language);
        }

        var unit = figure.Unit;
        var value = figure.Cell is Cell.Amount amount ? amount.Value : ((Cell.Exact)figure.Cell).Value;
        if (IsMoney(unit))
        {
            var bare = AmountOf(value, unit!, form == Form.TenthsWithUnit ? Form.Tenths : Form.Usual, language);
            return Words.MoneyWords.Of(bare, unit!, language);
        }

        if (unit == Unit.TivMillion)
        {
            return AmountOf(value, unit, form == Form.TenthsWithUnit ? Form.Tenths : Form.Exact, language)
                + " TIV";
        }

        var words = unit == Unit.Documents ? (language == Language.Nl ? " documenten" : " documents")
            : unit == Unit.Items ? (language == Language.Nl ? " stuks" : " items")
            : unit is null ? "" : " " + unit.Code;
        return AmountOf(value, unit, Form.Usual, language) + words;
    }

    private static string Band(Cell.Band band, Kind kind, Unit? unit, Form form, Language language)
    {
        if (band.Lower is Cell.Missing && band.Upper is Cell.Missing) return Dash;
        var inner = form is Form.Usual or Form.TenthsWithUnit && kind == Kind.Share ? Form.Bare : form;
        var upper = form == Form.TenthsWithUnit && kind == Kind.Share ? form : inner;
        return $"{Of(band.Lower, kind, unit, inner, language)}{Dash}{Of(band.Upper, kind, unit, upper, language)}";
    }
}
