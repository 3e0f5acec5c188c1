using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Words;

/// <summary>
/// What a series is called wherever its figures stand: never deliveries for licences, never money for volumes.
/// </summary>
internal sealed class SeriesWords(FlowTable flows)
{
    private readonly FlowSeries _series = flows.Series;

    private bool IsSipri => _series.Source == SourceCatalog.Sipri;

    private string Code => flows.Unit.Code;

    /// <summary>The flow as the subject of a title: "Major arms delivered".</summary>
    public Text Things => ThingsOf(_series, flows.Choice);

    /// <summary>The flow of a series as the subject of a title.</summary>
    public static Text ThingsOf(FlowSeries series, SourceChoice choice) => (series.Source, series.Flow) switch
    {
        (SourceCatalog.Sipri, _) => ("Major arms delivered", "Zware wapens geleverd"),
        (SourceCatalog.GermanReports, Flow.ActualExport) => ("War weapons exported", "Oorlogswapens uitgevoerd"),
        (SourceCatalog.Unroca, _) => ("Conventional arms delivered (items)", "Conventionele wapens geleverd (stuks)"),
        (SourceCatalog.UnitedStates, Flow.Delivery) => ("Arms and services delivered", "Wapens en diensten geleverd"),
        (SourceCatalog.UnitedStates, Flow.Licence) => ("Arms sales authorised", "Wapenverkopen toegestaan"),
        (_, Flow.Notification) => ("Arms sales notified to Congress", "Wapenverkopen gemeld aan het Congres"),
        (_, Flow.ActualExport) => ("Military goods actually exported", "Militaire goederen feitelijk uitgevoerd"),
        (_, Flow.Licence) when choice.DualUse =>
            ("Military and dual-use exports licensed", "Uitvoer van militaire en dual-usegoederen vergund"),
        (_, Flow.Licence) => ("Military exports licensed", "Militaire uitvoer vergund"),
        (_, Flow.Denial) => ("Military exports refused", "Militaire uitvoer geweigerd"),
        _ => Text.Name("Arms through customs (HS 93 and 8710)", "Wapens langs de douane (HS 93 en 8710)"),
    };

    /// <summary>
    /// What the figures count, as the subject of a sentence: "the licensed value of military goods (EUR)".
    /// </summary>
    public Text Measured => (_series.Source, _series.Flow, _series.Measure) switch
    {
        (SourceCatalog.Sipri, _, _) =>
            (
                "the delivered volume of major arms (SIPRI's large conventional weapon systems; TIV)",
                "de geleverde hoeveelheid zware wapens (grote conventionele wapensystemen, SIPRI: major arms; TIV)"),
        (SourceCatalog.GermanReports, Flow.ActualExport, _) =>
            Text.Of($"the exported value of war weapons ({Code})", $"de uitgevoerde waarde van oorlogswapens ({Code})"),
        (SourceCatalog.Unroca, _, _) =>
            ("the items delivered in this category", "de geleverde stuks in deze categorie"),
        (_, Flow.Notification, _) =>
            Text.Of($"the value notified to Congress ({Code})", $"de aan het Congres gemelde waarde ({Code})"),
        (_, Flow.Delivery, _) =>
            Text.Of(
                $"the delivered value of arms and services ({Code})",
                $"de geleverde waarde van wapens en diensten ({Code})"),
        (_, Flow.ActualExport, _) => Text.Of(
            $"the value of actual exports of military goods ({Code})",
            $"de waarde van de feitelijke uitvoer van militaire goederen ({Code})"),
        (_, Flow.Licence, Measure.Count) => ("the number of export licences", "het aantal uitvoervergunningen"),
        (_, Flow.Licence, _) => Text.Of($"the licensed value ({Code})", $"de vergunde waarde ({Code})"),
        (_, Flow.Denial, _) => ("the number of refusals", "het aantal weigeringen"),
        _ => Text.Of($"the customs value of arms ({Code})", $"de douanewaarde van wapens ({Code})"),
    };

    /// <summary>The verb with a share: what is licensed did not go anywhere yet.</summary>
    public Text Went => _series.Flow is Flow.Licence or Flow.Denial or Flow.Notification
        ? ("was for destinations", "was voor bestemmingen")
        : ("went", "ging");

    /// <summary>The unit, where the name of the flow does not say it.</summary>
    public static Text UnitOf(FlowSeries series) => series.Measure switch
    {
        Measure.Tiv => Text.Of("TIV"),
        Measure.Value => Text.Of(series.Unit.Code),
        Measure.Count => ("documents", "documenten"),
        _ => Text.None,
    };

    /// <summary>The unit over a column of amounts.</summary>
    public Text Column => _series.Measure switch
    {
        Measure.Tiv => Text.Of("TIV"),
        Measure.Value => MoneyWords.Short(flows.Unit),
        Measure.Count => ("Documents", "Documenten"),
        _ => ("Items", "Stuks"),
    };

