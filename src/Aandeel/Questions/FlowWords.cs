using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>What a series is called wherever its figures stand: never deliveries for licences, never money for volumes.</summary>
internal sealed class FlowWords(FlowTable flows, Language language)
{
    private const long Million = 1_000_000;
    private readonly FlowSeries _series = flows.Series;

    private bool IsSipri => _series.Source == SourceCatalog.Sipri;

    /// <summary>The flow as the subject of a title: "Major arms delivered".</summary>
    public string Things => ThingsOf(_series, flows.Choice, language);

    /// <summary>The flow of a series as the subject of a title.</summary>
    public static string ThingsOf(FlowSeries series, SourceChoice choice, Language language) => (series.Source, series.Flow) switch
    {
        (SourceCatalog.Sipri, _) => language.Say("Major arms delivered", "Zware wapens geleverd"),
        (SourceCatalog.GermanReports, Flow.ActualExport) => language.Say("War weapons exported", "Oorlogswapens uitgevoerd"),
        (SourceCatalog.Unroca, _) => language.Say("Conventional arms delivered (items)", "Conventionele wapens geleverd (stuks)"),
        (SourceCatalog.UnitedStates, Flow.Delivery) => language.Say("Arms and services delivered", "Wapens en diensten geleverd"),
        (SourceCatalog.UnitedStates, Flow.Licence) => language.Say("Arms sales authorised", "Wapenverkopen toegestaan"),
        (_, Flow.Notification) => language.Say("Arms sales notified to Congress", "Wapenverkopen gemeld aan het Congres"),
        (_, Flow.ActualExport) => language.Say("Military goods actually exported", "Militaire goederen feitelijk uitgevoerd"),
        (_, Flow.Licence) => choice.DualUse
            ? language.Say("Military and dual-use exports licensed", "Uitvoer van militaire en dual-usegoederen vergund")
            : language.Say("Military exports licensed", "Militaire uitvoer vergund"),
        (_, Flow.Denial) => language.Say("Military exports refused", "Militaire uitvoer geweigerd"),
        _ => language.Say("Arms through customs (HS 93 and 8710)", "Wapens langs de douane (HS 93 en 8710)"),
    };

    /// <summary>What the figures count, as the subject of a sentence: "the licensed value of military goods (EUR)".</summary>
    public string Measured => (_series.Source, _series.Flow, _series.Measure) switch
    {
        (SourceCatalog.Sipri, _, _) => language.Say("the delivered volume of major arms (SIPRI TIV)", "de geleverde hoeveelheid zware wapens (SIPRI-TIV)"),
        (SourceCatalog.GermanReports, Flow.ActualExport, _) => language.Say($"the exported value of war weapons ({Code})", $"de uitgevoerde waarde van oorlogswapens ({Code})"),
        (SourceCatalog.Unroca, _, _) => language.Say("the items delivered in this category", "de geleverde stuks in deze categorie"),
        (_, Flow.Notification, _) => language.Say($"the value notified to Congress ({Code})", $"de aan het Congres gemelde waarde ({Code})"),
        (_, Flow.Delivery, _) => language.Say($"the delivered value of arms and services ({Code})", $"de geleverde waarde van wapens en diensten ({Code})"),
        (_, Flow.ActualExport, _) => language.Say($"the value of actual exports of military goods ({Code})", $"de waarde van de feitelijke uitvoer van militaire goederen ({Code})"),
        (_, Flow.Licence, Measure.Count) => language.Say("the number of export licences", "het aantal uitvoervergunningen"),
        (_, Flow.Licence, _) => language.Say($"the licensed value ({Code})", $"de vergunde waarde ({Code})"),
        (_, Flow.Denial, _) => language.Say("the number of refusals", "het aantal weigeringen"),
        _ => language.Say($"the customs value of arms ({Code})", $"de douanewaarde van wapens ({Code})"),
    };

    /// <summary>The verb with a share: what is licensed did not go anywhere yet.</summary>
    public string Went => _series.Flow is Flow.Licence or Flow.Denial or Flow.Notification
        ? language.Say("was for destinations", "was voor bestemmingen")
        : language.Say("went", "ging");

    /// <summary>The unit, where the name of the flow does not say it.</summary>
    public static string UnitOf(FlowSeries series, Language language) => series.Measure switch
    {
        Measure.Tiv => "TIV",
        Measure.Value => series.Unit.Code,
        Measure.Count => language.Say("documents", "documenten"),
        _ => "",
    };

    /// <summary>The unit over a column of amounts.</summary>
    public string Column => _series.Measure switch
    {
        Measure.Tiv => "TIV",
        Measure.Value => language.Say($"{Code} m", $"mln {Code}"),
        Measure.Count => language.Say("Documents", "Documenten"),
        _ => language.Say("Items", "Stuks"),
    };

