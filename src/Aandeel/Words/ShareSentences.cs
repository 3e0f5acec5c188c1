namespace Aandeel.Words;

/// <summary>Sentences that stand beside a share wherever it is shown.</summary>
internal static class ShareSentences
{
    /// <summary>Nothing fits the choice, so there is no figure.</summary>
    public static Text NothingDelivered { get; } = (
        "No delivery in the data fits this choice, so there is no share; that is not a share of zero.",
        "Geen levering in de gegevens past bij deze keuze, dus er is geen aandeel; dat is geen aandeel van nul.");

    /// <summary>What the share is not: of production, or of money.</summary>
    public static Text NotProduction { get; } = (
        "This is a share of deliveries to other countries, not of production and not of money: deliveries to a "
            + "country's own forces are not "
            + "counted. The share of production cannot be computed from this source; it needs production and exports "
            + "in money.",
        "Dit is een aandeel in de leveringen aan andere landen, niet in de productie, en het gaat niet om geld: "
            + "leveringen aan de eigen krijgsmacht tellen niet mee. Het aandeel van de productie is uit deze bron niet "
            + "te berekenen; daarvoor zijn productie en uitvoer in geld nodig.");

    /// <summary>Whose calculation this is, and on what.</summary>
    public static Text OwnCalculation(Edition edition)
    {
        var cited = Names.Of(edition);
        return Text.Of(
            $"Own calculation based on {cited}; SIPRI is not responsible for it.",
            $"Eigen berekening op basis van {cited}; SIPRI is er niet verantwoordelijk voor.");
    }
}
