using Aandeel.Answers;
using CsvHelper;

namespace Aandeel.Doors;

/// <summary>
/// Writes a table as CSV (RFC 4180, UTF-8, dot decimal, unrounded). A list inside rows is a table of its own, and so
/// another file.
/// </summary>
public static class Csv
{
    private const string Reasons = "reasons";

    public static void Write(Answer answer, Showing showing, Stream target) =>
        Write(answer.Rows, showing.Language, target);

    public static void Write(Table table, Language language, Stream target)
    {
        var flat = new FlatTable(table);
        using var csv = CsvWriter.Create(
            target, new CsvWriterOptions { Separator = ',', HasHeader = false, NewLine = "\n" }, leaveOpen: true);
        foreach (var column in flat.Columns) csv.WriteField(column.Name);
        csv.WriteField(Reasons);
        csv.EndRecord();
        for (var row = 0; row < flat.Count; row++)
        {
            foreach (var column in flat.Columns) csv.WriteField(FlatCells.ForCsv(flat.At(row, column), language));
            csv.WriteField(string.Join(';', FlatCells.Missing(table, row).Select(m => $"{m.Field}={m.Reason}")));
            csv.EndRecord();
        }
    }

    /// <summary>The columns of the main table that a CSV leaves out, since each holds rows of its own.</summary>
    public static IReadOnlyList<string> LeftOut(Answer answer) => new FlatTable(answer.Rows).Lists;
}
