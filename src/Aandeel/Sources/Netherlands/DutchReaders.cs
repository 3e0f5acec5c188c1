namespace Aandeel.Sources.Netherlands;

/// <summary>The readers of what the Dutch government publishes on export licences.</summary>
public static class DutchReaders
{
    public static IReadOnlyList<ISourceReader> All { get; } = [new DutchLicencesReader()];
}
