using Aandeel.Questions;
using Aandeel.Sources;
using Aandeel.Store;
using BenchmarkDotNet.Attributes;

namespace Aandeel.Benchmarks;

/// <summary>Questions that put several sources together, over all real files that lie beside the register.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class PartyBenchmarks : IDisposable
{
    private static readonly string[] Left = ["README.md", "tiv-table", "yearly-totals", "damaged", "api-answer"];
    private readonly string _folder = Directory.CreateTempSubdirectory("aandeel-bench-").FullName;
    private Holdings _holdings = new(null);
    private Question _party = null!;
    private Question _production = null!;
    private Question _targets = null!;

    [GlobalSetup]
    public void Import()
    {
        var data = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(RealFile.Register)!, ".."));
        var files = Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Where(f => !Left.Any(l => f.Contains(l, StringComparison.Ordinal))).Order(StringComparer.Ordinal);
        var home = new SnapshotHome(_folder);
        new Importer(home, TimeProvider.System).Import([.. files.Select(SourceFile.Open)], null);
        _holdings = new Holdings(Snapshot.OpenCurrent(home));
        _party = QuestionParser.Parse(QuestionKind.Party, [new("party", "NLD")]);
        _production = QuestionParser.Parse(QuestionKind.Production, []);
        _targets = QuestionParser.Parse(QuestionKind.Targets, []);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _holdings.Dispose();
        if (!Directory.Exists(_folder)) return;
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Benchmark(Description = "party NLD: the whole answer")]
    public object Party() => Asked.Answer(_party, _holdings);

    [Benchmark(Description = "production: all members, all years, the whole answer")]
    public object Production() => Asked.Answer(_production, _holdings);

    [Benchmark(Description = "targets: the whole answer")]
    public object Targets() => Asked.Answer(_targets, _holdings);
}
