using Aandeel.Sources;
using Aandeel.Store;
using BenchmarkDotNet.Attributes;

namespace Aandeel.Benchmarks;

/// <summary>A licence file of 1,000,000 rows: read, and read, sealed and checked. The marks are 300,000 and 80,000 rows a second.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class LicenceBenchmarks
{
    private SourceFile _file = null!;
    private string _folder = "";

    [GlobalSetup]
    public void Make() => _file = LicenceFile.Make();

    [IterationSetup]
    public void NewFolder() => _folder = Directory.CreateTempSubdirectory("aandeel-bench-").FullName;

    [IterationCleanup]
    public void Remove()
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Description = "read: 1,000,000 rows of licences")]
    public int Read()
    {
        var reading = new FileReading();
        SourceReaders.For(_file).Read(_file, reading);
        return reading.Read;
    }

    [Benchmark(Description = "import: 1,000,000 rows of licences into a sealed, checked snapshot")]
    public object Import() => new Importer(new SnapshotHome(_folder), TimeProvider.System).Import([_file], null);
}
