using Aandeel.Harmonise;
using Aandeel.Reconcile;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// What <c>gaps</c> answers, all defaults filled in: whose reports, to which sources, in which years.
/// </summary>
internal sealed class GapChoice
{
    private readonly Dictionary<int, bool[]> _chosen = [];
    private readonly string? _allocatedEdition;

    public GapChoice(
        Question asked, Imported imported, YearRange years, IReadOnlyList<SourceCoverage> coverages,
        SourceCoverage? sipri)
    {
        var parties = Imported.Parties;
        (Years, Coverages, Sipri, UsesSums) = (years, coverages, sipri, imported.UsesSums);
        Composition = asked.Composition ?? Composition.Default;
        Suppliers = asked.Suppliers ?? (coverages.Select(c => c.Series.Reporter).Distinct().ToList() is [{ } only]
            ? new PartySelection.Parties([parties.Require(only)])
            : new PartySelection.MembersOf(asked.Alliance, asked.Alliance.Written));
        Question = asked with { Years = years, Composition = Composition, Suppliers = Suppliers };
        var destinations = new Destinations(parties, asked.Alliance, Composition, years);
        for (var year = years.First; year <= years.Last; year++)
        {
            _chosen.Add(year, Suppliers.In(year, parties, destinations, Composition));
        }

        Reporters =
        [
            .. parties.All.Where(
                p => p.IsState && p.Index != PartyTable.Unmapped && _chosen.Values.Any(c => c[p.Index]))
                .OrderBy(p => p.Code.Value, StringComparer.Ordinal),
        ];
        Reports = [.. coverages.Where(SaysSomething)];
        OfReporters = [.. Reports.Where(c => c.Series.Source != SourceCatalog.Sipri)];
        _allocatedEdition = imported.Editions().FirstOrDefault(e => !e.Yearly)?.Name;
    }

    /// <summary>The question with everything filled in that has a default.</summary>
    public Question Question { get; }

    public YearRange Years { get; }

    public Composition Composition { get; }

    public PartySelection Suppliers { get; }

    /// <summary>The chosen states in their order, by code: only states report.</summary>
    public IReadOnlyList<Party> Reporters { get; }

    /// <summary>Every series of which files are imported.</summary>
    public IReadOnlyList<SourceCoverage> Coverages { get; }

    /// <summary>The series that say something of these reporters: a map of others would be of nothing.</summary>
    public IReadOnlyList<SourceCoverage> Reports { get; }

    /// <summary>The series whose reports are looked for; SIPRI reports on everyone itself.</summary>
    public IReadOnlyList<SourceCoverage> OfReporters { get; }

    /// <summary>SIPRI's deliveries, which weigh what a source sees; null where none are imported.</summary>
    public SourceCoverage? Sipri { get; }

    public bool UsesSums { get; }

    public bool BySupplier => Question.By == Indicators.ShareKey.Supplier;

    /// <summary>Whether rows are cells of a map.</summary>
    public bool IsOfCells => !Question.ByYear && !BySupplier;

    /// <summary>Whether the map is of all sources together.</summary>
    public bool IsOfAll => OfReporters.Count > 0 && Question.Source == Question.AllSources && Question.Flow is null;

    public bool IsChosen(Party party, int year) => _chosen[year][party.Index];

    public IEnumerable<int> YearsOf(Party party) =>
        Enumerable.Range(Years.First, Years.Count).Where(y => IsChosen(party, y));

    public IReadOnlyList<short> SuppliersIn(int year) =>
        [.. Reporters.Where(r => IsChosen(r, year)).Select(r => r.Index)];

    /// <summary>Whether a series can have a report of a reporter at all.</summary>
    public static bool IsAsked(SourceCoverage coverage, Party reporter) =>
        coverage.Series.Reporter is null || coverage.Series.Reporter == reporter.Code.Value;

    public IEnumerable<ReporterScore> Scores() =>
        Reporters.Select(r => ReporterScore.Of(r, OfReporters.Count > 0 ? OfReporters : Reports, [.. YearsOf(r)]));

    /// <summary>The question that lists the rows of reporters in a series.</summary>
    public Ask Behind(SourceCoverage coverage, IReadOnlyList<Party> reporters, int year, bool allocated)
    {
        var edition = coverage.Series.Source != SourceCatalog.Sipri ? Question.Edition
            : allocated ? _allocatedEdition
            : coverage.Flows.Edition.Name;
        var (question, period) = (ReportTables.QuestionOf(coverage), new YearRange(year, year));
        var chosen = new PartySelection.Parties(reporters);
        return coverage.Side == Side.Import
            ? Questions.Behind.Row(
                question with { Recipients = chosen }, Composition.AtTheTime, period, "all", edition: edition)
            : Questions.Behind.Row(question, Composition.AtTheTime, period, chosen.Text, edition: edition);
    }

    private bool SaysSomething(SourceCoverage coverage) => Reporters.Any(r => YearsOf(r).Any(y => coverage[r.Index, y]
        is { State: not (CellState.NotAReporter or CellState.NotInThisCopy) } or { Rows: > 0 }));
}
