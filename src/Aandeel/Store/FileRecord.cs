using System.Globalization;
using Aandeel.Sources;

namespace Aandeel.Store;

/// <summary>What the snapshot knows of a file that was imported, without its content.</summary>
public sealed record FileRecord(
    int Id, string Sha256, string Name, string Source, string Form, int ReaderVersion, string Edition,
    string? Generated,
    string Fetched, YearRange? Years, long Bytes, int Rows, int Read, int Refused)
{
    /// <summary>How its text is encoded, as IANA names it.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>What the file can speak of, as JSON; null where nothing is known.</summary>
    public string? Extent { get; init; }

    /// <summary>Whether it is SIPRI's register, in either form.</summary>
    public bool IsRegister => Source == SourceCatalog.Sipri && Form.StartsWith("register-", StringComparison.Ordinal);

    /// <summary>How many findings reading it gave.</summary>
    public int Findings { get; init; }

    /// <summary>The id of its first observation, and how many there are; they stand together.</summary>
    internal (long First, long Count) ObservationRows { get; init; }

    /// <summary>The same for indicators.</summary>
    internal (long First, long Count) IndicatorRows { get; init; }

    /// <summary>
    /// The part of the snapshot's identity that is this file's: the same bytes, reader and edition give the same
    /// observations.
    /// </summary>
    internal string Identity => $"{Sha256} {Form} {ReaderVersion} {Edition}";

    /// <summary>The sum over all that is known of the file.</summary>
    internal long Sum => (long)Store.Sum.OfFields(
        Text(Id), Sha256, Name, Source, Form, Text(ReaderVersion), Edition, Encoding, Extent, Generated, Fetched,
        Years is { } y ? Text(y.First) : null, Years is { } z ? Text(z.Last) : null, Text(Bytes), Text(Read),
        Text(Refused),
        Text(ObservationRows.First), Text(ObservationRows.Count), Text(IndicatorRows.First), Text(IndicatorRows.Count),
        Text(Findings));

    internal (long First, long Count) Of(StoredRows table) =>
        table == StoredRows.Observations ? ObservationRows : IndicatorRows;

    /// <summary>Whether an observation is of this file.</summary>
    internal bool Holds(long observation) =>
        observation >= ObservationRows.First && observation < ObservationRows.First + ObservationRows.Count;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
