namespace Aandeel.Sources.SipriCompanies;

/// <summary>The readers of SIPRI's list of arms companies.</summary>
internal static class SipriCompaniesReaders
{
    public static IReadOnlyList<ISourceReader> All { get; } = [new CompaniesReader()];
}
