namespace Aandeel.Web;

/// <summary>The words of pages that are not an answer's own.</summary>
internal static class Labels
{
    public static Text Site { get; } = Text.Of("Aandeel");

    public static Text Skip { get; } = ("To the content", "Naar de inhoud");

    public static Text Menu { get; } = ("Menu", "Menu");

    public static Text MainMenu { get; } = ("Main menu", "Hoofdmenu");

    public static Text Other { get; } = ("Nederlands", "English");

    public static Text Find { get; } = ("Find country or weapon", "Zoek land of wapen");

    public static Text Edition { get; } = ("Edition", "Editie");

    public static Text FixedVersion { get; } = (
        "As cited: this address stays with snapshot", "Zoals geciteerd: dit adres blijft bij snapshot");

    public static Text NewerVersion { get; } = (
        "Other data answer now: the same page from edition",
        "Er antwoorden nu andere gegevens: dezelfde bladzijde uit editie");

    public static Text Copied { get; } = ("Copied", "Gekopieerd");

    public static Text Permanent { get; } = (
        "Permanent address, which stays with these data", "Vast adres, dat bij deze gegevens blijft");

    public static Text Link { get; } = ("Link", "Link");

    public static Text Share { get; } = ("Share", "Delen");

    public static Text Image { get; } = ("Image to share (1200 × 630)", "Beeld om te delen (1200 × 630)");

    public static Text Cite { get; } = ("Cite", "Citeren");

    public static Text Command { get; } = ("Command, API", "Opdracht, API");

    public static Text Notes { get; } = ("What to know of these figures", "Wat u van deze cijfers moet weten");

    public static Text InWords { get; } = ("In words", "In woorden");

    public static Text RowsBehind { get; } = ("The printed rows behind it", "De gedrukte regels erachter");

    public static Text RowsAsked { get; } =
        ("The printed rows that the question is of", "De gedrukte regels waarover de vraag gaat");

    public static Text Steps { get; } = ("How they came about, step by step",
        "Hoe ze tot stand kwamen, stap voor stap");

    public static Text Change { get; } = ("Change the question", "Stel de vraag anders");

    public static Text Ask { get; } = ("Answer", "Beantwoord");

    public static Text Usual { get; } = ("as usual", "zoals gewoonlijk");

    public static Text MoreOfThis { get; } = ("More of this", "Meer hierover");

    public static Text Independent { get; } = (
        "Independent: not a site of the government or of parliament.",
        "Onafhankelijk: geen site van de overheid of van de Tweede Kamer.");

    public static Text NoCookies { get; } = ("Privacy: no cookies, no tracking", "Privacy: geen cookies, geen volgen");

    public static Text CaveatTitle { get; } = ("This is not the share of production",
        "Dit is niet het deel van de productie");

    public static Text Caveat { get; } = (
        "What states have made for their own forces is not counted here, and SIPRI measures volume, not money. Small "
            + "arms, most ammunition, "
            + "parts and services are not in these figures.",
        "Wat landen voor hun eigen krijgsmacht laten maken, telt hier niet mee, en SIPRI meet omvang, geen geld. "
            + "Kleine wapens, de meeste "
            + "munitie, onderdelen en diensten staan niet in deze cijfers.");

    public static Text ToProduction { get; } = ("What is known of production", "Wat er over de productie bekend is");
}
