using Aandeel.Harmonise;

namespace Aandeel.App.Letters;

/// <summary>What is asked of a letter: about whom, from which edition, in which language and on which day.</summary>
/// <param name="Party">The supplier that it is about; null is all members, as the motion asks.</param>
/// <param name="Edition">The edition of SIPRI's register; null is the one that answers here.</param>
/// <param name="Date">The date on the letter.</param>
/// <param name="IsPublic">Whether no person may be named, also not by a later save.</param>
internal sealed record LetterChoice(Party? Party, string? Edition, Language Language, DateOnly Date, bool IsPublic);
