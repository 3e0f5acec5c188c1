using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>A reporter in a map: what is said of each year, as code and as character.</summary>
internal sealed record GapMapRow(Party Reporter, IReadOnlyDictionary<int, (string Code, char Mark)> Years);
