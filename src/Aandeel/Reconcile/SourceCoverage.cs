using System.Collections.Concurrent;
using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Reconcile;

/// <summary>
/// What every reporter says in every year of one series, seen from one side: the state of each cell by the rules of
/// docs/methods/coverage-and-mirror.md. Not a sum of a source: silence, nil and what is not imported stay apart.
/// </summary>
public sealed class SourceCoverage
{
    /// <summary>
    /// The first year of which the UN Register asked reports, and of which the EU's report has actual exports.
    /// </summary>
    private const int RegisterBegins = 1992, EuReportBegins = 1998;

    private readonly PartyTable _parties;
    private readonly Dictionary<(short Party, int Year), (int Rows, long Amount)> _rows = [];
    private readonly ConcurrentDictionary<(short Party, int Year), CoverageCell> _known = [];
    private readonly RowsWithoutAmount _without;
    private readonly HashSet<int> _yearsHere = [];
    private readonly HashSet<int> _allocated = [];

    // Imported reports though none of their rows count on this side: they have rows of the other side, or rows that
    // were set aside.
    private readonly HashSet<(short Party, int Year)> _otherSide = [];
    private readonly ReportList? _list;
    private readonly SourceCoverage? _licences;
    private readonly bool _cells;

    /// <summary>Counts the rows of one side.</summary>
    /// <param name="tables">The flows; a later table gives only the years that no earlier one covers.</param>
    /// <param name="list">The list of reports to the UN Register, for that source.</param>
    /// <param name="otherSide">The flows that the same reporters name from the other side (UN Register).</param>
    /// <param name="licences">The licences beside actual exports, which tell who is silent (EU).</param>
    public SourceCoverage(
        IReadOnlyList<FlowTable> tables, Side side, RowsWithoutAmount without, ReportList? list = null,
        FlowTable? otherSide = null, SourceCoverage? licences = null)
    {
        var flows = tables[0];
        (Series, Side, Flows, _without, _list, _licences, _parties) = (flows.Series, side, flows, without, list,
            licences, flows.Parties);
        _cells = flows.Grain != FlowGrain.Observations;
        Years = new YearRange(tables.Min(t => t.Years.First), tables.Max(t => t.Years.Last));
        for (var t = 0; t < tables.Count; t++)
        {
            Add(tables[t], year => !tables.Take(t).Any(earlier => earlier.Years.Contains(year)));
        }

        _yearsHere.UnionWith(without.Years(Series, side));
        foreach (var (supplier, recipient, year) in flows.SetAside)
        {
            _otherSide.Add((side == Side.Export ? supplier : recipient, year));
        }

        if (otherSide is null) return;
        var reporters = side == Side.Export ? otherSide.Recipient : otherSide.Supplier;
        for (var i = 0; i < otherSide.Count; i++) _otherSide.Add((reporters[i], otherSide.Year[i]));
    }

    public FlowSeries Series { get; }

    /// <summary>Whose report: the supplier's or the recipient's.</summary>
    public Side Side { get; }

    /// <summary>The flows that answer; where there are several editions, the first.</summary>
    public FlowTable Flows { get; }

    /// <summary>The years that the imported files cover, with gaps perhaps.</summary>
    public YearRange Years { get; }

    /// <summary>
    /// The last year that anyone could have reported: of the list of reports where there is one, else of the files.
    /// </summary>
    public int LastYear => _list?.Years?.Last ?? Years.Last;

    /// <summary>
    /// The first year of which anything is said: of the list of reports where there is one, else of the files.
    /// </summary>
    public int FirstYear => Math.Min(_list?.Years?.First ?? Years.First, Years.First);

    /// <summary>Whether this side of the series reports what left, and not what was permitted or refused.</summary>
    public bool OfDeliveries => Series.Flow is Flow.Delivery or Flow.ActualExport;

    /// <summary>Whether sums of all categories exist.</summary>
    public bool HasSums => !Series.OnlyWithinCategory;

    /// <summary>All parties with rows.</summary>
    public IEnumerable<short> Reporters => _rows.Keys.Select(k => k.Party).Distinct();

    /// <summary>Whether the Register lists a report of a state for a year; null where no list says.</summary>
    public bool? Listed(short party, int year) => _list?.HasReport(party, year);

    public CoverageCell this[short party, int year] => _known.GetOrAdd((party, year), at => Cell(at.Party, at.Year));

