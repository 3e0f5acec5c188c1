using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>
/// The years of a question laid over those of the data: what lies outside is refused, and what is cut off is said.
/// </summary>
internal static class AskedYears
{
    /// <summary>Requires that some of the asked years are in the data.</summary>
    /// <exception cref="AandeelException">None is; the message names an edition that has them.</exception>
    public static void Require(YearRange asked, string option, FlowTable flows, Imported imported)
    {
        if (asked.Overlaps(flows.Years)) return;
        var (years, edition) = (flows.Years, flows.Edition.Name);
        if (flows.Series == FlowSeries.Sipri)
        {
            throw AandeelException.Usage(
                $"--{option} {asked} lies outside the data, which covers {years} (edition "
                    + $"{edition}).{OtherWith(asked, imported)}");
        }

        throw AandeelException.Usage(
            $"--{option} {asked} lies outside the data, which covers {years} ({flows.Series.Source}, edition "
                + $"{edition}).");
    }

    /// <summary>The asked years that the data covers; a cut is noted, and makes the answer incomplete.</summary>
    public static YearRange Within(
        YearRange asked, string option, FlowTable flows, Imported imported, List<Answers.Note> notes,
        List<Text> incomplete)
    {
        Require(asked, option, flows, imported);
        var covered = Covered(asked, flows.Years, notes, incomplete);
        if (covered != asked && flows.Series == FlowSeries.Sipri && Whole(asked, imported) is { } whole)
        {
            notes[^1] = notes[^1] with
            {
                Remedy = new Answers.Remedy(whole.Yearly ? "other-edition" : "allocated-edition", What: whole.Name),
            };
        }

        return covered;
    }

    /// <summary>
    /// The asked years that lie within those that are covered; a cut is noted, and makes the answer incomplete.
    /// </summary>
    public static YearRange Covered(YearRange asked, YearRange years, List<Answers.Note> notes, List<Text> incomplete)
    {
        var covered = asked.And(years);
        if (covered == asked) return covered;
        incomplete.Add(
            Text.Of(
                $"{asked} was asked and the data covers {years}",
                $"gevraagd is {asked} en de gegevens beslaan {years}"));
        notes.Add(new Answers.Note("years-clipped", Text.Of(
            $"Asked were {asked}; the data covers {years}, so {covered} is answered.",
            $"Gevraagd is {asked}; de gegevens beslaan {years}, dus {covered} is beantwoord.")));
        return covered;
    }

    private static EditionHere? Whole(YearRange asked, Imported imported) => imported.Editions().FirstOrDefault(
        e => e.IsWhole && e.Years.Contains(asked.First) && e.Years.Contains(asked.Last));

    /// <summary>A hint to the edition that does cover the years, or nothing.</summary>
    private static Problem OtherWith(YearRange asked, Imported imported)
    {
        if (imported.Editions().FirstOrDefault(e => e.Years.Overlaps(asked)) is not { } other) return Problem.None;
        return other.Yearly
            ? (Problem)$" Edition {other.Name} covers {other.Years}: add --edition {other.Name}."
            : $" Edition {other.Name} covers {other.Years}, as orders with years allocated: add --edition "
                + $"{other.Name}.";
    }
}
