using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>
/// The share of what was made inside an alliance, by place of production, that went outside: beside the share of what
/// its members delivered (docs/methods/made-where.md). What the comments do not say is taken as made in the supplier,
/// as SIPRI does; what was made where it was delivered crossed no border and stands apart. Amounts in 1/10,000 of the
/// unit.
/// </summary>
/// <param name="Outside">Made inside, delivered outside.</param>
/// <param name="Inside">Made inside, delivered to another member.</param>
/// <param name="MadeAtMember">Delivered by a member and made in the member that received it: nothing made crossed a
/// border.</param>
/// <param name="MadeOutside">Delivered by members, but made outside the alliance: of those to recipients
/// outside.</param>
/// <param name="ByOthers">Delivered by parties outside, but made inside: a part of the first two.</param>
/// <param name="Open">Of members, to known destinations, whose place is open: it can be inside or outside.</param>
/// <param name="OpenOutside">The open part that was delivered outside.</param>
public sealed record MadeInsideShare(double Outside, double Inside, double MadeAtMember, double MadeOutside,
    double ByOthers, double Open, double OpenOutside)
{
    /// <summary>outside / (inside + outside), from 0 to 1; null where nothing made inside was delivered.</summary>
    public double? Share => Outside + Inside > 0 ? Outside / (Outside + Inside) : null;

    /// <summary>
    /// The share if the open part was made outside throughout where that lowers it, and inside throughout where that
    /// raises it.
    /// </summary>
    public ShareRange? Range
    {
        get
        {
            if (Share is null) return null;
            var openInside = Open - OpenOutside;
            return new ShareRange(Outside / (Outside + Inside + openInside),
                (Outside + OpenOutside) / (Outside + OpenOutside + Inside));
        }
    }

    /// <summary>Sums the flows of all suppliers in some years.</summary>
    /// <param name="orders">From <see cref="MadeWhereLoader"/>, by observation.</param>
    public static MadeInsideShare Of(FlowTable flows, IReadOnlyDictionary<int, MadeOrder> orders, YearRange years,
        Alliance alliance, Composition composition)
    {
        var destinations = new Destinations(flows.Parties, alliance, composition, flows.Years);
        double outside = 0, inside = 0, atMember = 0, madeOutside = 0, byOthers = 0, open = 0, openOutside = 0;
        for (var i = 0; i < flows.Count; i++)
        {
            if (!years.Contains(flows.Year[i])) continue;
            var (year, order, amount) = (flows.Year[i], orders[flows.Observation[i]], (double)flows.Amount[i]);
            var (from, to) = (IsInside(year, order.Supplier),
                DestinationGroups.Side(destinations[year, order.Recipient]));
            if (to is not (DestinationSide.Inside or DestinationSide.Outside)) continue;
            var made = order.Made;
            Count(from, made.AtSupplier + made.NotSaid);
            if (made.AtRecipient > 0)
            {
                if (from && to == DestinationSide.Inside) atMember += made.AtRecipient * amount;
                else if (from) madeOutside += made.AtRecipient * amount;
            }

            foreach (var (place, part) in made.InThird)
            {
                var third = flows.Parties.Find(place) is { } party && IsInside(year, party.Index);
                Count(third, part);
                if (third && !from) byOthers += part * amount;
            }

            if (from)
            {
                open += made.Open * amount;
                if (to == DestinationSide.Outside) openOutside += made.Open * amount;
            }

            void Count(bool madeInside, double part)
            {
                if (madeInside && to == DestinationSide.Outside) outside += part * amount;
                else if (madeInside) inside += part * amount;
                else if (from && to == DestinationSide.Outside) madeOutside += part * amount;
            }
        }

        return new MadeInsideShare(outside, inside, atMember, madeOutside, byOthers, open, openOutside);

        bool IsInside(int year, short party) =>
            DestinationGroups.Side(destinations[year, party]) == DestinationSide.Inside;
    }
}
