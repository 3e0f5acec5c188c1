using System.Security.Cryptography;
using System.Text;
using Aandeel.Sources;

namespace Aandeel.Store;

/// <summary>Writes a snapshot that nobody sees yet: new, or beginning as a copy of an older one.</summary>
internal sealed class SnapshotBuilder : IDisposable
{
    /// <summary>Raised when schema.sql changes; an older snapshot is then built again from its originals.</summary>
    public const int SchemaVersion = 2;

    private readonly Database _db;
    private readonly Dictionary<string, long> _texts = new(StringComparer.Ordinal);
    private readonly Database.Statement _insertText;
    private readonly string _path;
    private FileWriter? _open;

    private SnapshotBuilder(string path, bool copied)
    {
        _path = path;
        _db = Database.OpenBuilding(path);
        if (!copied) Create();
        _db.Execute("BEGIN");
        if (copied) LoadTexts();
        _insertText = _db.Prepare("INSERT INTO text (id, value) VALUES (?1, ?2)");
    }

    public static SnapshotBuilder New(string path) => new(path, copied: false);

    /// <summary>Begins as a copy of a snapshot whose bytes were found sound.</summary>
    public static SnapshotBuilder CopyOf(string path) => new(path, copied: true);

    /// <summary>Begins a file: its rows are written as they are read.</summary>
    public FileWriter Begin(SourceFile file)
    {
        _open?.Dispose();
        _open = new FileWriter(this, _db, long.Parse(_db.Scalar("SELECT coalesce(max(id), 0) + 1 FROM file")), file);
        return _open;
    }

    /// <summary>
    /// Ends a file that was read: what is known of it is written, and what was written is read back and held against
    /// its sums.
    /// </summary>
    public void Keep(FileWriter writer, ISourceReader reader, FileReading reading, string edition, string fetched)
    {
        writer.End(_db);
        var file = writer.File;
        var record = new FileRecord(
            (int)writer.Id, file.Sha256, file.Name, reader.Source, reader.Form, reader.Version, edition,
            reading.Generated,
            fetched, reading.Years(),
            file.Length, reading.Rows, reading.Read, reading.Refused)
        {
            Encoding = file.Encoding.WebName,
            Extent = reading.Extent,
            ObservationRows = writer.Observations,
            IndicatorRows = writer.Indicators,
            Findings = writer.Findings,
        };
        using (var insert = _db.Prepare(
            $"INSERT INTO file VALUES ({Database.Parameters(23)})"))
        {
            insert.Bind(1, (long)record.Id)
                .Bind(2, record.Sha256).Bind(3, record.Name).Bind(4, record.Source).Bind(5, record.Form)
                .Bind(6, (long)record.ReaderVersion).Bind(7, record.Edition).Bind(8, record.Encoding)
                .Bind(9, record.Extent).Bind(10, record.Generated).Bind(11, record.Fetched)
                .Bind(12, record.Years?.First).Bind(13, record.Years?.Last).Bind(14, record.Bytes)
                .Bind(15, (long)record.Rows).Bind(16, (long)record.Read)
                .Bind(17, (long)record.Refused).Bind(18, record.ObservationRows.First)
                .Bind(19, record.ObservationRows.Count)
                .Bind(20, record.IndicatorRows.First).Bind(21, record.IndicatorRows.Count)
                .Bind(22, (long)record.Findings).Bind(23, record.Sum)
                .Run();
        }

        _open = null;
        writer.Dispose();
        CheckReadBack(StoredRows.Observations, record);
        CheckReadBack(StoredRows.Indicators, record);
    }

    /// <summary>Checks and closes the file; its identity.</summary>
    public string Finish()
    {
        List<FileRecord> files;
        using (var select = _db.Prepare(SelectFiles)) files = ReadFiles(select, _path);
        var identity = Identity(files);
        SumTexts();
        using (var meta = _db.Prepare("INSERT OR REPLACE INTO meta VALUES (?1, ?2)"))
        {
            meta.Bind(1, "snapshot").Bind(2, identity).Run();
            meta.Bind(1, "files").Bind(2, SumOf(files)).Run();
        }

        _insertText.Dispose();
        _db.Execute("COMMIT");
        var check = _db.Scalar("PRAGMA quick_check") is var found and not "ok" ? found
            : Loose() is { Length: > 0 } loose ? $"loose reference in {loose}" : "ok";
        if (check != "ok")
        {
            throw new AandeelException(
                ExitCode.Failed,
                $"The new snapshot failed its check ({check}). The old one still answers; try again, and check the "
                    + $"disk.");
        }

        Dispose();
        return identity;
    }

    public void Dispose()
    {
        _open?.Dispose();
        _open = null;
        _insertText.Dispose();
        _db.Dispose();
    }

