using System.Text;
using CsvHelper;

namespace Aandeel.Harmonise;

/// <summary>
/// A small comma-separated table with a header, read whole: the reference tables, the built-in sums, a user's own
/// alliance.
/// </summary>
public sealed class CsvTable
{
    private readonly List<string[]> _rows = [];
    private readonly string _name;

    private CsvTable(string name, string[] header) => (_name, Header) = (name, header);

    public string[] Header { get; }

    public IReadOnlyList<string[]> Rows => _rows;

    /// <summary>A table that ships with the library.</summary>
    public static CsvTable OfResource(string name) => Parse(name, Resources.Bytes(name));

    /// <summary>Reads a table.</summary>
    /// <param name="name">What it is called where something is wrong with it.</param>
    /// <exception cref="AandeelException">It is empty, or a row has another number of fields than the header.</exception>
    public static CsvTable Parse(string name, ReadOnlyMemory<byte> utf8)
    {
        using var reader = CsvReader.Create(
            utf8, new CsvReaderOptions { Separator = ',', HasHeader = false, Encoding = Encoding.UTF8 });
        if (!reader.Read()) throw AandeelException.Usage($"{name} is empty; a header line and rows were expected.");
        var table = new CsvTable(name, Fields(reader));
        while (reader.Read())
        {
            if (reader.FieldCount != table.Header.Length)
            {
                throw AandeelException.Usage(
                    $"{name}, line {table._rows.Count + 2}: {reader.FieldCount} fields where the header has "
                        + $"{table.Header.Length}.");
            }

            table._rows.Add(Fields(reader));
        }

        return table;
    }

    /// <summary>The place of a column.</summary>
    public int Column(string title)
    {
        var place = Array.FindIndex(Header, h => string.Equals(h.Trim(), title, StringComparison.OrdinalIgnoreCase));
        return place >= 0
            ? place
            : throw AandeelException.Usage($"{_name} has no column '{title}'; it has {string.Join(", ", Header)}.");
    }

    private static string[] Fields(CsvReader reader)
    {
        var fields = new string[reader.FieldCount];
        for (var i = 0; i < fields.Length; i++) fields[i] = Encoding.UTF8.GetString(reader.GetSpan(i));
        return fields;
    }
}
