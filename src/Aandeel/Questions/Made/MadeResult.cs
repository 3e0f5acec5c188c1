using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The typed figures of <c>made</c>, and the answer that is made of them.</summary>
internal sealed class MadeResult
{
    /// <summary>With more suppliers than these, single orders are left to a question of their own.</summary>
    public const int FewSuppliers = 3;

    private const int Drawn = 12;
    private readonly Imported _imported;
    private readonly IReadOnlyList<Note> _remarks;
    private readonly IReadOnlyList<Text> _incomplete;

    public MadeResult(
        Question filled, Imported imported, MadeRegister register, IReadOnlyList<MadeLine> lines,
        IReadOnlyList<Note> remarks, IReadOnlyList<Text> incomplete)
    {
        (Question, _imported, Register, _remarks, _incomplete) = (filled, imported, register, remarks, incomplete);
        Ask = Printed.Of(filled);
        Table = new MadeTable(filled, Ask, lines, IsOfFew(lines) ? Orders(lines) : []);
    }

    public Question Question { get; }

    public Ask Ask { get; }

    public MadeRegister Register { get; }

    public MadeTable Table { get; }

    public IReadOnlyList<MadeLine> Lines => Table.Rows.Rows;

    public YearRange Years => Question.Years!;

    public Answer Answer()
    {
        var words = new MadeWords(this);
        return new Answer
        {
            Filled = Ask,
            Identity = _imported.IdentityFor(Register.Flows, Question),
            Editions = Register.Flows.Editions,
            Unit = Register.Flows.Unit,
            Title = words.Title,
            Subtitle = words.Subtitle,
            Rows = Table.Rows,
            Frame = Frames.Of(Ask, "orders", Table.Orders),
            Views = [.. Table.Views()],
            Charts = Charts(words),
            Notes = [.. words.Notes(), .. _remarks, .. MadeRegister.Remarks(Register.Flows, _imported)],
            Explanation = MadeWords.Explanation,
            Incomplete = _incomplete,
            Source = ShareSentences.OwnCalculation(Register.Flows.Edition),
        };
    }

    /// <summary>How much of what each delivered was built elsewhere, the largest suppliers.</summary>
    private IReadOnlyList<Chart> Charts(MadeWords words)
    {
        List<int> drawn = [.. Enumerable.Range(0, Lines.Count).Where(i => Lines[i].Party is not null).Take(Drawn)];
        return drawn.Count == 0
            ? []
            :
            [
                new Chart("made-where", Draw.Bars, Table.Rows, words.Finding, MadeTable.Who, [Table.ElsewherePart])
                {
                    Rows = drawn,
                    Subtitle = words.Title,
                },
            ];
    }

    private static bool IsOfFew(IReadOnlyList<MadeLine> lines) =>
        lines.Count(l => l.Party is not null) is > 0 and <= FewSuppliers;

    /// <summary>The orders that are said to be made elsewhere, or in one of several places, with their printed rows.</summary>
    private List<MadeOrderLine> Orders(IReadOnlyList<MadeLine> lines)
    {
        var (flows, orders) = (Register.Flows, Register.Orders);
        var suppliers = lines.Where(l => l.Party is not null).Select(l => l.Party!.Index).ToHashSet();
        var destinations = new Destinations(flows.Parties, Question.Alliance, Question.Composition!, flows.Years);
        var chosen = new List<(int Flow, DestinationGroup Group)>();
        for (var i = 0; i < flows.Count; i++)
        {
            if (!Years.Contains(flows.Year[i]) || !suppliers.Contains(flows.Supplier[i])) continue;
            var made = orders[flows.Observation[i]].Made;
            if (made.Elsewhere == 0 && made.Open == 0) continue;
            chosen.Add((i, destinations[flows.Year[i], flows.Recipient[i]]));
        }

        return
        [
            .. FlowReading.Of(_imported.Snapshot!, flows, chosen)
                .GroupBy(l => flows.Observation[l.Flow])
                .Select(g => new MadeOrderLine(orders[g.Key].Made, [.. g])),
        ];
    }
}
