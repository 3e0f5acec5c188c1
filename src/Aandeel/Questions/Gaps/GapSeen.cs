using Aandeel.Harmonise;
using Aandeel.Reconcile;

namespace Aandeel.Questions;

/// <summary>How much of what chosen suppliers delivered in a year a series sees, or what is seen in one way.</summary>
/// <param name="Coverage">The series; null where the row is of all series together.</param>
/// <param name="Key">The series, or the code of the way of seeing.</param>
/// <param name="Suppliers">How many suppliers are chosen in the year.</param>
/// <param name="With">Those of them whom the row is of and who delivered.</param>
/// <param name="IsAllocated">Whether SIPRI's volumes of the year were allocated by us.</param>
internal sealed record GapSeen(
    SourceCoverage? Coverage, string Key, Text Name, VisiblePart Part, int Suppliers, IReadOnlyList<Party> With,
    bool IsAllocated)
{
    public YearRange Period { get; } = new(Part.Year, Part.Year);
}
