using Aandeel.Harmonise;

namespace Aandeel.Reconcile;

/// <summary>What one reporter gave to one series over some years.</summary>
/// <param name="Years">Years with a report in the imported files that says something.</param>
/// <param name="First">The first of them; null where there is none.</param>
/// <param name="LastListed">The last year for which a report is known to have been made, imported or not.</param>
/// <param name="NotHere">Years of which a report was made, or the source covers, without imported rows.</param>
/// <param name="NoReport">Years in which it could have reported and did not.</param>
/// <param name="Withheld">Rows whose amount is withheld.</param>
public sealed record SeriesScore(
    SourceCoverage Coverage, int Years, int? First, int? Last, int? LastListed, int NotHere, int NoReport, int Withheld)
{
    /// <summary>
    /// How many years its last report lies before the last year of the source; null where it never reported.
    /// </summary>
    public int? Behind => LastListed is { } last ? Coverage.LastYear - last : null;

    public static SeriesScore Of(SourceCoverage coverage, short party, IEnumerable<int> years)
    {
        int count = 0, notHere = 0, silent = 0, withheld = 0;
        int? first = null, last = null, listed = null;
        foreach (var year in years)
        {
            var cell = coverage[party, year];
            withheld += cell.Withheld;
            if (cell.Speaks)
            {
                count++;
                first ??= year;
                last = year;
            }

            if (cell.Speaks || coverage.Listed(party, year) == true) listed = year;
            if (cell.State == CellState.NotInThisCopy) notHere++;
            if (cell.State == CellState.NoReport) silent++;
        }

        return new SeriesScore(coverage, count, first, last, listed, notHere, silent, withheld);
    }
}

/// <summary>
/// What one reporter gave to all series over some years, and how many years are seen by deliveries, by licences only,
/// or not.
/// </summary>
public sealed record ReporterScore(
    Party Party, IReadOnlyList<int> Years, IReadOnlyList<SeriesScore> Series, IReadOnlyDictionary<Sight, int> Seen)
{
    /// <summary>The series of exports in which it has an imported report.</summary>
    public IEnumerable<SeriesScore> Reported => Series.Where(s => s.Years > 0);

    public static ReporterScore Of(Party party, IReadOnlyList<SourceCoverage> coverages, IReadOnlyList<int> years)
    {
        var seen = Enum.GetValues<Sight>().ToDictionary(s => s, _ => 0);
        foreach (var year in years) seen[Sights.Of(coverages, party.Index, year)]++;
        return new ReporterScore(party, years, [.. coverages.Select(c => SeriesScore.Of(c, party.Index, years))], seen);
    }
}
