using Aandeel.Harmonise;
using Aandeel.Reconcile;
using Aandeel.Sources;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>mirror</c>: where sources contradict each other on a pair, side by side and each in its own unit, the
/// largest first. Only
/// what both sources cover is compared, and what could not be is counted (docs/methods/coverage-and-mirror.md).
/// </summary>
public static class MirrorQuestion
{
    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed figures.</summary>
    /// <exception cref="AandeelException">Fewer than two sources are imported that could contradict each
    /// other.</exception>
    internal static MirrorResult Of(Question question, Imported imported)
    {
        var tables = new ReportTables(imported);
        var coverages = Coverages(tables);
        if (coverages.Select(c => c.Series.Source).Distinct().Count() < 2
            && !coverages.Exists(c => c.Series.Flow == Flow.Licence))
        {
            var one = coverages.Count == 0 ? "none is" : $"only {coverages[0].Series.Source} is";
            throw AandeelException.NotHere(
                $"Sources can be held against each other only where two of them are here; {one}. Import the files of "
                    + $"another: "
                + $"docs/sources/README.md says which, and aandeel sources import FILE reads them.");
        }

        var (notes, incomplete) = (new List<Note>(), new List<Text>());
        var here = new YearRange(coverages.Min(c => c.Years.First), coverages.Max(c => c.Years.Last));
        if (question.Years is { } wanted && !wanted.Overlaps(here))
        {
            throw AandeelException.Usage(
                $"--years {wanted} lies outside the sources that are here, which cover {here}.");
        }

        var years = question.Years is { } given ? AskedYears.Covered(given, here, notes, incomplete) : here;
        var asked = new AskedParties(question, years);
        var amounts = coverages.ToDictionary(c => c, tables.AmountsOf);
        var contradictions = new Contradictions(coverages, amounts, tables.Reports(), Imported.Parties, asked.Has);
        bool Means(SourceCoverage says, SourceCoverage silent) => question.Source == Question.AllSources
            || says.Series.Source == question.Source || silent.Series.Source == question.Source;
        var comparisons = contradictions.Comparisons
            .Where(c => Means(c.Says, c.Silent) && (c.Agree + c.Contradict > 0 || c.NotCompared.Count > 0));
        var choice = new MirrorChoice(
            question with
            {
                Years = years,
                Composition = asked.Composition,
                Suppliers = asked.Suppliers,
                Recipients = asked.Recipients,
            },
            asked,
            coverages,
            amounts);
        return new MirrorResult(
            choice, imported, [.. comparisons], [.. contradictions.Found.Where(c => Means(c.Says, c.Silent))], notes,
            incomplete);
    }

    /// <summary>
    /// What can contradict: the built-in sums hold no pairs, so SIPRI takes part only with its register.
    /// </summary>
    private static List<SourceCoverage> Coverages(ReportTables tables) =>
    [
        .. tables.Of(new Question { Kind = QuestionKind.Gaps, Source = Question.AllSources }).Here
            .Concat(tables.LicenceDocuments())
            .Where(c => c.Flows.Grain == FlowGrain.Observations && c.Series.Source != SourceCatalog.Customs)
            .Where(c => c.Series.Flow is not (Flow.Denial or Flow.Notification)),
    ];
}
