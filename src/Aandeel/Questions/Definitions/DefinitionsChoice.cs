using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>What <c>definitions</c> answers, all defaults filled in.</summary>
/// <param name="Asked">The question as it was asked.</param>
internal sealed record DefinitionsChoice(Question Asked, FlowTable Flows, YearRange Period, PartySelection Suppliers)
{
    /// <summary>The question with everything filled in that has a default.</summary>
    public Question Filled => Asked with { Edition = Flows.Edition.Name, Years = Period, Suppliers = Suppliers };

    public Ask Behind(DefinitionLine line) => Questions.Behind.Row(
        Asked with { Without = line.Without }, line.Composition, Period, Suppliers.Text, edition: Flows.Edition.Name);
}
