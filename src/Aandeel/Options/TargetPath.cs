using Aandeel.Harmonise;

namespace Aandeel.Options;

/// <summary>The parts of the way to a target that each lever takes; together 1.</summary>
/// <param name="Redirect">Deliveries that go to allies instead of outside.</param>
/// <param name="Demand">New allied demand met by another ally.</param>
/// <param name="Less">Deliveries outside that stay away.</param>
public sealed record TargetMix(decimal Redirect, decimal Demand, decimal Less)
{
    public override string ToString() =>
        System.FormattableString.Invariant(
            $"redirect={Redirect * 100:0.##},demand={Demand * 100:0.##},less={Less * 100:0.##}");
}

/// <summary>A way to a target.</summary>
public enum Lever
{
    Redirect,
    Demand,
    Less,
    Mix,
}

/// <summary>What keeps a lever from reaching a target.</summary>
public enum TargetLimit
{
    /// <summary>The ceiling of redirection.</summary>
    Ceiling,

    /// <summary>What goes outside and is not left out: Ukraine is, by default.</summary>
    Redirectable,

    /// <summary>How fast the deliveries of allied suppliers may grow.</summary>
    Growth,
}

/// <summary>What a lever takes in a year. Amounts in 1/10,000 of the unit, a year.</summary>
/// <param name="Year">Null where the average year of the period is meant.</param>
/// <param name="Target">The share outside to be reached in it.</param>
/// <param name="Limit">What binds; null where the target can be reached.</param>
/// <param name="Reachable">The lowest share that the lever can reach; null where it has no limit of its own.</param>
public sealed record TargetNeed(
    Lever Lever, int? Year, decimal Target, long Redirect, long Demand, long Less, TargetLimit? Limit,
    decimal? Reachable, IReadOnlyList<TargetPart> Parts);

/// <summary>The part of a class in it.</summary>
public sealed record TargetPart(int Class, long Redirect, long Demand, long Less);

/// <summary>
/// The inverse question: with In inside and Out outside a year, redirection r, new allied demand d and less outside l
/// reach the share s when s·d + r + (1 − s)·l = Out − s·(In + Out), the gap (docs/methods/options.md).
/// </summary>
public sealed class TargetPath
{
    private readonly int _years;
    private readonly decimal _inside;
    private readonly decimal _outside;
    private readonly decimal _ceiling;
    private readonly decimal _supply;
    private readonly decimal? _growth;
    private readonly IReadOnlyList<Ceiling> _ceilings;
    private readonly long[] _output;

    /// <summary>A path from the share of a period.</summary>
    /// <param name="sides">With something delivered inside or outside.</param>
    public TargetPath(TradeSides sides, decimal? growth)
    {
        HasRedirection = sides.HasParties;
        _ceilings = HasRedirection ? Ceilings.Of(sides, byCategory: false) : [];
        var years = _years = sides.Scope.Years.Count;
        (_inside, _outside) = ((decimal)sides.Base.Inside / years, (decimal)sides.Base.Outside / years);
        (_ceiling, _supply) = ((decimal)_ceilings.Sum(c => c.Redirectable) / years,
            (decimal)sides.AmountOf(FlowRole.Supply) / years);
        _growth = growth;
        _output = new long[ProductClasses.BuiltIn.All.Count];
        for (var i = 0; HasRedirection && i < sides.Flows.Count; i++)
        {
            if (sides.Role(i) is FlowRole.Inside or FlowRole.Supply && sides.Flows.Class[i] > 0)
            {
                _output[sides.Flows.Class[i]] += sides.Flows.Amount[i];
            }
        }
    }

    /// <summary>
    /// Whether the table tells what could be redirected: the built-in sums have no classes and no partners, and so only
    /// two of the levers.
    /// </summary>
    public bool HasRedirection { get; }

    /// <summary>What goes inside in the average year.</summary>
    public decimal Inside => _inside;

    /// <summary>What goes outside in the average year.</summary>
    public decimal Outside => _outside;

    /// <summary>The share of the average year of the period.</summary>
    public decimal Share => _outside / (_inside + _outside);

    /// <summary>The ceiling of redirection a year.</summary>
    public decimal Ceiling => _ceiling;

