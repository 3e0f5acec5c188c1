using Aandeel.Store;

namespace Aandeel.Harmonise;

/// <summary>Reads the indicators of a source from the snapshot.</summary>
public static class IndicatorLoader
{
    /// <summary>
    /// The indicators of the newest edition of a source that is imported, in the order of the file; none where none is.
    /// </summary>
    public static IReadOnlyList<Indicator> Of(Snapshot snapshot, string source)
    {
        var files = snapshot.Files.Where(f => f.Source == source)
            .GroupBy(f => f.Edition).OrderByDescending(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        return files is null ? [] : Of(snapshot, [.. files]);
    }

    /// <summary>
    /// The same, of some measures and printed names of parties only: what a question does not need is not read.
    /// </summary>
    public static IReadOnlyList<Indicator> Of(
        Snapshot snapshot, string source, IReadOnlyList<string> measures, IReadOnlyList<string>? parties = null)
    {
        var files = snapshot.Files.Where(f => f.Source == source)
            .GroupBy(f => f.Edition).OrderByDescending(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        if (files is null) return [];
        return Of(
            snapshot, [.. files], new RowFilter(Measure: Numbers(snapshot, measures)),
            parties is null ? null : [.. Numbers(snapshot, parties)]);
    }

    /// <summary>The numbers of texts.</summary>
    private static long[] Numbers(Snapshot snapshot, IReadOnlyList<string> words) =>
        [.. words.Select(w => (long)snapshot.Texts.NumberOf(w))];

    /// <summary>The indicators of some files.</summary>
    public static IReadOnlyList<Indicator> Of(Snapshot snapshot, IReadOnlyList<FileRecord> files) =>
        Of(snapshot, files, RowFilter.All, null);

    private static List<Indicator> Of(
        Snapshot snapshot, IReadOnlyList<FileRecord> files, RowFilter filter, HashSet<long>? parties)
    {
        var texts = snapshot.Texts;
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var indicators = new List<Indicator>();
        using var select = CheckedRows.Of(
            snapshot, StoredRows.Indicators, files, filter, "line", "part", "party", "item", "year", "measure", "unit",
            "amount", "state", "flag", "file");
        var placed = new List<Placed>();
        while (select.Next())
        {
            if (parties is not null && !parties.Contains(select.Long(2))) continue;
            var code = texts[select.Int(6)];
            if (!units.TryGetValue(code, out var unit)) units.Add(code, unit = new Unit(code, code, code));
            var indicator = new Indicator
            {
                Line = select.Int(0),
                Part = select.Int(1),
                Party = texts[select.Int(2)],
                Item = select.IsNull(3) ? null : texts[select.Int(3)],
                Year = select.Int(4),
                Measure = texts[select.Int(5)],
                Unit = unit,
                Amount = select.IsNull(7) ? null : new Amount(select.Long(7)),
                State = (Reported)select.Int(8),
                Flag = (EstimateFlag)select.Int(9),
            };
            indicators.Add(indicator);
            placed.Add(new Placed(select.Int(10), indicator));
        }

        return InOrder(placed) ? indicators : [.. placed.Order(Comparer<Placed>.Create(Compare)).Select(p => p.Row)];
    }

    /// <summary>
    /// Whether rows come as they stand in the file: a reader that looks back hands some of them on at the end.
    /// </summary>
    private static bool InOrder(List<Placed> placed)
    {
        for (var i = 1; i < placed.Count; i++)
        {
            if (Compare(placed[i - 1], placed[i]) > 0) return false;
        }

        return true;
    }

    private static int Compare(Placed one, Placed other) =>
        one.File.CompareTo(other.File) is not 0 and var file ? file
        : one.Row.Line.CompareTo(other.Row.Line) is not 0 and var line ? line
        : one.Row.Part.CompareTo(other.Row.Part);

    /// <summary>A row and its file.</summary>
    private sealed record Placed(int File, Indicator Row);
}
