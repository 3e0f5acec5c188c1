namespace Aandeel.Answers;

/// <summary>
/// A year on the axis of a chart with what happened then: an accession, a break in the series, a provisional year.
/// </summary>
/// <param name="Kind">accession, departure, break, provisional.</param>
public sealed record Mark(int Year, string Kind, Text Words);
