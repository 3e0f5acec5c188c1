namespace Aandeel.Harmonise;

/// <summary>
/// Where the items of an order were made, as its comment says, as parts from 0 to 1 (docs/methods/made-where.md).
/// Derived by us from free text. Not "Local production", which counts components, and silent on what is not said: a
/// Dutch radar on a foreign ship, a part of an F-35.
/// </summary>
/// <param name="AtSupplier">Said to be made in the supplier.</param>
/// <param name="AtRecipient">Said to be made or assembled in the recipient.</param>
/// <param name="InThird">Said to be made in a third party, by place.</param>
/// <param name="Open">Said to be made elsewhere in part, without a number, or in one of several places.</param>
/// <param name="OpenPlaces">The places that the open part can have been made in; empty where none is named.</param>
/// <param name="NamesSeveral">Whether the comment names several places of which it does not say which made what: a
/// finding, never a guess.</param>
public sealed record MadeWhere(
    double AtSupplier, double AtRecipient, IReadOnlyDictionary<PartyCode, double> InThird, double Open,
        IReadOnlyList<PartyCode> OpenPlaces, bool NamesSeveral)
{
    /// <summary>Nothing is said of a place.</summary>
    public static readonly MadeWhere NothingSaid = new(0, 0, new Dictionary<PartyCode, double>(), 0, [],
        NamesSeveral: false);

    /// <summary>The part that the comment says nothing of; SIPRI counts it as the supplier's.</summary>
    public double NotSaid => Math.Max(0, 1 - AtSupplier - AtRecipient - InThird.Values.Sum() - Open);

    /// <summary>The part that is said to be made outside the supplier.</summary>
    public double Elsewhere => AtRecipient + InThird.Values.Sum();
}
