namespace Aandeel.Sources.SipriExpenditure;

/// <summary>The readers of SIPRI's military expenditure.</summary>
internal static class SipriExpenditureReaders
{
    public static IReadOnlyList<ISourceReader> All { get; } = [new MilitaryExpenditureReader()];
}
