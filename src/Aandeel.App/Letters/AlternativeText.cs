using System.Xml.Linq;
using Aandeel.App.Letters.Word;

namespace Aandeel.App.Letters;

/// <summary>
/// Puts what pictures of a Word file say to those who do not see them into the open document that LibreOffice made of
/// it, which loses the words of a chart.
/// </summary>
internal static class AlternativeText
{
    private static readonly XNamespace Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private static readonly XNamespace Svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";

    /// <summary>The open document with the words of the Word file's pictures, which both have in the same order.</summary>
    public static byte[] Within(byte[] open, byte[] word)
    {
        var said = (Zip.Read(word).Xml("word/document.xml")?.Descendants(Names.Wp + "docPr") ?? [])
            .Select(d => (Title: (string?)d.Attribute("title"), Words: (string?)d.Attribute("descr"))).ToList();
        var zip = Zip.Read(open);
        if (zip.Xml("content.xml") is not { } content) return open;
        var frames = content.Descendants(Draw + "frame").ToList();
        if (said.Count == 0 || frames.Count != said.Count) return open;
        foreach (var (frame, (title, words)) in frames.Zip(said))
        {
            frame.Elements(Svg + "title").Remove();
            frame.Elements(Svg + "desc").Remove();
            if (title is not null) frame.Add(new XElement(Svg + "title", title));
            if (words is not null) frame.Add(new XElement(Svg + "desc", words));
        }

        zip.Put("content.xml", content);
        return zip.ToArray();
    }
}
