using Aandeel.Answers;
using Aandeel.Reconcile;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>Whose exports each series sees in each year: the rows of <c>gaps --by year</c>.</summary>
internal sealed class GapSeenRows
{
    private readonly GapChoice _choice;
    private readonly SourceCoverage _sipri;

    public GapSeenRows(GapChoice choice, SourceCoverage sipri, Ask ask)
    {
        (_choice, _sipri) = (choice, sipri);
        var rows = choice.Question.ByYear
            ? Enumerable.Range(choice.Years.First, choice.Years.Count).SelectMany(OfYear)
            : [];
        Rows = new Table<GapSeen>("rows", ask, Columns(), [.. rows], s => $"{s.Period} {s.Key}", Behind);
    }

    public Table<GapSeen> Rows { get; }

    private IEnumerable<GapSeen> OfYear(int year)
    {
        var suppliers = _choice.SuppliersIn(year);
        foreach (var coverage in _choice.OfReporters.Where(c => c.Side == Side.Export))
        {
            var key = $"{coverage.Series.Source} {Codes.Of(coverage.Series.Flow)}";
            var part = VisiblePart.Of(coverage, _sipri, suppliers, year);
            yield return Row(
                coverage, key, SeriesNames.Of(coverage), part,
                s => coverage[s, year] is { Speaks: true, Usable: true });
        }

        var bySight = VisiblePart.BySight(_choice.OfReporters, _sipri, suppliers, year);
        foreach (var (sight, seen) in bySight)
        {
            bool IsSeenSo(short s) => Sights.Of(_choice.OfReporters, s, year) == sight;
            var part = new VisiblePart(year, _sipri, suppliers.Count(IsSeenSo), seen, 0, bySight.Values.Sum(), null);
            yield return Row(null, Codes.Of(sight), GapSights.Name(sight), part, IsSeenSo);
        }

        GapSeen Row(SourceCoverage? coverage, string key, Text name, VisiblePart part, Func<short, bool> isOfRow) => new(
            coverage,
            key,
            name,
            part,
            suppliers.Count,
            [.. suppliers.Where(s => isOfRow(s) && _sipri[s, year].Rows > 0).Select(s => Imported.Parties[s])],
            _sipri[suppliers.Count > 0 ? suppliers[0] : (short)0, year].Allocated);
    }

    private IReadOnlyList<Column<GapSeen>> Columns() =>
    [
        Dimensions.Period<GapSeen>(s => s.Period, ("Year", "Jaar")),
        new("source", Kind.Code, ("Source", "Bron"), s => Cell.Of(s.Coverage?.Series.Source)) { Role = Role.Dimension },
        new(
            "flow", Kind.Code, ("Flow", "Stroom"),
            s => s.Coverage is { } c ? Cell.Of(Codes.Of(c.Series.Flow)) : Cell.Blank)
        {
            Role = Role.Dimension,
        },
        new("key", Kind.Code, ("Code", "Code"), s => Cell.Of(s.Key)) { Role = Role.Dimension },
        new("name", Kind.Words, ("Series", "Reeks"), s => Cell.Of(s.Name)) { Role = Role.Attribute },
        new("reporters", Kind.Count, ("Reporters", "Rapporteurs"), s => Cell.Of((long?)s.Part.Reporters)),
        new("suppliers", Kind.Count, ("Suppliers", "Leveranciers"), s => Cell.Of((long?)s.Suppliers)),
        Volume("seen_tiv", ("Seen", "Gezien"), s => Lacking(s) ?? Silent(s) ?? Cell.OfAmount(s.Part.Seen)),
        Volume(
            "not_here_tiv", ("Not in this copy", "Niet in deze kopie"),
            s => Lacking(s) ?? Cell.OfAmount(s.Part.NotHere)),
        Volume("all_tiv", ("All", "Alles"), s => Lacking(s) ?? Cell.OfAmount(s.Part.All)),
        new(
            "part", Kind.Share, ("Part seen", "Deel gezien"),
            s => Lacking(s) ?? Silent(s) ?? Cell.Of(s.Part.Part, "nothing-delivered"))
        {
            Main = true,
        },
        new("allocated", Kind.YesNo, ("Allocated", "Toegedeeld"), s => Cell.Of(s.IsAllocated))
        {
            Role = Role.Attribute,
        },
        new("flows", Kind.Ask, ("Rows behind it", "Regels erachter"), FlowsCell) { Role = Role.Attribute },
    ];

    private Cell FlowsCell(GapSeen row) => Behind(row) is { } ask
        ? Cell.Of(ask)
        : Cell.Lacks(_choice.UsesSums ? "not-in-sums" : GapCells.NoPrintedRow);

    private Ask? Behind(GapSeen row) => row.With.Count == 0 || _choice.UsesSums
        ? null
        : _choice.Behind(_sipri, row.With, row.Part.Year, _sipri[row.With[0].Index, row.Part.Year].Allocated);

    /// <summary>That SIPRI's volume of a year is not known; null where it is.</summary>
    private Cell? Lacking(GapSeen row) => _sipri.Years.Contains(row.Part.Year) ? null : Cell.Lacks("years-not-covered");

    private static Cell? Silent(GapSeen row) =>
        row.Part.Silence is CellState.NotInThisCopy or CellState.NotAReporter
            ? Cell.Lacks(Codes.Of(row.Part.Silence.Value))
            : null;

    private static Column<GapSeen> Volume(string name, Text title, Func<GapSeen, Cell> of) =>
        new(name, Kind.Amount, title, of) { Unit = Unit.TivMillion };
}
