using Aandeel.Reconcile;
using Aandeel.Sources;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>gaps</c>: who reported what of which year to which source, and what that leaves unseen. Every cell has a
/// state; silence is
/// never zero (docs/methods/coverage-and-mirror.md).
/// </summary>
public static class GapsQuestion
{
    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed figures, for questions that build on them.</summary>
    /// <exception cref="AandeelException">Nothing that is imported says anything of the choice.</exception>
    internal static GapsResult Of(Question question, Imported imported)
    {
        var tables = new ReportTables(imported);
        var (here, notHere) = tables.Of(question);
        if (here.Count == 0) throw NoRow(question);
        var (notes, incomplete) = (new List<Note>(), new List<Text>());
        var years = Years(question, imported, here, notes, incomplete);
        var choice = new GapChoice(
            question, imported, years, tables.Of(question with { Years = years }).Here, tables.Sipri(years));
        if (choice.Reporters.Count == 0)
        {
            throw AandeelException.Usage($"--suppliers {choice.Suppliers.Text} names no state in {years}, and only "
                + $"states report.");
        }

        if (choice.Reports.Count == 0) throw Nothing(choice);
        if (choice.Question.ByYear && choice.Sipri is null)
        {
            throw AandeelException.NotHere(
                $"The part of the exports that a source sees is measured with SIPRI's volumes, which are not here. "
                    + $"{Remedies.Register}");
        }

        return new GapsResult(choice, imported, notHere, notes, incomplete);
    }

    /// <summary>
    /// The asked years as far as any source covers them; without any, from the first year of a source other than SIPRI.
    /// </summary>
    private static YearRange Years(
        Question question, Imported imported, IReadOnlyList<SourceCoverage> coverages, List<Note> notes,
        List<Text> incomplete)
    {
        var others = coverages.Where(c => c.Series.Source != SourceCatalog.Sipri).ToList();
        if (question.Years is not { } asked)
        {
            return others.Count > 0
                ? new YearRange(others.Min(c => c.FirstYear), coverages.Max(c => c.LastYear))
                : coverages[0].Flows.Years;
        }

        var (first, last) = (coverages.Min(c => c.FirstYear), coverages.Max(c => c.LastYear));
        var sipri = imported.Editions().Select(e => e.Years).ToList();
        if (question.Edition is null && sipri.Count > 0 && others.Count < coverages.Count)
        {
            (first, last) = (Math.Min(first, sipri.Min(y => y.First)), Math.Max(last, sipri.Max(y => y.Last)));
        }

        var here = new YearRange(first, last);
        if (asked.Overlaps(here)) return AskedYears.Covered(asked, here, notes, incomplete);
        Problem who = question.Source == Question.AllSources ? (Problem)"the sources cover" : $"{question.Source} covers";
        throw AandeelException.Usage(
            $"--years {asked}: nothing that is here says anything of these years; {who} {here}.");
    }

    private static AandeelException NoRow(Question question)
    {
        var all = question.Source == Question.AllSources;
        var get = Remedies.FilesOf(all ? SourceCatalog.Sipri : question.Source);
        return AandeelException.NotHere(
            $"No row of {(all ? (Problem)"any source" : $"source {question.Source}")} is here, so nothing can be said of its "
                + $"gaps. {get}");
    }

    private static AandeelException Nothing(GapChoice choice)
    {
        var (question, suppliers) = (choice.Question, choice.Suppliers.Text);
        var reporters = choice.Coverages.Select(c => c.Series.Reporter).Distinct().ToList();
        if (reporters is [{ } only] && choice.Reporters.All(r => r.Code.Value != only))
        {
            return AandeelException.Usage(
                $"Source {question.Source} holds the reports of one state, {Imported.Parties.Require(only).NameEn}, "
                + $"so --suppliers {suppliers} has nothing in it. Leave --suppliers out, or name {only}.");
        }

        var nobody = question.Source == Question.AllSources
            ? "no source that is here"
            : "nothing in source " + question.Source;
        var covered = string.Join("; ", choice.Coverages.Select(c => $"{SeriesNames.Of(c)} {c.Years}"));
        return AandeelException.NotHere(
            $"Of {suppliers} nothing is known in {choice.Years}: {nobody} has a report of theirs or says that there is "
                + $"none. "
            + $"The files cover {covered}.");
    }
}
