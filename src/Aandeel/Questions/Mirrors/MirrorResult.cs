using Aandeel.Reconcile;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The typed figures of <c>mirror</c>, and the answer that is made of them.</summary>
internal sealed class MirrorResult
{
    private readonly Imported _imported;
    private readonly IReadOnlyList<Note> _remarks;
    private readonly IReadOnlyList<Text> _incomplete;

    public MirrorResult(
        MirrorChoice choice,
        Imported imported,
        IReadOnlyList<Comparison> comparisons,
        IReadOnlyList<Contradiction> found,
        IReadOnlyList<Note> remarks,
        IReadOnlyList<Text> incomplete)
    {
        (Choice, _imported, _remarks, _incomplete) = (choice, imported, remarks, incomplete);
        Ask = Printed.Of(choice.Question);
        Comparisons = new MirrorComparisons(Ask, comparisons);
        Table = new MirrorTable(choice, Ask, found);
    }

    public MirrorChoice Choice { get; }

    public Ask Ask { get; }

    public MirrorComparisons Comparisons { get; }

    public MirrorTable Table { get; }

    public Answer Answer()
    {
        var words = new MirrorWords(this);
        return new Answer
        {
            Filled = Ask,
            Identity = _imported.IdentityFor(Choice.Question),
            Editions = [
                .. Comparisons.Rows.Rows.SelectMany(c => c.Says.Flows.Editions.Concat(c.Silent.Flows.Editions))
                    .Distinct()
            ],
            Title = words.Title,
            Subtitle = words.Subtitle,
            Rows = Table.Rows,
            Frame = Frames.Of(Ask, "comparisons", Comparisons.Rows),
            Views = [Comparisons.View(), .. Table.Views()],
            Notes = [.. _remarks, .. words.Notes()],
            Brief = words.Brief,
            Explanation = [MirrorWords.Explanation],
            Incomplete = [.. _incomplete, .. words.Incomplete()],
            Source = (
                "Own comparison of the files that are here; the publishers of the sources are not responsible for it.",
                "Eigen vergelijking van de ingelezen bestanden; de uitgevers van de bronnen zijn er niet "
                    + "verantwoordelijk voor."),
        };
    }
}
