using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>Answers <c>share</c> with all kinds of range behind its explanation.</summary>
internal static class ExplainedShare
{
    public static Answer Answer(Question question, Holdings holdings)
    {
        var result = ShareQuestion.Of(question, holdings);
        return result.Answer(() => RangesOfKinds.Of(result, holdings));
    }
}
