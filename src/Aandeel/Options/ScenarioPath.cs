using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Options;

/// <summary>
/// A class in a year of a scenario: new demand, and what of it could be met. Amounts in 1/10,000 of the unit, times the
/// years of the base.
/// </summary>
public sealed record ScenarioClass(byte Class, long Demand, long Met);

/// <summary>
/// A year of a scenario. Amounts in 1/10,000 of the unit, times the years of the base, so that nothing is rounded.
/// </summary>
/// <param name="Sums">What members deliver in it, and the share that it gives.</param>
/// <param name="Ended">What no longer goes outside, Ukraine not counted.</param>
public sealed record ScenarioYear(
    int Year, ShareSums Sums, long Demand, long Met, long Ended, IReadOnlyList<ScenarioClass> Classes)
{
    public long Unmet => Demand - Met;
}

/// <summary>
/// The path of the share under a scenario: the average year of the base, carried forward, with the scenario's changes
/// (docs/methods/scenario.md). New demand counts only as far as another ally can meet it. With nothing changed it is
/// the base exactly.
/// </summary>
public sealed class ScenarioPath
{
    private const short Anyone = -1;
    private readonly Scenario _scenario;
    private readonly TradeSides _sides;
    private readonly int _scale;
    private readonly List<Cell> _outside = [];
    private readonly Dictionary<(short Supplier, byte Class), long> _output = [];
    private readonly Dictionary<(short Buyer, byte Class), long> _imports = [];

    public ScenarioPath(TradeSides sides, Scenario scenario)
    {
        (_sides, _scenario, _scale) = (sides, scenario, sides.Scope.Years.Count);
        var flows = sides.Flows;
        var cells = new Dictionary<(short, short, byte, DestinationGroup), long>();
        var destinations = new Destinations(
            flows.Parties, sides.Scope.Scope.Alliance, sides.Scope.Scope.Composition, sides.Scope.Years);
        for (var i = 0; i < flows.Count; i++)
        {
            var role = sides.Role(i);
            if (role is not (FlowRole.Inside or FlowRole.Supply or FlowRole.MadeOutside or FlowRole.Ukraine)) continue;
            var (supplier, recipient, amount) = (flows.Supplier[i], flows.Recipient[i], flows.Amount[i]);
            Add(_output, (supplier, flows.Class[i]), amount);
            if (role == FlowRole.Inside) Add(_imports, (recipient, flows.Class[i]), amount);
            else Add(cells, (supplier, recipient, flows.Class[i], destinations[flows.Year[i], recipient]), amount);
        }

        _outside.AddRange(cells.Select(c => new Cell(c.Key.Item1, c.Key.Item2, c.Key.Item3, c.Key.Item4, c.Value)));
        RequireYears();
        RequireMembers();
    }

    /// <summary>The number by which amounts are to be divided: the years of the base.</summary>
    public int Scale => _scale;

    public YearRange Years =>
        _scenario.Years ?? new YearRange(_sides.Scope.Years.Last + 1, _sides.Scope.Years.Last + 10);

    /// <summary>Every year of the scenario.</summary>
    public IReadOnlyList<ScenarioYear> Run() => [.. Enumerable.Range(Years.First, Years.Count).Select(Year)];

    private ScenarioYear Year(int year)
    {
        var sums = new ShareSums();
        Array.Copy(_sides.Base.ByGroup, sums.ByGroup, sums.ByGroup.Length);
        Array.Copy(
            _sides.Base.UnknownSuppliersByGroup, sums.UnknownSuppliersByGroup, sums.UnknownSuppliersByGroup.Length);
        var freed = new Dictionary<(short Supplier, byte Class), long>();
        var ukraine = _scenario.Ukraine.Where(u => u.From <= year).MaxBy(u => u.From)?.Level ?? 1;
        var rules = _scenario.Outside.Where(o => o.From <= year).OrderBy(o => o.From).ToList();
        long ended = 0;
        foreach (var cell in _outside)
        {
            var level = cell.Group == DestinationGroup.Ukraine ? ukraine : rules.FindLast(cell.IsOf)?.Keep ?? 1;
            if (level == 1) continue;
            var change = (long)Math.Round(cell.Amount * level, MidpointRounding.AwayFromZero) - cell.Amount;
            sums.ByGroup[(int)cell.Group] += change;
            if (change < 0) Add(freed, (cell.Supplier, cell.Class), -change);
            if (cell.Group != DestinationGroup.Ukraine) ended -= change;
        }

        var classes = Demands(year)
            .GroupBy(d => d.Class)
            .OrderBy(g => g.Key)
            .Select(g => new ScenarioClass(g.Key, g.Sum(d => d.Amount), Met(year, g.Key, [.. g], freed)))
            .Where(c => c.Demand > 0)
            .ToList();
        sums.ByGroup[(int)DestinationGroup.Members] += classes.Sum(c => c.Met);
        return new ScenarioYear(year, sums, classes.Sum(c => c.Demand), classes.Sum(c => c.Met), ended, classes);
    }

