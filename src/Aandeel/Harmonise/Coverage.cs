using System.Globalization;

namespace Aandeel.Harmonise;

/// <summary>Whether an entry of the table limits years or only says something of them.</summary>
public enum CoverageKind
{
    /// <summary>Beside these years the source has rows whose sum misleads, in whatever copy.</summary>
    Limit,

    /// <summary>What these years hold or lack; they can be used.</summary>
    Remark,
}

/// <summary>
/// A known break in what a source covers for a flow. It is no list of years that copies at hand have: which years can
/// be used follows from the file, and only what is known to mislead in every copy is taken off.
/// </summary>
public sealed record Coverage(string Source, Flow Flow, CoverageKind Kind, YearRange Years, string WhyEn, string WhyNl)
{
    /// <summary>The last year of an entry that goes on.</summary>
    private const int Open = 9999;

    private static readonly Lazy<IReadOnlyList<Coverage>> Table = new(
        () => [.. CsvTable.OfResource("Harmonise/coverage.csv").Rows.Select(Parse)]);

    public static IReadOnlyList<Coverage> All => Table.Value;

    public string Why(Language language) => language == Language.Nl ? WhyNl : WhyEn;

    /// <summary>
    /// The years to which a source is limited, the longest run where there are several; null where nothing limits it.
    /// </summary>
    public static Coverage? Of(string source, Flow flow) =>
        Limits(source, flow).MaxBy(c => (c.Years.Count, c.Years.Last));

    /// <summary>
    /// The years of a file that can be used: all of them, but for those that are known to mislead. A limit speaks of
    /// the years that were known when it was written, so a newer file counts for the years behind it; the longest run
    /// is taken, and the newer where two are equally long.
    /// </summary>
    /// <param name="file">The years that the file has.</param>
    public static YearRange Usable(string source, Flow flow, YearRange file)
    {
        var limits = Limits(source, flow).ToList();
        if (limits.Count == 0) return file;
        var known = LastKnown(source);
        var runs = limits.Where(l => l.Years.Overlaps(file)).Select(l => l.Years.And(file)).ToList();
        if (file.Last > known) runs.Add(new YearRange(Math.Max(file.First, known + 1), file.Last));
        return runs.Count == 0 ? file : runs.MaxBy(r => (r.Count, r.Last))!;
    }

    /// <summary>
    /// All that is recorded of a source and flow for some of these years; what goes on is cut to them.
    /// </summary>
    public static IEnumerable<Coverage> Within(string source, Flow flow, YearRange years) => All
        .Where(c => c.Source == source && c.Flow == flow && c.Years.Overlaps(years))
        .Select(c => c.Years.Last == Open ? c with { Years = c.Years.And(years) } : c);

    private static IEnumerable<Coverage> Limits(string source, Flow flow) =>
        All.Where(c => c.Kind == CoverageKind.Limit && c.Source == source && c.Flow == flow);

    /// <summary>The last year of the copies for which limits were worked out.</summary>
    private static int LastKnown(string source) => source == Sources.SourceCatalog.UnitedStates ? 2020 : 2013;

    private static Coverage Parse(string[] row) =>
        Codes.TryParse(row[1], out Flow flow) && Codes.TryParse(row[2], out CoverageKind kind)
        ? new Coverage(
            row[0], flow, kind, new YearRange(Date(row[3]).Year, row[4].Length == 0 ? Open : Date(row[4]).Year), row[5],
            row[6])
        : throw new InvalidOperationException($"coverage.csv: flow '{row[1]}', kind '{row[2]}'");

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
