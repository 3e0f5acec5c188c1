namespace Aandeel.Questions;

/// <summary>One thing in which a figure that was computed is of another definition than the one that is quoted.</summary>
/// <param name="Weight">How far it takes the figure from the quoted one: a definition less than a year or a
/// source.</param>
internal sealed record Difference(string Code, Text Words, int Weight);
