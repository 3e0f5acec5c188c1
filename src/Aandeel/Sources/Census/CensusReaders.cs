namespace Aandeel.Sources.Census;

/// <summary>The readers of what the Census Bureau of the United States answers.</summary>
internal static class CensusReaders
{
    public static IReadOnlyList<ISourceReader> All { get; } = [new ShipmentsReader(), new EndUseReader()];
}
