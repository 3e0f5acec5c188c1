using CsvHelper;

namespace Aandeel.Questions.Writers;

/// <summary>Writes the rows of an answer as CSV (RFC 4180, UTF-8, dot decimal, unrounded).</summary>
public static class CsvAnswer
{
    public static void Write( OldAnswer answer, Stream target)
    {
        var table = new FlatTable(answer);
        using var csv = CsvWriter.Create(target, new CsvWriterOptions { Separator = ',', HasHeader = false, NewLine = "\n" }, leaveOpen: true);
        foreach (var column in table.Columns) csv.WriteField(column);
        csv.EndRecord();
        foreach (var row in table.Rows)
        {
            foreach (var column in table.Columns) csv.WriteField(row.TryGetValue(column, out var value) ? FlatRow.Text(value) : "");
            csv.EndRecord();
        }
    }
}
