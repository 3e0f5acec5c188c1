using Aandeel.Questions;
using BenchmarkDotNet.Attributes;

namespace Aandeel.Benchmarks;

/// <summary>
/// Gaps and mirrors of everything imported, in the running program: once its flows are loaded, and the first time.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ReportBenchmarks : ImportedBenchmarks
{
    private readonly Question _gaps = QuestionParser.Parse(QuestionKind.Gaps, []);
    private readonly Question _mirror = QuestionParser.Parse(QuestionKind.Mirror, []);
    private readonly Question _register = QuestionParser.Parse(QuestionKind.Mirror, [new("source", "unroca")]);

    [GlobalSetup]
    public void Setup()
    {
        Import(RealFile.Reports);
        Gaps();
        Mirror();
    }

    [Benchmark(Description = "gaps: all sources, the whole answer")]
    public object Gaps() => GapsQuestion.Answer(_gaps, Imported);

    [Benchmark(Description = "mirror: all sources, the whole answer")]
    public object Mirror() => MirrorQuestion.Answer(_mirror, Imported);

    [Benchmark(Description = "mirror --source unroca, the whole answer")]
    public object Register() => RegisterMirrorQuestion.Answer(_register, Imported);

    [Benchmark(Description = "gaps: the first question to a snapshot, loading included")]
    public object FirstGaps()
    {
        using var imported = Open();
        return GapsQuestion.Answer(_gaps, imported);
    }
}