    /// <summary>The new demand of a year by class and buyer.</summary>
    private IEnumerable<Wanted> Demands(int year)
    {
        foreach (var demand in _scenario.Demand.Where(d => d.Years.Contains(year)))
        {
            if (demand.PerYear is { } perYear)
            {
                foreach (var (buyer, amount) in Divided(checked(perYear * _scale), demand.Buyers))
                {
                    yield return new Wanted(demand.Class!.Value, buyer, amount, demand.Suppliers);
                }

                continue;
            }

            foreach (var ((buyer, productClass), amount) in _imports)
            {
                if (demand.Class is { } one && one != productClass) continue;
                if (demand.Buyers.Count > 0 && demand.Buyers.All(b => b.Index != buyer)) continue;
                yield return new Wanted(
                    productClass, buyer,
                    (long)Math.Round(amount * demand.Relative!.Value, MidpointRounding.AwayFromZero), demand.Suppliers);
            }
        }

        foreach (var joint in _scenario.JointOrders.Where(j => j.Years.Contains(year)))
        {
            var perYear = OrderAllocation.LargestRemainder(
                checked(joint.Volume * _scale),
                [.. Enumerable.Repeat(1.0, joint.Years.Count)])[year - joint.Years.First];
            foreach (var (buyer, amount) in Divided(perYear, joint.Buyers))
            {
                yield return new Wanted(joint.Class, buyer, amount, joint.Suppliers);
            }
        }
    }

    private static IEnumerable<(short Buyer, long Amount)> Divided(long amount, IReadOnlyList<Party> buyers)
    {
        if (buyers.Count == 0) return [(Anyone, amount)];
        var parts = OrderAllocation.LargestRemainder(amount, [.. Enumerable.Repeat(1.0, buyers.Count)]);
        return buyers.Select((b, i) => (b.Index, parts[i]));
    }

    /// <summary>
    /// The most of a class's demand that other allies can meet, with the room that they have (a flow through a small
    /// network).
    /// </summary>
    private long Met(
        int year, byte productClass, IReadOnlyList<Wanted> wanted, Dictionary<(short Supplier, byte Class), long> freed)
    {
        var total = wanted.Sum(w => w.Amount);
        if (total == 0) return 0;
        var usual = _output.Keys.Where(k => k.Class == productClass && _output[k] > 0)
            .Select(k => k.Supplier)
            .Concat(_scenario.Capacity.Where(c => c.Class == productClass).Select(c => c.Supplier.Index))
            .ToList();
        var suppliers = usual.Concat(wanted.SelectMany(w => w.Suppliers).Select(p => p.Index))
            .Distinct().Order().ToList();
        var (source, sink) = (suppliers.Count + wanted.Count, suppliers.Count + wanted.Count + 1);
        var network = new MinCostFlow(sink + 1);
        for (var s = 0; s < suppliers.Count; s++)
        {
            network.Add(source, s, Math.Min(total, Room(suppliers[s], productClass, year, freed) ?? total), 0);
        }

        for (var w = 0; w < wanted.Count; w++)
        {
            network.Add(suppliers.Count + w, sink, wanted[w].Amount, 0);
            for (var s = 0; s < suppliers.Count; s++)
            {
                var may = wanted[w].Suppliers.Count == 0
                    ? usual.Contains(suppliers[s])
                    : wanted[w].Suppliers.Any(p => p.Index == suppliers[s]);
                if (may && suppliers[s] != wanted[w].Buyer) network.Add(s, suppliers.Count + w, wanted[w].Amount, 0);
            }
        }

        return network.Solve(source, sink).Flow;
    }

