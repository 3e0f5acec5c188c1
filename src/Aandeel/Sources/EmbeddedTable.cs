using System.Text;
using CsvHelper;

namespace Aandeel.Sources;

/// <summary>
/// A small table of our own that stands beside a reader, such as corrections and caps. Not a publisher's data.
/// </summary>
internal static class EmbeddedTable
{
    /// <summary>The rows below the header.</summary>
    public static IReadOnlyList<string[]> Rows(string resource)
    {
        using var reader = CsvReader.Create(
            Resources.Bytes(resource),
            new CsvReaderOptions { Separator = ',', HasHeader = true, Encoding = Encoding.UTF8 });
        var rows = new List<string[]>();
        while (reader.Read())
        {
            var fields = new string[reader.FieldCount];
            for (var i = 0; i < fields.Length; i++) fields[i] = Encoding.UTF8.GetString(reader.GetSpan(i));
            rows.Add(fields);
        }

        return rows;
    }
}
