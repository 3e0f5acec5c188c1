using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>
/// What <c>suppliers</c> and <c>recipients</c> answer, all defaults filled in: which table, which two periods, whose
/// membership.
/// </summary>
/// <param name="Asked">The question as it was asked.</param>
/// <param name="Before">The years compared with; they may lie outside the data.</param>
internal sealed record LeagueChoice(
    Question Asked,
    FlowTable Flows,
    Composition Composition,
    YearRange Period,
    YearRange Before)
{
    private const int DefaultPartners = 10;

    public bool BySupplier => Asked.Kind == QuestionKind.Suppliers;

    public bool IsSipri => Flows.Series == FlowSeries.Sipri;

    /// <summary>Whether the data says who delivered to whom; the built-in sums hold totals alone.</summary>
    public bool HasPartners => Flows.Grain == FlowGrain.Observations;

    /// <summary>Whether the years before are in the data; if not, nothing is said about change.</summary>
    public bool HasBefore => Flows.Years.Contains(Before.First) && Flows.Years.Contains(Before.Last);

    /// <summary>Totals of windows of unequal length are no change.</summary>
    public bool IsEqual => Period.Count == Before.Count;

    /// <summary>
    /// Why no row of the table has a change; null where each can have one. A year without any row, or of which a sum
    /// misleads, is no year of nothing.
    /// </summary>
    public string? WhyNoChange => !HasBefore ? "no-comparison"
        : !IsEqual ? "unequal-windows"
        : IsSipri ? null
        : !Flows.Usable.Covers(Period) || !Flows.Usable.Covers(Before) ? "years-in-part"
        : YearsWithoutRows ? "years-without-rows"
        : null;

    /// <summary>Which rows are asked.</summary>
    public PartySelection? Own => BySupplier ? Asked.Suppliers : Asked.Recipients;

    public PartySelection? Other => BySupplier ? Asked.Recipients : Asked.Suppliers;

    /// <summary>
    /// Whether the other side is chosen or something is left out, so that the whole is not the world.
    /// </summary>
    public bool IsPart => Asked.Without.Count > 0 || Other is not (null or PartySelection.Everyone);

    public int Partners => Asked.Partners ?? DefaultPartners;

    private bool YearsWithoutRows
    {
        get
        {
            var present = Flows.Year.ToHashSet();
            return Lacks(Period) || Lacks(Before);

            bool Lacks(YearRange years) =>
                Enumerable.Range(years.First, years.Count).Any(y => !present.Contains((short)y));
        }
    }

    /// <summary>The question with everything filled in that has a default.</summary>
    public Question Filled => Asked.FilledFrom(Flows) with
    {
        Years = Period,

        // Years before the data are compared with nothing; said in the echo they would be cut to those that are there.
        Compare = HasBefore ? Before : Asked.Compare,
        Composition = Composition,
        Suppliers = Asked.Suppliers ?? new PartySelection.Everyone(),
        Partners = Partners,
    };

    /// <summary>The question that lists the printed rows behind a row.</summary>
    public Ask? Behind(LeagueLine line) => line.Selection is not { } row ? null : Questions.Behind.Row(
        BySupplier ? Asked : Asked with { Recipients = row },
        Composition,
        Period,
        (BySupplier ? row : Asked.Suppliers ?? new PartySelection.Everyone()).Text,
        category: Asked.Category,
        edition: Asked.EditionOf(Flows));
}
