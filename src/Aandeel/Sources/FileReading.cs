namespace Aandeel.Sources;

/// <summary>
/// What reading a file gives: rows and findings, handed on to a <see cref="RowSink"/> one by one, and their counts.
/// Law: <see cref="Read"/> + <see cref="Refused"/> = rows.
/// </summary>
public sealed class FileReading
{
    /// <summary>How many findings of each outcome are kept here; all of them go to the sink.</summary>
    public const int FindingsKept = 1000;

    private const int FoundLength = 200;
    private readonly RowSink _sink;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, int> _refusals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly int[] _outcomes = new int[Enum.GetValues<Outcome>().Length];
    private int _firstYear = int.MaxValue;
    private int _lineOfControl = -1;
    private int _lastYear = int.MinValue;

    /// <summary>Begins a reading.</summary>
    /// <param name="sink">Where rows go; without it they are only counted.</param>
    public FileReading(RowSink? sink = null)
    {
        _sink = sink ?? RowSink.None;
        Observations = new RowStream<Observation>(Take);
        Indicators = new RowStream<Indicator>(Take);
    }

    public RowStream<Observation> Observations { get; }

    public RowStream<Indicator> Indicators { get; }

    /// <summary>Where the rows go.</summary>
    public RowSink Sink => _sink;

    /// <summary>
    /// The first findings of each outcome and of each code, and every correction that no longer fits; all are in the
    /// snapshot.
    /// </summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>What the rows hold together: what a file can speak of is told by it.</summary>
    public RowSummary Summary { get; } = new();

    /// <summary>How many rows were refused, by the code of their finding.</summary>
    public IReadOnlyDictionary<string, int> Refusals => _refusals;

    /// <summary>How many findings there are in all.</summary>
    public int FindingCount => _outcomes.Sum();

    /// <summary>The edition that the file itself tells, or null.</summary>
    public string? Edition { get; set; }

    /// <summary>When the publisher made the file, ISO date, or null.</summary>
    public string? Generated { get; set; }

    /// <summary>
    /// What the file can speak of, as JSON that the store does not look into, or null where nothing is known.
    /// </summary>
    public string? Extent { get; set; }

    /// <summary>
    /// The last day of which the file has a row, where its rows have days: the year of it may be a part only.
    /// </summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>What the file says it was asked for, in a line above its header; null where it says nothing.</summary>
    public TitleLine? Title { get; set; }

    /// <summary>
    /// What the file holds, where a source is had in pieces (one state, one reporter's commodity and year): a piece may
    /// be in one file only, and files of the same years stand side by side. Empty where a file holds all of its years.
    /// </summary>
    public HashSet<string> Pieces { get; } = new(StringComparer.Ordinal);

    public int Read { get; private set; }

    public int Refused { get; private set; }

    public int Rows => Read + Refused;

    public void RowRead() => Read++;

    /// <summary>A row of a day was read.</summary>
    public void RowRead(DateOnly day)
    {
        Read++;
        if (LastDay is null || day > LastDay) LastDay = day;
    }

    public void RowRefused(int line, string? column, string code, string found, Expectation expected)
    {
        Refused++;
        _refusals[code] = _refusals.GetValueOrDefault(code) + 1;
        Remark(line, column, code, found, expected, Outcome.Refused);
    }

    public void Remark(
        int line, string? column, string code, string found, Expectation expected, Outcome outcome = Outcome.Read)
    {
        var finding = new Finding(line, column, code, Shorten(found), expected, outcome);
        var isFirst = _codes.Add(code);
        if (_outcomes[(int)outcome]++ < FindingsKept || isFirst || code == Finding.CorrectionStale)
        {
            _findings.Add(finding);
        }

        _sink.Take(finding);
    }

    /// <summary>
    /// The years of what was delivered, licensed or exported (orders apart), or null when there are none.
    /// </summary>
    public YearRange? Years() => _firstYear <= _lastYear ? new YearRange(_firstYear, _lastYear) : null;

    private void Take(Observation row)
    {
        if (HasControl(row.Supplier) || HasControl(row.Recipient) || HasControl(row.Item)
            || HasControl(row.Description) || HasControl(row.Category)
            || HasControl(row.Reporter) || HasControl(row.FinalRecipient) || HasControl(row.Remark))
        {
            RemarkControl(
                row.Line,
                [row.Supplier, row.Recipient, row.Item, row.Description, row.Category, row.Reporter, row.FinalRecipient, row.Remark]);
        }

        if (row.Flow != Flow.Order && row.YearFrom is { } from && row.YearTo is { } to) Cover(from, to);
        Summary.Add(row);
        _sink.Take(row);
    }

    private void Take(Indicator row)
    {
        if (HasControl(row.Party) || HasControl(row.Item)) RemarkControl(row.Line, [row.Party, row.Item]);
        Cover(row.Year, row.Year);
        Summary.Add(row);
        _sink.Take(row);
    }

    private static bool HasControl(string? text) => text is not null && SafeText.HasControl(text);

    /// <summary>A row that would command a terminal: said once a row, and shown so that it commands nothing.</summary>
    private void RemarkControl(int line, ReadOnlySpan<string?> texts)
    {
        if (line == _lineOfControl) return;
        _lineOfControl = line;
        foreach (var text in texts)
        {
            if (text is null || !SafeText.HasControl(text)) continue;
            Remark(line, null, "word-unknown", SafeText.ForTerminal(text), "text without control characters");
            return;
        }
    }

    private void Cover(int from, int to)
    {
        if (from < _firstYear) _firstYear = from;
        if (to > _lastYear) _lastYear = to;
    }

    private static string Shorten(string text) => text.Length <= FoundLength ? text : text[..FoundLength] + "…";
}
