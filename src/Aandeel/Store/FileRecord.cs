namespace Aandeel.Store;

/// <summary>What the snapshot knows of a file that was imported, without its content.</summary>
public sealed record FileRecord(
    int Id, string Sha256, string Name, string Source, string Form, int ReaderVersion, string Edition, string? Generated,
    string Fetched, YearRange? Years, long Bytes, int Rows, int Read, int Refused)
{
    /// <summary>The part of the snapshot's identity that is this file's: the same bytes, reader and edition give the same observations.</summary>
    internal string Identity => $"{Sha256} {Form} {ReaderVersion} {Edition}";
}
