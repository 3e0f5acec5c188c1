namespace Aandeel.Sources.Unroca;

/// <summary>The forms of the UN Register of Conventional Arms.</summary>
public static class UnrocaReaders
{
    public static IReadOnlyList<ISourceReader> All { get; } = [
        new TransfersReader(), new CountryAnswerReader(), new ReportYearsReader(), new CountryNamesReader()
    ];
}
