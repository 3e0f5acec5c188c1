namespace Aandeel.Questions;

/// <summary>What is asked.</summary>
public enum QuestionKind
{
    Share,
    Suppliers,
    Recipients,
    Flows,
    Definitions,
    Sensitivity,
    Decompose,
    Trend,
    Concentration,
    Dependence,
    OptionsCeiling,
    OptionsMatch,
    OptionsJoint,
    OptionsTarget,
    Scenario,
    Published,
    Gaps,
    Mirror,
    Production,
    Made,
    Party,
    Targets,
    Answer,
    Between,
    Verify,
    Changes,
}
