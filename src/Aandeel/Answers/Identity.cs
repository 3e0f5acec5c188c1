namespace Aandeel.Answers;

/// <summary>What an answer was made of: whoever has the same three gets the same figures.</summary>
/// <param name="Snapshot">Of the data: the snapshot, or the built-in sums.</param>
/// <param name="Tables">The hash of the reference tables and of any own CSV.</param>
/// <param name="Program">The version of the program.</param>
public sealed record Identity(string Snapshot, string Tables, string Program);
