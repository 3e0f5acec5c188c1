namespace Aandeel.Answers;

/// <summary>
/// How a share follows from amounts that stand beside it in its row: what is added above the line, and what below it.
/// It names columns and holds no number, so a formula that is filled in cannot differ from its table.
/// </summary>
public sealed record Quotient(IReadOnlyList<Addend> Over, IReadOnlyList<Addend> Under);
