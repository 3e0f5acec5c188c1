using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;

namespace Aandeel.Bulk.Tests;

/// <summary>What <c>snapshot export --datapackage</c> writes, read by DuckDB as an engine that is not ours.</summary>
public sealed class DataPackageTests
{
    [Fact]
    public void Every_table_is_the_same_as_csv_and_as_parquet_and_as_its_schema_says()
    {
        using var folder = new TemporaryFolder();
        var package = folder.File("package");
        Program.Says(folder.File("data"), "snapshot", "export", "--datapackage", package).ShouldContain("12 tables");
        using var descriptor = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "datapackage.json")));
        using var duck = new DuckDBConnection("Data Source=:memory:");
        duck.Open();

        descriptor.RootElement.GetProperty("left_out").GetArrayLength().ShouldBeGreaterThan(0);
        descriptor.RootElement.GetProperty("sources")[0].GetProperty("title").GetString()!.ShouldContain("SIPRI");
        var resources = descriptor.RootElement.GetProperty("resources").EnumerateArray().ToList();
        Directory.GetFiles(package).Length.ShouldBe(1 + (resources.Count * 2));
        foreach (var table in resources.GroupBy(r => Path.GetFileNameWithoutExtension(r.GetProperty("path").GetString()!)))
        {
            var paths = table.Select(r => Path.Combine(package, r.GetProperty("path").GetString()!)).ToList();
            paths.Select(Path.GetExtension).ShouldBe([".csv", ".parquet"]);
            var fields = table.First().GetProperty("schema").GetProperty("fields").EnumerateArray()
                .Select(f => (Name: f.GetProperty("name").GetString()!, Type: f.GetProperty("type").GetString()!)).ToList();
            var header = File.ReadLines(paths[0]).First().Split(',');
            fields.Select(f => f.Name).ShouldBe(header);
            var types = string.Join(", ", fields.Select(f => $"'{f.Name}': '{Duck(f.Type)}'"));
            var csv = $"read_csv('{paths[0]}', header = true, columns = {{{types}}}, quote = '\"', escape = '\"')";
            var parquet = $"read_parquet('{paths[1]}')";
            foreach (var (one, other) in new[] { (csv, parquet), (parquet, csv) })
            {
                Count(duck, $"from (from {one} except all from {other})").ShouldBe(0, table.Key);
            }

            Count(duck, $"from {csv}").ShouldBe(Count(duck, $"from {parquet}"));
            Count(duck, $"from {csv}").ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("mine.txt"), "kept");

        var (code, _, error) = Program.Run(folder.File("data"), "snapshot", "export", "--datapackage", folder.Path);

        code.ShouldBe(2);
        error.ShouldContain("is not empty");
    }

    private static string Duck(string type) => type switch
    {
        "integer" => "BIGINT",
        "number" => "DOUBLE",
        "boolean" => "BOOLEAN",
        _ => "VARCHAR",
    };

    private static long Count(DuckDBConnection duck, string from)
    {
        using var command = duck.CreateCommand();
        command.CommandText = "select count(*) " + from;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
