using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Options;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The sentences of <c>scenario</c>.</summary>
internal sealed class ScenarioWords(OptionsBasis basis, ScenarioTable table, Scenario scenario, ScenarioPath path)
{
    private const int MostUnmet = 3;

    private IReadOnlyList<ScenarioYear> Years => table.Rows.Rows;

    public static IReadOnlyList<Text> Explanation { get; } =
    [
        (
            "Every year begins as the average year of the base, by supplier, recipient and class. Contracts outside "
                + "and Ukraine change by their "
                + "levels; new demand is added inside as far as other allies have room (the largest flow from "
                + "suppliers to buyers, no state to "
                + "itself).",
            "Elk jaar begint als het gemiddelde jaar van de basis, per leverancier, ontvanger en klasse. Contracten "
                + "buiten en Oekraïne veranderen "
                + "met hun niveau; nieuwe vraag komt er binnen bij voor zover andere bondgenoten ruimte hebben (de "
                + "grootste stroom van "
                + "leveranciers naar kopers, geen staat naar zichzelf)."),
        (
            "Room: what growth and capacity give, and what contracts outside or Ukraine no longer take. Without "
                + "growth and without a capacity for "
                + "a class there is no limit. docs/methods/scenario.md.",
            "Ruimte: wat groei en capaciteit geven, en wat contracten buiten of Oekraïne niet meer vragen. Zonder "
                + "groei en zonder capaciteit voor "
                + "een klasse is er geen grens. docs/methods/scenario.md."),
    ];

    /// <summary>The name of the scenario; empty where it has none.</summary>
    public Text Name =>
        scenario.Name.Length == 0 && scenario.NameNl is null
            ? Text.Of("")
            : Text.Name(scenario.Name, scenario.NameNl ?? scenario.Name);

    public Text Title
    {
        get
        {
            string After(string name) => name.Length > 0 ? ", " + name : "";
            var name = Text.Name(After(scenario.Name), After(scenario.NameNl ?? scenario.Name));
            return Text.Of(
                $"A scenario{name}: the share outside against the base carried forward",
                $"Een scenario{name}: het aandeel buiten tegenover de doorgetrokken basis");
        }
    }

    /// <summary>What a picture of it shows.</summary>
    public Text Finding
    {
        get
        {
            var last = Years[^1];
            var (share, before) = (table.Rows.Quote(last, table.ShareOutside), table.Rows.Quote(last, table.Baseline));
            return Text.Of(
                $"{YearOf(last)}: {share} outside, against {before} in the base",
                $"{YearOf(last)}: {share} buiten, tegenover {before} in de basis");
        }
    }

    public IEnumerable<Note> Notes(IReadOnlyList<ScenarioAssumption> assumptions)
    {
        var assumed = Text.Join("; ", assumptions.Select(a => a.Text));
        yield return new Note("assumed", Text.Of($"Assumed: {assumed}.", $"Aangenomen: {assumed}."));
        foreach (var note in basis.OfChoice) yield return note;
        yield return Main();
        if (Capacity() is { } capacity) yield return capacity;
        if (Unmet() is { } unmet) yield return unmet;
        var known = new YearRange(basis.Years.Last + 1, Math.Max(basis.Years.Last + 1, basis.Flows.Years.Last));
        if (basis.Flows.Years.Last > basis.Years.Last && path.Years.Overlaps(known))
        {
            yield return new Note("data-beyond-base", Text.Of(
                $"The data hold {known} too; the scenario carries {basis.Years} forward and does not use it.",
                $"De gegevens bevatten ook {known}; het scenario trekt {basis.Years} door en gebruikt die niet."));
        }

        yield return new Note("bounds", (
            "The margin is for unknown recipients and suppliers of the base, carried forward; it says nothing about "
                + "the assumptions or about what "
                + "SIPRI does not cover.",
            "De marge geldt voor onbekende ontvangers en leveranciers van de basis, doorgetrokken; zij zegt niets "
                + "over de aannamen of over wat "
                + "SIPRI niet dekt."));
        yield return OptionsNotes.Scope;
    }

    private static YearRange YearOf(ScenarioYear year) => new(year.Year, year.Year);

