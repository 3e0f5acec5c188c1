namespace Aandeel.Answers;

/// <summary>A sign in a shaded table: the code that stands in the cell, how it is drawn, and what it means.</summary>
/// <param name="Code">The code in the cell.</param>
/// <param name="Mark">One character, told apart by its form and not by its colour.</param>
/// <param name="Words">What it means.</param>
/// <param name="Shade">How strongly its cell is shaded: from nothing (0) to full (3).</param>
public sealed record Sign(string Code, string Mark, Text Words, int Shade);
