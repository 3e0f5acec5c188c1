using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>What a reader must know of the edition that answered: that years were allocated, that a newer one is here, that classes are unknown.</summary>
internal static class OldEditionNotes
{
    /// <summary>How far volumes of suppliers in windows of five years are off, in per cent, beside a yearly edition and without one: measured, docs/methods/allocation.md.</summary>
    private const int ErrorBesideYearly = 1;
    private const int ErrorAlone = 3;

    public static IEnumerable<OldNote> For(FlowTable flows, Holdings holdings, Language language)
    {
        if (flows.Allocation is { } ways)
        {
            var all = Math.Max(1, ways.Values.Sum());
            var same = language.Percent((double)ways[AllocationWay.SameDeal] / all);
            var profile = language.Percent((double)ways[AllocationWay.Profile] / all);
            var off = ways[AllocationWay.SameDeal] > 0 ? ErrorBesideYearly : ErrorAlone;
            yield return new OldNote("allocated", language.Say(
                $"Edition {flows.Edition.Name} is at hand as orders, whose years we allocated: {profile} of its volume by the usual course of such deals, {same} as a yearly edition has the deal. Single years can be off by points; windows of five years by about {off} % of a supplier's volume on average, and by more for some (docs/methods/allocation.md).",
                $"Editie {flows.Edition.Name} is er in de vorm van orders; de jaren daarvan hebben wij toegedeeld: {profile} van het volume naar het gewone verloop van zulke orders, {same} zoals een jaareditie de order heeft. Losse jaren kunnen punten afwijken; vensters van vijf jaar gemiddeld ongeveer {off} % van het volume van een leverancier, en voor sommige meer (docs/methods/allocation.md)."));
        }

        if (flows.Allocated && holdings.Editions().FirstOrDefault(e => e.Yearly) is { } yearly)
        {
            yield return new OldNote("yearly-edition", language.Say(
                $"A yearly edition is here too ({yearly.Name}, {yearly.Years}); --edition {yearly.Name} answers from it.",
                $"Er is ook een jaareditie ({yearly.Name}, {yearly.Years}); --edition {yearly.Name} antwoordt daaruit."));
        }

        if (flows.Grain == FlowGrain.Observations && holdings.Editions() is [var newest, ..] && string.CompareOrdinal(newest.Name, flows.Edition.Name) > 0)
        {
            yield return new OldNote("newer-edition", language.Say(
                $"A newer edition is here as orders ({newest.Name}, to {newest.Years.Last}); --edition {newest.Name} answers from it, with years allocated.",
                $"Er is een nieuwere editie, in de vorm van orders ({newest.Name}, tot en met {newest.Years.Last}); --edition {newest.Name} antwoordt daaruit, met toegedeelde jaren."));
        }
    }

    /// <summary>That the answer comes from the built-in sums.</summary>
    public static OldNote BuiltInSums(FlowTable flows, Language language) => new("built-in-sums", language.Say(
        $"Answered from the built-in sums of edition {flows.Edition.Name}; the register gives the same figures and every printed row behind them.",
        $"Beantwoord uit de ingebouwde sommen van editie {flows.Edition.Name}; het register geeft dezelfde cijfers en elke gedrukte regel erachter."));

    /// <summary>That printed names are in no table of ours, which keeps an answer from being complete; nothing where all are.</summary>
    public static IEnumerable<string> Unmapped(FlowTable flows)
    {
        if (flows.UnmappedNames.Count > 0) yield return $"names that are not in our table: {string.Join(", ", flows.UnmappedNames.Keys.Take(5))}";
    }

    /// <summary>What a reader of classes must know: descriptions that have none.</summary>
    public static IEnumerable<OldNote> Classes(FlowTable flows, Language language)
    {
        if (flows.UnknownDescriptions.Count > 0)
        {
            var names = string.Join(", ", flows.UnknownDescriptions.OrderByDescending(d => d.Value).ThenBy(d => d.Key, StringComparer.Ordinal).Take(5).Select(d => $"{d.Key} ({d.Value})"));
            yield return new OldNote("unknown-classes", language.Say(
                $"Descriptions that are in no vocabulary of ours, and so have no product class: {names}. They count in every figure but in no class.",
                $"Omschrijvingen die in geen van onze lijsten staan en dus geen productklasse hebben: {names}. Zij tellen in elk cijfer mee, maar in geen klasse."));
        }
    }

    /// <summary>A hint to the edition that does cover the years, or nothing.</summary>
    public static string OtherWith(YearRange asked, Holdings holdings) =>
        holdings.Editions().FirstOrDefault(e => e.Years.Overlaps(asked)) is { } other ? $" Edition {other.Name} covers {other.Years}{(other.Yearly ? "" : ", as orders with years allocated")}: add --edition {other.Name}." : "";
}
