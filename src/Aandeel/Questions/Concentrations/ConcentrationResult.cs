using Aandeel.Answers;
using Aandeel.Indicators;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>The typed figures of <c>concentration</c>, and the answer that is made of them.</summary>
internal sealed class ConcentrationResult
{
    public ConcentrationResult(AskedPeriods asked, Question question, IReadOnlyList<ConcentrationLine> lines)
    {
        (Asked, Question) = (asked, question);
        Table = new ConcentrationTable(asked, question, lines);
    }

    public AskedPeriods Asked { get; }

    /// <summary>The question with all defaults filled in.</summary>
    public Question Question { get; }

    public ConcentrationTable Table { get; }

    public bool IsBySupplier => Question.By == ShareKey.Supplier;

    public IReadOnlyList<ConcentrationLine> Lines => Table.Rows.Rows;

    public Answer Answer()
    {
        var words = new ConcentrationWords(this);
        return Asked.Answer(new PeriodsAnswer(
            words.Title,
            Table.Rows,
            Asked.Views(Table.Rows, [.. Lines.Select(l => l.Period)], Table.Seen),
            [.. words.Notes()],
            words.Explanation())
        {
            Charts = [.. Charts(words)],
        });
    }

    /// <summary>
    /// The suppliers with the part of their largest three; of suppliers together, the largest recipients.
    /// </summary>
    private IEnumerable<Chart> Charts(ConcentrationWords words)
    {
        if (words.Finding() is not { } finding) yield break;
        if (IsBySupplier)
        {
            var last = Asked.Periods[^1];
            yield return new Chart("largest", Draw.Dots, Table.Rows, finding, Table.Name, [Table.LargestPart])
            {
                Band = Table.LargestBounds,
                Rows = [
                    .. Enumerable.Range(0, Lines.Count)
                        .Where(i => Lines[i].Period == last && Lines[i].Whole.Outside > 0)
                ],
                Subtitle = Asked.Subtitle,
            };
            yield break;
        }

        yield return new Chart(
            "largest", Draw.Bars, Table.LargestOf(Lines[^1]), finding, OutsiderLine.Name, [OutsiderLine.PartOf])
        {
            Subtitle = Asked.Subtitle,
        };
    }
}