    /// <summary>Measure, unit and editions, for the line under a title.</summary>
    public string Subtitle
    {
        get
        {
            var unit = IsSipri ? language.Say("Delivered volume in SIPRI trend-indicator values (TIV)", "Geleverde hoeveelheid in SIPRI-trendindicatorwaarden (TIV)") : Title(flows.Unit.Title(language));
            var converted = flows.Converted ? language.Say($", converted from {_series.Unit.Code}", $", omgerekend uit {_series.Unit.Code}") : "";
            var final = flows.Choice.Final ? language.Say(", by final destination", ", naar eindbestemming") : "";
            var side = !_series.TwoSided ? "" : flows.Choice.Side == Side.Export ? language.Say(", as suppliers report", ", volgens opgave van leveranciers") : language.Say(", as recipients report", ", volgens opgave van ontvangers");
            return $"{unit}{converted}{final}{side}, {Editions}";
        }
    }

    /// <summary>The editions in words: "edition 2025", with the source where it is not SIPRI.</summary>
    public string Editions
    {
        get
        {
            var names = string.Join(language.Say(" and ", " en "), flows.Editions.Select(e => e.Name).Distinct());
            return IsSipri ? language.Say($"edition {names}", $"editie {names}") : $"{SourceCatalog.Find(_series.Source)!.Title}, {language.Say("edition", "editie")} {names}";
        }
    }

    /// <summary>An amount in 1/10,000 of the unit, as a table shows it: money in millions.</summary>
    public string Amount(long amount)
    {
        if (!_series.IsMoney) return language.Whole(amount);
        return Math.Abs(amount) < 10 * Million * Aandeel.Amount.Scale ? language.OneDecimal(amount / Million) : language.Whole(amount / Million);
    }

    /// <summary>An amount in a sentence, with its unit.</summary>
    public string WithUnit(long amount) => IsSipri ? language.Exact(amount) + language.Say(" million TIV", " miljoen TIV")
        : _series.IsMoney ? $"{Code} {Amount(amount)} {language.Say("m", "mln")}"
        : $"{language.Whole(amount)} {(_series.Measure == Measure.Count ? language.Say("documents", "documenten") : language.Say("items", "stuks"))}";

    /// <summary>Whose calculation it is, and on what.</summary>
    public string OwnCalculation => IsSipri ? Sentences.OwnCalculation(flows.Edition, language) : language.Say(
        $"Own calculation based on {Citations}; the publisher is not responsible for it.",
        $"Eigen berekening op basis van {Citations}; de uitgever is er niet verantwoordelijk voor.");

    /// <summary>What the share is not.</summary>
    public string NotProduction => (_series.Flow, _series.Measure) switch
    {
        (_, Measure.Tiv) => Sentences.NotProduction(language),
        (Flow.Licence or Flow.Notification, _) => language.Say(
            "This is a share of what was permitted, not of deliveries and not of production: a licence is a permission of which only a part is delivered, and what is sold at home needs none. The share of production cannot be computed from this source.",
            "Dit is een aandeel van wat was toegestaan, niet van leveringen en niet van de productie: een vergunning is een toestemming waarvan maar een deel wordt geleverd, en wat in eigen land wordt verkocht heeft er geen nodig. Het aandeel van de productie is uit deze bron niet te berekenen."),
        (Flow.Denial, _) => language.Say(
            "These are refusals: nothing of it was delivered, and it is no share of exports or of production.",
            "Dit zijn weigeringen: er is niets van geleverd, en het is geen aandeel van de uitvoer of van de productie."),
        (_, Measure.Units) => language.Say(
            "This is a share of items in one category, not of money, of volume or of production: a number of tanks says nothing of their worth.",
            "Dit is een aandeel van stuks in één categorie, niet van geld, volume of productie: een aantal tanks zegt niets over hun waarde."),
        _ => language.Say(
            "This is a share of exports, not of production: deliveries to a country's own forces are not counted, and the share of production is many times smaller where most is bought at home.",
            "Dit is een aandeel van de uitvoer, niet van de productie: leveringen aan de eigen krijgsmacht tellen niet mee, en het aandeel van de productie is vele malen kleiner waar het meeste in eigen land wordt gekocht."),
    };

    /// <summary>What the margin covers.</summary>
    public string Margin => IsSipri ? language.Say(
        "Margin: for unknown recipients and suppliers only; it says nothing about what SIPRI does not cover (small arms, most ammunition, services, parts).",
        "Marge: alleen voor onbekende ontvangers en leveranciers; zij zegt niets over wat SIPRI niet omvat (kleine wapens, de meeste munitie, diensten, onderdelen).")
        : language.Say(
            "Margin: all that names no single destination, and all that silence could hide, counted inside, and all of it outside.",
            "Marge: alles wat geen enkele bestemming noemt, en alles wat zwijgen kan verbergen, binnen geteld, en alles buiten.");

    private string Code => flows.Unit.Code;

    private string Citations => string.Join("; ", flows.Editions.Select(e => e.Cited(language)).Distinct());

    private static string Title(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
