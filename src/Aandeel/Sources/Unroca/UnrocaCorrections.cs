namespace Aandeel.Sources.Unroca;

/// <summary>
/// Corrections of single rows of the Register, each with a guard on what stands there now. The number that a state reported stays; what is
/// corrected is the category that it counts in.
/// </summary>
internal sealed class UnrocaCorrections(FileReading reading)
{
    private static readonly Lazy<IReadOnlyList<Entry>> Table = new(() =>
        [.. EmbeddedTable.Rows("Sources/Unroca/corrections.csv").Select(r => new Entry(r[0], r[0].Split('|'), r[1], r[2], r[3], r[4]))]);

    private readonly HashSet<string> _applied = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Year, string Exporter), int> _reports = [];

    /// <summary>The category that a row counts in: as printed, unless it is corrected.</summary>
    public string Category(int line, string year, string exporter, string importer, string count, string comments, string printed)
    {
        foreach (var entry in Table.Value)
        {
            if (entry.Parts[0] != year || entry.Parts[1] != exporter) continue;
            _reports.TryAdd((year, exporter), line);
            if (entry.Parts[2] != importer || entry.Parts[3] != count || entry.Parts[4] != comments || entry.Old != printed) continue;
            _applied.Add(entry.Row);
            reading.Remark(line, entry.Column, "corrected", $"{count} in {printed}", $"{entry.New}: {entry.Why}");
            return entry.New;
        }

        return printed;
    }

    /// <summary>A correction whose state and year are here and whose row is not (or no longer as it was) no longer fits the file.</summary>
    public void Finish()
    {
        foreach (var entry in Table.Value)
        {
            if (_applied.Contains(entry.Row) || !_reports.TryGetValue((entry.Parts[0], entry.Parts[1]), out var line)) continue;
            reading.Remark(line, entry.Column, "correction-stale", $"no row {entry.Row} with {entry.Old}", "the row that corrections.csv names; check whether the publisher mended it");
        }
    }

    private sealed record Entry(string Row, string[] Parts, string Column, string Old, string New, string Why);
}
