using System.Globalization;
using System.Xml.Linq;
using static Aandeel.App.Letters.Word.Names;

namespace Aandeel.App.Letters.Word;

/// <summary>
/// A ministry's own Word file with tagged content controls, filled with a piece. Its styles are found by name and never
/// by id, what it lacks is added, and whoever made it is gone from the result.
/// </summary>
internal sealed class Template
{
    /// <summary>The control that takes the text of the piece; without it there is no place for it.</summary>
    public const string Text = "brieftekst";
    private const string Main = Office + "wordprocessingml.";

    private readonly string _name;
    private readonly Zip _zip;
    private readonly XDocument _document;
    private readonly XDocument _styles;
    private readonly Dictionary<string, string> _ids;

    private Template(string name, Zip zip)
    {
        (_name, _zip) = (name, zip);
        _document = zip.Xml("word/document.xml")!;
        _styles = zip.Xml("word/styles.xml") ?? new XDocument(new XElement(
            W + "styles", new XAttribute(XNamespace.Xmlns + "w", W)));
        _ids = _styles.Root!.Elements(W + "style")
            .Where(s => s.Element(W + "name") is not null)
            .GroupBy(s => (string)s.Element(W + "name")!.Attribute(W + "val")!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                g => g.Key, g => (string)g.First().Attribute(W + "styleId")!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The tags that are known, with what fills them.</summary>
    public static IReadOnlyList<(string Tag, Text What)> Known { get; } =
    [
        (Text, ("the text of the letter (needed)", "de tekst van de brief (nodig)")),
        ("datum", ("the date", "de datum")),
        ("betreft", ("the subject", "het onderwerp")),
        ("kenmerk", ("the paper that is answered", "het stuk dat wordt beantwoord")),
        ("bijlagen", ("the annexes", "de bijlagen")),
        ("verantwoording", ("the account of the figures", "de verantwoording van de cijfers")),
    ];

    /// <summary>Reads a template.</summary>
    /// <exception cref="AandeelException">It is no Word file.</exception>
    public static Template Read(string name, byte[] content) => new(name, LetterFile.Opened(name, content));

    /// <summary>The tags that it has, of those that are known and of others.</summary>
    public IReadOnlyList<string> Tags() =>
        [.. _document.Descendants(W + "sdt").Select(TagOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The names of the styles that it lacks and that would be added.</summary>
    public IReadOnlyList<string> LackingStyles() => [.. Needed().Where(n => !_ids.ContainsKey(n))];

    /// <summary>The bytes of the template filled with a piece.</summary>
    /// <exception cref="AandeelException">It has no control for the text.</exception>
    public byte[] Fill(Letter letter)
    {
        var place = Require();
        AddStyles(letter.Choice.Language);
        var numbering = AddBullets();
        var (notes, firstNote) = Footnotes();
        var body = new Body(letter.Choice.Language, name => _ids[name], numbering, firstNote);
        var blocks = letter.Blocks.Where(b => !IsHead(b)).ToList();
        var account = letter.Behind();
        var separate = Control("verantwoording");
        var content = body.Of(separate is null ? [.. blocks, .. account] : blocks).ToList();
        foreach (var chart in content.SelectMany(c => c.Descendants(C + "chart")))
        {
            chart.SetAttributeValue(R + "id", "aandeel" + (string?)chart.Attribute(R + "id"));
        }

        // The control is taken away: LibreOffice drops the first run of one that holds several paragraphs.
        place.ReplaceWith(content);
        separate?.ReplaceWith(body.Of(account).ToList());
        Put("datum", LetterNumbers.Of(LetterNumbers.Of(letter.Choice.Date), letter.Choice.Language));
        Put("betreft", LetterNumbers.Of(letter.Title, letter.Choice.Language));
        Put("kenmerk", letter.Choice.Party is null
            ? LetterNumbers.Of(Paper.Motion.Cited, letter.Choice.Language)
            : "");
        Put("bijlagen", letter.Choice.Language == Language.Nl
            ? "Beslisnota; tabellen; verantwoording van de cijfers"
            : "Decision note; tables; account of the figures");
        notes.Root!.Add(body.Notes);
        _zip.Put("word/footnotes.xml", notes);
        AddCharts(body, letter.Choice.Language);
        _zip.Put("word/document.xml", _document);
        _zip.Put("word/styles.xml", _styles);
        Anonymous(letter);
        WordFile.PutData(_zip, letter, body);
        Relate("word/_rels/document.xml.rels", "aandeelData", "customXml", "../customXml/item1.xml");
        Type("/customXml/itemProps1.xml", Office + "customXmlProperties+xml");
        return _zip.ToArray();
    }

    /// <summary>The control that takes the text.</summary>
    /// <exception cref="AandeelException">It has none.</exception>
    public XElement Require() => Control(Text) ?? throw AandeelException.Usage(
        $"{_name} has no content control with the tag {Text}, so there is no place for the text. Put one where it "
            + $"belongs (Developer, Rich Text Content Control, Properties, Tag); aandeel letter template-check says "
            + $"what else is known.");

    private static IEnumerable<string> Needed() =>
    [
        .. Enum.GetValues<Style>().Select(Styles.NameOf).Distinct(), Styles.NoteText, Styles.NoteReference, Styles.Grid,
    ];

    /// <summary>What the template has its own place for: addressee, date, subject.</summary>
    private static bool IsHead(Block block) =>
        block is Block.Paragraph { Style: Style.Address or Style.Reference };

    private static string? TagOf(XElement control) =>
        (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val");

    private XElement? Control(string tag) => _document.Descendants(W + "sdt").FirstOrDefault(
        s => string.Equals(TagOf(s), tag, StringComparison.OrdinalIgnoreCase));

    private void Put(string tag, string words)
    {
        if (Control(tag) is not { } control || control.Element(W + "sdtContent") is not { } content) return;
        control.Element(W + "sdtPr")?.Element(W + "showingPlcHdr")?.Remove();
        var texts = content.Descendants(W + "t").ToList();
        if (texts.Count > 0)
        {
            texts[0].Value = words;
            foreach (var more in texts.Skip(1)) more.Value = "";
            foreach (var style in content.Descendants(W + "rStyle").ToList()) style.Remove();
            return;
        }

        var run = new XElement(W + "r", new XElement(W + "t", words));
        if (content.Descendants(W + "p").FirstOrDefault() is { } paragraph) paragraph.Add(run);
        else content.Add(run);
    }

    private void AddStyles(Language language)
    {
        foreach (var style in Styles.All(WordFile.Tag(language)).Where(s => s.Name == W + "style"))
        {
            var name = (string)style.Element(W + "name")!.Attribute(W + "val")!;
            if (_ids.ContainsKey(name)) continue;
            var id = "Aandeel" + Styles.Id(name);
            style.SetAttributeValue(W + "styleId", id);
            style.Attribute(W + "default")?.Remove();
            if (style.Element(W + "basedOn") is { } based) Based(based);
            if (style.Element(W + "next") is { } next) Based(next);
            style.Descendants(W + "numPr").Remove();
            _styles.Root!.Add(style);
            _ids[name] = id;
        }

        void Based(XElement reference)
        {
            if (_ids.TryGetValue("Normal", out var normal)) reference.SetAttributeValue(W + "val", normal);
            else reference.Remove();
        }
    }

    private int AddBullets()
    {
        var numbering = _zip.Xml("word/numbering.xml") ?? new XDocument(new XElement(
            W + "numbering", new XAttribute(XNamespace.Xmlns + "w", W)));
        int Next(string element, string id) => 1 + numbering.Root!.Elements(W + element)
            .Select(e => int.Parse((string)e.Attribute(W + id)!, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        var (kind, list) = (Next("abstractNum", "abstractNumId"), Next("num", "numId"));
        var bullets = WordFile.Bullets(kind);
        if (numbering.Root!.Elements(W + "abstractNum").LastOrDefault() is { } last) last.AddAfterSelf(bullets);
        else numbering.Root.AddFirst(bullets);
        var number = WordFile.List(list, kind);
        if (numbering.Root.Elements(W + "num").LastOrDefault() is { } before) before.AddAfterSelf(number);
        else numbering.Root.Add(number);
        _zip.Put("word/numbering.xml", numbering);
        Relate("word/_rels/document.xml.rels", "aandeelNumbering", "numbering", "numbering.xml");
        Type("/word/numbering.xml", Main + "numbering+xml");
        return list;
    }

    private (XDocument Notes, int First) Footnotes()
    {
        var notes = _zip.Xml("word/footnotes.xml") ?? WordFile.Footnotes([]);
        Relate("word/_rels/document.xml.rels", "aandeelFootnotes", "footnotes", "footnotes.xml");
        Type("/word/footnotes.xml", Main + "footnotes+xml");
        return (notes, 1 + notes.Root!.Elements(W + "footnote")
            .Select(e => int.Parse((string)e.Attribute(W + "id")!, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max());
    }

    private void AddCharts(Body body, Language language)
    {
        // Above whatever number the template's own charts have.
        const int First = 901;
        WordFile.PutCharts(_zip, body.Charts, language, First);
        for (var i = 0; i < body.Charts.Count; i++)
        {
            var name = $"chart{First + i}";
            Relate("word/_rels/document.xml.rels", $"aandeelchart{i + 1}", "chart", $"charts/{name}.xml");
            Type($"/word/charts/{name}.xml", Office + "drawingml.chart+xml");
        }

        var types = _zip.Xml("[Content_Types].xml")!;
        if (types.Root!.Elements(Types + "Default").All(d => (string?)d.Attribute("Extension") != "xlsx"))
        {
            types.Root.AddFirst(new XElement(
                Types + "Default", new XAttribute("Extension", "xlsx"),
                new XAttribute("ContentType", Office + "spreadsheetml.sheet")));
            _zip.Put("[Content_Types].xml", types);
        }
    }

    /// <summary>Title and date are the letter's; author, company and editing history of the template are gone.</summary>
    private void Anonymous(Letter letter)
    {
        var relations = _zip.Xml("_rels/.rels")!;
        foreach (var relation in relations.Root!.Elements().ToList())
        {
            var target = ((string?)relation.Attribute("Target") ?? "").TrimStart('/');
            if (!target.StartsWith("docProps/", StringComparison.Ordinal)) continue;
            relation.Remove();
            _zip.Remove(target);
            Untype("/" + target);
        }

        relations.Root.Add(new XElement(
            Relations + "Relationship", new XAttribute("Id", "aandeelCore"),
            new XAttribute("Type", Package + "/relationships/metadata/core-properties"),
            new XAttribute("Target", "docProps/core.xml")));
        _zip.Put("_rels/.rels", relations);
        _zip.Put("docProps/core.xml", WordFile.Properties(letter));
        Type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        // A .dotx is a template by its type alone; the result is a document.
        var types = _zip.Xml("[Content_Types].xml")!;
        foreach (var part in types.Root!.Elements(Types + "Override")
            .Where(p => (string?)p.Attribute("PartName") == "/word/document.xml"))
        {
            part.SetAttributeValue("ContentType", Main + "document.main+xml");
        }

        _zip.Put("[Content_Types].xml", types);
        if (_zip.Xml("word/settings.xml") is not { } settings) return;
        settings.Descendants(W + "rsids").Remove();
        settings.Descendants(W + "attachedTemplate").Remove();
        if (letter.Choice.IsPublic && settings.Root!.Element(W + "removePersonalInformation") is null)
        {
            settings.Root.AddFirst(
                new XElement(W + "removePersonalInformation"), new XElement(W + "removeDateAndTime"));
        }

        _zip.Put("word/settings.xml", settings);
        _zip.Put("word/document.xml", _document);
        // Where the template of the template lies, who commented on it and who edited which run.
        _zip.Remove("word/_rels/settings.xml.rels");
        foreach (var name in _zip.Names.Where(n => n.StartsWith("word/", StringComparison.Ordinal)
            && n.EndsWith(".xml", StringComparison.Ordinal)).ToList())
        {
            var part = _zip.Xml(name)!;
            foreach (var attribute in part.Descendants().Attributes().Where(IsOfEditing).ToList()) Forget(attribute);
            _zip.Put(name, part);
        }
    }

    private static bool IsOfEditing(XAttribute attribute) =>
        attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal)
            || attribute.Name.LocalName is "author" or "initials" or "userId" or "providerId";

    /// <summary>Who edited is forgotten; where a name must stand, an empty one does.</summary>
    private static void Forget(XAttribute attribute)
    {
        if (attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal)) attribute.Remove();
        else attribute.Value = "";
    }

    private void Relate(string part, string id, string kind, string target)
    {
        var relations = _zip.Xml(part) ?? WordFile.Relationships();
        if (relations.Root!.Elements().Any(r => (string?)r.Attribute("Target") == target)) return;
        relations.Root.Add(new XElement(
            Relations + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{Names.Document}/{kind}"),
            new XAttribute("Target", target)));
        _zip.Put(part, relations);
    }

    private void Type(string name, string type)
    {
        var types = _zip.Xml("[Content_Types].xml")!;
        if (types.Root!.Elements(Types + "Override").Any(p => (string?)p.Attribute("PartName") == name)) return;
        types.Root.Add(new XElement(
            Types + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", type)));
        _zip.Put("[Content_Types].xml", types);
    }

    private void Untype(string name)
    {
        var types = _zip.Xml("[Content_Types].xml")!;
        types.Root!.Elements(Types + "Override").Where(p => (string?)p.Attribute("PartName") == name).Remove();
        _zip.Put("[Content_Types].xml", types);
    }
}
