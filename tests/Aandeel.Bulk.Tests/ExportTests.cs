namespace Aandeel.Bulk.Tests;

/// <summary>What <c>snapshot export --parquet</c> and <c>--format sql</c> say and refuse.</summary>
public sealed class ExportTests
{
    [Fact]
    public void Every_flow_stands_in_the_files_with_the_line_where_it_is_printed()
    {
        using var exported = new Exported(Repository.Fixture("sipri-register-17.csv"));
        var lines = File.ReadAllLines(Repository.Fixture("sipri-register-17.csv"));
        var rows = exported.Ask("select source, year, supplier, recipient, file, line, amount from flows order by line");

        rows.Cells.Count.ShouldBeGreaterThan(10);
        exported.Said.ShouldStartWith($"{rows.Cells.Count} flows in ");
        foreach (var row in rows.Cells)
        {
            row[4].ShouldBe("sipri-register-17.csv");

            // A record that a line break parts is named by its first line.
            var line = int.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture);
            string.Concat(lines[line - 1], lines[line]).ShouldContain(row[1]);
        }
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("mine.txt"), "kept");

        var (code, _, error) = Program.Run(folder.File("data"), "snapshot", "export", "--parquet", folder.Path);

        code.ShouldBe(2);
        error.ShouldContain("is not empty");
        Directory.GetFiles(folder.Path).Length.ShouldBe(1);
    }

    [Fact]
    public void Without_anything_imported_there_is_nothing_to_export()
    {
        using var folder = new TemporaryFolder();

        var (code, _, error) = Program.Run(
            folder.File("data"), "snapshot", "export", "--parquet", folder.File("flows"));

        code.ShouldBe(3);
        error.ShouldContain("Nothing was imported");
        Directory.Exists(folder.File("flows")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("snapshot export", "none of --sums, --parquet and --datapackage")]
    [InlineData("snapshot export --sums a --parquet b", "several of --sums, --parquet and --datapackage")]
    [InlineData("snapshot export --parquet b --edition 2025", "--parquet writes every edition")]
    [InlineData("trend --format sql", "--format sql got 'trend'")]
    [InlineData("share --source all --format sql", "--format sql got 'share'")]
    public void What_does_not_go_together_is_said(string command, string part)
    {
        using var folder = new TemporaryFolder();

        var (code, text, error) = Program.Run(folder.File("data"), command.Split(' '));

        code.ShouldBe(2, error);
        text.ShouldBeEmpty();
        error.ShouldContain(part);
    }

    [Theory]
    [InlineData("share --source nl --destination final --format sql")]
    [InlineData("share --source uk --include dual-use --format sql")]
    [InlineData("share --source nl --unit USD --format sql")]
    public void Rows_that_the_files_do_not_hold_are_refused(string question)
    {
        using var folder = new TemporaryFolder();
        var data = folder.File("data");
        foreach (var file in new[] { "nl-licences.csv", "uk-licences.csv" })
        {
            Program.Run(data, "sources", "import", Repository.Fixture(file)).Code.ShouldBeOneOf(Imported);
        }

        var (code, text, _) = Program.Run(data, question.Split(' '));

        code.ShouldNotBe(0);
        text.ShouldBeEmpty();
    }

    private static readonly int[] Imported = [0, 3];
}
