namespace Aandeel.Doors;

/// <summary>How a reader wants an answer: what the door alone decides.</summary>
/// <param name="Limit">How many rows of a table a screen shows; null is the table's own number.</param>
/// <param name="Explain">Whether the steps to the figures are written.</param>
/// <param name="Chart">Which chart of the answer a picture is of; null is the first.</param>
public sealed record Showing(
    Language Language = Language.En, int? Limit = null, bool Explain = false, string? Chart = null)
{
    /// <summary>Whether the one sentence of the answer is written, and nothing else.</summary>
    public bool Brief { get; init; }

    /// <summary>Whether a CSV begins with a byte-order mark, by which Excel knows its letters.</summary>
    public bool Bom { get; init; }

    /// <summary>Whether JSON is for programs alone: without line breaks and indents, a third of its bytes.</summary>
    public bool IsTight { get; init; }

    /// <summary>The columns of the main table that are written, by name; all that the form has where none is named.
    /// </summary>
    public IReadOnlyList<string> Columns { get; init; } = [];
}
