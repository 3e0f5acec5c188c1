using System.Runtime.InteropServices;

namespace Aandeel.Store;

/// <summary>
/// Rows of a snapshot, block by block: a block is handed out only after the sums of its columns were compared with
/// those that were taken when it was sealed. So a changed bit is never in an answer, and only the columns that are
/// asked for are read.
/// </summary>
internal sealed class CheckedRows : IDisposable
{
    private readonly string _path;
    private readonly StoredRows _table;
    private readonly int[] _places;
    private readonly IEnumerator<FileRecord> _files;
    private readonly Func<FileRecord, int, bool>? _wanted;
    private readonly Database.Statement _select;
    private readonly Database.Statement _blocks;
    private readonly Queue<Expected> _expected = new();
    private readonly long[] _values;
    private readonly ulong[] _nulls;
    private readonly long[] _ids;
    private readonly ulong[] _sums;
    private FileRecord? _file;
    private Expected? _last;
    private int _count;
    private int _at = -1;
    private bool _stepped;
    private bool _ended;

    private CheckedRows(
        Func<string, Database.Statement> prepare, string path, StoredRows table, IEnumerable<FileRecord> files,
        RowFilter filter,
        Func<FileRecord, int, bool>? wanted, ReadOnlySpan<string> columns)
    {
        (_path, _table, _wanted) = (path, table, wanted);
        _places = new int[columns.Length];
        for (var i = 0; i < columns.Length; i++) _places[i] = table.Place(columns[i]);
        _files = files.OrderBy(f => f.Id).GetEnumerator();
        _values = new long[BlockSums.Length * columns.Length];
        _nulls = new ulong[BlockSums.Length];
        _ids = new long[BlockSums.Length];
        _sums = new ulong[columns.Length];
        _blocks = prepare(
            $"SELECT number, rows, sums FROM block WHERE kind = {table.Kind} AND file = ?1{filter.OnBlocks()} ORDER "
                + $"BY number");
        try
        {
            _select = prepare(
                $"SELECT id{string.Concat(columns.ToArray().Select(c => ", " + c))} FROM {table.Name} WHERE id BETWEEN "
                + $"?1 AND ?2{filter.OnRows(table)} ORDER BY id");
        }
        catch
        {
            _blocks.Dispose();
            throw;
        }
    }

    /// <summary>The id of the current row.</summary>
    public int Id => (int)_ids[_at];

    /// <summary>Rows of some files, by id.</summary>
    /// <param name="columns">What is read, in the order in which it is asked for.</param>
    public static CheckedRows Of(
        Snapshot snapshot, StoredRows table, IEnumerable<FileRecord> files, RowFilter filter,
        params ReadOnlySpan<string> columns) =>
        new(snapshot.Db.Prepare, snapshot.Path, table, files, filter, null, columns);

    /// <summary>
    /// Whole blocks of observations in which wanted ones stand, by id; the other blocks are passed over.
    /// </summary>
    public static CheckedRows Around(
        Snapshot snapshot, IEnumerable<FileRecord> files, IEnumerable<int> ids, params ReadOnlySpan<string> columns)
    {
        var byFile = files.ToList();
        var blocks = new HashSet<(int, int)>();
        foreach (var id in ids)
        {
            if (byFile.Find(f => f.Holds(id)) is { } file)
            {
                blocks.Add((file.Id, (int)((id - file.ObservationRows.First) / BlockSums.Length)));
            }
        }

        return new CheckedRows(
            snapshot.Db.Prepare, snapshot.Path, StoredRows.Observations,
            byFile.Where(f => blocks.Any(b => b.Item1 == f.Id)), RowFilter.All,
            (file, number) => blocks.Contains((file.Id, number)), columns);
    }

    /// <summary>The rows of a file in a snapshot that is being built.</summary>
    public static CheckedRows Of(Database database, string path, StoredRows table, FileRecord file) =>
        new(sql => database.Prepare(sql), path, table, [file], RowFilter.All, null, [.. table.Columns]);

    /// <summary>Goes to the next row; false behind the last.</summary>
    /// <exception cref="AandeelException">A block is not what was sealed.</exception>
    public bool Next()
    {
        if (++_at < _count) return true;
        while (!_ended)
        {
            if (_expected.Count == 0 && !NextFile()) continue;
            if (!Fill()) continue;
            _at = 0;
            return true;
        }

        _at = _count = 0;
        return false;
    }

