namespace Aandeel.Sources.Germany;

/// <summary>The readers of what the German government reports on exports of arms.</summary>
public static class GermanReaders
{
    public static IReadOnlyList<ISourceReader> All { get; } = [new GermanReportsReader()];
}
