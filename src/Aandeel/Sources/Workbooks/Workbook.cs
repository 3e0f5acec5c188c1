using System.Text;
using System.Xml;
using ExcelDataReader;

namespace Aandeel.Sources.Workbooks;

/// <summary>
/// An XLSX workbook as it came: sheets, rows and cells. Not a table: where its header stands is the reader's knowledge.
/// </summary>
internal sealed class Workbook
{
    private readonly List<Sheet> _sheets;
    private readonly string _name;

    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private Workbook(string name, List<Sheet> sheets, CellMarks marks) =>
        (_name, _sheets, Marks) = (name, sheets, marks);

    public IReadOnlyList<Sheet> Sheets => _sheets;

    /// <summary>Colours and failed formulas.</summary>
    public CellMarks Marks { get; }

    /// <summary>
    /// The names of the sheets; empty when the file is no readable workbook. Cheap: only the list of sheets is
    /// unpacked.
    /// </summary>
    public static IReadOnlyList<string> SheetNames(SourceFile file)
    {
        if (!file.Start.Span.StartsWith("PK\u0003\u0004"u8)) return [];
        try
        {
            using var parts = new WorkbookParts(file);
            var sheets = parts.Document("xl/workbook.xml")?.Descendants().Where(e => e.Name.LocalName == "sheet");
            return [.. sheets?.Select(e => e.Attribute("name")?.Value ?? "") ?? []];
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException
            or ArgumentException)
        {
            return [];
        }
    }

    /// <summary>Unpacks every sheet.</summary>
    /// <exception cref="AandeelException">The workbook is damaged or locked (exit code 5).</exception>
    public static Workbook Open(SourceFile file)
    {
        try
        {
            using var parts = new WorkbookParts(file);
            var marks = CellMarks.Of(parts);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(
                file.OpenRead(), new ExcelReaderConfiguration { FallbackEncoding = Encoding.UTF8 });
            var sheets = new List<Sheet>();
            do
            {
                sheets.Add(new Sheet(reader.Name ?? "", Rows(reader, marks, parts)));
            }
            while (reader.NextResult());
            return new Workbook(file.Name, sheets, marks);
        }
        catch (Exception e) when (e is not (AandeelException or OutOfMemoryException))
        {
            throw new AandeelException(
                ExitCode.ShapeChanged,
                $"{file.Name} is a workbook that cannot be opened ({e.Message}): damaged, cut off or locked with a "
                + $"password. Download it again; nothing was changed here.",
                e);
        }
    }

    /// <summary>The sheet of a name, without regard to case.</summary>
    /// <exception cref="AandeelException">There is none (exit code 5); the message names those that are
    /// there.</exception>
    public Sheet Require(string name) => Find(name) ?? throw new AandeelException(
        ExitCode.ShapeChanged,
        $"{_name}: the sheet '{name}' is missing; found: {string.Join(", ", _sheets.Select(s => s.Name))}. "
            + $"Nothing was changed. Download it again; its form may be new.");

    public Sheet? Find(string name) =>
        _sheets.Find(s => string.Equals(s.Name.Trim(), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A shape that a sheet does not have, as the sentence of exit code 5.</summary>
    public AandeelException Shape(Sheet sheet, int line, Problem expected, Problem found) => new(
        ExitCode.ShapeChanged,
        $"{_name}, sheet {sheet.Name}, row {line}: {expected} was expected; found: {found}. "
            + $"Nothing was changed. Download it again; its form may be new.");

    private static List<SheetRow> Rows(IExcelDataReader reader, CellMarks marks, WorkbookParts parts)
    {
        var rows = new List<SheetRow>();
        parts.RequireWithin(reader.Name ?? "", 0, reader.FieldCount - 1);
        while (reader.Read())
        {
            parts.RequireWithin(reader.Name ?? "", reader.Depth + 1, reader.FieldCount - 1);
            var cells = new Cell[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = new Cell(
                marks.Error(reader.Name ?? "", reader.Depth + 1, i) ?? reader.GetValue(i));
            rows.Add(new SheetRow(reader.Depth + 1, cells));
        }

        return rows;
    }
}
