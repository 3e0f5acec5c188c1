using System.Globalization;
using Aandeel.Harmonise;
using Aandeel.Questions;

namespace Aandeel.App.Letters;

/// <summary>The answer to one written question, by its kind.</summary>
internal sealed class AnswerTo(AskedQuestion question, Facts facts)
{
    private const int TopRecipients = 10;
    private const int MostKinds = 6;
    private const string Dash = "–";

    /// <summary>What no source here covers, and who has it.</summary>
    private static readonly Dictionary<string, Text> NotCovered = new(StringComparer.Ordinal)
    {
        ["ammunition"] = Text.Of(
            "Ammunition is for the greatest part not in these sources: SIPRI counts guided missiles and shells, and no other "
                + "ammunition. Customs statistics (heading 9306) hold trade in ammunition in money; they were not consulted "
                + "for this answer.",
            "Munitie staat voor het grootste deel niet in deze bronnen: SIPRI telt geleide raketten en granaten, en geen "
                + "andere munitie. De douanestatistiek (post 9306) bevat de handel in munitie in geld; die is voor dit "
                + "antwoord niet geraadpleegd."),
        ["parts"] = Text.Of(
            "Components do not stand apart in these sources: SIPRI counts complete systems and the engines, radars and "
                + "turrets in them. The yearly report of the government on arms exports holds licences for components; general "
                + "licences do not show single deliveries.",
            "Onderdelen staan niet afzonderlijk in deze bronnen: SIPRI telt volledige systemen en de motoren, radars en "
                + "geschutstorens daarin. De jaarrapportage wapenexportbeleid van het kabinet bevat vergunningen voor onderdelen; uit "
                + "algemene vergunningen blijken geen afzonderlijke leveringen."),
        ["services"] = Text.Of(
            "Services such as maintenance and training are in none of these sources; statistics of trade in services hold "
                + "them without a purpose.",
            "Diensten zoals onderhoud en opleiding staan in geen van deze bronnen; de statistiek van de dienstenhandel bevat "
                + "ze zonder bestemming."),
        ["joint-procurement"] = Text.Of(
            "What is procured jointly is in none of these sources. The European Defence Agency collects it from its members; "
                + "what it published last is not here as data.",
            "Welk deel gezamenlijk wordt aangeschaft, staat in geen van deze bronnen. Het Europees Defensieagentschap "
                + "verzamelt dit bij zijn leden; wat het het laatst heeft gepubliceerd, is hier niet als gegevens "
                + "beschikbaar."),
        ["destinations"] = Text.Of(
            "End destinations behind a general licence are not public: the sources have the size of what is not allocated to "
                + "a country, not its destinations. The ministry that issues the licence has them.",
            "Eindbestemmingen achter een algemene vergunning zijn niet openbaar: de bronnen bevatten de omvang van wat niet "
                + "aan een land is toegedeeld, niet de bestemmingen. Het ministerie dat de vergunning verleent, heeft die."),
    };

    private readonly string _id = "q" + question.Number.Split(',', ' ')[0] + ".";

    public IEnumerable<Block> Blocks() => question.Kind switch
    {
        "pair" => Pair(),
        "rank" => Rank(),
        "share" => Share(),
        "claim" => Claim(),
        "difference" => Difference(),
        "dependence" => Dependence(),
        "composition" => Composition(),
        "option" => Options(),
        "missing" => Missing(),
        _ => [Block.Paragraph.Of(Style.Body, new Part.Open("answer." + question.Number, ("answer: policy", "antwoord: beleid")))],
    };

    private YearRange Years => Range("years") ?? facts.Frame.Window;

