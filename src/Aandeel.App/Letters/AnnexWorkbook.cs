using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Aandeel.App.Letters.Word;

namespace Aandeel.App.Letters;

/// <summary>
/// The figures of a letter as a workbook: every quoted one in a named cell with its command, every derived one as a
/// formula over those names, so that a reader can follow and vary it.
/// </summary>
internal static class AnnexWorkbook
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = Names.Office + "spreadsheetml.";

    /// <summary>The bytes of the workbook; the same letter gives the same.</summary>
    public static byte[] Of(Letter letter)
    {
        var (used, nl) = (letter.Used(), letter.Choice.Language == Language.Nl);
        var zip = new Zip();
        zip.Put("[Content_Types].xml", ContentTypes());
        zip.Put("_rels/.rels", WordFile.Relationships(
            ("rId1", "officeDocument", "xl/workbook.xml", Names.Document),
            ("rId2", "metadata/core-properties", "docProps/core.xml", Names.Package + "/relationships")));
        zip.Put("docProps/core.xml", WordFile.Properties(letter));
        zip.Put("xl/workbook.xml", new XDocument(new XElement(
            S + "workbook", new XAttribute(XNamespace.Xmlns + "r", Names.R),
            new XElement(
                S + "sheets", new XElement(
                    S + "sheet", new XAttribute("name", Sheet(nl)), new XAttribute("sheetId", 1),
                    new XAttribute(Names.R + "id", "rId1"))),
            new XElement(
                S + "definedNames",
                used.Select((e, i) => (Name: CellName(e.Id), Row: i + 2)).OrderBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(n => new XElement(
                        S + "definedName", new XAttribute("name", n.Name), $"{Sheet(nl)}!$C${n.Row}"))),
            new XElement(S + "calcPr", new XAttribute("fullCalcOnLoad", 1)))));
        zip.Put("xl/_rels/workbook.xml.rels", WordFile.Relationships(
            ("rId1", "worksheet", "worksheets/sheet1.xml", Names.Document),
            ("rId2", "styles", "styles.xml", Names.Document)));
        zip.Put("xl/styles.xml", Styles());
        zip.Put("xl/worksheets/sheet1.xml", Cells(letter, used, nl));
        return zip.ToArray();
    }

    /// <summary>The name of the cell of a figure: letters, digits and underscores, never like a reference.</summary>
    public static string CellName(string id)
    {
        var name = new StringBuilder("fig_");
        foreach (var character in id) name.Append(char.IsAsciiLetterOrDigit(character) ? character : '_');
        return name.ToString();
    }

    private static string Sheet(bool nl) => nl ? "cijfers" : "figures";

    private static XDocument Cells(Letter letter, IReadOnlyList<Entry> used, bool nl)
    {
        var headings = nl
            ? new[] { "figuur", "wat het is", "waarde", "eenheid", "opdracht of bron" }
            : ["figure", "what it is", "value", "unit", "command or source"];
        return new XDocument(new XElement(
            S + "worksheet",
            new XElement(S + "sheetViews", new XElement(
                S + "sheetView", new XAttribute("workbookViewId", 0),
                new XElement(
                    S + "pane", new XAttribute("ySplit", 1), new XAttribute("topLeftCell", "A2"),
                    new XAttribute("activePane", "bottomLeft"), new XAttribute("state", "frozen")))),
            new XElement(S + "cols", new[] { 34, 52, 16, 16, 96 }.Select((w, i) => new XElement(
                S + "col", new XAttribute("min", i + 1), new XAttribute("max", i + 1), new XAttribute("width", w),
                new XAttribute("customWidth", 1)))),
            new XElement(
                S + "sheetData",
                new XElement(S + "row", new XAttribute("r", 1), headings.Select((h, i) => Words(i, 1, h, 1))),
                used.Select((e, i) => Row(letter, e, i + 2)))));
    }

    private static XElement Row(Letter letter, Entry entry, int row)
    {
        var language = letter.Choice.Language;
        var where = string.Join(", ", entry.Where.Select(w => LetterNumbers.Of(w, language)));
        var label = LetterNumbers.Of(entry.Label, language) + (where.Length > 0 ? $" ({where})" : "");
        return new XElement(
            S + "row", new XAttribute("r", row),
            Words(0, row, CellName(entry.Id)), Words(1, row, label), Value(entry, row),
            Words(3, row, entry.Figure.Unit?.Code ?? Codes.Of(entry.Figure.Kind)),
            Words(4, row, entry.Ask?.Command ?? entry.Table ?? (entry.Derivation is null
                ? language == Language.Nl ? "kader van de brief" : "frame of the letter"
                : language == Language.Nl ? "formule" : "formula")));
    }

    private static XElement Value(Entry entry, int row)
    {
        if (Figures.Value(entry.Figure) is not { } value) return Words(2, row, Figures.Printed(entry.Figure));
        var style = entry.Figure.Kind switch { Kind.Share or Kind.Change => 2, Kind.Amount or Kind.Points => 3, _ => 0 };
        return new XElement(
            S + "c", new XAttribute("r", $"C{row}"), new XAttribute("s", style),
            entry.Derivation is { } derivation
                ? new XElement(S + "f", derivation.Formula(f => CellName(f.Name)))
                : null,
            new XElement(S + "v", value.ToString("R", CultureInfo.InvariantCulture)));
    }

    private static XElement Words(int column, int row, string words, int style = 0) => new(
        S + "c", new XAttribute("r", $"{(char)('A' + column)}{row}"), new XAttribute("s", style),
        new XAttribute("t", "inlineStr"),
        new XElement(
            S + "is", new XElement(S + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), words)));

    private static XDocument Styles()
    {
        XElement Format(int id, string code) => new(
            S + "numFmt", new XAttribute("numFmtId", id), new XAttribute("formatCode", code));
        XElement Look(int number, int font) => new(
            S + "xf", new XAttribute("numFmtId", number), new XAttribute("fontId", font), new XAttribute("fillId", 0),
            new XAttribute("borderId", 0), new XAttribute("xfId", 0),
            number > 0 ? new XAttribute("applyNumberFormat", 1) : null);
        XElement Font(bool bold) => new(
            S + "font", bold ? new XElement(S + "b") : null,
            new XElement(S + "sz", new XAttribute("val", 10)), new XElement(S + "name", new XAttribute("val", "Arial")));
        XElement Fill(string pattern) => new(
            S + "fill", new XElement(S + "patternFill", new XAttribute("patternType", pattern)));
        return new XDocument(new XElement(
            S + "styleSheet",
            new XElement(S + "numFmts", new XAttribute("count", 2), Format(164, "0.0%"), Format(165, "#,##0.00")),
            new XElement(S + "fonts", new XAttribute("count", 2), Font(false), Font(true)),
            new XElement(S + "fills", new XAttribute("count", 2), Fill("none"), Fill("gray125")),
            new XElement(S + "borders", new XAttribute("count", 1), new XElement(S + "border")),
            new XElement(
                S + "cellStyleXfs", new XAttribute("count", 1), new XElement(
                    S + "xf", new XAttribute("numFmtId", 0), new XAttribute("fontId", 0), new XAttribute("fillId", 0),
                    new XAttribute("borderId", 0))),
            new XElement(
                S + "cellXfs", new XAttribute("count", 4), Look(0, 0), Look(0, 1), Look(164, 0), Look(165, 0))));
    }

    private static XDocument ContentTypes()
    {
        XElement Ending(string ending, string type) => new(
            Names.Types + "Default", new XAttribute("Extension", ending), new XAttribute("ContentType", type));
        XElement Part(string name, string type) => new(
            Names.Types + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", type));
        return new XDocument(new XElement(
            Names.Types + "Types",
            Ending("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            Ending("xml", "application/xml"),
            Part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            Part("/xl/workbook.xml", Office + "sheet.main+xml"),
            Part("/xl/styles.xml", Office + "styles+xml"),
            Part("/xl/worksheets/sheet1.xml", Office + "worksheet+xml")));
    }
}
