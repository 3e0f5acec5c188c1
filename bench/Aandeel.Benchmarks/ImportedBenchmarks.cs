using Aandeel.Sources;
using Aandeel.Store;
using BenchmarkDotNet.Attributes;

namespace Aandeel.Benchmarks;

/// <summary>Questions to files that were imported into a folder of their own, which goes when they are done.</summary>
public abstract class ImportedBenchmarks : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aandeel-bench-").FullName;

    protected Imported Imported { get; private set; } = new(null);

    [GlobalCleanup]
    public void Dispose()
    {
        Imported.Dispose();
        if (!Directory.Exists(_folder)) return;
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Imports files and opens them.</summary>
    protected void Import(IEnumerable<string> files)
    {
        new Importer(new SnapshotHome(_folder), TimeProvider.System).Import([.. files.Select(SourceFile.Open)], null);
        Imported = Open();
    }

    /// <summary>The same files opened once more, with nothing loaded yet.</summary>
    protected Imported Open() => new(Snapshot.OpenCurrent(new SnapshotHome(_folder)));
}
