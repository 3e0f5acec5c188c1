using Aandeel.Store;

namespace Aandeel.Harmonise;

/// <summary>Where the row behind each flow is printed: the file and the line.</summary>
public sealed class PrintedPlaces
{
    private readonly IReadOnlyList<FileRecord> _files;
    private readonly int[][] _lines;

    /// <summary>Reads the lines of the files of a table.</summary>
    public PrintedPlaces(Snapshot snapshot, FlowTable flows)
    {
        var wanted = flows.Files.ToHashSet();
        _files = [.. snapshot.Files.Where(f => wanted.Contains(f.Id) && f.ObservationRows.Count > 0)];
        _lines = [.. _files.Select(f => new int[f.ObservationRows.Count])];
        using var rows = CheckedRows.Of(snapshot, StoredRows.Observations, _files, RowFilter.All, "line");
        while (rows.Next())
        {
            var file = FileOf(rows.Id);
            _lines[file][rows.Id - _files[file].ObservationRows.First] = rows.Int(0);
        }
    }

    /// <summary>The file and the line of an observation.</summary>
    public (string File, int Line) Of(int observation)
    {
        var file = FileOf(observation);
        return (_files[file].Name, _lines[file][observation - _files[file].ObservationRows.First]);
    }

    private int FileOf(long observation)
    {
        for (var i = 0; i < _files.Count; i++)
        {
            if (_files[i].Holds(observation)) return i;
        }

        throw new InvalidOperationException($"Observation {observation} is of no file of its table.");
    }
}
