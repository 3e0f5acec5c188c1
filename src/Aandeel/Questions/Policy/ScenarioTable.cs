using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Options;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The table of <c>scenario</c>: a row per year, its classes within it.</summary>
internal sealed class ScenarioTable
{
    private static readonly IReadOnlyList<ProductClass> Classes = ProductClasses.BuiltIn.All;
    private readonly OptionsBasis _basis;
    private readonly int _scale;
    private readonly IReadOnlyList<Column<ScenarioClass>> _classes;

    public ScenarioTable(OptionsBasis basis, IReadOnlyList<ScenarioYear> years, int scale)
    {
        (_basis, _scale, _classes) = (basis, scale, []);
        _classes = OfClasses();
        Base = new BaseTable(basis);
        Period = Dimensions.Period<ScenarioYear>(y => new YearRange(y.Year, y.Year), ("Year", "Jaar"));
        ShareOutside = new(
            "share_outside", Kind.Share, ("Share outside", "Aandeel buiten"),
            y => Cell.Of(y.Sums.ShareOutside, BaseTable.Nothing))
        {
            Main = true,
            Short = ("Share", "Aandeel"),
        };
        Ukraine = BaseTable.PartOf<ScenarioYear>(DestinationGroup.Ukraine, y => y.Sums);
        IndoPacific = BaseTable.PartOf<ScenarioYear>(DestinationGroup.IndoPacificPartners, y => y.Sums);
        Bounds = BaseTable.Bounds<ScenarioYear>(y => y.Sums);
        var before = basis.Sides.Base.ShareOutside;
        Baseline = new("baseline_share", Kind.Share, ("Base", "Basis"), _ => Cell.Of(before, BaseTable.Nothing));
        Change = new(
            "change_points", Kind.Points, ("Change, points", "Verschil, procentpunt"),
            y => Cell.Of((y.Sums.ShareOutside - before) * 100, BaseTable.Nothing))
        {
            Short = ("Chg", "Versch."),
        };
        Rows = new Table<ScenarioYear>(
            "rows", basis.Ask, Columns(), years, y => $"{basis.Composition.Code} {y.Year}",
            _ => basis.Supply(null, null));
    }

    public BaseTable Base { get; }

    public Table<ScenarioYear> Rows { get; }

    public Column<ScenarioYear> Period { get; }

    public Column<ScenarioYear> ShareOutside { get; }

    public Column<ScenarioYear> Ukraine { get; }

    public Column<ScenarioYear> IndoPacific { get; }

    public Column<ScenarioYear> Bounds { get; }

    public Column<ScenarioYear> Baseline { get; }

    public Column<ScenarioYear> Change { get; }

    /// <summary>What a person sees.</summary>
    public View View() => new(
        Rows,
        Text.None,
        [
            Period, ShareOutside, Ukraine, IndoPacific, Bounds, Baseline, Change,
            Seen("demand", ("New demand, TIV", "Nieuwe vraag, TIV"), y => y.Demand, ("New", "Nieuw")),
            Seen("met", ("met", "vervuld"), y => y.Met),
            Seen("ended_outside", ("Ended outside", "Beëindigd buiten"), y => y.Ended, ("Ended", "Eind")),
        ]);

    /// <summary>The path against the base carried forward.</summary>
    public Chart Chart(Text finding) =>
        new("path", Draw.Path, Rows, finding, Period, [ShareOutside, Baseline]) { Band = Bounds };

    private List<Column<ScenarioYear>> Columns() =>
    [
        Period,
        Dimensions.Composition<ScenarioYear>(_ => _basis.Composition),
        PerYear<ScenarioYear>("inside", ("Inside", "Binnen"), y => y.Sums.Inside),
        PerYear<ScenarioYear>("outside", ("Outside", "Buiten"), y => y.Sums.Outside),
        PerYear<ScenarioYear>(
            "unallocated", ("Unallocated", "Niet toegedeeld"), y => y.Sums.Unallocated + y.Sums.Unmapped),
        ShareOutside, Ukraine, IndoPacific, Bounds, Baseline, Change,
        PerYear<ScenarioYear>("demand", ("New demand", "Nieuwe vraag"), y => y.Demand),
        PerYear<ScenarioYear>("met", ("Met", "Vervuld"), y => y.Met),
        PerYear<ScenarioYear>("unmet", ("Not met", "Niet vervuld"), y => y.Unmet),
        PerYear<ScenarioYear>("ended_outside", ("Ended outside", "Beëindigd buiten"), y => y.Ended),
        new("classes", Kind.Group, ("By class", "Per klasse"), y => new RowsCell(
            new Table<ScenarioClass>("classes", _basis.Ask, _classes, y.Classes, c => Classes[c.Class].Code)))
        {
            Role = Role.Attribute,
        },
        new(
            "flows", Kind.Ask, ("Delivered in the base", "Geleverd in de basis"),
            _ => Cell.Of(_basis.Supply(null, null))) { Role = Role.Attribute },
    ];

    private List<Column<ScenarioClass>> OfClasses() =>
    [
        new("key", Kind.Code, ("Code", "Code"), c => Cell.Of(Classes[c.Class].Code)) { Role = Role.Dimension },
        new(
            "name", Kind.Words, ("Class", "Klasse"),
            c => Cell.Of(Names.Of(Classes[c.Class]))) { Role = Role.Attribute },
        PerYear<ScenarioClass>("demand", ("New demand", "Nieuwe vraag"), c => c.Demand),
        PerYear<ScenarioClass>("met", ("Met", "Vervuld"), c => c.Met),
        PerYear<ScenarioClass>("unmet", ("Not met", "Niet vervuld"), c => c.Demand - c.Met),
    ];

    /// <summary>An amount of a year, from one times the years of the base.</summary>
    private Column<T> PerYear<T>(string name, Text title, Func<T, long> of)
        where T : class =>
        new(
            name, Kind.Amount, title,
            r => new Cell.Exact(of(r) / (decimal)_scale / Amount.Scale))
        {
            Unit = _basis.Flows.Unit,
            Form = Form.Whole
        };

    /// <summary>What is not assumed is a dash on a screen.</summary>
    private Column<ScenarioYear> Seen(string name, Text title, Func<ScenarioYear, long> of, Text? narrow = null) =>
        new(
            name, Kind.Amount, title,
            y => of(y) == 0 ? Cell.Lacks("nothing") : Cell.OfAmount(of(y) / _scale))
        {
            Unit = _basis.Flows.Unit,
            Short = narrow
        };
}
