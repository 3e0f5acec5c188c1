using System.Text;

namespace Aandeel.Sources;

/// <summary>
/// What we read otherwise than it is printed, cell by cell, each with its reason and with the old value as a guard: where the guard
/// no longer matches, nothing is changed and a finding says so. The table is corrections.csv in the source's folder.
/// </summary>
internal sealed class Corrections
{
    private const string Header = "row,column,old,new,why,told,address";

    private readonly Dictionary<(string Row, string Column), string[]> _cells = [];
    private readonly Dictionary<(string Row, string Column), (int Line, string Printed)> _stale = [];
    private readonly HashSet<(string Row, string Column)> _applied = [];

    private Corrections(string name, ReadOnlyMemory<byte> table)
    {
        var file = new SourceFile(name, table);
        var reading = new FileReading();
        using var records = CsvRecords.Open(file, reading, Header, ',');
        while (records.Next()) _cells.Add((records[0], records[1]), [records[2], records[3], records[4]]);
        if (reading.Refused > 0) throw new InvalidOperationException($"{name}: {reading.Findings[0].Found}");
    }

    /// <summary>How many cells the table corrects.</summary>
    public int Count => _cells.Count;

    /// <summary>The corrections of a source, by the name of its folder.</summary>
    public static Corrections Of(string publisher) => new($"{publisher}/corrections.csv", Resources.Bytes($"Sources/{publisher}/corrections.csv"));

    public static Corrections Parse(string table) => new("corrections.csv", Encoding.UTF8.GetBytes(table));

    /// <summary>The value to use for a cell of the row that the source itself names by <paramref name="row"/>.</summary>
    public string Apply(string row, string column, string printed, int line, FileReading reading)
    {
        if (!_cells.TryGetValue((row, column), out var cell)) return printed;
        if (printed != cell[0])
        {
            _stale.TryAdd((row, column), (line, printed));
            return printed;
        }

        _applied.Add((row, column));
        reading.Remark(line, column, "corrected", printed, $"{Shown(cell[1])}: {cell[2]}");
        return cell[1];
    }

    /// <summary>
    /// Reports the corrections whose row was there and whose guard matched nowhere. A row that is not there at all says nothing: it can
    /// belong to another edition.
    /// </summary>
    public void Finish(FileReading reading)
    {
        foreach (var (key, met) in _stale)
        {
            if (_applied.Contains(key)) continue;
            reading.Remark(met.Line, key.Column, "correction-stale", met.Printed, $"{_cells[key][0]}, which corrections.csv would read as {Shown(_cells[key][1])}; the correction was not applied");
        }
    }

    private static string Shown(string value) => value.Length == 0 ? "no report" : value;
}
