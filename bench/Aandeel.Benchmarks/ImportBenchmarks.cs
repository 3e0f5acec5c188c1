using Aandeel.Sources;
using BenchmarkDotNet.Attributes;

namespace Aandeel.Benchmarks;

/// <summary>The register into a sealed, checked snapshot.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ImportBenchmarks : NewFolderBenchmarks
{
    [Benchmark(Description = "import: 25,024 rows into a sealed, checked snapshot")]
    public object Import() => Importer.Import([SourceFile.Open(RealFile.Register)], null);
}
