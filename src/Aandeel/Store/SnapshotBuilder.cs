using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Aandeel.Sources;

namespace Aandeel.Store;

/// <summary>Writes a snapshot that nobody sees yet: new, or beginning as a copy of an older one.</summary>
internal sealed class SnapshotBuilder : IDisposable
{
    /// <summary>Raised when schema.sql changes; an older snapshot is then built again from its originals.</summary>
    public const int SchemaVersion = 1;

    private const string InsertObservation =
        """
        INSERT INTO observation (
            file, line, part, flow, measure, unit, reporter, side, supplier, recipient, final_recipient, item, description, category,
            ordered, year_from, year_to, years, amount, state, number_flag, year_flag, status, participation, deal, remark)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26)
        """;

    private readonly Database _db;
    private readonly Dictionary<string, long> _texts = new(StringComparer.Ordinal);
    private readonly Database.Statement _insertText;
    private readonly string _path;

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

    public static SnapshotBuilder CopyOf(string snapshot, string path)
    {
        File.Copy(snapshot, path, overwrite: true);
        File.SetAttributes(path, FileAttributes.Normal);
        return new SnapshotBuilder(path, copied: true);
    }

    /// <summary>Adds a file with all that was read from it.</summary>
    public void Add(SourceFile file, ISourceReader reader, FileReading reading, string edition, string fetched)
    {
        var original = Task.Run(() => Compress(file.Bytes.Span));
        var years = reading.Years();
        var id = long.Parse(_db.Scalar("SELECT coalesce(max(id), 0) + 1 FROM file"));
        AddObservations(id, reading);
        AddIndicators(id, reading);
        AddFindings(id, reading);
        using var insert = _db.Prepare("INSERT INTO file VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)");
        insert.Bind(1, id).Bind(2, file.Sha256).Bind(3, file.Name).Bind(4, reader.Source).Bind(5, reader.Form).Bind(6, reader.Version)
            .Bind(7, edition).Bind(8, reading.Generated).Bind(9, fetched).Bind(10, years?.First).Bind(11, years?.Last)
            .Bind(12, file.Bytes.Length).Bind(13, reading.Rows).Bind(14, reading.Read).Bind(15, reading.Refused).Bind(16, original.GetAwaiter().GetResult())
            .Run();
        CheckReadBack(id, reading);
    }

    /// <summary>Indexes, checks and closes the file; its identity.</summary>
    public string Finish()
    {
        string identity;
        using (var files = _db.Prepare(SelectFiles)) identity = Identity(ReadFiles(files));
        _db.Execute("DROP INDEX IF EXISTS observation_place; CREATE INDEX observation_place ON observation (file, line, part)");
        using (var meta = _db.Prepare("INSERT OR REPLACE INTO meta VALUES ('snapshot', ?1)")) meta.Bind(1, identity).Run();
        _insertText.Dispose();
        _db.Execute("COMMIT");
        var check = _db.Scalar("PRAGMA quick_check") is var found and not "ok" ? found : _db.Scalar("PRAGMA foreign_key_check") is { Length: > 0 } loose ? $"loose reference in {loose}" : "ok";
        if (check != "ok") throw new AandeelException(ExitCode.Failed, $"The new snapshot failed its check ({check}). The old one still answers; try again, and check the disk.");
        Dispose();
        return identity;
    }

    public void Dispose()
    {
        _insertText.Dispose();
        _db.Dispose();
    }

