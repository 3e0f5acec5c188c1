namespace Aandeel.Sources.Nato;

/// <summary>The readers of what NATO publishes.</summary>
internal static class NatoReaders
{
    public static IReadOnlyList<ISourceReader> All { get; } = [new ExpenditureReader()];
}
