using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>A choice of suppliers in words, as the subject of a sentence.</summary>
internal static class OldSelectionWords
{
    private static readonly HashSet<string> WithArticle = ["NLD", "USA", "GBR", "ARE", "PHL", "DOM", "BHS", "CAF", "COM", "MDV", "GMB", "COG", "COD", "SUN"];

    private static readonly HashSet<string> DutchDe = ["USA", "ARE", "PHL", "DOM", "BHS", "CAF", "COM", "MDV", "SUN"];

    private static string Article(Party party, Language language) => language == Language.En
        ? WithArticle.Contains(party.Code.Value) ? "the " : ""
        : DutchDe.Contains(party.Code.Value) ? "de " : party.Code.Value == "GBR" ? "het " : "";

    public static string Suppliers(PartySelection selection, Language language) => selection switch
    {
        PartySelection.Everyone => language.Say("all suppliers", "alle leveranciers"),
        PartySelection.MembersOf { Alliance.Code: Alliance.NatoCode } => language.Say("NATO members", "NAVO-leden"),
        PartySelection.MembersOf { Alliance.Code: Alliance.EuCode } => language.Say("EU members", "EU-leden"),
        PartySelection.MembersOf own => language.Say("members of ", "leden van ") + own.Alliance.Name(language),
        PartySelection.EuropeanNato => language.Say("European NATO members", "Europese NAVO-leden"),
        PartySelection.Europe => language.Say("European suppliers", "Europese leveranciers"),
        PartySelection.OfGroup group => DestinationGroups.Name(group.Group, language),
        PartySelection.Parties parties => string.Join(", ", parties.Chosen.Select(p => Article(p, language) + p.Name(language))),
        _ => selection.Text,
    };

    public static string Recipients(PartySelection? selection, Language language) => selection is null or PartySelection.Everyone
        ? language.Say("other countries", "andere landen")
        : Suppliers(selection, language).Replace("suppliers", "recipients", StringComparison.Ordinal).Replace("leveranciers", "ontvangers", StringComparison.Ordinal);
}
