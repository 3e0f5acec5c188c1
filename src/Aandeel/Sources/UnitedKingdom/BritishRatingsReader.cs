namespace Aandeel.Sources.UnitedKingdom;

/// <summary>
/// The table that tells military from dual-use ratings. It holds no flow and no figure: each row is held against
/// <see cref="BritishRating"/>, which is what figures use, and a difference is a finding.
/// </summary>
public sealed class BritishRatingsReader : ISourceReader
{
    /// <summary>The list has no date, and newer ones have the same form.</summary>
    private const string EditionOfLicences = "list";

    private static readonly string[] Columns = ["rating", "military", "short_description", "full_description"];

    public string Source => SourceCatalog.BritishLicences;

    public string Form => "uk-ratings";

    public Problem FormTitle => "British ratings of goods, military or dual-use (CSV)";

    public int Version => 1;

    public bool Recognises(SourceFile file) => Header(file) is not null;

    public void Read(SourceFile file, FileReading reading)
    {
        var header = Header(file)!;
        using var records = CsvRecords.Open(file, reading, header.Text, header.Separator);
        records.Locate(file, Columns, trim: true);
        while (records.Next())
        {
            var (rating, military) = (records[0], records[1]);
            if (rating.Length == 0) { records.Refuse(0, "name-missing", "the code of a rating"); continue; }
            if (military is not ("0" or "1")) { records.Refuse(1, "word-unknown", "0 or 1"); continue; }
            if (military == "1" != BritishRating.IsMilitary(rating))
            {
                reading.Remark(
                    records.Line, Columns[1], "rating-differs", $"{rating} {military}",
                    "1 for ratings that begin with ML or PL5, 0 for all others");
            }

            reading.RowRead();
        }

        reading.Edition = EditionOfLicences;
    }

    private static HeaderLine? Header(SourceFile file) => HeaderLine.Find(file, "military", "full_description");
}
