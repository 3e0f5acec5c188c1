namespace Aandeel.App.Letters;

/// <summary>
/// How long a letter is on paper, estimated by lines, since only a word processor lays out pages. Held against
/// LibreOffice's pages in a test; on the safe side, since what runs over a page cannot be taken back.
/// </summary>
internal static class Length
{
    private const double LinesOnPage = 62;
    private const double CharactersOnLine = 112;

    public static double Pages(Letter letter) => letter.Blocks.Sum(b => Lines(b, letter.Choice.Language)) / LinesOnPage;

    private static double Lines(Block block, Language language) => block switch
    {
        Block.Paragraph paragraph => Lines(paragraph, language),
        Block.Grid grid => 2.2 + (1.35 * grid.Rows.Count),
        Block.Picture => 13.5,
        Block.Card => 17,
        _ => 0,
    };

    private static double Lines(Block.Paragraph paragraph, Language language)
    {
        var characters = paragraph.Parts.Sum(p => p switch
        {
            Part.Said said => LetterNumbers.Of(said.Text, language).Length,
            Part.Stressed stressed => LetterNumbers.Of(stressed.Text, language).Length,
            Part.Open open => LetterNumbers.Of(open.Text, language).Length,
            _ => 1,
        });
        var notes = paragraph.Parts.OfType<Part.Noted>()
            .Sum(n => 0.8 * Math.Ceiling(LetterNumbers.Of(n.Text, language).Length / (CharactersOnLine * 1.2)));
        return notes + paragraph.Style switch
        {
            Style.Body => Math.Ceiling(characters / CharactersOnLine) + 0.4,
            Style.Bullet => Math.Ceiling(characters / (CharactersOnLine * 0.96)) + 0.15,
            Style.Caption => (0.85 * Math.Ceiling(characters / (CharactersOnLine * 1.15))) + 0.5,
            Style.Heading => 1.6,
            Style.Salutation => 1.6,
            _ => 1,
        };
    }
}
