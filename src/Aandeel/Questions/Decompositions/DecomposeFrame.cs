using Aandeel.Answers;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// What is true of a decomposition as a whole: the difference, both periods, and the product of factors.
/// </summary>
internal sealed class DecomposeFrame
{
    private const string Nothing = "nothing-delivered";
    private readonly DecomposeResult _result;

    public DecomposeFrame(DecomposeResult result)
    {
        _result = result;
        Factors = result.Whole is null ? null : Lmdi.Of(result.Whole.Shift);
        Levels = new DecomposeLevels(result);
        Before = new PeriodShare("before", result.Asked.Before, result.Asked.FlowsBefore, result.Asked.Scope);
        Now = new PeriodShare("now", result.Asked.Now, result.Asked.Flows, result.Asked.Scope);
        Rows = new Table<DecomposeFrame>("frame", result.Ask, Columns(), [this], _ => "frame");
    }

    public Table Table => Rows;

    public DecomposeLevels Levels { get; }

    /// <summary>Null where a share is zero or missing.</summary>
    public Lmdi? Factors { get; }

    public PeriodShare Before { get; }

    public PeriodShare Now { get; }

    public Column<DecomposeFrame> Difference { get; } = Points(
        "difference", ("Difference", "Verschil"), f => f._result.Whole?.Difference);

    public Column<DecomposeFrame> Bounds { get; } = new(
        "difference_bounds",
        Kind.Share,
        ("Margin", "Marge"),
        f => new Cell.Band(
            Cell.Of(f._result.Whole?.Bounds?.Lower, Nothing), Cell.Of(f._result.Whole?.Bounds?.Upper, Nothing)))
    {
        Form = Form.Signed,
    };

    public Column<DecomposeFrame> WithoutUkraine { get; } = new(
        "difference_without_ukraine",
        Kind.Share,
        ("Without Ukraine", "Zonder Oekraïne"),
        f => Cell.Of((double?)f._result.Apart?.Difference + 0.0, f._result.LeavesOutUkraine ? "left-out" : Nothing))
    {
        Form = Form.Signed,
    };

    /// <summary>What accessions did to the share of the members at the time.</summary>
    public Column<DecomposeFrame> Accessions { get; } = new(
        "accessions",
        Kind.Share,
        ("Accessions", "Toetredingen"),
        f => Cell.Of((double?)f._result.Accessions + 0.0, "composition-asked"))
    {
        Form = Form.Signed,
        About = (
            "The change with members at the time less the change in one composition.",
            "De verandering met de leden van toen min die in één samenstelling."),
    };

    private Table<DecomposeFrame> Rows { get; }

    private string WhyNoFactors => _result.Whole is null ? Nothing : "share-of-zero";

    public Figure Quote(Column<DecomposeFrame> column, string? inside = null) => Rows.Quote(this, column, inside);

    /// <summary>A figure of a period: its share, or a part of it.</summary>
    public Figure Quote(PeriodShare period, string name) =>
        Quote(new Column<DecomposeFrame>(period.Name, Kind.Share, Text.None, _ => period.Cells), name);

    /// <summary>A factor of the product.</summary>
    public Figure Factor(string name) =>
        Quote(new Column<DecomposeFrame>("lmdi", Kind.Factor, Text.None, f => f.Lmdis()), name);

    /// <summary>How many parts there are in both periods, or in one.</summary>
    public Figure Count(string name) =>
        Quote(new Column<DecomposeFrame>("lmdi", Kind.Count, Text.None, f => f.Lmdis()), name);

    private List<Column<DecomposeFrame>> Columns() =>
    [
        Difference,
        Bounds,
        WithoutUkraine,
        Accessions,
        Period("before", ("Before", "Eerder"), f => f.Before),
        Period("now", ("Now", "Nu"), f => f.Now),
        new(
            "fixed_composition", Kind.Code, ("Fixed composition", "Vaste samenstelling"),
            f => Cell.Of(f._result.Asked.Fixed.Code)),
        new("lmdi", Kind.Group, ("As a product (LMDI-I)", "Als product (LMDI-I)"), f => f.Lmdis()),
        new("missing", Kind.Code, ("Missing", "Ontbreekt"), f => Cell.Of(f._result.Whole is null ? Nothing : null)),
        new("levels", Kind.Group, ("From level to level", "Van stand naar stand"), f => new RowsCell(f.Levels.Rows)),
    ];

    private static Column<DecomposeFrame> Points(string name, Text title, Func<DecomposeFrame, decimal?> of) =>
        new(name, Kind.Share, title, f => Cell.Of((double?)of(f) + 0.0, Nothing)) { Form = Form.Signed };

    private static Column<DecomposeFrame> Period(string name, Text title, Func<DecomposeFrame, PeriodShare> of) =>
        new(name, Kind.Group, title, f => of(f).Cells);

    private Cell.Map Lmdis()
    {
        Cell Ratio(double? factor) => Cell.Of(factor, WhyNoFactors);
        Cell Number(int? count) => Cell.OfCount(count, WhyNoFactors);
        return new Cell.Map(
        [
            new("by", Cell.Of(Codes.Of(_result.By))),
            new("ratio", Ratio(Factors?.Ratio)),
            new("within", Ratio(Factors?.Within)),
            new("mix", Ratio(Factors?.Mix)),
            new("entry", Ratio(Factors?.Entry)),
            new("exit", Ratio(Factors?.Exit)),
            new("in_both", Number(Factors?.Both)),
            new("entered", Number(Factors?.Entered)),
            new("left", Number(Factors?.Left)),
        ]);
    }
}