    private CoverageCell Cell(short party, int year)
    {
        var (rows, amount) = _rows.GetValueOrDefault((party, year));
        var withheld = Count(Reported.Withheld);
        var unsaid = Count(Reported.NoReport);
        var silent = IsSilent(party, year);
        var state = silent ? CellState.NoReport
            : rows > 0
            ? amount > 0 ? CellState.Amount : Series.Source == SourceCatalog.Sipri ? CellState.BelowHalf : CellState.Nil
            : withheld > 0 ? CellState.Withheld
            : Count(Reported.BelowHalf) > 0 ? CellState.BelowHalf
            : Count(Reported.Nil) > 0 ? CellState.Nil
            : unsaid > 0 ? CellState.NoReport
            : WithoutRows(party, year);
        return new CoverageCell(
            state, rows, withheld, unsaid, amount, Series.Source == SourceCatalog.Sipri || Flows.Usable.Contains(year),
            silent, _allocated.Contains(year));

        int Count(Reported what) => _without.Count(Series, Side, party, year, what);
    }

    /// <summary>What it means that a party has no row at all in a year.</summary>
    private CellState WithoutRows(short party, int year)
    {
        if (!MayReport(_parties[party], year)) return CellState.NotAReporter;
        if (Series.Source == SourceCatalog.Unroca) return OfRegister(party, year);
        if (!_yearsHere.Contains(year) || Series.Source == SourceCatalog.Customs) return CellState.NotInThisCopy;
        if (Series.Source != SourceCatalog.Sipri) return CellState.NoReport;

        // SIPRI reports on all suppliers itself: no row says that it identified nothing. The built-in sums know only
        // members apart.
        return _cells && !Alliance.Nato.Entries.Any(e => e.Party == party) ? CellState.NotInThisCopy : CellState.Nil;
    }

    /// <summary>
    /// An imported report without rows of this side says nothing of it; one that is listed and has no rows at all is
    /// not imported.
    /// </summary>
    private CellState OfRegister(short party, int year) =>
        _otherSide.Contains((party, year))
            || _without.Count(Series, Side == Side.Export ? Side.Import : Side.Export, party, year, Reported.Withheld)
                > 0 || _list?.HasReport(party, year) == false ? CellState.NoReport : CellState.NotInThisCopy;

    private bool MayReport(Party party, int year) => Series.Source switch
    {
        _ when Series.Reporter is { } only => party.Code.Value == only,
        SourceCatalog.Eu =>
            year >= EuReportBegins && Alliance.Eu.Has(party.Index, Composition.AtTheTime.DayFor(year, Alliance.Eu)),
        SourceCatalog.Unroca =>
            year >= RegisterBegins && StateYears.Existed(party, year)
                && (_list?.Years is null || _list.States.Contains(party.Index)),
        _ => StateYears.Existed(party, year),
    };

    /// <summary>
    /// Whether a reporter gives licences for a year and next to no actual exports (docs/methods/silent-reporters.md).
    /// </summary>
    public bool IsSilent(short party, int year) =>
        _licences?._rows.TryGetValue((party, year), out var licences) == true
        && SilentReporters.IsSilent(
            new ReportedYear(
                _parties[party].Code, year, new Amount(licences.Amount),
                new Amount(_rows.GetValueOrDefault((party, year)).Amount)));

    private void Add(FlowTable flows, Func<int, bool> takes)
    {
        var reporters = Side == Side.Export ? flows.Supplier : flows.Recipient;
        if (Series.Source == SourceCatalog.Sipri)
        {
            _yearsHere.UnionWith(Enumerable.Range(flows.Years.First, flows.Years.Count).Where(takes));
        }

        if (flows.Allocated) _allocated.UnionWith(Enumerable.Range(flows.Years.First, flows.Years.Count).Where(takes));
        var taken = Enumerable.Range(flows.Years.First, flows.Years.Count).Select(takes).ToArray();
        for (var i = 0; i < flows.Count; i++)
        {
            int year = flows.Year[i];
            if (!taken[year - flows.Years.First]) continue;
            var (rows, amount) = _rows.GetValueOrDefault((reporters[i], year));
            _rows[(reporters[i], year)] = (rows + 1, amount + flows.Amount[i]);
            _yearsHere.Add(year);
        }
    }
}
