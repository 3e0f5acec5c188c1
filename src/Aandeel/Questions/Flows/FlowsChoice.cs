using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>What <c>flows</c> answers, all defaults filled in.</summary>
/// <param name="Asked">The question as it was asked.</param>
internal sealed record FlowsChoice(
    Question Asked,
    FlowTable Flows,
    YearRange Years,
    Composition Composition,
    PartySelection Suppliers)
{
    public bool IsSipri => Flows.Series == FlowSeries.Sipri;

    /// <summary>The question with everything filled in that has a default.</summary>
    public Question Filled => Asked.FilledFrom(Flows) with
    {
        Years = Years,
        Composition = Composition,
        Suppliers = Suppliers,
    };
}
