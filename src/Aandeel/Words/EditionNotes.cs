using Aandeel.Answers;
using Aandeel.Harmonise;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Words;

/// <summary>
/// What a reader must know of the edition that answered: that years were allocated, that a newer one is imported, that
/// classes are unknown.
/// </summary>
internal static class EditionNotes
{
    public static IEnumerable<Note> For(FlowTable flows, Imported imported)
    {
        var edition = flows.Edition.Name;
        if (flows.Allocation is { } ways)
        {
            var all = Math.Max(1, ways.Values.Sum());
            var same = Figure.Share("same_deal", (double)ways[AllocationWay.SameDeal] / all);
            var profile = Figure.Share("usual_course", (double)ways[AllocationWay.Profile] / all);
            yield return new Note("allocated", Text.Of(
                $"Edition {edition} is at hand as orders, whose years we allocated: {profile} of its volume by the usual "
                    + $"course of such deals, {same} as a yearly edition has the deal.{Fitted(flows)} What that can be off "
                    + $"by stands beside each share (docs/methods/allocation.md).",
                $"Editie {edition} is er in de vorm van orders; de jaren daarvan hebben wij toegedeeld: {profile} van het "
                    + $"volume naar het gewone verloop van zulke orders, {same} zoals een jaareditie de order "
                    + $"heeft.{Fitted(flows)} Wat dat kan schelen staat bij elk aandeel (docs/methods/allocation.md)."));
        }

        if (OtherThanFolder(flows, imported) is { } answering)
        {
            yield return new Note(
                "other-edition",
                Text.Of(
                    $"This is edition {edition}; edition {answering} answers in this folder",
                    $"Dit is editie {edition}; in deze map antwoordt editie {answering}"),
                new Remedy("answering-edition", What: edition));
        }

        if (Newer(edition, imported) is { } newer)
        {
            var last = newer.Years.Ending(1);
            yield return new Note(
                "newer-edition",
                newer.Yearly
                    ? Text.Of(
                        $"A newer edition is imported ({newer.Name}, to {last})",
                        $"Er is een nieuwere editie ingelezen ({newer.Name}, tot en met {last})")
                    : Text.Of(
                        $"A newer edition is imported as orders ({newer.Name}, to {last})",
                        $"Er is een nieuwere editie ingelezen ({newer.Name}, tot en met {last}), maar die geeft orders en geen jaren"),
                new Remedy(newer.Yearly ? "other-edition" : "allocated-edition", What: newer.Name));
        }

        foreach (var part in imported.Editions().Where(e => !e.IsWhole && (e.Name != edition || imported.UsesSums)))
        {
            yield return Part(part);
        }
    }

    /// <summary>That the years were fitted to yearly totals, and how many parties have none.</summary>
    private static Text Fitted(FlowTable flows)
    {
        if (flows.Raking is not { } raking) return Text.None;
        var (years, free) = (Figure.Period("raked_years", raking.Years), Figure.Count("raked_free", raking.Free.Count));
        return Text.Of(
            $" They were then fitted to SIPRI's yearly totals of that edition ({years}; {free} parties without a total).",
            $" Daarna zijn zij aangepast aan SIPRI's jaartotalen van die editie ({years}; {free} partijen zonder totaal).");
    }

    /// <summary>
    /// The edition that answers in this folder, where this table is of another one; null where it is that one.
    /// </summary>
    public static string? OtherThanFolder(FlowTable flows, Imported imported)
    {
        var answering = imported.Answering?.Name ?? imported.Sums?.Edition.Name;
        return answering is not null && answering != flows.Edition.Name ? answering : null;
    }

    /// <summary>The newest whole edition that is imported, where it is newer than the one that answers.</summary>
    private static EditionHere? Newer(string edition, Imported imported) =>
        imported.Editions().FirstOrDefault(e => e.IsWhole) is { } newest
            && string.CompareOrdinal(newest.Name, edition) > 0 ? newest : null;

    private static Note Part(EditionHere part)
    {
        var (name, holds) = (part.Files[0].Name, ExtentWords.Holds(part.Extent));
        return new Note("part-of-register", Text.Of(
            $"{name} (edition {part.Name}) is a part of the register and does not answer here: {holds}.",
            $"{name} (editie {part.Name}) is een deel van het register en antwoordt hier niet: {holds}."));
    }

    /// <summary>That the answer comes from the built-in sums.</summary>
    public static Note BuiltInSums(FlowTable flows) => new("built-in-sums", Text.Of(
        $"Answered from the built-in sums of edition {flows.Edition.Name}; the register gives the same figures and "
            + $"every printed row behind them.",
        $"Berekend uit de meegeleverde totalen van editie {flows.Edition.Name}; het register geeft dezelfde cijfers, "
            + $"met alle onderliggende regels."));

    /// <summary>
    /// That printed names are in no table of ours, which keeps an answer from being complete; nothing where all are.
    /// </summary>
    public static IEnumerable<Text> Unmapped(FlowTable flows)
    {
        if (flows.UnmappedNames.Count == 0) yield break;
        var names = string.Join(", ", flows.UnmappedNames.Keys.Take(5));
        yield return Text.Of(
            $"names that are not in our table: {names}", $"namen die niet in onze tabel staan: {names}");
    }

    /// <summary>That rows of the files are in no figure, since they could not be read.</summary>
    public static Note RowsRefused(long refused)
    {
        var rows = Figure.Count("rows", refused);
        return new Note(
            "rows-refused",
            Text.Of(
                $"Damaged rows of the source that could not be read and are in no figure: {rows}",
                $"Beschadigde regels van de bron die niet te lezen waren en nergens meetellen: {rows}"),
            new Remedy("list-findings"));
    }

    /// <summary>What a reader of classes must know: descriptions that have none.</summary>
    public static IEnumerable<Note> Classes(FlowTable flows)
    {
        if (flows.UnknownDescriptions.Count == 0) yield break;
        var most = flows.UnknownDescriptions.OrderByDescending(d => d.Value)
            .ThenBy(d => d.Key, StringComparer.Ordinal).Take(5);
        var names = Counted("description", most);
        yield return new Note("unknown-classes", Text.Of(
            $"Descriptions that are in no vocabulary of ours, and so have no product class: {names}. They count in "
                + $"every figure but in no class.",
            $"Omschrijvingen die in geen van onze lijsten staan en dus geen productklasse hebben: {names}. Zij tellen "
                + $"in elk cijfer mee, maar in geen klasse."));
    }

    /// <summary>The names with most rows that are in no table of ours, and how many each has.</summary>
    public static Text MostUnmapped(FlowTable flows) =>
        Counted("rows", flows.UnmappedNames.OrderByDescending(n => n.Value).Take(5));

    private static Text Counted(string figure, IEnumerable<KeyValuePair<string, int>> names) =>
        Text.Join(", ", names.Select((n, i) =>
        {
            var count = Figure.Count($"{figure}_{i + 1}", n.Value);
            return Text.Of($"{n.Key} ({count})", $"{n.Key} ({count})");
        }));
}
