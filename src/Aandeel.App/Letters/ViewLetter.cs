using Aandeel.App.Letters.Word;
using Aandeel.Web;

namespace Aandeel.App.Letters;

/// <summary>The letter of what a page shows, and what goes with it, written into a stream: what the site is served with.</summary>
internal static class ViewLetter
{
    /// <summary>Writes a piece whole; nothing is written where it cannot be made.</summary>
    /// <param name="asked">Which piece, on whom, from which edition, in which language and on which day.</param>
    /// <param name="imported">What answers; it stays open.</param>
    /// <exception cref="AandeelException">The edition is not here, or has fewer than ten years.</exception>
    public static void Write(LetterAsked asked, Imported imported, Stream into, CancellationToken cancelled)
    {
        using var answers = new AnswersOnce(imported, cancelled);
        ProductionSection.Begin(answers, asked.Party);
        var facts = new Facts(LetterFrame.Of(asked.Edition, imported), answers);
        var choice = new LetterChoice(asked.Party, asked.Edition, asked.Language, asked.Date, IsPublic: false);
        var letter = Pieces.Of(
            asked.Piece switch
            {
                LetterPiece.Note => Pieces.Note,
                LetterPiece.Press => Pieces.Press,
                _ => Pieces.Letter,
            },
            choice, facts);
        into.Write(asked.Piece == LetterPiece.Annex ? AnnexWorkbook.Of(letter) : WordFile.Of(letter));
    }
}
