using Aandeel.Answers;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>The typed figures of <c>dependence</c>, and the answer that is made of them.</summary>
internal sealed class DependenceResult
{
    public DependenceResult(
        AskedPeriods asked, Question question, IReadOnlyList<DependenceLine> lines,
        IReadOnlyList<DependenceLine> wholes)
    {
        (Asked, Question) = (asked, question);
        Table = new DependenceTable(asked, question, lines, wholes);
    }

    public AskedPeriods Asked { get; }

    /// <summary>The question with all defaults filled in.</summary>
    public Question Question { get; }

    public DependenceTable Table { get; }

    /// <summary>All imports of the last period together.</summary>
    public DependenceLine Whole => Table.Wholes.Rows[^1];

    public Answer Answer()
    {
        var words = new DependenceWords(this);
        var seen = Table.WithWholes();
        return Asked.Answer(new PeriodsAnswer(
            words.Title,
            Table.Rows,
            Asked.Views(seen, [.. seen.Rows.Select(l => l.Period)], Table.Seen, foot: 1),
            [.. words.Notes()],
            words.Explanation())
        {
            Frame = Frames.Of(Table.Rows.Ask, "whole", Table.Wholes),
            Charts = [.. Charts(words)],
        });
    }

    private IEnumerable<Chart> Charts(DependenceWords words)
    {
        if (Whole.Sum.ShareOutside is null) yield break;
        var (lines, last) = (Table.Rows.Rows, Asked.Periods[^1]);
        yield return new Chart("outside", Draw.Bars, Table.Rows, words.Finding(), Table.Name, [Table.ShareOutside])
        {
            Band = Table.Bounds,
            Rows = [
                .. Enumerable.Range(0, lines.Count)
                    .Where(i => lines[i].Period == last && lines[i].Sum.ShareOutside is not null)
            ],
            Subtitle = Asked.Subtitle,
        };
    }
}
