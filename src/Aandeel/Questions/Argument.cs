namespace Aandeel.Questions;

/// <summary>
/// An argument of a question: one name on the command line, in an address and in the API. It is read and printed by the
/// same object, so that a printed question can be asked back; an argument that nobody reads cannot be made.
/// </summary>
/// <param name="Name">Without dashes: <c>years</c>.</param>
/// <param name="Shape">What its value looks like, as help shows it; null for one that takes none.</param>
/// <param name="Help">What it does, in a line.</param>
/// <param name="Read">Puts a value into the question.</param>
/// <param name="Print">The value that is in a question, as it would be written; null where there is none.</param>
public sealed record Argument(
    string Name, string? Shape, Text Help, Func<Question, Given, Question> Read, Func<Question, string?> Print)
{
    /// <summary>The words it knows, where the set is closed.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether JSON writes its value as a number.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it names a file, which only the command line may.</summary>
    public bool NamesFile { get; init; }

    /// <summary>As an argument of a printed question; a number with its sign is text.</summary>
    /// <param name="value">What it prints; null where it does not apply.</param>
    public AskValue Printed(string? value) => new(Name, value, IsNumber && value?.EndsWith('%') != true);
}
