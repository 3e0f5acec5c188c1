using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Words;

/// <summary>The code and the name of a part of divided deliveries.</summary>
internal static class PartWords
{
    /// <summary>The code of a category or class that is not known.</summary>
    public const string Unknown = "unknown";

    public static string Key(ShareKey by, int key, FlowTable flows) => by switch
    {
        ShareKey.Supplier or ShareKey.Recipient => flows.Parties[(short)key].Code.Value,
        ShareKey.Group => Codes.Of((DestinationGroup)key),
        ShareKey.Category => flows.Categories[key].Length > 0 ? flows.Categories[key] : Unknown,
        _ => ProductClasses.BuiltIn.All[key].Code,
    };

    public static Text Name(ShareKey by, int key, FlowTable flows) => by switch
    {
        ShareKey.Supplier or ShareKey.Recipient => Names.Of(flows.Parties[(short)key]),
        ShareKey.Group => Names.Of((DestinationGroup)key),
        ShareKey.Category => flows.Categories[key].Length > 0
            ? CategoryNames.Of(flows.Categories[key])
            : ("category unknown", "categorie onbekend"),
        _ => Names.Of(ProductClasses.BuiltIn.All[key]),
    };

    /// <summary>The name where it must fit beside figures.</summary>
    public static Text Short(ShareKey by, int key, FlowTable flows) =>
        by == ShareKey.Group && (DestinationGroup)key == DestinationGroup.IndoPacificPartners
            ? ("Indo-Pacific four", "Indo-Pacifische vier")
            : Name(by, key, flows);

    /// <summary>What the parts are, as a title: "Supplier".</summary>
    public static Text Title(ShareKey by) => by switch
    {
        ShareKey.Supplier => ("Supplier", "Leverancier"),
        ShareKey.Recipient => ("Recipient", "Ontvanger"),
        ShareKey.Group => ("Destination group", "Bestemmingsgroep"),
        ShareKey.Category => ("Category", "Categorie"),
        _ => ("Product class", "Productklasse"),
    };

    /// <summary>What the parts are, in a sentence: "suppliers".</summary>
    public static Text Plural(ShareKey by) => by switch
    {
        ShareKey.Supplier => ("suppliers", "leveranciers"),
        ShareKey.Recipient => ("recipients", "ontvangers"),
        ShareKey.Group => ("destination groups", "bestemmingsgroepen"),
        ShareKey.Category => ("categories", "categorieën"),
        _ => ("product classes", "productklassen"),
    };
}
