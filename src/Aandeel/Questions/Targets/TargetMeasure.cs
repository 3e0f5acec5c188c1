namespace Aandeel.Questions;

/// <summary>What is nearest to a target among what the data measures.</summary>
internal enum TargetMeasure
{
    Nothing,
    IntraEuTrade,
    EuropeanIndustry,
}
