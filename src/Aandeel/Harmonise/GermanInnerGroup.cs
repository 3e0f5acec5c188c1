namespace Aandeel.Harmonise;

/// <summary>
/// The states that Germany's reports on arms exports do not call third countries: the EU, NATO, states treated like
/// NATO, and since the report on 2023 three more. Another line than membership of NATO, and both are given.
/// </summary>
public static class GermanInnerGroup
{
    public const string State = "DEU";

    private static readonly string[] TreatedLikeNato = ["AUS", "CHE", "JPN", "NZL"];
    private static readonly string[] Since2023 = ["KOR", "SGP", "UKR"];

    /// <summary>Whether a party is of the inner group in the report on a year.</summary>
    public static bool Has(Party party, int year)
    {
        var (code, day) = (party.Code.Value, new DateOnly(year, 7, 1));
        return Alliance.Eu.Has(party.Index, day) || Alliance.Nato.Has(party.Index, day)
            || Array.IndexOf(TreatedLikeNato, code) >= 0 || (year >= 2023 && Array.IndexOf(Since2023, code) >= 0);
    }
}
