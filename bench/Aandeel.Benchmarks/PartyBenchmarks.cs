using Aandeel.Questions;
using BenchmarkDotNet.Attributes;

namespace Aandeel.Benchmarks;

/// <summary>Questions that put several sources together, over all real files that lie beside the register.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class PartyBenchmarks : ImportedBenchmarks
{
    private static readonly string[] Left = ["README.md", "tiv-table", "yearly-totals", "damaged", "api-answer"];
    private Question _party = null!;
    private Question _production = null!;
    private Question _targets = null!;

    [GlobalSetup]
    public void Setup()
    {
        var data = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(RealFile.Register)!, ".."));
        var files = Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories)
            .Where(f => !Left.Any(l => f.Contains(l, StringComparison.Ordinal))).Order(StringComparer.Ordinal);
        Import(files);
        _party = QuestionParser.Parse(QuestionKind.Party, [new("party", "NLD")]);
        _production = QuestionParser.Parse(QuestionKind.Production, []);
        _targets = QuestionParser.Parse(QuestionKind.Targets, []);
    }

    [Benchmark(Description = "party NLD: the whole answer")]
    public object Party() => Asked.New(_party, Imported);

    [Benchmark(Description = "production: all members, all years, the whole answer")]
    public object Production() => Asked.New(_production, Imported);

    [Benchmark(Description = "targets: the whole answer")]
    public object Targets() => Asked.New(_targets, Imported);
}
