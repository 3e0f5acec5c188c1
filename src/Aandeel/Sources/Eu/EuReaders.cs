namespace Aandeel.Sources.Eu;

/// <summary>The readers of the EU annual report on arms exports, in all forms in which people have it.</summary>
public static class EuReaders
{
    public static IReadOnlyList<ISourceReader> All { get; } =
        [
            new ReportReader(), new ActualExportsReader(), new CaatExportReader(), new CaatBrokerReader(),
            new CaatMissionReader(), new CaatConsultReader(),
        ];
}
