using Aandeel.Sources;

namespace Aandeel.Reconcile;

/// <summary>
/// The most that any source other than SIPRI tells of a reporter's exports in a year, in the imported files.
/// </summary>
public enum Sight
{
    /// <summary>A report of what was delivered or actually exported.</summary>
    Deliveries,

    /// <summary>
    /// A report of licences, and none of deliveries: a permission, of which only a part is delivered.
    /// </summary>
    LicencesOnly,

    /// <summary>Reports that were made, or years that a source covers, but not in the imported files.</summary>
    NotInThisCopy,

    /// <summary>Sources that could have told it, and nobody did.</summary>
    Nobody,

    /// <summary>No source that was looked through is reported to by it: nothing can be said.</summary>
    NotAsked,
}

/// <summary>Looks through all series for what they tell of a reporter's exports.</summary>
public static class Sights
{
    /// <summary>
    /// The best of all series of exports. Customs are left out: they hold civilian arms too, and are fetched state by
    /// state.
    /// </summary>
    public static Sight Of(IEnumerable<SourceCoverage> coverages, short party, int year)
    {
        var best = Sight.NotAsked;
        foreach (var coverage in coverages)
        {
            if (coverage.Side != Side.Export || coverage.Series.Source is SourceCatalog.Sipri or SourceCatalog.Customs)
            {
                continue;
            }

            var cell = coverage[party, year];
            var sight = cell switch
            {
                { Speaks: true, Usable: true } when coverage.OfDeliveries => Sight.Deliveries,
                { Speaks: true, Usable: true } when coverage.Series.Flow == Flow.Licence => Sight.LicencesOnly,
                { State: CellState.NotInThisCopy } => Sight.NotInThisCopy,
                { State: CellState.NotAReporter } => Sight.NotAsked,
                _ => Sight.Nobody,
            };
            if (sight < best) best = sight;
        }

        return best;
    }
}
