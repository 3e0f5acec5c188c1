using System.Xml.Linq;
using static Aandeel.App.Letters.Word.Names;

namespace Aandeel.App.Letters.Word;

/// <summary>Writes a piece as a Word file of its own, without a template.</summary>
internal static class WordFile
{
    private const string Main = Office + "wordprocessingml.";

    /// <summary>The bytes of the file; the same piece gives the same.</summary>
    public static byte[] Of(Letter letter)
    {
        var language = letter.Choice.Language;
        var body = new Body(language, Styles.Id, numbering: 1);
        var document = Document(letter, body);
        var zip = new Zip();
        zip.Put("[Content_Types].xml", ContentTypes(body.Charts.Count, body.Cards.Count > 0));
        zip.Put("_rels/.rels", Relationships(
            ("rId1", "officeDocument", "word/document.xml", Names.Document),
            ("rId2", "metadata/core-properties", "docProps/core.xml", Package + "/relationships")));
        zip.Put("docProps/core.xml", Properties(letter));
        zip.Put("word/document.xml", document);
        zip.Put("word/_rels/document.xml.rels", Relationships(
        [
            ("rId1", "styles", "styles.xml", Names.Document),
            ("rId2", "settings", "settings.xml", Names.Document),
            ("rId3", "numbering", "numbering.xml", Names.Document),
            ("rId4", "footnotes", "footnotes.xml", Names.Document),
            ("rId5", "footer", "footer1.xml", Names.Document),
            ("rId6", "customXml", "../customXml/item1.xml", Names.Document),
            ("rId7", "footer", "footer2.xml", Names.Document),
            .. body.Charts.Select((_, i) => ($"chart{i + 1}", "chart", $"charts/chart{i + 1}.xml", Names.Document)),
            .. body.Cards.Select((_, i) => ($"card{i + 1}", "image", $"media/card{i + 1}.png", Names.Document)),
        ]));
        zip.Put("word/styles.xml", new XDocument(new XElement(
            W + "styles", new XAttribute(XNamespace.Xmlns + "w", W), Styles.All(Tag(language)))));
        zip.Put("word/settings.xml", Settings(letter.Choice));
        zip.Put("word/numbering.xml", new XDocument(new XElement(
            W + "numbering", new XAttribute(XNamespace.Xmlns + "w", W), Bullets(0), List(1, 0))));
        zip.Put("word/footnotes.xml", Footnotes(body.Notes));
        zip.Put("word/footer1.xml", Footer(language, (int)Math.Ceiling(Length.Pages(letter))));
        zip.Put("word/footer2.xml", FooterBehind(language));
        PutCharts(zip, body.Charts, language);
        PutCards(zip, body.Cards, language);
        PutData(zip, letter, body);
        return zip.ToArray();
    }

    /// <summary>The language as files call it.</summary>
    public static string Tag(Language language) => language == Language.Nl ? "nl-NL" : "en-GB";