    /// <summary>SHA-256 over the sorted identities of the files: the order of import does not matter.</summary>
    public static string Identity(IEnumerable<FileRecord> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', files.Select(f => f.Identity).Order(StringComparer.Ordinal)))));

    /// <summary>What <see cref="ReadFiles"/> needs.</summary>
    public const string SelectFiles =
        """
        SELECT id, sha256, name, source, form, reader_version, edition, generated, fetched, year_first, year_last,
               bytes, rows, read, refused,
               extent, observation_first, observations, indicator_first, indicators, findings, sum, encoding
        FROM file ORDER BY source, edition, name, sha256
        """;

    /// <summary>The files of a snapshot, each held against its sum.</summary>
    public static List<FileRecord> ReadFiles(Database.Statement select, string path)
    {
        var files = new List<FileRecord>();
        while (select.Step())
        {
            var file = new FileRecord(
                select.Int(0), select.Text(1), select.Text(2), select.Text(3), select.Text(4), select.Int(5),
                select.Text(6), select.TextOrNull(7), select.Text(8),
                select.IsNull(9) ? null : new YearRange(select.Int(9), select.Int(10)), select.Long(11),
                select.Int(12), select.Int(13), select.Int(14))
            {
                Encoding = select.Text(22),
                Extent = select.TextOrNull(15),
                ObservationRows = (select.Long(16), select.Long(17)),
                IndicatorRows = (select.Long(18), select.Long(19)),
                Findings = select.Int(20),
            };
            if (file.Sum != select.Long(21))
            {
                throw Snapshot.Damaged(path, $"what it says of file {file.Id} has changed");
            }

            files.Add(file);
        }

        return files;
    }

    /// <summary>How many files there are and the sum of their sums: a file that is gone shows.</summary>
    public static string SumOf(IReadOnlyList<FileRecord> files) =>
        $"{files.Count} {files.Aggregate(0UL, (sum, f) => sum + (ulong)f.Sum):x}";

    /// <summary>
    /// A table that names a file which is not there; empty where all are. What rows name was looked at when they were read
    /// back.
    /// </summary>
    private string Loose() => string.Concat(
        ((string[])["original", "block", "statement", "finding"]).Select(t => _db.Scalar($"PRAGMA foreign_key_check({t})")));

    /// <summary>The number of a printed text; a new one is written.</summary>
    internal long TextId(string value)
    {
        if (_texts.TryGetValue(value, out var id)) return id;
        id = _texts.Count + 1;
        _texts.Add(value, id);
        _insertText.Bind(1, id).Bind(2, value).Run();
        return id;
    }

    private void Create()
    {
        _db.Execute(Resources.Text("Store/schema.sql"));
        AddCodes("flow", Codes.All<Flow>());
        AddCodes("measure", Codes.All<Measure>());
        AddCodes("state", Codes.All<Reported>());
        AddCodes("side", Codes.All<Side>());
        AddCodes("flag", Codes.All<EstimateFlag>());
        AddCodes("status", Codes.All<ItemStatus>());
        AddCodes("outcome", Codes.All<Outcome>());
        using var insert = _db.Prepare("INSERT INTO expectation VALUES (?1, ?2)");
        insert.Bind(1, ExpectationWords.AsWritten).Bind(2, "{0}").Run();
        foreach (var (code, sentence) in ExpectationWords.All) insert.Bind(1, code).Bind(2, sentence.English).Run();
    }

    private void AddCodes(string kind, IReadOnlyList<string> codes)
    {
        using var insert = _db.Prepare("INSERT INTO code VALUES (?1, ?2, ?3)");
        for (var i = 0; i < codes.Count; i++) insert.Bind(1, kind).Bind(2, (long)i).Bind(3, codes[i]).Run();
    }

    private void LoadTexts()
    {
        using var select = _db.Prepare("SELECT id, value FROM text");
        while (select.Step()) _texts[select.Text(1)] = select.Long(0);
    }

    /// <summary>Writes the sums of all texts: the last block of before may have grown.</summary>
    private void SumTexts()
    {
        _db.Execute("DELETE FROM text_block");
        using var insert = _db.Prepare("INSERT INTO text_block VALUES (?1, ?2)");
        using var select = _db.Prepare("SELECT value FROM text ORDER BY id");
        var texts = new List<string>(PrintedTexts.BlockLength) { "" };
        var block = 0L;
        while (select.Step())
        {
            texts.Add(select.Text(0));
            if (texts.Count == PrintedTexts.BlockLength) End();
        }

        if (texts.Count > 0) End();

        void End()
        {
            insert.Bind(1, block++).Bind(2, PrintedTexts.SumOf([.. texts])).Run();
            texts.Clear();
        }
    }

    private void CheckReadBack(StoredRows table, FileRecord file)
    {
        var count = 0L;
        try
        {
            using var rows = CheckedRows.Of(_db, _path, table, file);
            while (rows.Next())
            {
                count++;
                foreach (var place in table.Texts)
                {
                    if (rows.IsNull(place) || (rows.Long(place) > 0 && rows.Long(place) <= _texts.Count)) continue;
                    throw Snapshot.Damaged(_path, $"text {rows.Long(place)} is missing");
                }
            }

            if (count == file.Of(table).Count) return;
        }
        catch (AandeelException e) when (e.SnapshotDamaged)
        {
            // Not the snapshot that answers: told below.
        }

        throw new AandeelException(
            ExitCode.Failed,
            $"{_path}: what was written of {file.Name} was read back otherwise ({count} of {file.Of(table).Count} "
                + $"rows). "
            + $"The old snapshot still answers; check the disk.");
    }
}
