using Aandeel.Harmonise;

namespace Aandeel.Words;

/// <summary>Names of things of the tables, in both languages.</summary>
internal static class Names
{
    public static Text Of(Party party) => Text.Name(party.NameEn, party.NameNl);

    public static Text Of(Alliance alliance) => Text.Name(alliance.NameEn, alliance.NameNl);

    public static Text Of(DestinationGroup group) =>
        Text.Name(DestinationGroups.Name(group, Language.En), DestinationGroups.Name(group, Language.Nl));

    public static Text Of(SipriRegion region) => Text.Name(region.NameEn, region.NameNl);

    public static Text Of(ProductClass product) => Text.Name(product.Name(Language.En), product.Name(Language.Nl));

    /// <summary>"members at the time of delivery".</summary>
    public static Text Of(Composition composition) =>
        Text.Name(composition.Name(Language.En), composition.Name(Language.Nl));

    /// <summary>The same of a series: what was licensed or refused is no delivery.</summary>
    public static Text Of(Composition composition, FlowSeries series) =>
        composition != Composition.AtTheTime ? Of(composition) : series.Flow switch
        {
            Flow.Licence => ("members at the time of the licence", "leden ten tijde van de vergunning"),
            Flow.Denial => ("members at the time of the refusal", "leden ten tijde van de weigering"),
            Flow.Notification => ("members at the time of the notification", "leden ten tijde van de melding"),
            _ => Of(composition),
        };

    /// <summary>The citation of an edition.</summary>
    public static Text Of(Edition edition) => edition.Citation;
}
