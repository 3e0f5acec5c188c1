using System.Xml.Linq;
using Aandeel.Doors;
using static Aandeel.App.Letters.Word.Names;

namespace Aandeel.App.Letters.Word;

/// <summary>The card of an answer as an image in a Word file.</summary>
internal static class Image
{
    private const int EmuPerPoint = 12700;
    private const int WidthPoints = 260;

    /// <summary>Cards are 1200 by 630.</summary>
    private const int HeightPoints = WidthPoints * 630 / 1200;
    private static readonly XNamespace Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <summary>The bytes of the image.</summary>
    public static byte[] Of(Answers.Answer answer, Language language)
    {
        using var stream = new MemoryStream();
        Door.Write(answer, Format.Card, new Showing(language), stream);
        return stream.ToArray();
    }

    /// <summary>The place of an image in a paragraph.</summary>
    public static XElement Inline(string relation, int number, string described)
    {
        XElement Size(XName name) => new(
            name, new XAttribute("cx", WidthPoints * EmuPerPoint), new XAttribute("cy", HeightPoints * EmuPerPoint));
        return new XElement(
            Wp + "inline",
            new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
            Size(Wp + "extent"),
            new XElement(
                Wp + "docPr", new XAttribute("id", number), new XAttribute("name", "Card " + number),
                new XAttribute("descr", described)),
            new XElement(Wp + "cNvGraphicFramePr"),
            new XElement(
                A + "graphic",
                new XElement(
                    A + "graphicData", new XAttribute("uri", Pic.NamespaceName),
                    new XElement(
                        Pic + "pic", new XAttribute(XNamespace.Xmlns + "pic", Pic),
                        new XElement(
                            Pic + "nvPicPr",
                            new XElement(
                                Pic + "cNvPr", new XAttribute("id", number), new XAttribute("name", "Card " + number),
                                new XAttribute("descr", described)),
                            new XElement(Pic + "cNvPicPr")),
                        new XElement(
                            Pic + "blipFill", new XElement(A + "blip", new XAttribute(R + "embed", relation)),
                            new XElement(A + "stretch", new XElement(A + "fillRect"))),
                        new XElement(
                            Pic + "spPr",
                            new XElement(
                                A + "xfrm", new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                                Size(A + "ext")),
                            new XElement(
                                A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst")))))));
    }
}
