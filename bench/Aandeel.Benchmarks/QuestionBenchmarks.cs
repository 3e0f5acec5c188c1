using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Options;
using Aandeel.Questions;
using BenchmarkDotNet.Attributes;

namespace Aandeel.Benchmarks;

/// <summary>
/// Questions in the running program, over the real register (25,024 flows). The register is found by AANDEEL_REGISTER,
/// else beside the repository. Results and the machine: docs/performance.md.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class QuestionBenchmarks : ImportedBenchmarks
{
    private FlowTable _flows = null!;
    private Sensitivity _sensitivity = null!;
    private Question _share = null!;
    private Question _suppliers = null!;
    private Question _definitions = null!;
    private Question _decompose = null!;
    private Question _trend = null!;
    private Question _concentration = null!;
    private Question _dependence = null!;
    private Question _ceiling = null!;
    private Question _match = null!;
    private Question _joint = null!;
    private Question _scenario = null!;
    private TradeSides _thirty = null!;

    [GlobalSetup]
    public void Setup()
    {
        Import([RealFile.Register]);
        _flows = Imported.Register(Imported.Editions()[0]);
        _sensitivity = new Sensitivity(
            _flows, ShareScope.Nato(Composition.AtTheTime), _flows.Years.Windows(5),
            FlowLoader.Deals(Imported.Snapshot!, _flows));
        _share = QuestionParser.Parse(QuestionKind.Share, [new("years", "2020-2024")]);
        _suppliers = QuestionParser.Parse(QuestionKind.Suppliers, [new("years", "2020-2024")]);
        _ceiling = QuestionParser.Parse(QuestionKind.OptionsCeiling, [new("years", "2020-2024")]);
        _match = QuestionParser.Parse(QuestionKind.OptionsMatch, [new("years", "1995-2024")]);
        _joint = QuestionParser.Parse(QuestionKind.OptionsJoint, [new("years", "2020-2024")]);
        _scenario = QuestionParser.Parse(
            QuestionKind.Scenario,
            [new(
                "set",
                "years=\"2025-2039\",growth=0.1,demand.0.relative=0.2,demand.0.years=\"2025-2039\","
                    + "ukraine.0.from=2027,ukraine.0.level=0.5")]);
        _thirty = new TradeSides(
            _flows,
            new OptionScope(
                ShareScope.Nato(Composition.AtTheTime), _flows.Years, WithUkraine: false, WithMadeOutside: false));
        _definitions = QuestionParser.Parse(QuestionKind.Definitions, [new("years", "1995-2024")]);
        _decompose = QuestionParser.Parse(QuestionKind.Decompose, [new("by", "supplier")]);
        _trend = QuestionParser.Parse(QuestionKind.Trend, []);
        _concentration = QuestionParser.Parse(QuestionKind.Concentration, [new("by", "supplier")]);
        _dependence = QuestionParser.Parse(QuestionKind.Dependence, [new("by", "class")]);
    }

    [Benchmark(Description = "share: one question, six windows, one composition")]
    public object Share() => new ScopeMap(_flows, ShareScope.Nato(Composition.AtTheTime)).Sum(_flows.Years.Windows(5));

    [Benchmark(Description = "share: the whole answer to --years 2020-2024")]
    public object ShareAnswer() => ShareQuestion.Answer(_share, Imported);

    [Benchmark(Description = "suppliers: the whole answer")]
    public object Suppliers() => LeagueQuestion.Answer(_suppliers, Imported);

    [Benchmark(Description = "published: all statements, the whole answer")]
    public object Published() => Asked.New(QuestionParser.Parse(QuestionKind.Published, []), Imported);

    [Benchmark(Description = "definitions: 64 over 30 years, the whole answer")]
    public object Definitions() => DefinitionsQuestion.Answer(_definitions, Imported);

    [Benchmark(Description = "decompose: by supplier, the whole answer")]
    public object Decompose() => DecomposeQuestion.Answer(_decompose, Imported);

    [Benchmark(Description = "trend: 30 years, two compositions, the whole answer")]
    public object Trend() => TrendQuestion.Answer(_trend, Imported);

    [Benchmark(Description = "concentration: by supplier, the whole answer")]
    public object ConcentrationAnswer() => ConcentrationQuestion.Answer(_concentration, Imported);

    [Benchmark(Description = "dependence: by class, the whole answer")]
    public object Dependence() => DependenceQuestion.Answer(_dependence, Imported);

    [Benchmark(Description = "options ceiling: the whole answer to --years 2020-2024")]
    public object CeilingAnswer() => OptionsCeilingQuestion.Answer(_ceiling, Imported);

    [Benchmark(Description = "options match: thirty years by class, solved")]
    public object Match() => Matching.Of(_thirty, MatchCosts.Default, acrossClasses: false, apart: null, only: null);

    [Benchmark(Description = "options match: thirty years, the whole answer with all deals")]
    public object MatchAnswer() => OptionsMatchQuestion.Answer(_match, Imported);

    [Benchmark(Description = "scenario: fifteen years, growth limited, the whole answer")]
    public object ScenarioAnswer() => ScenarioQuestion.Answer(_scenario, Imported);

    [Benchmark(Description = "options joint: the whole answer, with what suppliers ever bought")]
    public object JointAnswer() => OptionsJointQuestion.Answer(_joint, Imported);

    [Benchmark(Description = "sensitivity: 10,000 draws, 1995-2024")]
    public object Draws() => _sensitivity.Draw(10_000, 1);
}
