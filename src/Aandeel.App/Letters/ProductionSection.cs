using Aandeel.Questions;

namespace Aandeel.App.Letters;

/// <summary>The share of production: a range for states with figures, said by its coverage, or that there is none.</summary>
internal sealed class ProductionSection
{
    /// <summary>From this part of NATO's equipment expenditure on, a range of many states speaks for the Alliance.</summary>
    private const double Enough = 0.8;
    private const int NamedWithout = 2;
    private const int NamedAccounts = 3;

    /// <summary>What an account may have against it and still be given, with a word.</summary>
    private const string ReadOnce = "read-once-in-the-press";
    private readonly Facts _facts;
    private readonly Who _who;
    private readonly Told? _all;
    private readonly List<Quotable> _of;

    public ProductionSection(Facts facts, Who who, string party)
    {
        (_facts, _who) = (facts, who);
        _all = who.Party is null ? facts.Other(QuestionKind.Production, Present) : null;
        _of = [
            // What was asked of all members has the rows of each.
            .. ((_all ?? facts.Other(QuestionKind.Production, ("suppliers", party), Present))?.RowsOf("rows") ?? [])
                .Where(r => r["key"] == party && Range(r, "production." + party) is not null),
        ];
        Party = party;
    }

    /// <summary>
    /// Works out beforehand what is asked. It takes longest and needs no frame, so it can be begun before there is one.
    /// </summary>
    public static void Begin(AnswersOnce answers, Harmonise.Party? on)
    {
        List<KeyValuePair<string, string>> asked = [new("composition", LetterFrame.Composition)];
        if (on is not null) asked.Add(new("suppliers", on.Code.Value));
        answers.Begin(QuestionParser.Parse(QuestionKind.Production, asked));
    }

    private static (string, string) Present => ("composition", LetterFrame.Composition);

    private string Party { get; }

    /// <summary>The last year of which a range is given; null where none is.</summary>
    public int? LastYear => _of.Count > 0
        ? YearRange.Parse(_of[^1]["period"]).Last
        : Covered() is { } covered ? YearRange.Parse(covered.States["period"]).Last
        : WithAccounts() is [{ } account, ..] ? YearRange.Parse(account["period"]).Last : null;

    /// <summary>Whether any range can be given.</summary>
    public bool HasRange => Covered() is not null || _of.Count > 0 || WithAccounts().Count > 0;

    /// <summary>Whether the sources of exports and of expenditure are imported.</summary>
    public bool IsConsulted => _facts.Has(Sources.SourceCatalog.Eu) && _facts.Has(Sources.SourceCatalog.Nato);

    public Text Heading() => (_who.Party, HasRange) switch
    {
        (null, true) => (
            "For production there is a range per state, and none for NATO as a whole",
            "Voor de productie is er per land een bandbreedte, voor de NAVO als geheel niet"),
        (_, true) => ("For production there is a range", "Voor de productie is er een bandbreedte"),
        _ => ("For production there is no figure", "Voor de productie is er geen cijfer"),
    };

    public Text Paragraph()
    {
        var sentences = new List<Text>
        {
            Text.Of(
                "A share of production takes figures, in money, on exports and on deliveries to a country's own forces.",
                "Een aandeel van de productie vergt cijfers, in geld, over de uitvoer en over leveringen aan de eigen "
                    + "krijgsmacht."),
        };
        if (!HasRange)
        {
            sentences.Add(Lacking());
            return Text.Join(" ", sentences);
        }

        sentences.Add(Text.Of(
            "The latter are not published for most countries.",
            "Die laatste worden voor de meeste landen niet gepubliceerd."));
        if (Covered() is { } year) sentences.Add(OfAll(year));
        if (Covered() is not null || _of.Count > 0)
        {
            sentences.Add(Text.Of(
                "The lower end holds if all the money for equipment that can have been spent at the national industry was "
                    + "spent there, the upper end if none of it was.",
                "De ondergrens geldt als al het geld voor materieel dat bij de eigen industrie besteed kan zijn daar ook "
                    + "is besteed, de bovengrens als dat voor niets daarvan geldt."));
        }

        if (OfParty() is { } party) sentences.Add(party);
        if (Accounts() is { } accounts) sentences.Add(accounts);
        if (Without() is { } without) sentences.Add(without);
        return Text.Join(" ", sentences);
    }

