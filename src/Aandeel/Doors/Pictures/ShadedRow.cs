using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>A row of a shaded table.</summary>
public sealed record ShadedRow(string Name, IReadOnlyList<Sign> Signs);