    public bool IsNull(int column) => (_nulls[_at] & (1UL << column)) != 0;

    public long Long(int column) => _values[(_at * _places.Length) + column];

    public int Int(int column) => (int)Long(column);

    public int? IntOrNull(int column) => IsNull(column) ? null : Int(column);

    public void Dispose()
    {
        _select.Dispose();
        _blocks.Dispose();
        _files.Dispose();
    }

    /// <summary>Takes the sums of the next file, and begins with its rows.</summary>
    private bool NextFile()
    {
        if (_stepped) throw Damage($"row {_select.Long(0)} of {_file!.Name} is in no block");
        if (!_files.MoveNext())
        {
            _ended = true;
            return false;
        }

        _file = _files.Current;
        _blocks.Reset();
        _blocks.Bind(1, (long)_file.Id);
        while (_blocks.Step())
        {
            var number = _blocks.Int(0);
            if (_wanted is not null && !_wanted(_file, number)) continue;
            var sums = _blocks.BlobSpan(2);
            if (sums.Length != _table.Columns.Count * sizeof(ulong))
            {
                throw Damage($"the sums of block {number} of {_file.Name} are cut off");
            }

            var own = MemoryMarshal.Cast<byte, ulong>(sums);
            if (_last?.Number != number)
            {
                Enqueue();
                _last = new Expected(number, new ulong[_places.Length]);
            }

            for (var i = 0; i < _places.Length; i++) _last.Sums[i] += own[_places[i]];
            _last.Rows += _blocks.Long(1);
        }

        Enqueue();
        if (_wanted is null) Begin(_file.Of(_table).First, _file.Of(_table).First + _file.Of(_table).Count - 1);
        return true;

        void Enqueue()
        {
            if (_last is { } whole) _expected.Enqueue(whole);
            _last = null;
        }
    }

    private void Begin(long first, long last)
    {
        _select.Reset();
        _select.Bind(1, first).Bind(2, last);
        _stepped = _select.Step();
    }

    /// <summary>Reads the rows of the next block and compares them; false where there is none.</summary>
    private bool Fill()
    {
        if (!_expected.TryDequeue(out var block)) return false;
        var (start, count) = _file!.Of(_table);
        var first = start + ((long)block.Number * BlockSums.Length);
        var end = Math.Min(first + BlockSums.Length, start + count);
        if (_wanted is not null) Begin(first, end - 1);
        _count = 0;
        Array.Clear(_sums);
        while (_stepped && _select.Long(0) is var id && id < end)
        {
            if (id < first) throw Damage($"row {id} of {_file.Name} is in no block");
            Take(id);
            _stepped = _select.Step();
        }

        if (_count != block.Rows)
        {
            throw Damage($"block {block.Number} of {_file.Name} has {_count} rows instead of {block.Rows}");
        }

        for (var i = 0; i < _places.Length; i++)
        {
            if (_sums[i] != block.Sums[i])
            {
                throw Damage(
                    $"column {_table.Columns[_places[i]]} of block {block.Number} of {_file.Name} has changed");
            }
        }

        return _count > 0;
    }

    private void Take(long id)
    {
        if (_count == BlockSums.Length) throw Damage($"a block of {_file!.Name} has too many rows");
        var at = _count * _places.Length;
        var nulls = 0UL;
        for (var i = 0; i < _places.Length; i++)
        {
            var value = _select.Long(i + 1);
            if (value == 0 && _select.IsNull(i + 1))
            {
                nulls |= 1UL << i;
                _sums[i] += Sum.OfEmptyCell(id, _places[i]);
            }
            else
            {
                _sums[i] += Sum.OfCell(id, _places[i], (ulong)value);
            }

            _values[at + i] = value;
        }

        _ids[_count] = id;
        _nulls[_count++] = nulls;
    }

    private AandeelException Damage(Problem what) => Snapshot.Damaged(_path, what);

    /// <summary>What a block must hold of the rows that are asked for.</summary>
    private sealed class Expected(int number, ulong[] sums)
    {
        public int Number => number;

        public ulong[] Sums => sums;

        public long Rows { get; set; }
    }
}
