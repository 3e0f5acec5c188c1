using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>
/// A workbook made from text, so that a fixture can be read by a person: <c>### name</c> begins a sheet, every other
/// line is a row, cells stand between bars. A number is a number, <c>#REF!</c> a failed formula, <c>~</c> before a
/// number prints it in blue,
/// <c>'</c> makes text.
/// </summary>
internal static class TextWorkbook
{
    public static SourceFile Of(string text, string name = "workbook.xlsx")
    {
        var sheets = text.ReplaceLineEndings("\n")
            .Split("### ", StringSplitOptions.RemoveEmptyEntries).Select(s => s.TrimEnd('\n').Split('\n')).ToList();
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            Add(
                "[Content_Types].xml",
                $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"""
                    + $"""<Default Extension="xml" ContentType="application/xml"/>"""
                    + $"""<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>""");
            Add(
                "_rels/.rels",
                $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
                    + $"""<Relationship Id="r0" Type="{Links}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(
                "xl/workbook.xml",
                $"""<workbook xmlns="{Main}" xmlns:r="{Links}">"""
                    + $"""<sheets>{string.Concat(sheets.Select((s, i) => $"""<sheet name="{Escape(s[0].Trim())}" sheetId="{i + 1}" r:id="r{i + 1}"/>"""))}</sheets></workbook>""");
            Add(
                "xl/_rels/workbook.xml.rels",
                $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
                    + $"""<Relationship Id="rs" Type="{Links}/styles" Target="styles.xml"/>"""
                    + $"""{string.Concat(sheets.Select((_, i) => $"""<Relationship Id="r{i + 1}" Type="{Links}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""))}</Relationships>""");
            Add(
                "xl/styles.xml",
                $"""<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="10"/></font><font><color indexed="12"/></font></fonts>"""
                    + $"""<cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>""");
            for (var i = 0; i < sheets.Count; i++)
            {
                Add(
                    $"xl/worksheets/sheet{i + 1}.xml",
                    $"""<worksheet xmlns="{Main}"><sheetData>{string.Concat(sheets[i].Skip(1).Select(Row))}</sheetData></worksheet>""");
            }

            void Add(string entry, string xml)
            {
                using var stream = new StreamWriter(zip.CreateEntry(entry).Open(), new UTF8Encoding(false));
                stream.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
            }
        }

        return new SourceFile(name, bytes.ToArray());
    }

    private static string Row(string line, int index) =>
        line.Trim().Length == 0
            ? ""
            : $"""<row r="{index + 1}">{string.Concat(line.Split('|').Select((cell, column) => Cell(cell.Trim(), Place(column, index))))}</row>""";

    private static string Place(int column, int index) => $"{(char)('A' + column)}{index + 1}";

    private static string Cell(string cell, string place)
    {
        var blue = cell.StartsWith('~');
        if (blue) cell = cell[1..];
        if (cell.Length == 0) return "";
        if (cell is ['#', .., '!']) return $"""<c r="{place}" t="e"><v>{cell}</v></c>""";
        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? $"""<c r="{place}" s="{(blue ? 1 : 0)}"><v>{cell}</v></c>"""
            : $"""<c r="{place}" t="inlineStr"><is><t>{Escape(cell.TrimStart('\''))}</t></is></c>""";
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
