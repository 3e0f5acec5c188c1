using Aandeel.Harmonise;
using Aandeel.Questions;
using Aandeel.Sources;

namespace Aandeel.App.Letters;

/// <summary>What each source says of one supplier, side by side, and why they differ.</summary>
internal sealed class SourcesSection
{
    private const double EnoughOfOneClass = 0.25;
    private const double EnoughUkraine = 0.005;
    private const double EnoughElsewhere = 0.25;
    private const int NamedPlaces = 3;
    private const double NoRange = 0.0005;
    private const string Netherlands = "NLD";

    /// <summary>What each source counts, by source, flow and destination.</summary>
    public static IReadOnlyDictionary<string, Text> Counted { get; } = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        ["sipri delivery"] = (
            "SIPRI: delivered weapon systems, volume", "SIPRI: geleverde wapensystemen, omvang"),
        ["eu actual-export"] = (
            "EU annual report: actual exports, euros", "EU-jaarverslag: feitelijke uitvoer, euro's"),
        ["eu licence"] = ("EU annual report: licences, euros", "EU-jaarverslag: vergunningen, euro's"),
        ["nl licence final"] = (
            "Dutch licences by end destination, euros", "Nederlandse vergunningen naar eindbestemming, euro's"),
        ["nl licence"] = ("Dutch licences, euros", "Nederlandse vergunningen, euro's"),
        ["de licence"] = ("German licences, euros", "Duitse vergunningen, euro's"),
        ["de actual-export"] = (
            "Germany: actual exports of war weapons, euros", "Duitsland: feitelijke uitvoer van oorlogswapens, euro's"),
        ["uk licence"] = ("British licences, pounds", "Britse vergunningen, ponden"),
        ["es actual-export"] = ("Spain: actual exports, euros", "Spanje: feitelijke uitvoer, euro's"),
        ["us delivery"] = ("United States: deliveries, dollars", "Verenigde Staten: leveringen, dollars"),
        ["us actual-export"] = ("United States: deliveries, dollars", "Verenigde Staten: leveringen, dollars"),
        ["customs customs"] = ("Customs statistics: arms and ammunition, dollars", "Douanestatistiek: wapens en munitie, dollars"),
        ["us licence"] = ("United States: authorisations, dollars", "Verenigde Staten: vergunningen, dollars"),
    };

    private readonly Facts _facts;
    private readonly string _party;
    private readonly string _prefix;
    private readonly List<Line> _lines;

    /// <summary>What the sources say of a party.</summary>
    /// <param name="isMain">Whether the letter is about this party, whose SIPRI share then stands in its first
    /// paragraph.</param>
    public SourcesSection(Facts facts, string party, bool isMain)
    {
        (_facts, _party, _prefix) = (facts, party, $"party.{party}.");
        _lines = [.. Rows().Select(r => LineOf(r.Row, r.Key)).OfType<Line>()];
        IsMain = isMain;
    }

    private bool IsMain { get; }

    /// <summary>Whether a source counts Dutch components too; null on any other party, whose components are not told.</summary>
    public bool? CountsComponents => _party == Netherlands ? _lines.Exists(l => l.Counts == Goods.All) : null;

    /// <summary>Whether there is anything to say: another source, or a share that stands nowhere else.</summary>
    public bool IsThere => _lines.Count > (IsMain ? 1 : 0);

    public Text Heading() => _lines.Count > 1
        ? Text.Of($"On {Name} the sources give different answers", $"Over {Name} geven de bronnen verschillende antwoorden")
        : Text.Of(
            $"Of the deliveries of {Name} {_lines[0].Share} went to countries outside NATO",
            $"Van de leveringen van {Name} ging {_lines[0].Share} naar landen buiten de NAVO");

    /// <summary>The table of the sources and what explains them.</summary>
    /// <param name="number">How the table is called; nothing where it is the only one with a name.</param>
    public IEnumerable<Block> Blocks(Text number)
    {
        if (_lines.Count > 1)
        {
            yield return new Block.Grid(
                Text.Of(
                    $"{number}Share of the exports of {Name} that went to countries outside NATO, present members",
                    $"{number}Aandeel van de uitvoer van {Name} dat buiten de NAVO terechtkwam, huidige leden"),
                [
                    ("source and what it counts", "bron en wat zij telt"), ("years", "jaren"),
                    ("outside NATO", "buiten de NAVO"), ("margin, by unknown destinations", "marge door onbekende bestemmingen"),
                ],
                [.. _lines.Select(l => (IReadOnlyList<Text>)[l.Counted, Text.Of(l.Years), l.Said(), l.Bounds])],
                [43, 12, 26, 19]);
        }

        yield return new Block.Paragraph(Style.Body, [.. After()]);
    }

    /// <summary>All sources in a sentence; null where there is one only.</summary>
    public Text? Summary()
    {
        if (_lines.Count < 2) return null;
        var made = Made() is null ? Text.None : Text.Of(
            $" {_facts.Entries[_prefix + "made.elsewhere"].Figure:whole} of SIPRI's volume was built outside {Name}.",
            $" {_facts.Entries[_prefix + "made.elsewhere"].Figure:whole} van de omvang van SIPRI is buiten {Name} gebouwd.");
        var brief = Text.Join(", ", _lines.Select(l => l.Brief()));
        return Text.Of(
            $"On {Name} the sources differ: {brief}.{made} The letter explains why.",
            $"Over {Name} lopen de bronnen uiteen: {brief}.{made} De brief legt uit waarom.");
    }

    /// <summary>The sources whose last year lies before a year.</summary>
    public IEnumerable<Text> OlderThan(int year) => _lines
        .Where(l => l.Years.Cell is Cell.Period period && period.Value.Last < year)
        .Select(l => Text.Of($"{l.Counted}: {l.Years}", $"{l.Counted}: {l.Years}"));

    private Text Name => Who.Of(_party);

    private IEnumerable<Part> After()
    {
        var sentences = new List<Text>();
        if (_lines.Count > 1)
        {
            sentences.Add(Text.Of(
                "All of these figures can be right: they are about different years and measure different things.",
                "Deze cijfers kunnen allemaal kloppen: zij gaan over verschillende jaren en meten iets anders."));
        }
        else
        {
            var line = _lines[0];
            sentences.Add(Text.Of(
                $"That is the share by SIPRI in {line.Years}, with the present members{Ukraine(line)}. Other sources on {Name} "
                    + $"were not consulted here.",
                $"Dat is het aandeel volgens SIPRI in {line.Years}, met de huidige leden{Ukraine(line)}. Andere bronnen over "
                    + $"{Name} zijn hiervoor niet geraadpleegd."));
        }

        if (Products() is { } products) sentences.Add(products);
        yield return Text.Join(" ", sentences);
        if (Made() is { } made)
        {
            yield return Text.Of(" ") + made;
            yield return new Part.Noted(Text.Of(
                $"Own reading of the comments in SIPRI's register of orders, edition of {MadeEdition()}, over the same years; "
                    + $"what a comment does not say counts as built in {Name}.",
                $"Eigen lezing van de opmerkingen in SIPRI's register van orders, editie {MadeEdition()}, over dezelfde "
                    + $"jaren; waar een opmerking niets zegt, geldt het als gebouwd in {Name}."));
        }

        if (Components() is { } components) yield return Text.Of(" ") + components;
        if (Europe() is { } europe) yield return Text.Of(" ") + europe;
        if (_party == Netherlands && Europe() is not null)
        {
            yield return new Part.Noted(Text.Of(
                "For the Dutch share in exports within Europe the letter of 25 April 2024 pointed to Berenschot's survey "
                    + "of the industry.",
                "De brief van 25 april 2024 verwees voor het Nederlandse aandeel in de uitvoer binnen Europa naar het "
                    + "onderzoek van Berenschot onder de industrie."));
        }
    }

    /// <summary>What the sources in money count beside systems; null where there is none of these.</summary>
    private Text? Components()
    {
        if (!_lines.Exists(l => l.Counts == Goods.All)) return null;
        // Where the components of other countries go, nothing here shows.
        var allies = _party == Netherlands
            ? Text.Of(", a large part of which goes to allies", ", waarvan een groot deel naar bondgenoten gaat")
            : Text.None;
        return _lines.Exists(l => l.Counts == Goods.WarWeapons)
            ? Text.Of(
                $"Licences also hold components{allies}; actual exports are of war weapons alone.",
                $"De vergunningen gelden ook voor onderdelen{allies}; de feitelijke uitvoer betreft alleen "
                    + $"oorlogswapens.")
            : Text.Of(
                $"The other sources also count components{allies}.",
                $"De andere bronnen tellen ook onderdelen{allies}.");
    }

    private static Text Ukraine(Line line) => line.Ukraine is { } ukraine && Figures.Value(ukraine) > 0
        ? Text.Of(
            $", {ukraine:bare} percentage points of it to Ukraine", $", waarvan {ukraine:bare} procentpunt naar Oekraïne")
        : Text.None;

    /// <summary>A class that weighs heavily: a few ships make a share.</summary>
    private Text? Products()
    {
        var first = _facts.Sipri(
            QuestionKind.Share, ("suppliers", _party), ("years", _facts.Frame.Window.ToString()), ("by", "class"))
            ?.RowsOf("rows").FirstOrDefault();
        if (first is null || _lines.Count == 0) return null;
        var part = _facts.Derive(
            _prefix + "product", ("part of the largest class", "deel van de grootste klasse"), Operation.Part,
            first.Quote(_prefix + "product.total", "total"),
            _facts.Sipri(QuestionKind.Share, ("suppliers", _party), ("years", _facts.Frame.Window.ToString()))
                ?.Row()?.Quote(_prefix + "total", "total"));
        if (part is null || Figures.Value(part) < EnoughOfOneClass) return null;

        var product = first.Words("name").Small();
        return Text.Of(
            $"SIPRI counts complete systems: {part:whole} of the volume of {Name} consists of {product}.",
            $"SIPRI telt volledige systemen: {part:whole} van de omvang van {Name} bestaat uit {product}.");
    }

    /// <summary>Where it was built, where much of it was built elsewhere; null where no comments say so.</summary>
    private Text? Made()
    {
        var told = _facts.Other(QuestionKind.Made, MadeAsked(_facts, _party));
        if (_lines.Count == 0 || told?.Row()?.Quote(_prefix + "made.elsewhere", "elsewhere_part") is not { } part
            || Figures.Value(part) < EnoughElsewhere)
        {
            return null;
        }

        var places = TrendSection.Listed([.. told.RowsOf("places").Take(NamedPlaces).Select(r => Who.Of(r["place"]))]);
        return places is null ? null : Text.Of(
            $"By SIPRI's own comments {part:whole} of the volume was built outside {Name}, among other places in {places}.",
            $"Volgens SIPRI's eigen opmerkingen is {part:whole} van de omvang buiten {Name} gebouwd, onder meer in {places}.");
    }

    private Text MadeEdition() => CoreSection.Called(
        _facts.Other(QuestionKind.Made, MadeAsked(_facts, _party))!.Answer.Filled["edition"] ?? "");

    private static (string, string)[] MadeAsked(Facts facts, string party) =>
    [
        ("suppliers", party), ("years", facts.Frame.Window.ToString()), ("composition", LetterFrame.Composition),
    ];

    /// <summary>The part in what the European members delivered; null where it is no such member or delivered nothing.</summary>
    private Text? Europe()
    {
        if (!IsEuropean) return null;
        Figure? Total(string suppliers, string id) => _facts.Sipri(
            QuestionKind.Share, ("suppliers", suppliers), ("years", _facts.Frame.Window.ToString()))
            ?.Row()?.Quote(_prefix + id, "total");
        var part = _facts.Derive(
            _prefix + "europe",
            Text.Of($"part of {Name} in what European members deliver", $"deel van {Name} in wat Europese leden leveren"),
            Operation.Part, Total(_party, "total"), Total("european-nato", "total.european"));
        return part is null || Figures.Value(part) is 0 ? null : Text.Of(
            $"Of what the European members of NATO delivered, {part} came from {Name}.",
            $"Van wat de Europese NAVO-landen leverden, kwam {part} uit {Name}.");
    }

    private bool IsEuropean => Imported.Parties.Require(_party) is { Region: "Europe" } party
        && Alliance.Nato.Has(party.Index, LetterFrame.MembersSince);

    /// <summary>
    /// The last five years of every source that has this party's exports in money, or SIPRI's volume. Where exports are
    /// known, licences of the same source say no more, and a stated destination less than the end. Germany's exports are
    /// of war weapons alone, so its licences stay.
    /// </summary>
    private IEnumerable<(Quotable Row, string Key)> Rows()
    {
        if (Last(_facts.Sipri(
            QuestionKind.Share, ("suppliers", _party), ("years", _facts.Frame.Window.ToString()))) is { } sipri)
        {
            yield return (sipri, "sipri delivery");
        }

        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var series in Series(_party).Where(s => _facts.Has(s.Source)))
        {
            if (series is { Source: SourceCatalog.Eu, Flow: Flow.Licence } && told.Contains(series.Source)) continue;
            var asked = Question(series, _party);
            var key = $"{series.Source} {Codes.Of(series.Flow)}";
            var final = series.Source == SourceCatalog.DutchLicences
                ? Last(_facts.Other(QuestionKind.Share, [.. asked, ("destination", "final")]))
                : null;
            if ((final ?? Last(_facts.Other(QuestionKind.Share, asked))) is not { } row) continue;
            told.Add(series.Source);
            yield return (row, final is null ? key : key + " final");
        }
    }

    /// <summary>Works out beforehand what the sources say of a party; the first of each, which mostly is enough.</summary>
    public static void Begin(Facts facts, string party)
    {
        foreach (var series in Series(party).Where(s => facts.Has(s.Source)).DistinctBy(s => s.Source))
        {
            var asked = Question(series, party);
            facts.BeginOther(
                QuestionKind.Share,
                series.Source == SourceCatalog.DutchLicences ? [.. asked, ("destination", "final")] : asked);
        }

        facts.BeginOther(QuestionKind.Made, MadeAsked(facts, party));
    }

    private static (string Name, string Value)[] Question(FlowSeries series, string party) =>
    [
        ("source", series.Source), ("flow", Codes.Of(series.Flow)), ("suppliers", party),
        ("composition", LetterFrame.Composition),
    ];

    /// <summary>The series in which a party can stand as supplier with an amount: what several report, and its own.</summary>
    private static IEnumerable<FlowSeries> Series(string party) => FlowSeries.All.Where(s =>
        s.IsMoney && s.Flow is not (Flow.Denial or Flow.Notification) && (s.Reporter is null || s.Reporter == party));

    /// <summary>The last five years of an answer; null where it has no share in them.</summary>
    private static Quotable? Last(Told? told)
    {
        var row = told?.RowsOf("rows").LastOrDefault(r => YearRange.Parse(r["period"]).Count > 1);
        return row?.Has("share_outside") == true ? row : null;
    }

    private Line? LineOf(Quotable row, string key)
    {
        var id = _prefix + key.Replace(' ', '.');
        if (row.Quote(id, "share_outside") is not { } share) return null;
        var bounds = Text.Of("none", "geen");
        if (row.Quote(id + ".lower", "bounds", "lower") is { } lower
            && row.Quote(id + ".upper", "bounds", "upper") is { } upper
            && Figures.Value(upper) - Figures.Value(lower) >= NoRange)
        {
            bounds = Text.Of($"{lower:bare}-{upper}", $"{lower:bare}-{upper}");
        }

        return new Line(
            Counted.GetValueOrDefault(key) ?? Text.Of(key),
            _facts.Years(id + ".years", YearRange.Parse(row["period"])), share,
            row.Quote(id + ".ukraine", "ukraine_part"), bounds, key switch
            {
                "sipri delivery" => Goods.Systems,
                "de actual-export" => Goods.WarWeapons,
                _ => Goods.All,
            });
    }

    /// <summary>What a source counts: complete systems, all military goods, or what German law calls war weapons.</summary>
    private enum Goods
    {
        Systems,
        All,
        WarWeapons,
    }

    private sealed record Line(
        Text Counted, Figure Years, Figure Share, Figure? Ukraine, Text Bounds, Goods Counts)
    {
        public Text Brief() => Text.Of($"{Share:whole} ({Counted})", $"{Share:whole} ({Counted})");

        public Text Said() => Ukraine is { } ukraine && Figures.Value(ukraine) >= EnoughUkraine
            ? Text.Of($"{Share}, of which Ukraine {ukraine:bare}", $"{Share}, waarvan Oekraïne {ukraine:bare}")
            : Text.Of(Share);
    }
}