    /// <summary>SHA-256 over the sorted identities of the files: the order of import does not matter.</summary>
    public static string Identity(IEnumerable<FileRecord> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files.Select(f => f.Identity).Order(StringComparer.Ordinal)))));

    /// <summary>What <see cref="ReadFiles"/> needs.</summary>
    public const string SelectFiles =
        """
        SELECT id, sha256, name, source, form, reader_version, edition, generated, fetched, year_first, year_last, bytes, rows, read, refused
        FROM file ORDER BY source, edition, name, sha256
        """;

    public static List<FileRecord> ReadFiles(Database.Statement select)
    {
        var files = new List<FileRecord>();
        while (select.Step())
        {
            files.Add(new FileRecord(
                select.Int(0), select.Text(1), select.Text(2), select.Text(3), select.Text(4), select.Int(5), select.Text(6), select.TextOrNull(7), select.Text(8),
                select.IsNull(9) ? null : new YearRange(select.Int(9), select.Int(10)), select.Long(11), select.Int(12), select.Int(13), select.Int(14)));
        }

        return files;
    }

    private static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(bytes);
        return target.ToArray();
    }

    private void Create()
    {
        _db.Execute(Resources.Text("Store/schema.sql"));
        AddCodes<Flow>("flow");
        AddCodes<Measure>("measure");
        AddCodes<Reported>("state");
        AddCodes<Side>("side");
        AddCodes<EstimateFlag>("flag");
        AddCodes<ItemStatus>("status");
        AddCodes<Outcome>("outcome");
    }

    private void AddCodes<T>(string kind)
        where T : struct, Enum
    {
        using var insert = _db.Prepare("INSERT INTO code VALUES (?1, ?2, ?3)");
        foreach (var value in Enum.GetValues<T>()) insert.Bind(1, kind).Bind(2, Convert.ToInt64(value)).Bind(3, Codes.Of(value)).Run();
    }

    private void LoadTexts()
    {
        using var select = _db.Prepare("SELECT id, value FROM text");
        while (select.Step()) _texts[select.Text(1)] = select.Long(0);
    }

    private long? TextId(string? value)
    {
        if (value is null) return null;
        if (_texts.TryGetValue(value, out var id)) return id;
        id = _texts.Count + 1;
        _texts.Add(value, id);
        _insertText.Bind(1, id).Bind(2, value).Run();
        return id;
    }

    private void AddObservations(long file, FileReading reading)
    {
        using var insert = _db.Prepare(InsertObservation);
        foreach (var o in reading.Observations)
        {
            insert.Bind(1, file).Bind(2, o.Line).Bind(3, o.Part).Bind(4, (long)o.Flow).Bind(5, (long)o.Measure).Bind(6, TextId(o.Unit.Code))
                .Bind(7, TextId(o.Reporter)).Bind(8, (long?)o.Side).Bind(9, TextId(o.Supplier)).Bind(10, TextId(o.Recipient)).Bind(11, TextId(o.FinalRecipient))
                .Bind(12, TextId(o.Item)).Bind(13, TextId(o.Description)).Bind(14, TextId(o.Category)).Bind(15, o.Ordered).Bind(16, o.YearFrom).Bind(17, o.YearTo)
                .Bind(18, TextId(o.Years)).Bind(19, o.Amount?.TenThousandths).Bind(20, (long)o.State).Bind(21, (long)o.NumberFlag).Bind(22, (long)o.YearFlag)
                .Bind(23, (long)o.Status).Bind(24, o.Participation is { } p ? (p ? 1 : 0) : null).Bind(25, TextId(o.Deal)).Bind(26, TextId(o.Remark))
                .Run();
        }
    }

    private void AddIndicators(long file, FileReading reading)
    {
        using var insert = _db.Prepare("INSERT INTO indicator (file, line, part, party, item, year, measure, unit, amount, state, flag) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
        foreach (var i in reading.Indicators)
        {
            insert.Bind(1, file).Bind(2, i.Line).Bind(3, i.Part).Bind(4, TextId(i.Party)).Bind(5, TextId(i.Item)).Bind(6, i.Year).Bind(7, TextId(i.Measure)).Bind(8, TextId(i.Unit.Code))
                .Bind(9, i.Amount?.TenThousandths).Bind(10, (long)i.State).Bind(11, (long)i.Flag).Run();
        }
    }

    private void AddFindings(long file, FileReading reading)
    {
        using var insert = _db.Prepare("INSERT INTO finding (file, line, \"column\", code, found, expected, outcome) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        foreach (var f in reading.Findings)
        {
            insert.Bind(1, file).Bind(2, f.Line).Bind(3, f.Column).Bind(4, f.Code).Bind(5, f.Found).Bind(6, f.Expected).Bind(7, (long)f.Outcome).Run();
        }
    }

    /// <summary>What was written is read back: as many observations and the same sum.</summary>
    private void CheckReadBack(long file, FileReading reading)
    {
        using var select = _db.Prepare("SELECT count(*), coalesce(sum(amount), 0) FROM observation WHERE file = ?1");
        select.Bind(1, file).Step();
        var expected = reading.Observations.Sum(o => o.Amount?.TenThousandths ?? 0);
        if (select.Long(0) == reading.Observations.Count && select.Long(1) == expected) return;
        throw new AandeelException(ExitCode.Failed, $"{_path}: {select.Long(0)} observations with a sum of {select.Long(1)} were read back where {reading.Observations.Count} with {expected} were written. The old snapshot still answers.");
    }
}
