using System.Collections.Concurrent;

namespace Aandeel.Sources;

/// <summary>
/// The corrections of a source as they are applied to one file: all cells of a row when every guard matches, else none.
/// What was corrected is the
/// finding <c>corrected</c> at the row's line; a guard that no longer matches is <c>correction-stale</c>; a row that
/// already stands as we would read
/// it is <c>correction-mended</c>. The table is <c>corrections.csv</c> in the source's folder; what a stale one does to
/// an import stands in docs/decisions/0017.
/// </summary>
internal sealed class Corrections
{
    private static readonly ConcurrentDictionary<string, Correction[]> Tables = new(StringComparer.Ordinal);
    private static readonly string[] Columns = [
        "row", "within", "column", "old", "new", "wrong", "why", "told", "address"
    ];

    private readonly Dictionary<string, Correction[]> _rows;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Misfit> _misfits = new(StringComparer.Ordinal);
    private string? _last;

    public Corrections(IEnumerable<Correction> table) =>
        _rows = table.GroupBy(c => c.Row, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>The corrections of a source, by the name of its folder.</summary>
    public static Corrections Of(string folder) => new(Table(folder));

    /// <summary>The table of a source, by the name of its folder.</summary>
    public static IReadOnlyList<Correction> Table(string folder) => Tables.GetOrAdd(folder, Load);

    /// <summary>Says that a part of the file, such as a year, is in it.</summary>
    public void Saw(string within)
    {
        if (within == _last) return;
        _last = within;
        _seen.Add(within);
    }

    /// <summary>
    /// The cells of a row that are to be read otherwise; told as findings. Empty for almost every row.
    /// </summary>
    /// <param name="row">The row as the table names it.</param>
    /// <param name="cell">What is printed in a column.</param>
    public CorrectedCells At(string row, int line, Func<string, string> cell, FileReading reading)
    {
        if (!_rows.TryGetValue(row, out var cells)) return default;
        foreach (var misfit in cells)
        {
            var printed = cell(misfit.Column);
            if (printed == misfit.Old) continue;
            if (cells.All(c => cell(c.Column) == c.New))
            {
                if (_done.Add(row))
                {
                    reading.Remark(
                        line, misfit.Column, Finding.CorrectionMended, Shown(printed),
                        $"{Shown(misfit.Old)} in row {row}: the publisher mended it, and the correction can go");
                }
            }
            else
            {
                _misfits.TryAdd(row, new Misfit(line, misfit, printed));
            }

            return default;
        }

        _done.Add(row);
        foreach (var c in cells)
        {
            reading.Remark(line, c.Column, Finding.Corrected, Shown(c.Old), $"{Shown(c.New)}: {c.Wrong}; {c.Why}");
        }

        return new CorrectedCells(cells);
    }

    /// <summary>
    /// Findings for the corrections that no longer fit: a guard that matched nowhere, or a row that is gone from a part
    /// that is in the file.
    /// </summary>
    public void Finish(FileReading reading)
    {
        foreach (var (row, cells) in _rows)
        {
            if (_done.Contains(row)) continue;
            if (_misfits.TryGetValue(row, out var misfit)) Tell(misfit.Line, misfit.Cell, Shown(misfit.Found));
            else if (cells[0].Within.Length > 0 && _seen.Contains(cells[0].Within)) Tell(0, cells[0], $"no row {row}");
        }

        void Tell(int line, Correction cell, string found) =>
            reading.Remark(
                line, cell.Column, Finding.CorrectionStale, found,
                $"{Shown(cell.Old)} in row {cell.Row}, which we read as {Shown(cell.New)} ({cell.Wrong}); nothing was "
                + $"corrected in this row");
    }

    private static string Shown(string value) => value.Length == 0 ? "(nothing)" : value;

    private static Correction[] Load(string folder)
    {
        var file = new SourceFile($"{folder}/corrections.csv", Resources.Bytes($"Sources/{folder}/corrections.csv"));
        var reading = new FileReading();
        using var records = CsvRecords.Open(file, reading, "", ',');
        records.Locate(file, Columns);
        var table = new List<Correction>();
        while (records.Next())
        {
            table.Add(new Correction(
                records[0], records[1], records[2], records[3], records[4], records[5], records[6], records[7],
                records[8]));
        }

        return reading.Refused == 0
            ? [.. table]
            : throw new InvalidOperationException($"{file.Name}: {reading.Findings[0].Found}");
    }

    /// <summary>A cell in which something else is printed than the correction expects.</summary>
    private sealed record Misfit(int Line, Correction Cell, string Found);
}

/// <summary>The cells of one row that are read otherwise than printed; its default is none.</summary>
internal readonly record struct CorrectedCells(Correction[]? Cells)
{
    /// <summary>What to read in a column: the correction's value, else what is printed.</summary>
    public string Read(string column, string printed) =>
        Cells is null ? printed : Array.Find(Cells, c => c.Column == column)?.New ?? printed;
}
