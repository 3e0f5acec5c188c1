using System.Diagnostics;
using System.Text.Json;

namespace Aandeel.App.Tests;

/// <summary>Whatever interrupts an import, the old snapshot goes on answering.</summary>
[Collection("processes")]
public sealed class InterruptionTests : IDisposable
{
    /// <summary>20 here; tests/reliability asks for 200.</summary>
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("AANDEEL_KILLS"), out var kills)
        ? kills
        : 20;

    private const int Rows = 25_000;
    private readonly Person _person = new();

    [Fact]
    public void A_kill_at_any_moment_leaves_the_old_snapshot_answering()
    {
        Import(_person.File("old.csv", SyntheticRegister.Csv(300, seed: 50, edition: 2024))).ShouldSucceed();
        var old = Figures();
        var oldId = CurrentId();
        var big = _person.File("big.csv", SyntheticRegister.Csv(Rows, seed: 51));

        using var elsewhere = new Person();
        var watch = Stopwatch.StartNew();
        Executable.On(elsewhere.Data, "sources", "import", big).ShouldSucceed();
        var lasts = watch.Elapsed;

        var moments = new Random(52);
        string? complete = null;
        for (var (killed, tries) = (0, 0); killed < Kills; tries++)
        {
            tries.ShouldBeLessThan(Kills * 10, "imports end before they can be killed");

            // One moment in each twentieth of an import, so that every stage is met.
            var moment = lasts * ((killed + moments.NextDouble()) / Kills);
            var begun = Stopwatch.StartNew();
            using (var import = Executable.Start(
                Executable.Path, [("AANDEEL_HOME", _person.Data)], "sources", "import", big))
            {
                if (import.WaitForExit(moment)) lasts = begun.Elapsed < lasts ? begun.Elapsed : lasts * 0.95;
                else killed++;
                import.Kill();
                import.WaitForExit();
            }

            if (CurrentId() == oldId)
            {
                Figures().ShouldBe(old);
                continue;
            }

            // The import was through before the kill: then the new snapshot is whole.
            complete ??= Figures();
            Figures().ShouldBe(complete);
            _person.Types($"snapshot use {oldId}").ShouldSucceed();
            Figures().ShouldBe(old);
        }

        Import(big).ShouldSucceed();
        if (complete is not null) Figures().ShouldBe(complete);
        Figures().ShouldNotBe(old);
        Left().ShouldBeEmpty();
        _person.Types("doctor").ShouldSucceed();
    }

    [Fact]
    public void Stopping_an_import_from_the_keyboard_changes_nothing()
    {
        Import(_person.File("old.csv", SyntheticRegister.Csv(300, seed: 60, edition: 2024))).ShouldSucceed();
        var old = Figures();

        // What starts the tests may ignore the keyboard's signal (a shell does so for what it runs in the background).
        using var import = Executable.Start(
            Tools.Of("env"), [("AANDEEL_HOME", _person.Data)], "--default-signal=INT", Executable.Path, "sources",
            "import", _person.File("big.csv", SyntheticRegister.Csv(Rows * 20, seed: 61)));
        SpinWait.SpinUntil(() => import.HasExited || Left().Length > 0);
        Executable.Run(Tools.Of("kill"), [], "-INT", import.Id.ToString()).ShouldSucceed();
        var stopped = Executable.End(import);
        stopped.Code.ShouldBe((int)ExitCode.Cancelled);
        stopped.Error.ShouldNotContain("   at ");
        Figures().ShouldBe(old);
    }

    [Fact]
    public void Of_two_imports_at_once_both_succeed_or_one_says_why_not()
    {
        var files = new[] { 2023, 2024 }
            .Select(e => _person.File($"edition{e}.csv", SyntheticRegister.Csv(5000, seed: e, edition: e))).ToList();
        var both = files.Select(
            f => Executable.Start(Executable.Path, [("AANDEEL_HOME", _person.Data)], "sources", "import", f)).ToList();
        var replies = both.Select(Executable.End).ToList();
        both.ForEach(p => p.Dispose());
        for (var i = 0; i < files.Count; i++)
        {
            if (replies[i].Code != 0) replies[i].ShouldFail(ExitCode.Failed).ShouldContain("Another import");
        }

        using var list = JsonDocument.Parse(_person.Types("sources list --format json").ShouldSucceed());
        var here = list.RootElement.GetProperty("rows")
            .EnumerateArray().Select(r => r.GetProperty("file").GetString()!);
        here.Where(f => f.StartsWith("edition", StringComparison.Ordinal))
            .ShouldBe(files.Where((_, i) => replies[i].Code == 0).Select(f => Path.GetFileName(f)), ignoreOrder: true);
        replies.ShouldContain(r => r.Code == 0);
        _person.Types("doctor").ShouldSucceed();
        Left().ShouldBeEmpty();
    }

    [Fact]
    public void A_kill_at_any_moment_of_pruning_leaves_the_snapshot_answering()
    {
        Import(_person.File("old.csv", SyntheticRegister.Csv(300, seed: 70, edition: 2024))).ShouldSucceed();
        var old = Figures();
        var (folder, id) = (Path.Combine(_person.Data, "snapshots"), CurrentId());
        var moments = new Random(71);
        for (var killed = 0; killed < Kills; killed++)
        {
            // Many to remove, so that the kill falls between two of them.
            for (var i = 0; i < 40; i++) File.WriteAllText(Path.Combine(folder, $"{i:x64}.sqlite"), "an older one");
            using var prune = Executable.Start(
                Executable.Path, [("AANDEEL_HOME", _person.Data)], "snapshot", "prune", "--keep", "0");
            prune.WaitForExit(TimeSpan.FromMilliseconds(moments.Next(20, 250)));
            prune.Kill();
            prune.WaitForExit();
            CurrentId().ShouldBe(id);
            Figures().ShouldBe(old);
        }

        _person.Types("snapshot prune --keep 0").ShouldSucceed();
        Directory.GetFiles(folder, "*.sqlite").Length.ShouldBe(1);
        Import(_person.File("next.csv", SyntheticRegister.Csv(50, seed: 72, edition: 2025))).ShouldSucceed();
    }

    [Fact]
    public void A_kill_of_the_very_first_import_leaves_the_built_in_sums()
    {
        var sums = Figures();
        var file = _person.File("first.csv", SyntheticRegister.Csv(3000, seed: 73, edition: 2024));
        var moments = new Random(74);
        for (var killed = 0; killed < Math.Min(Kills, 20); killed++)
        {
            using var fresh = new Person();
            using (var import = Executable.Start(
                Executable.Path, [("AANDEEL_HOME", fresh.Data)], "sources", "import", file))
            {
                import.WaitForExit(TimeSpan.FromMilliseconds(moments.Next(50, 700)));
                import.Kill();
                import.WaitForExit();
            }

            var answer = fresh.Types("share --format json").ShouldSucceed();
            if (answer != sums) fresh.Types("doctor").ShouldSucceed();
        }
    }

    [Fact]
    public void A_clock_that_was_set_back_loses_no_snapshot_that_was_just_made()
    {
        for (var i = 0; i < 4; i++)
        {
            Import(_person.File($"e{i}.csv", SyntheticRegister.Csv(50, seed: 80 + i, edition: 2020 + i)))
                .ShouldSucceed();
        }

        var ahead = CurrentId();
        var path = Path.Combine(_person.Data, "snapshots", ahead + ".sqlite");
        File.SetAttributes(path, FileAttributes.Normal);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddYears(1));
        for (var i = 4; i < 7; i++)
        {
            Import(_person.File($"e{i}.csv", SyntheticRegister.Csv(50, seed: 80 + i, edition: 2020 + i)))
                .ShouldSucceed();
        }

        Directory.GetFiles(Path.Combine(_person.Data, "snapshots"), "*.sqlite")
            .OrderByDescending(File.GetLastWriteTimeUtc).First().ShouldContain(CurrentId());
        _person.Types("snapshot prune --keep 2").ShouldSucceed();
        _person.Types("share").ShouldSucceed();
    }

    public void Dispose() => _person.Dispose();

    private Reply Import(string path) => Executable.On(_person.Data, "sources", "import", path);

    private string Figures() => _person.Types("share --format json").ShouldSucceed();

    private string CurrentId() => File.ReadAllText(Path.Combine(_person.Data, "current")).Trim();

    private string[] Left() => Directory.GetFiles(_person.Data, "*.building*", SearchOption.AllDirectories);
}
