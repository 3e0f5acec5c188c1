using Aandeel.Sources;
using Aandeel.Store;
using BenchmarkDotNet.Attributes;

namespace Aandeel.Benchmarks;

/// <summary>The register into a sealed, checked snapshot.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ImportBenchmarks
{
    private string _folder = "";

    [IterationSetup]
    public void NewFolder() => _folder = Directory.CreateTempSubdirectory("aandeel-bench-").FullName;

    [IterationCleanup]
    public void Remove()
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Description = "import: 25,024 rows into a sealed, checked snapshot")]
    public object Import() => new Importer(new SnapshotHome(_folder), TimeProvider.System).Import([SourceFile.Open(RealFile.Register)], null);
}