    /// <summary>What went from one party to another, each year by each source.</summary>
    private IEnumerable<Block> Pair()
    {
        var (from, to, years) = (Party("from"), Party("to"), Years);
        (string, string)[] asked =
        [
            ("suppliers", from.Code.Value), ("recipients", to.Code.Value), ("by", "year"), ("years", years.ToString()),
        ];
        var sipri = ByYear(facts.Sipri(QuestionKind.Share, asked));
        var eu = ByYear(facts.Other(
            QuestionKind.Share, [.. asked, ("source", "eu"), ("composition", LetterFrame.Composition)]));
        var (supplier, recipient, window) = (Who.Of(from), Who.Of(to), Window(years));
        if (sipri.Count == 0 && eu.Count == 0)
        {
            yield return Body(Text.Of(
                $"What went from {supplier} to {recipient} follows from SIPRI's register and from the EU's report on exports, "
                    + $"which were not consulted for this answer.",
                $"Wat van {supplier} naar {recipient} ging, volgt uit het register van SIPRI en uit de EU-rapportage over "
                    + $"wapenuitvoer, die voor dit antwoord niet zijn geraadpleegd."));
            yield break;
        }

        if (sipri.Count > 0 && sipri.Values.All(r => Amount(r) is 0))
        {
            yield return Body(Text.Of(
                $"SIPRI has no deliveries of major arms from {supplier} to {recipient} in {window}. That says nothing of small "
                    + $"arms, services, and most ammunition and components, which it does not count.",
                $"SIPRI vermeldt in {window} geen leveringen van grote wapensystemen van {supplier} aan {recipient}. Dat zegt "
                    + $"niets over kleine wapens, diensten en de meeste munitie en onderdelen, die niet worden geteld."));
        }
        else
        {
            yield return Body(Text.Of(
                $"The table gives what went from {supplier} to {recipient} in {window}: the delivered volume of major arms by "
                    + $"SIPRI (TIV, no money), and what {supplier} reported to the EU as actual exports of military goods. The "
                    + $"two count different things and are not to be added.",
                $"De tabel geeft wat in {window} van {supplier} naar {recipient} ging: de geleverde omvang van grote "
                    + $"wapensystemen volgens SIPRI (TIV, geen geld) en wat {supplier} aan de EU als feitelijke uitvoer van "
                    + $"militaire goederen opgaf. Zij tellen verschillende dingen en zijn niet bij elkaar op te tellen."));
        }

        if (Goods(from, to, years) is { } goods) yield return Body(goods);
        if (eu.Count == 0 && sipri.Values.All(r => Amount(r) is 0)) yield break;
        var cells = Enumerable.Range(years.First, years.Count).Select(y => (IReadOnlyList<Text>)
        [
            Text.Of(y.ToString(CultureInfo.InvariantCulture)), Cell(sipri, "sipri", y), Cell(eu, "eu", y),
        ]).ToList();
        yield return new Block.Grid(
            Text.Of($"From {supplier} to {recipient}", $"Van {supplier} naar {recipient}"),
            [("year", "jaar"), ("SIPRI, volume (millions of TIV)", "SIPRI, omvang (miljoenen TIV)"),
                ("EU report, actual exports (millions of euros)", "EU-rapportage, feitelijke uitvoer (miljoenen euro's)")],
            cells,
            [20, 40, 40]);
        if (!cells.Exists(row => row.Any(c => c.WordsIn(Language.En) == Dash))) yield break;
        yield return Body(Text.Of(
            "A dash: no report, or not consulted for this answer; that is not nought.",
            "Een streepje: geen opgave, of voor dit antwoord niet geraadpleegd; dat is geen nul."));
    }

