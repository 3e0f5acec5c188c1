using Aandeel.Reconcile;

namespace Aandeel.Questions;

/// <summary>SIPRI's volume of the chosen suppliers in a year, by the most that any other source tells of it.</summary>
/// <param name="All">The parts together, in 1/10,000 of a million TIV.</param>
internal sealed record GapYear(
    int Year, IReadOnlyList<short> Suppliers, IReadOnlyDictionary<Sight, long> BySight, long All, bool IsAllocated);
