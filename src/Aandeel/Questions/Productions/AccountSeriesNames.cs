namespace Aandeel.Questions;

/// <summary>
/// What a series of printed accounts is called: the name of a publication as it was published, and what only describes
/// one in the reader's language.
/// </summary>
internal static class AccountSeriesNames
{
    private static readonly Dictionary<string, string> Dutch = new(StringComparer.Ordinal)
    {
        ["AIAD hearing in the Senate"] = "AIAD, hoorzitting in de Senaat",
        ["AOBP statement"] = "verklaring van AOBP",
        ["Ambrosetti / press"] = "Ambrosetti / pers",
        ["BITD key figures"] = "BITD, kerncijfers",
        ["BSDI members"] = "leden van BSDI",
        ["DGAM/DIGEID industry report (Registro de empresas)"] = "DGAM/DIGEID, sectorrapport (Registro de empresas)",
        ["EKTL statement"] = "verklaring van EKTL",
        ["European Defence Industrial Strategy"] = "Europese strategie voor de defensie-industrie",
        ["Exports of the defence and aerospace branch by country"] = "uitvoer van defensie en luchtvaart per land",
        ["FAD branch statistics, revised"] = "FAD, sectorcijfers, herzien",
        ["FRS/GICAT key figures"] = "FRS/GICAT, kerncijfers",
        ["GICAT indicators"] = "GICAT, indicatoren",
        ["KPMG study"] = "onderzoek van KPMG",
        ["LGSPA statement"] = "verklaring van LGSPA",
        ["NIDV statement"] = "verklaring van NIDV",
        ["NLDTIB study (Berenschot)"] = "onderzoek NLDTIB (Berenschot)",
        ["PGZ results"] = "resultaten van PGZ",
        ["PIA statistics"] = "cijfers van PIA",
        ["Prometeia study"] = "onderzoek van Prometeia",
        ["Romarm forecast"] = "prognose van Romarm",
        ["Romarm statement"] = "verklaring van Romarm",
        ["SASAD sector performance report"] = "SASAD, sectorrapport",
        ["SEKPY statement"] = "verklaring van SEKPY",
        ["SSB sector figures"] = "SSB, sectorcijfers",
        ["State of Canada's Defence Industry (StatCan survey)"] = "Canadese defensie-industrie (enquête van StatCan)",
        ["TEDAE yearly impact study"] = "TEDAE, jaarlijks effectonderzoek",
        ["UK defence export statistics"] = "Britse cijfers over defensie-uitvoer",
        ["WifOR study"] = "onderzoek van WifOR",
        ["annual report on military trade"] = "jaarverslag over de militaire handel",
        ["arms export data"] = "cijfers over wapenuitvoer",
        ["arms export report"] = "verslag over wapenuitvoer",
        ["customs, by a bank economist"] = "douane, door een bankeconoom",
        ["government strategy"] = "strategie van de regering",
        ["hearing in the National Assembly"] = "hoorzitting in de Assemblée nationale",
        ["minister's statement"] = "verklaring van de minister",
        ["ministry study"] = "onderzoek van het ministerie",
        ["press"] = "pers",
        ["press on the NLDTIB study"] = "pers over het onderzoek NLDTIB",
        ["sector turnover"] = "omzet van de sector",
    };

    public static Text Of(string series) => Dutch.TryGetValue(series, out var dutch) ? (series, dutch) : Text.Of(series);
}
