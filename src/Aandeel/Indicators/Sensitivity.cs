using Aandeel.Harmonise;
using MathNet.Numerics.Distributions;

namespace Aandeel.Indicators;

/// <summary>What the draws gave for one period.</summary>
/// <param name="Point">The share as it stands; null when nothing was delivered.</param>
/// <param name="Low">The 2.5th percentile of the draws.</param>
/// <param name="High">The 97.5th percentile of the draws.</param>
public sealed record SensitivityResult(
    YearRange Period, double? Point, double? Low, double? Median, double? High, double EstimatedPart,
    double UncodedPart, double EstimatedYearPart, double UncodedYearPart, double? Ukraine, double? IndoPacific);

/// <summary>
/// How much the share moves when SIPRI's own estimates are taken as estimates: numbers that are flagged, or not yet
/// coded, vary by a factor exp(s z); flagged years move by one with probability 1/4 each way. All rows of a deal move
/// together. This is a sensitivity and never a confidence interval: SIPRI publishes no model of its errors
/// (docs/methods/sensitivity.md).
/// </summary>
public sealed class Sensitivity
{
    /// <summary>The spread of the logarithm of an estimated number.</summary>
    public const double Spread = 0.1;

    private const int FactorBits = 12;
    private static readonly int[] Moves = [0, 1, 1, 2];
    private static readonly double[] Factors = MakeFactors();

    private const byte NewDeal = 1;
    private const byte NumberMoves = 2;
    private const byte YearMoves = 4;

    private readonly int _periods;
    private readonly byte[] _marks;
    private readonly double[] _amount;
    private readonly byte[] _cell;
    private readonly double[] _fixed;
    private readonly IReadOnlyList<SensitivityResult> _points;

    /// <summary>
    /// Lays out the flows deal by deal, so that a draw is one pass over them. Flows of a deal that always move together
    /// between the same cells are one entry.
    /// </summary>
    /// <param name="deals">The deal of every flow: flows of one deal move together.</param>
    public Sensitivity(FlowTable flows, ShareScope scope, IReadOnlyList<YearRange> periods, IReadOnlyList<int> deals)
    {
        _periods = periods.Count;
        _fixed = new double[(_periods * 2) + 1];
        var map = new ScopeMap(flows, scope);
        var (marks, amounts, cells) = (new List<byte>(), new List<double>(), new List<byte>());
        var entries = new Dictionary<(byte Marks, byte Earlier, byte Own, byte Later), long>();
        var order = Enumerable.Range(0, flows.Count).OrderBy(i => deals[i]).ThenBy(i => i).ToList();
        for (var at = 0; at < order.Count; at++)
        {
            var i = order[at];
            var (number, year) = ((flows.Flags[i] & (FlowFlags.NumberEstimated | FlowFlags.NumberNotCoded))
                != FlowFlags.None,
                (flows.Flags[i] & (FlowFlags.YearEstimated | FlowFlags.YearNotCoded)) != FlowFlags.None);
            var own = Cell(map, flows, i, 0, periods);
            var (earlier, later) = year
                ? (Cell(map, flows, i, -1, periods), Cell(map, flows, i, 1, periods))
                : (own, own);
            if (earlier == own && later == own) year = false;
            if (!number && !year) _fixed[own] += flows.Amount[i];
            else if (own != Nowhere || earlier != Nowhere || later != Nowhere)
            {
                var key = ((byte)((number ? NumberMoves : 0) | (year ? YearMoves : 0)), earlier, own, later);
                entries[key] = entries.GetValueOrDefault(key) + flows.Amount[i];
            }

            if (at + 1 < order.Count && deals[order[at + 1]] == deals[i]) continue;
            byte first = NewDeal;
            foreach (var (key, amount) in entries.OrderBy(e => e.Key))
            {
                marks.Add((byte)(key.Marks | first));
                amounts.Add(amount);
                cells.AddRange([key.Earlier, key.Own, key.Later]);
                first = 0;
            }

            entries.Clear();
        }

        (_marks, _amount, _cell) = ([.. marks], [.. amounts], [.. cells]);
        _points = Points(map, flows, periods);
    }

    /// <summary>Draws; the same seed gives the same answer to the digit, whatever the number of threads.</summary>
    public IReadOnlyList<SensitivityResult> Draw(int draws, int seed, CancellationToken cancelled = default)
    {
        var shares = new double[_periods][];
        for (var p = 0; p < _periods; p++) shares[p] = new double[draws];
        Parallel.For(0, draws, new ParallelOptions { CancellationToken = cancelled }, () => new double[_fixed.Length], (draw, _, sums) =>
        {
            One((ulong)seed, (ulong)draw, sums);
            for (var p = 0; p < _periods; p++)
            {
                var (inside, outside) = (sums[p * 2], sums[(p * 2) + 1]);
                shares[p][draw] = inside + outside > 0 ? outside / (inside + outside) : double.NaN;
            }

            return sums;
        }, _ => { });

        return [.. _points.Select((point, p) =>
        {
            var known = shares[p].Where(s => !double.IsNaN(s)).Order().ToArray();
            return known.Length == 0
                ? point
                : point with { Low = Percentile(known, 0.025), Median = Percentile(known, 0.5),
                    High = Percentile(known, 0.975) };
        })];
    }

