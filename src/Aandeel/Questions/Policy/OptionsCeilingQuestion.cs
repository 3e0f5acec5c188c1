using Aandeel.Harmonise;
using Aandeel.Indicators;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>options ceiling</c>: the most that redirection can do to the share, by product class or category and in
/// total (docs/methods/options.md).
/// </summary>
public static class OptionsCeilingQuestion
{
    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed figures, for questions that build on a ceiling.</summary>
    /// <exception cref="AandeelException">What they need is not here.</exception>
    internal static CeilingResult Of(Question question, Imported imported) =>
        Find(question, imported, out var why) ?? throw AandeelException.NotHere(why);

    /// <summary>The same, or null where what they need is not imported.</summary>
    internal static CeilingResult? Find(Question question, Imported imported, out NotImported why)
    {
        var byCategory = question.By == ShareKey.Category;
        var filled = question with { By = byCategory ? ShareKey.Category : ShareKey.Class };
        var basis = imported.UsesSums
            ? OfSums(filled, imported, byCategory, out why)
            : OptionsBasis.Find(filled, imported, out why);
        return basis is null ? null : CeilingResult.Of(basis, byCategory);
    }

    /// <summary>The share if so much had gone to allies instead of outside.</summary>
    internal static double? After(ShareSums sums, long redirected) =>
        sums.Inside + sums.Outside is var all and > 0 ? (double)(sums.Outside - redirected) / all : null;

    internal static double? Points(ShareSums sums, long redirected) =>
        sums.Inside + sums.Outside is var all and > 0 ? 0 - ((double)redirected / all * 100) : null;

    /// <summary>What only the comments of orders tell.</summary>
    internal static Cell OfComments(OptionsBasis basis, long amount) =>
        basis.Flows.Allocated ? Cell.OfAmount(amount) : Cell.Lacks("no-comments");

    /// <summary>
    /// The sums know categories in present composition and no partners, so no state can be kept from being matched to
    /// itself.
    /// </summary>
    private static OptionsBasis? OfSums(
        Question question, Imported imported, bool byCategory, out NotImported why)
    {
        var fits = byCategory
            && question.Composition == Composition.Present
            && question.Alliance.Code == Alliance.NatoCode
            && question.Suppliers is null or PartySelection.MembersOf { Alliance.Code: Alliance.NatoCode }
            && question.Recipients is null or PartySelection.Everyone
            && !question.Without.Contains(Switch.Organisations);
        if (!fits)
        {
            why = new NotImported(
                "The built-in sums have no product classes and no partners; they answer aandeel options ceiling --by "
                    + "category --composition present, and the register answers all.",
                Remedies.Register);
            return null;
        }

        return imported.FindDeliveries(question, out why) is { } flows
            ? OptionsBasis.Over(question, imported, flows)
            : null;
    }
}
