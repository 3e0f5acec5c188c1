namespace Aandeel.Questions;

/// <summary>The one place where a question finds its answer, whichever door it came through.</summary>
public static class Asked
{
    /// <summary>The answer to a question.</summary>
    /// <exception cref="AandeelException">What it needs is not imported, or the choice does not fit; the problem says
    /// which.</exception>
    public static Answers.Answer New(Question question, Imported imported, CancellationToken cancelled = default) =>
        question.Kind switch
        {
            QuestionKind.Share when question.MadeIn => MadeInsideQuestion.Answer(question, imported),
            QuestionKind.Share when question.Source == Questions.Question.AllSources =>
                ShareOfAllQuestion.Answer(question, imported),
            QuestionKind.Share => ExplainedShare.Answer(question, imported),
            QuestionKind.Suppliers or QuestionKind.Recipients => LeagueQuestion.Answer(question, imported),
            QuestionKind.Flows => FlowsQuestion.Answer(question, imported),
            QuestionKind.Definitions => DefinitionsQuestion.Answer(question, imported),
            QuestionKind.Sensitivity => SensitivityQuestion.Answer(question, imported, cancelled),
            QuestionKind.Decompose => DecomposeQuestion.Answer(question, imported),
            QuestionKind.Trend => TrendQuestion.Answer(question, imported),
            QuestionKind.Concentration => ConcentrationQuestion.Answer(question, imported),
            QuestionKind.Dependence => DependenceQuestion.Answer(question, imported),
            QuestionKind.OptionsCeiling => OptionsCeilingQuestion.Answer(question, imported),
            QuestionKind.OptionsMatch => OptionsMatchQuestion.Answer(question, imported),
            QuestionKind.OptionsJoint => OptionsJointQuestion.Answer(question, imported),
            QuestionKind.OptionsTarget => OptionsTargetQuestion.Answer(question, imported),
            QuestionKind.Scenario => ScenarioQuestion.Answer(question, imported),
            QuestionKind.Published => PublishedQuestion.Answer(question, imported),
            QuestionKind.Gaps => GapsQuestion.Answer(question, imported),
            QuestionKind.Mirror when question.Source == Sources.SourceCatalog.Unroca =>
                RegisterMirrorQuestion.Answer(question, imported),
            QuestionKind.Mirror => MirrorQuestion.Answer(question, imported),
            QuestionKind.Production => ProductionQuestion.Answer(question, imported),
            QuestionKind.Made => MadeQuestion.Answer(question, imported),
            QuestionKind.Party => PartyQuestion.Answer(question, imported),
            QuestionKind.Answer => AnswerQuestion.Answer(question, imported),
            QuestionKind.Verify => VerifyQuestion.Answer(question, imported),
            QuestionKind.Between => BetweenQuestion.Answer(question, imported),
            QuestionKind.Changes => ChangesQuestion.Answer(question, imported),
            QuestionKind.Targets => TargetsQuestion.Answer(question, imported),
            _ => throw new ArgumentOutOfRangeException(nameof(question), question.Kind, "A question without an answer."),
        };
}
