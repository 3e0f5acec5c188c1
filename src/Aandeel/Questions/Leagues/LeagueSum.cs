namespace Aandeel.Questions;

/// <summary>What was delivered in the period and in the years compared with, in 1/10,000 of the unit.</summary>
internal sealed record LeagueSum(long Now, long Before)
{
    /// <summary>The part of a whole; null where that is nothing.</summary>
    public double? PartOf(LeagueSum whole) => whole.Now > 0 ? (double)Now / whole.Now : null;

    public double? PartOfBefore(LeagueSum whole) => whole.Before > 0 ? (double)Before / whole.Before : null;

    /// <summary>The relative change; null where there was nothing.</summary>
    public double? Change => Before > 0 ? ((double)Now / Before) - 1 : null;
}
