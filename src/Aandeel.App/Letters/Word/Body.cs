using System.Xml.Linq;
using static Aandeel.App.Letters.Word.Names;

namespace Aandeel.App.Letters.Word;

/// <summary>
/// Draws blocks as paragraphs and tables of a Word file. Every figure stands in a content control of its own, whose tag
/// is the figure's name and form; ids are counted, so the same letter gives the same bytes.
/// </summary>
/// <param name="styleId">The id of the style of a name, in the file that is written.</param>
/// <param name="numbering">The id of the list of bullets.</param>
internal sealed class Body(Language language, Func<string, string> styleId, int numbering, int firstNote = 1)
{
    /// <summary>Twentieths of a point between the margins of the default page.</summary>
    public const int Width = 9638;
    private readonly List<XElement> _notes = [];
    private readonly List<LetterChart> _charts = [];
    private readonly List<Answers.Answer> _cards = [];
    private readonly List<Drawn> _drawn = [];
    private int _ids = 1000;

    /// <summary>The footnotes, in their order.</summary>
    public IReadOnlyList<XElement> Notes => _notes;

    /// <summary>The charts, in their order; the relation of the first is <c>chart1</c>.</summary>
    public IReadOnlyList<LetterChart> Charts => _charts;

    /// <summary>The cards, in their order; the relation of the first is <c>card1</c>.</summary>
    public IReadOnlyList<Answers.Answer> Cards => _cards;

    /// <summary>Every figure in its form, as it was written.</summary>
    public IReadOnlyList<Drawn> Figures => _drawn;

    public IEnumerable<XElement> Of(IEnumerable<Block> blocks)
    {
        var all = blocks.ToList();
        var isJoined = IsAddressJoined(all);
        Block? before = null;
        XElement? open = null;
        foreach (var block in all)
        {
            var above = before is Block.Paragraph last ? last.Style : (Style?)null;
            var isBelow = before is Block.Grid;
            before = block;
            if (isJoined && open is not null && above == Style.Address
                && block is Block.Paragraph { Style: Style.Address } more)
            {
                open.Add(new XElement(W + "r", new XElement(W + "br")));
                foreach (var part in more.Parts) open.Add(Runs(part));
                continue;
            }

            if (open is not null) yield return open;
            open = null;
            switch (block)
            {
                case Block.Paragraph paragraph:
                    open = Paragraph(
                        paragraph.Style, paragraph.Parts, paragraph.IsWithNext,
                        isBelow && paragraph.Style == Style.Body ? BelowTable : Above(above, paragraph.Style));
                    break;
                case Block.Grid grid:
                    yield return Paragraph(Style.Caption, [grid.Caption], keepNext: true, isBelow ? BetweenTables : 0);
                    yield return Table(grid);
                    break;
                case Block.Picture picture:
                    yield return Picture(picture.Chart);
                    break;
                case Block.Card card:
                    yield return Card(card);
                    break;
                default:
                    yield return new XElement(
                        W + "p", new XElement(
                            W + "pPr", new XElement(W + "pageBreakBefore"),
                            new XElement(
                                W + "spacing", new XAttribute(W + "before", 0), new XAttribute(W + "after", 0))));
                    break;
            }
        }

        if (open is not null) yield return open;
    }

    /// <summary>
    /// Whether the lines of the addressee are one paragraph here. LibreOffice begins with so many paragraphs on its first
    /// page, and the last of these stays there even where it is to be kept with the next: it must not be a heading.
    /// </summary>
    private static bool IsAddressJoined(List<Block> blocks)
    {
        return IsHeadingLast(isJoined: false) && !IsHeadingLast(isJoined: true);

        bool IsHeadingLast(bool isJoined)
        {
            var left = FirstOfOffice;
            Style? above = null;
            foreach (var block in blocks)
            {
                // How it counts a table is not known.
                if (block is Block.Grid) return left == 1;
                var style = (block as Block.Paragraph)?.Style;
                if (!isJoined || style != Style.Address || above != Style.Address) left--;
                above = style;
                if (left == 0) return block is Block.Picture or Block.Paragraph { Style: Style.Heading or Style.Minor };
            }

            return false;
        }
    }

    /// <summary>The paragraphs that LibreOffice's layout begins a page with, in a document without pages yet.</summary>
    private const int FirstOfOffice = 20;

