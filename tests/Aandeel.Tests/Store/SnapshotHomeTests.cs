using Aandeel.Store;

namespace Aandeel.Tests.Store;

public sealed class SnapshotHomeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SnapshotHome _home;
    private readonly Importer _importer;

    public SnapshotHomeTests()
    {
        _home = new SnapshotHome(_folder.Path);
        _importer = new Importer(_home, new StillClock());
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_without_anything_has_no_snapshot()
    {
        _home.Current().ShouldBeNull();
        Snapshot.OpenCurrent(_home).ShouldBeNull();
        _home.All().ShouldBeEmpty();
    }

    [Fact]
    public void A_current_that_names_a_missing_snapshot_says_so()
    {
        Import(1);
        File.WriteAllText(_folder.File("current"), "0123456789abcdef\n");

        var error = Should.Throw<AandeelException>(() => _home.Current());
        error.Code.ShouldBe(ExitCode.Failed);
        error.Message.ShouldContain("0123456789abcdef");
        error.Message.ShouldContain("snapshot use");
    }

    [Fact]
    public void The_current_snapshot_and_the_last_five_others_stay()
    {
        var ids = Enumerable.Range(1, 8).Select(i =>
        {
            var id = Import(i);
            File.SetAttributes(_home.PathOf(id), FileAttributes.Normal);
            File.SetLastWriteTimeUtc(_home.PathOf(id), new DateTime(2026, 1, i, 0, 0, 0, DateTimeKind.Utc));
            return id;
        }).ToList();
        _home.Prune(SnapshotHome.Kept);

        _home.Current().ShouldBe(ids[7]);
        _home.All().Select(f => Path.GetFileNameWithoutExtension(f.Name)).ShouldBe(ids.Skip(2).Reverse());
    }

    [Fact]
    public void An_old_snapshot_can_be_chosen_again_by_its_first_letters()
    {
        var (first, second) = (Import(1), Import(2));
        _home.Current().ShouldBe(second);

        _home.Use(_home.Resolve(first[..8]));
        _home.Current().ShouldBe(first);
        Should.Throw<AandeelException>(() => _home.Resolve("")).Message.ShouldContain("more letters");
        Should.Throw<AandeelException>(() => _home.Resolve("zzz")).Code.ShouldBe(ExitCode.WrongUsage);
    }

    [Fact]
    public void A_snapshot_is_sealed() =>
        File.GetAttributes(_home.PathOf(Import(1))).HasFlag(FileAttributes.ReadOnly).ShouldBeTrue();

    private string Import(int seed) =>
        _importer.Import(
            [Synthetic.File($"{seed}.csv", Synthetic.Rows(seed, 5, 2000 + seed, 2000 + seed))], null).Snapshot;
}
