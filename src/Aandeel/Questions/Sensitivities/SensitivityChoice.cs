using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>What <c>sensitivity</c> answers, all defaults filled in.</summary>
/// <param name="Asked">The question as it was asked.</param>
/// <param name="Length">The years of a window.</param>
internal sealed record SensitivityChoice(
    Question Asked,
    FlowTable Flows,
    YearRange Years,
    int Length,
    Composition Composition,
    PartySelection Suppliers,
    int Draws,
    int Seed)
{
    /// <summary>The question with everything filled in that has a default.</summary>
    public Question Filled => Asked with
    {
        Edition = Flows.Edition.Name,
        Years = Years,
        Periods = Length,
        Composition = Composition,
        Suppliers = Suppliers,
        Draws = Draws,
        Seed = Seed,
    };

    /// <summary>How far first prints of such a period moved in later editions.</summary>
    public IReadOnlyList<VintageMove> Moves(YearRange period) =>
        RevisionMoves.Of(Asked, RevisionMoves.KeyOf(Suppliers), Composition, period, Flows);

    public Ask Behind(YearRange period) =>
        Questions.Behind.Row(Asked, Composition, period, Suppliers.Text, edition: Flows.Edition.Name);
}
