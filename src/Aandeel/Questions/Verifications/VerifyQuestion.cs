using Aandeel.Harmonise;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>verify</c>: whether a quoted figure is ours, that of another definition, of other years or of another
/// source, or of none that was searched (docs/methods/verify.md).
/// </summary>
public static class VerifyQuestion
{
    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    internal static VerifyResult Of(Question question, Imported imported)
    {
        if (question.Claim is { Statement: { } id })
        {
            var statement = PublishedStatements.All.First(s => s.Id == id);
            var search = new VerifyStatement(statement, imported);
            return new VerifyResult(question, imported, statement, [.. search.All()], search.Reason);
        }

        if (question.Claim is not { Value: not null } claim)
        {
            throw AandeelException.Usage(
                "verify needs a figure: aandeel verify \"77 % went outside NATO in 2015-2019\", or --claim share --value "
                    + "77 --years 2015-2019.");
        }

        var asked = question with { Claim = claim with { Kind = claim.Kind ?? ClaimKind.Share } };
        var all = asked.Claim.Kind == ClaimKind.Share
            ? new VerifyShares(asked, imported).All()
            : new VerifyLeagues(asked, imported).All();
        return new VerifyResult(asked, imported, null, [.. all], null);
    }
}