    /// <summary>What it was: the kinds with their volume, and the types as the register prints them; null without it.</summary>
    private Text? Goods(Party from, Party to, YearRange years)
    {
        (string, string)[] asked =
        [
            ("suppliers", from.Code.Value), ("recipients", to.Code.Value), ("years", years.ToString()),
        ];
        var kinds = (facts.Sipri(QuestionKind.Share, [.. asked, ("by", "class")])?.RowsOf("rows") ?? [])
            .Select(r => (Name: r.Words("name").Small(), Total: r.Quote($"{_id}class.{r["key"]}", "total")))
            .Where(r => r.Total is not null && Figures.Value(r.Total) > 0).Take(MostKinds)
            .Select(r => Text.Of($"{r.Name} ({r.Total!:tenths} TIV)", $"{r.Name} ({r.Total!:tenths} TIV)")).ToList();
        var types = (facts.Sipri(QuestionKind.Flows, asked)?.RowsOf("rows") ?? [])
            .Select(r => r["item"]).Where(i => i.Length > 0).Distinct(StringComparer.Ordinal).Take(MostKinds)
            .Select(Text.Of).ToList();
        return TrendSection.Listed(kinds) is not { } of || TrendSection.Listed(types) is not { } called ? null : Text.Of(
            $"By SIPRI it was, of the largest volume: {of}. Types that the register names are {called}.",
            $"Volgens SIPRI ging het, naar omvang, om: {of}. Typen die het register noemt, zijn {called}.");
    }

    private IEnumerable<Block> Rank()
    {
        var (party, years) = (Party("party"), Years);
        var row = facts.Sipri(
            QuestionKind.Suppliers, ("suppliers", party.Code.Value), ("years", years.ToString()))?.Row();
        var (name, window) = (Who.Of(party), Window(years));
        if (row?.Quote(_id + "share", "share_of_world") is not { } share)
        {
            yield return NotConsulted();
            yield break;
        }

        var rank = row.Quote(_id + "rank", "rank");
        var before = row.Quote(_id + "share.before", "share_of_world_before");
        var earlier = before is null ? Text.None : Text.Of(
            $" In the {Figure.Count("", years.Count)} years before it was {before}.",
            $" In de {Figure.Count("", years.Count)} jaar daarvoor was dat {before}.");
        yield return Body((rank is null
            ? Text.Of(
                $"{name.Capital()} delivered {share} of the world's volume of major arms in {window}, by SIPRI.",
                $"{name.Capital()} leverde in {window} volgens SIPRI {share} van de omvang van grote wapensystemen in de wereld.")
            : Text.Of(
                $"By SIPRI {name} stood at place {rank:exact} of the world's suppliers in {window}, with {share} of the volume "
                    + $"of major arms.",
                $"Volgens SIPRI stond {name} in {window} op plaats {rank:exact} van de leveranciers in de wereld, met {share} "
                    + $"van de omvang van grote wapensystemen."))
            + earlier + Text.Of(
                " It is a volume, not money; services and most ammunition and components are not counted.",
                " Het gaat om omvang en niet om geld; diensten en de meeste munitie en onderdelen tellen niet mee."));
    }

    private IEnumerable<Block> Share()
    {
        var who = new Who(question.Given.ContainsKey("party") ? Party("party") : null);
        if (Range("years") is { } years && years != facts.Frame.Window)
        {
            var row = facts.Sipri(
                QuestionKind.Share, ("suppliers", who.Suppliers), ("years", years.ToString()))?.Row();
            var (outside, ukraine) = (row?.Quote(_id + "outside", "share_outside"), row?.Quote(_id + "ukraine", "ukraine_part"));
            yield return outside is null || ukraine is null ? NotConsulted() : Body(Text.Of(
                $"Of the volume of major arms that {who.Name} delivered to other countries in {Window(years)}, {outside} went to "
                    + $"countries outside NATO (present members), {ukraine:bare} percentage points of it to Ukraine. It is a share "
                    + $"of deliveries to other countries, not of production.",
                $"Van de omvang van grote wapensystemen die {who.Name} in {Window(years)} aan andere landen {who.Delivered}, ging "
                    + $"{outside} naar landen buiten de NAVO (huidige leden), waarvan {ukraine:bare} procentpunt naar Oekraïne. Het "
                    + $"gaat om leveringen aan andere landen en niet om de productie."));
            yield break;
        }

        var shares = new Shares(facts, who, who.Party is null ? "" : $"share.{who.Suppliers}.");
        yield return new Block.Paragraph(Style.Body, [.. CoreSection.Of(shares, production: false, opening: false)]);
    }

