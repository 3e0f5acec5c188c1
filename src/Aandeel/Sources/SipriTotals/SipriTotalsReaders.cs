namespace Aandeel.Sources.SipriTotals;

/// <summary>
/// The readers of totals that were made from SIPRI's register: to check sums against, never to add to them.
/// </summary>
internal static class SipriTotalsReaders
{
    public static IReadOnlyList<ISourceReader> All { get; } = [
        new TivTableReader(), new YearlyTotalsReader(), new SiteTableReader(), new RegionTableReader()
    ];
}
