namespace Aandeel.Questions;

/// <summary>A remark on an answer, with a code that stays the same across versions and languages.</summary>
public sealed record OldNote(string Code, string Text);

/// <summary>
/// The answer to a question: the frame that every answer has (CONTRACT 5, docs/schema/frame.json), its rows, and how people see it.
/// </summary>
public sealed class OldAnswer
{
    /// <summary>The question with all defaults filled in.</summary>
    public required AnswerRow Question { get; init; }

    /// <summary>The identity of the data: of the snapshot, or of the built-in sums.</summary>
    public required string Snapshot { get; init; }

    /// <summary>The hash of the reference tables and of any own CSV.</summary>
    public required string Tables { get; init; }

    public string Program { get; } = ProgramVersion.Text;

    public required IReadOnlyList<Edition> Editions { get; init; }

    /// <summary>The unit of the amounts, or null where the answer has none.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Fields of the frame that only this question has.</summary>
    public AnswerRow More { get; init; } = new();

    public required IReadOnlyList<AnswerRow> Rows { get; init; }

    public required IReadOnlyList<OldNote> Notes { get; init; }

    /// <summary>How a person sees the rows.</summary>
    public required TableView View { get; init; }

    /// <summary>What keeps the answer from being complete; under --strict that is exit code 3.</summary>
    public IReadOnlyList<string> Incomplete { get; init; } = [];

    /// <summary>How it was worked out, step by step, for --explain.</summary>
    public IReadOnlyList<string> Explanation { get; init; } = [];
}
