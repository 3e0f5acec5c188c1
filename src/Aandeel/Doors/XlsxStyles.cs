using System.Globalization;
using System.Xml;

namespace Aandeel.Doors;

/// <summary>The styles of a workbook: the same list in every file, so that a style is a number.</summary>
internal static class XlsxStyles
{
    public const int Plain = 0;
    public const int Header = 1;
    private const int Wrapped = 2;
    private const int Quoted = 3;
    private const int QuotedWrapped = 4;
    private const int FirstFormat = 5;
    private const int FirstOwn = 164;

    /// <summary>The code of each format, in the order of the enumeration; a code of their own begins at 164.</summary>
    private static readonly (int Id, string? Code)[] Formats =
    [
        (0, null), (3, null), (4, null), (FirstOwn, "#,##0.##"), (FirstOwn + 1, "0.0 %"),
        (FirstOwn + 2, "+0.0;-0.0;0.0"), (1, null),
    ];

    public static int Of(XlsxFormat format) => FirstFormat + (int)format;

    /// <summary>The style of a text.</summary>
    /// <param name="quoted">Whether it begins like a formula: then it stays text also when somebody edits the
    /// cell.</param>
    public static int OfText(bool quoted, bool wrapped) => (quoted, wrapped) switch
    {
        (true, true) => QuotedWrapped,
        (true, false) => Quoted,
        (false, true) => Wrapped,
        (false, false) => Plain,
    };

    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", XlsxFile.Main);
        var own = Formats.Where(f => f.Code is not null).ToList();
        List("numFmts", own.Count, () =>
        {
            foreach (var (id, code) in own) Element("numFmt", ("numFmtId", Text(id)), ("formatCode", code!));
        });
        List("fonts", 2, () =>
        {
            Font(bold: false);
            Font(bold: true);
        });
        List("fills", 2, () =>
        {
            Fill("none");
            Fill("gray125");
        });
        List("borders", 2, () =>
        {
            Border(null);
            Border("thin");
        });
        List(
            "cellStyleXfs", 1,
            () => Element("xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")));
        List("cellXfs", FirstFormat + Formats.Length, () =>
        {
            Cell(0);
            Cell(0, font: 1, border: 1, wrap: true);
            Cell(0, wrap: true);
            Cell(0, quoted: true);
            Cell(0, wrap: true, quoted: true);
            foreach (var (id, _) in Formats) Cell(id);
        });
        List("cellStyles", 1, () => Element("cellStyle", ("name", "Normal"), ("xfId", "0"), ("builtinId", "0")));
        xml.WriteEndElement();

        void Font(bool bold)
        {
            xml.WriteStartElement("font");
            if (bold) Element("b");
            Element("sz", ("val", "11"));
            Element("name", ("val", "Calibri"));
            xml.WriteEndElement();
        }

        void Fill(string pattern)
        {
            xml.WriteStartElement("fill");
            Element("patternFill", ("patternType", pattern));
            xml.WriteEndElement();
        }

        void Border(string? under)
        {
            xml.WriteStartElement("border");
            Element("left");
            Element("right");
            Element("top");
            if (under is null) Element("bottom");
            else Element("bottom", ("style", under));
            Element("diagonal");
            xml.WriteEndElement();
        }

        void Cell(int format, int font = 0, int border = 0, bool wrap = false, bool quoted = false)
        {
            xml.WriteStartElement("xf");
            Attributes(
                [("numFmtId", Text(format)), ("fontId", Text(font)), ("fillId", "0"), ("borderId",
                    Text(border)), ("xfId", "0")]);
            if (format != 0) xml.WriteAttributeString("applyNumberFormat", "1");
            if (quoted) xml.WriteAttributeString("quotePrefix", "1");
            if (font != 0) xml.WriteAttributeString("applyFont", "1");
            if (border != 0) xml.WriteAttributeString("applyBorder", "1");
            if (wrap)
            {
                xml.WriteAttributeString("applyAlignment", "1");
                Element("alignment", ("vertical", "top"), ("wrapText", "1"));
            }

            xml.WriteEndElement();
        }

        void List(string name, int count, Action items)
        {
            xml.WriteStartElement(name);
            xml.WriteAttributeString("count", Text(count));
            items();
            xml.WriteEndElement();
        }

        void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            xml.WriteStartElement(name);
            Attributes(attributes);
            xml.WriteEndElement();
        }

        void Attributes(ReadOnlySpan<(string Name, string Value)> attributes)
        {
            foreach (var (name, value) in attributes) xml.WriteAttributeString(name, value);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
