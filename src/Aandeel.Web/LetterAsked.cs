using Aandeel.Harmonise;

namespace Aandeel.Web;

/// <summary>The letter that a page is turned into: its years and members are the letter's own frame, the rest is the page's.</summary>
/// <param name="Party">The one supplier that the page is about; null for all members.</param>
/// <param name="Edition">The edition of SIPRI's register that the page shows; null for the one that answers.</param>
/// <param name="Date">The date on the letter.</param>
public sealed record LetterAsked(LetterPiece Piece, Party? Party, string? Edition, Language Language, DateOnly Date);
