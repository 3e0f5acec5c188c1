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
    private readonly IReadOnlyList<RakedOrder> _orders;
    private readonly Margin _suppliers;
    private readonly Margin _recipients;
    private readonly double _slack;

    private OrderRaking(IReadOnlyList<RakedOrder> orders, KnownTotals totals)
    {
        _orders = orders;
        _slack = totals.IsWhole ? Half : 0;
        _suppliers = new Margin(orders, o => o.Supplier, totals.Supplied, totals);
        _recipients = new Margin(orders, o => o.Recipient, totals.Received, totals);
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

        return new Raking(totals.Years, [.. raking._suppliers.Free.Union(raking._recipients.Free).Order()]);
    }

    private void Fit(Margin margin)
    {
        var sums = new double[margin.Totals.Count];
        for (var o = 0; o < _orders.Count; o++)
        {
            var (cells, parts) = (margin.Cells[o], _orders[o].Parts);
            for (var y = 0; y < parts.Length; y++)
            {
                if (cells[y] >= 0) sums[cells[y]] += parts[y];
            }
        }

        for (var c = 0; c < sums.Length; c++)
        {
            // From here on a factor: the nearest bound over the sum.
            var nearest = Math.Clamp(sums[c], margin.Totals[c] - _slack, margin.Totals[c] + _slack);
            sums[c] = sums[c] > 0 ? Math.Max(0, nearest) / sums[c] : 1;
        }

        for (var o = 0; o < _orders.Count; o++)
        {
            var (cells, parts) = (margin.Cells[o], _orders[o].Parts);
            for (var y = 0; y < parts.Length; y++)
            {
                if (cells[y] >= 0) parts[y] *= sums[cells[y]];
            }
        }
    }

    /// <summary>
    /// Each order's parts sum to it again. Where the totals leave nothing in any of its years, its years count alike:
    /// the two contradict each other, and the order was delivered.
    /// </summary>
    private void FitOrders()
    {
        foreach (var order in _orders)
        {
            double sum = 0;
            foreach (var part in order.Parts) sum += part;
            for (var y = 0; y < order.Parts.Length; y++)
            {
                order.Parts[y] = sum > 0
                    ? order.Parts[y] * (order.Amount / sum)
                    : (double)order.Amount / order.Parts.Length;
            }
        }
    }

    /// <summary>The totals of one side, and the cell of each year of each order; below zero where it is free.</summary>
    private sealed class Margin
    {
        public Margin(
            IReadOnlyList<RakedOrder> orders, Func<RakedOrder, short> side,
            IReadOnlyDictionary<(short Party, int Year), long> totals, KnownTotals known)
        {
            var (cells, named) = (new Dictionary<(short, int), int>(), totals.Keys.Select(k => k.Party).ToHashSet());
            var covered = totals.Keys.Select(k => k.Year).ToHashSet();
            Cells = new int[orders.Count][];
            for (var o = 0; o < orders.Count; o++)
            {
                var (party, years) = (side(orders[o]), orders[o].Years);
                Cells[o] = new int[years.Count];
                for (var y = 0; y < years.Count; y++) Cells[o][y] = CellOf(party, years[y]);
            }

            int CellOf(short party, int year)
            {
                if (!covered.Contains(year)) return -1;
                if (!totals.TryGetValue((party, year), out var total))
                {
                    // Exact totals leave out what is nothing; of rounded ones a missing year is not known.
                    if (!named.Contains(party)) Free.Add(party);
                    if (known.IsWhole || !named.Contains(party)) return -1;
                }

                if (!cells.TryGetValue((party, year), out var cell))
                {
                    cells.Add((party, year), cell = Totals.Count);
                    Totals.Add(total);
                }

                return cell;
            }
        }

        public int[][] Cells { get; }

        public List<double> Totals { get; } = [];

        public HashSet<short> Free { get; } = [];
    }
}
