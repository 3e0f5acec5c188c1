using Aandeel.Answers;
using Aandeel.Options;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The sentences of <c>options match</c>.</summary>
/// <param name="sum">The ceilings of the classes that were asked, together.</param>
internal sealed class MatchWords(OptionsBasis basis, MatchTable table, MatchCosts costs, Ceiling sum)
{
    public static Text Title { get; } = (
        "Which deliveries outside and which allied imports are of one class and near in time",
        "Welke leveringen aan landen buiten het bondgenootschap en welke invoer van bondgenoten van één klasse zijn en dicht bij elkaar in tijd");

    private bool Across => basis.Question.AcrossClasses;

    /// <summary>What a picture of it shows.</summary>
    public Text Finding
    {
        get
        {
            var matched = table.Base.Quote(table.Matched);
            return Text.Of(
                $"{basis.Years}: {matched:bare} TIV delivered outside can be paired with what allies took from outside",
                $"{basis.Years}: {matched:bare} TIV die naar landen buiten het bondgenootschap ging is te koppelen aan wat bondgenoten van "
                    + $"buiten betrokken");
        }
    }

    public IEnumerable<Note> Notes()
    {
        yield return UpperLimit();
        foreach (var note in basis.OfChoice) yield return note;
        yield return Nearness();
        if (basis.Question.Apart is { } most && !Across)
        {
            var (apart, ceiling) = (Figure.Count("apart", most), basis.Amount("ceiling", sum.Redirectable));
            yield return new Note(
                "apart",
                Text.Of(
                    $"Only deliveries at most {apart} year(s) apart are paired; without that limit it would be "
                        + $"{ceiling:bare} TIV",
                    $"Alleen leveringen met hoogstens {apart} jaar ertussen zijn gekoppeld; zonder die grens zou het "
                        + $"{ceiling:bare} TIV zijn"),
                new Remedy("ceiling"));
        }

        foreach (var note in OptionsNotes.LeftOut(basis, sum)) yield return note;
        yield return OptionsNotes.Scope;
    }

    public IReadOnlyList<Text> Explanation() =>
    [
        (
            "A transport problem: one node per member, class, year and status (new or used) for what it delivered "
                + "outside, one for what it took "
                + "from outside; amounts are the capacities; no state is matched to itself. First as much as "
                + "possible, then as near as "
                + "possible; solved exactly in whole numbers.",
            "Een transportprobleem: één knoop per lid, klasse, jaar en toestand (nieuw of gebruikt) voor wat het "
                + "buiten leverde, en één voor wat "
                + "het van buiten betrok; de bedragen zijn de capaciteiten; geen staat wordt aan zichzelf gekoppeld. "
                + "Eerst zo veel mogelijk, dan "
                + "zo dichtbij mogelijk; exact opgelost in gehele getallen."),
        Text.Of(
            $"The costs ({costs.ToString()}) decide only among largest matchings, so the total is that of aandeel "
                + $"options ceiling unless --apart "
                + $"is given.",
            $"De kosten ({costs.ToString()}) beslissen alleen tussen grootste koppelingen, dus het totaal is dat van "
                + $"aandeel options ceiling, "
                + $"tenzij --apart is gegeven."),
        ("Problem, solver and checks: docs/methods/options.md.",
            "Probleem, oplosser en controles: docs/methods/options.md."),
    ];

    private Note UpperLimit()
    {
        var (all, same) = (table.Base.Quote(table.Matched), table.Base.Quote(table.SameYearAndStatus));
        Text within = Across ? ("within a category", "binnen een categorie") : ("within a class", "binnen een klasse");
        return new Note("upper-limit", Text.Of(
            $"In {basis.Years} {table.Base.Share} went outside. {all:bare} TIV of deliveries outside and of allied "
                + $"imports from outside can be "
                + $"paired {within}, {same:bare} of it in the same year and both new or both used. An upper limit, "
                + $"not a forecast and no "
                + $"recommendation: products of one class are not interchangeable, contracts exist, and other "
                + $"pairings are as near.",
            $"In {basis.Years} ging {table.Base.Share} naar landen buiten het bondgenootschap. Van die leveringen en de invoer van "
                + $"bondgenoten van buiten is "
                + $"{all:bare} TIV te koppelen {within}, waarvan {same:bare} in hetzelfde jaar en beide nieuw of "
                + $"beide gebruikt. Een bovengrens, "
                + $"geen voorspelling en geen aanbeveling: producten van één klasse zijn niet uitwisselbaar, er zijn "
                + $"lopende contracten, en "
                + $"andere koppelingen liggen even dichtbij."));
    }

    private Note Nearness()
    {
        var (year, status, other) = (Figure.Count("year", costs.Year), Figure.Count("status", costs.Status),
            Figure.Count("class", costs.Class));
        var across = Across ? Text.Of($", {other} for another class", $", {other} voor een andere klasse") : Text.None;
        Text points = costs.Year == 1 ? ("point", "strafpunt") : ("points", "strafpunten");
        return new Note("costs", Text.Of(
            $"Nearness: {year} {points} per year between two deliveries, {status} where one is new and the other used"
                + $"{across}; of all largest pairings this is one with the fewest points. Points only order pairings and "
                + $"have no meaning of their own.",
            $"Nabijheid: {year} {points} per jaar tussen twee leveringen, {status} als de ene nieuw en de andere "
                + $"gebruikt is{across}; van alle grootste koppelingen is dit er een met de minste strafpunten. Die "
                + $"dienen alleen om koppelingen te rangschikken."));
    }
}
