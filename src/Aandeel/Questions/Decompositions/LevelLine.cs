namespace Aandeel.Questions;

/// <summary>A step of the way from one share to another, or one of these shares.</summary>
/// <param name="Level">The share after the step.</param>
/// <param name="Step">What the step adds; null where it cannot be told apart, and at both ends.</param>
/// <param name="IsEnd">Whether it is the share of a period and no step.</param>
internal sealed record LevelLine(string Key, Text Name, decimal Level, decimal? Step, bool IsEnd);