    /// <summary>The last year whose states with a figure hold most of NATO's expenditure on equipment.</summary>
    private (Quotable States, Figure Coverage)? Covered()
    {
        if (_all is null) return null;
        foreach (var year in _all.RowsOf("years").Reverse())
        {
            var row = _all.Row(("period", year["period"]), ("key", "known"));
            var coverage = row is null ? null : _facts.Derive(
                "production.coverage." + year["period"],
                Text.Of(
                    $"part of equipment expenditure, {year["period"]}", $"deel van de materieeluitgaven, {year["period"]}"),
                Operation.Part,
                row.Quote(
                    "production.equipment." + year["period"], "equipment",
                    label: ("expenditure on equipment of states with a figure", "materieeluitgaven van landen met een cijfer")),
                year.Quote(
                    "production.equipment.all." + year["period"], "equipment",
                    label: ("expenditure on equipment of all members", "materieeluitgaven van alle leden")));
            if (coverage is not null && Figures.Value(coverage) >= Enough) return (row!, coverage);
        }

        return null;
    }

    private Text OfAll((Quotable States, Figure Coverage) covered)
    {
        var (states, coverage) = covered;
        var year = _facts.Years("production.year", YearRange.Parse(states["period"]));
        var count = _all!.RowOf("years", ("period", states["period"]))!.Quote(
            "production.states", "with_figure", label: ("states with a figure", "landen met een cijfer"))!;
        var range = Range(states, "production.known", "")!.Value;
        var last = IsLastAmerican(states["period"])
            ? Text.Of(
                ", the last year with comparable figures of the United States,",
                ", het laatste jaar met vergelijkbare cijfers van de Verenigde Staten,")
            : Text.None;
        return Text.Of(
            $"In {year}{last} {range.Lower:bare} to {range.Upper} of what the industry of {count} of the present members "
                + $"({coverage:whole} of NATO's expenditure on equipment) can have produced went to countries outside "
                + $"NATO.",
            $"In {year}{last} ging van wat de industrie van {count} van de huidige leden ({coverage:whole} van de "
                + $"materieeluitgaven van de NAVO) kan hebben geproduceerd {range.Lower:bare} tot {range.Upper} naar "
                + $"landen buiten de NAVO.");
    }

    private bool IsLastAmerican(string year) =>
        _all!.RowsOf("rows").Where(r => r["key"] == "USA" && Range(r, "production.USA") is not null)
            .Select(r => r["period"]).Max(StringComparer.Ordinal) == year;

    private Text? OfParty()
    {
        if (_of.Count == 0) return null;
        var ranges = _of.ConvertAll(r => Range(r, "production." + Party)!.Value);
        var name = Who.Of(Party);
        if (_of.Count == 1)
        {
            var year = _facts.Years("production.party.year", YearRange.Parse(_of[0]["period"]));
            return Text.Of(
                $"For {name} it was {ranges[0].Lower:bare} to {ranges[0].Upper} in {year}.",
                $"Voor {name} was dat in {year} {ranges[0].Lower:bare} tot {ranges[0].Upper}.");
        }

        var years = _facts.Years(
            "production.party.years", new YearRange(
                YearRange.Parse(_of[0]["period"]).First, YearRange.Parse(_of[^1]["period"]).Last));
        Figure Least(Func<(Figure Lower, Figure Upper), Figure> end) => ranges.Select(end).MinBy(Figures.Value)!;
        Figure Most(Func<(Figure Lower, Figure Upper), Figure> end) => ranges.Select(end).MaxBy(Figures.Value)!;
        return Text.Of(
            $"For {name} the lower end lay between {Least(r => r.Lower):bare} and {Most(r => r.Lower)} in {years} and the "
                + $"upper end between {Least(r => r.Upper):bare} and {Most(r => r.Upper)}.",
            $"Voor {name} lag in {years} de ondergrens tussen {Least(r => r.Lower):bare} en {Most(r => r.Lower)} en de "
                + $"bovengrens tussen {Least(r => r.Upper):bare} en {Most(r => r.Upper)}.");
    }

    /// <summary>
    /// The last year of each state for which the industry has printed its turnover, the newest first: of all members
    /// those with nothing against them, of one party also an account that was read once in the press.
    /// </summary>
    private List<Quotable> WithAccounts()
    {
        var told = _all ?? _facts.Other(QuestionKind.Production, ("suppliers", Party), Present);
        return
        [
            .. (told?.RowsOf("accounts") ?? [])
                .Where(r => (_all is not null || r["key"] == Party)
                    && (r["marks"].Length == 0 || (_all is null && r["marks"] == ReadOnce))
                    && r.Quote($"account.{r["key"]}.lower.{r["period"]}", "with_account", "lower", Printed) is not null)
                .GroupBy(r => r["key"]).Select(g => g.MaxBy(r => r["period"], StringComparer.Ordinal)!)
                .OrderByDescending(r => r["period"], StringComparer.Ordinal).Take(NamedAccounts),
        ];
    }

