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
    public Question Filled => Asked with
    {
        Flow = Flows.Series.Flow,
        UnitCode = Flows.Unit.Code,
        Side = Flows.Series.TwoSided ? Flows.Choice.Side : null,
        Destination = Flows.Choice.Final ? DestinationChoice.Final : null,
        Edition = Flows.Edition.Name,
        Years = Years,
        Composition = Composition,
        Suppliers = Suppliers,
    };
}
