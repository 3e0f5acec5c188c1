namespace Aandeel.Answers;

/// <summary>An amount in a formula: a column of the same row.</summary>
/// <param name="Column">The name of the column.</param>
/// <param name="Part">Which value of a map is meant; null where the cell is one value.</param>
/// <param name="Key">What narrows the printed rows of the row to those of this amount, as <c>--key</c> says it:
/// <c>side:outside</c>; null where that cannot be said.</param>
public sealed record Addend(string Column, string? Part = null, string? Key = null);
