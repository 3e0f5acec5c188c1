using System.Globalization;

namespace Aandeel.Sources.SipriTotals;

/// <summary>
/// SIPRI's table of transfers to regions broken down by suppliers: blocks of a region, its total first and then its
/// suppliers. Regions overlap (Europe, NATO, COCOM), so they are never added to each other.
/// </summary>
public sealed class RegionTableReader : ISourceReader
{
    private const int Region = 0, Supplier = 1;
    private const string RegionalTotal = "Regional total";

    public string Source => SourceCatalog.SipriTotals;

    public string Form => "tiv-region-table";

    public Problem FormTitle => "SIPRI's table of transfers to regions by supplier (CSV)";

    public int Version => 1;

    public bool Recognises(SourceFile file) => YearsHeader.Find(file, names: 2) is not null;

    public void Read(SourceFile file, FileReading reading)
    {
        var header = YearsHeader.Find(file, names: 2)!;
        SiteText.ReadPreamble(file, reading);
        using var records = CsvRecords.Open(file, reading, header.Text, header.Separator);
        string? region = null;
        SiteRow? total = null;
        var block = new List<SiteRow>();
        while (records.Next())
        {
            if (records[Region].Trim().Length > 0)
            {
                Close();
                region = records[Region].Trim();
            }

            if (region is null)
            {
                records.Refuse(
                Region, "section-unknown", "the name of a region above its suppliers"); continue;
            }
            if (records[Supplier].Trim().Length
                == 0) { records.Refuse(Supplier, "name-missing", "the name of a supplier"); continue; }
            if (SiteText.Volumes(records, header) is not { } volumes) continue;
            reading.RowRead();
            var row = new SiteRow(records.Line, records[Supplier].Trim(), volumes);
            var isTotal = row.Name == RegionalTotal;
            if (isTotal) total = row;
            else block.Add(row);
            var figure = new Indicator
            {
                Line = row.Line,
                Party = isTotal ? region : row.Name,
                Item = isTotal ? null : region,
                Year = 0,
                Measure = isTotal ? "tiv-imports-of-region" : "tiv-exports-to-region",
                Unit = Unit.TivMillion,
            };
            SiteText.Give(row, figure, header, new HashSet<(int Column, int Year)>(), reading);
        }

        Close();
        reading.Edition ??= (header.Years[^1].Year + 1).ToString(CultureInfo.InvariantCulture);

        void Close()
        {
            if (total is not null) SiteText.CheckSums(block, total, header, reading);
            (total, block) = (null, []);
        }
    }
}
