namespace Aandeel.Answers;

/// <summary>
/// The answer to a question: tables whose columns say what they are, charts that refer to them, and sentences whose
/// figures are still figures. It has no language, no rounding and no format; those are the door's
/// (docs/architecture.md).
/// </summary>
public sealed record Answer
{
    /// <summary>The question with all defaults filled in.</summary>
    public required Ask Filled { get; init; }

    /// <summary>The question as it was asked; null where nothing was filled in.</summary>
    public Ask? Asked { get; init; }

    public required Identity Identity { get; init; }

    public required IReadOnlyList<Edition> Editions { get; init; }

    /// <summary>The unit of the amounts, or null where the answer has none.</summary>
    public Unit? Unit { get; init; }

    /// <summary>The question in words: measure, whose, what.</summary>
    public required Text Title { get; init; }

    /// <summary>Measure, unit, edition and years.</summary>
    public Text Subtitle { get; init; } = Text.None;

    /// <summary>The main table, which files hold.</summary>
    public required Table Rows { get; init; }

    /// <summary>
    /// A table of one row: what is true of the answer as a whole, written beside the rows; null where there is nothing.
    /// </summary>
    public Table? Frame { get; init; }

    /// <summary>The tables as people see them.</summary>
    public required IReadOnlyList<View> Views { get; init; }

    public IReadOnlyList<Chart> Charts { get; init; } = [];

    public required IReadOnlyList<Note> Notes { get; init; }

    /// <summary>
    /// The answer in one sentence, with what must not be parted from the figure; null where its first remark is that.
    /// </summary>
    public Text? Brief { get; init; }

    /// <summary>
    /// The one sentence of the answer: its own, else its first remark where that has a figure, else what its picture
    /// shows.
    /// </summary>
    public Text Sentence => Brief
        ?? (Notes is [{ Text: var first }, ..] && first.Figures().Any() ? first : null)
        ?? (Charts is [var chart, ..] ? Text.Of($"{chart.Finding}.", $"{chart.Finding}.") : null)
        ?? (Notes is [var note, ..] ? note.Text : Title);

    /// <summary>How the figures came about, step by step.</summary>
    public IReadOnlyList<Text> Explanation { get; init; } = [];

    /// <summary>Steps that take work of their own, done only for who asks to have the figures explained.</summary>
    public Func<IReadOnlyList<Text>>? FurtherSteps { get; init; }

    /// <summary>All steps to the figures.</summary>
    public IEnumerable<Text> Steps() => Explanation.Concat(FurtherSteps?.Invoke() ?? []);

    /// <summary>What keeps the answer from being complete; under <c>--strict</c> that is exit code 3.</summary>
    public IReadOnlyList<Text> Incomplete { get; init; } = [];

    /// <summary>The rows as SQL over exported files; null where the question has no such form.</summary>
    public Query? Query { get; init; }

    /// <summary>Whose calculation it is, and on what.</summary>
    public Text Source { get; init; } = Text.None;
}