    /// <summary>Whether what was said fits what is computed, and what differs.</summary>
    private IEnumerable<Block> Claim()
    {
        var (party, years) = (Party("party"), Years);
        var source = question.Given.GetValueOrDefault("source", "sipri");
        (string, string)[] asked = [("suppliers", party.Code.Value), ("years", years.ToString())];
        var told = source == "sipri"
            ? facts.Sipri(QuestionKind.Share, asked)
            : facts.Other(
                QuestionKind.Share, [.. asked, .. Flow(), ("source", source), ("composition", LetterFrame.Composition)]);
        if (told?.Row()?.Quote(_id + "outside", "share_outside") is not { } share)
        {
            yield return NotConsulted();
            yield break;
        }

        var over = question.Given.TryGetValue("over", out var least);
        var printed = over ? least! : question.Need("about", "50");
        if (!decimal.TryParse(printed, CultureInfo.InvariantCulture, out var percent) || percent is < 0 or > 100)
        {
            throw AandeelException.Usage(
                $"Question {question.Number} has the claim '{printed}'; a number of per cent from 0 to 100 was expected.");
        }

        var claimed = facts.Fixed(_id + "claimed", new Figure(new Cell.Exact(percent / 100), Kind.Share, null, ""));
        var value = Figures.Value(share)!.Value;
        var fits = over ? value > (double)(percent / 100) : Math.Abs(value - (double)(percent / 100)) < 0.005;
        var (name, window) = (Who.Of(party), Window(years));
        var flow = question.Given.GetValueOrDefault(
            "flow", Codes.Of(FlowSeries.All.FirstOrDefault(f => f.Source == source)?.Flow ?? Aandeel.Flow.Delivery));
        var what = SourcesSection.Counted.GetValueOrDefault($"{source} {flow}") ?? Text.Of(source);
        var ukraine = told.Row()!.Quote(_id + "ukraine", "ukraine_part") is { } part && Figures.Value(part) > 0
            ? Text.Of($", {part:bare} percentage points of it to Ukraine", $", waarvan {part:bare} procentpunt naar Oekraïne")
            : Text.None;
        var went = flow == Codes.Of(Aandeel.Flow.Licence)
            ? Text.Of(
                $"was permitted to go from {name} to other countries in {window}",
                $"in {window} aan uitvoer van {name} naar andere landen werd vergund")
            : Text.Of(
                $"went from {name} to other countries in {window}", $"in {window} van {name} naar andere landen ging");
        var than = Text.Of(over ? "more than " : "about ", over ? "meer dan " : "ongeveer ");
        yield return Body(Text.Of(
            $"{(fits ? "Yes" : "No")}. Of what {went}, {share} was for countries outside NATO (present members){ukraine}, by "
                + $"this source: {what}. The claim is {than}{claimed:given}. Other years, other goods or another group of "
                + $"countries give another figure.",
            $"{(fits ? "Ja" : "Nee")}. Van wat {went}, was {share} bestemd voor landen buiten de NAVO (huidige leden){ukraine}, "
                + $"volgens deze bron: {what}. Genoemd is {than}{claimed:given}. Andere jaren, andere goederen of een andere "
                + $"groep landen geven een ander cijfer."));
    }

    private (string, string)[] Flow() => question.Given.TryGetValue("flow", out var flow) ? [("flow", flow)] : [];

    private IEnumerable<Block> Difference()
    {
        var party = Party("party");
        var sources = new SourcesSection(facts, party.Code.Value, isMain: false);
        if (!sources.IsThere) return [NotConsulted()];
        return sources.Summary() is null
            ? [Body(sources.Heading() + Text.Of(".")), .. sources.Blocks(Text.None)]
            : sources.Blocks(Text.None);
    }

