using System.Globalization;
using Aandeel.Store;
using DuckDB.NET.Data;

namespace Aandeel.Bulk.Tests;

/// <summary>Files that are imported and exported once, and opened by DuckDB through the views that lie beside them.</summary>
internal sealed class Exported : IDisposable
{
    public static readonly string[] Tables =
        ["flows", "assumed", "parties", "memberships", "destination_groups", "product_classes"];

    private readonly TemporaryFolder _folder = new();
    private readonly DuckDBConnection _duck = new("Data Source=:memory:");

    public Exported(params string[] files)
    {
        Data = _folder.File("data");
        Parquet = _folder.File("parquet");
        foreach (var file in files)
        {
            // Of written rows not all is as our corrections expect it: the file is imported, and that is said.
            var (code, _, error) = Program.Run(Data, "sources", "import", file);
            (code is 0 or 3).ShouldBeTrue(error);
        }

        Said = Program.Says(Data, "snapshot", "export", "--parquet", Parquet);
        Imported = new Imported(Snapshot.OpenCurrent(new SnapshotHome(Data)));
        _duck.Open();
        Run($"set file_search_path = '{Parquet}'");
        Run("set threads = 1");
        Run(File.ReadAllText(Path.Combine(Parquet, "views-duckdb.sql")));
    }

    public string Data { get; }

    public string Parquet { get; }

    public Imported Imported { get; }

    /// <summary>What the export said.</summary>
    public string Said { get; }

    public void Run(string sql)
    {
        using var command = _duck.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>What DuckDB answers.</summary>
    public Rows Ask(string sql)
    {
        using var command = _duck.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<IReadOnlyList<string>>();
        while (reader.Read())
        {
            rows.Add(
            [
                .. Enumerable.Range(0, reader.FieldCount)
                    .Select(i => reader.IsDBNull(i) ? "" : Text(reader.GetValue(i))),
            ]);
        }

        return new Rows([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
    }

    public void Dispose()
    {
        _duck.Dispose();
        Imported.Dispose();
        _folder.Dispose();
    }

    private static string Text(object value) => value switch
    {
        bool yes => yes ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
