using Aandeel.Sources;
using BenchmarkDotNet.Attributes;

namespace Aandeel.Benchmarks;

/// <summary>
/// A licence file of 1,000,000 rows: read, and read, sealed and checked. The marks are 300,000 and 80,000 rows a
/// second.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class LicenceBenchmarks : NewFolderBenchmarks
{
    private SourceFile _file = null!;

    [GlobalSetup]
    public void Make() => _file = LicenceFile.Make();

    [Benchmark(Description = "read: 1,000,000 rows of licences")]
    public int Read()
    {
        var reading = new FileReading();
        SourceReaders.For(_file).Read(_file, reading);
        return reading.Read;
    }

    [Benchmark(Description = "import: 1,000,000 rows of licences into a sealed, checked snapshot")]
    public object Import() => Importer.Import([_file], null);
}
