using Aandeel.Answers;
using Aandeel.Reconcile;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// What was compared and what could not be, for each two series: the list <c>comparisons</c> of the answer.
/// </summary>
internal sealed class MirrorComparisons
{
    private readonly Ask _ask;

    public MirrorComparisons(Ask ask, IReadOnlyList<Comparison> comparisons)
    {
        _ask = ask;
        Rows = new Table<Comparison>("comparisons", ask, Columns(), comparisons, KeyOf);
    }

    public Table<Comparison> Rows { get; }

    private Column<Comparison> Agree { get; } = new(
        "agree", Kind.Count, ("Agree", "Eens"), c => Cell.Of((long?)c.Agree));

    private Column<Comparison> Contradict { get; } =
        new("contradict", Kind.Count, ("Contradict", "Oneens"), c => Cell.Of((long?)c.Contradict));

    private Column<Comparison> Part { get; } =
        new(
            "contradict_part",
            Kind.Share,
            ("Part of amount that contradicts", "Deel van het bedrag dat tegenspreekt"),
            c => Cell.Of(PartOf(c), "nothing-to-compare"))
        {
            Main = true,
            Short = ("Part", "Deel"),
        };

    private Column<Comparison> NotComparable { get; } =
        new(
            "not_compared_pairs",
            Kind.Count,
            ("Not to be compared", "Niet te vergelijken"),
            c => Cell.Of((long?)c.NotCompared.Values.Sum(n => n.Count)))
        {
            Short = ("Not comp.", "Niet verg."),
        };

    public View View() => new(
        Rows,
        (
            "What was compared: pairs of a year, and their part of the first source's amount",
            "Wat is vergeleken: paren van een jaar, en hun deel van het bedrag van de eerste bron"),
        [
            new Column<Comparison>(
                "says", Kind.Words, ("Says it", "Wel vermeld in"), c => Cell.Of(SeriesNames.Of(c.Says.Series))),
            new Column<Comparison>(
                "silent", Kind.Words, ("Has nothing", "Niet in"), c => Cell.Of(SeriesNames.Of(c.Silent.Series))),
            Agree, Contradict, Part, NotComparable,
        ]);

    private IReadOnlyList<Column<Comparison>> Columns() =>
    [
        Code("kind", ("Kind", "Soort"), c => Codes.Of(c.Kind)),
        Code("source", ("Source", "Bron"), c => c.Says.Series.Source),
        Code("flow", ("Flow", "Stroom"), c => Codes.Of(c.Says.Series.Flow)),
        Code("unit", ("Unit", "Eenheid"), c => c.Says.Series.Unit.Code),
        Code("silent_source", ("Silent source", "Bron zonder opgave"), c => c.Silent.Series.Source),
        Code("silent_flow", ("Silent flow", "Stroom zonder opgave"), c => Codes.Of(c.Silent.Series.Flow)),
        Agree,
        Amount("agree_amount", ("Amount that agrees", "Bedrag dat klopt"), c => c.AgreeAmount),
        Contradict,
        Amount("contradict_amount", ("Amount that contradicts", "Bedrag dat tegenspreekt"), c => c.ContradictAmount),
        Part,
        NotComparable,
        new("not_compared", Kind.Group, ("Why not compared", "Waarom niet vergeleken"), c => new RowsCell(Reasons(c)))
        {
            Role = Role.Attribute,
        },
    ];

    private Table<NotComparedLine> Reasons(Comparison comparison) => new(
        "not_compared",
        _ask,
        [
            new("reason", Kind.Code, ("Reason", "Reden"), n => Cell.Of(Codes.Of(n.Reason))) { Role = Role.Dimension },
            new("name", Kind.Words, ("Reason", "Reden"), n => Cell.Of(MirrorNames.Of(n.Reason)))
            {
                Role = Role.Attribute,
            },
            new("pairs", Kind.Count, ("Pairs", "Paren"), n => Cell.Of((long?)n.Pairs)),
            new("amount", Kind.Amount, ("Amount", "Bedrag"), n => Cell.OfAmount(n.Amount))
            {
                Unit = comparison.Says.Series.Unit,
            },
        ],
        [.. comparison.NotCompared.Select(n => new NotComparedLine(n.Key, n.Value.Count, n.Value.Amount))],
        n => $"{KeyOf(comparison)} {Codes.Of(n.Reason)}");

    private static double? PartOf(Comparison of) =>
        of.AgreeAmount + of.ContradictAmount is var all && all > 0 ? (double)of.ContradictAmount / all : null;

    private static string KeyOf(Comparison comparison)
    {
        var (says, silent) = (comparison.Says, comparison.Silent);
        return $"{Codes.Of(comparison.Kind)} {says.Series.Source} {Codes.Of(says.Series.Flow)} {says.Series.Unit.Code} "
            + $"{silent.Series.Source} {Codes.Of(silent.Series.Flow)} {silent.Series.Unit.Code}";
    }

    private static Column<Comparison> Code(string name, Text title, Func<Comparison, string> of) =>
        new(name, Kind.Code, title, c => Cell.Of(of(c))) { Role = Role.Dimension };

    private static Column<Comparison> Amount(string name, Text title, Func<Comparison, long> of) =>
        new(name, Kind.Amount, title, c => Cell.OfAmount(of(c))) { UnitOf = c => c.Says.Series.Unit };
}
