using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>A test of trend in an answer: of all deliveries, or without those to Ukraine.</summary>
internal sealed record NamedEvidence(string Key, TrendEvidence Evidence)
{
    public const string All = "all";
    public const string WithoutUkraine = "without-ukraine";
}
