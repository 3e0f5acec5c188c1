using Aandeel.Questions;

namespace Aandeel.App.Letters;

/// <summary>The shares that a letter is about: of all members or of one, in the frame and beside it.</summary>
internal sealed class Shares
{
    /// <summary>From here on, in TIV in a window, a single supplier's share is said to rise or fall.</summary>
    private const double EnoughForVerb = 1000;

    /// <summary>From here on, in parts of one, what went to Ukraine changes the picture.</summary>
    private const double EnoughUkraine = 0.005;

    private readonly Facts _facts;
    private readonly string _prefix;
    private readonly (string, string) _suppliers;

    public Shares(Facts facts, Who who, string prefix = "")
    {
        (_facts, Who, _prefix, _suppliers) = (facts, who, prefix, ("suppliers", who.Suppliers));
        var frame = facts.Frame;
        var compared = facts.Sipri(
            QuestionKind.Share, _suppliers, ("years", Window), ("compare", frame.Before.ToString()));
        Now = compared?.Row(("period", Window));
        Before = compared?.Row(("period", frame.Before.ToString()));
        var dated = facts.Sipri(
            QuestionKind.Share, _suppliers, ("years", Window), ("compare", frame.Before.ToString()),
            ("composition", "at-the-time"));
        Outside = Quote(Now, "outside", "share_outside");
        OutsideBefore = Quote(Before, "outside.before", "share_outside");
        Ukraine = Quote(Now, "ukraine", "ukraine_part");
        UkraineBefore = Quote(Before, "ukraine.before", "ukraine_part");
        IndoPacific = Quote(Now, "indo-pacific", "indo_pacific_part");
        Others = Quote(Now, "others", "others_part");
        Dated = Quote(dated?.Row(("period", Window)), "outside.dated", "share_outside");
        DatedBefore = Quote(dated?.Row(("period", frame.Before.ToString())), "outside.dated.before", "share_outside");
    }

    public Facts Facts => _facts;

    public LetterFrame Frame => _facts.Frame;

    public Who Who { get; }

    public Quotable? Now { get; }

    public Quotable? Before { get; }

    /// <summary>Null where nothing was delivered.</summary>
    public Figure? Outside { get; }

    public Figure? OutsideBefore { get; }

    public Figure? Ukraine { get; }

    public Figure? UkraineBefore { get; }

    public Figure? IndoPacific { get; }

    public Figure? Others { get; }

    /// <summary>With the members at the time of delivery.</summary>
    public Figure? Dated { get; }

    public Figure? DatedBefore { get; }

    /// <summary>Whether Ukraine is worth a clause of its own: half a point in either window.</summary>
    public bool HasUkraine =>
        new[] { Ukraine, UkraineBefore }.OfType<Figure>().Any(f => Figures.Value(f) >= EnoughUkraine);

    /// <summary>How the share moved between the two windows; null where one of them is empty.</summary>
    public Move? Moved => Outside is null || OutsideBefore is null ? null : new Move(OutsideBefore, Outside, Range);

    /// <summary>The same with the members at the time.</summary>
    public Move? DatedMoved => Dated is null || DatedBefore is null ? null : new Move(DatedBefore, Dated, Range);

    /// <summary>The same question, Ukraine left out of the count.</summary>
    public Move? WithoutUkraine()
    {
        var told = _facts.Sipri(
            QuestionKind.Share, _suppliers, ("years", Window), ("compare", _facts.Frame.Before.ToString()),
            ("without", "ukraine"));
        WithoutUkraineNow = told?.Row(("period", Window));
        WithoutUkraineBefore = told?.Row(("period", _facts.Frame.Before.ToString()));
        return Quote(WithoutUkraineBefore, "without-ukraine.before", "share_outside") is { } before
            && Quote(WithoutUkraineNow, "without-ukraine", "share_outside") is { } now
            ? new Move(before, now, Range)
            : null;
    }

    public Quotable? WithoutUkraineNow { get; private set; }

    public Quotable? WithoutUkraineBefore { get; private set; }

    /// <summary>The last year of the edition, which is provisional.</summary>
    public Figure? LastYear() => Quote(OfLastYear(), "outside.last-year", "share_outside");

    public Figure? LastYearWithoutUkraine() => Quote(
        _facts.Sipri(QuestionKind.Share, _suppliers, ("years", Last), ("without", "ukraine"))?.Row(),
        "without-ukraine.last-year", "share_outside");

    public Quotable? OfLastYear() => _facts.Sipri(QuestionKind.Share, _suppliers, ("years", Last))?.Row();

    /// <summary>The answer on the window alone, whose card is shared.</summary>
    public Answers.Answer? OfWindow() => _facts.Sipri(QuestionKind.Share, _suppliers, ("years", Window))?.Answer;

    /// <summary>All windows of five years, the last the frame's own.</summary>
    public IReadOnlyList<Quotable> Windows() =>
        [.. _facts.Sipri(QuestionKind.Share, _suppliers, ("periods", "5"))?.RowsOf("rows") ?? []];

    public Figure? Quote(Quotable? row, string id, string column, string? inside = null, Text? label = null) =>
        row?.Quote(_prefix + id, column, inside, label);

    /// <summary>A figure that follows from others, under this selection's name.</summary>
    public Figure? Derive(string id, Text label, Operation operation, params Figure?[] from) =>
        _facts.Derive(_prefix + id, label, operation, from);

    private string Window => _facts.Frame.Window.ToString();

    private string Last => _facts.Frame.LastYear.ToString();

    /// <summary>The largest range that is known of either end; null where no verb may be said.</summary>
    private double? Range
    {
        get
        {
            var moved = FirstPrint.Of(Who.Party?.Code.Value);
            if (moved.Count == 0) return null;
            if (Who.Party is not null && (Total(Now) < EnoughForVerb || Total(Before) < EnoughForVerb)) return null;
            return Math.Max(moved.Max(m => m.Window) / 100, Math.Max(Width(Now, "now"), Width(Before, "before")));
        }
    }

    private double Total(Quotable? row) => Quote(row, "total." + row?["period"], "total") is { } total
        ? Figures.Value(total) ?? 0
        : 0;

    private double Width(Quotable? row, string which) =>
        Quote(row, $"bounds.lower.{which}", "bounds", "lower") is { } lower
            && Quote(row, $"bounds.upper.{which}", "bounds", "upper") is { } upper
            ? Figures.Value(upper)!.Value - Figures.Value(lower)!.Value
            : 0;
}
