using System.Diagnostics;
using System.Text.Json;

namespace Aandeel.App.Tests;

/// <summary>Whatever interrupts an import, the old snapshot goes on answering.</summary>
[Collection("processes")]
public sealed class InterruptionTests : IDisposable
{
    private const int Kills = 20;
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
            using (var import = Executable.Start(Executable.Path, [("AANDEEL_HOME", _person.Data)], "sources", "import", big))
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
        using var import = Executable.Start(Executable.Path, [("AANDEEL_HOME", _person.Data)], "sources", "import", _person.File("big.csv", SyntheticRegister.Csv(Rows * 4, seed: 61)));
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
        var files = new[] { 2023, 2024 }.Select(e => _person.File($"edition{e}.csv", SyntheticRegister.Csv(5000, seed: e, edition: e))).ToList();
        var both = files.Select(f => Executable.Start(Executable.Path, [("AANDEEL_HOME", _person.Data)], "sources", "import", f)).ToList();
        var replies = both.Select(Executable.End).ToList();
        both.ForEach(p => p.Dispose());
        for (var i = 0; i < files.Count; i++)
        {
            if (replies[i].Code != 0) replies[i].ShouldFail(ExitCode.Failed).ShouldContain("Another import");
        }

        using var list = JsonDocument.Parse(_person.Types("sources list --format json").ShouldSucceed());
        var here = list.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("file").GetString()!);
        here.Where(f => f.StartsWith("edition", StringComparison.Ordinal)).ShouldBe(files.Where((_, i) => replies[i].Code == 0).Select(f => Path.GetFileName(f)), ignoreOrder: true);
        replies.ShouldContain(r => r.Code == 0);
        _person.Types("doctor").ShouldSucceed();
        Left().ShouldBeEmpty();
    }

    public void Dispose() => _person.Dispose();

    private Reply Import(string path) => Executable.On(_person.Data, "sources", "import", path);

    private string Figures() => _person.Types("share --format json").ShouldSucceed();

    private string CurrentId() => File.ReadAllText(Path.Combine(_person.Data, "current")).Trim();

    private string[] Left() => Directory.GetFiles(_person.Data, "*.building*", SearchOption.AllDirectories);
}
