using System.Text.Json;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Store;
using Aandeel.Tests.Reconcile;

namespace Aandeel.Tests.Harmonise;

/// <summary>A table that is read back is the table that was made, and nothing else answers in its place.</summary>
public sealed class ReadyTableTests : IDisposable
{
    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };
    private readonly TemporaryFolder _folder = new();
    private readonly SnapshotHome _home;

    public ReadyTableTests() => _home = new SnapshotHome(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [SharedDataFact]
    public void Every_series_of_real_files_is_read_back_as_it_was_made()
    {
        var (made, read) = (Asking.ImportShared("ready", ReportFiles.Files), 0);
        var snapshot = made.Snapshot!;
        foreach (var series in FlowSeries.All.Where(s => s != FlowSeries.Sipri))
        {
            List<FileRecord> files = [.. snapshot.Files.Where(f => f.Source == series.Source && f.Years is not null)];
            if (files.Count == 0) continue;
            SourceChoice other = series.Source switch
            {
                SourceCatalog.Eu => new(ByCategory: true),
                SourceCatalog.DutchLicences => new(Final: true),
                SourceCatalog.BritishLicences => new(DualUse: true),
                _ => new(Side: Side.Import),
            };
            foreach (var choice in (SourceChoice[])[new(), other])
            {
                var first = SourceFlows.Find(snapshot, series, files, choice, Imported.Parties, out var why);
                var again = SourceFlows.Find(snapshot, series, files, choice, Imported.Parties, out var whyAgain);
                whyAgain.Said.ToString().ShouldBe(why.Said.ToString());
                if (first is null)
                {
                    again.ShouldBeNull();
                    continue;
                }

                ShouldBeTheSame(again, first);
                read++;
            }
        }

        read.ShouldBeGreaterThan(15);
        Kept(snapshot).Length.ShouldBe(read);
    }

    [SharedDataFact]
    public void The_register_of_orders_is_read_back_as_it_was_allocated()
    {
        var imported = Asking.ImportShared(
            "ready", [["sipri", OrderFiles.Orders], ["sipri", "trade-register-1995-2024.csv"]]);
        var made = imported.Register(imported.Editions().First(e => !e.Yearly));
        using var again = new Imported(Snapshot.Open(HomeOf(imported.Snapshot!), imported.Snapshot!.Id));

        var read = again.Register(again.Editions().First(e => !e.Yearly));

        Kept(imported.Snapshot!).Length.ShouldBe(1);
        read.ShouldNotBeSameAs(made);
        read.Allocated.ShouldBeTrue();
        read.MadeComments.ShouldNotBeNull();
        ShouldBeTheSame(read, made);
    }

    [Fact]
    public void One_that_changed_by_a_bit_is_made_again()
    {
        var snapshot = Licences();
        var made = Find(snapshot);
        var kept = Kept(snapshot).Single();
        var whole = File.ReadAllBytes(kept);
        for (var at = 0; at < whole.Length; at += Math.Max(1, whole.Length / 200))
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 1;
            File.WriteAllBytes(kept, changed);

            ShouldBeTheSame(Find(snapshot), made);

            File.ReadAllBytes(kept).ShouldBe(whole, "what changed is written again");
        }

        File.WriteAllBytes(kept, whole[..(whole.Length / 2)]);
        ShouldBeTheSame(Find(snapshot), made);
        File.WriteAllBytes(kept, []);
        ShouldBeTheSame(Find(snapshot), made);
    }

    [Fact]
    public void What_was_kept_under_another_key_form_or_build_is_not_found()
    {
        var ready = new ReadyFiles(_home.PathOf("a"), schema: 1);
        ready.Keep("key", to => to.Write(7));

        new BinaryReader(ready.Find("key")!).ReadInt32().ShouldBe(7);
        ready.Find("other").ShouldBeNull();
        new ReadyFiles(_home.PathOf("a"), schema: 2).Find("key").ShouldBeNull();
        new ReadyFiles(_home.PathOf("b"), schema: 1).Find("key").ShouldBeNull();
        var kept = Directory.GetFiles(_folder.Path, "*.table", SearchOption.AllDirectories).Single();
        new ReadyFiles(_home.PathOf("a"), schema: 1).Keep("other", to => to.Write(8));
        File.Copy(kept, Directory.GetFiles(_folder.Path, "*.table", SearchOption.AllDirectories).Single(f => f != kept), overwrite: true);
        ready.Find("other").ShouldBeNull("a file answers for the key in it, whatever its name");
    }

    [Fact]
    public void Where_there_is_no_room_those_of_other_builds_go_and_then_nothing_is_kept()
    {
        var ready = new ReadyFiles(_home.PathOf("a"), schema: 1, most: 1000);
        ready.Keep("first", to => to.Write(new byte[300]));
        var other = Path.Combine(_folder.Path, "ready", "a", "00000000-0000000000000001.table");
        File.WriteAllBytes(other, new byte[500]);

        ready.Keep("second", to => to.Write(new byte[300]));
        File.Exists(other).ShouldBeFalse();
        ready.Find("second").ShouldNotBeNull();

        ready.Keep("third", to => to.Write(new byte[300]));
        ready.Find("third").ShouldBeNull();
        ready.Find("first").ShouldNotBeNull();
    }

    [Fact]
    public void It_goes_with_its_snapshot()
    {
        var snapshot = Licences();
        Find(snapshot).ShouldNotBeNull();
        var ofSnapshot = Path.GetDirectoryName(Kept(snapshot).Single())!;
        File.WriteAllText(Path.Combine(ofSnapshot, "1.unfinished"), "");
        new Importer(_home, new StillClock()).Import([SourceFile.Open(Repository.Fixture("sipri-register-17.csv"))], null);

        _home.Prune(kept: 1);
        Kept(snapshot).Length.ShouldBe(1);
        File.Exists(Path.Combine(ofSnapshot, "1.unfinished")).ShouldBeFalse();

        snapshot.Dispose();
        _home.Prune(kept: 0);
        Directory.Exists(ofSnapshot).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_costs_nothing_but_time()
    {
        var snapshot = Licences();
        File.WriteAllText(_folder.File("ready"), "in the way");

        Find(snapshot).Count.ShouldBePositive();
        ShouldBeTheSame(Find(snapshot), Find(snapshot));
    }

    private static SnapshotHome HomeOf(Snapshot snapshot) =>
        new(Path.GetDirectoryName(Path.GetDirectoryName(snapshot.Path))!);

    private static string[] Kept(Snapshot snapshot) => Directory.GetFiles(
        Path.Combine(HomeOf(snapshot).Folder, "ready", snapshot.Id), "*.table");

    private static FlowTable Find(Snapshot snapshot) => SourceFlows.Find(
        snapshot, FlowSeries.Of(SourceCatalog.DutchLicences)[0], snapshot.Files, new SourceChoice(), Imported.Parties,
        out _).ShouldNotBeNull();

    /// <summary>Every property of a table is compared, also one that is added later.</summary>
    private static void ShouldBeTheSame(FlowTable? read, FlowTable made)
    {
        read.ShouldNotBeNull();
        foreach (var property in typeof(FlowTable).GetProperties().Where(p => p.Name != nameof(FlowTable.Parties)))
        {
            JsonSerializer.Serialize(property.GetValue(read), property.PropertyType, WithFields)
                .ShouldBe(JsonSerializer.Serialize(property.GetValue(made), property.PropertyType, WithFields), property.Name);
        }
    }

    private Snapshot Licences()
    {
        new Importer(_home, new StillClock()).Import([SourceFile.Open(Repository.Fixture("nl-licences.csv"))], null);
        return Snapshot.OpenCurrent(_home)!;
    }
}
