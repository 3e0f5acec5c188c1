using Aandeel.Harmonise;

namespace Aandeel.Words;

/// <summary>A choice of suppliers or recipients in words, as the subject of a sentence.</summary>
internal static class SelectionWords
{
    private static readonly HashSet<string> WithArticle =
        ["NLD", "USA", "GBR", "ARE", "PHL", "DOM", "BHS", "CAF", "COM", "MDV", "GMB", "COG", "COD", "SUN"];

    private static readonly HashSet<string> DutchDe = ["USA", "ARE", "PHL", "DOM", "BHS", "CAF", "COM", "MDV", "SUN"];

    public static Text Suppliers(PartySelection selection) => Of(selection, ("suppliers", "leveranciers"));

    public static Text Recipients(PartySelection? selection) => selection is null or PartySelection.Everyone
        ? ("other countries", "andere landen")
        : Of(selection, ("recipients", "ontvangers"));

    private static Text Of(PartySelection selection, Text parties) => selection switch
    {
        PartySelection.Everyone => Text.Of($"all {parties}", $"alle {parties}"),
        PartySelection.MembersOf { Alliance.Code: Alliance.NatoCode } => ("NATO members", "NAVO-leden"),
        PartySelection.MembersOf { Alliance.Code: Alliance.EuCode } => ("EU members", "EU-leden"),
        PartySelection.MembersOf own =>
            Text.Of($"members of {Names.Of(own.Alliance)}", $"leden van {Names.Of(own.Alliance)}"),
        PartySelection.EuropeanNato => ("European NATO members", "Europese NAVO-leden"),
        PartySelection.Europe => Text.Of($"European {parties}", $"Europese {parties}"),
        PartySelection.OfGroup group => Names.Of(group.Group),
        PartySelection.Parties chosen => Text.Join(", ", chosen.Chosen.Select(WithArticleOf)),
        _ => Text.Of(selection.Text),
    };

    /// <summary>The name of a party within a sentence: "the Netherlands".</summary>
    public static Text WithArticleOf(Party party)
    {
        var code = party.Code.Value;
        var english = WithArticle.Contains(code) ? "the " : "";
        var dutch = DutchDe.Contains(code) ? "de " : code == "GBR" ? "het " : "";
        return Text.Name(english + party.NameEn, dutch + party.NameNl);
    }
}
