using Aandeel.Answers;
using CsvHelper;

namespace Aandeel.Doors;

/// <summary>
/// Writes the main table as CSV (RFC 4180, UTF-8, dot decimal, unrounded), each row with its years, unit, source and
/// edition. A list inside rows is a table of its own, and so another file.
/// </summary>
public static class Csv
{
    /// <summary>What a spreadsheet program knows UTF-8 by; other readers would take it for a part of the first name.
    /// </summary>
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    public static void Write(Answer answer, Showing showing, Stream target)
    {
        if (showing.Bom) target.Write(Mark);
        var flat = new FlatTable(RowContext.Around(answer));
        using var csv = CsvWriter.Create(
            target, new CsvWriterOptions { Separator = ',', HasHeader = false, NewLine = "\n" }, leaveOpen: true);
        foreach (var column in flat.Columns) csv.WriteField(column.Name);
        csv.EndRecord();
        for (var row = 0; row < flat.Count; row++)
        {
            foreach (var column in flat.Columns) csv.WriteField(FlatCells.ForCsv(flat.At(row, column), showing.Language));
            csv.EndRecord();
        }
    }

    /// <summary>The columns of the main table that a CSV leaves out, since each holds rows of its own.</summary>
    public static IReadOnlyList<string> LeftOut(Answer answer) => new FlatTable(answer.Rows).Lists;
}
