using System.IO.Compression;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Tests.Store;

/// <summary>
/// A folder that 0.1.0 left behind: Fixtures/snapshot-of-0.1.0 was made by that version, from rows written by hand.
/// </summary>
public sealed class UpgradeTests : IDisposable
{
    private const string Id = "f029ade3bbba8919a88c4e5ff0d6078439590096d29e0a02039b4020333ef471";
    private readonly TemporaryFolder _folder = new();
    private readonly SnapshotHome _home;

    public UpgradeTests()
    {
        _home = new SnapshotHome(_folder.Path);
        Directory.CreateDirectory(_folder.File("snapshots"));
        using (var packed = new GZipStream(
            File.OpenRead(Repository.Fixture("snapshot-of-0.1.0.sqlite.gz")), CompressionMode.Decompress))
        using (var old = File.Create(_home.PathOf(Id)))
        {
            packed.CopyTo(old);
        }

        File.WriteAllText(_folder.File("current"), Id + "\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_built_again_from_its_originals_once_and_says_so()
    {
        var (said, id) = (new List<string>(), "");
        using (var snapshot = Snapshot.OpenCurrent(_home, s => said.Add(s.ToString()))!)
        {
            id = snapshot.Id;
            id.ShouldBe(Afresh(), "the same files, read by the readers of now, whose versions rose");
            snapshot.IsOutdated.ShouldBeFalse();
            snapshot.CountObservations().ShouldBe(5);
            snapshot.Check().ShouldBeNull();
            snapshot.Files.Single().Fetched.ShouldStartWith("20");
            snapshot.PrintedLine(snapshot.Files[0], 4).ShouldStartWith("101,Netherlands,Ukraine,Welle-1");
            snapshot.Original(snapshot.Files[0]).Bytes.ToArray()
                .ShouldBe(File.ReadAllBytes(Repository.Fixture("snapshot-of-0.1.0.csv")));
            snapshot.Findings().Select(f => f.Finding.Expected).ShouldBe([
                "4 times 0.5 (TIV), what the row says of each item", "10 times 2 (TIV), what the row says of each item",
                "the volume delivered (TIV)", "a year with four digits",
            ]);
        }

        said.ShouldHaveSingleItem()
            .ShouldContain("made by an older version of Aandeel; it is built again from its original file, once");
        Snapshot.OpenCurrent(_home, s => said.Add(s.ToString()))!.Dispose();
        said.Count.ShouldBe(1);
        _home.IsAsSealed(id).ShouldBe(true);
    }

    /// <summary>The snapshot that an import of the same file makes.</summary>
    private string Afresh() => new Importer(new SnapshotHome(_folder.File("afresh")), new StillClock())
        .Import(
            [new SourceFile("old-register.csv", File.ReadAllBytes(Repository.Fixture("snapshot-of-0.1.0.csv")))],
            null).Snapshot;

    [Fact]
    public void An_import_into_it_keeps_what_was_there()
    {
        var result = new Importer(_home, new StillClock()).Import(
            [Synthetic.File("next.csv", Synthetic.Rows(5, 10, 2000, 2010), "10 Mar 2026 8:00:00 AM")], null);

        using var snapshot = Snapshot.Open(_home, result.Snapshot);
        snapshot.CountObservations().ShouldBe(15);
        snapshot.Files.Select(f => f.Name).ShouldBe(["next.csv", "old-register.csv"], ignoreOrder: true);
        result.Recovery.ShouldBeNull();
    }
}
