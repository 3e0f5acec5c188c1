using System.Globalization;

namespace Aandeel.Sources.Customs;

/// <summary>
/// The table that UN Comtrade's own site gives (<c>TradeData.csv</c>, 47 columns, data lines closed by a comma): the
/// same rows as <see cref="ComtradeReader"/> reads as JSON. Also where a spreadsheet program has saved it.
/// </summary>
public sealed class ComtradeTableReader : ISourceReader
{
    private static readonly string[] Needed = [
        "refYear|period", "reporterCode", "partnerCode", "flowCode", "cmdCode", "primaryValue"
    ];
    private static readonly SavedAgain Saved = new(
        ["reporterCode", "flowCode", "cmdCode", "primaryValue"], c => c is "primaryValue" or "cifvalue" or "fobvalue");

    public string Source => SourceCatalog.Customs;

    public string Form => "comtrade-table";

    public Problem FormTitle => "UN Comtrade's table as its site gives it (CSV)";

    public int Version => 1;

    public bool Recognises(SourceFile file) => Saved.IsIn(file);

    public void Read(SourceFile file, FileReading reading)
    {
        var plain = Saved.Plain(file);
        using var records = CsvRecords.Open(plain, reading, Saved.HeaderText(plain), ',', closed: true);
        records.Locate(file, Needed);
        var last = 0;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        while (records.Next()) last = Math.Max(last, ComtradeReader.ReadRow(Text, records.Line, 0, reading));
        reading.Edition = last > 0 ? last.ToString(CultureInfo.InvariantCulture) : null;

        string? Text(string name)
        {
            if (!places.TryGetValue(name, out var place)) places[name] = place = records.Find(name);
            return records.InFile(place) is { Length: > 0 } text ? text : null;
        }
    }
}
