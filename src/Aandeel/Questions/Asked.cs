namespace Aandeel.Questions;

/// <summary>The one place where a question finds its answer, whichever door it came through.</summary>
public static class Asked
{
    /// <summary>The answer to a question.</summary>
    /// <exception cref="AandeelException">What it needs is not imported, or the choice does not fit; the problem says
    /// which.</exception>
    public static Answers.Answer New(Question question, Holdings holdings, CancellationToken cancelled = default) =>
        question.Kind switch
        {
            QuestionKind.Share when question.MadeIn => MadeInsideQuestion.Answer(question, holdings),
            QuestionKind.Share when question.Source == Questions.Question.AllSources =>
                ShareOfAllQuestion.Answer(question, holdings),
            QuestionKind.Share => ExplainedShare.Answer(question, holdings),
            QuestionKind.Suppliers or QuestionKind.Recipients => LeagueQuestion.Answer(question, holdings),
            QuestionKind.Flows => FlowsQuestion.Answer(question, holdings),
            QuestionKind.Definitions => DefinitionsQuestion.Answer(question, holdings),
            QuestionKind.Sensitivity => SensitivityQuestion.Answer(question, holdings, cancelled),
            QuestionKind.Decompose => DecomposeQuestion.Answer(question, holdings),
            QuestionKind.Trend => TrendQuestion.Answer(question, holdings),
            QuestionKind.Concentration => ConcentrationQuestion.Answer(question, holdings),
            QuestionKind.Dependence => DependenceQuestion.Answer(question, holdings),
            QuestionKind.OptionsCeiling => OptionsCeilingQuestion.Answer(question, holdings),
            QuestionKind.OptionsMatch => OptionsMatchQuestion.Answer(question, holdings),
            QuestionKind.OptionsJoint => OptionsJointQuestion.Answer(question, holdings),
            QuestionKind.OptionsTarget => OptionsTargetQuestion.Answer(question, holdings),
            QuestionKind.Scenario => ScenarioQuestion.Answer(question, holdings),
            QuestionKind.Published => PublishedQuestion.Answer(question, holdings),
            QuestionKind.Gaps => GapsQuestion.Answer(question, holdings),
            QuestionKind.Mirror when question.Source == Sources.SourceCatalog.Unroca =>
                RegisterMirrorQuestion.Answer(question, holdings),
            QuestionKind.Mirror => MirrorQuestion.Answer(question, holdings),
            QuestionKind.Production => ProductionQuestion.Answer(question, holdings),
            QuestionKind.Made => MadeQuestion.Answer(question, holdings),
            QuestionKind.Party => PartyQuestion.Answer(question, holdings),
            QuestionKind.Answer => AnswerQuestion.Answer(question, holdings),
            QuestionKind.Verify => VerifyQuestion.Answer(question, holdings),
            QuestionKind.Between => BetweenQuestion.Answer(question, holdings),
            QuestionKind.Changes => ChangesQuestion.Answer(question, holdings),
            QuestionKind.Targets => TargetsQuestion.Answer(question, holdings),
            _ => throw new ArgumentOutOfRangeException(nameof(question), question.Kind, "A question without an answer."),
        };
}
