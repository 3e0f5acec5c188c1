using Aandeel.Questions;

namespace Aandeel.App.Letters;

/// <summary>What each source says of one supplier, side by side, and why they differ.</summary>
internal sealed class SourcesSection
{
    private const double EnoughOfOneClass = 0.25;
    private const double EnoughUkraine = 0.005;
    private const double NoRange = 0.0005;

    private static readonly Dictionary<string, Text> Counted = new(StringComparer.Ordinal)
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
        ["us licence"] = ("United States: authorisations, dollars", "Verenigde Staten: vergunningen, dollars"),
    };

    private readonly Facts _facts;
    private readonly string _party;
    private readonly string _prefix;
    private readonly Told? _told;
    private readonly List<Line> _lines;

    /// <summary>What the sources say of a party.</summary>
    /// <param name="isMain">Whether the letter is about this party, whose SIPRI share then stands in its first
    /// paragraph.</param>
    public SourcesSection(Facts facts, string party, bool isMain)
    {
        (_facts, _party, _prefix) = (facts, party, $"party.{party}.");
        _told = facts.Sipri(QuestionKind.Party, ("party", party));
        _lines = Lines();
        IsMain = isMain;
    }

    private bool IsMain { get; }

    /// <summary>Whether there is anything to say: another source, or a share that stands nowhere else.</summary>
    public bool IsThere => _lines.Count > (IsMain ? 1 : 0);

    public Text Heading() => _lines.Count > 1
        ? Text.Of($"On {Name} the sources give different answers", $"Over {Name} geven de bronnen verschillende antwoorden")
        : Text.Of(
            $"Of the deliveries of {Name} {_lines[0].Share} went to countries outside NATO",
            $"Van de leveringen van {Name} ging {_lines[0].Share} naar landen buiten de NAVO");

    public IEnumerable<Block> Blocks()
    {
        if (_lines.Count > 1)
        {
            yield return new Block.Grid(
                Text.Of(
                    $"Table 1. Share of the exports of {Name} that went to countries outside NATO, present members",
                    $"Tabel 1. Aandeel van de uitvoer van {Name} dat buiten de NAVO terechtkwam, huidige leden"),
                [
                    ("source and what it counts", "bron en wat zij telt"), ("years", "jaren"),
                    ("outside NATO", "buiten de NAVO"), ("by unknown destinations", "door onbekende bestemmingen"),
                ],
                [.. _lines.Select(l => (IReadOnlyList<Text>)[l.Counted, Text.Of(l.Years), l.Said(), l.Bounds])],
                [47, 13, 20, 20]);
        }

        yield return new Block.Paragraph(Style.Body, [.. After()]);
    }

    /// <summary>All sources in a sentence; null where there is one only.</summary>
    public Text? Summary() => _lines.Count < 2 ? null : Text.Of(
        $"On {Name} the sources differ: {Text.Join(", ", _lines.Select(l => l.Brief()))}. The letter explains why.",
        $"Over {Name} lopen de bronnen uiteen: {Text.Join(", ", _lines.Select(l => l.Brief()))}. De brief legt uit waarom.");

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
        if (_lines.Exists(l => l.IsMoney))
        {
            sentences.Add(Text.Of(
                "The other sources also count components, a large part of which goes to allies.",
                "De andere bronnen tellen ook onderdelen, waarvan een groot deel naar bondgenoten gaat."));
        }

        if (Europe() is { } europe) sentences.Add(europe);
        yield return Text.Join(" ", sentences);
        if (_party == "NLD" && Europe() is not null)
        {
            yield return new Part.Noted(Text.Of(
                "For the Dutch share in exports within Europe the letter of 25 April 2024 pointed to Berenschot's survey "
                    + "of the industry.",
                "De brief van 25 april 2024 verwees voor het Nederlandse aandeel in de uitvoer binnen Europa naar het "
                    + "onderzoek van Berenschot onder de industrie."));
        }
    }

    private static Text Ukraine(Line line) => line.Ukraine is { } ukraine && Figures.Value(ukraine) > 0
        ? Text.Of(
            $", {ukraine:bare} percentage points of it to Ukraine", $", waarvan {ukraine:bare} procentpunt naar Oekraïne")
        : Text.None;

    /// <summary>A class that weighs heavily: a few ships make a share.</summary>
    private Text? Products()
    {
        var first = _told?.RowsOf("products").FirstOrDefault(r => r["source"] == "sipri");
        if (first?.Quote(_prefix + "product", "share") is not { } part || Figures.Value(part) < EnoughOfOneClass)
        {
            return null;
        }

        var product = first.Words("name").Small();
        return Text.Of(
            $"SIPRI counts complete systems: {part} of the volume of {Name} consists of {product}.",
            $"SIPRI telt volledige systemen: {part} van de omvang van {Name} bestaat uit {product}.");
    }

    private Text? Europe() =>
        _told?.RowOf("europe", ("source", "sipri"), ("definition", "european-nato"))
            ?.Quote(_prefix + "europe", "share") is { } part && Figures.Value(part) > 0
            ? Text.Of(
                $"Of what the European members of NATO delivered, {part} came from {Name}.",
                $"Van wat de Europese NAVO-landen leverden, kwam {part} uit {Name}.")
            : null;

    private List<Line> Lines()
    {
        var rows = (_told?.RowsOf("exports") ?? [])
            .Where(r => r["composition"] == LetterFrame.Composition && r["unit"] is not ("items" or "documents")
                && r.Has("share_outside"))
            .DistinctBy(r => (r["source"], r["flow"], r["destination"])).ToList();
        // Where exports are known, licences of the same source say no more; and a stated destination less than the end.
        // Germany's exports are of war weapons alone, so its licences stay.
        rows.RemoveAll(r => r["flow"] == "licence"
            && rows.Exists(o => o["source"] == r["source"]
                && ((o["flow"] == "actual-export" && r["source"] == "eu")
                    || (o["destination"] == "final" && r["destination"] != "final"))));
        return [.. rows.Select(LineOf).OfType<Line>()];
    }

    private Line? LineOf(Quotable row)
    {
        var key = $"{row["source"]} {row["flow"]}{(row["destination"] == "final" ? " final" : "")}";
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
            row.Quote(id + ".ukraine", "ukraine_part"), bounds, row["source"] != "sipri");
    }

    private sealed record Line(
        Text Counted, Figure Years, Figure Share, Figure? Ukraine, Text Bounds, bool IsMoney)
    {
        public Text Brief() => Text.Of($"{Share:whole} ({Counted})", $"{Share:whole} ({Counted})");

        public Text Said() => Ukraine is { } ukraine && Figures.Value(ukraine) >= EnoughUkraine
            ? Text.Of($"{Share}, of which Ukraine {ukraine:bare}", $"{Share}, waarvan Oekraïne {ukraine:bare}")
            : Text.Of(Share);
    }
}
