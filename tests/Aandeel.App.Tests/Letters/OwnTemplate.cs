using System.IO.Compression;
using System.Text;

namespace Aandeel.App.Tests.Letters;

/// <summary>A ministry's template as Word writes it in Dutch: style ids of its own, an author, tagged controls.</summary>
internal static class OwnTemplate
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static byte[] Of(string normal, string heading, string tag = "brieftekst")
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>
                """);
            Put(zip, "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>
                """);
            Put(zip, "docProps/core.xml",
                """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Piet Jansen</dc:creator><cp:lastModifiedBy>Piet Jansen</cp:lastModifiedBy></cp:coreProperties>
                """);
            Put(zip, "docProps/app.xml",
                """
                <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Manager>Piet Jansen</Manager></Properties>
                """);
            Put(zip, "word/_rels/document.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
                """);
            Put(zip, "word/styles.xml",
                $"""
                <w:styles {W}><w:style w:type="paragraph" w:default="1" w:styleId="{normal}"><w:name w:val="Normal"/><w:qFormat/><w:rPr><w:rFonts w:ascii="Verdana" w:hAnsi="Verdana"/><w:sz w:val="18"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="{heading}"><w:name w:val="heading 1"/><w:basedOn w:val="{normal}"/><w:qFormat/><w:rPr><w:i/><w:color w:val="154273"/></w:rPr></w:style></w:styles>
                """);
            Put(zip, "word/document.xml",
                $"""
                <w:document {W}><w:body>{Inline("datum", "hier komt de datum")}{Inline("betreft", "hier komt het onderwerp")}{Inline("iets", "huisregel")}<w:sdt><w:sdtPr><w:tag w:val="{tag}"/><w:id w:val="3"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>hier komt de tekst</w:t></w:r></w:p></w:sdtContent></w:sdt><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>
                """);
        }

        return memory.ToArray();
    }

    private static string Inline(string tag, string words) =>
        $"<w:p w:rsidR=\"00A1B2C3\"><w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/></w:sdtPr><w:sdtContent><w:r><w:t>{words}</w:t></w:r></w:sdtContent></w:sdt></w:p>";

    private static void Put(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + content.Trim()));
    }
}
