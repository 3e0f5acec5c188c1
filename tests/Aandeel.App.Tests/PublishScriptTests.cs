namespace Aandeel.App.Tests;

/// <summary>build/publish, which ./aandeel calls when the sources are newer than the last build.</summary>
public sealed class PublishScriptTests : IDisposable
{
    private readonly Person _person = new();

    public void Dispose() => _person.Dispose();

    [Fact]
    public void The_lock_of_a_build_ends_with_the_build_and_not_with_what_the_build_left_running()
    {
        foreach (var folder in new[] { "build", "bin", Path.Combine("data", "sums"), Path.Combine("src", "Aandeel.App") })
        {
            Directory.CreateDirectory(Path.Combine(_person.Folder, folder));
        }

        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", "global.json" }) _person.File(file, "");
        var script = _person.File(
            Path.Combine("build", "publish"), File.ReadAllText(Path.Combine(Repository.Root, "build", "publish")));

        // As the compiler's server, which the first build starts and which waits for a next one for ten minutes.
        var dotnet = _person.File(
            Path.Combine("bin", "dotnet"),
            """
            #!/bin/sh
            sleep 20 > /dev/null 2>&1 &
            while [ "$1" != -o ]; do shift; done
            mkdir -p "$2"
            """.ReplaceLineEndings("\n"));
        Executable.Run(Tools.Of("bash"), [], "-c", "chmod +x \"$0\" \"$1\"", script, dotnet).ShouldSucceed();

        Executable.End(Executable.Start(script, [("PATH", $"{Path.GetDirectoryName(dotnet)}:/usr/bin:/bin")])).ShouldSucceed();

        File.Exists(Path.Combine(_person.Folder, "artifacts", "aandeel", ".built")).ShouldBeTrue();
        using var free = new FileStream(
            Path.Combine(_person.Folder, "artifacts", ".publish-lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }
}