    /// <summary>What the last year of it gives, beside the base.</summary>
    public Note Main()
    {
        var last = Years[^1];
        var lowest = Years.MinBy(y => y.Sums.ShareOutside ?? 1)!;
        Figure Of(ScenarioYear year, Column<ScenarioYear> column) => table.Rows.Quote(year, column);
        var between = Text.None;
        if (lowest.Sums.ShareOutside < last.Sums.ShareOutside)
        {
            var (least, fell) = (Of(lowest, table.ShareOutside), Of(lowest, table.Change));
            between = Text.Of(
                $" The lowest is {least}, in {YearOf(lowest)} ({fell} points).",
                $" Het laagste is {least}, in {YearOf(lowest)} ({fell} procentpunt).");
        }

        var (share, ukraine, four, change) =
            (Of(last, table.ShareOutside), Of(last, table.Ukraine), Of(last, table.IndoPacific),
                Of(last, table.Change));
        return new Note("scenario", Text.Of(
            $"A scenario, not a forecast: the average year of {basis.Years}, in which {table.Base.Share} went "
                + $"outside, is carried forward unchanged "
                + $"but for what is assumed. Under it {share} goes outside in {YearOf(last)} (Ukraine {ukraine:bare} "
                + $"points, Indo-Pacific four "
                + $"{four:bare}), {change} points against the base.{between}",
            $"Een scenario, geen voorspelling: het gemiddelde jaar van {basis.Years}, waarin {table.Base.Share} naar "
                + $"landen buiten het bondgenootschap ging, is ongewijzigd "
                + $"doorgetrokken, behalve wat is aangenomen. In dit scenario gaat in {YearOf(last)} {share} naar landen "
                + $"buiten het bondgenootschap "
                + $"(Oekraïne {ukraine:bare} procentpunt, "
                + $"Indo-Pacifische vier {four:bare}), {change} procentpunt tegenover de basis.{between}"));
    }

    private Note? Capacity()
    {
        if (scenario.Demand.Count + scenario.JointOrders.Count == 0) return null;
        return scenario.Growth is null && scenario.Capacity.Count == 0
            ? new Note("no-capacity-limit", (
                "No limit on capacity was set, so all new demand is taken as met. What a supplier delivered to others "
                    + "is its exports, not its "
                    + "capacity: set growth or capacity to limit it.",
                "Er is geen grens aan de capaciteit gesteld, dus alle nieuwe vraag geldt als vervuld. Wat een "
                    + "leverancier aan anderen leverde is "
                    + "uitvoer, die niets over productiecapaciteit zegt: met growth of capacity is een grens te stellen."))
            : new Note("capacity", (
                "Limits are those of the scenario. What a supplier delivered to others is its exports, not its "
                    + "capacity, which no source here has.",
                "De grenzen zijn die van het scenario. Wat een leverancier aan anderen leverde is uitvoer, geen "
                    + "capaciteit; die staat in geen bron "
                    + "hier."));
    }

    private Note? Unmet()
    {
        if (Years.Sum(y => y.Unmet) is not (var all and > 0)) return null;
        var most = Text.Join(", ", Years.SelectMany(y => y.Classes)
            .GroupBy(c => c.Class)
            .Select(g => (Class: ProductClasses.BuiltIn.All[g.Key], Unmet: g.Sum(c => c.Demand - c.Met)))
            .Where(c => c.Unmet > 0)
            .OrderByDescending(c => c.Unmet)
            .Take(MostUnmet)
            .Select(c =>
            {
                var (name, unmet) = (Names.Of(c.Class), basis.Amount($"unmet_{c.Class.Code}", c.Unmet / path.Scale));
                return Text.Of($"{name} ({unmet:bare})", $"{name} ({unmet:bare})");
            }));
        var sum = basis.Amount("unmet", all / path.Scale);
        return new Note("unmet", Text.Of(
            $"Of the new demand {sum:bare} TIV in all cannot be met by another ally under these limits, most of it "
                + $"{most}; it is counted nowhere.",
            $"Van de nieuwe vraag kan {sum:bare} TIV in totaal onder deze grenzen niet door een andere bondgenoot "
                + $"worden vervuld, vooral {most}; die "
                + $"telt nergens mee."));
    }
}
