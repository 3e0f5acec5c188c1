using System.Globalization;

namespace Aandeel.Harmonise;

/// <summary>
/// The years for which a source can be used for a flow, and why not for more. Outside them rows exist, but a sum of
/// them misleads.
/// </summary>
public sealed record Coverage(string Source, Flow Flow, YearRange Years, string WhyEn, string WhyNl)
{
    private static readonly Lazy<IReadOnlyList<Coverage>> Table = new(
        () => [.. CsvTable.OfResource("Harmonise/coverage.csv").Rows.Select(Parse)]);

    public static IReadOnlyList<Coverage> All => Table.Value;

    public string Why(Language language) => language == Language.Nl ? WhyNl : WhyEn;

    /// <summary>The usable years, the longest run where there are several; null where nothing is recorded.</summary>
    public static Coverage? Of(string source, Flow flow) =>
        All.Where(c => c.Source == source && c.Flow == flow).MaxBy(c => (c.Years.Count, c.Years.Last));

    /// <summary>All that is recorded of a source and flow for some of these years.</summary>
    public static IEnumerable<Coverage> Within(string source, Flow flow, YearRange years) =>
        All.Where(c => c.Source == source && c.Flow == flow && c.Years.Overlaps(years));

    private static Coverage Parse(string[] row) => Codes.TryParse(row[1], out Flow flow)
        ? new Coverage(row[0], flow, new YearRange(Date(row[2]).Year, Date(row[3]).Year), row[4], row[5])
        : throw new InvalidOperationException($"coverage.csv: flow '{row[1]}'");

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
