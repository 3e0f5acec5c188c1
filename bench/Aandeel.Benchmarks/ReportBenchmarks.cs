using Aandeel.Questions;
using Aandeel.Sources;
using Aandeel.Store;
using BenchmarkDotNet.Attributes;

namespace Aandeel.Benchmarks;

/// <summary>Gaps and mirrors of everything imported, in the running program: once its flows are loaded, and the first time.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ReportBenchmarks : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aandeel-bench-").FullName;
    private readonly Question _gaps = QuestionParser.Parse(QuestionKind.Gaps, []);
    private readonly Question _mirror = QuestionParser.Parse(QuestionKind.Mirror, []);
    private readonly Question _register = QuestionParser.Parse(QuestionKind.Mirror, [new("source", "unroca")]);
    private Holdings _holdings = new(null);

    [GlobalSetup]
    public void Import()
    {
        new Importer(new SnapshotHome(_folder), TimeProvider.System).Import([.. RealFile.Reports.Select(f => SourceFile.Open(f))], null);
        _holdings = Open();
        Gaps();
        Mirror();
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

    [Benchmark(Description = "gaps: all sources, the whole answer")]
    public object Gaps() => GapsQuestion.Answer(_gaps, _holdings);

    [Benchmark(Description = "mirror: all sources, the whole answer")]
    public object Mirror() => MirrorQuestion.Answer(_mirror, _holdings);

    [Benchmark(Description = "mirror --source unroca, the whole answer")]
    public object Register() => RegisterMirrorQuestion.Answer(_register, _holdings);

    [Benchmark(Description = "gaps: the first question to a snapshot, loading included")]
    public object FirstGaps()
    {
        using var holdings = Open();
        return GapsQuestion.Answer(_gaps, holdings);
    }

    private Holdings Open() => new(Snapshot.OpenCurrent(new SnapshotHome(_folder)));
}
