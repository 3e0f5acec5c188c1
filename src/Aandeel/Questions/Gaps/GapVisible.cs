using Aandeel.Answers;
using Aandeel.Reconcile;
using Aandeel.Sources;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// Whose exports each source sees, a row per year: what people see beside a map, and the list <c>seen</c> of the
/// answer.
/// </summary>
internal sealed class GapVisible
{
    private const string NothingDelivered = "nothing-delivered";
    private readonly GapChoice _choice;
    private readonly SourceCoverage _sipri;
    private readonly List<Column<GapYear>> _seen;

    public GapVisible(GapChoice choice, SourceCoverage sipri, Ask ask)
    {
        (_choice, _sipri) = (choice, sipri);
        var years = Enumerable.Range(choice.Years.First, choice.Years.Count).Select(OfYear).ToList();
        Column<GapYear> total = new("all_tiv", Kind.Amount, Text.Of("TIV"), y => sipri.Years.Contains(y.Year)
            ? Cell.OfAmount(y.All)
            : Cell.Lacks("years-not-covered"))
        {
            Unit = Unit.TivMillion,
        };
        List<Column<GapYear>> parts =
        [
            .. Groups().Select(OfSource),
            .. GapSights.Shown.Where(s => s != Sight.NotAsked || years.Exists(y => y.BySight[s] > 0)).Select(OfSight),
        ];
        Column<GapYear> period = Dimensions.Period<GapYear>(y => new YearRange(y.Year, y.Year), ("Year", "Jaar"));
        Column<GapYear> allocated = new(
            "allocated", Kind.YesNo, ("Allocated", "Toegedeeld"), y => Cell.Of(y.IsAllocated))
        {
            Role = Role.Attribute,
        };
        Rows = new Table<GapYear>("seen", ask, [period, allocated, total, .. parts], years, y => $"{y.Year}");
        Column<GapYear> marked = new(
            "period", Kind.Code, ("Year", "Jaar"), y => Cell.Of(y.IsAllocated ? $"{y.Year}*" : $"{y.Year}"));
        _seen = [marked, total, .. parts];
    }

    public Table<GapYear> Rows { get; }

    public View View() => new(
        Rows,
        (
            "Whose exports each source sees, in points of SIPRI's volume of the year",
            "Wiens uitvoer elke bron ziet, in procenten van SIPRI's volume van het jaar"),
        _seen);

    private GapYear OfYear(int year)
    {
        var suppliers = _choice.SuppliersIn(year);
        var bySight = VisiblePart.BySight(_choice.OfReporters, _sipri, suppliers, year);
        return new GapYear(
            year, suppliers, bySight, bySight.Values.Sum(), suppliers.Any(s => _sipri[s, year].Allocated));
    }

    /// <summary>The series of a source together; of the EU's report actual exports and licences apart.</summary>
    private IEnumerable<IGrouping<(string Source, Flow? Flow), SourceCoverage>> Groups() => _choice.OfReporters
        .Where(c => c.Side == Side.Export && c.Series.Flow is not (Flow.Denial or Flow.Notification))
        .GroupBy(c => (c.Series.Source, c.Series.Source == SourceCatalog.Eu ? c.Series.Flow : (Flow?)null));

    private Column<GapYear> OfSource(IGrouping<(string Source, Flow? Flow), SourceCoverage> group)
    {
        var (source, flow) = group.Key;
        List<SourceCoverage> series = [.. group];
        Text code = source == SourceCatalog.Unroca ? ("UN", "VN") : Text.Of(source.ToUpperInvariant());
        if (flow is null) return Part($"part_{source}", code, null, y => Seen(series, y));
        var words = SeriesNames.Flow(series[0].Series);
        Text narrow = flow == Flow.Licence ? (" lic", " ver") : (" exp", " uit");
        var name = $"part_{source}_{Codes.Of(flow.Value).Replace('-', '_')}";
        return Part(name, Text.Of($"{code} {words}", $"{code} {words}"), code + narrow, y => Seen(series, y));
    }

    private static Column<GapYear> OfSight(Sight sight)
    {
        var name = $"part_{Codes.Of(sight).Replace('-', '_')}";
        return new(name, Kind.Share, GapSights.Title(sight), y => PartOf(y.BySight[sight], y))
        {
            Form = Form.Bare,
            Short = GapSights.Short(sight),
            Main = sight == Sight.Deliveries,
        };
    }

    private static Column<GapYear> Part(string name, Text title, Text? narrow, Func<GapYear, Cell> of) =>
        new(name, Kind.Share, title, of) { Form = Form.Bare, Short = narrow };

    /// <summary>
    /// The part that the series of a source see together; a sign where no report speaks and that is no zero.
    /// </summary>
    private Cell Seen(List<SourceCoverage> series, GapYear year)
    {
        var seen = year.Suppliers.Where(s => series.Exists(c => c[s, year.Year] is { Speaks: true, Usable: true }))
            .ToList();
        if (seen.Count > 0) return PartOf(seen.Sum(s => _sipri[s, year.Year].Amount), year);
        var silences = series.ConvertAll(c => VisiblePart.Of(c, _sipri, year.Suppliers, year.Year).Silence);
        return silences.Contains(CellState.NotInThisCopy) ? Cell.Of(GapMarks.Of(CellState.NotInThisCopy))
            : silences.TrueForAll(s => s == CellState.NotAReporter) ? Cell.Of(GapMarks.Of(CellState.NotAReporter))
            : PartOf(0, year);
    }

    private static Cell PartOf(long seen, GapYear year) =>
        Cell.Of(year.All == 0 ? null : (double)seen / year.All, NothingDelivered);
}
