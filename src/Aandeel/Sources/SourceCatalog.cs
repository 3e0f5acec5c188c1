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
    public const string DutchLicences = "nl";
    public const string GermanReports = "de";
    public const string BritishLicences = "uk";

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
            DutchLicences,
            "Dutch export licences for military goods",
            "Government of the Netherlands",
            "the value of licences to export military goods from the Netherlands, euros; permissions, not deliveries",
            "de waarde van vergunningen om militaire goederen uit Nederland uit te voeren, euro's; toestemmingen, geen leveringen",
            "https://github.com/tijmenb/arms-export-map",
            "Dutch open government data: may be used and passed on, with the source named.",
            "yes",
            "in lists during the year and a yearly report; the copy read here ends in 2014",
            null),
        new(
            GermanReports,
            "German licences and exports of war weapons",
            "Federal Government of Germany (reports on arms exports)",
            "two flows from Germany, euros, never added: individual licences issued, and war weapons that actually left the country",
            "twee stromen uit Duitsland, euro's, nooit opgeteld: verleende individuele vergunningen, en oorlogswapens die werkelijk zijn uitgevoerd",
            "https://github.com/okfde/armsexport-map",
            "None stated for this copy of the figures in the government's yearly reports. Aandeel reads the file for you and does not pass it on.",
            "limited",
            "yearly; the copy read here ends in 2013",
            null),
        new(
            BritishLicences,
            "British strategic export licences",
            "Government of the United Kingdom (Strategic Export Controls)",
            "the value and number of individual licences to export military and dual-use goods from the United Kingdom, pounds, and refusals; permissions, not deliveries",
            "de waarde en het aantal van individuele vergunningen om militaire goederen en goederen voor tweeërlei gebruik uit het Verenigd Koninkrijk uit te voeren, ponden, en weigeringen; toestemmingen, geen leveringen",
            "https://github.com/caatdata/uk-arms-export-data",
            "Open Government Licence at the source: may be used and passed on, with the source named.",
            "yes",
            "quarterly; the copy read here ends on 31 March 2015",
            null),
    ];

    public static SourceDescription? Find(string code) => All.FirstOrDefault(s => s.Code == code);

    private static DateOnly SecondMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7 + 7);
    }
}
