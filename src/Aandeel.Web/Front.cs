using System.Globalization;
using Aandeel.Answers;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>
/// The answers that the first page is made of, all of one edition, its windows and the present members; and the figures
/// of its sentences, each quoted from one of them.
/// </summary>
internal sealed class Front
{
    private readonly string? _edition;

    private Front(Desk desk, string? asked)
    {
        var edition = desk.Named(asked);
        _edition = edition;
        (Years, Before, LastYear) = desk.Windows(edition);
        Share = desk.Of(QuestionKind.Share, ("composition", "present"), ("edition", edition));
        Apart = desk.Of(QuestionKind.Share, ("composition", "present"), ("without", "ukraine"), ("edition", edition));
        Dated = desk.Of(QuestionKind.Share, ("years", Years), ("composition", "at-the-time"), ("edition", edition));
        Groups = Ask(desk, QuestionKind.Share, ("by", "group"));
        Suppliers = Ask(desk, QuestionKind.Share, ("by", "supplier"));
        Parts = desk.Find(QuestionKind.Decompose, ("years", Years), ("compare", Before), ("by", "supplier"),
            ("composition", "present"), ("edition", edition));
        Trend = desk.Find(QuestionKind.Trend, ("composition", "present"), ("edition", edition));
        Definitions = desk.Find(QuestionKind.Definitions, ("years", Years), ("edition", edition));
        Ceiling = desk.Find(QuestionKind.OptionsCeiling, ("years", Years), ("composition", "present"), ("edition",
            edition))
            ?? desk.Find(QuestionKind.OptionsCeiling, ("years", Years), ("composition", "present"), ("by", "category"),
                ("edition", edition));
        Goal = WhatIf.Usual(desk, edition);
        Target = OfTarget(desk, Years);
        TargetNow = LastYear is null ? null : OfTarget(desk, LastYear);
        Production = desk.Find(QuestionKind.Production, ("composition", "present"));
        Sources = desk.Find(QuestionKind.Share, ("source", "all"), ("composition", "present"));
        Derived = [.. Work()];
    }

    public string Years { get; }

    public string? Before { get; }

    /// <summary>The last year of the edition, which is provisional.</summary>
    public string? LastYear { get; }

    public Answer Share { get; }

    /// <summary>The same with Ukraine left out of the count.</summary>
    public Answer Apart { get; }

    public Answer Dated { get; }

    public Answer Groups { get; }

    public Answer Suppliers { get; }

    public Answer? Parts { get; }

    public Answer? Trend { get; }

    public Answer? Definitions { get; }

    public Answer? Ceiling { get; }

    public WhatIf Goal { get; }

    public Answer? Target { get; }

    public Answer? TargetNow { get; }

    public Answer? Production { get; }

    public Answer? Sources { get; }

    /// <summary>What is worked out here, from quoted figures.</summary>
    public IReadOnlyList<Derived> Derived { get; }

    public static Front Of(Desk desk, string? edition) => new(desk, edition);

    public Figure? Worked(string key) => Derived.FirstOrDefault(d => d.Key == key)?.Figure;

    /// <summary>A cell of the row whose cells have these words, as a figure; null where there is none.</summary>
    public static Figure? Quote(Table? table, string column, string? inside, params (string Column,
        string Value)[] where)
    {
        if (table?.Find(column) is not { } found) return null;
        var kind = inside == "weight" ? Kind.Share : (Kind?)null;
        for (var row = 0; row < table.Count; row++)
        {
            var fits = Array.TrueForAll(where, w => table.Find(w.Column) is { } c && Code(table[row, c]) == w.Value);
            if (fits) return Named(table.Quote(row, found, inside), kind);
        }

        return null;
    }

    /// <summary>The same where it is a number; null where it is missing.</summary>
    public static Figure? Known(
        Table? table, string column, string? inside, params (string Column, string Value)[] where) =>
        Quote(table, column, inside, where) is { } figure && RowOrder.Number(figure.Cell) is not null ? figure : null;

    /// <summary>A value of a group has no kind of its own there: what it is, its name says.</summary>
    public static Figure Named(Figure figure, Kind? kind) => kind is { } known ? figure with { Kind = known } : figure;

    /// <summary>Where the last full window stands in the share.</summary>
    public int RowOfYears => Enumerable.Range(0, Share.Rows.Count)
        .First(r => Code(Share.Rows[r, Share.Rows.Find("period")!]) == Years);

    public Figure? OfShare(string column, string? years = null) =>
        Quote(Share.Rows, column, null, ("period", years ?? Years), ("composition", "present"));

    /// <summary>How far first prints of such periods moved; null where that is not known.</summary>
    public Figure? OfRevision(string part) =>
        Known(Share.Rows, "revision", part, ("period", Years), ("composition", "present")) is { } figure
            ? Named(figure, part == "n" ? Kind.Count : Kind.Points) : null;

    public Figure? OfApart(string column, string? years = null) =>
        Quote(Apart.Rows, column, null, ("period", years ?? Years), ("composition", "present"));

    /// <summary>The table of one row that the frame of an answer holds under a name.</summary>
    public static Table? Listed(Answer? answer, string name) =>
        answer?.Frame is { } frame && frame.Find(name) is { } column && frame[0, column] is RowsCell rows
            ? rows.Table : null;

    private Answer Ask(Desk desk, QuestionKind kind, (string, string?) by) =>
        desk.Of(kind, ("years", Years), ("composition", "present"), ("edition", _edition), by);

    private Answer? OfTarget(Desk desk, string years) => desk.Find(
        QuestionKind.OptionsTarget, ("share", Goal.Share), ("until", Goal.Until), ("years", years),
        ("composition", "present"), ("edition", _edition));

    private IEnumerable<Derived> Work()
    {
        if (Before is null) yield break;
        if (Pair("outside_change", Text.Of($"Outside, {Years} against {Before}", $"Buiten, {Years} tegenover {Before}"),
            y => OfShare("outside", y)) is { } outside) yield return outside;
        if (Pair("outside_change_apart", Text.Of($"Outside leaving Ukraine out, {Years} against {Before}",
            $"Buiten, Oekraïne niet meegerekend, {Years} tegenover {Before}"), y => OfApart("outside", y)) is { } apart)
        {
            yield return apart;
        }

        if (Pair("inside_change", Text.Of($"Inside, {Years} against {Before}", $"Binnen, {Years} tegenover {Before}"),
            y => OfShare("inside", y)) is { } inside) yield return inside;
        foreach (var (key, answer, years) in new[] { ("demand_change", Target, Years), ("demand_change_now", TargetNow,
            LastYear) })
        {
            if (answer is null || years is null) continue;
            var more = Quote(answer.Rows, "demand", null, ("period", Goal.Until), ("key", "demand"));
            var now = Quote(Listed(answer, "total"), "inside", null);
            var count = YearRange.TryParseEnds(years, out var first, out var last) ? last - first + 1 : 1;
            if (more is null || now is null) continue;
            yield return new Derived(
                key,
                Text.Of($"New allied demand a year against a year of {years}", $"Nieuwe vraag van bondgenoten per "
                    + $"jaar tegenover een jaar van {years}"),
                more, now, 1m / count, IsChange: false);
        }
    }

    private Derived? Pair(string key, Text title, Func<string, Figure?> of) =>
        of(Years) is { } now && of(Before!) is { } before
            ? new Derived(key, title, now, before, 1, IsChange: true) : null;

    private static string Code(Cell cell) => cell switch
    {
        Cell.Code code => code.Value,
        Cell.Period period => period.Value.ToString(),
        Cell.Whole whole => whole.Value.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };
}
