namespace Aandeel.Questions;

/// <summary>A year with what every side of every series says, in the order of the sources.</summary>
internal sealed record BetweenYear(int Year, IReadOnlyList<BetweenLine> Lines);
