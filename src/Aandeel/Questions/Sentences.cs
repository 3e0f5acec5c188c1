namespace Aandeel.Questions;

/// <summary>Sentences that stand beside a share wherever it is shown.</summary>
internal static class Sentences
{
    /// <summary>Whose calculation this is, and on what.</summary>
    public static string OwnCalculation(Edition edition, Language language) => language.Say(
        $"Own calculation based on {edition.Cited(language)}; SIPRI is not responsible for it.",
        $"Eigen berekening op basis van {edition.Cited(language)}; SIPRI is er niet verantwoordelijk voor.");

    /// <summary>Nothing fits the choice, so there is no figure.</summary>
    public static string NothingDelivered(Language language) => language.Say(
        "No delivery in the data fits this choice, so there is no share; that is not a share of zero.",
        "Geen levering in de gegevens past bij deze keuze, dus er is geen aandeel; dat is geen aandeel van nul.");

    /// <summary>What the share is not: of production, or of money.</summary>
    public static string NotProduction(Language language) => language.Say(
        "This is a share of deliveries to other countries, not of production and not of money: deliveries to a country's own forces are not counted. The share of production cannot be computed from this source; it needs production and exports in money, and is many times smaller where most is bought at home.",
        "Dit is een aandeel van leveringen aan andere landen, niet van de productie en geen geldbedrag: leveringen aan de eigen krijgsmacht tellen niet mee. Het aandeel van de productie is uit deze bron niet te berekenen; daarvoor zijn productie en uitvoer in geld nodig, en het is vele malen kleiner waar het meeste in eigen land wordt gekocht.");

    /// <summary>That a table leaves rows out, which files hold.</summary>
    public static OldNote Cut(int more, Language language) => new("table-cut", language.Say($"{more} more are in files and with --limit.", $"Nog {more} staan in bestanden en met --limit."));
}
