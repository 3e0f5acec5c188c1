namespace Aandeel.App.Letters;

/// <summary>
/// A piece to be signed, sent or handed on: blocks of text in all languages whose figures are still figures. It has no
/// format; a writer draws it (<see cref="Word.WordFile"/>).
/// </summary>
/// <param name="Kind">letter, note, press or answers.</param>
/// <param name="Title">For the document's properties.</param>
/// <param name="Blocks">The piece itself.</param>
/// <param name="Annex">What follows it on pages of its own, the account of figures left out.</param>
internal sealed record Letter(
    string Kind, LetterChoice Choice, Facts Facts, Text Title, IReadOnlyList<Block> Blocks, IReadOnlyList<Block> Annex)
{
    /// <summary>The questions that it answers, as their file has them; empty where it answers none.</summary>
    public string Asked { get; init; } = "";

    /// <summary>Whether the account of its figures follows it; a press sheet is one page.</summary>
    public bool HasAccount => Kind != Pieces.Press;

    /// <summary>What follows the piece on pages of its own.</summary>
    public IReadOnlyList<Block> Behind() => HasAccount ? [.. Annex, .. Account.Of(this)] : Annex;

    /// <summary>All figures that stand in it, in the order in which they first do, with what they follow from.</summary>
    public IReadOnlyList<Entry> Used()
    {
        var used = new List<Entry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var figure in Blocks.Concat(Annex).SelectMany(b => InBlock(b, Choice.Language))) Add(figure.Name);
        return used;

        void Add(string id)
        {
            if (!Facts.Entries.TryGetValue(id, out var entry) || !seen.Add(id)) return;
            used.Add(entry);
            foreach (var of in entry.Derivation?.Of ?? []) Add(of.Name);
        }
    }

    /// <summary>The commands behind its figures, numbered from 1 in the order in which they are first needed.</summary>
    public IReadOnlyList<Ask> Sources() => [.. Used().Select(e => e.Ask).OfType<Ask>().Distinct()];

    /// <summary>The places that a person still has to fill in.</summary>
    public IReadOnlyList<Text> Open() =>
    [
        .. Blocks.Concat(Annex).OfType<Block.Paragraph>()
            .SelectMany(p => p.Parts).OfType<Part.Open>().Select(o => o.Text),
    ];

    /// <summary>The sentences of the piece, a line to a paragraph or cell, as they are read.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var block in Blocks.Concat(Annex))
        {
            if (block is Block.Paragraph paragraph)
            {
                yield return string.Concat(paragraph.Parts.Select(Said));
                foreach (var note in paragraph.Parts.OfType<Part.Noted>())
                {
                    yield return "  * " + LetterNumbers.Of(note.Text, Choice.Language);
                }
            }
            else if (block is Block.Grid grid)
            {
                yield return LetterNumbers.Of(grid.Caption, Choice.Language);
                yield return "  | " + string.Join(" | ", grid.Headings.Select(h => LetterNumbers.Of(h, Choice.Language)));
                foreach (var row in grid.Rows)
                {
                    var cells = row.Select(c => LetterNumbers.Of(c, Choice.Language, inTable: true).Replace('\n', ' '));
                    yield return "  | " + string.Join(" | ", cells);
                }
            }
            else if (block is Block.Picture picture)
            {
                yield return "  [" + LetterNumbers.Of(picture.Chart.Described, Choice.Language) + "]";
            }
            else if (block is Block.Card card)
            {
                yield return "  [" + LetterNumbers.Of(card.Described, Choice.Language) + "]";
            }
        }
    }

    private string Said(Part part) => part switch
    {
        Part.Said said => LetterNumbers.Of(said.Text, Choice.Language),
        Part.Stressed stressed => LetterNumbers.Of(stressed.Text, Choice.Language),
        Part.Open open => $"[{LetterNumbers.Of(open.Text, Choice.Language)}]",
        Part.Hidden => Choice.Language == Language.Nl ? "[gelakt]" : "[redacted]",
        _ => "*",
    };

    private static IEnumerable<Figure> InBlock(Block block, Language language) => block switch
    {
        Block.Paragraph paragraph => paragraph.Parts.SelectMany(p => p switch
        {
            Part.Said said => said.Text.Figures(language),
            Part.Stressed stressed => stressed.Text.Figures(language),
            Part.Noted noted => noted.Text.Figures(language),
            _ => [],
        }),
        Block.Grid grid => grid.Rows.SelectMany(r => r).Prepend(grid.Caption).SelectMany(t => t.Figures(language)),
        Block.Picture picture => picture.Chart.Series.SelectMany(s => s.Values).Concat(picture.Chart.Periods)
            .Concat(picture.Chart.Totals).Concat(picture.Chart.Described.Figures(language)),
        _ => [],
    };
}
