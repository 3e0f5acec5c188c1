using Aandeel.Reconcile;
using Aandeel.Sources;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>mirror --source unroca</c>: what supplier and recipient each report of one transfer to the UN Register,
/// how far the two
/// differ, and how often a report finds its mirror. Both reports stand; none is reconciled
/// (docs/methods/coverage-and-mirror.md).
/// </summary>
public static class RegisterMirrorQuestion
{
    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed figures.</summary>
    /// <exception cref="AandeelException">The reports of both sides are not imported, or none fits the
    /// choice.</exception>
    internal static RegisterMirrorResult Of(Question question, Imported imported)
    {
        var tables = new ReportTables(imported);
        var here = tables.Of(new Question { Kind = QuestionKind.Gaps, Source = SourceCatalog.Unroca }).Here;
        var all = tables.Reports();
        if (all.Rows.Count == 0 || here.Count == 0)
        {
            throw AandeelException.NotHere($"No rows of the UN Register are here. "
                + $"{Remedies.FilesOf(SourceCatalog.Unroca)}");
        }

        if (here.Count == 1)
        {
            var side = here[0].Side == Side.Export ? "suppliers" : "recipients";
            throw AandeelException.NotHere(
                $"The rows of the UN Register that are here are all of {side}, so no report has its mirror. "
                + $"Import the reports of the other side too: aandeel sources import FILE");
        }

        var (notes, incomplete) = (new List<Note>(), new List<Text>());
        var covered = new YearRange(all.Rows.Min(r => r.Year), all.Rows.Max(r => r.Year));
        if (question.Years is { } wanted && !wanted.Overlaps(covered))
        {
            throw AandeelException.Usage($"--years {wanted} lies outside the rows of the UN Register that are here, "
                + $"which cover {covered}.");
        }

        var years = question.Years is { } given ? AskedYears.Covered(given, covered, notes, incomplete) : covered;
        var asked = new AskedParties(question, years);
        var filled = question with
        {
            Years = years,
            Composition = asked.Composition,
            Suppliers = asked.Suppliers,
            Recipients = asked.Recipients,
            Category = question.Category is { } word ? CategoryOf(word, all) : null,
        };
        var choice = new RegisterMirrorChoice(filled, asked, here[0], here[1]);
        var flows = tables.Matched().Where(f => choice.Means(f.Export) || choice.Means(f.Import)).ToList();
        if (flows.Count > 0)
        {
            return new RegisterMirrorResult(choice, imported, flows, all.Only(choice.Means), notes, incomplete);
        }

        var category = filled.Category is null ? "" : ", category " + filled.Category;
        throw AandeelException.NotHere(
            $"No report to the UN Register that is here has a row of suppliers {asked.Suppliers.Text}, recipients "
                + $"{asked.Recipients.Text}"
            + $"{category} in {years}; that is silence, and no report of nothing.");
    }

    private static string CategoryOf(string word, RegisterReports all)
    {
        var known = all.Rows.Select(r => r.Category).Distinct().Order(StringComparer.Ordinal).ToList();
        var code = UnrocaCategory.Code(word);
        return known.Find(k => string.Equals(k, code, StringComparison.OrdinalIgnoreCase)) ?? throw AandeelException.Usage(
            $"--category got '{word}'; the rows of the UN Register that are here have "
                + $"{string.Join(", ", known)}.{Nearest.Hint(word, known)}");
    }
}
