using System.IO.Compression;
using Aandeel.Sources;

namespace Aandeel.Store;

/// <summary>
/// What is still read of a snapshot of version 1 (0.1.0): its files and their originals, from which it is built again.
/// </summary>
internal static class OldSchema
{
    public const int Version = 1;

    public static List<FileRecord> Files(SealedDatabase db)
    {
        var files = new List<FileRecord>();
        using var select = db.Prepare(
            """
            SELECT id, sha256, name, source, form, reader_version, edition, generated, fetched, year_first, year_last,
                   bytes, rows, read, refused
            FROM file ORDER BY source, edition, name, sha256
            """);
        while (select.Step())
        {
            files.Add(new FileRecord(
                select.Int(0), select.Text(1), select.Text(2), select.Text(3), select.Text(4), select.Int(5),
                select.Text(6), select.TextOrNull(7), select.Text(8),
                select.IsNull(9) ? null : new YearRange(select.Int(9), select.Int(10)), select.Long(11),
                select.Int(12), select.Int(13), select.Int(14)));
        }

        return files;
    }

    /// <summary>The bytes of an original, which lie in one piece.</summary>
    public static byte[] Original(SealedDatabase db, FileRecord file)
    {
        using var select = db.Prepare("SELECT original FROM file WHERE id = ?1");
        select.Bind(1, (long)file.Id).Step();
        using var zlib = new ZLibStream(new MemoryStream(select.Blob(0)), CompressionMode.Decompress);
        var bytes = new byte[file.Bytes is >= 0 and <= SourceFile.LargestInOnePiece ? file.Bytes : 0];
        zlib.ReadExactly(bytes);
        return bytes;
    }
}
