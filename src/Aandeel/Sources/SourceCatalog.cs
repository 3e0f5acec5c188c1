namespace Aandeel.Sources;

/// <summary>What a source measures and on what terms it may be used.</summary>
/// <param name="Redistributable">yes, limited or no.</param>
/// <param name="NextRelease">The day from which the edition of a year can be expected; null where a source has no
/// rhythm.</param>
public sealed record SourceDescription(
    string Code, string Title, string Publisher, string MeasuresEn, string MeasuresNl, string Address, string Terms,
    string Redistributable, string Release, Func<int, DateOnly>? NextRelease)
{
    /// <summary><see cref="Terms"/> in Dutch.</summary>
    public required string TermsNl { get; init; }

    /// <summary><see cref="Release"/> in Dutch.</summary>
    public required string ReleaseNl { get; init; }

    /// <summary>The month in which an edition named by a year comes out; null where a source has no rhythm.</summary>
    public string? Published(string edition) =>
        NextRelease is { } release
            && int.TryParse(
                edition, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
                out var year) ? release(year).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)
                : null;

    /// <summary>How to cite an edition.</summary>
    public Text Cite(string edition) => Text.Of(
        $"{PublishedBy}, {Title}, edition {edition}, {Address}", $"{PublishedBy}, {Title}, editie {edition}, {Address}");

    /// <summary>
    /// How to cite an imported file: its publisher, who collected it where the form is a collector's, and else the file
    /// itself where the publisher's own address does not have it in that form.
    /// </summary>
    public Text Cite(string edition, string form, string file)
    {
        if (Collectors.Of(form) is { } collector) return Collected(Cite(edition), collector);
        return ByHand
            ? Text.Of($"{Cite(edition)}, read from {file}", $"{Cite(edition)}, gelezen uit {file}")
            : Cite(edition);
    }

    /// <summary>The publisher, with who collected what it publishes.</summary>
    public Text PublishedBy => Collector is null ? Text.Of(Publisher) : Collected(Text.Of(Publisher), Text.Of(Collector));

    private static Text Collected(Text what, Text collector) => Text.Of(
        $"{what}, as collected by {collector}", $"{what}, verzameld door {collector}");

    /// <summary>Who collects what the publisher prints, where no copy of the publisher's own is read.</summary>
    public string? Collector { get; init; }

    /// <summary>
    /// Whether a person puts the file together from what the publisher prints, so that the file is a part of the
    /// citation.
    /// </summary>
    public bool ByHand { get; init; }
}

/// <summary>The sources that the program knows.</summary>
public static class SourceCatalog
{
    public const string Sipri = "sipri";
    public const string Nato = "nato";
    public const string SipriCompanies = "sipri-top100";
    public const string SipriExpenditure = "sipri-milex";
    public const string SipriTotals = "sipri-totals";
    public const string Customs = "customs";
    public const string DutchLicences = "nl";
    public const string GermanReports = "de";
    public const string BritishLicences = "uk";
    public const string Unroca = "unroca";
    public const string UnitedStates = "us";
    public const string Eu = "eu";
    public const string SpanishExports = "es";
    public const string Census = "us-census";

