namespace Aandeel.Tests;

/// <summary>A folder of its own for one test, gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("aandeel-test-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        foreach (var file in Directory.GetFiles(Path, "*", SearchOption.AllDirectories))
        {
            System.IO.File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(Path, recursive: true);
    }
}

/// <summary>A clock that stands still.</summary>
internal sealed class StillClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);
}
