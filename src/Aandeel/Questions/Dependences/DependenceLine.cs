using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>A row of <c>dependence</c>: where what was imported in a period came from, by all or by one part.</summary>
/// <param name="Key">Which part, as the index of the division; null where all are together.</param>
internal sealed record DependenceLine(YearRange Period, int? Key, ImportOrigins Sum)
{
    private const int Largest = 3;

    /// <summary>The largest suppliers outside.</summary>
    public IEnumerable<(short Party, long Amount)> Outsiders => Sum.Outsiders
        .Where(s => s.Value > 0)
        .OrderByDescending(s => s.Value)
        .ThenBy(s => s.Key)
        .Take(Largest)
        .Select(s => (s.Key, s.Value));
}
