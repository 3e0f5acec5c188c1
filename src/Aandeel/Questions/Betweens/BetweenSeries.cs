using Aandeel.Harmonise;
using Aandeel.Reconcile;

namespace Aandeel.Questions;

/// <summary>One side of a series, and what it says of one pair.</summary>
internal sealed class BetweenSeries
{
    private readonly Dictionary<int, Said> _years = [];
    private readonly HashSet<int> _withheld = [];

    /// <summary>What one series says of a pair.</summary>
    /// <param name="coverage">Null where no file has a row of it.</param>
    /// <param name="isImported">Whether any file of the source is, though perhaps none of this series.</param>
    public BetweenSeries(
        FlowSeries series, Side side, SourceCoverage? coverage, Party from, Party to, bool isImported)
    {
        (Series, Side, Coverage, From, To) = (series, side, coverage, from, to);
        IsImported = isImported;
        if (!HasPairs) return;
        var flows = coverage!.Flows;
        for (var i = 0; i < flows.Count; i++)
        {
            if (flows.Supplier[i] != from.Index || flows.Recipient[i] != to.Index) continue;
            if (!_years.TryGetValue(flows.Year[i], out var said)) _years.Add(flows.Year[i], said = new Said());
            said.Flows.Add(i);
            said.Amount += flows.Amount[i];
        }

        _withheld.UnionWith(
            flows.Withheld.Where(w => w.Supplier == from.Index && w.Recipient == to.Index).Select(w => (int)w.Year));
    }

    public FlowSeries Series { get; }

    public Side Side { get; }

    public SourceCoverage? Coverage { get; }

    /// <summary>Whether any file of its source is imported.</summary>
    public bool IsImported { get; }

    public Party From { get; }

    public Party To { get; }

    /// <summary>Who reports it.</summary>
    public Party Reporter => Side == Side.Export ? From : To;

    public bool IsSipri => Series == FlowSeries.Sipri;

    /// <summary>Whether the imported data tells pairs apart: the built-in sums do not.</summary>
    public bool HasPairs => Coverage is { Flows.Grain: FlowGrain.Observations };

    /// <summary>The years of which it says anything of the pair.</summary>
    public IEnumerable<int> YearsNamed => _years.Keys.Concat(_withheld).Order();

    public string Code =>
        $"{Series.Source} {Codes.Of(Series.Flow)}{(Series.TwoSided ? " " + Codes.Of(Side) : "")}";

    /// <summary>The flows of the pair in some years, by their index in the table.</summary>
    public IReadOnlyList<int> FlowsIn(YearRange years)
    {
        var flows = new List<int>();
        for (var year = years.First; year <= years.Last; year++)
        {
            if (_years.TryGetValue(year, out var said)) flows.AddRange(said.Flows);
        }

        return flows;
    }

    public int RowsIn(int year) => _years.TryGetValue(year, out var said) ? said.Flows.Count : 0;

    /// <summary>The amount of a year in 1/10,000 of the unit; null where no row gives one.</summary>
    public long? AmountIn(int year) => _years.TryGetValue(year, out var said) ? said.Amount : null;

    /// <summary>Whether the amounts of some years can be added: items of different categories never are.</summary>
    public bool IsAddable(YearRange years) => !Series.OnlyWithinCategory
        || FlowsIn(years).Select(f => Coverage!.Flows.Category[f]).Distinct().Count() <= 1;

    public BetweenState StateIn(int year)
    {
        if (Coverage is not { } coverage) return IsImported ? BetweenState.NotCovered : BetweenState.NotImported;
        if (!HasPairs) return BetweenState.NeedsRegister;
        if (AmountIn(year) is { } amount)
        {
            return amount > 0 ? BetweenState.Amount : IsSipri ? BetweenState.BelowHalf : BetweenState.Nil;
        }

        if (_withheld.Contains(year)) return BetweenState.Withheld;
        if (IsSipri)
        {
            return coverage.Flows.Years.Contains(year) ? BetweenState.NoneIdentified : BetweenState.NotCovered;
        }

        return coverage[Reporter.Index, year] switch
        {
            { Speaks: true } => BetweenState.NotNamed,
            { State: CellState.NoReport } when year >= coverage.FirstYear && year <= coverage.LastYear =>
                BetweenState.NoReport,
            { State: CellState.NotAReporter } => BetweenState.NotAsked,
            _ => BetweenState.NotCovered,
        };
    }

    /// <summary>The question that lists the rows of some years.</summary>
    public Ask Behind(YearRange years) => AskedParties.Behind(
        ReportTables.QuestionOf(Coverage!, IsSipri ? Coverage!.Flows.Edition.Name : null), From.Index, To.Index, years);

    private sealed class Said
    {
        public List<int> Flows { get; } = [];

        public long Amount { get; set; }
    }
}