    /// <summary>A paragraph.</summary>
    /// <param name="above">The space above it, in twentieths of a point; 0 is its style's own. An empty paragraph would be
    /// read aloud.</param>
    public XElement Paragraph(
        Style style, IReadOnlyList<Part> parts, bool keepNext = false, int above = 0)
    {
        var paragraph = new XElement(W + "p", Properties(style, keepNext, above));
        foreach (var part in parts) paragraph.Add(Runs(part));
        return paragraph;
    }

    /// <summary>The runs of a sentence, figures in controls.</summary>
    public IEnumerable<XElement> Runs(Text text, bool bold = false, bool inTable = false)
    {
        foreach (var run in text.In(language))
        {
            if (run is Run.Number number)
            {
                yield return Control(number.Figure, number.Form, bold, inTable);
            }
            else
            {
                foreach (var written in Words(((Run.Words)run).Value, bold)) yield return written;
            }
        }
    }

    private const int BelowTable = 100;
    private const int BetweenTables = 160;

    /// <summary>Between the addressee, the lines of reference and the text.</summary>
    private static int Above(Style? above, Style style) => (above, style) switch
    {
        (Style.Address, Style.Reference) => 240,
        (Style.Reference, Style.Body) => 200,
        _ => 0,
    };

    private XElement? Properties(Style style, bool keepNext, int above)
    {
        if (style == Style.Body && !keepNext && above == 0) return null;
        return new XElement(
            W + "pPr",
            style == Style.Body ? null : new XElement(W + "pStyle", Val(styleId(Styles.NameOf(style)))),
            keepNext ? new XElement(W + "keepNext") : null,
            style == Style.Bullet
                ? new XElement(
                    W + "numPr", new XElement(W + "ilvl", Val(0)), new XElement(W + "numId", Val(numbering)))
                : null,
            above > 0 ? new XElement(W + "spacing", new XAttribute(W + "before", above)) : null);
    }

    private IEnumerable<XElement> Runs(Part part) => part switch
    {
        Part.Said said => Runs(said.Text),
        Part.Stressed stressed => Runs(stressed.Text, bold: true),
        Part.Noted noted => [Note(noted.Text)],
        Part.Open open => [Open(open)],
        _ => [Hidden()],
    };

    private static IEnumerable<XElement> Words(string words, bool bold)
    {
        foreach (var (line, i) in words.Split('\n').Select((l, i) => (l, i)))
        {
            if (i > 0) yield return new XElement(W + "r", new XElement(W + "br"));
            foreach (var (stretch, j) in line.Split('\t').Select((s, j) => (s, j)))
            {
                if (j > 0) yield return new XElement(W + "r", new XElement(W + "tab"));
                if (stretch.Length > 0) yield return Run(stretch, bold);
            }
        }
    }

