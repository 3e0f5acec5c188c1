using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary>A file of a source, or the built-in sums.</summary>
/// <param name="Record">What was read of it; null for the built-in sums.</param>
internal sealed record SourceLine(
    SourceState State, Text File, string Form, string Edition, YearRange? Years, FileRecord? Record, string? Fetched)
{
    /// <summary>What the file can speak of; null for the built-in sums, and where nothing is known.</summary>
    public Sources.Extent? Extent { get; } = Sources.Extent.FromJson(Record?.Extent);
}
