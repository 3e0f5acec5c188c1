using Aandeel.Harmonise;

namespace Aandeel.App.Bulk;

/// <summary>
/// The tables of flows that are exported: every edition of SIPRI's register in each form, and of every other source
/// its default rows, of both sides and with categories where it has them.
/// </summary>
internal static class BulkTables
{
    public static IEnumerable<FlowTable> Of(Imported imported)
    {
        foreach (var edition in imported.Editions()) yield return imported.Register(edition);
        foreach (var series in FlowSeries.All.Where(s => s != FlowSeries.Sipri))
        {
            foreach (var rows in Rows(series))
            {
                if (imported.FindSeries(new TableAsked(series, rows, null), out _) is { } table)
                {
                    yield return table;
                }
            }
        }
    }

    private static IEnumerable<SourceChoice> Rows(FlowSeries series)
    {
        yield return new SourceChoice();
        if (series.TwoSided) yield return new SourceChoice(Side: Side.Import);
        if (series.Source == Sources.SourceCatalog.Eu) yield return new SourceChoice(ByCategory: true);
    }
}