    private static XElement Run(string words, bool bold, params XElement[] more) => new(
        W + "r",
        bold || more.Length > 0 ? new XElement(W + "rPr", bold ? new XElement(W + "b") : null, more) : null,
        new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), words));

    private XElement Control(Figure figure, Form form, bool bold, bool inTable)
    {
        var text = LetterNumbers.Of(figure, form, language, inTable);
        var tag = Tag(figure.Name, form, inTable);
        _drawn.Add(new Drawn(tag, figure, text));
        return Control(tag, figure.Name, Run(text, bold));
    }

    private XElement Control(string tag, string alias, XElement content) => new(
        W + "sdt",
        new XElement(
            W + "sdtPr", new XElement(W + "alias", Val(alias)), new XElement(W + "tag", Val(tag)),
            new XElement(W + "id", Val(_ids++))),
        new XElement(W + "sdtContent", content));

    /// <summary>What a control is called: the figure's name and the form in which it is written there.</summary>
    internal static string Tag(string name, Form form, bool inTable) =>
        FigureTag + name + (form == Form.Usual ? "" : ":" + Codes.Of(form)) + (inTable ? ":cell" : "");

    private XElement Open(Part.Open open)
    {
        var text = $"[{LetterNumbers.Of(open.Text, language)}]";
        return Control(
            OpenTag + open.Id, text, Run(text, false, new XElement(W + "highlight", Val("yellow"))));
    }

    /// <summary>How the tag of a figure begins: what a template has of its own is none.</summary>
    public const string FigureTag = "fig:";

    /// <summary>How the tag of a place to fill in begins.</summary>
    public const string OpenTag = "open:";

    private XElement Hidden() => Run(
        language == Language.Nl ? "[gelakt]" : "[redacted]",
        false,
        new XElement(W + "color", Val("FFFFFF")),
        new XElement(
            W + "shd", Val("clear"), new XAttribute(W + "color", "auto"), new XAttribute(W + "fill", "000000")));

    private XElement Note(Text text)
    {
        var id = firstNote + _notes.Count;
        var paragraph = new XElement(
            W + "p",
            new XElement(W + "pPr", new XElement(W + "pStyle", Val(styleId(Styles.NoteText)))),
            new XElement(
                W + "r",
                new XElement(W + "rPr", new XElement(W + "rStyle", Val(styleId(Styles.NoteReference)))),
                new XElement(W + "footnoteRef")),
            Run(" ", false));
        // The number of a note is taken before its words are drawn, which hold controls but no notes.
        var note = new XElement(W + "footnote", new XAttribute(W + "id", id), paragraph);
        _notes.Add(note);
        paragraph.Add(Runs(text));
        return new XElement(
            W + "r",
            new XElement(W + "rPr", new XElement(W + "rStyle", Val(styleId(Styles.NoteReference)))),
            new XElement(W + "footnoteReference", new XAttribute(W + "id", id)));
    }

    private XElement Table(Block.Grid grid)
    {
        var widths = grid.Widths.Select(w => Width * w / 100).ToList();
        return new XElement(
            W + "tbl",
            new XElement(
                W + "tblPr",
                new XElement(W + "tblStyle", Val(styleId(Styles.Grid))),
                new XElement(W + "tblW", new XAttribute(W + "w", Width), new XAttribute(W + "type", "dxa")),
                new XElement(W + "tblLayout", new XAttribute(W + "type", "fixed")),
                new XElement(W + "tblLook", Val("0020"), new XAttribute(W + "firstRow", 1)),
                new XElement(W + "tblCaption", Val(LetterNumbers.Of(grid.Caption, language)))),
            new XElement(W + "tblGrid", widths.Select(w => new XElement(W + "gridCol", new XAttribute(W + "w", w)))),
            Row(grid.Headings, widths, isHeading: true, keepNext: true),
            grid.Rows.Select((r, i) => Row(
                r, widths, isHeading: false, keepNext: grid.Rows.Count <= Short && i < grid.Rows.Count - 1)));
    }

    private XElement Row(IReadOnlyList<Text> cells, List<int> widths, bool isHeading, bool keepNext) => new(
        W + "tr",
        new XElement(
            W + "trPr", new XElement(W + "cantSplit"), isHeading ? new XElement(W + "tblHeader") : null),
        cells.Select((c, i) => new XElement(
            W + "tc",
            new XElement(
                W + "tcPr",
                new XElement(W + "tcW", new XAttribute(W + "w", widths[i]), new XAttribute(W + "type", "dxa"))),
            new XElement(
                W + "p",
                new XElement(
                    W + "pPr", new XElement(W + "pStyle", Val(styleId(Styles.NameOf(Style.Cell)))),
                    keepNext ? new XElement(W + "keepNext") : null),
                Runs(c, isHeading, inTable: true)))));

    /// <summary>An image of its answer, with the words of the answer beside it for those who do not see it.</summary>
    private XElement Card(Block.Card card)
    {
        _cards.Add(card.Answer);
        return new XElement(
            W + "p",
            new XElement(W + "pPr", new XElement(
                W + "spacing", new XAttribute(W + "before", 60), new XAttribute(W + "after", 60))),
            new XElement(W + "r", new XElement(W + "drawing", Image.Inline(
                $"card{_cards.Count}", 100 + _cards.Count, LetterNumbers.Of(card.Described, language)))));
    }

    /// <summary>A short table stays on one page: each row but the last with the next.</summary>
    private const int Short = 8;

    private XElement Picture(LetterChart chart)
    {
        _charts.Add(chart);
        foreach (var (figure, form) in Chart.Figures(chart))
        {
            _drawn.Add(new Drawn(Tag(figure.Name, form, true), figure, LetterNumbers.Of(figure, form, language, true)));
        }

        return new XElement(
            W + "p",
            new XElement(W + "pPr", new XElement(W + "keepNext"), new XElement(
                W + "spacing", new XAttribute(W + "before", 40), new XAttribute(W + "after", 0))),
            new XElement(W + "r", new XElement(W + "drawing", Chart.Inline(
                $"chart{_charts.Count}", _charts.Count, LetterNumbers.Of(chart.Finding, language),
                LetterNumbers.Of(chart.Described, language)))));
    }
}
