namespace Aandeel.Questions;

/// <summary>What is paired of a class of what allies delivered outside. In 1/10,000 of the unit.</summary>
internal sealed record MatchSum(int Class, long Amount);
