using System.Collections.Concurrent;
using System.IO.Compression;
using Aandeel.Sources;

namespace Aandeel.Store;

/// <summary>A sealed snapshot, open for reading: what was imported, as printed. It never changes.</summary>
public sealed class Snapshot : IDisposable
{
    private readonly ConcurrentDictionary<int, PrintedLines> _lines = new();
    private readonly Lazy<PrintedTexts> _texts;
    private readonly int _schema;

    private Snapshot(SealedDatabase db, string id, string path, int schema)
    {
        (Db, Id, Path, _schema) = (db, id, path, schema);
        Files = schema == SnapshotBuilder.SchemaVersion ? ReadFiles(db, path) : OldSchema.Files(db);
        _texts = new Lazy<PrintedTexts>(() => new PrintedTexts(db, path));
        Ready = new ReadyFiles(path, schema);
    }

    /// <summary>SHA-256 over what went into it.</summary>
    public string Id { get; }

    public string Path { get; }

    public IReadOnlyList<FileRecord> Files { get; }

    /// <summary>Whether a newer reader or schema would give other observations from the same files.</summary>
    public bool IsOutdated =>
        _schema < SnapshotBuilder.SchemaVersion
            || Files.Any(f => SourceReaders.ByForm(f.Form)!.Version > f.ReaderVersion);

    internal SealedDatabase Db { get; }

    /// <summary>What was worked out from it before.</summary>
    internal ReadyFiles Ready { get; }

    /// <summary>Every printed text, by its number.</summary>
    internal PrintedTexts Texts => _texts.Value;

    /// <summary>
    /// Opens the current snapshot, or null when nothing was imported. One that an older program made is built again
    /// first.
    /// </summary>
    /// <param name="says">Told when a snapshot is built again.</param>
    public static Snapshot? OpenCurrent(SnapshotHome home, Action<Problem>? says = null)
    {
        if (home.Current() is not { } id) return null;
        var snapshot = Open(home, id);
        if (!snapshot.IsOutdated) return snapshot;
        var files = snapshot.Files.Count;
        snapshot.Dispose();
        says?.Invoke(
            $"The snapshot {id[..Math.Min(12, id.Length)]} was made by an older version of Aandeel; it is built again "
                + $"from its "
                + $"{(files == 1 ? (Problem)"original file" : $"{files} original files")}, once.");
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
            if (db.Scalar("SELECT count(*) FROM sqlite_master WHERE name = 'file'") == "0")
            {
                throw Damaged(path, "it holds no table of files");
            }

            if (version > SnapshotBuilder.SchemaVersion)
            {
                throw Newer(path, $"its form is {version}, this program reads up to {SnapshotBuilder.SchemaVersion}");
            }

            if (version < OldSchema.Version) throw Damaged(path, $"its form is {version}");
            var snapshot = new Snapshot(db, id, path, version);
            foreach (var file in snapshot.Files)
            {
                var known = SourceReaders.ByForm(file.Form)?.Version ?? 0;
                if (file.ReaderVersion > known)
                {
                    throw Newer(
                        path,
                        $"{file.Name} was read by version {file.ReaderVersion} of the reader of {file.Form}, this "
                            + $"program has {known}");
                }
            }

            return snapshot;
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    /// <summary>The file as it was imported, to the byte.</summary>
    public SourceFile Original(FileRecord file)
    {
        try
        {
            var bytes = _schema == OldSchema.Version ? OldSchema.Original(Db, file) : Whole(file);
            var original = new SourceFile(file.Name, bytes);
            if (original.Sha256 == file.Sha256) return original;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw Damaged(Path, $"{file.Name} cannot be unpacked: {e.Message.TrimEnd('.')}");
        }

        throw Damaged(Path, $"{file.Name} in it is not what was imported");
    }

    /// <summary>Writes the original of a file to a path, piece by piece.</summary>
    internal void WriteOriginal(FileRecord file, string path)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        if (_schema == OldSchema.Version)
        {
            stream.Write(OldSchema.Original(Db, file));
            return;
        }

        foreach (var piece in Pieces(file)) stream.Write(piece);
    }

