using Aandeel.Answers;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>What a question over <see cref="AskedPeriods"/> says of its own.</summary>
internal sealed record PeriodsAnswer(
    Text Title, Table Rows, IReadOnlyList<View> Views, IReadOnlyList<Note> Notes, IReadOnlyList<Text> Explanation)
{
    public Table? Frame { get; init; }

    public IReadOnlyList<Chart> Charts { get; init; } = [];
}
