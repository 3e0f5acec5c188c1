namespace Aandeel.Sources;

/// <summary>What a source measures and on what terms it may be used.</summary>
/// <param name="Redistributable">yes, limited or no.</param>
/// <param name="NextRelease">The day from which the edition of a year can be expected; null where a source has no rhythm.</param>
public sealed record SourceDescription(
    string Code, string Title, string Publisher, string MeasuresEn, string MeasuresNl, string Address, string Terms,
    string Redistributable, string Release, Func<int, DateOnly>? NextRelease)
{
    /// <summary>How to cite an edition.</summary>
    public string Cite(string edition) => $"{Publisher}, {Title}, edition {edition}, {Address}";
}

/// <summary>The sources that the program knows.</summary>
public static class SourceCatalog
{
    public const string Sipri = "sipri";
    public const string Nato = "nato";
    public const string SipriCompanies = "sipri-top100";
    public const string SipriExpenditure = "sipri-milex";
    public const string Customs = "customs";

    public static IReadOnlyList<SourceDescription> All { get; } =
    [
        new(
            Sipri,
            "SIPRI Arms Transfers Database",
            "Stockholm International Peace Research Institute (SIPRI)",
            "deliveries of major arms between parties, as a volume of military capability (TIV, millions); not money",
            "leveringen van zware wapens tussen partijen, als volume militair vermogen (TIV, miljoenen); geen geld",
            "https://www.sipri.org/databases/armstransfers",
            "As last read: free for non-commercial use with a reference; less than 10 per cent of a data set may be reproduced; own calculations are not to be attributed to SIPRI. Aandeel fetches or imports the register for you and never passes it on.",
            "limited",
            "yearly, second Monday of March",
            year => SecondMonday(year, 3)),
        new(
            Nato,
            "Defence Expenditure of NATO Countries",
            "North Atlantic Treaty Organization (NATO)",
            "defence expenditure of the allies and the share of equipment in it, in national currency and US dollars; domestic and foreign purchases together",
            "defensie-uitgaven van de bondgenoten en het aandeel materieel daarin, in nationale valuta en Amerikaanse dollars; binnenlandse en buitenlandse aankopen samen",
            "https://www.nato.int",
            "NATO website terms, whose own text decides. Aandeel imports the workbook for you and never passes it on.",
            "limited",
            "yearly",
            null),
        new(
            SipriCompanies,
            "SIPRI Top 100 arms-producing and military services companies",
            "Stockholm International Peace Research Institute (SIPRI)",
            "arms revenue of the hundred largest arms companies by the country of their headquarters, in US dollars; neither production in that country nor its exports",
            "wapenomzet van de honderd grootste wapenbedrijven naar het land van hun hoofdkantoor, in Amerikaanse dollars; geen productie in dat land en geen uitvoer ervan",
            "https://www.sipri.org/databases/armsindustry",
            "As last read: free for non-commercial use with a reference; less than 10 per cent of a data set may be reproduced; own calculations are not to be attributed to SIPRI. Aandeel imports the workbook for you and never passes it on.",
            "limited",
            "yearly, December",
            null),
        new(
            SipriExpenditure,
            "SIPRI Military Expenditure Database",
            "Stockholm International Peace Research Institute (SIPRI)",
            "military expenditure per country and year, in local currency and US dollars; the yearly exchange rates follow from it",
            "militaire uitgaven per land en jaar, in eigen valuta en Amerikaanse dollars; de wisselkoersen per jaar volgen eruit",
            "https://www.sipri.org/databases/milex",
            "As last read: free for non-commercial use with a reference; less than 10 per cent of a data set may be reproduced; own calculations are not to be attributed to SIPRI. Aandeel imports the workbook for you and never passes it on.",
            "limited",
            "yearly, April",
            null),
        new(
            Customs,
            "UN Comtrade, arms and ammunition (HS 93) and armoured vehicles (HS 8710)",
            "United Nations Statistics Division",
            "customs values of exports and imports as each side's customs reported them, in US dollars; civilian arms are in them, military aircraft and ships are not",
            "douanewaarden van uitvoer en invoer zoals de douane van elke kant ze opgaf, in Amerikaanse dollars; ook civiele wapens, geen militaire vliegtuigen en schepen",
            "https://comtradeplus.un.org",
            "UN Comtrade terms of use, whose own text decides. Aandeel asks for the figures for you and never passes them on.",
            "limited",
            "continuous",
            null),
    ];

    public static SourceDescription? Find(string code) => All.FirstOrDefault(s => s.Code == code);

    private static DateOnly SecondMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7 + 7);
    }
}
