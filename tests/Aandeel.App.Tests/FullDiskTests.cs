namespace Aandeel.App.Tests;

/// <summary>
/// A disk without room and a folder that may not be written: the old answer stays, byte for byte, and there is a
/// sentence.
/// </summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly Person _person = new();

    [Fact]
    public void A_full_disk_leaves_the_old_snapshot_answering()
    {
        var disk = Path.Combine(_person.Folder, "disk");
        Directory.CreateDirectory(disk);

        // Only root may mount; elsewhere the limit on the size of a file stands in for the disk.
        var mounted = Executable.Run("/bin/mount", [], "-t", "tmpfs", "-o", "size=1500k", "tmpfs", disk).Code == 0;
        try
        {
            var small = _person.File("small.csv", SyntheticRegister.Csv(300, seed: 90, edition: 2024));
            var big = _person.File("big.csv", SyntheticRegister.Csv(25_000, seed: 91));
            Executable.On(disk, "sources", "import", small).ShouldSucceed();
            var before = Executable.On(disk, "share", "--format", "json").ShouldSucceed();

            var full = mounted
                ? Executable.On(disk, "sources", "import", big)
                : Executable.Run(
                    "/bin/sh", [("AANDEEL_HOME", disk)], "-c",
                    $"ulimit -f 1000; trap '' XFSZ; exec '{Executable.Path}' sources import '{big}'");
            full.Code.ShouldBe((int)ExitCode.Failed, full.Error);
            full.Error.ShouldNotContain("   at ");
            full.Error.ShouldContain("old");
            Executable.On(disk, "share", "--format", "json").ShouldSucceed().ShouldBe(before);
            Directory.GetFiles(disk, "*.building*", SearchOption.AllDirectories)
                .ShouldBeEmpty("what was begun is cleared away");
            Executable.On(disk, "doctor").ShouldSucceed();
        }
        finally
        {
            if (mounted) Executable.Run("/bin/umount", [], disk);
        }
    }

    [Fact]
    public void A_folder_that_may_not_be_written_answers_and_refuses_an_import_in_a_sentence()
    {
        Executable.On(
            _person.Data, "sources", "import",
            _person.File("small.csv", SyntheticRegister.Csv(300, seed: 92, edition: 2024))).ShouldSucceed();
        var before = Executable.On(_person.Data, "share", "--format", "json").ShouldSucceed();
        var next = _person.File("next.csv", SyntheticRegister.Csv(300, seed: 93));
        Executable.Run("/bin/chmod", [], "-R", "a+rX", _person.Folder).ShouldSucceed();
        Executable.Run(
            "/bin/chmod", [], "a-w", _person.Data, Path.Combine(_person.Data, "snapshots"),
            Path.Combine(_person.Data, "lock")).ShouldSucceed();
        try
        {
            // Root may write everywhere, so someone else asks.
            Reply Other(params string[] args) => Environment.UserName == "root"
                ? Executable.Run(
                    "/usr/bin/setpriv", [("AANDEEL_HOME", _person.Data)],
                    ["--reuid=65534", "--regid=65534", "--clear-groups", Executable.Path, .. args])
                : Executable.On(_person.Data, args);

            Other("share", "--format", "json").ShouldSucceed().ShouldBe(before);
            Other("sources", "import", next).ShouldFail(ExitCode.Failed).ShouldContain("cannot be written");
            Other("share", "--format", "json").ShouldSucceed().ShouldBe(before);
        }
        finally
        {
            Executable.Run("/bin/chmod", [], "-R", "u+w", _person.Data);
        }
    }

    [Fact]
    public void A_snapshot_that_was_removed_underneath_is_said_and_the_others_are_named()
    {
        Executable.On(
            _person.Data, "sources", "import",
            _person.File("one.csv", SyntheticRegister.Csv(100, seed: 94, edition: 2024))).ShouldSucceed();
        var first = _person.Types("snapshot info --path").ShouldSucceed().TrimEnd();
        Executable.On(_person.Data, "sources", "import", _person.File("two.csv", SyntheticRegister.Csv(100, seed: 95)))
            .ShouldSucceed();
        var second = _person.Types("snapshot info --path").ShouldSucceed().TrimEnd();
        File.SetAttributes(second, FileAttributes.Normal);
        File.Delete(second);

        _person.Types("share")
            .ShouldFail(ExitCode.Failed).ShouldContain($"aandeel snapshot use {Path.GetFileName(first)[..12]}");
        var reply = _person.Asks(
            "sources", "import", _person.File("three.csv", SyntheticRegister.Csv(100, seed: 96, edition: 2026)));
        reply.Code.ShouldBe((int)ExitCode.Incomplete, reply.Error);
        _person.Types("sources list --format csv").ShouldSucceed().ShouldContain("one.csv");
        _person.Types("share").ShouldSucceed();
    }

    public void Dispose() => _person.Dispose();
}
