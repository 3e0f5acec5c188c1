using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>The code and the name of a part of divided deliveries, and the command that lists its rows.</summary>
internal static class OldPartWords
{
    public static string Key(ShareKey by, int key, FlowTable flows) => by switch
    {
        ShareKey.Supplier or ShareKey.Recipient => flows.Parties[(short)key].Code.Value,
        ShareKey.Group => Codes.Of((DestinationGroup)key),
        ShareKey.Category => flows.Categories[key].Length > 0 ? flows.Categories[key] : "unknown",
        _ => ProductClasses.BuiltIn.All[key].Code,
    };

    public static string Name(ShareKey by, int key, FlowTable flows, Language language) => by switch
    {
        ShareKey.Supplier or ShareKey.Recipient => flows.Parties[(short)key].Name(language),
        ShareKey.Group => DestinationGroups.Name((DestinationGroup)key, language),
        ShareKey.Category => flows.Categories[key].Length > 0 ? flows.Categories[key] : language.Say("category unknown", "categorie onbekend"),
        _ => ProductClasses.BuiltIn.All[key].Name(language),
    };

    /// <summary>The name where it must fit beside figures.</summary>
    public static string Short(ShareKey by, int key, FlowTable flows, Language language) => by == ShareKey.Group && (DestinationGroup)key == DestinationGroup.IndoPacificPartners
        ? language.Say("Indo-Pacific four", "Indo-Pacifische vier")
        : Name(by, key, flows, language);

    /// <summary>What the parts are, as a title: "Supplier".</summary>
    public static string Title(ShareKey by, Language language) => by switch
    {
        ShareKey.Supplier => language.Say("Supplier", "Leverancier"),
        ShareKey.Recipient => language.Say("Recipient", "Ontvanger"),
        ShareKey.Group => language.Say("Destination group", "Bestemmingsgroep"),
        ShareKey.Category => language.Say("Category", "Categorie"),
        _ => language.Say("Product class", "Productklasse"),
    };

    /// <summary>What the parts are, in a sentence: "suppliers".</summary>
    public static string Plural(ShareKey by, Language language) => by switch
    {
        ShareKey.Supplier => language.Say("suppliers", "leveranciers"),
        ShareKey.Recipient => language.Say("recipients", "ontvangers"),
        ShareKey.Group => language.Say("destination groups", "bestemmingsgroepen"),
        ShareKey.Category => language.Say("categories", "categorieën"),
        _ => language.Say("product classes", "productklassen"),
    };

    /// <summary>The rows behind a part; what has no category or class cannot be asked for apart.</summary>
    public static FieldValue Flows(Question question, Composition composition, YearRange period, string suppliers, ShareKey by, int key, FlowTable flows)
    {
        var code = Key(by, key, flows);
        if (by is ShareKey.Category or ShareKey.Class && code == "unknown") return new FieldValue.Missing("no-such-choice");
        return FieldValue.Of(FlowsCommandText.For(
            question,
            composition,
            period,
            suppliers,
            key: by is ShareKey.Supplier or ShareKey.Recipient or ShareKey.Group ? new RowKey(by, code) : null,
            category: by == ShareKey.Category ? code : null,
            productClass: by == ShareKey.Class ? code : null,
            edition: flows.Edition.Name));
    }
}
