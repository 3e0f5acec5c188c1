using Aandeel.Answers;
using Aandeel.Reconcile;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The cells of <c>gaps</c>: a row for each series, reporter and year.</summary>
internal sealed class GapCells
{
    public const string NoPrintedRow = "no-printed-row";
    private readonly GapChoice _choice;

    public GapCells(GapChoice choice, Ask ask)
    {
        _choice = choice;
        Rows = new Table<GapCell>("rows", ask, Columns(), choice.IsOfCells ? Cells() : [], KeyOf, Behind);
    }

    public Table<GapCell> Rows { get; }

    /// <summary>The columns that say which series a row is of.</summary>
    public static IEnumerable<Column<T>> OfSeries<T>(Func<T, SourceCoverage> of)
        where T : class =>
    [
        new("source", Kind.Code, ("Source", "Bron"), r => Cell.Of(of(r).Series.Source)) { Role = Role.Dimension },
        new("flow", Kind.Code, ("Flow", "Stroom"), r => Cell.Of(Codes.Of(of(r).Series.Flow))) { Role = Role.Dimension },
        new(
            "side", Kind.Code, ("Side", "Kant"),
            r => of(r) is { Series.TwoSided: true } c ? Cell.Of(Codes.Of(c.Side)) : Cell.Blank)
        {
            Role = Role.Dimension,
        },
        new("unit", Kind.Code, ("Unit", "Eenheid"), r => Cell.Of(of(r).Series.Unit.Code)) { Role = Role.Attribute },
    ];

    private List<GapCell> Cells() =>
    [
        .. from coverage in _choice.Reports
           from reporter in _choice.Reporters
           where GapChoice.IsAsked(coverage, reporter)
           from year in _choice.YearsOf(reporter)
           select new GapCell(coverage, reporter, year, coverage[reporter.Index, year]),
    ];

    private IReadOnlyList<Column<GapCell>> Columns() =>
    [
        .. OfSeries<GapCell>(c => c.Coverage),
        new("key", Kind.Code, ("Code", "Code"), c => Cell.Of(c.Reporter.Code.Value)) { Role = Role.Dimension },
        new("name", Kind.Words, ("Reporter", "Rapporteur"), c => Cell.Of(Names.Of(c.Reporter)))
        {
            Role = Role.Attribute,
        },
        Dimensions.Period<GapCell>(c => new YearRange(c.Year, c.Year), ("Year", "Jaar")),
        new("state", Kind.Code, ("State", "Staat"), c => Cell.Of(Codes.Of(c.Said.State))) { Role = Role.Attribute },
        YesNo("silent", ("Silent", "Zwijgt"), c => c.Silent),
        YesNo("usable", ("Usable", "Bruikbaar"), c => c.Usable),
        YesNo("allocated", ("Allocated", "Toegedeeld"), c => c.Allocated),
        Count("rows_with_amount", ("Rows with an amount", "Regels met bedrag"), c => c.Rows),
        Count("rows_withheld", ("Withheld rows", "Achtergehouden regels"), c => c.Withheld),
        Count("rows_without_amount", ("Rows without an amount", "Regels zonder bedrag"), c => c.Without),
        new("amount", Kind.Amount, ("Amount", "Hoeveelheid"), Amount) { UnitOf = c => c.Coverage.Series.Unit },
        new(
            "flows", Kind.Ask, ("Rows behind it", "Regels erachter"),
            c => Behind(c) is { } ask ? Cell.Of(ask) : Cell.Lacks(NoPrintedRow))
        {
            Role = Role.Attribute,
        },
    ];

    private static string KeyOf(GapCell cell)
    {
        var series = cell.Coverage.Series;
        var side = series.TwoSided ? " " + Codes.Of(cell.Coverage.Side) : "";
        return $"{series.Source} {Codes.Of(series.Flow)}{side} {cell.Reporter.Code.Value} {cell.Year}";
    }

    private static Cell Amount(GapCell cell) =>
        cell.Said.State != CellState.Amount ? Cell.Lacks(Codes.Of(cell.Said.State))
        : cell.Coverage.HasSums ? Cell.OfAmount(cell.Said.Amount)
        : Cell.Lacks("items-not-added");

    private static Column<GapCell> YesNo(string name, Text title, Func<CoverageCell, bool> of) =>
        new(name, Kind.YesNo, title, c => Cell.Of(of(c.Said))) { Role = Role.Attribute };

    private static Column<GapCell> Count(string name, Text title, Func<CoverageCell, int> of) =>
        new(name, Kind.Count, title, c => Cell.Of((long?)of(c.Said)));

    private Ask? Behind(GapCell cell) =>
        cell.Said.Rows > 0 ? _choice.Behind(cell.Coverage, [cell.Reporter], cell.Year, cell.Said.Allocated) : null;
}