    public static IReadOnlyList<SourceDescription> All { get; } =
    [
        new(
            Sipri,
            "SIPRI Arms Transfers Database",
            "Stockholm International Peace Research Institute (SIPRI)",
            "deliveries of major arms between parties, as a volume of military capability (TIV, millions); not money",
            "leveringen van zware wapens tussen partijen, als volume militair vermogen (TIV, miljoenen); geen geld",
            "https://www.sipri.org/databases/armstransfers",
            "As last read: free for non-commercial use with a reference; less than 10 per cent of a data set may be "
                + "reproduced; own calculations are not to be attributed to SIPRI. Aandeel fetches or imports the "
                + "register for you and never passes it on.",
            "limited",
            "yearly, second Monday of March",
            year => SecondMonday(year, 3))
        {
            TermsNl =
                "Zoals laatst gelezen: vrij voor niet-commercieel gebruik met bronvermelding; minder dan 10 procent "
                    + "van een gegevensset mag worden overgenomen; eigen berekeningen mogen niet aan SIPRI worden "
                    + "toegeschreven. Aandeel haalt het register voor u op of leest het in en geeft het nooit door.",
            ReleaseNl = "jaarlijks, tweede maandag van maart",
        },
        new(
            Eu,
            "EU annual report on arms exports (COARM)",
            "European External Action Service (EEAS)",
            "licences granted and refused by EU members (numbers and euros, current prices) and, where a member "
                + "reports them, actual exports (euros); a licence is a permission and no delivery",
            "verleende en geweigerde vergunningen van EU-leden (aantallen en euro's, lopende prijzen) en, waar een "
                + "lid ze opgeeft, feitelijke uitvoer (euro's); een vergunning is een toestemming en geen levering",
            "https://www.eeas.europa.eu/eeas/arms-export-control_en",
            "The reports are public documents of the European Union. Copies that were read: the report form 2005-2013 "
                + "under the Public Domain Dedication and License (PDDL); the actual exports and the tables of the "
                + "Campaign Against Arms Trade (CAAT) without stated terms, so Aandeel imports them for you and never "
                + "passes them on.",
            "limited",
            "yearly, without a fixed day (autumn of the following year or later)",
            null)
        {
            TermsNl =
                "De verslagen zijn openbare stukken van de Europese Unie. Afschriften die zijn gelezen: de "
                    + "verslagvorm 2005-2013 onder de Public Domain Dedication and License (PDDL); de feitelijke "
                    + "uitvoer en de tabellen van de Campaign Against Arms Trade (CAAT) zonder vermelde voorwaarden, "
                    + "dus Aandeel leest ze voor u in en geeft ze nooit door.",
            ReleaseNl = "jaarlijks, zonder vaste dag (najaar van het volgende jaar of later)",
        },
        new(
            Unroca,
            "UN Register of Conventional Arms (UNROCA)",
            "United Nations Office for Disarmament Affairs",
            "items delivered between states in seven categories of major arms, as exporters and as importers report "
                + "them; never summed across categories",
            "geleverde stuks tussen staten in zeven categorieën zware wapens, zoals uitvoerders en zoals invoerders "
                + "ze melden; nooit opgeteld over categorieën heen",
            "https://www.unroca.org",
            "Terms of use of UN websites, whose own text decides. Aandeel fetches or imports what you want and never "
                + "passes it on.",
            "limited",
            "as states report, from June of the year after; late reports come in for years",
            null)
        {
            TermsNl =
                "Gebruiksvoorwaarden van VN-websites; hun eigen tekst beslist. Aandeel haalt op of leest in wat u "
                    + "wilt en geeft het nooit door.",
            ReleaseNl = "zoals staten opgeven, vanaf juni van het jaar erna; late opgaven komen nog jaren binnen",
        },
        new(
            UnitedStates,
            "United States arms sales (security assistance reports)",
            "Department of State and Defense Security Cooperation Agency",
            "authorisations, deliveries and notifications to Congress by country and programme, in US dollars of the "
                + "year; three flows that are never added",
            "vergunningen, leveringen en meldingen aan het Congres per land en programma, in Amerikaanse dollars van "
                + "het jaar; drie stromen die nooit worden opgeteld",
            "https://securityassistance.org",
            "Figures of the United States government, not under copyright there; the collection names no terms of its "
                + "own.",
            "yes",
            "in no fixed rhythm",
            null)
        {
            TermsNl =
                "Cijfers van de regering van de Verenigde Staten, daar niet auteursrechtelijk beschermd; de "
                    + "verzameling noemt geen eigen voorwaarden.",
            ReleaseNl = "zonder vast ritme",
            Collector = "Security Assistance Monitor",
        },
        new(
            Census,
            "United States shipments of defence capital goods and exports by end use",
            "United States Census Bureau",
            "what American factories shipped of defence capital goods, at home and abroad, and what left the country "
                + "by end use, month by month, in US dollars; two surveys that value goods differently",
            "wat Amerikaanse fabrieken aan defensiekapitaalgoederen leverden, in binnen- en buitenland, en wat het "
                + "land verliet naar eindgebruik, maand voor maand, in Amerikaanse dollars; twee opgaven die goederen "
                + "anders waarderen",
            "https://api.census.gov/data/timeseries",
            "Figures of the United States government, not under copyright there. The Census Bureau asks for a free "
                + "key and for its name to be given.",
            "yes",
            "monthly, about two months later",
            null)
        {
            TermsNl =
                "Cijfers van de regering van de Verenigde Staten, daar niet auteursrechtelijk beschermd. Het Census "
                    + "Bureau vraagt om een gratis sleutel en om naamsvermelding.",
            ReleaseNl = "maandelijks, ongeveer twee maanden later",
        },
        new(
            DutchLicences,
            "Dutch export licences for military goods",
            "Government of the Netherlands",
            "the value of licences to export military goods from the Netherlands, euros; permissions, not deliveries",
            "de waarde van vergunningen om militaire goederen uit Nederland uit te voeren, euro's; toestemmingen, "
                + "geen leveringen",
            "https://www.rijksoverheid.nl",
            "Dutch open government data: may be used and passed on, with the source named.",
            "yes",
            "in lists during the year and a yearly report",
            null)
        {
            TermsNl =
                "Nederlandse open overheidsgegevens: mogen worden gebruikt en doorgegeven, met vermelding van de bron.",
            ReleaseNl = "in lijsten in de loop van het jaar en een jaarverslag",
            ByHand = true,
        },
        new(
            GermanReports,
            "German licences and exports of war weapons",
            "Federal Government of Germany (reports on arms exports)",
            "two flows from Germany, euros, never added: individual licences issued, and war weapons that actually "
                + "left the country",
            "twee stromen uit Duitsland, euro's, nooit opgeteld: verleende individuele vergunningen, en oorlogswapens "
                + "die werkelijk zijn uitgevoerd",
            "https://www.bmwk.de",
            "None stated for this copy of the figures in the government's yearly reports. Aandeel reads the file for "
                + "you and does not pass it on.",
            "limited",
            "yearly",
            null)
        {
            TermsNl =
                "Niet vermeld voor deze kopie van de cijfers uit de jaarverslagen van de regering. Aandeel leest "
                    + "het bestand voor u en geeft het niet door.",
            ReleaseNl = "jaarlijks",
        },
        new(
            SpanishExports,
            "Spanish exports of defence material",
            "Government of Spain (Secretaría de Estado de Comercio)",
            "what actually left Spain by entry of the Military List and country, euros of the year; deliveries, no "
                + "licences",
            "wat Spanje werkelijk heeft verlaten per post van de militaire lijst en land, euro's van het jaar; "
                + "leveringen, geen vergunningen",
            "https://comercio.gob.es",
            "None stated for this copy of the tables in the government's yearly reports. Aandeel reads the file for "
                + "you and does not pass it on.",
            "limited",
            "yearly; the copy read here ends in 2021",
            null)
        {
            TermsNl =
                "Niet vermeld voor deze kopie van de tabellen uit de jaarverslagen van de regering. Aandeel leest "
                    + "het bestand voor u en geeft het niet door.",
            ReleaseNl = "jaarlijks; de kopie die wordt gelezen, eindigt in 2021",
        },
        new(
            BritishLicences,
            "British strategic export licences",
            "Government of the United Kingdom (Strategic Export Controls)",
            "the value and number of individual licences to export military and dual-use goods from the United "
                + "Kingdom, pounds, and refusals; permissions, not deliveries",
            "de waarde en het aantal van individuele vergunningen om militaire goederen en goederen voor tweeërlei "
                + "gebruik uit het Verenigd Koninkrijk uit te voeren, ponden, en weigeringen; toestemmingen, geen "
                + "leveringen",
            "https://www.gov.uk/government/collections/strategic-export-controls-licensing-data",
            "Open Government Licence at the source: may be used and passed on, with the source named.",
            "yes",
            "quarterly",
            null)
        {
            TermsNl =
                "Open Government Licence bij de bron: mag worden gebruikt en doorgegeven, met vermelding van de bron.",
            ReleaseNl = "per kwartaal",
        },
        new(
            Nato,
            "Defence Expenditure of NATO Countries",
            "North Atlantic Treaty Organization (NATO)",
            "defence expenditure of the allies and the share of equipment in it, in national currency and US dollars; "
                + "domestic and foreign purchases together",
            "defensie-uitgaven van de bondgenoten en het aandeel materieel daarin, in nationale valuta en Amerikaanse "
                + "dollars; binnenlandse en buitenlandse aankopen samen",
            "https://www.nato.int",
            "NATO website terms, whose own text decides. Aandeel imports the workbook for you and never passes it on.",
            "limited",
            "yearly",
            null)
        {
            TermsNl =
                "Voorwaarden van de website van de NAVO; hun eigen tekst beslist. Aandeel leest het werkboek voor u "
                    + "in en geeft het nooit door.",
            ReleaseNl = "jaarlijks",
        },
        new(
            SipriCompanies,
            "SIPRI Top 100 arms-producing and military services companies",
            "Stockholm International Peace Research Institute (SIPRI)",
            "arms revenue of the hundred largest arms companies by the country of their headquarters, in US dollars; "
                + "neither production in that country nor its exports",
            "wapenomzet van de honderd grootste wapenbedrijven naar het land van hun hoofdkantoor, in Amerikaanse "
                + "dollars; geen productie in dat land en geen uitvoer ervan",
            "https://www.sipri.org/databases/armsindustry",
            "As last read: free for non-commercial use with a reference; less than 10 per cent of a data set may be "
                + "reproduced; own calculations are not to be attributed to SIPRI. Aandeel imports the workbook for "
                + "you and never passes it on.",
            "limited",
            "yearly, December",
            year => new DateOnly(year + 1, 12, 15))
        {
            TermsNl =
                "Zoals laatst gelezen: vrij voor niet-commercieel gebruik met bronvermelding; minder dan 10 procent "
                    + "van een gegevensset mag worden overgenomen; eigen berekeningen mogen niet aan SIPRI worden "
                    + "toegeschreven. Aandeel leest het werkboek voor u in en geeft het nooit door.",
            ReleaseNl = "jaarlijks, december",
        },
        new(
            SipriExpenditure,
            "SIPRI Military Expenditure Database",
            "Stockholm International Peace Research Institute (SIPRI)",
            "military expenditure per country and year, in local currency and US dollars; the yearly exchange rates "
                + "follow from it",
            "militaire uitgaven per land en jaar, in eigen valuta en Amerikaanse dollars; de wisselkoersen per jaar "
                + "volgen eruit",
            "https://www.sipri.org/databases/milex",
            "As last read: free for non-commercial use with a reference; less than 10 per cent of a data set may be "
                + "reproduced; own calculations are not to be attributed to SIPRI. Aandeel imports the workbook for "
                + "you and never passes it on.",
            "limited",
            "yearly, April",
            year => new DateOnly(year + 1, 4, 30))
        {
            TermsNl =
                "Zoals laatst gelezen: vrij voor niet-commercieel gebruik met bronvermelding; minder dan 10 procent "
                    + "van een gegevensset mag worden overgenomen; eigen berekeningen mogen niet aan SIPRI worden "
                    + "toegeschreven. Aandeel leest het werkboek voor u in en geeft het nooit door.",
            ReleaseNl = "jaarlijks, april",
        },
        new(
            SipriTotals,
            "Totals from SIPRI's register",
            "Stockholm International Peace Research Institute (SIPRI), and others from its register",
            "sums of TIV per pair of parties, party and year, to check our own sums against; never added to the "
                + "deliveries that they were made of",
            "sommen van TIV per paar partijen, partij en jaar, om onze eigen sommen aan te toetsen; nooit opgeteld "
                + "bij de leveringen waaruit ze zijn gemaakt",
            "https://armstransfers.sipri.org",
            "As last read: free for non-commercial use with a reference; less than 10 per cent of a data set may be "
                + "reproduced; own calculations are not to be attributed to SIPRI. Aandeel imports the file for you "
                + "and never passes it on.",
            "limited",
            "as the register, yearly in March",
            null)
        {
            TermsNl =
                "Zoals laatst gelezen: vrij voor niet-commercieel gebruik met bronvermelding; minder dan 10 procent "
                    + "van een gegevensset mag worden overgenomen; eigen berekeningen mogen niet aan SIPRI worden "
                    + "toegeschreven. Aandeel leest het bestand voor u in en geeft het nooit door.",
            ReleaseNl = "zoals het register, jaarlijks in maart",
        },
        new(
            Customs,
            "UN Comtrade, arms and ammunition (HS 93) and armoured vehicles (HS 8710)",
            "United Nations Statistics Division",
            "customs values of exports and imports as each side's customs reported them, in US dollars; civilian arms "
                + "are in them, military aircraft and ships are not",
            "douanewaarden van uitvoer en invoer zoals de douane van elke kant ze opgaf, in Amerikaanse dollars; ook "
                + "civiele wapens, geen militaire vliegtuigen en schepen",
            "https://comtradeplus.un.org",
            "UN Comtrade terms of use, whose own text decides. Aandeel asks for the figures for you and never passes "
                + "them on.",
            "limited",
            "continuously",
            null)
        {
            TermsNl =
                "Gebruiksvoorwaarden van UN Comtrade; hun eigen tekst beslist. Aandeel vraagt de cijfers voor u op en "
                    + "geeft ze nooit door.",
            ReleaseNl = "doorlopend",
        },
    ];

    public static SourceDescription? Find(string code) => All.FirstOrDefault(s => s.Code == code);

    private static DateOnly SecondMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7 + 7);
    }
}
