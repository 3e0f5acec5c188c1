namespace Aandeel.Questions;

/// <summary>What one field of a printed line was read as.</summary>
internal sealed record PrintedReading(Text Name, Text Value);
