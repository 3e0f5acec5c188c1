using Aandeel.Store;

namespace Aandeel.Harmonise;

/// <summary>Reads the indicators of a source from the snapshot.</summary>
public static class IndicatorLoader
{
    /// <summary>The indicators of the newest edition of a source that is imported, in the order of the file; none where none is.</summary>
    public static IReadOnlyList<Indicator> Of(Snapshot snapshot, string source)
    {
        var files = snapshot.Files.Where(f => f.Source == source).GroupBy(f => f.Edition).OrderByDescending(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        return files is null ? [] : Of(snapshot, [.. files]);
    }

    /// <summary>The same, of some measures and printed names of parties only: what a question does not need is not read.</summary>
    public static IReadOnlyList<Indicator> Of(Snapshot snapshot, string source, IReadOnlyList<string> measures, IReadOnlyList<string>? parties = null)
    {
        var files = snapshot.Files.Where(f => f.Source == source).GroupBy(f => f.Edition).OrderByDescending(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        if (files is null) return [];
        var chosen = $"AND measure IN ({Numbers(snapshot, measures)})" + (parties is null ? "" : $" AND party IN ({Numbers(snapshot, parties)})");
        return Of(snapshot, [.. files], chosen);
    }

    /// <summary>The numbers of texts, for a list in SQL.</summary>
    private static string Numbers(Snapshot snapshot, IReadOnlyList<string> words) =>
        string.Join(',', words.Select(snapshot.Texts.NumberOf));

    /// <summary>The indicators of some files.</summary>
    public static IReadOnlyList<Indicator> Of(Snapshot snapshot, IReadOnlyList<FileRecord> files) => Of(snapshot, files, "");

    private static List<Indicator> Of(Snapshot snapshot, IReadOnlyList<FileRecord> files, string chosen)
    {
        var texts = snapshot.Texts;
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var indicators = new List<Indicator>();
        using var select = snapshot.Db.Prepare($"SELECT line, part, party, item, year, measure, unit, amount, state, flag FROM indicator WHERE file IN ({string.Join(',', files.Select(f => f.Id))}) {chosen} ORDER BY file, line, part");
        while (select.Step())
        {
            var code = texts[select.Int(6)];
            if (!units.TryGetValue(code, out var unit)) units.Add(code, unit = new Unit(code, code, code));
            indicators.Add(new Indicator
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
            });
        }

        return indicators;
    }
}
