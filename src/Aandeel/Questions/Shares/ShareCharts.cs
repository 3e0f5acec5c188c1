using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The pictures of <c>share</c>: columns stacked by destination, and the yearly course with the accessions that move
/// it.
/// </summary>
internal static class ShareCharts
{
    public static IReadOnlyList<Chart> Of(ShareResult result)
    {
        var charts = new List<Chart>();
        if (Stacked(result) is { } stacked) charts.Add(stacked);
        if (Line(result) is { } line) charts.Add(line);
        if (Ranked(result) is { } ranked) charts.Add(ranked);
        return charts;
    }

    /// <summary>
    /// A column per period of the first composition; the last year, which is no window, stands beside them.
    /// </summary>
    private static Chart? Stacked(ShareResult result)
    {
        var (choice, table) = (result.Choice, result.Table);
        if (choice.IsDivided || choice.IsApart || result.Lines.All(l => l.Sum.ShareOutside is null)) return null;
        return new Chart(
            "destinations", Draw.Stacked, table.Rows, Finding(result), table.Period,
            [table.PartInside, table.Ukraine, table.IndoPacific, table.Others])
        {
            Rows = Of(result, choice.Compositions[0]),
            Told = table.ShareOutside,
            Subtitle = Names.Of(choice.Compositions[0]).Capital(),
        };
    }

    private static Chart? Line(ShareResult result)
    {
        var yearly = result.Yearly;
        if (yearly.Rows.Rows.Count(l => l.Sum.ShareOutside is not null) < 3) return null;
        return new Chart("years", Draw.Line, yearly.Rows, Finding(result), yearly.Period, [yearly.ShareOutside])
        {
            Band = yearly.Bounds,
            Series = yearly.CompositionName,
            Marks = Accessions(result),
        };
    }

    private static Chart? Ranked(ShareResult result)
    {
        var (choice, table) = (result.Choice, result.Table);
        if (!choice.IsDivided || choice.IsApart || result.Lines.Count == 0) return null;
        return choice.IsByDestination
            ? new Chart("parts", Draw.Bars, table.Rows, Finding(result), table.Name, [table.PartOfWhole])
            : new Chart(
                "parts", Draw.Bars, table.Rows, Finding(result), table.Name,
                [table.ShareOutside])
            { Band = table.Bounds };
    }

    private static Text Finding(ShareResult result)
    {
        var line = result.Headline();
        var share = result.Choice.IsDivided
            ? Figure.Share("share_outside", line.Sum.ShareOutside)
            : result.Table.Rows.Quote(line, result.Table.ShareOutside);
        var alliance = Names.Of(result.Choice.Question.Alliance);
        return Text.Of($"{line.Period}: {share} outside {alliance}", $"{line.Period}: {share} buiten {alliance}");
    }

    private static List<int> Of(ShareResult result, Composition composition) =>
        [.. Enumerable.Range(0, result.Lines.Count).Where(i => result.Lines[i].Composition == composition)];

    /// <summary>Entries into the alliance within the years, which move the share at the time of delivery.</summary>
    private static List<Mark> Accessions(ShareResult result)
    {
        var (years, parties) = (result.Choice.Years, result.Choice.Flows.Parties);
        return
        [
            .. result.Choice.Question.Alliance.Entries
                .Where(e => years.Contains(e.From.Year) && parties[e.Party].IsState)
                .OrderBy(e => e.From)
                .Select(e => new Mark(e.From.Year, "accession", Names.Of(parties[e.Party]))),
        ];
    }
}
