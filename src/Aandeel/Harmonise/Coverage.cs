using System.Globalization;

namespace Aandeel.Harmonise;

/// <summary>The years for which a source can be used for a flow, and why not for more. Outside them rows exist, but a sum of them misleads.</summary>
public sealed record Coverage(string Source, Flow Flow, YearRange Years, string Why)
{
    private static readonly Lazy<IReadOnlyList<Coverage>> Table = new(() => [.. CsvTable.OfResource("Harmonise/coverage.csv").Rows.Select(Parse)]);

    public static IReadOnlyList<Coverage> All => Table.Value;

    /// <summary>The usable years, or null where nothing is recorded.</summary>
    public static Coverage? Of(string source, Flow flow) => All.FirstOrDefault(c => c.Source == source && c.Flow == flow);

    private static Coverage Parse(string[] row) => Codes.TryParse(row[1], out Flow flow)
        ? new Coverage(row[0], flow, new YearRange(Date(row[2]).Year, Date(row[3]).Year), row[4])
        : throw new InvalidOperationException($"coverage.csv: flow '{row[1]}'");

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
