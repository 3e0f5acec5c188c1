namespace Aandeel;

/// <summary>A defect met in a source, with its place: what was found, what was expected, and what became of the row. Not an error of ours.</summary>
/// <param name="Line">Line of the file, from 1; 0 when it concerns the file as a whole.</param>
/// <param name="Column">The source's column name, or null.</param>
/// <param name="Code">A short code, stable across versions (docs/schema/finding.json).</param>
/// <param name="Found">What stood there, shortened to 200 characters.</param>
/// <param name="Expected">What would have been right.</param>
/// <param name="Outcome">What became of the row.</param>
public sealed record Finding(int Line, string? Column, string Code, string Found, string Expected, Outcome Outcome);
