using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Aandeel.Sources.Workbooks;

/// <summary>
/// What the library that reads cells does not tell, read from the workbook's own parts: which cells are printed in red or blue (the colours in
/// which SIPRI marks estimates and uncertain figures), and which hold a failed formula such as <c>#REF!</c> (the library gives nothing there).
/// </summary>
internal sealed class CellMarks
{
    private readonly Dictionary<string, Marks> _sheets;

    private CellMarks(Dictionary<string, Marks> sheets) => _sheets = sheets;

    /// <summary>Reads the marks of every sheet; where they cannot be read, <see cref="Flag"/> answers that nothing is coded.</summary>
    public static CellMarks Of(SourceFile file)
    {
        var sheets = new Dictionary<string, Marks>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            var styles = ColouredStyles(Xml(zip, "xl/styles.xml"));
            var targets = Xml(zip, "xl/_rels/workbook.xml.rels").Descendants().Where(e => e.Name.LocalName == "Relationship").ToDictionary(e => Attribute(e, "Id"), e => Attribute(e, "Target"), StringComparer.Ordinal);
            foreach (var sheet in Xml(zip, "xl/workbook.xml").Descendants().Where(e => e.Name.LocalName == "sheet"))
            {
                var target = targets.GetValueOrDefault(Attribute(sheet, "id"), "").TrimStart('/');
                var entry = zip.GetEntry(target.StartsWith("xl/", StringComparison.Ordinal) ? target : "xl/" + target);
                if (entry is not null) sheets[Attribute(sheet, "name")] = Read(entry, styles);
            }
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or ArgumentException)
        {
            sheets.Clear();
        }

        return new CellMarks(sheets);
    }

    /// <summary>Whether a figure is marked as an estimate: yes in red or blue, no in another colour, not coded where colours cannot be read.</summary>
    public EstimateFlag Flag(string sheet, int line, int column) =>
        !_sheets.TryGetValue(sheet, out var marks) ? EstimateFlag.NotCoded : marks.Coloured.Contains((line, column)) ? EstimateFlag.Yes : EstimateFlag.No;

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
            if (int.TryParse(Attribute(format, "fontId"), NumberStyles.None, CultureInfo.InvariantCulture, out var font) && font < fonts.Count && fonts[font]) coloured.Add(style);
            style++;
        }

        return coloured;
    }

    private static bool IsColoured(XElement font)
    {
        var colour = font.Elements().FirstOrDefault(e => e.Name.LocalName == "color");
        return colour is not null && (Attribute(colour, "rgb") is "FF0000FF" or "FFFF0000" || Attribute(colour, "indexed") is "10" or "12");
    }

    private static Marks Read(ZipArchiveEntry entry, HashSet<int> styles)
    {
        var marks = new Marks([], []);
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c" || reader.GetAttribute("r") is not { } place) continue;
            if (int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style) && styles.Contains(style)) marks.Coloured.Add(Place(place));
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
        while (i < place.Length && char.IsAsciiLetterUpper(place[i])) column = (column * 26) + place[i++] - 'A' + 1;
        return (int.TryParse(place.AsSpan(i), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0, column - 1);
    }

    private static IEnumerable<XElement> Children(XDocument document, string parent) =>
        document.Descendants().FirstOrDefault(e => e.Name.LocalName == parent)?.Elements() ?? [];

    private static string Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value ?? "";

    private static XDocument Xml(ZipArchive zip, string entry)
    {
        using var stream = zip.GetEntry(entry)?.Open() ?? throw new InvalidDataException(entry);
        return XDocument.Load(stream);
    }

    private sealed record Marks(HashSet<(int Line, int Column)> Coloured, Dictionary<(int Line, int Column), string> Errors);
}