    /// <summary>A line of a file as printed, without its line break.</summary>
    public string PrintedLine(FileRecord file, int line) =>
        _lines.GetOrAdd(file.Id, _ => new PrintedLines(this, file))[line];

    /// <summary>The findings of one file or of all, of one code or of all.</summary>
    public IReadOnlyList<(string File, Finding Finding)> Findings(FileRecord? file = null, string? code = null) =>
        [.. StoredFindings(file, code).Select(f => (f.File.Name, f.Finding))];

    /// <summary>The same with the file.</summary>
    internal List<(FileRecord File, Finding Finding)> StoredFindings(FileRecord? file = null, string? code = null)
    {
        var files = Files.ToDictionary(f => f.Id);
        var expected = new Dictionary<(int File, string Code), (long Rows, ulong Sum)>();
        using (var sums = Db.Prepare(
            "SELECT file, code, rows, sum FROM finding_block WHERE (?1 IS NULL OR file = ?1) AND (?2 IS NULL OR code "
                + "= ?2)"))
        {
            sums.Bind(1, (long?)file?.Id).Bind(2, code);
            while (sums.Step()) expected.Add((sums.Int(0), sums.Text(1)), (sums.Long(2), (ulong)sums.Long(3)));
        }

        var findings = new List<(FileRecord, Finding)>();
        if (expected.Count > 0)
        {
            using var select = Db.Prepare(
                """
                SELECT id, file, line, "column", code, found, expected, arguments, outcome
                FROM finding WHERE (?1 IS NULL OR file = ?1) AND (?2 IS NULL OR code = ?2) ORDER BY file, line, id
                """);
            select.Bind(1, (long?)file?.Id).Bind(2, code);
            while (select.Step())
            {
                var (line, column, what, found, wanted, arguments, outcome) =
                    (
                        select.Int(2), select.TextOrNull(3), select.Text(4), select.Text(5), select.Text(6),
                        select.TextOrNull(7), select.Int(8));
                var key = (select.Int(1), what);
                if (!expected.TryGetValue(key, out var left) || !files.TryGetValue(select.Int(1), out var of))
                {
                    throw FindingsChanged();
                }

                expected[key] = (
                    left.Rows - 1,
                    left.Sum
                        - StoredFinding.SumOf(select.Long(0), line, column, what, found, wanted, arguments, outcome));
                var expectation = Expectation.Of(wanted, StoredFinding.Arguments(arguments));
                findings.Add((of, new Finding(line, column, what, found, expectation, (Outcome)outcome)));
            }
        }

        if (expected.Values.Any(e => e != (0, 0UL))) throw FindingsChanged();
        if (code is null && file is null && findings.Count != Files.Sum(f => f.Findings)) throw FindingsChanged();
        return findings;

        AandeelException FindingsChanged() => Damaged(Path, "its findings have changed");
    }

    /// <summary>Who reports, as printed, per source; a source that reports itself (SIPRI) has none.</summary>
    public ILookup<string, string> Reporters()
    {
        var met = new HashSet<(int File, int Text)>();
        using var rows = CheckedRows.Of(this, StoredRows.Observations, Files, RowFilter.All, "file", "reporter");
        while (rows.Next())
        {
            if (!rows.IsNull(1)) met.Add((rows.Int(0), rows.Int(1)));
        }

        var files = Files.ToDictionary(f => f.Id);
        return met.Select(m => (files[m.File].Source, Name: Texts[m.Text])).Distinct().ToLookup(
            r => r.Source, r => r.Name, StringComparer.Ordinal);
    }

    /// <summary>How many observations there are in all.</summary>
    public long CountObservations() =>
        _schema == OldSchema.Version
            ? long.Parse(Db.Scalar("SELECT count(*) FROM observation"))
            : Files.Sum(f => f.ObservationRows.Count);

