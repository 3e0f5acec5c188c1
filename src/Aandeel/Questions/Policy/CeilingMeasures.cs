using Aandeel.Answers;
using Aandeel.Options;

namespace Aandeel.Questions;

/// <summary>The columns that a ceiling has, of one class or category and of all together alike.</summary>
/// <param name="of">The ceiling of a row.</param>
internal sealed class CeilingMeasures<T>(OptionsBasis basis, Func<T, Ceiling> of)
    where T : class
{
    private const string Unknown = "class-unknown";

    public Column<T> Supply { get; } = Amount(
        basis, of, "supply", OptionsNotes.Delivered(basis), c => c.Supply,
        ("Outside", "Buiten"));

    public Column<T> Demand { get; } = Amount(
        basis, of, "demand", OptionsNotes.Taken(basis), c => c.Demand,
        ("Taken", "Betrokken"));

    public Column<T> SecondHand { get; } = Amount(
        basis, of, "demand_second_hand", ("of which second-hand", "waarvan tweedehands"), c => c.DemandUsed,
        ("used", "tweedeh."));

    public Column<T> MadeByAlly { get; } = Amount(
        basis,
        of,
        "demand_made_by_ally",
        basis.Flows.Allocated
            ? ("made in the ally", "gemaakt in bondgenoot")
            : ("ally took part", "bondgenoot werkte mee"),
        c => c.DemandMadeByAlly);

    public Column<T> PartMadeByAlly { get; } = OfComments(
        basis,
        of,
        "demand_part_made_by_ally",
        ("in part made in the ally, without a number", "deels gemaakt in bondgenoot, zonder aantal"),
        c => c.DemandPartMadeByAlly);

    public Column<T> SupplyPartMade { get; } = OfComments(
        basis,
        of,
        "supply_part_made_in_recipient",
        ("in part made in the recipient, without a number", "deels gemaakt bij de ontvanger, zonder aantal"),
        c => c.SupplyPartMade);

    public Column<T> LeftOutUkraine { get; } =
        Amount(basis, of, "left_out_ukraine", ("Left out: Ukraine", "Weggelaten: Oekraïne"), c => c.Ukraine);

    public Column<T> LeftOutMade { get; } = OfComments(
        basis,
        of,
        "left_out_made_in_recipient",
        ("Left out: made in the recipient", "Weggelaten: gemaakt bij de ontvanger"),
        c => c.MadeOutside);

    public Column<T> Redirectable { get; } = new(
        "redirectable",
        Kind.Amount,
        ("Upper limit", "Bovengrens"),
        r => of(r) is { Key: not 0 } c ? Cell.OfAmount(c.Redirectable) : Cell.Lacks(Unknown))
    {
        Unit = basis.Flows.Unit,
        Short = ("Limit", "Grens"),
        Main = true,
        About = ("The most that could have gone to other allies.",
            "Het meeste dat naar andere bondgenoten had kunnen gaan."),
    };

    public Column<T> Bounds { get; } = new(
        "redirectable_bounds",
        Kind.Amount,
        ("Margin of the limit", "Marge van de grens"),
        r => new Cell.Band(Cell.OfAmount(of(r).Lower), Cell.OfAmount(of(r).Upper)))
    {
        Unit = basis.Flows.Unit,
    };

    public Column<T> ChangePoints { get; } = new(
        "change_points",
        Kind.Points,
        ("Change of the share", "Verschil van het aandeel"),
        r => of(r) is { Key: not 0 } c
            ? Cell.Of(OptionsCeilingQuestion.Points(basis.Sides.Base, c.Redirectable), BaseTable.Nothing)
            : Cell.Lacks(Unknown));

    /// <summary>The part of the whole share that could be redirected, which people see as points.</summary>
    public Column<T> Part { get; } = new(
        "redirectable_part",
        Kind.Share,
        ("Points of the share", "Procentpunt van het aandeel"),
        r => of(r) is { Key: not 0 } c
            ? Cell.Of((0 - OptionsCeilingQuestion.Points(basis.Sides.Base, c.Redirectable)) / 100, BaseTable.Nothing)
            : Cell.Lacks(Unknown))
    {
        Form = Form.Bare,
        Short = ("Pts", "Ptn"),
    };

    /// <summary>What went outside and had no ally to go to.</summary>
    public Column<T> Rest { get; } = new(
        "not_redirectable",
        Kind.Amount,
        ("Beyond the limit", "Boven de grens"),
        r => of(r) is { Key: not 0 } c ? Cell.OfAmount(c.Supply - c.Redirectable) : Cell.Lacks(Unknown))
    {
        Unit = basis.Flows.Unit,
    };

    /// <summary>Up to the limit and its margin, in the order of files.</summary>
    public IReadOnlyList<Column<T>> Amounts =>
        [Supply, Demand, SecondHand, MadeByAlly, PartMadeByAlly, SupplyPartMade, LeftOutUkraine, LeftOutMade, Redirectable, Bounds];

    /// <summary>As people see it: with what was made in part, as a range.</summary>
    public Column<T> MadeSeen() =>
        new("made", Kind.Amount, MadeByAlly.Title, r => of(r) is var c && c.DemandPartMadeByAlly == 0
        ? Cell.OfAmount(c.DemandMadeByAlly)
        : new Cell.Band(Cell.OfAmount(c.DemandMadeByAlly), Cell.OfAmount(c.DemandMadeByAlly + c.DemandPartMadeByAlly)))
        {
            Unit = basis.Flows.Unit,
            Short = ("own", "eigen"),
        };

    private static Column<T> Amount(
        OptionsBasis basis, Func<T, Ceiling> of, string name, Text title, Func<Ceiling, long> amount,
        Text? narrow = null) =>
        new(name, Kind.Amount, title, r => Cell.OfAmount(amount(of(r)))) { Unit = basis.Flows.Unit, Short = narrow };

    /// <summary>What only the comments of orders tell.</summary>
    private static Column<T> OfComments(
        OptionsBasis basis, Func<T, Ceiling> of, string name, Text title, Func<Ceiling, long> amount) =>
        new(
            name, Kind.Amount, title,
            r => OptionsCeilingQuestion.OfComments(basis, amount(of(r))))
        { Unit = basis.Flows.Unit };
}
