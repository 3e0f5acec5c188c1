namespace Aandeel.Sources;

/// <summary>
/// What reading a file gives: observations, findings and the count of rows. Law: <see cref="Read"/> + <see cref="Refused"/> = rows.
/// </summary>
public sealed class FileReading
{
    private const int FoundLength = 200;

    public List<Observation> Observations { get; } = [];

    public List<Indicator> Indicators { get; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>The edition that the file itself tells, or null.</summary>
    public string? Edition { get; set; }

    /// <summary>When the publisher made the file, ISO date, or null.</summary>
    public string? Generated { get; set; }

    /// <summary>What the file says it was asked for, in a line above its header; null where it says nothing.</summary>
    public TitleLine? Title { get; set; }

    /// <summary>
    /// What the file holds, where a source is had in pieces (one state, one reporter's commodity and year): a piece may be in one file only, and files of
    /// the same years stand side by side. Empty where a file holds all of its years.
    /// </summary>
    public HashSet<string> Pieces { get; } = new(StringComparer.Ordinal);

    public int Read { get; private set; }

    public int Refused { get; private set; }

    public int Rows => Read + Refused;

    public void RowRead() => Read++;

    public void RowRefused(int line, string? column, string code, string found, string expected)
    {
        Refused++;
        Findings.Add(new Finding(line, column, code, Shorten(found), expected, Outcome.Refused));
    }

    public void Remark(int line, string? column, string code, string found, string expected, Outcome outcome = Outcome.Read) =>
        Findings.Add(new Finding(line, column, code, Shorten(found), expected, outcome));

    /// <summary>The years of what was delivered, licensed or exported (orders apart), or null when there are none.</summary>
    public YearRange? Years()
    {
        int first = int.MaxValue, last = int.MinValue;
        foreach (var o in Observations)
        {
            if (o.Flow == Flow.Order || o.YearFrom is not { } from || o.YearTo is not { } to) continue;
            first = Math.Min(first, from);
            last = Math.Max(last, to);
        }

        foreach (var i in Indicators)
        {
            first = Math.Min(first, i.Year);
            last = Math.Max(last, i.Year);
        }

        return first <= last ? new YearRange(first, last) : null;
    }

    private static string Shorten(string text) => text.Length <= FoundLength ? text : text[..FoundLength] + "…";
}
