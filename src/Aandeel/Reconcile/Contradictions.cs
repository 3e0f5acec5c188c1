using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Reconcile;

/// <summary>
/// Where sources contradict each other (docs/methods/coverage-and-mirror.md). A pair of a year is compared only where
/// the other series covers the reporter in every year that it would take; all others are counted with the reason.
/// </summary>
public sealed class Contradictions
{
    /// <summary>A licence is followed, or a delivery preceded, over this many years, its own included.</summary>
    public const int Years = 5;

    /// <summary>The member whose actual exports in the EU's report are of war weapons only.</summary>
    private const string WarWeaponsOnly = "DEU";

    private readonly IReadOnlyList<SourceCoverage> _coverages;
    private readonly Dictionary<SourceCoverage, PairAmounts> _amounts;
    private readonly RegisterReports _reports;
    private readonly Func<short, short, int, bool> _chosen;
    private readonly PartyTable _parties;
    private readonly List<Contradiction> _found = [];
    private readonly List<Comparison> _comparisons = [];

    /// <summary>Compares all imported series.</summary>
    /// <param name="coverages">The series to compare, of suppliers' and of recipients' reports.</param>
    /// <param name="amounts">Their amounts by pair and year.</param>
    /// <param name="chosen">Whether a supplier, a recipient and a year are asked.</param>
    public Contradictions(
        IReadOnlyList<SourceCoverage> coverages, Dictionary<SourceCoverage, PairAmounts> amounts,
        RegisterReports reports, PartyTable parties, Func<short, short, int, bool> chosen)
    {
        (_coverages, _amounts, _reports, _parties, _chosen) = (coverages, amounts, reports, parties, chosen);
        if (Find(SourceCatalog.Sipri, Flow.Delivery) is { } sipri)
        {
            if (Find(SourceCatalog.Unroca, Flow.Delivery) is { } exports
                && Find(SourceCatalog.Unroca, Flow.Delivery, Side.Import) is { } imports
                && sipri.Flows.Class.Length > 0)
            {
                CompareReports(sipri, exports, imports);
            }

            foreach (var licences in Licences()
                .Where(l => l.Series.Source is SourceCatalog.Eu or SourceCatalog.UnitedStates))
            {
                Compare(ContradictionKind.DeliveryWithoutLicence, sipri, licences);
            }
        }

        foreach (var licences in Licences())
        {
            if (DeliveriesOf(licences) is not { } deliveries) continue;
            Compare(ContradictionKind.LicenceWithoutDelivery, licences, deliveries);
            if (licences.Series.Source == deliveries.Series.Source)
            {
                Compare(ContradictionKind.DeliveryWithoutLicence, deliveries, licences);
            }
        }
    }

    /// <summary>What was found, by kind and series, the largest first.</summary>
    public IReadOnlyList<Contradiction> Found =>
        [.. _found.OrderBy(c => c.Kind)
            .ThenBy(c => Place(c.Says))
            .ThenBy(c => Place(c.Silent))
            .ThenByDescending(c => c.Amount)
            .ThenBy(c => c.Supplier)
            .ThenBy(c => c.Recipient)
            .ThenBy(c => c.Years.First)
            .ThenBy(c => c.Class)];

    /// <summary>Which series were compared, and what could not be.</summary>
    public IReadOnlyList<Comparison> Comparisons => _comparisons;

    /// <summary>
    /// The actual deliveries that answer to licences of all goods: the EU's for its members, the United States' own.
    /// War weapons alone do not.
    /// </summary>
    private SourceCoverage? DeliveriesOf(SourceCoverage licences) =>
        licences.Series.Source == SourceCatalog.UnitedStates
        ? Find(SourceCatalog.UnitedStates, Flow.Delivery)
        : Find(SourceCatalog.Eu, Flow.ActualExport);

    private IEnumerable<SourceCoverage> Licences() =>
        _coverages.Where(c => c.Series is { Flow: Flow.Licence, IsMoney: true });

    private SourceCoverage? Find(string source, Flow flow, Side side = Side.Export) =>
        _coverages.FirstOrDefault(c => c.Series.Source == source && c.Series.Flow == flow && c.Side == side);

    private int Place(SourceCoverage coverage)
    {
        for (var i = 0; i < _coverages.Count; i++)
        {
            if (ReferenceEquals(_coverages[i], coverage)) return i;
        }

        return -1;
    }

    private void Compare(ContradictionKind kind, SourceCoverage says, SourceCoverage silent)
    {
        var comparison = new Comparison(kind, says, silent);
        _comparisons.Add(comparison);
        var others = OthersThatCouldTell(kind, says, silent);
        foreach (var pair in _amounts[says].Pairs)
        {
            var run = default(Contradiction);
            foreach (var (year, amount) in _amounts[says].Of(pair))
            {
                if (amount <= 0 || !_chosen(pair.Supplier, pair.Recipient, year)) continue;
                var window = kind == ContradictionKind.LicenceWithoutDelivery
                    ? new YearRange(year, year + Years - 1)
                    : new YearRange(year - Years + 1, year);
                if (Obstacle(kind, says, silent, pair, year, window) is { } obstacle)
                {
                    comparison.Add(obstacle, amount);
                    Close();
                    continue;
                }

                var contradicts = _amounts[silent].Sum(pair, window) is null or 0
                    && !others.Any(o => _amounts[o].Sum(pair, window) is > 0) && !InReports(kind, pair, window);
                comparison.Add(contradicts, amount);
                if (!contradicts || (run is not null && window.First > run.Window.Last + 1)) Close();
                if (!contradicts) continue;
                run = run is null
                    ? new Contradiction(
                        kind, says, silent, pair.Supplier, pair.Recipient, new YearRange(year, year), window, 0, amount)
                    : run with
                    {
                        Years = new YearRange(run.Years.First, year),
                        Window = new YearRange(run.Window.First, window.Last),
                        Amount = run.Amount + amount
                    };
            }

            Close();

            void Close()
            {
                if (run is not null) _found.Add(run);
                run = null;
            }
        }
    }

