using Aandeel.Harmonise;
using Aandeel.Questions;
using Aandeel.Store;
using Microsoft.Data.Sqlite;

namespace Aandeel.Tests.Questions;

/// <summary>
/// A row of flows is read when it is shown: an answer costs what is shown of it, and says the same in every order.
/// </summary>
public sealed class FlowLinesTests : IDisposable
{
    private const int Rows = 10_000;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_say_the_same_in_whatever_order_they_are_read()
    {
        using var imported = Imported();
        var forwards = Lines(imported).Select(Said).ToList();
        var others = Lines(imported);
        var backwards = Enumerable.Range(0, others.Count).Reverse().Select(i => (i, Said(others[i]))).ToList();

        forwards.Count.ShouldBe(Rows);
        foreach (var (i, said) in backwards) said.ShouldBe(forwards[i]);
        forwards.Select(s => s.Line).ShouldBe(Enumerable.Range(forwards[0].Line, Rows));
    }

    [Fact]
    public void The_largest_stand_first_and_of_like_amounts_the_first()
    {
        using var imported = Imported();
        var lines = Lines(imported);
        var order = new LargestFirst(lines);

        order.ShouldBe(Enumerable.Range(0, lines.Count).OrderByDescending(lines.AmountOf));
        order[0].ShouldBe(order.AsEnumerable().First());
        order.Count.ShouldBe(Rows);
    }

    [Fact]
    public void Only_the_blocks_of_the_rows_that_are_shown_are_read_and_each_is_checked()
    {
        using (var sound = Imported())
        {
            using var connection = new SqliteConnection($"Data Source={Unlocked(sound)};Pooling=False");
            connection.Open();
            using var change = connection.CreateCommand();
            change.CommandText = "UPDATE observation SET ordered = ordered + 1 WHERE id = (SELECT max(id) FROM observation)";
            change.ExecuteNonQuery().ShouldBe(1);
        }

        using var imported = new Imported(Snapshot.OpenCurrent(Home));
        var lines = Lines(imported);
        lines[0].Printed.Line.ShouldNotBeEmpty();
        lines[BlockSums.Length - 1].Printed.Line.ShouldNotBeEmpty();
        Should.Throw<AandeelException>(() => lines[Rows - 1].Printed).SnapshotDamaged.ShouldBeTrue();
    }

    private SnapshotHome Home => new(_folder.File("home"));

    private Imported Imported()
    {
        new Importer(Home, new StillClock()).Import(
            [Synthetic.File("invented.csv", Synthetic.Rows(12, Rows, 1995, 2024))], null);
        return new Imported(Snapshot.OpenCurrent(Home));
    }

    private string Unlocked(Imported imported)
    {
        var path = Home.PathOf(imported.Snapshot!.Id);
        File.SetAttributes(path, FileAttributes.Normal);
        return path;
    }

    private static FlowLines Lines(Imported imported)
    {
        var flows = imported.Register(Asking.Ask(QuestionKind.Flows, ("years", "1995-2024")).Table());
        return FlowReading.Of(
            imported.Snapshot!, flows,
            [.. Enumerable.Range(0, flows.Count).Select(i => (i, DestinationGroup.Unmapped))]);
    }

    private static (int Line, int Year, long Amount, string Supplier, string? Item, int? Ordered, string Printed) Said(
        FlowLine line) =>
        (line.Line, line.Year, line.Amount, line.Printed.Supplier, line.Printed.Item, line.Printed.Ordered,
            line.Printed.Line);
}
