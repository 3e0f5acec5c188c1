using Aandeel.Options;

namespace Aandeel.Questions;

/// <summary>A row of <c>options match</c>: a pairing and its number.</summary>
internal sealed record MatchLine(int Number, Assignment Pairing);
