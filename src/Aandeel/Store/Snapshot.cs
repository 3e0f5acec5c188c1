using System.Collections.Concurrent;
using System.IO.Compression;
using Aandeel.Sources;

namespace Aandeel.Store;

/// <summary>A sealed snapshot, open for reading: what was imported, as printed. It never changes.</summary>
public sealed class Snapshot : IDisposable
{
    private readonly ConcurrentDictionary<int, string[]> _lines = new();
    private readonly Lazy<PrintedTexts> _texts;

    private Snapshot(SealedDatabase db, string id, string path)
    {
        (Db, Id, Path) = (db, id, path);
        using var files = db.Prepare(SnapshotBuilder.SelectFiles);
        Files = SnapshotBuilder.ReadFiles(files);
        _texts = new Lazy<PrintedTexts>(() => new PrintedTexts(db, path));
    }

    /// <summary>SHA-256 over what went into it.</summary>
    public string Id { get; }

    public string Path { get; }

    public IReadOnlyList<FileRecord> Files { get; }

    internal SealedDatabase Db { get; }

    /// <summary>Every printed text, by its number.</summary>
    internal PrintedTexts Texts => _texts.Value;

    /// <summary>Opens the current snapshot, or null when nothing was imported. One that an older program made is built again first.</summary>
    public static Snapshot? OpenCurrent(SnapshotHome home)
    {
        if (home.Current() is not { } id) return null;
        var snapshot = Open(home, id);
        if (!snapshot.IsOutdated) return snapshot;
        snapshot.Dispose();
        return Open(home, new Importer(home, TimeProvider.System).Rebuild(id));
    }

    /// <summary>Opens a snapshot by its id.</summary>
    /// <exception cref="AandeelException">It is damaged, or was made by a newer program.</exception>
    public static Snapshot Open(SnapshotHome home, string id)
    {
        var path = home.PathOf(id);
        var db = new SealedDatabase(path);
        try
        {
            var version = int.Parse(db.Scalar("PRAGMA user_version"));
            if (db.Scalar("SELECT count(*) FROM sqlite_master WHERE name = 'file'") == "0") throw Damaged(path, "it holds no table of files");
            if (version > SnapshotBuilder.SchemaVersion) throw Newer(path, $"its form is {version}, this program reads up to {SnapshotBuilder.SchemaVersion}");
            var snapshot = new Snapshot(db, id, path);
            foreach (var file in snapshot.Files)
            {
                var known = SourceReaders.ByForm(file.Form)?.Version ?? 0;
                if (file.ReaderVersion > known) throw Newer(path, $"{file.Name} was read by version {file.ReaderVersion} of the reader of {file.Form}, this program has {known}");
            }

            return snapshot;
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    /// <summary>Whether a newer reader or schema would give other observations from the same files.</summary>
    public bool IsOutdated =>
        int.Parse(Db.Scalar("PRAGMA user_version")) < SnapshotBuilder.SchemaVersion || Files.Any(f => SourceReaders.ByForm(f.Form)!.Version > f.ReaderVersion);

    /// <summary>The file as it was imported, to the byte.</summary>
    public SourceFile Original(FileRecord file)
    {
        using var select = Db.Prepare("SELECT original FROM file WHERE id = ?1");
        select.Bind(1, (long)file.Id).Step();
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(select.Blob(0)), CompressionMode.Decompress);
            var bytes = new byte[file.Bytes is >= 0 and <= SourceFile.Largest ? file.Bytes : 0];
            zlib.ReadExactly(bytes);
            var original = new SourceFile(file.Name, bytes);
            if (original.Sha256 == file.Sha256) return original;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw Damaged(Path, $"{file.Name} cannot be unpacked: {e.Message.TrimEnd('.')}");
        }

        throw Damaged(Path, $"{file.Name} in it is not what was imported");
    }

    /// <summary>A line of a file as printed, without its line break.</summary>
    public string PrintedLine(FileRecord file, int line)
    {
        var lines = _lines.GetOrAdd(file.Id, _ =>
        {
            var original = Original(file);
            if (SourceReaders.ByForm(file.Form) is Sources.Sipri.ApiAnswerReader) original = Sources.Sipri.ApiAnswerReader.Unwrap(original);
            return original.Encoding.GetString(original.Bytes.Span).Split('\n');
        });
        return line >= 1 && line <= lines.Length ? lines[line - 1].TrimEnd('\r').TrimStart('\uFEFF') : "";
    }

    /// <summary>The findings of one file, or of all.</summary>
    public IReadOnlyList<(string File, Finding Finding)> Findings(FileRecord? file = null)
    {
        using var select = Db.Prepare(
            """
            SELECT f.name, n.line, n."column", n.code, n.found, n.expected, n.outcome
            FROM finding AS n JOIN file AS f ON f.id = n.file
            WHERE ?1 IS NULL OR n.file = ?1 ORDER BY n.file, n.line, n.id
            """);
        select.Bind(1, (long?)file?.Id);
        var findings = new List<(string, Finding)>();
        while (select.Step())
        {
            findings.Add((select.Text(0), new Finding(select.Int(1), select.TextOrNull(2), select.Text(3), select.Text(4), select.Text(5), (Outcome)select.Int(6))));
        }

        return findings;
    }

    /// <summary>Who reports, as printed, per source; a source that reports itself (SIPRI) has none.</summary>
    public ILookup<string, string> Reporters()
    {
        using var select = Db.Prepare(
            """
            SELECT DISTINCT r.source, t.value
            FROM (SELECT DISTINCT o.file, o.reporter, f.source FROM observation AS o JOIN file AS f ON f.id = o.file WHERE o.reporter IS NOT NULL) AS r
            JOIN text AS t ON t.id = r.reporter
            """);
        var reporters = new List<(string Source, string Name)>();
        while (select.Step()) reporters.Add((select.Text(0), select.Text(1)));
        return reporters.ToLookup(r => r.Source, r => r.Name, StringComparer.Ordinal);
    }

    /// <summary>How many observations there are in all.</summary>
    public long CountObservations() => long.Parse(Db.Scalar("SELECT count(*) FROM observation"));

    /// <summary>Runs SQLite's own full check; "ok" when nothing is wrong.</summary>
    public string Check() => Db.Scalar("PRAGMA integrity_check");

    public void Dispose() => Db.Dispose();

    internal static AandeelException Damaged(string path, string why) =>
        new(ExitCode.Failed, $"{path} is damaged or no snapshot ({why}). Choose another with 'aandeel snapshot use', or import the files again.") { SnapshotDamaged = true };

    private static AandeelException Newer(string path, string why) =>
        new(ExitCode.Failed, $"{path} was made by a newer program ({why}). Update Aandeel, or choose an older snapshot with 'aandeel snapshot use ID'.");
}