    /// <summary>
    /// The value below which a part of a sorted list lies, by linear interpolation (Hyndman and Fan 1996, type 7).
    /// </summary>
    private static double Percentile(double[] sorted, double part)
    {
        var at = part * (sorted.Length - 1);
        var below = (int)Math.Floor(at);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((at - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>
    /// exp(s z) at the middles of 4,096 equal parts of the normal distribution: a draw is then one look-up.
    /// </summary>
    private static double[] MakeFactors()
    {
        var factors = new double[1 << FactorBits];
        for (var i = 0; i < factors.Length; i++)
        {
            factors[i] = Math.Exp(Spread * Normal.InvCDF(0, 1, (i + 0.5) / factors.Length));
        }

        return factors;
    }

    /// <summary>
    /// What counts nowhere goes to a cell of its own, which is never read, so that a draw need not ask.
    /// </summary>
    private byte Nowhere => (byte)(_periods * 2);

    /// <summary>
    /// Where a flow counts when its year moves: period and side as one number. Years beyond the data are reflected at
    /// its edge.
    /// </summary>
    private byte Cell(ScopeMap map, FlowTable flows, int flow, int move, IReadOnlyList<YearRange> periods)
    {
        var year = flows.Year[flow] + move;
        if (year < flows.Years.First || year > flows.Years.Last) year = flows.Year[flow] - move;
        if (!map.Counts(flow, year, out var group)) return Nowhere;
        var side = DestinationGroups.Side(group);
        if (side is not (DestinationSide.Inside or DestinationSide.Outside)) return Nowhere;
        for (var p = 0; p < periods.Count; p++)
        {
            if (periods[p].Contains(year)) return (byte)((p * 2) + (side == DestinationSide.Outside ? 1 : 0));
        }

        return Nowhere;
    }

    private static List<SensitivityResult> Points(ScopeMap map, FlowTable flows, IReadOnlyList<YearRange> periods)
    {
        var results = new List<SensitivityResult>();
        foreach (var period in periods)
        {
            double inside = 0, outside = 0, all = 0, number = 0, uncoded = 0, year = 0, uncodedYear = 0, ukraine =
                0, four = 0;
            for (var i = 0; i < flows.Count; i++)
            {
                if (!period.Contains(flows.Year[i]) || !map.Counts(i, out var group)) continue;
                var side = DestinationGroups.Side(group);
                if (side == DestinationSide.Inside) inside += flows.Amount[i];
                if (side == DestinationSide.Outside) outside += flows.Amount[i];
                if (group == DestinationGroup.Ukraine) ukraine += flows.Amount[i];
                if (group == DestinationGroup.IndoPacificPartners) four += flows.Amount[i];
                all += flows.Amount[i];
                if (flows.Flags[i].HasFlag(FlowFlags.NumberEstimated)) number += flows.Amount[i];
                if (flows.Flags[i].HasFlag(FlowFlags.NumberNotCoded)) uncoded += flows.Amount[i];
                if (flows.Flags[i].HasFlag(FlowFlags.YearEstimated)) year += flows.Amount[i];
                if (flows.Flags[i].HasFlag(FlowFlags.YearNotCoded)) uncodedYear += flows.Amount[i];
            }

            double? share = inside + outside > 0 ? outside / (inside + outside) : null;
            results.Add(
                new SensitivityResult(
                    period, share, null, null, null, Part(number), Part(uncoded), Part(year), Part(uncodedYear),
                    share is null ? null : ukraine / (inside + outside),
                    share is null ? null : four / (inside + outside)));

            double Part(double some) => all > 0 ? some / all : 0;
        }

        return results;
    }

    /// <summary>
    /// A well-mixed whole number for a draw and a deal (SplitMix64, Steele, Lea and Flood 2014): no state passes
    /// between draws.
    /// </summary>
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    private void One(ulong seed, ulong draw, double[] sums)
    {
        Array.Copy(_fixed, sums, sums.Length);
        var stream = Mix(Mix(seed) ^ draw);
        var (marks, amounts, cells) = (_marks, _amount, _cell);
        var (factor, move) = (1.0, 1);
        for (var i = 0; i < marks.Length; i++)
        {
            var mark = marks[i];
            if ((mark & NewDeal) != 0)
            {
                var random = Mix(stream + (ulong)i);
                factor = Factors[random >> (64 - FactorBits)];
                move = Moves[(int)(random & 3)];
            }

            var cell = cells[(i * 3) + ((mark & YearMoves) != 0 ? move : 1)];
            sums[cell] += (mark & NumberMoves) != 0 ? amounts[i] * factor : amounts[i];
        }
    }
}
