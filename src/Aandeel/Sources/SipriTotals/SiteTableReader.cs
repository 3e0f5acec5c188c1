using System.Globalization;

namespace Aandeel.Sources.SipriTotals;

/// <summary>
/// SIPRI's tables of import and export values as its site gives them, the other download beside the register: a row a
/// supplier or a recipient, a column a year, of all parties or of one. They are totals in whole TIV, to check against
/// and to fit years to, and never deliveries.
/// </summary>
public sealed class SiteTableReader : ISourceReader
{
    private const int NameColumn = 0;
    private static readonly SavedAgain Saved = new(["Percentage", "Sum total years"], _ => false);

    public string Source => SourceCatalog.SipriTotals;

    public string Form => "tiv-site-table";

    public Problem FormTitle => "SIPRI's table of import or export values by year (CSV)";

    public int Version => 1;

    public bool Recognises(SourceFile file) => YearsHeader.Find(Plain(file), names: 1) is not null;

    public void Read(SourceFile file, FileReading reading)
    {
        var plain = Plain(file);
        var header = YearsHeader.Find(plain, names: 1)!;
        SiteText.ReadPreamble(plain, reading);
        var rows = Rows(plain, header, reading);
        if (rows.Count == 0) return;
        if (SiteTable.Of(header.Corner, plain.Head, rows[^1].Name) is not { } table)
        {
            throw new AandeelException(
                ExitCode.ShapeChanged,
                $"{file.Name}: the table does not say whose exports or imports it holds (its last row is "
                    + $"'{rows[^1].Name}'). Nothing was changed. Download it again; its form may be new.");
        }

        Give(rows, header, table, reading);
    }

    private static SourceFile Plain(SourceFile file) => Saved.Plain(file);

    private static List<SiteRow> Rows(SourceFile plain, YearsHeader header, FileReading reading)
    {
        using var records = CsvRecords.Open(plain, reading, header.Text, header.Separator, stray: ';');
        var rows = new List<SiteRow>();
        while (records.Next())
        {
            // Older files have an empty row before the total.
            if (Enumerable.Range(0, records.Header.Count).All(i => records[i].Length == 0)) continue;
            if (records[NameColumn].Length
                == 0) { records.Refuse(NameColumn, "name-missing", "the name of a party"); continue; }
            if (SiteText.Volumes(records, header) is { } volumes)
            {
                rows.Add(new SiteRow(records.Line, records[NameColumn].Trim(), volumes));
            }
        }

        return rows;
    }

    private static void Give(List<SiteRow> rows, YearsHeader header, SiteTable table, FileReading reading)
    {
        var hasTotal = rows.Count > 1 && rows[^1].Name.StartsWith("Total", StringComparison.OrdinalIgnoreCase);
        var empty = header.Years.Where((_, i) => rows.TrueForAll(r => r.Volumes[i].Length == 0)).ToHashSet();
        foreach (var (_, year) in empty)
        {
            reading.Remark(
                rows[0].Line, year.ToString(CultureInfo.InvariantCulture), "year-empty", "no figure",
                "figures of the year; an empty year is not here and is no zero");
        }

        var held = header.Years.Where(y => !empty.Contains(y)).Select(y => y.Year).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var isTotal = hasTotal && i == rows.Count - 1;
            reading.RowRead();
            SiteText.Give(row, isTotal ? table.Total(row.Line) : table.Row(row.Line, row.Name), header, empty, reading);
        }

        if (hasTotal) SiteText.CheckSums(rows[..^1], rows[^1], header, reading);
        reading.Edition ??= held.Count == 0 ? null : (held.Max() + 1).ToString(CultureInfo.InvariantCulture);
        foreach (var year in held)
        {
            reading.Pieces.Add($"{reading.Edition} {table.Named} {year.ToString(CultureInfo.InvariantCulture)}");
        }
    }
}