    private IEnumerable<Block> Dependence()
    {
        var years = Years;
        var window = Window(years);
        var asksClass = question.Given.TryGetValue("class", out var product);
        var told = facts.Sipri(
            QuestionKind.Dependence, ("by", asksClass ? "class" : "recipient"), ("years", years.ToString()));
        var key = asksClass ? product! : Party("party").Code.Value;
        var row = told?.Row(("key", key));
        var all = told?.RowOf("whole")?.Quote(_id + "all", "share_from_outside");
        if (told is null)
        {
            yield return NotConsulted();
            yield break;
        }

        var name = asksClass ? row?.Words("name").Small() ?? Text.Of(key) : Who.Of(key);
        if (row?.Quote(_id + "dependence", "share_from_outside") is not { } share)
        {
            yield return Body(asksClass
                ? Text.Of(
                    $"SIPRI has no deliveries of {name} to allies in {window}.",
                    $"SIPRI vermeldt in {window} geen leveringen van {name} aan bondgenoten.")
                : Text.Of(
                    $"SIPRI has no deliveries of major arms to {name} in {window}.",
                    $"SIPRI vermeldt in {window} geen leveringen van grote wapensystemen aan {name}."));
            yield break;
        }

        var whole = all is null ? Text.None : Text.Of(
            $" For all major arms that allies took from other countries it is {all}.",
            $" Voor alle grote wapensystemen die bondgenoten van andere landen afnamen is het {all}.");
        yield return Body((asksClass
            ? Text.Of(
                $"Of the {name} that allies took from other countries in {window}, {share} by volume came from outside NATO.",
                $"Van de {name} die bondgenoten in {window} van andere landen afnamen, kwam {share} van de omvang van buiten de "
                    + $"NAVO.")
            : Text.Of(
                $"Of the volume of major arms that {name} took from other countries in {window}, {share} came from outside NATO.",
                $"Van de omvang van grote wapensystemen die {name} in {window} van andere landen afnam, kwam {share} van buiten "
                    + $"de NAVO."))
            + whole + Text.Of(
                " What a country buys from its own industry is not counted.",
                " Wat een land bij de eigen industrie koopt, telt niet mee."));
    }

    /// <summary>To whom, the ten largest.</summary>
    private IEnumerable<Block> Composition()
    {
        var (party, years) = (Party("party"), Years);
        var told = facts.Sipri(
            QuestionKind.Share, ("suppliers", party.Code.Value), ("by", "recipient"), ("years", years.ToString()));
        var rows = (told?.RowsOf("rows") ?? []).Take(TopRecipients).ToList();
        var (name, window) = (Who.Of(party), Window(years));
        if (rows.Count == 0)
        {
            yield return NotConsulted();
            yield break;
        }

        yield return Body(Text.Of(
            $"The table gives the largest recipients of the major arms that {name} delivered in {window}, by SIPRI's volume.",
            $"De tabel geeft de grootste ontvangers van de grote wapensystemen die {name} in {window} leverde, naar de omvang "
                + $"van SIPRI."));
        yield return new Block.Grid(
            Text.Of($"Recipients of {name}, {window}", $"Ontvangers van {name}, {window}"),
            [("recipient", "ontvanger"), ("side", "kant"), ("part of the deliveries", "deel van de leveringen")],
            [
                .. rows.Select(r => (IReadOnlyList<Text>)
                [
                    r.Words("name"), Side(r["side"]),
                    r.Quote($"{_id}recipient.{r["key"]}", "share") is { } share ? Text.Of(share) : Text.Of(Dash),
                ]),
            ],
            [45, 25, 30]);
    }

    private IEnumerable<Block> Options()
    {
        var shares = new Shares(facts, new Who(null));
        return shares.Outside is null ? [NotConsulted()] : new OptionsSection(shares).Bullets(joint: true);
    }

