using System.Text.Json;
using Aandeel.Sources;

namespace Aandeel.Store;

/// <summary>
/// Writes one file into a snapshot while it is read: rows, findings and the original go to disk as they come.
/// </summary>
internal sealed class FileWriter : RowSink, IDisposable
{
    // How many rows pass between two looks at what was packed meanwhile.
    private const int LookEvery = 256;

    private readonly SnapshotBuilder _builder;
    private readonly RowWriter _observations;
    private readonly RowWriter _indicators;
    private readonly Database.Statement _insertFinding;
    private readonly Database.Statement _insertOriginal;
    private readonly OriginalWriter _original;
    private readonly Dictionary<string, FindingSum> _findings = new(StringComparer.Ordinal);
    private long _finding;

    public FileWriter(SnapshotBuilder builder, Database database, long id, SourceFile file)
    {
        (_builder, Id, File) = (builder, id, file);
        _observations = new RowWriter(database, StoredRows.Observations, id);
        _indicators = new RowWriter(database, StoredRows.Indicators, id);
        _finding = long.Parse(database.Scalar("SELECT coalesce(max(id), 0) FROM finding"));
        _insertFinding = database.Prepare(
            "INSERT INTO finding (id, file, line, \"column\", code, found, expected, arguments, outcome) "
            + "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
        _insertOriginal = database.Prepare(
            "INSERT INTO original (file, number, first_line, bytes, sum, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        _original = new OriginalWriter(file);
    }

    public long Id { get; }

    public SourceFile File { get; }

    public (long First, long Count) Observations => (_observations.First, _observations.Count);

    public (long First, long Count) Indicators => (_indicators.First, _indicators.Count);

    public int Findings { get; private set; }

    public override void Take(Observation o)
    {
        var unit = Text(o.Unit.Code);
        _observations
            .Set(0, Id).Set(1, (long)o.Line).Set(2, (long)o.Part).Set(3, (long)o.Flow).Set(4, (long)o.Measure)
            .Set(5, unit)
            .Set(6, TextOrNull(o.Reporter)).Set(7, (long?)o.Side).Set(8, Text(o.Supplier))
            .Set(9, Text(o.Recipient)).Set(10, TextOrNull(o.FinalRecipient))
            .Set(11, TextOrNull(o.Item)).Set(12, TextOrNull(o.Description)).Set(13, TextOrNull(o.Category))
            .Set(14, (long?)o.Ordered)
            .Set(15, (long?)o.YearFrom).Set(16, (long?)o.YearTo).Set(17, TextOrNull(o.Years))
            .Set(18, o.Amount?.TenThousandths).Set(19, (long)o.State)
            .Set(20, (long)o.NumberFlag).Set(21, (long)o.YearFlag).Set(22, (long)o.Status).Set(
                23, o.Participation is { } p ? (p ? 1L : 0L) : null)
            .Set(24, Deal(o.Deal)).Set(25, TextOrNull(o.Remark))
            .Write(
                (long)o.Flow, (long)o.Measure, unit,
                o.State != Reported.Amount || o.Amount?.TenThousandths is null or 0);
        if (_observations.Count % LookEvery == 0) _original.WriteReady(_insertOriginal, Id);
    }

    public override void Take(Indicator i)
    {
        var measure = Text(i.Measure);
        _indicators
            .Set(0, Id).Set(1, (long)i.Line).Set(2, (long)i.Part).Set(3, Text(i.Party)).Set(4, TextOrNull(i.Item))
            .Set(5, (long)i.Year).Set(6, measure)
            .Set(7, Text(i.Unit.Code)).Set(8, i.Amount?.TenThousandths).Set(9, (long)i.State).Set(10, (long)i.Flag)
            .Write(0, measure, 0, i.State != Reported.Amount || i.Amount?.TenThousandths is null or 0);
        if (_indicators.Count % LookEvery == 0) _original.WriteReady(_insertOriginal, Id);
    }

    public override void Take(Finding f)
    {
        var arguments = f.Wanted.Arguments.IsEmpty ? null : Json(f.Wanted.Arguments);
        _insertFinding.Bind(1, ++_finding).Bind(2, Id).Bind(3, (long)f.Line).Bind(4, f.Column).Bind(5, f.Code)
            .Bind(6, f.Found).Bind(7, f.Wanted.Code)
            .Bind(8, arguments).Bind(9, (long)f.Outcome).Run();
        if (!_findings.TryGetValue(f.Code, out var sum)) _findings.Add(f.Code, sum = new FindingSum());
        sum.Rows++;
        sum.Sum += StoredFinding.SumOf(
            _finding, f.Line, f.Column, f.Code, f.Found, f.Wanted.Code, arguments, (int)f.Outcome);
        Findings++;
    }

    /// <summary>Writes what is still open: sums, and the rest of the original.</summary>
    public void End(Database database)
    {
        _observations.End();
        _indicators.End();
        using (var insert = database.Prepare("INSERT INTO finding_block VALUES (?1, ?2, ?3, ?4)"))
        {
            foreach (var (code, sum) in _findings)
            {
                insert.Bind(1, Id).Bind(2, code).Bind(3, sum.Rows).Bind(4, (long)sum.Sum).Run();
            }
        }

        _original.WriteRest(_insertOriginal, Id);
    }

    public void Dispose()
    {
        _original.Dispose();
        _observations.Dispose();
        _indicators.Dispose();
        _insertFinding.Dispose();
        _insertOriginal.Dispose();
    }

    /// <summary>A list as JSON, written without the reflection that a serializer would need.</summary>
    private static string Json(IEnumerable<string> arguments)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartArray();
            foreach (var argument in arguments) writer.WriteStringValue(argument);
            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private long Text(string value) => _builder.TextId(value);

    private long? TextOrNull(string? value) => value is null ? null : _builder.TextId(value);

    /// <summary>A deal's number as it is where it is one; else the text, below zero.</summary>
    private long? Deal(string? deal)
    {
        if (deal is null) return null;
        var isNumber = deal.Length is > 0 and <= 18
            && (deal[0] != '0' || deal.Length == 1) && !deal.AsSpan().ContainsAnyExceptInRange('0', '9');
        return isNumber ? long.Parse(deal, System.Globalization.CultureInfo.InvariantCulture) : -_builder.TextId(deal);
    }

    private sealed class FindingSum
    {
        public long Rows { get; set; }

        public ulong Sum { get; set; }
    }
}
