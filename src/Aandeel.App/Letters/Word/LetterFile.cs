using System.Xml;
using System.Xml.Linq;
using static Aandeel.App.Letters.Word.Names;

namespace Aandeel.App.Letters.Word;

/// <summary>A letter's file that is there: its parts, its controls, and what it holds about its figures.</summary>
internal sealed class LetterFile
{
    private static readonly string[] WithWords = ["word/document.xml", "word/footnotes.xml"];
    private readonly Dictionary<string, XDocument> _documents;

    private LetterFile(Zip zip, LetterData data, Dictionary<string, XDocument> documents) =>
        (Zip, Data, _documents) = (zip, data, documents);

    public Zip Zip { get; }

    public LetterData Data { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="name">How the person called it.</param>
    /// <exception cref="AandeelException">It is no Word file, or not one that this program wrote.</exception>
    public static LetterFile Read(string name, byte[] content)
    {
        var zip = Opened(name, content);
        try
        {
            if (LetterData.Find(zip) is not { } data)
            {
                throw AandeelException.Usage(
                    $"{name} is a Word file and holds nothing about its figures: it was not written by aandeel letter, or "
                        + $"its custom part was taken out. Write it with aandeel letter --out FILE.docx.");
            }

            var documents = WithWords.Select(p => (Name: p, Xml: zip.Xml(p))).Where(p => p.Xml is not null)
                .ToDictionary(p => p.Name, p => p.Xml!, StringComparer.Ordinal);
            return new LetterFile(zip, data, documents);
        }
        catch (XmlException e)
        {
            throw AandeelException.Usage($"{name} is damaged: {e.Message} Write it again, or open and save it in Word.");
        }
    }

    /// <summary>The parts of a Word file.</summary>
    public static Zip Opened(string name, byte[] content)
    {
        try
        {
            var zip = Zip.Read(content);
            if (zip.Find("word/document.xml") is not null) return zip;
            throw AandeelException.Usage(
                $"{name} is no Word file (.docx): a part word/document.xml was expected. Save it as .docx and try again.");
        }
        catch (InvalidDataException e)
        {
            throw AandeelException.Usage($"{name} is no Word file (.docx): {e.Message} Save it as .docx and try again.");
        }
    }

    /// <summary>The controls that stand for a figure, with their text as it is now.</summary>
    public IEnumerable<(string Tag, XElement Control, string Text)> Controls() =>
        from document in _documents.Values
        from control in document.Descendants(W + "sdt")
        let tag = (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val")
        where tag is not null && tag.StartsWith(Body.FigureTag, StringComparison.Ordinal)
        select (tag, control, Words(control.Element(W + "sdtContent")));

    /// <summary>How many places are still to be filled in.</summary>
    public int Open() => _documents.Values.SelectMany(d => d.Descendants(W + "sdt"))
        .Count(c => ((string?)c.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val"))
            ?.StartsWith(Body.OpenTag, StringComparison.Ordinal) == true
            && Words(c.Element(W + "sdtContent")) is ['[', .., ']']);

    /// <summary>The paragraphs and lines, each as its words without what stands in controls of figures.</summary>
    public IEnumerable<string> ParagraphsWithoutFigures() => _documents.Values
        .SelectMany(d => d.Descendants(W + "p"))
        .SelectMany(p => WithoutFigures(p).Split('\n')).Where(t => t.Length > 0);

    /// <summary>Puts another text into a control; the look of its first run stays.</summary>
    public static void Renew(XElement control, string text)
    {
        var texts = control.Element(W + "sdtContent")!.Descendants(W + "t").ToList();
        if (texts.Count == 0) return;
        texts[0].Value = text;
        foreach (var more in texts.Skip(1)) more.Value = "";
    }

    /// <summary>The bytes with what was renewed.</summary>
    public byte[] ToArray()
    {
        foreach (var (name, document) in _documents) Zip.Put(name, document);
        return Zip.ToArray();
    }

    /// <summary>The words of a paragraph with a mark for each figure, its lines apart.</summary>
    public static string WithoutFigures(XElement paragraph)
    {
        var words = new System.Text.StringBuilder();
        Walk(paragraph);
        return words.ToString().Trim();

        void Walk(XElement element)
        {
            foreach (var child in element.Elements())
            {
                if (child.Name == W + "sdt" && IsFigure(child)) words.Append('#');
                else if (child.Name == W + "t") words.Append(child.Value);
                else if (child.Name == W + "tab") words.Append(' ');
                else if (child.Name == W + "br") words.Append('\n');
                else if (child.Name != W + "p") Walk(child);
            }
        }
    }

    private static bool IsFigure(XElement control) =>
        (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val") is { } tag
            && tag.StartsWith(Body.FigureTag, StringComparison.Ordinal);

    private static string Words(XElement? element) =>
        element is null ? "" : string.Concat(element.Descendants(W + "t").Select(t => t.Value));
}
