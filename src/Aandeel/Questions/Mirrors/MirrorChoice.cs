using Aandeel.Harmonise;
using Aandeel.Reconcile;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>What <c>mirror</c> answers, all defaults filled in: which pairs, in which years, in which series.</summary>
/// <param name="Question">The question with everything filled in that has a default.</param>
internal sealed record MirrorChoice(
    Question Question,
    AskedParties Asked,
    IReadOnlyList<SourceCoverage> Coverages,
    IReadOnlyDictionary<SourceCoverage, PairAmounts> Amounts)
{
    /// <summary>The question that lists the rows of a pair in a series.</summary>
    public static Ask Behind(SourceCoverage coverage, Contradiction found, YearRange years)
    {
        var edition = coverage.Series.Source == SourceCatalog.Sipri ? coverage.Flows.Edition.Name : null;
        var product = found.Class > 0 ? ProductClasses.BuiltIn.All[found.Class].Code : null;
        return AskedParties.Behind(
            ReportTables.QuestionOf(coverage, edition), found.Supplier, found.Recipient, years, productClass: product);
    }
}
