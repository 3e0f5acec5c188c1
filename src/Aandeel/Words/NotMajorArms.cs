using Aandeel.Answers;

namespace Aandeel.Words;

/// <summary>
/// What a source of major arms, or any source here, does not say: where parts, ammunition, transit and dual-use goods
/// would be. An empty answer is no answer to "no arms".
/// </summary>
internal static class NotMajorArms
{
    /// <summary>A product, two categories of the military list and a heading of customs, as they are called.</summary>
    private static readonly (string Aircraft, string AircraftList, string AmmunitionList, string Heading) Named =
        ("F-35", "ML10", "ML3", "9306");

    /// <summary>That no row of SIPRI's register is not "no arms".</summary>
    public static Note NoRow { get; } = new("no-major-arms", (
        "No row in SIPRI's register says that no delivery of major arms was identified, not that no arms went: small "
            + "arms, most ammunition, parts, services and dual-use goods are not in it.",
        "Geen regel in het register van SIPRI betekent dat er geen levering van grote wapensystemen is vastgesteld, "
            + "niet dat er geen wapens zijn gegaan: kleine wapens, de meeste munitie, onderdelen, diensten en "
            + "dual-usegoederen staan er niet in."));

    public static Note Parts { get; } = new("parts", Text.Of(
        $"Parts, such as those of the {Named.Aircraft}, are no item of SIPRI's register: an aircraft counts as a "
            + $"delivery of the state where it is assembled. They would be in national licences and in the EU report "
            + $"(aircraft and their parts: {Named.AircraftList}), where the state that licenses them reports them, and "
            + $"not where they go next.",
        $"Onderdelen, zoals die van de {Named.Aircraft}, staan niet in het register van SIPRI: een vliegtuig telt als "
            + $"levering van het land waar het wordt samengebouwd. Zij zouden staan in nationale vergunningen en in "
            + $"het EU-verslag (vliegtuigen en onderdelen daarvan: {Named.AircraftList}), als opgave van het land dat "
            + $"ze vergunt, en niet bij waar ze daarna heen gaan."));

    public static Note Ammunition { get; } = new("ammunition", Text.Of(
        $"Ammunition is in SIPRI's register only as missiles, and guided bombs and shells; other ammunition would be "
            + $"in national licences and the EU report (category {Named.AmmunitionList}), and in customs figures "
            + $"(heading {Named.Heading}).",
        $"Munitie staat alleen als raketten en geleide bommen en granaten in het register van SIPRI; andere munitie "
            + $"zou staan in nationale vergunningen en het EU-verslag (categorie {Named.AmmunitionList}) en in "
            + $"douanecijfers (post {Named.Heading})."));

    public static Note Transit { get; } = new("transit", (
        "Transit through a state is no delivery by it. No source here counts it: the Dutch list marks it in a column "
            + "whose meaning is not documented, so that it is kept as printed and not used.",
        "Doorvoer door een land is geen levering door dat land. Geen bron hier telt die: de Nederlandse lijst geeft "
            + "haar aan in een kolom waarvan de betekenis niet is beschreven; die is bewaard zoals gedrukt en niet "
            + "gebruikt."));

    public static Note DualUse { get; } = new("dual-use", (
        "Dual-use goods are in British licences alone (left out by default), and in no other source here.",
        "Dual-usegoederen staan alleen in de Britse vergunningen (en tellen daar standaard niet mee), en in geen "
            + "andere bron hier."),
        new Remedy("dual-use"));

    /// <summary>All of it, for a question of what went from one state to another.</summary>
    public static IReadOnlyList<Note> All { get; } = [Parts, Ammunition, Transit, DualUse];
}
