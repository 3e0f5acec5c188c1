using Aandeel.Answers;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// The pictures of a party: sources side by side as dots with their margins, recipients as bars, production as
/// intervals.
/// </summary>
internal static class PartyCharts
{
    private const string Ukraine = "UKR";

    public static IReadOnlyList<Chart> Of(PartyResult result, Text outside)
    {
        var charts = new List<Chart>();
        if (Sources(result, outside) is { } sources) charts.Add(sources);
        if (Recipients(result) is { } recipients) charts.Add(recipients);
        if (result.Page.Production is { } production)
        {
            charts.AddRange(ProductionCharts.Of(production, new ProductionWords(production)));
        }

        return charts;
    }

    private static Chart? Sources(PartyResult result, Text outside)
    {
        var table = result.Tables.Exports;
        List<int> drawn = [
            .. result.ExportsShown.Where(i => result.Page.Exports[i] is { Share: not null, IsOfCategory: false })
        ];
        if (drawn.Count == 0) return null;
        var sorted = drawn.ConvertAll(i => result.Page.Exports[i]).OrderBy(l => l.Share).ToList();
        var (low, high) = (table.Rows.Quote(sorted[0], table.Share), table.Rows.Quote(sorted[^1], table.Share));
        var finding = Text.Of(
            $"Between {low} and {high} {outside}, by what is measured",
            $"Tussen {low} en {high} {outside}, naar wat wordt gemeten");
        return new Chart("sources", Draw.Dots, table.Rows, finding, table.Named, [table.Share])
        {
            Rows = drawn,
            Band = table.Bounds
        };
    }

    private static Chart? Recipients(PartyResult result)
    {
        var table = result.Tables.Recipients;
        if (table.IndexesOf(SourceCatalog.Sipri) is not [var first, ..] drawn) return null;
        var largest = table.Rows.Rows[first];
        var share = table.Rows.Quote(largest, PartTable.Share);
        var finding = Text.Of(
            $"Largest recipient of its major arms: {largest.Name}, {share}",
            $"Grootste ontvanger van de zware wapens: {largest.Name}, {share}");
        return new Chart(
            "recipients", Draw.Bars, table.Rows, finding, PartTable.Name, [PartTable.Share])
        {
            Rows = drawn,
            ToneOf = row => table.Rows.Rows[row].Key == Ukraine ? Tone.Ukraine : Tone.Outside,
        };
    }
}
