namespace Aandeel.Questions;

/// <summary>A target beside one of the shares that are nearest to it.</summary>
internal sealed record TargetLine(Target Target, Measured Measured);
