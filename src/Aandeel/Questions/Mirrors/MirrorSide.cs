using Aandeel.Reconcile;

namespace Aandeel.Questions;

/// <summary>What one source that could tell says of a pair.</summary>
/// <param name="Amount">In 1/10,000 of the unit of the series; null where the pair is not named.</param>
/// <param name="Reported">How many of the years it has a report of.</param>
/// <param name="State">amount, nil, not-named, other-categories, or what its silence is.</param>
internal sealed record MirrorSide(
    SourceCoverage Coverage, YearRange Years, int Reported, string State, long? Amount, Ask? Behind)
{
    /// <summary>The two that contradict, and every other that has something in the window.</summary>
    public static IReadOnlyList<MirrorSide> Of(Contradiction found, MirrorChoice choice) =>
        [.. choice.Coverages.Select(c => Of(found, c, choice)).OfType<MirrorSide>()];

    private static MirrorSide? Of(Contradiction found, SourceCoverage coverage, MirrorChoice choice)
    {
        var window = new YearRange(
            Math.Min(found.Years.First, found.Window.First), Math.Max(found.Years.Last, found.Window.Last));
        var says = ReferenceEquals(coverage, found.Says);
        var isPart = says || ReferenceEquals(coverage, found.Silent)
            || (found.Silent.Series.TwoSided && coverage.Series == found.Silent.Series);
        var amount = says ? found.Amount : choice.Amounts[coverage].Sum((found.Supplier, found.Recipient), window);
        if (amount is null && !isPart) return null;
        var (reporter, years) = (coverage.Side == Side.Export ? found.Supplier : found.Recipient,
            says ? found.Years : window);
        var speaking = Enumerable.Range(years.First, years.Count).Count(y => coverage[reporter, y].Speaks);

        // Where classes are compared, what stands in other categories of the Register is no part of the contradiction.
        var elsewhere = found.Class > 0 && coverage.Series.TwoSided;
        var state = amount switch
        {
            0 => "nil",
            null => speaking > 0 ? "not-named" : Codes.Of(coverage[reporter, years.First].State),
            _ => elsewhere ? "other-categories" : "amount",
        };
        var behind = amount is null
            ? null
            : MirrorChoice.Behind(coverage, says ? found : found with { Class = 0 }, years);
        return new MirrorSide(coverage, years, speaking, state, amount, behind);
    }
}
