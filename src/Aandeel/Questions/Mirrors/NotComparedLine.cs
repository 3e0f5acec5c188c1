using Aandeel.Reconcile;

namespace Aandeel.Questions;

/// <summary>
/// Pairs of a year that could not be compared for one reason, and their amount in 1/10,000 of the unit of the first
/// series.
/// </summary>
internal sealed record NotComparedLine(NotCompared Reason, int Pairs, long Amount);
