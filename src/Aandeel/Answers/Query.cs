namespace Aandeel.Answers;

/// <summary>
/// The main table of an answer as standard SQL over the exported files (docs/scale.md): another engine gives the same
/// rows over as much data as it holds.
/// </summary>
/// <param name="Refusal">Why this choice has no such form; null where it has.</param>
/// <param name="In">The text in a language, which chooses the column of names. Made when it is asked for.</param>
public sealed record Query(string? Refusal, Func<Language, string> In);
