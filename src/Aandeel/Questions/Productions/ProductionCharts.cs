using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>
/// The picture of <c>production</c>: an interval for each row that has a figure, hatched, since nothing in it is more
/// likely.
/// </summary>
internal static class ProductionCharts
{
    public static IReadOnlyList<Chart> Of(ProductionResult result, ProductionWords words)
    {
        var table = result.Table;
        var drawn = result.IndexesOf(
            result.Shown.SelectMany(y => y.Wholes.Concat(y.Parties)).Where(r => r.Production?.ShareLower is not null));
        if (drawn.Count == 0) return [];
        var severalYears = result.Shown.Count > 1;
        return
        [
            new Chart(
                "intervals", Draw.Interval, table.Rows, words.Finding, severalYears ? table.Period : table.Who,
                [table.ShareOfProduction])
            {
                Band = table.ShareOfProduction,
                Series = severalYears ? table.Who : null,
                Rows = drawn,
                Subtitle = words.Title,
            },
        ];
    }
}
