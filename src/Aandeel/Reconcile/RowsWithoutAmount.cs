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
    private readonly Dictionary<Cell, int[]> _counts = [];

    private RowsWithoutAmount()
    {
    }

    public static RowsWithoutAmount None { get; } = new();

    /// <summary>Counts the rows of a source.</summary>
    public static RowsWithoutAmount Load(Snapshot snapshot, string source, PartyTable parties)
    {
        var rows = new RowsWithoutAmount();
        var files = snapshot.Files.Where(f => f.Source == source).ToList();
        if (source == SourceCatalog.Sipri || files.Count == 0) return rows;
        var (texts, known) = (snapshot.Texts, new Dictionary<int, short>());
        using var select = CheckedRows.Of(
            snapshot, StoredRows.Observations, files, new RowFilter(Empty: true),
            "flow", "measure", "side", "reporter", "supplier", "recipient", "year_from", "state");
        while (select.Next())
        {
            if (select.IsNull(6)) continue;
            var side = select.IsNull(2) ? Side.Export : (Side)select.Int(2);
            var reporter = !select.IsNull(3) ? select.Int(3) : select.Int(side == Side.Export ? 4 : 5);
            if (!known.TryGetValue(reporter, out var party))
            {
                known.Add(reporter, party = parties.OfPrinted(source, texts[reporter]));
            }

            var cell = new Cell(source, (Flow)select.Int(0), (Measure)select.Int(1), side, party, select.Int(6));
            if (!rows._counts.TryGetValue(cell, out var counts)) rows._counts.Add(cell, counts = new int[States]);

            // A printed zero says that there was nothing; rules of a source may leave it out of its flows.
            counts[(Reported)select.Int(7) == Reported.Amount ? (int)Reported.Nil : select.Int(7)]++;
        }

        return rows;
    }

    public int Count(FlowSeries series, Side side, short party, int year, Reported state) =>
        _counts.TryGetValue(new Cell(series.Source, series.Flow, series.Measure, side, party, year), out var counts)
            ? counts[(int)state]
            : 0;

    /// <summary>The years of a series in which anyone has such rows.</summary>
    public IEnumerable<int> Years(FlowSeries series, Side side) =>
        _counts.Keys.Where(
            k => k.Source == series.Source && k.Flow == series.Flow && k.Measure == series.Measure && k.Side == side)
            .Select(k => k.Year).Distinct();

    /// <summary>Whose rows of a year and series are counted.</summary>
    /// <remarks>A class: tables over tuples would be compiled anew at every start (docs/performance.md).</remarks>
    private sealed record Cell(string Source, Flow Flow, Measure Measure, Side Side, short Party, int Year);
}
