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
        var charts = new List<Chart>();
        if (drawn.Count > 0)
        {
            var severalYears = result.Shown.Count > 1;
            charts.Add(
                new Chart(
                    "intervals", Draw.Interval, table.Rows, words.Finding, severalYears ? table.Period : table.Who,
                    [table.ShareOfProduction])
                {
                    Band = table.ShareOfProduction,
                    Series = severalYears ? table.Who : null,
                    Rows = drawn,
                    Subtitle = words.Title,
                });
        }

        if (Accounts(result, words) is { } accounts) charts.Add(accounts);
        return charts;
    }

    /// <summary>What printed accounts give: the hull, with the bounds that assume nothing around it.</summary>
    private static Chart? Accounts(ProductionResult result, ProductionWords words)
    {
        var accounts = result.Accounts;
        var drawn = accounts.Of(result.Question.Composition!).Where(i => accounts.Rows.Rows[i].Of.Hull is not null).ToList();
        return drawn.Count == 0
            ? null
            : new Chart(
                "accounts", Draw.Interval, accounts.Rows,
                words.OfAccounts(drawn.Select(i => accounts.Rows.Rows[i]).OrderBy(l => l.Remarks)
                    .ThenByDescending(l => l.Of.Year).First()),
                accounts.Named, [accounts.Bounds])
            {
                Band = accounts.Bounds,
                Rows = drawn,
                Subtitle = words.Title,
            };
    }
}
