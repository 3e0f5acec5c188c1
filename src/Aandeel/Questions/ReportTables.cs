using Aandeel.Harmonise;
using Aandeel.Reconcile;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// The coverage of every series that is here, worked out once from a snapshot, and whether the options of <c>gaps</c>
/// and <c>mirror</c> fit it.
/// </summary>
internal sealed class ReportTables(Imported imported)
{
    /// <summary>Sees to it that the source has what is asked.</summary>
    /// <exception cref="AandeelException">It has not; the message says what it has.</exception>
    public static void Check(Question question)
    {
        var all = question.Source == Question.AllSources;
        if (!all && question.Flow is { } flow && FlowSeries.Of(question.Source).All(s => s.Flow != flow))
        {
            throw AandeelException.Usage(
                $"--flow {Codes.Of(flow)}: source {question.Source} has "
                    + $"{string.Join(", ", FlowSeries.Of(question.Source).Select(s => Codes.Of(s.Flow)).Distinct())}.");
        }

        if (all && question.Edition is not null)
        {
            throw AandeelException.Usage(
                $"--edition goes with one source: add --source, one of {string.Join(", ", FlowSeries.Sources)}.");
        }

        if (question.Kind != QuestionKind.Mirror || question.Source == SourceCatalog.Unroca) return;
        if (question.ByReporter || question.By != default)
        {
            throw AandeelException.Usage(
                "--by gives match rates of the two sides of one report, which only the UN Register has: add --source "
                    + "unroca.");
        }

        if (question.Category is not null)
        {
            throw AandeelException.Usage("--category chooses a category of the UN Register: add --source unroca.");
        }
    }

    /// <summary>
    /// Every series of a question with its sides, in the order of the catalogue; series that are not here are named
    /// apart.
    /// </summary>
    public (IReadOnlyList<SourceCoverage> Here, IReadOnlyList<FlowSeries> NotHere) Of(Question question)
    {
        var (here, notHere) = (new List<SourceCoverage>(), new List<FlowSeries>());
        var all = FlowSeries.All.Where(s => question.Source is Question.AllSources || s.Source == question.Source)
            .Where(s => question.Flow is null || s.Flow == question.Flow)
            .DistinctBy(s => $"{s.Source} {s.Flow}")
            .ToList();
        imported.PrepareReported(
            all.SelectMany(s => Sides(s).Select(side => OfTable(s, side, question.Edition).Table())));
        foreach (var series in all)
        {
            var sides = Sides(series)
                .Select(side => Of(series, side, question.Edition, question.Years)).OfType<SourceCoverage>().ToList();
            here.AddRange(sides);
            if (sides.Count == 0) notHere.Add(series);
        }

        return (here, notHere);
    }

    /// <summary>
    /// One side of a series in one edition; null where none of it is imported. Years that SIPRI's edition lacks stay
    /// without a figure: no other edition fills them.
    /// </summary>
    public SourceCoverage? One(FlowSeries series, Side side, string? sipriEdition) =>
        Of(series, side, series == FlowSeries.Sipri ? sipriEdition : null, years: null);

    /// <summary>Loads several series side by side.</summary>
    public void Prepare(IEnumerable<SeriesSide> series, string? sipriEdition) =>
        imported.PrepareReported(
            series.Select(s => OfTable(s.Series, s.Side, s.Series == FlowSeries.Sipri ? sipriEdition : null).Table()));

    /// <summary>
    /// Licences as numbers of documents, beside their values: a licence can be printed without a value.
    /// </summary>
    public IEnumerable<SourceCoverage> LicenceDocuments() =>
        FlowSeries.All.Where(s => s is { Flow: Flow.Licence, Measure: Measure.Count })
            .Select(s => Of(s, Side.Export, null, null)).OfType<SourceCoverage>();

    /// <summary>
    /// SIPRI's deliveries, from the register or from the built-in sums; years that the yearly edition lacks come from
    /// allocated orders.
    /// </summary>
    public SourceCoverage? Sipri(YearRange? years) => Of(FlowSeries.Sipri, Side.Export, null, years);

    /// <summary>The amounts of a series by pair and year.</summary>
    public PairAmounts AmountsOf(SourceCoverage coverage) =>
        imported.Kept(
            $"pairs {KeyOf(coverage.Series, coverage.Side)} {coverage.Flows.Edition.Name} {coverage.Flows.Grain} "
                + $"{coverage.Flows.Allocated}", () => new PairAmounts(coverage.Flows));

