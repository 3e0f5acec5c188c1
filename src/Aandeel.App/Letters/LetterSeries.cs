namespace Aandeel.App.Letters;

/// <summary>One part of each column of a chart.</summary>
internal sealed record LetterSeries(Text Name, IReadOnlyList<Figure> Values);
