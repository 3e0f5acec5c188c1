using Aandeel.Sources;

namespace Aandeel.Harmonise;

/// <summary>A deal of the yearly register: what was delivered in each year, in 1/10,000.</summary>
internal sealed record YearlyDeal(short Supplier, short Recipient, int Item, int? Ordered, YearSums Years)
{
    public long Total => (long)Years.All;

    public long In(int year) => (long)Years[year];

    /// <summary>Whether it has no other years than these.</summary>
    public bool IsWithin(ReadOnlySpan<int> years)
    {
        foreach (var year in Years.Years)
        {
            if (!years.Contains(year)) return false;
        }

        return true;
    }
}

/// <summary>What was delivered of an order, in 1/10,000, over a list of years.</summary>
internal sealed record OrderDelivery(
    short Supplier, short Recipient, int Item, int? Ordered, int[] Years, long Amount);

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

    /// <summary>By supplier and recipient in one number: tables over tuples would be compiled anew at every start.</summary>
    private readonly Dictionary<int, List<YearlyDeal>> _byPair = [];
    private readonly YearRange? _known;

    /// <summary>Prepares the deals that can tell the years of orders.</summary>
    /// <param name="deals">Deals of the yearly register.</param>
    /// <param name="known">The years that it covers; null when there is none.</param>
    public OrderAllocation(IEnumerable<YearlyDeal> deals, YearRange? known)
    {
        _known = known;
        foreach (var deal in deals)
        {
            var pair = Pair(deal.Supplier, deal.Recipient);
            if (!_byPair.TryGetValue(pair, out var list)) _byPair.Add(pair, list = []);
            list.Add(deal);
        }
    }

    /// <summary>The amount of each of the order's years.</summary>
    public (long[] Amounts, AllocationWay Way) Divide(OrderDelivery order)
    {
        if (order.Years.Length == 1) return ([order.Amount], AllocationWay.OneYear);
        if (Known(order) is { } amounts) return (amounts, AllocationWay.SameDeal);
        return (LargestRemainder(order.Amount, Course(order.Years.Length)), AllocationWay.Profile);
    }

    /// <summary>
    /// Divides a whole number by weights so that the parts sum to it exactly: the largest remainders are rounded up
    /// (Hamilton's method).
    /// </summary>
    internal static long[] LargestRemainder(long whole, double[] weights)
    {
        var sum = 0.0;
        foreach (var weight in weights) sum += weight;
        var (parts, rests) = (new long[weights.Length], new double[weights.Length]);
        var left = whole;
        for (var i = 0; i < weights.Length; i++)
        {
            var exact = sum > 0 ? whole * (weights[i] / sum) : whole / (double)weights.Length;
            parts[i] = (long)Math.Floor(exact);
            rests[i] = exact - parts[i];
            left -= parts[i];
        }

        // One each to the largest rests, the first of equal ones; a list of years is short.
        for (var given = 0; left > 0 && given < parts.Length; given++, left--)
        {
            var largest = 0;
            for (var i = 1; i < rests.Length; i++)
            {
                if (rests[i] > rests[largest]) largest = i;
            }

            parts[largest]++;
            rests[largest] = double.NegativeInfinity;
        }

        return parts;
    }

    private static int Pair(short supplier, short recipient) => (supplier << 16) | (ushort)recipient;

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
        if (_known is null || SameDeal(order) is not { } deal) return null;
        var years = order.Years;
        var open = years.Count(y => !deal.Years.Has(y));
        if (open == 0)
        {
            return deal.Total > 0 ? LargestRemainder(order.Amount, Array.ConvertAll(years, y => (double)deal.In(y))) : null;
        }

        // Years that the other edition does not know yet take what is left, by the course of such deals.
        var course = Course(years.Length);
        var rest = order.Amount - deal.Total;
        var amounts = new long[years.Length];
        if (rest > 0)
        {
            var (weights, at) = (new double[open], 0);
            for (var i = 0; i < years.Length; i++)
            {
                if (!deal.Years.Has(years[i])) weights[at++] = course[i];
            }

            var ofOpen = LargestRemainder(rest, weights);
            at = 0;
            for (var i = 0; i < years.Length; i++)
            {
                amounts[i] = deal.Years.Has(years[i]) ? deal.In(years[i]) : ofOpen[at++];
            }

            return amounts;
        }

        // Nothing is left: they take their part of the course, and all other years give it up alike. Of a year that the
        // other edition covers and has nothing in, only half: the two contradict each other.
        if (deal.Total <= 0) return null;
        var whole = course.Sum();
        var taken = new double[years.Length];
        var left = 0.0;
        for (var i = 0; i < years.Length; i++)
        {
            taken[i] = deal.Years.Has(years[i]) ? 0 : course[i] / whole * (_known.Contains(years[i]) ? 0.5 : 1);
            left += taken[i];
        }

        left = 1 - left;
        for (var i = 0; i < years.Length; i++)
        {
            if (deal.Years.Has(years[i])) taken[i] = left * deal.In(years[i]) / deal.Total;
        }

        return LargestRemainder(order.Amount, taken);
    }

    /// <summary>
    /// The deal of the yearly register that an order is: of the same item and year of order, else of the same years and
    /// nearly the same volume; null where there is none.
    /// </summary>
    private YearlyDeal? SameDeal(OrderDelivery order)
    {
        if (!_byPair.TryGetValue(Pair(order.Supplier, order.Recipient), out var deals)) return null;
        var covered = Array.FindAll(order.Years, _known!.Contains);
        if (covered.Length == 0) return null;
        return Best(d => d.Item == order.Item && d.Ordered == order.Ordered && d.IsWithin(order.Years))
            ?? (covered.Length == order.Years.Length
                ? Best(d => d.Years.Count == covered.Length && d.IsWithin(covered)
                    && Math.Abs(d.Total - order.Amount) <= SameVolume * order.Amount)
                : null);

        // The one that lacks the fewest of the years, then the nearest volume; the first of equal ones.
        YearlyDeal? Best(Func<YearlyDeal, bool> isLike)
        {
            YearlyDeal? best = null;
            var (lacks, off) = (0, 0L);
            foreach (var deal in deals)
            {
                if (!isLike(deal)) continue;
                var (lacking, apart) = (covered.Count(y => !deal.Years.Has(y)), Math.Abs(deal.Total - order.Amount));
                if (best is null || lacking < lacks || (lacking == lacks && apart < off))
                {
                    (best, lacks, off) = (deal, lacking, apart);
                }
            }

            return best;
        }
    }
}
