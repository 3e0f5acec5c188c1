using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>Answers <c>share</c> with all kinds of range behind its explanation.</summary>
internal static class ExplainedShare
{
    public static Answer Answer(Question question, Imported imported)
    {
        var result = ShareQuestion.Of(question, imported);
        return result.Answer(() => RangesOfKinds.Of(result, imported));
    }
}
