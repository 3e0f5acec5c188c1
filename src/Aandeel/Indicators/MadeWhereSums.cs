using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>
/// What a party delivered in some years, by where the comments say it was made (docs/methods/made-where.md). Amounts in
/// 1/10,000 of the unit. Law: the parts add up to the total.
/// </summary>
public sealed class MadeWhereSums
{
    private readonly Dictionary<PartyCode, double> _atRecipient = [];
    private readonly Dictionary<PartyCode, double> _inThird = [];

    /// <summary>All that was delivered.</summary>
    public double Total { get; private set; }

    /// <summary>From stock: made before, and not read.</summary>
    public double FromStock { get; private set; }

    /// <summary>Said to be made in the supplier.</summary>
    public double AtSupplier { get; private set; }

    /// <summary>Said to be made in the recipient, by recipient.</summary>
    public IReadOnlyDictionary<PartyCode, double> AtRecipient => _atRecipient;

    /// <summary>Said to be made in a third party, by place.</summary>
    public IReadOnlyDictionary<PartyCode, double> InThird => _inThird;

    /// <summary>Said to be made elsewhere in part, or in one of several places.</summary>
    public double Open { get; private set; }

    /// <summary>Of new goods whose comment names no place, or that have none.</summary>
    public double NotSaid { get; private set; }

    /// <summary>Of new goods, how much has a comment: the most that can be matched.</summary>
    public double WithComment { get; private set; }

    /// <summary>Said to be made outside the supplier.</summary>
    public double Elsewhere => _atRecipient.Values.Sum() + _inThird.Values.Sum();

    /// <summary>
    /// Said to be made outside the supplier, as a part of all, from 0 to 1; null where nothing was delivered.
    /// </summary>
    public double? ElsewherePart => Total > 0 ? Elsewhere / Total : null;

    /// <summary>
    /// Whether most of what the party delivered was built elsewhere, so that a headline on it must say so in the same
    /// sentence.
    /// </summary>
    public bool IsMostlyElsewhere => ElsewherePart > 0.5;

    /// <summary>
    /// The part of new goods whose comment names a place: the match rate. Null where no new goods were delivered.
    /// </summary>
    public double? MatchRate => Total - FromStock > 0 ? (Total - FromStock - NotSaid) / (Total - FromStock) : null;

    /// <summary>Sums the flows of some suppliers and years.</summary>
    /// <param name="orders">From <see cref="MadeWhereLoader"/>, by observation.</param>
    public static MadeWhereSums Of(FlowTable flows, IReadOnlyDictionary<int, MadeOrder> orders, YearRange years,
        Func<short, int, bool> isSupplier)
    {
        var sums = new MadeWhereSums();
        for (var i = 0; i < flows.Count; i++)
        {
            if (years.Contains(flows.Year[i]) && isSupplier(flows.Supplier[i], flows.Year[i]))
            {
                sums.Add(flows.Parties, orders[flows.Observation[i]], flows.Amount[i]);
            }
        }

        return sums;
    }

    private void Add(PartyTable parties, MadeOrder order, long amount)
    {
        Total += amount;
        if (order.Status == ItemStatus.SecondHand)
        {
            FromStock += amount;
            return;
        }

        var made = order.Made;
        if (order.HasComment) WithComment += amount;
        AtSupplier += made.AtSupplier * amount;
        Open += made.Open * amount;
        NotSaid += made.NotSaid * amount;
        Put(_atRecipient, parties[order.Recipient].Code, made.AtRecipient * amount);
        foreach (var (place, part) in made.InThird) Put(_inThird, place, part * amount);

        static void Put(Dictionary<PartyCode, double> sums, PartyCode place, double amount)
        {
            if (amount > 0) sums[place] = sums.GetValueOrDefault(place) + amount;
        }
    }
}
