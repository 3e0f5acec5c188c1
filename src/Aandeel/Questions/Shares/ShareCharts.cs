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
        var finding = new Lazy<Text>(() => Finding(result));
        if (Stacked(result, finding) is { } stacked) charts.Add(stacked);
        if (Line(result, finding) is { } line) charts.Add(line);
        if (Ranked(result, finding) is { } ranked) charts.Add(ranked);
        if (Map(result, finding) is { } map) charts.Add(map);
        return charts;
    }

    /// <summary>
    /// A column per period of the first composition; the last year, which is no window, stands beside them.
    /// </summary>
    private static Chart? Stacked(ShareResult result, Lazy<Text> finding)
    {
        var (choice, table) = (result.Choice, result.Table);
        if (choice.IsDivided || choice.IsApart || !result.Lines.Any(table.Ranges.IsGiven)) return null;
        return new Chart(
            "destinations", Draw.Stacked, table.Rows, finding.Value, table.Period,
            [table.PartInside, table.Ukraine, table.IndoPacific, table.Others])
        {
            Rows = Of(result, choice.Compositions[0]),
            Told = table.ShareOutside,
            Band = table.Bounds,
            Apart = HasUkraine(result.Lines) ? table.WithoutUkraine : null,
            Subtitle = Names.Of(choice.Compositions[0], choice.Flows.Series).Capital(),
        };
    }

    private static Chart? Line(ShareResult result, Lazy<Text> finding)
    {
        var yearly = result.Yearly;
        if (yearly.Rows.Rows.Count(yearly.Ranges.IsGiven) < 3) return null;
        return new Chart("years", Draw.Line, yearly.Rows, finding.Value, yearly.Period, [yearly.ShareOutside])
        {
            Band = yearly.Bounds,
            Apart = HasUkraine(yearly.Rows.Rows) ? yearly.WithoutUkraine : null,
            Series = yearly.CompositionName,
            Marks = Accessions(result),
        };
    }

    private static Chart? Ranked(ShareResult result, Lazy<Text> finding)
    {
        var (choice, table) = (result.Choice, result.Table);
        if (!choice.IsDivided || choice.IsApart || result.Lines.Count == 0) return null;
        if (!choice.IsByDestination && !result.Lines.Any(table.Ranges.IsGiven)) return null;
        return choice.IsByDestination
            ? new Chart("parts", Draw.Bars, table.Rows, finding.Value, table.Name, [table.PartOfWhole])
            {
                ToneOf = i => ToneOf(result, i),
            }
            : new Chart(
                "parts", Draw.Bars, table.Rows, finding.Value, table.Name,
                [table.ShareOutside])
            { Band = table.Bounds };
    }

    /// <summary>Where recipients lie, each shaded by its part of all these deliveries.</summary>
    private static Chart? Map(ShareResult result, Lazy<Text> finding)
    {
        var (choice, table) = (result.Choice, result.Table);
        if (choice is not { Question.By: Indicators.ShareKey.Recipient, IsApart: false } || result.Lines.Count == 0)
        {
            return null;
        }

        var last = result.Lines[^1].Period;
        return new Chart("map", Draw.Map, table.Rows, finding.Value, table.Name, [table.PartOfWhole])
        {
            Places = table.Code,
            Rows = [.. Enumerable.Range(0, result.Lines.Count).Where(i => result.Lines[i].Period == last)],
            ToneOf = i => ToneOf(result, i),
        };
    }

    private static bool HasUkraine(IReadOnlyList<ShareLine> lines) =>
        lines.Any(l => l.Sum.ByGroup[(int)DestinationGroup.Ukraine] > 0);

    /// <summary>The side of a destination; what changed side within the period stands outside.</summary>
    private static Tone ToneOf(ShareResult result, int row)
    {
        var sum = result.Lines[row].Sum;
        var of = DestinationGroups.All.Where(g => sum.ByGroup[(int)g] > 0).ToList();
        if (of is [DestinationGroup.Ukraine]) return Tone.Ukraine;
        if (of is [DestinationGroup.IndoPacificPartners]) return Tone.IndoPacific;
        return of.Count > 0 && of.TrueForAll(g => DestinationGroups.Side(g) == DestinationSide.Inside) ? Tone.Inside
            : of.Count > 0 && of.TrueForAll(g => DestinationGroups.Side(g) != DestinationSide.Outside) ? Tone.Unknown
            : Tone.Outside;
    }

    private static Text Finding(ShareResult result)
    {
        var line = result.Headline();
        var share = result.Quoted(line, t => t.ShareOutside);
        return Finding(result.Choice, line.Period, share);
    }

    /// <summary>
    /// A share in a sentence that itself says that these are deliveries to others: alone, it is read as a share of
    /// production.
    /// </summary>
    public static Text Finding(ShareChoice choice, YearRange period, Figure share)
    {
        var (alliance, words) = (Names.Of(choice.Question.Alliance), new SeriesWords(choice.Flows));
        var (who, whom) = (SelectionWords.Suppliers(choice.Suppliers), SelectionWords.Recipients(
            choice.Question.Recipients));
        return choice.IsSipri
            ? Text.Of(
                $"Of the major arms delivered by {who} to {whom} in {period}, {share} went outside {alliance}",
                $"Van de zware wapens die door {who} in {period} aan {whom} zijn geleverd, ging {share} naar landen "
                    + $"buiten {alliance}")
            : Text.Of(
                $"{words.Things} by {who} to {whom}, {period}: {share} outside {alliance}",
                $"{words.Things} door {who} aan {whom}, {period}: {share} buiten {alliance}");
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
