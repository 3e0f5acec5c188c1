using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Reconcile;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// A map of reporters and years, of one series or of all together; on a screen a character a cell, at most 80 columns
/// wide.
/// </summary>
internal sealed class GapMap
{
    /// <summary>The most years in one map on a screen; more are drawn as several, one below the other.</summary>
    private const int MostYears = 60;

    /// <summary>With more years than this, a row has room for the code of its reporter only.</summary>
    private const int YearsBesideNames = 50;

    private const int LongestName = 22;
    private const string NotChosen = "not-chosen";
    private readonly GapChoice _choice;
    private readonly Text _heading;
    private readonly Text _who;
    private readonly Text _finding;

    private GapMap(
        GapChoice choice, Ask ask, string name, Text heading, Text who, IReadOnlyList<GapMapRow> rows, Text finding)
    {
        (_choice, _heading, _who, _finding) = (choice, heading, who, finding);
        Rows = new Table<GapMapRow>(name, ask, [Key, Name, States], rows, r => r.Reporter.Code.Value);
    }

    public Table<GapMapRow> Rows { get; }

    private Column<GapMapRow> Key { get; } = new(
        "key", Kind.Code, ("Code", "Code"), r => Cell.Of(r.Reporter.Code.Value))
    {
        Role = Role.Dimension,
    };

    private Column<GapMapRow> Name { get; } =
        new("name", Kind.Words, ("Reporter", "Rapporteur"), r => Cell.Of(Names.Of(r.Reporter)))
        {
            Role = Role.Attribute,
        };

    private Column<GapMapRow> States { get; } = new("years", Kind.Group, ("Years", "Jaren"), r => new Cell.Map(
        [.. r.Years.Select(y => new KeyValuePair<string, Cell>($"{y.Key}", Cell.Of(y.Value.Code)))]));

    /// <summary>The map of all sources together; else one for each series.</summary>
    public static IReadOnlyList<GapMap> All(GapChoice choice, Ask ask) =>
        choice.IsOfAll ? [OfAll(choice, ask)] : [.. choice.Reports.Select(c => OfSeries(choice, ask, c))];

    /// <summary>The same as a picture whose cells are shaded.</summary>
    public Chart Chart(int index) =>
        new(index == 0 ? "map" : $"map-{index + 1}", Draw.HeatMap, Rows, _finding, Name, [States])
        {
            Subtitle = _heading,
            Signs = _choice.IsOfAll ? GapSigns.OfSights : GapSigns.OfCells,
        };

    public IEnumerable<View> Views()
    {
        var years = _choice.Years;
        var isNamed = Math.Min(years.Count, MostYears) <= YearsBesideNames;
        Column<GapMapRow> who = new(
            "name", Kind.Words, _who, r => isNamed ? Cell.Of(CodeAndName(r.Reporter)) : Cell.Of(r.Reporter.Code.Value));
        for (var first = years.First; first <= years.Last; first += MostYears)
        {
            var part = new YearRange(first, Math.Min(first + MostYears - 1, years.Last));
            var heading = years.Count > MostYears ? Text.Of($"{_heading}, {part}", $"{_heading}, {part}") : _heading;
            Column<GapMapRow> marks = new("marks", Kind.Code, Text.Of(GapMarks.Over(part)), r => Cell.Of(
                string.Concat(Enumerable.Range(part.First, part.Count).Select(y => r.Years[y].Mark))));
            yield return new View(Rows, heading, [who, marks]);
        }
    }

    private static GapMap OfAll(GapChoice choice, Ask ask)
    {
        var rows = RowsOf(choice, choice.Reporters, (reporter, year) =>
        {
            var sight = Sights.Of(choice.OfReporters, reporter.Index, year);
            return (Codes.Of(sight), GapMarks.Of(sight));
        });
        Text heading = ("The most that any source but SIPRI tells", "Beste opgave buiten SIPRI");
        return new GapMap(
            choice, ask, "map", heading, ("Supplier", "Leverancier"), rows, Finding(rows, c => c == Codes.Of(Sight.Deliveries), (
            "a report of deliveries", "een opgave van leveringen")));
    }

    private static GapMap OfSeries(GapChoice choice, Ask ask, SourceCoverage coverage)
    {
        var reporters = choice.Reporters.Where(r => GapChoice.IsAsked(coverage, r)).ToList();
        var rows = RowsOf(choice, reporters, (reporter, year) =>
        {
            var cell = coverage[reporter.Index, year];
            return (Codes.Of(cell.State), GapMarks.Of(cell));
        });
        Text who = coverage.Side == Side.Import ? ("Recipient", "Ontvanger") : ("Supplier", "Leverancier");
        var series = coverage.Series;
        var name = $"map {series.Source} {Codes.Of(series.Flow)} {Codes.Of(coverage.Side)}";
        return new GapMap(choice, ask, name, SeriesNames.Of(coverage), who, rows, Finding(rows, c => c == Codes.Of(CellState.Amount), (
            "a report with amounts", "een opgave met bedragen")));
    }

    private static List<GapMapRow> RowsOf(
        GapChoice choice, IReadOnlyList<Party> reporters, Func<Party, int, (string Code, char Mark)> of) =>
    [
        .. reporters.Select(r => new GapMapRow(r, Enumerable.Range(choice.Years.First, choice.Years.Count).ToDictionary(
            y => y, y => choice.IsChosen(r, y) ? of(r, y) : (NotChosen, GapMarks.NotChosen)))),
    ];

    private static Text Finding(List<GapMapRow> rows, Func<string, bool> isReported, Text what)
    {
        var cells = rows.SelectMany(r => r.Years.Values).Where(v => v.Code != NotChosen).ToList();
        var (reported, all) = (Figure.Count("reported", cells.Count(c => isReported(c.Code))),
            Figure.Count("asked", cells.Count));
        return Text.Of(
            $"Of {all} years of reporters, {reported} have {what} here", $"Van {all} jaren van rapporteurs hebben er "
                + $"{reported} {what} ingelezen");
    }

    private static Text CodeAndName(Party reporter) =>
        Text.Name($"{reporter.Code.Value} {Short(reporter.NameEn)}", $"{reporter.Code.Value} {Short(reporter.NameNl)}");

    private static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
}