    private IEnumerable<Block> Missing()
    {
        var what = question.Need("what", "ammunition");
        if (!NotCovered.TryGetValue(what, out var text))
        {
            throw AandeelException.Usage(
                $"Question {question.Number} asks --what '{what}'; known are {string.Join(", ", NotCovered.Keys)}."
                    + $"{Nearest.Hint(what, [.. NotCovered.Keys])}");
        }

        yield return Body(text);
        if (what == "destinations" && Unallocated() is { } part) yield return Body(part);
        if (what != "ammunition") yield break;
        var told = facts.Sipri(QuestionKind.Dependence, ("by", "class"), ("years", facts.Frame.Window.ToString()));
        if (told?.Row(("key", "guided-rocket-shell"))?.Quote(_id + "neighbour", "share_from_outside") is { } near)
        {
            yield return Body(Text.Of(
                $"The nearest that is measured is this: of the guided artillery rockets and shells that allies took from other countries "
                    + $"in {Window(facts.Frame.Window)}, {near} by volume came from outside NATO.",
                $"Het dichtst daarbij komt dit: van de geleide artillerieraketten en -granaten die bondgenoten in "
                    + $"{Window(facts.Frame.Window)} van andere landen afnamen, kwam {near} van de omvang van buiten de NAVO."));
        }
    }

    /// <summary>How much of the Dutch licences names no single country; null where they are not imported.</summary>
    private Text? Unallocated()
    {
        if (!facts.Has(Sources.SourceCatalog.DutchLicences)) return null;
        var row = facts.Other(
            QuestionKind.Share, ("source", Sources.SourceCatalog.DutchLicences), ("by", "group"),
            ("composition", LetterFrame.Composition))
            ?.RowsOf("rows").LastOrDefault(r => r["key"] == "unknown" && YearRange.Parse(r["period"]).Count > 1);
        if (row?.Quote(_id + "unallocated", "share", label: ("without one country", "zonder één land")) is not { } share) return null;
        var years = facts.Years(_id + "unallocated.years", YearRange.Parse(row["period"]));
        return Text.Of(
            $"Of the value of Dutch licences to other countries {share} named no single country in {years}.",
            $"Van de waarde van Nederlandse vergunningen naar andere landen was in {years} bij {share} niet één land van "
                + $"bestemming vermeld.");
    }

    private static Text Side(string side) => side switch
    {
        "inside" => ("NATO", "NAVO"),
        "outside" => ("outside NATO", "buiten de NAVO"),
        _ => ("unknown", "onbekend"),
    };

    private static Block.Paragraph NotConsulted() => Body(Text.Of(
        "The source that this follows from was not consulted for this answer: SIPRI's register, or the report that the "
            + "question names.",
        "De bron waaruit dit volgt is voor dit antwoord niet geraadpleegd: het register van SIPRI, of de rapportage waar de "
            + "vraag over gaat."));

    private static Block.Paragraph Body(Text text) => Block.Paragraph.Of(Style.Body, text);

    private Figure Window(YearRange years) => years == facts.Frame.Window
        ? facts.Years("window", years)
        : facts.Years(_id + "years." + years, years);

    private static Dictionary<int, Quotable> ByYear(Told? told) => (told?.RowsOf("rows") ?? [])
        .ToDictionary(r => YearRange.Parse(r["period"]).First);

    private double? Amount(Quotable row) =>
        row.Quote(_id + "sipri." + row["period"], "total") is { } total ? Figures.Value(total) : null;

    private Text Cell(Dictionary<int, Quotable> rows, string source, int year) =>
        rows.TryGetValue(year, out var row) && row.Quote($"{_id}{source}.{year}", "total") is { } total
            && (Figures.Value(total) > 0 || source == "sipri")
            ? Text.Of($"{total:tenths}", $"{total:tenths}")
            : Text.Of(Dash);

    private Party Party(string name)
    {
        var word = question.Need(name, "NLD");
        try
        {
            return PartyTable.BuiltIn.Require(word);
        }
        catch (AandeelException e)
        {
            throw AandeelException.Usage($"Question {question.Number}, --{name} {word}: {e.Problem}");
        }
    }

    private YearRange? Range(string name)
    {
        if (!question.Given.TryGetValue(name, out var text)) return null;
        return YearRange.TryParse(text, null, out var years)
            ? years
            : throw AandeelException.Usage(
                $"Question {question.Number}, --{name} got '{text}'; it knows a year (2024) or years (2020-2024).");
    }
}
