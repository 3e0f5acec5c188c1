using Parquet;
using Parquet.Schema;

namespace Aandeel.App.Bulk;

/// <summary>
/// A Parquet file that is written column by column, in row groups. It is written beside and renamed when it is whole.
/// </summary>
internal sealed class ParquetFile
{
    private const int RowGroup = 500_000;
    private static readonly ParquetOptions Options = new()
    {
        CompressionMethod = CompressionMethod.Zstd,
        UseDateOnlyTypeForDates = true,
    };

    private readonly List<(DataField Field, Func<ParquetRowGroupWriter, DataField, int, int, Task> Write)> _columns = [];
    private readonly int _count;

    public ParquetFile(int count) => _count = count;

    public ParquetFile Text(string name, Func<int, string> of) => Add(
        new DataField<string>(name, false),
        (group, field, from, count) => group.WriteAsync(field, (IReadOnlyCollection<string>)Values(of, from, count)));

    public ParquetFile Whole(string name, Func<int, int> of) => Add(
        new DataField<int>(name),
        (group, field, from, count) => group.WriteAsync<int>(field, Values(of, from, count)));

    public ParquetFile Long(string name, Func<int, long> of) => Add(
        new DataField<long>(name),
        (group, field, from, count) => group.WriteAsync<long>(field, Values(of, from, count)));

    public ParquetFile Flag(string name, Func<int, bool> of) => Add(
        new DataField<bool>(name),
        (group, field, from, count) => group.WriteAsync<bool>(field, Values(of, from, count)));

    public ParquetFile Day(string name, Func<int, DateOnly> of) => Add(
        new DataField<DateOnly>(name),
        (group, field, from, count) => group.WriteAsync<DateOnly>(field, Values(of, from, count)));

    /// <summary>A day that may be missing.</summary>
    public ParquetFile DayOrNone(string name, Func<int, DateOnly?> of) => Add(
        new DataField<DateOnly>(name, true),
        (group, field, from, count) =>
            group.WriteAsync<DateOnly>(field, new ReadOnlyMemory<DateOnly?>(Values(of, from, count))));

    public ParquetFile TextOrNone(string name, Func<int, string?> of) => Add(
        new DataField<string>(name, true),
        (group, field, from, count) => group.WriteAsync(field, (IReadOnlyCollection<string?>)Values(of, from, count)));

    public ParquetFile LongOrNone(string name, Func<int, long?> of) => Add(
        new DataField<long>(name, true),
        (group, field, from, count) => group.WriteAsync<long>(field, new ReadOnlyMemory<long?>(Values(of, from, count))));

    public ParquetFile NumberOrNone(string name, Func<int, double?> of) => Add(
        new DataField<double>(name, true),
        (group, field, from, count) =>
            group.WriteAsync<double>(field, new ReadOnlyMemory<double?>(Values(of, from, count))));

    public ParquetFile FlagOrNone(string name, Func<int, bool?> of) => Add(
        new DataField<bool>(name, true),
        (group, field, from, count) => group.WriteAsync<bool>(field, new ReadOnlyMemory<bool?>(Values(of, from, count))));

    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + ".writing";
        WriteAll(beside).GetAwaiter().GetResult();
        File.Move(beside, path, overwrite: true);
    }

    private async Task WriteAll(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        var schema = new ParquetSchema(_columns.Select(c => (Field)c.Field));
        await using var writer = await ParquetWriter.CreateAsync(schema, file, Options).ConfigureAwait(false);
        for (var from = 0; from < _count; from += RowGroup)
        {
            using var group = writer.CreateRowGroup();
            var count = Math.Min(RowGroup, _count - from);
            foreach (var (field, write) in _columns) await write(group, field, from, count).ConfigureAwait(false);
        }
    }

    private static T[] Values<T>(Func<int, T> of, int from, int count)
    {
        var values = new T[count];
        for (var i = 0; i < count; i++) values[i] = of(from + i);
        return values;
    }

    private ParquetFile Add(
        DataField field, Func<ParquetRowGroupWriter, DataField, int, int, Task> write)
    {
        _columns.Add((field, write));
        return this;
    }
}
