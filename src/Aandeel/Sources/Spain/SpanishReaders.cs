namespace Aandeel.Sources.Spain;

/// <summary>The readers of what the Spanish government reports on exports of arms.</summary>
public static class SpanishReaders
{
    public static IReadOnlyList<ISourceReader> All { get; } = [new SpanishExportsReader()];
}
