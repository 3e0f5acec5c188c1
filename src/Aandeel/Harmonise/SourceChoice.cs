namespace Aandeel.Harmonise;

/// <summary>
/// Which rows of a series are meant, where a source leaves a choice. Every part has a default that answers name.
/// </summary>
/// <param name="ByCategory">Rows by category instead of the totals that a reporter states beside them (EU).</param>
/// <param name="Final">The final destination instead of the destination (Netherlands).</param>
/// <param name="Side">Whose report: the supplier's, or the recipient's (UN Register, customs).</param>
/// <param name="DualUse">Dual-use goods too (United Kingdom).</param>
/// <param name="Extensions">Extensions of earlier licences too, which repeat their value (Netherlands).</param>
/// <param name="BreakingReporter">A reporter's figures after a break too, because it is asked alone (France's licences
/// from 2014).</param>
/// <param name="Currency">The currency into which money is converted, marked as converted; null keeps the source's
/// own.</param>
public sealed record SourceChoice(
    bool ByCategory = false, bool Final = false, Side Side = Side.Export, bool DualUse = false, bool Extensions = false,
    Unit? Currency = null, bool BreakingReporter = false);
