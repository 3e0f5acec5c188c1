using Aandeel.Store;
using BenchmarkDotNet.Attributes;

namespace Aandeel.Benchmarks;

/// <summary>Benchmarks that import into a new, empty folder each time.</summary>
public abstract class NewFolderBenchmarks
{
    private string _folder = "";

    internal Importer Importer => new(new SnapshotHome(_folder), TimeProvider.System);

    [IterationSetup]
    public void NewFolder() => _folder = Directory.CreateTempSubdirectory("aandeel-bench-").FullName;

    [IterationCleanup]
    public void Remove()
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_folder, recursive: true);
    }
}