    /// <summary>What a supplier can deliver of a class above the base; null where nothing limits it.</summary>
    private long? Room(
        short supplier, byte productClass, int year, Dictionary<(short Supplier, byte Class), long> freed)
    {
        var named = _scenario.Capacity.Where(c => c.Class == productClass).ToList();
        if (_scenario.Growth is null && named.Count == 0) return null;
        decimal room = freed.GetValueOrDefault((supplier, productClass));
        foreach (var capacity in named.Where(c => c.Supplier.Index == supplier && c.From <= year))
        {
            room += (decimal)capacity.PerYear * _scale * Math.Min(capacity.RampYears, year - capacity.From + 1)
                / capacity.RampYears;
        }

        if (_scenario.Growth is { } growth && year > _sides.Scope.Years.Last)
        {
            room += (decimal)(_output.GetValueOrDefault((supplier, productClass))
                * (Math.Pow(1 + (double)growth, year - _sides.Scope.Years.Last) - 1));
        }

        return (long)Math.Min(room, long.MaxValue / 4);
    }

    private void RequireYears()
    {
        var (years, last) = (Years, _sides.Scope.Years.Last);
        if (years.First <= last)
        {
            throw AandeelException.Usage(
                $"The years of the scenario, {years}, begin before its base, {_sides.Scope.Years}, has ended. Begin "
                    + $"in {last + 1} or later, or give an earlier base.");
        }

        foreach (var (place, of) in _scenario.Demand.Select(d => (d.Place, d.Years))
            .Concat(_scenario.JointOrders.Select(j => (j.Place, j.Years))))
        {
            if (!years.Overlaps(of))
            {
                throw AandeelException.Usage(
                    $"{place}.years {of} lies outside the years of the scenario, {years}. Change one of them.");
            }
        }
    }

    private void RequireMembers()
    {
        var scope = _sides.Scope.Scope;
        var day = scope.Composition.DayFor(_sides.Scope.Years.Last, scope.Alliance);
        void Require(string place, IEnumerable<Party> parties)
        {
            if (parties.FirstOrDefault(p => !scope.Alliance.Has(p.Index, day)) is { } other)
            {
                throw AandeelException.Usage(
                    $"{place} names {other.NameEn}, which is not a member of {scope.Alliance.NameEn} in this "
                        + $"composition; what it buys or supplies does not stay inside.");
            }
        }

        foreach (var demand in _scenario.Demand)
        {
            Require(demand.Place, demand.Buyers.Concat(demand.Suppliers));
            if (demand.Class is { } one && demand.Suppliers.Count == 0) RequireSupplier(demand.Place, one);
        }

        foreach (var joint in _scenario.JointOrders)
        {
            Require(joint.Place, joint.Buyers.Concat(joint.Suppliers));
            if (joint.Suppliers.Count == 0) RequireSupplier(joint.Place, joint.Class);
        }

        foreach (var capacity in _scenario.Capacity) Require(capacity.Place, [capacity.Supplier]);
        foreach (var outside in _scenario.Outside)
        {
            Require(outside.Place, outside.Suppliers);
            if (outside.Recipients.FirstOrDefault(p => scope.Alliance.Has(p.Index, day)) is { } member)
            {
                throw AandeelException.Usage(
                    $"{outside.Place}.recipients names {member.NameEn}, a member of {scope.Alliance.NameEn}: "
                        + $"contracts outside are with others.");
            }
        }
    }

    private void RequireSupplier(string place, byte productClass)
    {
        if (_output.Keys.Any(k => k.Class == productClass && _output[k] > 0)
            || _scenario.Capacity.Any(c => c.Class == productClass))
        {
            return;
        }

        throw AandeelException.Usage(
            $"{place}: no ally delivered {ProductClasses.BuiltIn.All[productClass].NameEn.ToLowerInvariant()} in "
                + $"{_sides.Scope.Years}, so nobody is known who could. Name suppliers, or a capacity.");
    }

    private static void Add<TKey>(Dictionary<TKey, long> sums, TKey key, long amount)
        where TKey : notnull => sums[key] = sums.GetValueOrDefault(key) + amount;

    private sealed record Wanted(byte Class, short Buyer, long Amount, IReadOnlyList<Party> Suppliers);

    private sealed record Cell(short Supplier, short Recipient, byte Class, DestinationGroup Group, long Amount)
    {
        public bool IsOf(ScenarioOutside rule) =>
            (rule.Class is null || rule.Class == Class)
                && (rule.Suppliers.Count == 0 || rule.Suppliers.Any(p => p.Index == Supplier))
                && (rule.Recipients.Count == 0 || rule.Recipients.Any(p => p.Index == Recipient));
    }
}
