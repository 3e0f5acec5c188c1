using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Aandeel.Sources.Workbooks;

/// <summary>
/// The packed parts of a workbook, within bounds: a file of 165 KB can unpack to gigabytes, and one cell far out makes
/// a table of millions of rows. What is larger than any real workbook is refused before it is unpacked; a DTD is
/// refused everywhere, so nothing is expanded or fetched.
/// </summary>
internal sealed class WorkbookParts : IDisposable
{
    /// <summary>All parts together, unpacked; the largest real workbook has 21 MB.</summary>
    public const long LargestUnpacked = 100L << 20;

    public const int MostRows = 100_000;

    public const int MostColumns = 1_000;

    private const int MostParts = 2_000;
    private const long LargestDocument = 16L << 20;

    private readonly ZipArchive _zip;
    private readonly string _name;

    /// <summary>Opens the list of parts; nothing is unpacked yet.</summary>
    /// <exception cref="InvalidDataException">It is no such archive.</exception>
    /// <exception cref="AandeelException">It would unpack to more than a workbook can be (exit code 5).</exception>
    public WorkbookParts(SourceFile file)
    {
        _name = file.Name;
        _zip = new ZipArchive(file.OpenRead(), ZipArchiveMode.Read);
        try
        {
            if (_zip.Entries.Count > MostParts
                || _zip.Entries.Sum(e => Math.Min(e.Length, LargestUnpacked + 1)) > LargestUnpacked)
            {
                throw TooLarge($"it would unpack to {_zip.Entries.Count:N0} parts with "
                    + $"{_zip.Entries.Sum(e => (decimal)e.Length):N0} bytes; {LargestUnpacked:N0} are read");
            }
        }
        catch
        {
            _zip.Dispose();
            throw;
        }
    }

    /// <summary>A small part as a document, or null where it is not there.</summary>
    public XDocument? Document(string part)
    {
        if (_zip.GetEntry(part) is not { } entry) return null;
        if (entry.Length > LargestDocument) throw TooLarge($"its part {part} has {entry.Length:N0} bytes");
        using var reader = Read(entry);
        return XDocument.Load(reader);
    }

    /// <summary>A part to be read piece by piece, or null.</summary>
    public XmlReader? Reader(string part) => _zip.GetEntry(part) is { } entry ? Read(entry) : null;

    /// <summary>Refuses a place beyond the bounds.</summary>
    public void RequireWithin(string sheet, int row, int column)
    {
        if (row <= MostRows && column < MostColumns) return;
        throw TooLarge($"sheet {sheet} has a cell in row {row:N0}, column {column + 1:N0}; {MostRows:N0} rows and "
            + $"{MostColumns:N0} columns are read. Delete what stands far out, and save it again");
    }

    public void Dispose() => _zip.Dispose();

    private static XmlReader Read(ZipArchiveEntry entry) => XmlReader.Create(
        entry.Open(),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LargestUnpacked,
            CloseInput = true,
        });

    private AandeelException TooLarge(Problem what) =>
        new(
            ExitCode.ShapeChanged,
            $"{_name} is no workbook of a source: {what}. Nothing was changed here.");
}
