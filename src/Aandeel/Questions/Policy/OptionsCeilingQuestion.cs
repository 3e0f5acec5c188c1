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
    public static Answer Answer(Question question, Holdings holdings) => Of(question, holdings).Answer();

    /// <summary>The typed figures, for questions that build on a ceiling.</summary>
    /// <exception cref="AandeelException">What they need is not here.</exception>
    internal static CeilingResult Of(Question question, Holdings holdings)
    {
        var byCategory = question.By == ShareKey.Category;
        var filled = question with { By = byCategory ? ShareKey.Category : ShareKey.Class };
        var basis = holdings.UsesSums ? OfSums(filled, holdings, byCategory) : OptionsBasis.Of(filled, holdings);
        return CeilingResult.Of(basis, byCategory);
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
    private static OptionsBasis OfSums(Question question, Holdings holdings, bool byCategory)
    {
        var fits = byCategory
            && question.Composition == Composition.Present
            && question.Alliance.Code == Alliance.NatoCode
            && question.Suppliers is null or PartySelection.MembersOf { Alliance.Code: Alliance.NatoCode }
            && question.Recipients is null or PartySelection.Everyone
            && !question.Without.Contains(Switch.Organisations);
        if (!fits)
        {
            throw AandeelException.NotHere(
                $"The built-in sums have no product classes and no partners; they answer aandeel options ceiling --by "
                    + $"category --composition "
                + $"present, and the register answers all. {Holdings.GetRegister}");
        }

        return OptionsBasis.Over(question, holdings, holdings.Deliveries(question));
    }
}
