using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>
/// Exports by destination as a second source records them, in millions of the currency of the sales that they stand
/// beside. What lies between the two known parts can have gone either way.
/// </summary>
/// <param name="Total">All that the source records; null where it prints shares of the survey's own exports.</param>
/// <param name="Outside">What is known to have gone outside, at least.</param>
/// <param name="Inside">What is known to have stayed inside, at least.</param>
/// <param name="IsNamed">Whether only some destinations are named, instead of a whole register.</param>
public sealed record RecordedExports(decimal? Total, decimal Outside, decimal Inside, bool IsNamed)
{
    /// <summary>The exports of a register: all but those without a known destination are on one side.</summary>
    /// <param name="sums">By destination group, in 1/10,000 of the register's unit.</param>
    /// <param name="unitsPerMillion">How many units of the register are a million of the survey's currency.</param>
    public static RecordedExports OfRegister(ShareSums sums, decimal unitsPerMillion) => new(
        In(sums.Total, unitsPerMillion), In(sums.Outside, unitsPerMillion), In(sums.Inside, unitsPerMillion),
            IsNamed: false);

    /// <summary>The destinations that an account names.</summary>
    /// <param name="total">The exports that they are of: the account's own, or the survey's where it prints
    /// none.</param>
    /// <param name="isInside">Whether a party is a member in the composition that is asked.</param>
    /// <param name="mostlyAsInside">Whether groups such as the European Union count as inside, although some of their
    /// states are not.</param>
    public static RecordedExports OfNamed(
        decimal total, IEnumerable<AccountDestination> destinations, Func<PartyCode, bool> isInside,
            bool mostlyAsInside)
    {
        decimal outside = 0, inside = 0;
        foreach (var place in destinations)
        {
            var least = place.InPercent ? place.Least * total / 100 : place.Least;
            switch (place.Side)
            {
                case AccountSide.Party when isInside(place.Code!):
                case AccountSide.Inside:
                case AccountSide.MostlyInside when mostlyAsInside:
                    inside += least;
                    break;
                case AccountSide.Party:
                case AccountSide.Outside:
                    outside += least;
                    break;
            }
        }

        return new RecordedExports(total, outside, inside, IsNamed: true);
    }

    private static decimal In(long tenThousandths, decimal unitsPerMillion) =>
        tenThousandths / (decimal)Amount.Scale / unitsPerMillion;
}
