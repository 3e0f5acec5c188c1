namespace Aandeel.Sources.UnitedKingdom;

/// <summary>The readers of what the British government publishes on export licences.</summary>
public static class BritishReaders
{
    public static IReadOnlyList<ISourceReader> All { get; } = [new BritishLicencesReader(), new BritishRatingsReader()];
}
