using Aandeel.Answers;
using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>What is true of a trend as a whole: the tests, the breaks of the series, and who is silent.</summary>
internal sealed class TrendFrame
{
    private const string TooFew = "too-few-years";
    private readonly TrendResult _result;

    public TrendFrame(TrendResult result)
    {
        _result = result;
        Map = new ScopeMap(result.Flows, result.First.Scope);
        Trends = new Table<NamedEvidence>("trends", result.Ask, Columns(), result.Evidence, e => e.Key);
        Starts = new Table<NamedEvidence>(
            "starts", result.Ask, Columns(), result.Starts, e => $"{e.Key} {e.Evidence.Years}");
        Breaks = new Table<SeriesMark>(
            "breaks",
            result.Ask,
            [
                Year,
                new("code", Kind.Code, ("Code", "Code"), b => Cell.Of(b.Code)) { Role = Role.Dimension },
                new(
                    "text", Kind.Words, ("Break", "Breuk"),
                    b => Cell.Of(TrendStatements.Break([b]))) { Role = Role.Attribute },
            ],
            [.. result.Series.SelectMany(s => s.Breaks).Distinct()],
            b => $"{b.Year} {b.Code}");
        Silent = new Table<SilentSupplier>(
            "silent",
            result.Ask,
            SilentSupplier.Columns(result.Flows.Unit),
            SilentSupplier.Among(result.Flows, Map, result.Question.Years!),
            s => s.Party.Code.Value);
        Table = new Table<TrendFrame>(
            "frame",
            result.Ask,
            [
                new("window", Kind.Count, ("Window", "Venster"), f => Cell.Of((long?)f._result.Window)),
                new("trends", Kind.Group, ("Tests of trend", "Trendtoetsen"), f => new RowsCell(f.Trends)),
                new(
                    "starts", Kind.Group, ("The same from later years on", "Dezelfde vanaf latere jaren"),
                    f => new RowsCell(f.Starts)),
                new(
                    "course", Kind.Group, ("Highest, lowest, last", "Hoogste, laagste, laatste"),
                    f => new RowsCell(f._result.Course.Rows)),
                new(
                    "volumes", Kind.Group, ("Numerator and denominator", "Teller en noemer"),
                    f => new RowsCell(f._result.Volumes.Rows)),
                new(
                    "largest_flows", Kind.Group, ("Largest flows of the change", "Grootste stromen van het verschil"),
                    f => new RowsCell(f._result.Volumes.Flows)),
                new("breaks", Kind.Group, ("Breaks", "Breuken"), f => new RowsCell(f.Breaks)),
                new("silent", Kind.Group, ("Silent suppliers", "Leveranciers zonder opgave"), f =>
                    f._result.Flows.Silent.Count > 0 ? new RowsCell(f.Silent) : Cell.Absent),
            ],
            [this],
            _ => "frame");
    }

    public Table Table { get; }

    public Table<NamedEvidence> Trends { get; }

    /// <summary>The same tests from later years on.</summary>
    public Table<NamedEvidence> Starts { get; }

    public Table<SeriesMark> Breaks { get; }

    public Table<SilentSupplier> Silent { get; }

    /// <summary>Which flows count in the first composition.</summary>
    public ScopeMap Map { get; }

    public Column<SeriesMark> Year { get; } = new("year", Kind.Year, ("Year", "Jaar"), b => Cell.Of((long?)b.Year))
    {
        Role = Role.Dimension,
    };

    public Column<NamedEvidence> Values { get; } =
        new(
            "values", Kind.Count, ("Years with a value", "Jaren met een waarde"),
            e => Cell.OfCount(e.Evidence.Test?.Count, TooFew));

    public Column<NamedEvidence> Slope { get; } = PerYear("slope", ("Slope", "Helling"), t => t?.Slope);

    public Column<NamedEvidence> Lower { get; } =
        PerYear("slope_lower", ("Slope, lower end", "Helling, ondergrens"), t => t?.Interval?.Lower);

    public Column<NamedEvidence> Upper { get; } =
        PerYear("slope_upper", ("Slope, upper end", "Helling, bovengrens"), t => t?.Interval?.Upper);

    public Column<NamedEvidence> S { get; } = new(
        "s", Kind.Count, ("S", "S"), e => Cell.OfCount(e.Evidence.Test?.S, TooFew))
    {
        About = ("Pairs of years that rise less pairs that fall.", "Paren van jaren die stijgen min paren die dalen."),
    };

    public Column<NamedEvidence> P { get; } = Probability("p", Text.Of("p"), t => t?.P);

    public Column<NamedEvidence> PDependent { get; } =
        Probability("p_dependent", ("p, dependent years", "p, afhankelijke jaren"), t => t?.PDependent);

    public Column<NamedEvidence> PWorst { get; } = new(
        "p_worst",
        Kind.Probability,
        ("p, least favourable", "p, ongunstigst"),
        e => Cell.Of(e.Evidence.WorstP, e.Evidence.Test is null ? TooFew : "no-direction"));

    private List<Column<NamedEvidence>> Columns() =>
    [
        new("key", Kind.Code, ("Of", "Van"), e => Cell.Of(e.Key)) { Role = Role.Dimension },
        Dimensions.Composition<NamedEvidence>(_ => _result.Held),
        new("years", Kind.Period, ("Years", "Jaren"), e => Cell.Of(e.Evidence.Years)) { Role = Role.Dimension },
        Values, Slope, Lower, Upper, S, P,
        new(
            "p_is_exact", Kind.YesNo, ("p is exact", "p is exact"),
            e => e.Evidence.Test is { } test ? Cell.Of(test.IsExact) : Cell.Blank),
        PDependent, PWorst,
        new(
            "verdict", Kind.Code, ("Verdict", "Oordeel"),
            e => Cell.Of(Codes.Of(e.Evidence.Verdict))) { Role = Role.Attribute },
    ];

    /// <summary>A change of the share per year, in units of the share; people read points.</summary>
    private static Column<NamedEvidence> PerYear(string name, Text title, Func<TrendTest?, double?> of) =>
        new(name, Kind.Share, title, e => Cell.Of(of(e.Evidence.Test), TooFew))
        {
            Form = Form.SignedFine,
            About = ("In units of the share per year.", "In eenheden van het aandeel per jaar."),
        };

    private static Column<NamedEvidence> Probability(string name, Text title, Func<TrendTest?, double?> of) =>
        new(name, Kind.Probability, title, e => Cell.Of(of(e.Evidence.Test), TooFew));
}
