namespace Aandeel.Store;

/// <summary>
/// Writes the rows of one file into one table of a snapshot, with the sums of their columns block by block.
/// </summary>
internal sealed class RowWriter : IDisposable
{
    private readonly StoredRows _table;
    private readonly long _file;
    private readonly Database.Statement _insert;
    private readonly Database.Statement _insertBlock;
    private readonly List<BlockSums> _block = [];
    private readonly long[] _values;
    private readonly long[] _bound;
    private ulong _set;
    private ulong _boundSet;
    private int _number;
    private BlockSums? _last;

    public RowWriter(Database database, StoredRows table, long file)
    {
        (_table, _file) = (table, file);
        _values = new long[table.Columns.Count];
        _bound = new long[table.Columns.Count];
        First = long.Parse(database.Scalar($"SELECT coalesce(max(id), 0) + 1 FROM {table.Name}"));
        _insert = database.Prepare(table.Insert);
        _insertBlock = database.Prepare(
            "INSERT INTO block (kind, file, number, flow, measure, unit, empty, rows, sums) VALUES (?1, ?2, ?3, ?4, "
                + "?5, ?6, ?7, ?8, ?9)");
    }

    /// <summary>The id of the first row.</summary>
    public long First { get; }

    public long Count { get; private set; }

    /// <summary>Sets a column of the row that comes next; what is not set holds nothing.</summary>
    public RowWriter Set(int column, long value)
    {
        _values[column] = value;
        _set |= 1UL << column;
        return this;
    }

    public RowWriter Set(int column, long? value) => value is { } number ? Set(column, number) : this;

    /// <summary>Writes the row, into the sums of those that have this in common with it.</summary>
    public void Write(long flow, long measure, long unit, bool empty)
    {
        var id = First + Count;
        var sums = _last is { } last && last.Is(flow, measure, unit, empty) ? last : SumsOf(flow, measure, unit, empty);
        _last = sums;
        sums.Rows++;
        _insert.Bind(1, id);
        for (var i = 0; i < _values.Length; i++)
        {
            if ((_set & (1UL << i)) != 0)
            {
                sums.Add(i, Sum.OfCell(id, i, (ulong)_values[i]));
                if ((_boundSet & (1UL << i)) == 0 || _bound[i] != _values[i]) _insert.Bind(i + 2, _bound[i] = _values[i]);
            }
            else
            {
                sums.Add(i, Sum.OfEmptyCell(id, i));
                if ((_boundSet & (1UL << i)) != 0) _insert.BindNull(i + 2);
            }
        }

        // The statement keeps what it was given, and a parameter that was given nothing is null.
        _insert.Run();
        _boundSet = _set;
        _set = 0;
        if (++Count % BlockSums.Length == 0) EndBlock();
    }

    /// <summary>Writes the sums of the last block.</summary>
    public void End()
    {
        if (_block.Count > 0) EndBlock();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _insertBlock.Dispose();
    }

    private BlockSums SumsOf(long flow, long measure, long unit, bool empty)
    {
        foreach (var known in _block)
        {
            if (known.Is(flow, measure, unit, empty)) return known;
        }

        var sums = new BlockSums(flow, measure, unit, empty, _values.Length);
        _block.Add(sums);
        return sums;
    }

    private void EndBlock()
    {
        foreach (var sums in _block)
        {
            _insertBlock.Bind(1, (long)_table.Kind).Bind(2, _file).Bind(3, (long)_number).Bind(4, sums.Flow)
                .Bind(5, sums.Measure).Bind(6, sums.Unit)
                .Bind(7, sums.Empty ? 1L : 0L).Bind(8, sums.Rows).Bind(9, sums.Bytes).Run();
        }

        _block.Clear();
        _last = null;
        _number++;
    }
}