    /// <summary>The narrower range where the industry prints its turnover, never without the bounds that assume nothing.</summary>
    private Text? Accounts()
    {
        var listed = WithAccounts().Select(r =>
        {
            var (id, year) = ("account." + r["key"], r["period"]);
            Figure End(string column, string end) => r.Quote(
                $"{id}.{end}.{column}.{year}", column, end, column == "with_account" ? Printed : Plain)!;
            var (least, most) = (
                r.Quote($"{id}.lower.{year}", "with_account", "lower", Printed)!, End("with_account", "upper"));
            var (lower, upper) = (End("assuming_nothing", "lower"), End("assuming_nothing", "upper"));
            var (name, when) = (r.Words("name"), _facts.Years(id + ".year", YearRange.Parse(year)));
            return Text.Of(
                $"for {name} {least:bare} to {most} in {when} (assuming nothing {lower:bare} to {upper})",
                $"voor {name} {least:bare} tot {most} in {when} (zonder aannamen {lower:bare} tot {upper})");
        }).ToList();
        if (listed.Count == 0) return null;
        var once = WithAccounts().Exists(r => r["marks"] == ReadOnce)
            ? Text.Of(" (by a single report in the press)", " (volgens één bericht in de pers)")
            : Text.None;
        if (Covered() is null && _of.Count == 0)
        {
            return Text.Of(
                $"From the turnover that the industry prints{once} a range follows: {Text.Join("; ", listed)}.",
                $"Uit de omzet die de industrie opgeeft{once} volgt een bandbreedte: {Text.Join("; ", listed)}.");
        }

        return Text.Of(
            $"Where the industry prints its turnover{once}, the range is narrower: {Text.Join("; ", listed)}.",
            $"Waar de industrie haar omzet opgeeft{once}, is de bandbreedte smaller: {Text.Join("; ", listed)}.");
    }

    /// <summary>The largest suppliers without a figure in the year that is given.</summary>
    public Text? Without()
    {
        if (Covered() is not { } covered) return null;
        var without = (_all!.Row(("period", covered.States["period"]), ("key", "nato"))?["without_figure"] ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries);
        var largest = (_facts.Sipri(
            QuestionKind.Share, ("by", "supplier"), ("years", _facts.Frame.Window.ToString()))?.RowsOf("rows") ?? [])
            .Select(r => r["key"]).Where(k => Array.IndexOf(without, k) >= 0).Take(NamedWithout)
            .Select(Who.Of).ToList();
        return TrendSection.Listed(largest) is not { } named ? null : Text.Of(
            $"Comparable figures of {named}, among others, are lacking.",
            $"Onder meer voor {named} ontbreken vergelijkbare cijfers.");
    }

    /// <summary>Not reported, not public and not consulted here are three things.</summary>
    private Text Lacking()
    {
        if (IsConsulted)
        {
            return Text.Of(
                $"For {_who.Name} the sources that were consulted have no year with both the exports of all military goods and "
                    + $"the expenditure on equipment.",
                $"Voor {_who.Name} geven de geraadpleegde bronnen voor geen enkel jaar zowel de uitvoer van alle militaire "
                    + $"goederen als de uitgaven aan materieel.");
        }

        return Text.Of(
            "The EU's report on arms exports and NATO's tables of expenditure, which hold part of them, were not "
                + "consulted here.",
            "De EU-rapportage over wapenuitvoer en de uitgaventabellen van de NAVO, die daarvan een deel bevatten, zijn "
                + "hiervoor niet geraadpleegd.");
    }

    private static Text OfProduction { get; } = ("share of production", "aandeel van de productie");

    private static Text Printed { get; } =
        ("share of production, with the turnover", "aandeel van de productie, met de omzet");

    private static Text Plain { get; } =
        ("share of production, assuming nothing", "aandeel van de productie, zonder aannamen");

    private static (Figure Lower, Figure Upper)? Range(Quotable row, string id) => Range(row, id, "." + row["period"]);

    private static (Figure Lower, Figure Upper)? Range(Quotable row, string id, string end) =>
        row.Quote($"{id}.lower{end}", "share_of_production", "lower", OfProduction) is { } lower
            && row.Quote($"{id}.upper{end}", "share_of_production", "upper", OfProduction) is { } upper
            ? (lower, upper)
            : null;
}
