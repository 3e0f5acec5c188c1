namespace Aandeel.Sources.Customs;

/// <summary>The readers of customs statistics.</summary>
internal static class CustomsReaders
{
    public static IReadOnlyList<ISourceReader> All { get; } = [
        new ComtradeReader(), new ComtradeTableReader(), new ReporterListReader()
    ];
}