    /// <summary>What goes outside a year and is not left out.</summary>
    public decimal Supply => _supply;

    /// <summary>
    /// What every lever takes to come to a share in the average year, or <paramref name="steps"/> years after the last.
    /// </summary>
    public IReadOnlyList<TargetNeed> Needs(decimal target, TargetMix? mix, int? year, int steps)
    {
        var gap = Math.Max(0, _outside - (target * (_inside + _outside)));
        var reduced = Math.Min(gap, _ceiling);
        if (!HasRedirection) return [Need(Lever.Demand, 0, gap, 0), Need(Lever.Less, 0, 0, gap)];
        return
        [
            Need(Lever.Redirect, gap, 0, 0),
            Need(Lever.Demand, 0, gap, 0),
            Need(Lever.Less, 0, 0, gap),
            mix is null
                ? Need(Lever.Mix, reduced, gap - reduced, 0)
                : Need(Lever.Mix, gap * mix.Redirect, gap * mix.Demand, gap * mix.Less),
        ];

        TargetNeed Need(Lever lever, decimal byRedirect, decimal byDemand, decimal byLess)
        {
            var (redirect, demand, less) = (byRedirect, byDemand / target, byLess / (1 - target));
            TargetLimit? limit = redirect > _ceiling ? TargetLimit.Ceiling
                : less + redirect > _supply ? TargetLimit.Redirectable
                : demand > Room(steps) ? TargetLimit.Growth : null;

            // More than the ceilings, or than what goes outside, has no division over classes.
            var parts = limit is TargetLimit.Ceiling or TargetLimit.Redirectable
                ? []
                : Parts(Up(redirect), Up(demand), Up(less));
            return new TargetNeed(
                lever, year, target, Up(redirect), Up(demand), Up(less), limit, Reachable(lever, steps), parts);
        }
    }

    /// <summary>The steps after which new demand alone could be met at the given growth; null when never.</summary>
    public int? StepsFor(decimal target)
    {
        var demand = Math.Max(0, _outside - (target * (_inside + _outside))) / target;
        for (var steps = 1; steps <= 100; steps++)
        {
            if (demand <= Room(steps)) return steps;
        }

        return null;
    }

    /// <summary>How much more allied suppliers could deliver after some years, where growth is limited.</summary>
    private decimal Room(int steps)
    {
        if (_growth is not { } growth) return decimal.MaxValue;
        var room = _inside + _outside;
        for (var i = 0; i < steps && room < 1_000_000_000_000_000m; i++) room *= 1 + growth;
        return room - _inside - _outside;
    }

    private decimal? Reachable(Lever lever, int steps) => lever switch
    {
        Lever.Redirect => (_outside - _ceiling) / (_inside + _outside),
        Lever.Less => _inside + _outside - _supply is var left and > 0 ? (_outside - _supply) / left : null,
        Lever.Demand when _growth is not null => _outside / (_inside + _outside + Room(steps)),
        _ => null,
    };

    private IReadOnlyList<TargetPart> Parts(long redirect, long demand, long less)
    {
        var classes = _ceilings.Where(c => c.Key > 0).OrderBy(c => c.Key).ToList();
        var ofRedirect = Divide(redirect, (c, _) => c.Redirectable);
        var ofDemand = Divide(demand, (c, _) => _output[c.Key]);

        // What is redirected cannot stay away as well.
        var ofLess = Divide(less, (c, i) => c.Supply - (ofRedirect[i] * _years));
        return [
            .. classes.Select((c, i) => new TargetPart(c.Key, ofRedirect[i], ofDemand[i], ofLess[i]))
                .Where(p => p.Redirect + p.Demand + p.Less > 0)
                .OrderByDescending(p => p.Redirect + p.Demand + p.Less)
                .ThenBy(p => p.Class)
        ];

        long[] Divide(long amount, Func<Ceiling, int, long> weight)
        {
            double[] weights = [.. classes.Select((c, i) => (double)Math.Max(0, weight(c, i)))];
            return amount == 0 || weights.Sum() == 0
                ? new long[classes.Count]
                : OrderAllocation.LargestRemainder(amount, weights);
        }
    }

    private static long Up(decimal amount) => (long)Math.Ceiling(amount);
}