    /// <summary>The rows of the UN Register; none where it is not here.</summary>
    public RegisterReports Reports() =>
        imported.Kept(
            "register reports",
            () => imported.Snapshot is { } snapshot
                ? RegisterReports.Load(snapshot, Imported.Parties)
                : new RegisterReports([], [], []));

    /// <summary>The transfers of the UN Register with their two sides.</summary>
    public IReadOnlyList<MirrorFlow> Matched() =>
        imported.Kept("register mirror", () => RegisterMirror.Match(Reports().Rows));

    /// <summary>What a command for one reporter, or one pair, must name to reach the rows of a series.</summary>
    public static Question QuestionOf(SourceCoverage coverage, string? edition = null) => new()
    {
        Kind = QuestionKind.Flows,
        Source = coverage.Series.Source,
        Flow = coverage.Series.Flow,
        UnitCode = coverage.Series.Measure == Measure.Count && coverage.Series.Flow == Flow.Licence
            ? coverage.Series.Unit.Code
            : null,
        Side = coverage.Side == Side.Import ? Side.Import : null,
        Edition = edition,
    };

    /// <summary>The sides that report a series.</summary>
    internal static Side[] Sides(FlowSeries series) => series.TwoSided ? [Side.Export, Side.Import] : [Side.Export];

    private static string KeyOf(FlowSeries series, Side side) =>
        $"{series.Source} {series.Flow} {series.Unit.Code} {side}";

    private SourceCoverage? Of(FlowSeries series, Side side, string? edition, YearRange? years)
    {
        var tables = series == FlowSeries.Sipri
            ? SipriTables(edition, years)
            : Table(series, side, edition) is { } table
            ? [table]
            : [];
        if (tables.Count == 0) return null;
        var otherSide = series.Source == SourceCatalog.Unroca
            ? Table(series, side == Side.Export ? Side.Import : Side.Export, edition)
            : null;
        var licences = series is { Source: SourceCatalog.Eu, Flow: Flow.ActualExport }
            ? Of(FlowSeries.Of(SourceCatalog.Eu).First(s => s.Flow == Flow.Licence), Side.Export, edition, years)
            : null;
        return imported.Kept(
            $"coverage {KeyOf(series, side)} {edition} "
                + $"{string.Join(',', tables.Select(t => $"{t.Edition.Name} {t.Grain} {t.Allocated}"))}",
            () => new SourceCoverage(
                tables, side, Without(series.Source), series.Source == SourceCatalog.Unroca ? List() : null, otherSide, licences));
    }

    /// <summary>
    /// The edition that answers for single years first; another one only for years that the first lacks.
    /// </summary>
    private List<FlowTable> SipriTables(string? edition, YearRange? years)
    {
        var asked = new Question { Kind = QuestionKind.Flows, Edition = edition };
        if (Found(imported.FindDeliveries(asked, out var why), edition, why) is not { } first)
        {
            return [];
        }

        var tables = new List<FlowTable> { first };
        if (imported.UsesSums || edition is not null || years is null) return tables;
        foreach (var other in imported.Editions().Where(e => e.Name != first.Edition.Name))
        {
            if (years.First >= first.Years.First && years.Last <= first.Years.Last) break;
            tables.Add(imported.Register(other));
        }

        return tables;
    }

    /// <summary>The flows of a series, or null where none are here.</summary>
    private FlowTable? Table(FlowSeries series, Side side, string? edition) =>
        Found(imported.FindReported(OfTable(series, side, edition).Table(), out var why), edition, why);

    /// <summary>What is not imported is no error, unless its edition was asked by name.</summary>
    private static FlowTable? Found(FlowTable? table, string? edition, NotImported why) =>
        table ?? (edition is null ? null : throw AandeelException.NotHere(why));

    private static Question OfTable(FlowSeries series, Side side, string? edition) =>
        new()
        {
            Kind = QuestionKind.Flows,
            Source = series.Source,
            Flow = series.Flow,
            UnitCode = series == FlowSeries.Sipri ? null : series.Unit.Code,
            Side = series.TwoSided ? side : null,
            Edition = edition
        };

    /// <summary>Of SIPRI there are none: it reports itself.</summary>
    private RowsWithoutAmount Without(string source) =>
        imported.Kept(
            $"rows without amount {source}",
            () => imported.Snapshot is { } snapshot
                ? RowsWithoutAmount.Load(snapshot, source, Imported.Parties)
                : RowsWithoutAmount.None);

    /// <summary>Which reports the UN Register lists.</summary>
    public ReportList List() =>
        imported.Kept("report list", () => ReportList.Load(imported.Snapshot!, Imported.Parties));
}