    /// <summary>The number of a deal as printed, from how it is kept.</summary>
    internal string Deal(long kept) =>
        kept >= 0 ? kept.ToString(System.Globalization.CultureInfo.InvariantCulture) : Texts[(int)-kept];

    /// <summary>Runs SQLite's own full check and compares every sum; null when nothing is wrong.</summary>
    public Problem? Check()
    {
        var found = Db.Scalar("PRAGMA integrity_check");
        if (found != "ok") return $"{found}";
        if (_schema == OldSchema.Version) return null;
        try
        {
            CheckSums();
            return null;
        }
        catch (AandeelException e) when (e.SnapshotDamaged)
        {
            return e.Problem;
        }
    }

    public void Dispose() => Db.Dispose();

    /// <summary>Compares every sum of it: rows, texts, findings and originals.</summary>
    internal void CheckSums()
    {
        foreach (var table in new[] { StoredRows.Observations, StoredRows.Indicators })
        {
            using var rows = CheckedRows.Of(this, table, Files, RowFilter.All, [.. table.Columns]);
            while (rows.Next())
            {
                // Each block is compared before it is handed out.
            }
        }

        Texts.CheckAll();
        StoredFindings();
        foreach (var file in Files)
        {
            foreach (var _ in Pieces(file))
            {
                // Likewise.
            }
        }
    }

    /// <summary>The pieces of an original from a number on, each held against its sum.</summary>
    internal IEnumerable<byte[]> Pieces(FileRecord file, int from = 0, int? to = null)
    {
        using var select = Db.Prepare(
            "SELECT bytes, sum, content FROM original WHERE file = ?1 AND number BETWEEN ?2 AND ?3 ORDER BY number");
        select.Bind(1, (long)file.Id).Bind(2, (long)from).Bind(3, (long)(to ?? int.MaxValue));
        while (select.Step())
        {
            var bytes = new byte[Math.Clamp(select.Long(0), 0, 1 << 24)];
            try
            {
                using var zlib = new ZLibStream(new MemoryStream(select.Blob(2)), CompressionMode.Decompress);
                zlib.ReadExactly(bytes);
            }
            catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
            {
                throw Damaged(Path, $"{file.Name} cannot be unpacked: {e.Message.TrimEnd('.')}");
            }

            if (Sum.OfBytes(bytes) != (ulong)select.Long(1)) throw Damaged(Path, $"a piece of {file.Name} has changed");
            yield return bytes;
        }
    }

    internal static AandeelException Damaged(string path, Problem why) => new(
        ExitCode.Failed, $"{path} is damaged or no snapshot ({why}). {SnapshotHome.Instead(path)}")
    { SnapshotDamaged = true };

    private static AandeelException Newer(string path, Problem why) =>
        new(
            ExitCode.Failed,
            $"{path} was made by a newer program ({why}). Update Aandeel, or choose an older snapshot with 'aandeel "
                + $"snapshot use ID'.");

    private static List<FileRecord> ReadFiles(SealedDatabase db, string path)
    {
        List<FileRecord> files;
        using (var select = db.Prepare(SnapshotBuilder.SelectFiles)) files = SnapshotBuilder.ReadFiles(select, path);
        if (db.Scalar("SELECT value FROM meta WHERE key = 'files'") != SnapshotBuilder.SumOf(files))
        {
            throw Damaged(path, "its list of files has changed");
        }

        return files;
    }

    private byte[] Whole(FileRecord file)
    {
        var bytes = new byte[file.Bytes is >= 0 and <= SourceFile.LargestInOnePiece ? file.Bytes : 0];
        var at = 0;
        foreach (var piece in Pieces(file))
        {
            if (piece.Length > bytes.Length - at) throw new EndOfStreamException("it is longer than it was.");
            piece.CopyTo(bytes, at);
            at += piece.Length;
        }

        return at == bytes.Length ? bytes : throw new EndOfStreamException("a piece is missing.");
    }
}
