namespace Aandeel.Harmonise;

/// <summary>An order whose years are to be found: how it starts, in 1/10,000, over its years.</summary>
internal sealed record RakedOrder(short Supplier, short Recipient, IReadOnlyList<int> Years, long Amount, double[] Parts);

/// <summary>What the years of orders were fitted to.</summary>
/// <param name="Years">The years that have totals.</param>
/// <param name="Free">The parties that delivered or received in these years and have no total, by index.</param>
public sealed record Raking(YearRange Years, IReadOnlyList<short> Free);

/// <summary>
/// Fits the years of orders to known totals of the same edition, in turn to what each supplier delivered in a year, to
/// what each recipient received in a year, and to each order's own total (iterative proportional fitting). What has no
/// total stays free; a total in whole TIV binds to the half. Method and measured error: docs/methods/allocation.md.
/// </summary>
internal sealed class OrderRaking
{
    private const int Rounds = 60;
    private const double Half = Amount.Scale / 2.0;

    /// <summary>All parts of all orders in one row: sixty rounds run over them, and plain arrays are what is quick.</summary>
    private readonly double[] _parts;

    /// <summary>Where the parts of each order begin, and the end of the last.</summary>
    private readonly int[] _starts;
    private readonly long[] _amounts;
    private readonly Margin _suppliers;
    private readonly Margin _recipients;
    private readonly double _slack;

    private OrderRaking(IReadOnlyList<RakedOrder> orders, KnownTotals totals)
    {
        _starts = new int[orders.Count + 1];
        _amounts = new long[orders.Count];
        for (var o = 0; o < orders.Count; o++)
        {
            _starts[o + 1] = _starts[o] + orders[o].Parts.Length;
            _amounts[o] = orders[o].Amount;
        }

        _parts = new double[_starts[^1]];
        for (var o = 0; o < orders.Count; o++) orders[o].Parts.CopyTo(_parts, _starts[o]);
        _slack = totals.IsWhole ? Half : 0;
        _suppliers = new Margin(orders, _starts, o => o.Supplier, totals.Supplied, totals);
        _recipients = new Margin(orders, _starts, o => o.Recipient, totals.Received, totals);
    }

    /// <summary>Fits the parts of orders in place.</summary>
    public static Raking Rake(IReadOnlyList<RakedOrder> orders, KnownTotals totals)
    {
        var raking = new OrderRaking(orders, totals);
        for (var round = 0; round < Rounds; round++)
        {
            raking.Fit(raking._suppliers);
            raking.Fit(raking._recipients);
            raking.FitOrders();
        }

        for (var o = 0; o < orders.Count; o++)
        {
            Array.Copy(raking._parts, raking._starts[o], orders[o].Parts, 0, orders[o].Parts.Length);
        }

        return new Raking(totals.Years, [.. raking._suppliers.Free.Union(raking._recipients.Free).Order()]);
    }

    private void Fit(Margin margin)
    {
        var (parts, cells, factors) = (_parts, margin.Cells, new double[margin.Totals.Count + 1]);
        for (var i = 0; i < parts.Length; i++) factors[cells[i]] += parts[i];

        for (var c = 0; c < margin.Totals.Count; c++)
        {
            // From here on a factor: the nearest bound over the sum.
            var nearest = Math.Clamp(factors[c + 1], margin.Totals[c] - _slack, margin.Totals[c] + _slack);
            factors[c + 1] = factors[c + 1] > 0 ? Math.Max(0, nearest) / factors[c + 1] : 1;
        }

        factors[Margin.FreeCell] = 1;
        for (var i = 0; i < parts.Length; i++) parts[i] *= factors[cells[i]];
    }

    /// <summary>
    /// Each order's parts sum to it again. Where the totals leave nothing in any of its years, its years count alike:
    /// the two contradict each other, and the order was delivered.
    /// </summary>
    private void FitOrders()
    {
        var (parts, starts) = (_parts, _starts);
        for (var o = 0; o < _amounts.Length; o++)
        {
            var (from, to) = (starts[o], starts[o + 1]);
            double sum = 0;
            for (var i = from; i < to; i++) sum += parts[i];
            var factor = _amounts[o] / sum;
            for (var i = from; i < to; i++)
            {
                parts[i] = sum > 0 ? parts[i] * factor : (double)_amounts[o] / (to - from);
            }
        }
    }

    /// <summary>The totals of one side, and the cell of each year of each order.</summary>
    private sealed class Margin
    {
        /// <summary>The cell of what has no total; that of the first total comes after it.</summary>
        public const int FreeCell = 0;

        public Margin(
            IReadOnlyList<RakedOrder> orders, int[] starts, Func<RakedOrder, short> side,
            PartySums totals, KnownTotals known)
        {
            var covered = new HashSet<int>();
            for (var party = 0; party < totals.End; party++)
            {
                foreach (var year in totals[party] is { } sums ? sums.Years : []) covered.Add(year);
            }

            var cells = new Dictionary<int, int>();
            Cells = new int[starts[^1]];
            for (var o = 0; o < orders.Count; o++)
            {
                var (party, years) = (side(orders[o]), orders[o].Years);
                for (var y = 0; y < years.Count; y++)
                {
                    // A party and a year in one number: tables over tuples would be compiled anew at every start.
                    var key = (party << 16) | years[y];
                    if (!cells.TryGetValue(key, out var cell)) cells.Add(key, cell = CellOf(party, years[y]));
                    Cells[starts[o] + y] = cell;
                }
            }

            int CellOf(short party, int year)
            {
                if (!covered.Contains(year)) return FreeCell;
                var sums = totals[party];
                if (sums is null) Free.Add(party);

                // Exact totals leave out what is nothing; of rounded ones a missing year is not known.
                if (sums is null || (known.IsWhole && !sums.Has(year))) return FreeCell;
                Totals.Add((double)sums[year]);
                return Totals.Count;
            }
        }

        /// <summary>For each part of each order.</summary>
        public int[] Cells { get; }

        public List<double> Totals { get; } = [];

        public HashSet<short> Free { get; } = [];
    }
}
