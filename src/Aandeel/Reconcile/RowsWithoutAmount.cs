using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Reconcile;

/// <summary>
/// How many rows a reporter has in a year that give no amount, or zero, by what they say instead. SIPRI has none: it
/// reports itself.
/// </summary>
public sealed class RowsWithoutAmount
{
    private static readonly int States = Enum.GetValues<Reported>().Length;
    private readonly Dictionary<(string Source, Flow Flow, Measure Measure, Side Side, short Party,
        int Year), int[]> _counts = [];

    private RowsWithoutAmount()
    {
    }

    public static RowsWithoutAmount None { get; } = new();

    /// <summary>Counts the rows of all sources in one pass.</summary>
    public static RowsWithoutAmount Load(Snapshot snapshot, PartyTable parties)
    {
        var rows = new RowsWithoutAmount();
        var sources = snapshot.Files.Where(f => f.Source != SourceCatalog.Sipri).ToDictionary(f => f.Id, f => f.Source);
        if (sources.Count == 0) return rows;
        var texts = snapshot.Texts;
        using var select = CheckedRows.Of(
            snapshot, StoredRows.Observations, snapshot.Files.Where(f => sources.ContainsKey(f.Id)),
            new RowFilter(Empty: true),
            "file", "flow", "measure", "side", "reporter", "supplier", "recipient", "year_from", "state");
        while (select.Next())
        {
            if (select.IsNull(7)) continue;
            var source = sources[select.Int(0)];
            var side = select.IsNull(3) ? Side.Export : (Side)select.Int(3);
            var reporter = !select.IsNull(4) ? select.Int(4) : select.Int(side == Side.Export ? 5 : 6);
            var cell = (source, (Flow)select.Int(1), (Measure)select.Int(2), side,
                parties.OfPrinted(source, texts[reporter]), select.Int(7));
            if (!rows._counts.TryGetValue(cell, out var counts)) rows._counts.Add(cell, counts = new int[States]);

            // A printed zero says that there was nothing; rules of a source may leave it out of its flows.
            counts[(Reported)select.Int(8) == Reported.Amount ? (int)Reported.Nil : select.Int(8)]++;
        }

        return rows;
    }

    public int Count(FlowSeries series, Side side, short party, int year, Reported state) =>
        _counts.TryGetValue((series.Source, series.Flow, series.Measure, side, party, year), out var counts)
            ? counts[(int)state]
            : 0;

    /// <summary>The years of a series in which anyone has such rows.</summary>
    public IEnumerable<int> Years(FlowSeries series, Side side) =>
        _counts.Keys.Where(
            k => k.Source == series.Source && k.Flow == series.Flow && k.Measure == series.Measure && k.Side == side)
            .Select(k => k.Year).Distinct();
}
