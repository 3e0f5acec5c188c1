using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Aandeel.Sources.Workbooks;

/// <summary>
/// What the library that reads cells does not tell, read from the workbook's own parts: which cells are printed in red
/// or blue (the colours in
/// which SIPRI marks estimates and uncertain figures), and which hold a failed formula such as <c>#REF!</c> (the
/// library gives nothing there).
/// </summary>
internal sealed class CellMarks
{
    /// <summary>Beyond every bound, and no number overflows on the way there.</summary>
    private const int FarOut = 10_000_000;

    private readonly Dictionary<string, Marks> _sheets;

    private CellMarks(Dictionary<string, Marks> sheets) => _sheets = sheets;

    /// <summary>
    /// Reads the marks of every sheet; where they cannot be read, <see cref="Flag"/> answers that nothing is coded.
    /// </summary>
    /// <exception cref="AandeelException">A cell stands further out than any real one (exit code 5).</exception>
    public static CellMarks Of(WorkbookParts parts)
    {
        var sheets = new Dictionary<string, Marks>(StringComparer.OrdinalIgnoreCase);
        try
        {
            var styles = ColouredStyles(Xml(parts, "xl/styles.xml"));
            var targets = Xml(parts, "xl/_rels/workbook.xml.rels").Descendants()
                .Where(e => e.Name.LocalName == "Relationship")
                .ToDictionary(e => Attribute(e, "Id"), e => Attribute(e, "Target"), StringComparer.Ordinal);
            foreach (var sheet in Xml(parts, "xl/workbook.xml").Descendants().Where(e => e.Name.LocalName == "sheet"))
            {
                var target = targets.GetValueOrDefault(Attribute(sheet, "id"), "").TrimStart('/');
                using var reader = parts.Reader(
                    target.StartsWith("xl/", StringComparison.Ordinal) ? target : "xl/" + target);
                var name = Attribute(sheet, "name");
                if (reader is not null)
                {
                    sheets[name] = Read(reader, styles, (row, column) => parts.RequireWithin(name, row, column));
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or ArgumentException)
        {
            sheets.Clear();
        }

        return new CellMarks(sheets);
    }

    /// <summary>
    /// Whether a figure is marked as an estimate: yes in red or blue, no in another colour, not coded where colours
    /// cannot be read.
    /// </summary>
    public EstimateFlag Flag(string sheet, int line, int column) =>
        !_sheets.TryGetValue(sheet, out var marks) ? EstimateFlag.NotCoded
            : marks.Coloured.Contains((line, column)) ? EstimateFlag.Yes : EstimateFlag.No;

    /// <summary>The failed formula of a cell as it is printed, or null.</summary>
    public string? Error(string sheet, int line, int column) =>
        _sheets.TryGetValue(sheet, out var marks) ? marks.Errors.GetValueOrDefault((line, column)) : null;

    private static HashSet<int> ColouredStyles(XDocument styles)
    {
        var fonts = Children(styles, "fonts").Select(IsColoured).ToList();
        var coloured = new HashSet<int>();
        var style = 0;
        foreach (var format in Children(styles, "cellXfs"))
        {
            var hasFont = int.TryParse(
                Attribute(format, "fontId"), NumberStyles.None, CultureInfo.InvariantCulture, out var font);
            if (hasFont && font < fonts.Count && fonts[font]) coloured.Add(style);
            style++;
        }

        return coloured;
    }

    private static bool IsColoured(XElement font)
    {
        var colour = font.Elements().FirstOrDefault(e => e.Name.LocalName == "color");
        return colour is not null
            && (Attribute(colour, "rgb") is "FF0000FF" or "FFFF0000" || Attribute(colour, "indexed") is "10" or "12");
    }

    private static Marks Read(XmlReader reader, HashSet<int> styles, Action<int, int> within)
    {
        var marks = new Marks([], []);
        var rows = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "row") within(Math.Max(++rows, Number(reader.GetAttribute("r"))), 0);
            if (reader.LocalName != "c" || reader.GetAttribute("r") is not { } place) continue;
            within(0, Place(place).Column);
            var hasStyle = int.TryParse(
                reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
            if (hasStyle && styles.Contains(style)) marks.Coloured.Add(Place(place));
            if (reader.GetAttribute("t") == "e") marks.Errors[Place(place)] = Value(reader.ReadSubtree());
        }

        return marks;
    }

    private static string Value(XmlReader cell)
    {
        while (cell.Read())
        {
            if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "v") return cell.ReadElementContentAsString();
        }

        return "#VALUE!";
    }

    /// <summary>Line and column of a place such as <c>AB12</c>; columns from 0.</summary>
    private static (int Line, int Column) Place(string place)
    {
        var (column, i) = (0, 0);
        while (i < place.Length && char.IsAsciiLetter(place[i]))
        {
            column = Math.Min(FarOut, (column * 26) + (place[i++] | 0x20) - 'a' + 1);
        }

        return (int.TryParse(place.AsSpan(i), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0,
            column - 1);
    }

    private static IEnumerable<XElement> Children(XDocument document, string parent) =>
        document.Descendants().FirstOrDefault(e => e.Name.LocalName == parent)?.Elements() ?? [];

    private static string Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value ?? "";

    private static XDocument Xml(WorkbookParts parts, string part) =>
        parts.Document(part) ?? throw new InvalidDataException(part);

    /// <summary>The number of a row; one that fits no number is far out.</summary>
    private static int Number(string? text) =>
        text is null
            ? 0
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : FarOut;

    private sealed record Marks(
        HashSet<(int Line, int Column)> Coloured, Dictionary<(int Line, int Column), string> Errors);
}
