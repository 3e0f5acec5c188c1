using System.Xml;

namespace Aandeel.Doors;

/// <summary>Writes one sheet: what is frozen, how wide the columns are, the cells, the filter.</summary>
internal static class XlsxSheetPart
{
    public static void Write(XmlWriter xml, XlsxSheet sheet, bool selected)
    {
        xml.WriteStartElement("worksheet", XlsxFile.Main);
        View(xml, sheet, selected);
        Columns(xml, XlsxWidths.Of(sheet));
        xml.WriteStartElement("sheetData");
        var line = 1;
        if (sheet.IsTable)
        {
            Row(
                xml, line++, sheet.Columns.Count,
                (place, c) => Words(xml, place, sheet.Columns[c].Heading, XlsxStyles.Header));
        }

        foreach (var row in sheet.Rows) Row(xml, line++, row.Count, (place, c) => Cell(xml, place, row[c], sheet, c));
        xml.WriteEndElement();
        if (sheet.IsTable)
        {
            XlsxFile.Element(xml, "autoFilter", ("ref", $"A1:{XlsxFile.Letters(sheet.Width)}{sheet.Rows.Count + 1}"));
        }

        xml.WriteEndElement();
    }

    private static void View(XmlWriter xml, XlsxSheet sheet, bool selected)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        if (selected) xml.WriteAttributeString("tabSelected", "1");
        xml.WriteAttributeString("workbookViewId", "0");
        if (sheet.IsTable)
        {
            XlsxFile.Element(
                xml, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Columns(XmlWriter xml, int[] widths)
    {
        xml.WriteStartElement("cols");
        for (var c = 0; c < widths.Length; c++)
        {
            var number = XlsxFile.Text(c + 1);
            XlsxFile.Element(
                xml, "col", ("min", number), ("max", number), ("width", XlsxFile.Text(widths[c])),
                ("customWidth", "1"));
        }

        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int line, int cells, Action<string, int> cell)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", XlsxFile.Text(line));
        for (var c = 0; c < cells; c++) cell(XlsxFile.Letters(c + 1) + XlsxFile.Text(line), c);
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string place, XlsxCell cell, XlsxSheet sheet, int column)
    {
        switch (cell)
        {
            case XlsxCell.Text text:
                Words(
                    xml, place, text.Value,
                    XlsxStyles.OfText(XlsxText.LooksLikeFormula(text.Value), wrapped: !sheet.IsTable));
                break;
            case XlsxCell.Number number:
                var format = number.Format ?? (sheet.IsTable ? sheet.Columns[column].Format : XlsxFormat.General);
                Value(xml, place, number.Digits, null, XlsxStyles.Of(format));
                break;
            case XlsxCell.Truth truth:
                Value(xml, place, truth.Value ? "1" : "0", "b", XlsxStyles.Plain);
                break;
        }
    }

    private static void Value(XmlWriter xml, string place, string value, string? type, int style)
    {
        Begin(xml, place, type, style);
        xml.WriteElementString("v", value);
        xml.WriteEndElement();
    }

    private static void Words(XmlWriter xml, string place, string text, int style)
    {
        Begin(xml, place, "inlineStr", style);
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XlsxText.Of(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, string place, string? type, int style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", place);
        if (style != XlsxStyles.Plain) xml.WriteAttributeString("s", XlsxFile.Text(style));
        if (type is not null) xml.WriteAttributeString("t", type);
    }
}
