using Aandeel.Answers;
using Aandeel.Harmonise;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>The typed figures of <c>between</c>, and the answer that is made of them.</summary>
internal sealed class BetweenResult
{
    private readonly Imported _imported;

    public BetweenResult(BetweenFrame frame, Imported imported)
    {
        (Frame, _imported) = (frame, imported);
        Ask = Printed.Of(frame.Question);
        Tables = new BetweenTables(frame, Ask, Items());
    }

    public BetweenFrame Frame { get; }

    public Ask Ask { get; }

    public BetweenTables Tables { get; }

    public Answer Answer()
    {
        var words = new BetweenWords(this, _imported);
        var answering = Frame.Series.Where(s => s.HasPairs).Select(s => s.Coverage!.Flows).ToList();
        return new Answer
        {
            Filled = Ask,
            Identity = _imported.IdentityFor(Frame.Question),
            Editions = [.. answering.SelectMany(f => f.Editions).Distinct()],
            Title = words.Title,
            Subtitle = words.Subtitle,
            Rows = Tables.Rows,
            Frame = Lists(),
            Views = [.. Tables.Views()],
            Charts = [.. Drawn(words)],
            Notes = [.. words.Notes()],
            Brief = words.Brief,
            Explanation = BetweenWords.Explanation,
            Incomplete = [.. words.Incomplete()],
            Source = words.Source,
        };
    }

    /// <summary>The printed rows of the registers that name items.</summary>
    private List<BetweenItem> Items()
    {
        var items = new List<BetweenItem>();
        foreach (var series in Frame.Series.Where(
            s => s.HasPairs && (s.IsSipri || s.Series.Measure == Measure.Units)))
        {
            var flows = series.Coverage!.Flows;
            var chosen = new List<(int, DestinationGroup)>();
            foreach (var flow in series.FlowsIn(Frame.Asked).OrderBy(f => flows.Observation[f]))
            {
                chosen.Add((flow, DestinationGroup.Unmapped));
            }

            if (chosen.Count == 0) continue;
            items.AddRange(
                FlowReading.Of(_imported.Snapshot!, flows, chosen)
                    .OrderBy(l => l.Year).Select(l => new BetweenItem(series, l)));
        }

        return items;
    }

    private Table<BetweenFrame> Lists()
    {
        Column<BetweenFrame> List(string name, Text title, Table table) =>
            new(name, Kind.Group, title, _ => new RowsCell(table)) { Role = Role.Attribute };
        return new Table<BetweenFrame>(
            "frame", Ask,
            [
                new("supplier", Kind.Code, ("Supplier", "Leverancier"), f => Cell.Of(f.From.Code.Value)),
                new("recipient", Kind.Code, ("Recipient", "Ontvanger"), f => Cell.Of(f.To.Code.Value)),
                Dimensions.Period<BetweenFrame>(f => f.Asked),
                List("sources", ("Source by source", "Bron voor bron"), Tables.Sources),
                List("items", ("Items", "Stuks"), Tables.Items),
            ],
            [Frame], _ => "frame");
    }

    /// <summary>A column per year, of the first source that has amounts: units are never drawn on one axis.</summary>
    private IEnumerable<Chart> Drawn(BetweenWords words)
    {
        if (Frame.Sources.FirstOrDefault(s => s is { Total: > 0 }) is not { } source) yield break;
        var lines = Tables.Rows.Rows;
        yield return new Chart(
            "rows", Draw.Stacked, Tables.Rows, words.Finding(source), Tables.Rows.Find("year")!, [Tables.Amount])
        {
            Rows = [.. Enumerable.Range(0, lines.Count).Where(i => lines[i].Of == source.Of)],
            Subtitle = BetweenNames.Of(source.Of),
        };
    }
}
