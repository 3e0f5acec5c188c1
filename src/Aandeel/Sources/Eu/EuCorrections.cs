using System.Text;
using CsvHelper;

namespace Aandeel.Sources.Eu;

/// <summary>What is wrong in a row of the report form and what we use in its place; it holds only where the old value still stands.</summary>
/// <param name="Row">The row's <c>unique-id</c>, or <c>label 2005</c> for a label of many rows.</param>
internal sealed record EuCorrection(string Row, string Column, string Old, string New, string Why);

/// <summary>
/// The corrections of <c>corrections.csv</c> as they are applied to one file. One whose old value is not there is told as
/// <c>correction-stale</c>: the publisher may have mended the file.
/// </summary>
internal sealed class EuCorrections
{
    /// <summary>The label whose rows hold the year before.</summary>
    public const string Label = "label 2005";

    private static readonly EuCorrection[] Table = Load();
    private static readonly ILookup<string, EuCorrection> ByRow = Table.ToLookup(c => c.Row, StringComparer.Ordinal);
    private readonly HashSet<EuCorrection> _met = [];

    /// <summary>The corrections of a row.</summary>
    public static bool Has(string row) => ByRow.Contains(row);

    /// <summary>A cell of a row as it is to be read; what is replaced is told.</summary>
    public string Apply(string row, string column, string printed, int line, FileReading reading)
    {
        foreach (var correction in ByRow[row])
        {
            if (correction.Column != column) continue;
            _met.Add(correction);
            if (printed == correction.Old)
            {
                reading.Remark(line, column, "corrected", Shown(printed), $"{Shown(correction.New)}: {correction.Why}");
                return correction.New;
            }

            Stale(reading, line, correction, Shown(printed));
        }

        return printed;
    }

    /// <summary>The correction of a label, when what the file holds under it is what the guard expects; else null, and told.</summary>
    public EuCorrection? OfLabel(string held, FileReading reading)
    {
        foreach (var correction in ByRow[Label])
        {
            _met.Add(correction);
            if (held == correction.Old)
            {
                reading.Remark(0, correction.Column, "corrected", Label, $"{correction.New}: {correction.Why}");
                return correction;
            }

            Stale(reading, 0, correction, held);
        }

        return null;
    }

    /// <summary>Tells the corrections whose row did not come.</summary>
    public void TellUnmet(FileReading reading)
    {
        foreach (var correction in Table)
        {
            if (!_met.Contains(correction)) Stale(reading, 0, correction, "no such row");
        }
    }

    private static void Stale(FileReading reading, int line, EuCorrection correction, string found) =>
        reading.Remark(line, correction.Column, "correction-stale", found, $"{Shown(correction.Old)} in row {correction.Row}, which our table of corrections replaces; nothing was replaced");

    private static string Shown(string value) => value.Length == 0 ? "(nothing)" : value;

    private static EuCorrection[] Load()
    {
        using var reader = CsvReader.Create(Resources.Bytes("Sources/Eu/corrections.csv"), new CsvReaderOptions { Separator = ',', HasHeader = false, Encoding = Encoding.UTF8 });
        var table = new List<EuCorrection>();
        reader.Read();
        while (reader.Read()) table.Add(new EuCorrection(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4)));
        return [.. table];
    }
}