    /// <summary>Measure, unit and editions, for the line under a title.</summary>
    public Text Subtitle
    {
        get
        {
            Text unit = IsSipri
                ? ("Delivered volume in SIPRI trend-indicator values (TIV, millions)",
                    "Geleverde hoeveelheid in SIPRI-trendindicatorwaarden (TIV, miljoenen)")
                : Text.Of(flows.Unit.En, flows.Unit.Nl).Capital();
            var from = _series.Unit.Code;
            var converted = flows.Converted
                ? Text.Of($", converted from {from}", $", omgerekend uit {from}")
                : Text.None;
            Text final = flows.Choice.Final ? (", by final destination", ", naar eindbestemming") : Text.None;
            Text side = !_series.TwoSided ? Text.None
                : flows.Choice.Side == Side.Export ? (", as suppliers report", ", volgens opgave van leveranciers")
                : (", as recipients report", ", volgens opgave van ontvangers");
            return Text.Join("", [unit, converted, final, side, Text.Of(", "), Editions]);
        }
    }

    /// <summary>The editions in words: "edition 2025", with the source where it is not SIPRI.</summary>
    public Text Editions
    {
        get
        {
            var names = Text.Join(
                (" and ", " en "), flows.Editions.Select(e => e.Name).Distinct().Select(n => Text.Of(n)));
            var edition = Text.Of($"edition {names}", $"editie {names}");
            return IsSipri ? edition : Text.Join(", ", [Text.Of(SourceCatalog.Find(_series.Source)!.Title), edition]);
        }
    }

    /// <summary>Whose calculation it is, and on what.</summary>
    public Text OwnCalculation
    {
        get
        {
            if (IsSipri) return ShareSentences.OwnCalculation(flows.Edition);
            var cited = Text.Join("; ", flows.Editions.Select(Names.Of).Distinct());
            return Text.Of(
                $"Own calculation based on {cited}; the publisher is not responsible for it.",
                $"Eigen berekening op basis van {cited}; de uitgever is er niet verantwoordelijk voor.");
        }
    }

    /// <summary>What the share is not.</summary>
    public Text NotProduction => (_series.Flow, _series.Measure) switch
    {
        (_, Measure.Tiv) => ShareSentences.NotProduction,
        (Flow.Licence or Flow.Notification, _) => (
            "This is a share of what was permitted, not of deliveries and not of production: a licence is a "
                + "permission of which only a part "
                + "is delivered, and what is sold at home needs none. The share of production cannot be computed from "
                + "this source.",
            "Dit is een aandeel van wat was toegestaan, niet van leveringen en niet van de productie: een vergunning "
                + "is een toestemming "
                + "waarvan maar een deel wordt geleverd, en wat in eigen land wordt verkocht heeft er geen nodig. Het "
                + "aandeel van de "
                + "productie is uit deze bron niet te berekenen."),
        (Flow.Denial, _) => (
            "These are refusals: nothing of it was delivered, and it is no share of exports or of production.",
            "Dit zijn weigeringen: er is niets van geleverd, en het is geen aandeel van de uitvoer of van de "
                + "productie."),
        (_, Measure.Units) => (
            "This is a share of items in one category, not of money, of volume or of production: a number of tanks "
                + "says nothing of their worth.",
            "Dit is een aandeel van stuks in één categorie, niet van geld, volume of productie: een aantal tanks zegt "
                + "niets over hun waarde."),
        _ => (
            "This is a share of exports, not of production: deliveries to a country's own forces are not counted. "
                + "The share of production cannot be higher than it in the same source and year.",
            "Dit is een aandeel van de uitvoer, niet van de productie: leveringen aan de eigen krijgsmacht tellen "
                + "niet mee. Het aandeel van de productie kan in dezelfde bron en hetzelfde jaar niet hoger zijn."),
    };

    /// <summary>What the margin covers.</summary>
    public Text Margin => IsSipri
        ? (
            "Margin: for unknown recipients and suppliers only; it says nothing about what SIPRI does not cover "
                + "(small arms, most ammunition, "
                + "services, parts).",
            "Marge: alleen voor onbekende ontvangers en leveranciers; zij zegt niets over wat SIPRI niet omvat "
                + "(kleine wapens, de meeste "
                + "munitie, diensten, onderdelen).")
        : _series.LacksValues
            ? (
                "No margin: some licences have no value (open and collective ones), and what they hold has no bound.",
                "Geen marge: sommige vergunningen hebben geen waarde (open en verzamelvergunningen), en wat die inhouden "
                    + "is niet te begrenzen.")
            : (
                "Margin: all that names no single destination, and all that silence could hide, counted inside, and "
                    + "all of it outside.",
                "Marge: alles zonder één bestemming en alles wat door ontbrekende opgaven onbekend is, eerst geheel "
                    + "binnen en dan geheel buiten geteld.");
}
