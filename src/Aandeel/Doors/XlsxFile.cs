using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Aandeel.Doors;

/// <summary>
/// Writes a workbook (Office Open XML) from sheets of cells. The same sheets give the same bytes: parts stand in one
/// order, with one time and without names or numbers drawn by chance. It knows nothing of answers.
/// </summary>
public static class XlsxFile
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    /// <summary>The earliest time that a ZIP file knows.</summary>
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the workbook.</summary>
    /// <param name="title">The title among the document's properties; no author is named.</param>
    /// <param name="language">The language of its texts, such as <c>en</c>.</param>
    /// <exception cref="ArgumentException">There is no sheet, or one is larger than a spreadsheet program
    /// reads.</exception>
    public static void Write(Stream target, string title, string language, IReadOnlyList<XlsxSheet> sheets)
    {
        if (sheets.Count == 0) throw new ArgumentException("A workbook has at least one sheet.", nameof(sheets));
        foreach (var sheet in sheets) Check(sheet);
        var names = XlsxNames.Of(sheets.Select(s => s.Name));
        // By way of memory: a file written straight to a pipe has other bytes, as its sizes are only known afterwards.
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", xml => ContentTypes(xml, sheets.Count));
            Part(zip, "_rels/.rels", xml => Relations(
                xml,
                [($"{Document}/officeDocument",
                    "xl/workbook.xml"), ($"{Package}/relationships/metadata/core-properties", "docProps/core.xml")]));
            Part(zip, "docProps/core.xml", xml => Properties(xml, title, language));
            Part(zip, "xl/workbook.xml", xml => Workbook(xml, sheets, names));
            var parts = Enumerable.Range(1, sheets.Count)
                .Select(n => ($"{Document}/worksheet", $"worksheets/sheet{n}.xml"));
            Part(
                zip, "xl/_rels/workbook.xml.rels",
                xml => Relations(xml, [.. parts, ($"{Document}/styles", "styles.xml")]));
            Part(zip, "xl/styles.xml", XlsxStyles.Write);
            for (var i = 0; i < sheets.Count; i++)
            {
                var (sheet, first) = (sheets[i], i == 0);
                Part(zip, $"xl/worksheets/sheet{i + 1}.xml", xml => XlsxSheetPart.Write(xml, sheet, first));
            }
        }

        memory.Position = 0;
        memory.CopyTo(target);
    }

    private static void Check(XlsxSheet sheet)
    {
        if (sheet.Rows.Count + 1 > MostRows || sheet.Width > MostColumns)
        {
            var found = $"{sheet.Rows.Count:N0} rows and {sheet.Width:N0} columns";
            throw new ArgumentException(
                $"The sheet {sheet.Name} has {found}; a workbook holds {MostRows - 1:N0} and {MostColumns:N0}.",
                nameof(sheet));
        }

        if (sheet.IsTable && sheet.Rows.Any(r => r.Count > sheet.Columns.Count))
        {
            throw new ArgumentException(
                $"The sheet {sheet.Name} has a row with more cells than its {sheet.Columns.Count} columns.",
                nameof(sheet));
        }
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Time;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(
            stream,
            new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None });
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static void ContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", $"{Package}/content-types");
        Element(
            xml, "Default", ("Extension", "rels"),
            ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Element(
            xml, "Override", ("PartName", "/docProps/core.xml"),
            ("ContentType", "application/vnd.openxmlformats-package.core-properties+xml"));
        Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Office + "sheet.main+xml"));
        Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Office + "styles+xml"));
        for (var n = 1; n <= sheets; n++)
        {
            Element(
                xml, "Override", ("PartName", $"/xl/worksheets/sheet{n}.xml"),
                ("ContentType", Office + "worksheet+xml"));
        }

        xml.WriteEndElement();
    }

    /// <summary>
    /// Relations are named r1, r2, ... in their order; sheets come first, so a sheet's number is its name.
    /// </summary>
    private static void Relations(XmlWriter xml, IReadOnlyList<(string Type, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", $"{Package}/relationships");
        for (var i = 0; i < relations.Count; i++)
        {
            Element(
                xml, "Relationship", ("Id", $"r{i + 1}"), ("Type", relations[i].Type), ("Target", relations[i].Target));
        }

        xml.WriteEndElement();
    }

    private static void Properties(XmlWriter xml, string title, string language)
    {
        const string dublin = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", $"{Package}/metadata/core-properties");
        xml.WriteElementString("dc", "title", dublin, XlsxText.Of(title));
        xml.WriteElementString("dc", "language", dublin, language);
        xml.WriteEndElement();
    }

    private static void Workbook(XmlWriter xml, IReadOnlyList<XlsxSheet> sheets, IReadOnlyList<string> names)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Document);
        xml.WriteStartElement("sheets");
        for (var i = 0; i < names.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", names[i]);
            xml.WriteAttributeString("sheetId", Text(i + 1));
            xml.WriteAttributeString("id", Document, $"r{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        if (sheets.Any(s => s.IsTable))
        {
            // Excel asks for the filter's range under this name too.
            xml.WriteStartElement("definedNames");
            for (var i = 0; i < names.Count; i++)
            {
                if (!sheets[i].IsTable) continue;
                xml.WriteStartElement("definedName");
                xml.WriteAttributeString("name", "_xlnm._FilterDatabase");
                xml.WriteAttributeString("localSheetId", Text(i));
                xml.WriteAttributeString("hidden", "1");
                var last = $"${Letters(sheets[i].Width)}${sheets[i].Rows.Count + 1}";
                xml.WriteString($"'{names[i].Replace("'", "''", StringComparison.Ordinal)}'!$A$1:{last}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    internal static void Element(
        XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    /// <summary>The name of a column: 1 is A, 27 is AA.</summary>
    internal static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + ((column - 1) % 26)) + letters;
        return letters;
    }

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
