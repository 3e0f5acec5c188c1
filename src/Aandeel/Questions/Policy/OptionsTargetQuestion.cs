using Aandeel.Doors;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>options target</c>: what it would take to bring the share outside to a target, by four levers
/// (docs/methods/options.md).
/// </summary>
public static class OptionsTargetQuestion
{
    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed figures, for questions that build on a target.</summary>
    /// <exception cref="AandeelException">What they need is not here, or no target is given.</exception>
    internal static TargetResult Of(Question question, Imported imported) =>
        Find(question, imported, out var why) ?? throw AandeelException.NotHere(why);

    /// <summary>The same, or null where what they need is not imported.</summary>
    /// <exception cref="AandeelException">No target is given, or it does not fit the choice.</exception>
    internal static TargetResult? Find(Question question, Imported imported, out NotImported why)
    {
        if (question.Target is not { } target)
        {
            throw AandeelException.Usage(
                "options target needs --share PERCENT, such as --share 60: the share outside to be reached.");
        }

        if (OptionsBasis.FindAny(question, imported, out why) is not { } basis) return null;
        Require(question, basis, target);
        if (question.Mix is { Redirect: > 0 } && !basis.Sides.HasParties)
        {
            why = new NotImported(
                "The built-in sums have no product classes and no partners, which redirection needs; the register has.",
                Remedies.Register);
            return null;
        }

        return TargetResult.Of(basis, target);
    }

    private static void Require(Question question, OptionsBasis basis, decimal target)
    {
        if (basis.Sides.Base.ShareOutside is null)
        {
            var share = Wording.Of(
                Text.Of(Figure.Printed("target", target, Kind.Share, null), Form.Exact), Language.En);
            throw AandeelException.Usage(
                $"Nothing was delivered by {basis.Suppliers.Text} in {basis.Years} in this choice, so there is no "
                    + $"share to bring to {share}. Give "
                + $"other years or suppliers.");
        }

        if (question.Until is { } until && until <= basis.Years.Last)
        {
            throw AandeelException.Usage(
                $"--until {until} does not lie after the last year of the period, {basis.Years.Last}. Give a later "
                    + $"year.");
        }

        if (question is { Growth: not null, Until: null })
        {
            throw AandeelException.Usage("--growth limits output year by year, so it needs --until YEAR.");
        }
    }
}
