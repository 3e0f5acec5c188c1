namespace Aandeel.Harmonise;

/// <summary>A deal of the yearly register: what was delivered in each year.</summary>
internal sealed record YearlyDeal(int Item, int? Ordered, SortedDictionary<int, long> Years)
{
    public long Total { get; } = Years.Values.Sum();
}

/// <summary>What was delivered of an order, in 1/10,000, over a list of years.</summary>
internal sealed record OrderDelivery(
    short Supplier, short Recipient, int Item, int? Ordered, IReadOnlyList<int> Years, long Amount);

/// <summary>How the years of an order were found.</summary>
public enum AllocationWay
{
    /// <summary>One year: nothing to allocate.</summary>
    OneYear,

    /// <summary>As the yearly register of another edition has the same deal.</summary>
    SameDeal,

    /// <summary>By the average course of deals of that many years.</summary>
    Profile,
}

/// <summary>
/// Divides the volume of an order over the years in which it was delivered, where the source gives only their list. The
/// parts sum to the whole exactly (largest remainder). Method, alternatives and measured error:
/// docs/methods/allocation.md.
/// </summary>
internal sealed class OrderAllocation
{
    /// <summary>
    /// The average course of deals that took 2 to 11 years in the yearly register of edition 2025; longer ones go
    /// evenly.
    /// </summary>
    private static readonly double[][] Profiles = LoadProfiles();

    /// <summary>
    /// A deal with another wording is still the same when suppliers, recipients and years agree and the volume to this
    /// part.
    /// </summary>
    private const double SameVolume = 0.02;

    private readonly Dictionary<(short, short, int, int?), List<YearlyDeal>> _byOrder = [];
    private readonly Dictionary<(short, short), List<YearlyDeal>> _byPair = [];
    private readonly YearRange? _known;

    /// <summary>Prepares the deals that can tell the years of orders.</summary>
    /// <param name="deals">Deals of the yearly register, with supplier and recipient.</param>
    /// <param name="known">The years that it covers; null when there is none.</param>
    public OrderAllocation(IEnumerable<(short Supplier, short Recipient, YearlyDeal Deal)> deals, YearRange? known)
    {
        _known = known;
        foreach (var (supplier, recipient, deal) in deals)
        {
            Add(_byOrder, (supplier, recipient, deal.Item, deal.Ordered), deal);
            Add(_byPair, (supplier, recipient), deal);
        }

        static void Add<TKey>(Dictionary<TKey, List<YearlyDeal>> map, TKey key, YearlyDeal deal)
            where TKey : notnull
        {
            if (!map.TryGetValue(key, out var list)) map.Add(key, list = []);
            list.Add(deal);
        }
    }

    /// <summary>The amount of each of the order's years.</summary>
    public (IReadOnlyList<long> Amounts, AllocationWay Way) Divide(OrderDelivery order)
    {
        if (order.Years.Count == 1) return ([order.Amount], AllocationWay.OneYear);
        if (Known(order) is { } amounts) return (amounts, AllocationWay.SameDeal);
        return (LargestRemainder(order.Amount, Course(order.Years.Count)), AllocationWay.Profile);
    }

    /// <summary>
    /// Divides a whole number by weights so that the parts sum to it exactly: the largest remainders are rounded up
    /// (Hamilton's method).
    /// </summary>
    internal static long[] LargestRemainder(long whole, IReadOnlyList<double> weights)
    {
        var sum = weights.Sum();
        var exact = weights.Select(w => sum > 0 ? whole * (w / sum) : whole / (double)weights.Count).ToArray();
        var parts = exact.Select(e => (long)Math.Floor(e)).ToArray();
        var left = whole - parts.Sum();
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - parts[i]).ThenBy(i => i))
        {
            if (left <= 0) break;
            parts[i]++;
            left--;
        }

        return parts;
    }

    private static double[] Course(int years) =>
        years < Profiles.Length && Profiles[years].Length > 0 ? Profiles[years] : [.. Enumerable.Repeat(1.0, years)];

    private static double[][] LoadProfiles()
    {
        var rows = CsvTable.OfResource("Harmonise/allocation-profiles.csv").Rows;
        var most = rows.Max(r => int.Parse(r[0]));
        var profiles = new double[most + 1][];
        for (var n = 0; n <= most; n++)
        {
            profiles[n] = [
                .. rows.Where(r => int.Parse(r[0]) == n)
                    .OrderBy(r => int.Parse(r[1]))
                    .Select(r => double.Parse(r[2], System.Globalization.CultureInfo.InvariantCulture))
            ];
        }

        return profiles;
    }

    private long[]? Known(OrderDelivery order)
    {
        if (_known is null) return null;
        var covered = order.Years.Where(_known.Contains).ToHashSet();
        if (covered.Count == 0) return null;
        var deal = Best(
            _byOrder.GetValueOrDefault((order.Supplier, order.Recipient, order.Item, order.Ordered))?.Where(
                d => d.Years.Keys.All(order.Years.Contains)))
            ?? (covered.Count == order.Years.Count
                ? Best(
                    _byPair.GetValueOrDefault((order.Supplier, order.Recipient))?.Where(
                        d => d.Years.Count == covered.Count && d.Years.Keys.All(covered.Contains)
                            && Math.Abs(d.Total - order.Amount) <= SameVolume * order.Amount))
                : null);
        if (deal is null) return null;
        var open = order.Years.Where(y => !deal.Years.ContainsKey(y)).ToList();
        if (open.Count == 0)
        {
            return deal.Total > 0
                ? LargestRemainder(order.Amount, [.. order.Years.Select(y => (double)deal.Years[y])])
                : null;
        }

        // Years that the other edition does not know yet take what is left, by the course of such deals.
        var course = Course(order.Years.Count);
        var rest = order.Amount - deal.Total;
        if (rest > 0)
        {
            var ofOpen = LargestRemainder(
                rest,
                [.. order.Years.Select((y, i) => (Year: y, Weight: course[i]))
                    .Where(y => open.Contains(y.Year)).Select(y => y.Weight)]);
            return [
                .. order.Years.Select(y => deal.Years.TryGetValue(y, out var amount) ? amount : ofOpen[open.IndexOf(y)])
            ];
        }

        // Nothing is left: they take their part of the course, and all other years give it up alike. Of a year that the
        // other edition covers and has nothing in, only half: the two contradict each other.
        if (deal.Total <= 0) return null;
        var whole = course.Sum();
        var taken = order.Years.Select(
            (y, i) => deal.Years.ContainsKey(y) ? 0 : course[i] / whole * (_known.Contains(y) ? 0.5 : 1)).ToArray();
        var left = 1 - taken.Sum();
        return LargestRemainder(
            order.Amount,
            [.. order.Years.Select(
                (y, i) => deal.Years.TryGetValue(y, out var amount) ? left * amount / deal.Total : taken[i])]);

        YearlyDeal? Best(IEnumerable<YearlyDeal>? deals) =>
            deals?.OrderBy(d => covered.Count(y => !d.Years.ContainsKey(y)))
                .ThenBy(d => Math.Abs(d.Total - order.Amount)).FirstOrDefault();
    }
}