    /// <summary>Title, language and date; nobody is named.</summary>
    public static XDocument Properties(Letter letter)
    {
        XNamespace core = Package + "/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var day = $"{letter.Choice.Date:yyyy-MM-dd}T00:00:00Z";
        XElement Day(string name) => new(terms + name, new XAttribute(xsi + "type", "dcterms:W3CDTF"), day);
        return new XDocument(new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core), new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", xsi),
            new XElement(dc + "title", LetterNumbers.Of(letter.Title, letter.Choice.Language)),
            new XElement(dc + "language", Tag(letter.Choice.Language)), Day("created"), Day("modified")));
    }

    /// <summary>The charts with their workbooks.</summary>
    public static void PutCharts(Zip zip, IReadOnlyList<LetterChart> charts, Language language, int first = 1)
    {
        for (var i = 0; i < charts.Count; i++)
        {
            var name = $"chart{first + i}";
            zip.Put($"word/charts/{name}.xml", Chart.Part(charts[i], language));
            zip.Put($"word/charts/_rels/{name}.xml.rels", Relationships(
                ("workbook", "package", $"../embeddings/{name}.xlsx", Names.Document)));
            zip.Put($"word/embeddings/{name}.xlsx", Chart.Workbook(charts[i], language));
        }
    }

    /// <summary>The images of cards.</summary>
    public static void PutCards(Zip zip, IReadOnlyList<Answers.Answer> cards, Language language)
    {
        for (var i = 0; i < cards.Count; i++) zip.Put($"word/media/card{i + 1}.png", Image.Of(cards[i], language));
    }

    /// <summary>The part that holds what every figure is.</summary>
    public static void PutData(Zip zip, Letter letter, Body body)
    {
        XNamespace data = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
        zip.Put("customXml/item1.xml", LetterData.Of(letter, body).ToXml());
        zip.Put("customXml/_rels/item1.xml.rels", Relationships(
            ("rId1", "customXmlProps", "itemProps1.xml", Names.Document)));
        zip.Put("customXml/itemProps1.xml", new XDocument(new XElement(
            data + "datastoreItem", new XAttribute(XNamespace.Xmlns + "ds", data),
            new XAttribute(data + "itemID", "{5C0A5E4D-6C1E-4C0B-9D1B-3A6D0E5F2A19}"),
            new XElement(data + "schemaRefs", new XElement(
                data + "schemaRef", new XAttribute(data + "uri", Names.Letter.NamespaceName))))));
    }

    /// <summary>The footnotes of a file, after the two lines that Word wants first.</summary>
    public static XDocument Footnotes(IReadOnlyList<XElement> notes)
    {
        XElement Separator(int id, string kind) => new(
            W + "footnote", new XAttribute(W + "type", kind), new XAttribute(W + "id", id),
            new XElement(W + "p", new XElement(W + "r", new XElement(W + kind))));
        return new XDocument(new XElement(
            W + "footnotes", new XAttribute(XNamespace.Xmlns + "w", W),
            Separator(-1, "separator"), Separator(0, "continuationSeparator"), notes));
    }

    /// <summary>A list of bullets.</summary>
    public static XElement Bullets(int id) => new(
        W + "abstractNum", new XAttribute(W + "abstractNumId", id),
        new XElement(W + "multiLevelType", Val("hybridMultilevel")),
        new XElement(
            W + "lvl", new XAttribute(W + "ilvl", 0),
            new XElement(W + "start", Val(1)), new XElement(W + "numFmt", Val("bullet")),
            new XElement(W + "lvlText", Val("•")), new XElement(W + "lvlJc", Val("left")),
            new XElement(W + "pPr", new XElement(
                W + "ind", new XAttribute(W + "left", 284), new XAttribute(W + "hanging", 284)))));

    public static XElement List(int id, int bullets) => new(
        W + "num", new XAttribute(W + "numId", id), new XElement(W + "abstractNumId", Val(bullets)));

    /// <summary>Relations of a part: id, kind, target, and the namespace of the kind.</summary>
    public static XDocument Relationships(
        params IReadOnlyList<(string Id, string Kind, string Target, string Space)> relations) => new(new XElement(
            Relations + "Relationships",
            relations.Select(r => new XElement(
                Relations + "Relationship", new XAttribute("Id", r.Id), new XAttribute("Type", $"{r.Space}/{r.Kind}"),
                new XAttribute("Target", r.Target)))));

    private static XDocument Document(Letter letter, Body body)
    {
        var content = body.Of(letter.Blocks).ToList();
        Bookmark(content[^1]);
        var behind = body.Of(letter.Behind()).ToList();
        if (behind.Count > 0)
        {
            // The piece is a section of its own, so that its pages are counted without the account behind it.
            Ended(content[^1]).Add(Section("rId5"));
            content.AddRange(behind);
        }

        return new XDocument(new XElement(
            W + "document",
            new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", R),
            new XAttribute(XNamespace.Xmlns + "wp", Wp), new XAttribute(XNamespace.Xmlns + "a", A),
            new XAttribute(XNamespace.Xmlns + "c", C),
            new XElement(
                W + "body",
                content,
                Section(behind.Count > 0 ? "rId7" : "rId5"))));
    }

    /// <summary>The name of the place where the piece ends: its page is the number of pages.</summary>
    private const string End = "einde";

    private static void Bookmark(XElement last)
    {
        var paragraph = last.Name == W + "p" ? last : last.Descendants(W + "p").Last();
        paragraph.Add(
            new XElement(W + "bookmarkStart", new XAttribute(W + "id", 0), new XAttribute(W + "name", End)),
            new XElement(W + "bookmarkEnd", new XAttribute(W + "id", 0)));
    }

    /// <summary>The properties of the paragraph that ends a section.</summary>
    private static XElement Ended(XElement last)
    {
        if (last.Element(W + "pPr") is { } there) return there;
        var properties = new XElement(W + "pPr");
        last.AddFirst(properties);
        return properties;
    }

    private static XElement Section(string footer) => new(
        W + "sectPr",
        new XElement(W + "footerReference", new XAttribute(W + "type", "default"), new XAttribute(R + "id", footer)),
        new XElement(W + "pgSz", new XAttribute(W + "w", 11906), new XAttribute(W + "h", 16838)),
        new XElement(W + "pgMar", new XAttribute(W + "top", 964), new XAttribute(W + "right", 1134),
            new XAttribute(W + "bottom", 851), new XAttribute(W + "left", 1134),
            new XAttribute(W + "header", 567), new XAttribute(W + "footer", 454), new XAttribute(W + "gutter", 0)),
        footer == "rId7" ? new XElement(W + "pgNumType", new XAttribute(W + "start", 1)) : null);

    private static XDocument Settings(LetterChoice choice) => new(new XElement(
        W + "settings",
        new XAttribute(XNamespace.Xmlns + "w", W),
        choice.IsPublic ? new XElement(W + "removePersonalInformation") : null,
        choice.IsPublic ? new XElement(W + "removeDateAndTime") : null,
        new XElement(W + "defaultTabStop", Val(709)),
        new XElement(
            W + "footnotePr",
            new XElement(W + "footnote", new XAttribute(W + "id", -1)),
            new XElement(W + "footnote", new XAttribute(W + "id", 0))),
        new XElement(
            W + "compat",
            new XElement(
                W + "compatSetting", new XAttribute(W + "name", "compatibilityMode"),
                new XAttribute(W + "uri", "http://schemas.microsoft.com/office/word"), Val(15))),
        new XElement(W + "themeFontLang", Val(Tag(choice.Language)))));

    /// <summary>"Pagina 1 van 2", in which the account of the figures is not counted.</summary>
    /// <param name="pages">What stands there until a program counts them.</param>
    private static XDocument Footer(Language language, int pages)
    {
        var (page, of) = language == Language.Nl ? ("Pagina ", " van ") : ("Page ", " of ");
        return Footer(Words(page), Field("PAGE", "1"), Words(of), Field("PAGEREF " + End, pages.ToString("0", null)));
    }

    private static XDocument FooterBehind(Language language) => Footer(
        Words(language == Language.Nl ? "Bijlage, pagina " : "Annex, page "), Field("PAGE", "1"));

    private static XElement Words(string words) => new(
        W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), words));

    private static XElement Field(string instruction, string result) => new(
        W + "fldSimple", new XAttribute(W + "instr", instruction),
        new XElement(W + "r", new XElement(W + "t", result)));

    private static XDocument Footer(params XElement[] runs) => new(new XElement(
        W + "ftr", new XAttribute(XNamespace.Xmlns + "w", W),
        new XElement(
            W + "p",
            new XElement(
                W + "pPr", new XElement(W + "pStyle", Val(Styles.Id(Styles.NameOf(Style.Cell)))),
                new XElement(W + "jc", Val("right"))),
            runs)));

    private static XDocument ContentTypes(int charts, bool hasCards)
    {
        XElement Ending(string ending, string type) => new(
            Types + "Default", new XAttribute("Extension", ending), new XAttribute("ContentType", type));
        XElement Part(string name, string type) => new(
            Types + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", type));
        return new XDocument(new XElement(
            Types + "Types",
            Ending("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            Ending("xml", "application/xml"),
            Ending("xlsx", Office + "spreadsheetml.sheet"),
            hasCards ? Ending("png", "image/png") : null,
            Part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            Part("/word/document.xml", Main + "document.main+xml"),
            Part("/word/styles.xml", Main + "styles+xml"),
            Part("/word/settings.xml", Main + "settings+xml"),
            Part("/word/numbering.xml", Main + "numbering+xml"),
            Part("/word/footnotes.xml", Main + "footnotes+xml"),
            Part("/word/footer1.xml", Main + "footer+xml"),
            Part("/word/footer2.xml", Main + "footer+xml"),
            Part("/customXml/itemProps1.xml", Office + "customXmlProperties+xml"),
            Enumerable.Range(1, charts).Select(n => Part($"/word/charts/chart{n}.xml", Office + "drawingml.chart+xml"))));
    }
}
