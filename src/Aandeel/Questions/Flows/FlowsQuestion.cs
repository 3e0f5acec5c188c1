using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>flows</c>: the deliveries behind a figure, each with its file, its line and the line as printed.
/// </summary>
public static class FlowsQuestion
{
    public static Answer Answer(Question question, Imported imported)
    {
        var choice = Choose(question, imported);
        var flows = choice.Flows;
        var lines = FlowReading.Of(
            imported.Snapshot!, flows, Chosen(choice), question.Item is { } item ? new ItemSearch(item) : null);
        var isAddable = !flows.Series.OnlyWithinCategory || lines.AreOfOneCategory();
        var sum = new FlowsSum(
            lines.Count,
            flows.Allocated ? lines.ObservationCount() : lines.Count,
            isAddable ? lines.Sum() : null);

        var ask = Printed.Of(choice.Filled);
        var table = new FlowsTable(choice, ask, lines);
        Column<FlowsSum> count = new("count", Kind.Count, ("Rows", "Regels"), s => Cell.Of((long?)s.Count));
        Column<FlowsSum> total = new(
            "total",
            Kind.Amount,
            ("Together", "Samen"),
            s => Cell.OfAmount(s.Total, "items-not-added"))
        {
            Unit = flows.Unit,
        };
        var frame = new Table<FlowsSum>("frame", ask, [count, total], [sum], _ => "frame");
        var words = new FlowsWords(choice, imported);
        var notes = words.Notes(sum, frame.Quote(sum, count), frame.Quote(sum, total));
        return new Answer
        {
            Filled = ask,
            Identity = imported.IdentityFor(flows, question),
            Editions = flows.Editions,
            Unit = flows.Unit,
            Title = words.Title,
            Subtitle = words.Subtitle,
            Rows = table.Rows,
            Frame = frame,
            Views = lines.Count == 0 ? [] : [table.View()],
            Notes = notes,
            Brief = words.Brief(notes[0].Text),
            Explanation = FlowsWords.Explanation,
            Source = words.Source,
        };
    }

    private static FlowsChoice Choose(Question question, Imported imported)
    {
        var isSipri = question.Source == Sources.SourceCatalog.Sipri;
        if (isSipri && imported.Registers.Count == 0)
        {
            throw AandeelException.NotHere(
                $"The printed rows are in the register, which is not here; the built-in sums hold none. "
                    + $"{Remedies.Register}");
        }

        var flows = isSipri
            ? imported.Register(question.Table())
            : imported.Series(question);
        var years = question.Years ?? flows.Years;
        AskedYears.Require(years, "years", flows, imported);
        return new FlowsChoice(
            question,
            flows,
            years,
            question.Composition ?? Composition.Default,
            question.Suppliers ?? new PartySelection.Everyone());
    }

    /// <summary>The flows that are asked, with the destination group.</summary>
    private static List<(int Flow, DestinationGroup Group)> Chosen(FlowsChoice choice)
    {
        var (question, flows) = (choice.Asked, choice.Flows);
        var map = new ScopeMap(flows, question.Scope(choice.Composition, choice.Suppliers));
        var category = question.Category is { } word ? Imported.CategoryIndex(flows, word) : -1;
        var productClass = question.Class is { } named ? ProductClasses.BuiltIn.Require(named) : -1;
        var chosen = new List<(int Flow, DestinationGroup Group)>();
        for (var i = 0; i < flows.Count; i++)
        {
            if (!choice.Years.Contains(flows.Year[i]) || (category >= 0 && flows.Category[i] != category)) continue;
            if (productClass >= 0 && flows.Class[i] != productClass) continue;
            if (!map.Counts(i, out var group) || !IsBehind(question.Key, flows, i, group)) continue;
            chosen.Add((i, group));
        }

        return chosen;
    }

    private static bool IsBehind(RowKey? row, FlowTable flows, int flow, DestinationGroup group) =>
        (row?.Side is not { } side || DestinationGroups.Side(group) == side) && IsOfRow(row, flows, flow, group);

    private static bool IsOfRow(RowKey? row, FlowTable flows, int flow, DestinationGroup group) => row?.By switch
    {
        null or ShareKey.None => true,
        ShareKey.Supplier => flows.Parties[flows.Supplier[flow]].Code.Value == row.Key,
        ShareKey.Recipient => flows.Parties[flows.Recipient[flow]].Code.Value == row.Key,
        _ => Codes.Of(group) == row.Key,
    };
}