    /// <summary>
    /// Other series of which one row is enough: any delivery after a licence, any licence before a delivery, with or
    /// without a value.
    /// </summary>
    private List<SourceCoverage> OthersThatCouldTell(ContradictionKind kind, SourceCoverage says, SourceCoverage silent) =>
    [
        .. _coverages.Where(c => c.Side == Side.Export && !ReferenceEquals(c, says) && !ReferenceEquals(c, silent)
            && (kind == ContradictionKind.LicenceWithoutDelivery
                ? c.OfDeliveries && c.Series.Source != SourceCatalog.Unroca
                : c.Series.Flow == Flow.Licence)),
    ];

    /// <summary>
    /// Whether either side's report to the UN Register names the pair: enough for a licence not to have gone without
    /// delivery.
    /// </summary>
    private bool InReports(ContradictionKind kind, (short Supplier, short Recipient) pair, YearRange window) =>
        kind == ContradictionKind.LicenceWithoutDelivery && ReportedPairs.TryGetValue(pair, out var years)
            && years.Any(window.Contains);

    private Dictionary<(short Supplier, short Recipient), HashSet<int>> ReportedPairs =>
        field ??= _reports.Rows.Concat(_reports.Ambiguous).Concat(_reports.SetAside)
        .GroupBy(r => (r.Supplier, r.Recipient)).ToDictionary(g => g.Key, g => g.Select(r => r.Year).ToHashSet());

    /// <summary>Why a pair of a year cannot be compared; null where it can.</summary>
    private NotCompared? Obstacle(
        ContradictionKind kind, SourceCoverage says, SourceCoverage silent, (short Supplier, short Recipient) pair,
        int year, YearRange window)
    {
        if (!AreStates(pair)) return NotCompared.NoState;
        if (!says[pair.Supplier, year].Usable) return NotCompared.InPart;

        // What Germany states as actual exports is war weapons only, while its licences are of all military goods.
        if (kind == ContradictionKind.LicenceWithoutDelivery && silent.Series.Source == SourceCatalog.Eu
            && _parties[pair.Supplier].Code.Value == WarWeaponsOnly)
        {
            return NotCompared.InPart;
        }

        NotCompared? worst = null;
        for (var at = window.First; at <= window.Last; at++)
        {
            if (Obstacle(silent[pair.Supplier, at]) is { } found && (worst is null || found < worst)) worst = found;
        }

        return worst;
    }

    private static NotCompared? Obstacle(CoverageCell cell) => cell.State switch
    {
        CellState.NotAReporter => NotCompared.NotAReporter,
        CellState.NoReport => NotCompared.NoReport,
        CellState.NotInThisCopy => NotCompared.NotInThisCopy,
        _ => cell.Usable ? null : NotCompared.InPart,
    };

    private bool AreStates((short Supplier, short Recipient) pair) =>
        _parties[pair.Supplier].IsState && _parties[pair.Recipient].IsState && pair.Supplier != pair.Recipient;

    private void CompareReports(SourceCoverage sipri, SourceCoverage exports, SourceCoverage imports)
    {
        var comparison = new Comparison(ContradictionKind.InRegisterInNeitherReport, sipri, exports);
        _comparisons.Add(comparison);
        var named = _reports.Rows.Concat(_reports.Ambiguous)
            .Select(r => (r.Supplier, r.Recipient, r.Category, r.Year)).ToHashSet();
        var flows = sipri.Flows;
        var volumes = new Dictionary<(short Supplier, short Recipient, byte Class, int Year), long>();
        for (var i = 0; i < flows.Count; i++)
        {
            int year = flows.Year[i];
            if (!_chosen(flows.Supplier[i], flows.Recipient[i], year)) continue;
            var key = (flows.Supplier[i], flows.Recipient[i], flows.Class[i], year);
            volumes[key] = volumes.GetValueOrDefault(key) + flows.Amount[i];
        }

        foreach (var ((supplier, recipient, productClass, year), amount) in volumes)
        {
            if (!AreStates((supplier, recipient))) comparison.Add(NotCompared.NoState, amount);
            else if (!RegisterClasses.BuiltIn.IsWhole(productClass))
            {
                comparison.Add(NotCompared.ClassNotInRegister, amount);
            }
            else if ((Obstacle(exports[supplier, year]) ?? Obstacle(imports[recipient, year])) is { } obstacle)
            {
                comparison.Add(obstacle, amount);
            }
            else
            {
                var contradicts = !RegisterClasses.BuiltIn.CodesOf(productClass)
                    .Any(
                        code => Enumerable.Range(year - 1, 3).Any(y => named.Contains((supplier, recipient, code, y))));
                comparison.Add(contradicts, amount);
                if (contradicts)
                {
                    _found.Add(
                        new Contradiction(
                            ContradictionKind.InRegisterInNeitherReport, sipri, exports, supplier, recipient,
                            new YearRange(year, year), new YearRange(year - 1, year + 1), productClass, amount));
                }
            }
        }
    }
}
