namespace Aandeel.Indicators;

/// <summary>
/// What is not known of equipment expenditure, as ranges that a reader can move (docs/methods/production.md).
/// </summary>
/// <param name="Research">The part of equipment expenditure that pays for research and development, and so is no
/// delivery.</param>
/// <param name="OtherIndustry">The part of "Other" expenditure (maintenance, spares, ammunition) that industry
/// delivers.</param>
public sealed record ProductionParameters(PercentRange Research, PercentRange OtherIndustry)
{
    public static readonly ProductionParameters Default = new(new PercentRange(0, 25), new PercentRange(0, 30));
}

/// <summary>
/// What a state's own industry can have delivered to its own forces at most. It is at least zero: all equipment can
/// have been bought abroad.
/// </summary>
/// <param name="Most">With the parameters at the ends that make it largest: the upper end of the interval.</param>
/// <param name="Plain">Equipment expenditure less what partners delivered, without the parameters.</param>
/// <param name="Fewest">With the parameters at the ends that make it smallest.</param>
/// <param name="PartnersExceed">Whether partners report more than was spent on equipment, so that the difference would
/// be negative.</param>
public sealed record DomesticDeliveries(long Most, long Plain, long Fewest, bool PartnersExceed)
{
    /// <summary>
    /// The bounds from equipment expenditure, "Other" expenditure and what partners report as exports to the state;
    /// never below zero.
    /// </summary>
    public static DomesticDeliveries Of(long equipment, long other, long partners, ProductionParameters parameters) => new(
        AtLeastZero(
            equipment - Part(equipment, parameters.Research.Least) + Part(other, parameters.OtherIndustry.Most)
                - partners),
        AtLeastZero(equipment - partners),
        AtLeastZero(
            equipment - Part(equipment, parameters.Research.Most) + Part(other, parameters.OtherIndustry.Least)
                - partners),
        partners > equipment);

    private static long AtLeastZero(long amount) => Math.Max(0, amount);

    private static long Part(long amount, decimal percent) =>
        (long)Math.Round(amount * percent / 100, MidpointRounding.AwayFromZero);
}

/// <summary>
/// Production of one state, or of several together, in one year, and which part of it was exported outside: intervals,
/// since what goes to a state's own forces is not measured (docs/methods/production.md). Amounts in 1/10,000 of one
/// currency. Law: no end of the share is above the same end of the share of exports.
/// </summary>
/// <param name="Exports">All exports, with those of which no destination is known.</param>
/// <param name="Outside">Exports to known destinations outside.</param>
/// <param name="Unallocated">Exports without a known destination: outside at most.</param>
public sealed record Production(long Exports, long Outside, long Unallocated, DomesticDeliveries Domestic)
{
    /// <summary>Exports alone, as if nothing were delivered at home.</summary>
    public long Lower => Exports;

    public long Upper => Exports + Domestic.Most;

    /// <summary>
    /// The share of production outside, if all unknown destinations are inside and as much as can be was delivered at
    /// home; null when nothing was made or exported.
    /// </summary>
    public double? ShareLower => Exports > 0 ? (double)Outside / Upper : null;

    /// <summary>
    /// The share if all unknown destinations are outside and nothing was delivered at home: that of exports.
    /// </summary>
    public double? ShareUpper => Exports > 0 ? (double)(Outside + Unallocated) / Exports : null;

    /// <summary>The share of exports outside, of those to known destinations.</summary>
    public double? ShareOfExports => Exports > Unallocated ? (double)Outside / (Exports - Unallocated) : null;

    /// <summary>The lower end without the parameters.</summary>
    public double? ShareLowerPlain => Exports > 0 ? (double)Outside / (Exports + Domestic.Plain) : null;

    /// <summary>The lower end with the parameters at the ends that make domestic deliveries smallest.</summary>
    public double? ShareLowerFewest => Exports > 0 ? (double)Outside / (Exports + Domestic.Fewest) : null;

    /// <summary>
    /// A named assumption, and no estimate: if all equipment expenditure that partners do not report went to own
    /// industry. From no research in it to as much as the parameters allow; it stands beside the bounds and never
    /// replaces them. Null when nothing was exported.
    /// </summary>
    public ShareRange? IfUnreportedWentToOwnIndustry => ShareLowerPlain is { } plain && ShareLowerFewest is { } fewest
        ? new ShareRange(Math.Min(plain, fewest), Math.Max(plain, fewest))
        : null;

    /// <summary>Several states together: every bound is the sum of theirs, since each can lie at its end.</summary>
    public static Production Sum(IEnumerable<Production> states)
    {
        long exports = 0, outside = 0, unallocated = 0, most = 0, plain = 0, fewest = 0;
        var exceed = false;
        foreach (var state in states)
        {
            exports += state.Exports;
            outside += state.Outside;
            unallocated += state.Unallocated;
            most += state.Domestic.Most;
            plain += state.Domestic.Plain;
            fewest += state.Domestic.Fewest;
            exceed |= state.Domestic.PartnersExceed;
        }

        return new Production(exports, outside, unallocated, new DomesticDeliveries(most, plain, fewest, exceed));
    }
}
