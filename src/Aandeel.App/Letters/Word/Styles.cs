using System.Xml.Linq;
using static Aandeel.App.Letters.Word.Names;

namespace Aandeel.App.Letters.Word;

/// <summary>
/// The neutral look: one sans serif face that every machine has or has the measures of, no colours and no emblem of a
/// government. A template brings its own; styles are known by their name and never by their id.
/// </summary>
internal static class Styles
{
    private const string Face = "Arial";

    /// <summary>The name of a style, as Word calls it in every language.</summary>
    public static string NameOf(Style style) => style switch
    {
        Style.Body => "Normal",
        Style.Heading => "heading 1",
        Style.Minor => "heading 2",
        Style.Title => "Title",
        Style.Bullet => "List Bullet",
        Style.Caption => "caption",
        Style.Address => "Letter Address",
        Style.Reference => "Letter Reference",
        Style.Cell => "Letter Cell",
        Style.Signature => "Letter Signature",
        Style.Salutation => "Salutation",
        _ => "Letter Small",
    };

    /// <summary>The names of the styles of footnotes.</summary>
    public const string NoteText = "footnote text";

    public const string NoteReference = "footnote reference";

    public const string Grid = "Letter Table";

    /// <summary>Every style of ours, for a file without a template and for what a template lacks.</summary>
    public static IEnumerable<XElement> All(string language)
    {
        yield return new XElement(
            W + "docDefaults",
            new XElement(W + "rPrDefault", new XElement(
                W + "rPr",
                new XElement(
                    W + "rFonts", new XAttribute(W + "ascii", Face), new XAttribute(W + "hAnsi", Face),
                    new XAttribute(W + "cs", Face)),
                new XElement(W + "sz", Val(20)), new XElement(W + "szCs", Val(20)),
                new XElement(W + "lang", Val(language)))),
            new XElement(W + "pPrDefault"));
        yield return Paragraph("Normal", isDefault: true, before: 0, after: 100, line: 259);
        yield return Paragraph("heading 1", size: 21, bold: true, before: 120, after: 30, next: true, outline: 0);
        yield return Paragraph("heading 2", size: 20, bold: true, before: 80, after: 20, next: true, outline: 1);
        yield return Paragraph("Title", size: 24, bold: true, before: 0, after: 160);
        yield return Bullet();
        yield return Paragraph("caption", size: 16, before: 20, after: 90, italic: true);
        yield return Paragraph("Letter Address", before: 0, after: 0);
        yield return Reference();
        yield return Paragraph("Letter Cell", size: 17, before: 20, after: 20, line: 220);
        yield return Signature();
        yield return Paragraph("Salutation", before: 160, after: 100);
        yield return Paragraph("Letter Small", size: 17, before: 0, after: 80);
        yield return Paragraph(NoteText, size: 16, before: 0, after: 0, line: 220);
        yield return new XElement(
            W + "style", new XAttribute(W + "type", "character"), new XAttribute(W + "styleId", Id(NoteReference)),
            new XElement(W + "name", Val(NoteReference)),
            new XElement(W + "rPr", new XElement(W + "vertAlign", Val("superscript"))));
        yield return Table();
    }

    /// <summary>The id of a style of ours.</summary>
    public static string Id(string name) => string.Concat(
        name.Split(' ').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private static XElement Paragraph(
        string name, bool isDefault = false, int size = 0, bool bold = false, bool italic = false, int before = 0,
        int after = 0, int line = 0, bool next = false, int outline = -1) => new(
            W + "style",
            new XAttribute(W + "type", "paragraph"),
            isDefault ? new XAttribute(W + "default", 1) : null,
            new XAttribute(W + "styleId", Id(name)),
            new XElement(W + "name", Val(name)),
            isDefault ? null : new XElement(W + "basedOn", Val("Normal")),
            outline >= 0 || name == "Title" ? new XElement(W + "next", Val("Normal")) : null,
            new XElement(W + "qFormat"),
            new XElement(
                W + "pPr",
                next ? new XElement(W + "keepNext") : null,
                isDefault ? new XElement(W + "widowControl") : null,
                new XElement(
                    W + "spacing", new XAttribute(W + "before", before), new XAttribute(W + "after", after),
                    line > 0 ? new XAttribute(W + "line", line) : null,
                    line > 0 ? new XAttribute(W + "lineRule", "auto") : null),
                outline >= 0 ? new XElement(W + "outlineLvl", Val(outline)) : null),
            size > 0 || bold || italic
                ? new XElement(
                    W + "rPr",
                    bold ? new XElement(W + "b") : null, italic ? new XElement(W + "i") : null,
                    size > 0 ? new XElement(W + "sz", Val(size)) : null,
                    size > 0 ? new XElement(W + "szCs", Val(size)) : null)
                : null);

    private static XElement Bullet()
    {
        var style = Paragraph("List Bullet", before: 0, after: 40, line: 259);
        style.Element(W + "pPr")!.AddFirst(
            new XElement(
                W + "numPr", new XElement(W + "numId", Val(1))));
        return style;
    }

    private static XElement Reference()
    {
        var style = Paragraph("Letter Reference", before: 0, after: 10);
        var properties = style.Element(W + "pPr")!;
        properties.AddFirst(new XElement(
            W + "tabs", new XElement(W + "tab", Val("left"), new XAttribute(W + "pos", 1701))));
        properties.Add(new XElement(
            W + "ind", new XAttribute(W + "left", 1701), new XAttribute(W + "hanging", 1701)));
        return style;
    }

    private static XElement Signature()
    {
        var style = Paragraph("Letter Signature", before: 60, after: 0);
        style.Element(W + "pPr")!.AddFirst(new XElement(
            W + "tabs", new XElement(W + "tab", Val("left"), new XAttribute(W + "pos", 4820))));
        return style;
    }

    private static XElement Table()
    {
        XElement Line(string side) => new(
            W + side, Val("single"), new XAttribute(W + "sz", 4), new XAttribute(W + "space", 0),
            new XAttribute(W + "color", "A6A6A6"));
        return new XElement(
            W + "style", new XAttribute(W + "type", "table"), new XAttribute(W + "styleId", Id(Grid)),
            new XElement(W + "name", Val(Grid)),
            new XElement(
                W + "tblPr",
                new XElement(W + "tblBorders", Line("top"), Line("bottom"), Line("insideH")),
                new XElement(
                    W + "tblCellMar",
                    new XElement(
                        W + "left", new XAttribute(W + "w", 60), new XAttribute(W + "type", "dxa")),
                    new XElement(
                        W + "right", new XAttribute(W + "w", 60), new XAttribute(W + "type", "dxa")))));
    }
}
