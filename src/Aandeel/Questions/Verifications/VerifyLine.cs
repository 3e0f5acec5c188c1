namespace Aandeel.Questions;

/// <summary>A computed figure beside the quoted one.</summary>
internal sealed record VerifyLine(Candidate Of, bool Fits, double? Difference);
