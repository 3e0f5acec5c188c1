using Aandeel.Answers;
using Aandeel.Reconcile;
using Aandeel.Sources;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// What each supplier reports over all years: the rows of <c>gaps --by supplier</c>, and the scoreboard under a map.
/// </summary>
internal sealed class GapScores
{
    private const string NoReport = "no-report";
    private readonly GapChoice _choice;
    private readonly Ask _ask;

    public GapScores(GapChoice choice, Ask ask)
    {
        (_choice, _ask) = (choice, ask);
        Rows = new Table<ReporterScore>(
            "rows", ask, Columns(), choice.Question.ByYear ? [] : [.. choice.Scores()], s => s.Party.Code.Value);
    }

    public Table<ReporterScore> Rows { get; }

    private Column<ReporterScore> Name { get; } =
        new("name", Kind.Words, ("Supplier", "Leverancier"), s => Cell.Of(Names.Of(s.Party))) { Role = Role.Attribute };

    private Column<ReporterScore> Years { get; } = Count("years", ("Years", "Jaren"), s => s.Years.Count);

    private Column<ReporterScore> Sources { get; } = new(
        "sources", Kind.Count, ("Sources", "Bronnen"), s => Cell.Of(SourcesOf(s)))
    {
        Short = ("Src", "Brn"),
    };

    private Column<ReporterScore> Withheld { get; } =
        new(
            "rows_withheld", Kind.Count, ("Withheld rows", "Achtergehouden regels"),
            s => Cell.Of((long?)s.Series.Sum(r => r.Withheld)))
        {
            Short = ("Withheld", "Achterg."),
        };

    public View View()
    {
        var scores = Rows.Rows;
        List<Column> seen = [Name, Sources, Years];
        seen.AddRange(
            GapSights.Shown.Where(s => s != Sight.NotAsked || scores.Any(r => r.Seen[s] > 0)).Select(SightColumn));
        Text between = ("First and last", "Eerste en laatste");
        seen.Add(
            new Column<ReporterScore>("reported", Kind.Period, between, Reported) { Short = ("From-to", "Van-tot") });
        if (scores.Any(s => s.Series.Any(r => r.Withheld > 0))) seen.Add(Withheld);
        if (_choice.OfReporters.FirstOrDefault(
            c => c.Series.Source == SourceCatalog.Unroca && c.Side == Side.Export) is { } register)
        {
            seen.Add(Behind(register));
        }

        return new View(
            Rows,
            (
                "Scoreboard: years by the most that a report of the supplier tells",
                "Scorebord: jaren naar het meeste dat een opgave van de leverancier vertelt"),
            seen);
    }

    private IReadOnlyList<Column<ReporterScore>> Columns() =>
    [
        new("key", Kind.Code, ("Code", "Code"), s => Cell.Of(s.Party.Code.Value)) { Role = Role.Dimension },
        Name,
        Dimensions.Period<ReporterScore>(_ => _choice.Years),
        Years,
        Sources,
        .. new[] { Sight.Deliveries, Sight.LicencesOnly, Sight.NotInThisCopy, Sight.Nobody, Sight.NotAsked }.Select(
            SightColumn),
        Year("first", ("First", "Eerste"), s => s.Reported.Min(r => r.First)),
        Year("last", ("Last", "Laatste"), s => s.Reported.Max(r => r.Last)),
        Withheld,
        new("series", Kind.Group, ("Series", "Reeksen"), s => new RowsCell(Series(s))) { Role = Role.Attribute },
    ];

    private Table<SeriesScore> Series(ReporterScore score) => new(
        "series",
        _ask,
        [
            .. GapCells.OfSeries<SeriesScore>(s => s.Coverage),
            new("years", Kind.Count, ("Years", "Jaren"), s => Cell.Of((long?)s.Years)),
            new("first", Kind.Year, ("First", "Eerste"), s => Cell.OfCount(s.First, NoReport)),
            new("last", Kind.Year, ("Last", "Laatste"), s => Cell.OfCount(s.Last, NoReport)),
            new(
                "last_report", Kind.Year, ("Last known report", "Laatste bekende opgave"),
                s => Cell.OfCount(s.LastListed, NoReport)),
            new("behind", Kind.Count, ("Years behind", "Jaren achter"), s => Cell.OfCount(s.Behind, NoReport)),
            new(
                "years_not_in_this_copy",
                Kind.Count,
                ("Years not in this copy", "Jaren niet in deze kopie"),
                s => Cell.Of((long?)s.NotHere)),
            new(
                "years_no_report", Kind.Count, ("Years without a report", "Jaren zonder opgave"),
                s => Cell.Of((long?)s.NoReport)),
            new(
                "rows_withheld", Kind.Count, ("Withheld rows", "Achtergehouden regels"),
                s => Cell.Of((long?)s.Withheld)),
        ],
        [.. score.Series.Where(s => GapChoice.IsAsked(s.Coverage, score.Party))],
        s => $"{score.Party.Code.Value} {s.Coverage.Series.Source} {Codes.Of(s.Coverage.Series.Flow)} "
            + $"{Codes.Of(s.Coverage.Side)}");

    private static Column<ReporterScore> SightColumn(Sight sight) =>
        new(
            sight switch
            {
                Sight.Deliveries => "years_deliveries",
                Sight.LicencesOnly => "years_licences_only",
                Sight.NotInThisCopy => "years_not_in_this_copy",
                Sight.Nobody => "years_nobody",
                _ => "years_not_asked",
            },
            Kind.Count,
            GapSights.Title(sight),
            s => Cell.Of((long?)s.Seen[sight]))
        {
            Short = GapSights.Short(sight),
            Main = sight == Sight.Deliveries,
        };

    private static Column<ReporterScore> Behind(SourceCoverage register)
    {
        var last = new YearRange(register.LastYear, register.LastYear);
        var title = Text.Of($"Years from last UN report to {last}", $"Jaren van laatste VN-opgave tot {last}");
        return new(
            "behind", Kind.Count, title,
            s => Cell.OfCount(s.Series.First(r => ReferenceEquals(r.Coverage, register)).Behind, NoReport))
        {
            Short = ("UN late", "VN laat"),
        };
    }

    private static Cell Reported(ReporterScore score) => score.Reported.Any()
        ? Cell.Of(new YearRange(score.Reported.Min(r => r.First)!.Value, score.Reported.Max(r => r.Last)!.Value))
        : Cell.Lacks(NoReport);

    private static long? SourcesOf(ReporterScore score) =>
        score.Reported.Select(r => r.Coverage.Series.Source).Distinct().Count();

    private static Column<ReporterScore> Count(string name, Text title, Func<ReporterScore, int> of) =>
        new(name, Kind.Count, title, s => Cell.Of((long?)of(s)));

    private static Column<ReporterScore> Year(string name, Text title, Func<ReporterScore, int?> of) =>
        new(name, Kind.Year, title, s => Cell.OfCount(of(s), NoReport));
}
