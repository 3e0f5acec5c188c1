namespace Aandeel.Answers;

/// <summary>
/// A remark on an answer, with a code that stays the same across versions and languages. Figures of its own stand in
/// the answer under the remark's code; quoted ones stand in a table.
/// </summary>
public sealed record Note(string Code, Text Text, Remedy? Remedy = null)
{
    /// <summary>
    /// Whether it answers the question itself: where people read it stands above the tables, and files have it first.
    /// </summary>
    public bool Leads { get; init; }

    /// <summary>Whether it says what a mark in a table means: it stands by that table, and never leads a page.</summary>
    public bool IsOfMark { get; init; }

    /// <summary>The figures that the remark itself holds, by name; quoted cells are left to their tables.</summary>
    public IEnumerable<Figure> Own => Text.Figures().Where(f => f.Place is null);
}
