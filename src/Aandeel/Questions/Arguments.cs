using System.Globalization;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// The arguments that questions take: each once, with its reader, its printer and its help in both languages.
/// </summary>
internal static class Arguments
{
    private const string Year = "year";
    private const string Reporter = "reporter";
    private static readonly string[] Selections = ["nato", "eu", "european-nato", "europe", "all"];

    /// <summary>The destination groups that can be chosen as suppliers or recipients.</summary>
    public static IReadOnlyList<string> Groups { get; } =
    [
        .. Codes.All<DestinationGroup>().Where(
            c => c != Codes.Of(DestinationGroup.Unmapped) && c != Codes.Of(DestinationGroup.Members)
                && c != Codes.Of(DestinationGroup.Nato)),
    ];

    public static Argument Years { get; } = new(
        "years",
        "2020-2024",
        Text.Name(
            "years of delivery, both ends included (default: share and sensitivity in windows of five, suppliers, "
                + "recipients, definitions, "
                + "decompose, concentration, dependence and options the last five, flows, trend, gaps and mirror all)",
            "jaren van levering, begin en eind meegerekend (zonder: share en sensitivity in perioden van vijf jaar, "
                + "suppliers, recipients, "
                + "definitions, decompose, concentration, dependence en options de laatste vijf, flows, trend, gaps "
                + "en mirror alle)"),
        (q, g) => q with { Years = g.Years() },
        q => q.Years?.ToString());

    public static Argument Periods { get; } = new(
        "periods",
        "N",
        Text.Name(
            "windows of N years, counted back from the last; years left over at the start are dropped with a note "
                + "(trend: moving windows, one ending in every year; default 5)",
            "perioden van N jaar, teruggeteld vanaf het laatste; jaren die aan het begin overblijven vallen weg, met "
                + "een opmerking (trend: schuivende perioden, één eindigend in elk jaar; zonder: 5)"),
        (q, g) => q with { Periods = g.Whole(1, 100) },
        q => Number(q.Periods));

    /// <summary>The same where the last year can follow the windows on its own.</summary>
    public static Argument PeriodsAndLast { get; } = new(
        "periods",
        "N[,last]",
        Text.Name(
            "windows of N years, counted back from the last; years left over at the start are dropped with a note; with "
                + ",last the last year follows on its own (default: 5,last)",
            "perioden van N jaar, teruggeteld vanaf het laatste; jaren die aan het begin overblijven vallen weg, met "
                + "een opmerking; met ,last volgt het laatste jaar apart (zonder: 5,last)"),
        (q, g) => g.Windows() is var (length, last) ? q with { Periods = length, LastYearToo = last } : q,
        q => q.LastYearToo ? $"{Number(q.Periods)},last" : Number(q.Periods));

    public static Argument Compare { get; } = new(
        "compare",
        "2015-2019",
        (
            "the years to compare with (suppliers, recipients, decompose: by default as many years just before)",
            "de jaren om mee te vergelijken (suppliers, recipients, decompose: zonder deze optie evenveel jaren "
                + "direct ervoor)"),
        (q, g) => q with { Compare = g.Years() },
        q => q.Compare?.ToString());

    public static Argument Composition { get; } = new(
        "composition",
        "WORD",
        (
            "whose membership counts: at the time of delivery, the present one in all years, or that of a day; "
                + "several are separated by commas",
            "wiens lidmaatschap telt: dat op het moment van levering, het huidige in alle jaren, of dat op een dag; "
                + "meer dan één met komma's"),
        (q, g) => q with { Compositions = g.Compositions() },
        q => q.Compositions.Count == 0 ? null : string.Join(',', q.Compositions.Select(c => c.Code)))
    {
        Words = ["at-the-time", "present", "2022-02-24"],
    };

    public static Argument Alliance { get; } = new(
        "alliance",
        "NAME",
        ("what is inside: nato, eu, or your own CSV (party,from,until)",
            "wat binnen is: nato, eu, of een eigen CSV (party,from,until)"),
        (q, g) => q with { Alliance = g.Alliance() },
        q => q.Alliance.Written)
    {
        Words = ["nato", "eu"],
    };

    public static Argument Suppliers { get; } = new(
        "suppliers",
        "WHO",
        (
            "whose deliveries: nato, eu, european-nato, europe, all, a destination group, party codes (NLD,DEU), or "
                + "your own CSV",
            "wiens leveringen: nato, eu, european-nato, europe, all, een bestemmingsgroep, landcodes (NLD,DEU), of "
                + "een eigen CSV"),
        (q, g) => q with { Suppliers = g.Selection() },
        q => q.Suppliers?.Text)
    {
        Words = [.. Selections, .. Groups],
    };

    public static Argument Recipients { get; } = new(
        "recipients",
        "WHO",
        (
            "to whom: the same words (of options: which allies could take more)",
            "aan wie: dezelfde woorden (bij options: welke bondgenoten meer zouden kunnen afnemen)"),
        (q, g) => q with { Recipients = g.Selection() },
        q => (q.Recipients ?? new PartySelection.Everyone()).Text)
    {
        Words = [.. Selections, .. Groups],
    };

    public static Argument Without { get; } = new(
        "without",
        "LIST",
        ("leave out of numerator and denominator, separated by commas",
            "wat in teller en noemer niet meetelt, gescheiden door komma's"),
        (q, g) => q with { Without = g.List<Switch>() },
        q => string.Join(',', q.Without.Select(w => Codes.Of(w))))
    {
        Words = Codes.All<Switch>(),
    };

    public static Argument Regions { get; } = new(
        "regions",
        "sipri",
        ("rows by SIPRI's regions instead of parties", "rijen per SIPRI-regio in plaats van per land"),
        (q, g) => g.Word() == "sipri" ? q with { Regions = true } : q,
        q => q.Regions ? "sipri" : null)
    {
        Words = ["sipri"],
    };

    public static Argument Partners { get; } = new(
        "partners",
        "N",
        Text.Name("how many partners of each row (default 10)", "hoeveel partners per rij (zonder: 10)"),
        (q, g) => q with { Partners = g.Whole(0, 1000) },
        q => Number(q.Partners))
    {
        IsNumber = true,
    };

    public static Argument Draws { get; } = new(
        "draws",
        "N",
        Text.Name("how many draws, 1 to 1000000 (default 10000)", "hoeveel trekkingen, 1 tot 1000000 (zonder: 10000)"),
        (q, g) => q with { Draws = g.Whole(1, 1_000_000) },
        q => Number(q.Draws))
    {
        IsNumber = true,
    };

    public static Argument Seed { get; } = new(
        "seed",
        "N",
        Text.Name(
            "the seed of the draws; one seed gives one answer (default 1)",
            "het zaad van de trekkingen; één zaad geeft één antwoord (zonder: 1)"),
        (q, g) => q with { Seed = g.Whole(0, int.MaxValue - 1) },
        q => Number(q.Seed))
    {
        IsNumber = true,
    };

    public static Argument Side { get; } = new(
        "side",
        "WORD",
        (
            "whose report, where both sides report: the supplier's or the recipient's (UN Register, customs)",
            "wiens opgave, waar beide kanten die doen: die van de leverancier of van de ontvanger (VN-register, "
                + "douane)"),
        (q, g) => q with { Side = g.Code<Side>() },
        q => q.Side is { } side ? Codes.Of(side) : null)
    {
        Words = Codes.All<Side>(),
    };

    public static Argument Destination { get; } = new(
        "destination",
        "WORD",
        (
            "the destination of a licence: as stated, or the final one (Netherlands)",
            "de bestemming van een vergunning: zoals opgegeven, of de eindbestemming (Nederland)"),
        (q, g) => q with { Destination = g.Code<DestinationChoice>() },
        q => q.Destination is { } destination ? Codes.Of(destination) : null)
    {
        Words = Codes.All<DestinationChoice>(),
    };

    public static Argument Edition { get; } = new(
        "edition",
        "YEAR",
        (
            "the edition of the source (default: the newest that covers the years)",
            "de editie van de bron (zonder: de nieuwste die de jaren beslaat)"),
        (q, g) => q with { Edition = g.Edition(), NamesEdition = true },
        q => q.Edition);

    public static Argument CompareEdition { get; } = new(
        "compare-edition",
        "YEAR",
        (
            "the edition of the years compared with, where it is to be another: what the revision did stands apart",
            "de editie van de jaren waarmee wordt vergeleken, als dat een andere is: wat de herziening deed staat "
                + "apart"),
        (q, g) => q with { CompareEdition = g.Edition() },
        q => q.CompareEdition);

    public static Argument Key { get; } = new(
        "key",
        "BY:KEY",
        (
            "only the deliveries behind one row of share --by supplier, recipient or group, or on one side of it, such "
                + "as supplier:NLD, recipient:UKR, group:members or side:outside",
            "alleen de leveringen achter één rij van share --by supplier, recipient of group, of aan één kant ervan, "
                + "zoals supplier:NLD, recipient:UKR, group:members of side:outside"),
        (q, g) => q with { Key = g.Key() },
        q => q.Key?.ToString());

    public static Argument Rows { get; } = new(
        "rows",
        null,
        (
            "show each row as printed, what was corrected in it, and what it counts as",
            "toon elke regel zoals gedrukt, wat erin is verbeterd en waarvoor hij meetelt"),
        (q, g) => q with { Rows = g.YesNo() },
        q => q.Rows ? AskValue.Flag : null);

    public static Argument MadeIn { get; } = new(
        "made-in",
        null,
        (
            "count what was made inside the alliance, by place of production as the register's comments say, beside what "
                + "its members delivered",
            "tel wat binnen het bondgenootschap is gemaakt, naar plaats van productie volgens de opmerkingen in het "
                + "register, naast wat de leden leverden"),
        (q, g) => q with { MadeIn = g.YesNo() },
        q => q.MadeIn ? AskValue.Flag : null);

    public static Argument Across { get; } = new(
        "across",
        "category",
        ("match also different classes of one category, at a cost",
            "koppel ook verschillende klassen van één categorie, tegen strafpunten"),
        (q, g) => g.Word() == "category" ? q with { AcrossClasses = true } : q,
        q => q.AcrossClasses ? "category" : null)
    {
        Words = ["category"],
    };

    public static Argument Apart { get; } = new(
        "apart",
        "N",
        (
            "match only deliveries at most N years apart (default: no limit within the years)",
            "koppel alleen leveringen die hoogstens N jaar uit elkaar liggen (zonder: geen grens binnen de jaren)"),
        (q, g) => q with { Apart = g.Whole(0, 100) },
        q => Number(q.Apart))
    {
        IsNumber = true,
    };

    public static Argument Costs { get; } = new(
        "costs",
        "LIST",
        Text.Name(
            "what makes a pairing less near, in points: per year apart, for new with used, for another class (default "
                + "year=1,status=2,class=10)",
            "wat een koppeling minder passend maakt, in strafpunten: per jaar verschil, voor nieuw met gebruikt, voor "
                + "een andere klasse (zonder: "
                + "year=1,status=2,class=10)"),
        (q, g) => q with { Costs = OptionsParser.Costs(g.Value) },
        q => q.Costs?.ToString());

    public static Argument Target { get; } = new(
        "share",
        "PERCENT",
        Text.Name(
            "the share outside to be reached, more than 0 and less than 100",
            "het aandeel buiten dat bereikt moet worden, meer dan 0 en minder dan 100"),
        (q, g) => q with { Target = OptionsParser.Share(g.Value) },
        q => q.Target < 0.01m ? Percent(q.Target) + "%" : Percent(q.Target))
    {
        IsNumber = true,
    };

    public static Argument Until { get; } = new(
        "until",
        "YEAR",
        (
            "the year by which, in equal steps from the year after the last (default: the average year of the period)",
            "het jaar waarin het bereikt moet zijn, in gelijke stappen vanaf het jaar na het laatste (zonder: het "
                + "gemiddelde jaar van de periode)"),
        (q, g) => q with { Until = g.Whole(1900, 2200) },
        q => Number(q.Until))
    {
        IsNumber = true,
    };

    public static Argument Growth { get; } = new(
        "growth",
        "PERCENT",
        (
            "the most by which the deliveries of allied suppliers can grow in a year (default: no limit)",
            "hoeveel de leveringen van bondgenoten per jaar ten hoogste kunnen groeien (zonder: geen grens)"),
        (q, g) => q with { Growth = OptionsParser.Growth(g.Value) },
        q => Percent(q.Growth))
    {
        IsNumber = true,
    };

    public static Argument Mix { get; } = new(
        "mix",
        "LIST",
        (
            "parts of the way for each lever, in per cent (default: redirect to its ceiling, new demand for the rest)",
            "welk deel van de weg elke knop aflegt, in procenten (zonder: omleiden tot de bovengrens, nieuwe vraag "
                + "voor de rest)"),
        (q, g) => q with { Mix = OptionsParser.Mix(g.Value) },
        q => q.Mix?.ToString());

    public static Argument Scenario { get; } = new(
        "file",
        "FILE",
        ("the scenario, as JSON; the same as FILE alone", "het scenario, als JSON; hetzelfde als alleen BESTAND"),
        (q, g) => q with { Scenario = g.FileText() },
        _ => null)
    {
        NamesFile = true,
    };

    public static Argument Settings { get; } = new(
        "set",
        "PATH=VALUE",
        Text.Name(
            "change the scenario: a place in it, such as ukraine.0.level=0.5; may be given more than once",
            "wijzig het scenario: een plaats erin, zoals ukraine.0.level=0.5; mag meer dan eens"),
        (q, g) => q with { Settings = OptionsParser.Settings(g.Value) },
        q => q.Settings.Count == 0 ? null : string.Join(',', q.Settings));

    public static Argument Who { get; } = new(
        "who",
        "WORD",
        (
            "only statements of those with this word in their name, such as SIPRI or Berenschot",
            "alleen uitspraken van wie dit woord in de naam heeft, zoals SIPRI of Berenschot"),
        (q,
            g) =>
            q with
            {
                Who = g.Value.Length > 0
                ? g.Value
                : throw g.Wrong("a word of the name of who published, such as SIPRI")
            },
        q => q.Who);

    public static Argument About { get; } = new(
        "about",
        "CODE",
        ("only statements about this party, by code or name", "alleen uitspraken over dit land, met code of naam"),
        (q, g) => q with { About = g.Party().Code.Value },
        q => q.About);

    public static Argument Party { get; } = new(
        "party",
        "CODE",
        (
            "the party, by code or name; on the command line also without --party",
            "het land of de organisatie, met code of naam; op de opdrachtregel ook zonder --party"),
        (q, g) => q with { Party = PartyTable.BuiltIn.Require(g.Value) },
        q => q.Party?.Code.Value);

    /// <summary>The same where it narrows a question that needs none.</summary>
    public static Argument OnParty { get; } = Party with
    {
        Help = ("only of this party, by code or name", "alleen van dit land of deze organisatie, met code of naam"),
    };

    public static Argument From { get; } = new(
        "from",
        "CODE",
        (
            "who delivers, by code or name; on the command line the first of two without --from",
            "wie levert, met code of naam; op de opdrachtregel de eerste van twee zonder --from"),
        (q, g) => q with { From = PartyTable.BuiltIn.Require(g.Value) },
        q => q.From?.Code.Value);

    public static Argument To { get; } = new(
        "to",
        "CODE",
        (
            "to whom, by code or name; on the command line the second of two without --to",
            "aan wie, met code of naam; op de opdrachtregel de tweede van twee zonder --to"),
        (q, g) => q with { To = PartyTable.BuiltIn.Require(g.Value) },
        q => q.To?.Code.Value);

    public static Argument Older { get; } = new(
        "older",
        "YEAR",
        (
            "the older edition; on the command line the first of two without --older (default: the one before the newer)",
            "de oudere editie; op de opdrachtregel de eerste van twee zonder --older (zonder: die vóór de nieuwere)"),
        (q, g) => q with { Older = g.Edition() },
        q => q.Older);

    public static Argument Newer { get; } = new(
        "newer",
        "YEAR",
        (
            "the newer edition; on the command line the second of two without --newer (default: the newest that is "
                + "imported)",
            "de nieuwere editie; op de opdrachtregel de tweede van twee zonder --newer (zonder: de nieuwste die is "
                + "ingelezen)"),
        (q, g) => q with { Newer = g.Edition() },
        q => q.Newer);

    /// <summary>
    /// A quoted sentence; what is read from it stands in the other arguments, so it is not printed again.
    /// </summary>
    public static Argument ClaimWords { get; } = new(
        "words",
        "TEXT",
        (
            "the quoted sentence, with its percentage and years; on the command line also without --words",
            "de geciteerde zin, met percentage en jaren; op de opdrachtregel ook zonder --words"),
        (q, g) => ClaimText.Read(q, g.Value),
        _ => null);

    public static Argument ClaimOf { get; } = new(
        "claim",
        "WORD",
        (
            "what the figure is of: share (outside NATO), exports or imports (of the world's), or the code of a "
                + "published statement",
            "waarvan het cijfer is: share (buiten de NAVO), exports of imports (van de wereld), of de code van een "
                + "gepubliceerde uitspraak"),
        (q, g) => q with { Claim = ClaimNamed(q.Claim ?? new Claim(), g) },
        q => q.Claim?.Statement ?? (q.Claim?.Kind is { } kind ? Codes.Of(kind) : null));

    public static Argument Value { get; } = new(
        "value",
        "PERCENT",
        ("the quoted figure, in per cent, as it is written (77, 74.3)",
            "het genoemde cijfer, in procenten, zoals het er staat (77, 74.3)"),
        (q, g) => q with { Claim = (q.Claim ?? new Claim()) with { Value = g.PercentAsWritten() } },
        q => q.Claim?.Value?.ToString(CultureInfo.InvariantCulture))
    {
        IsNumber = true,
    };

    public static Argument Within { get; } = new(
        "within",
        "POINTS",
        ("how far off it may be, in points, where it is quoted as about (default 0)",
            "hoeveel procentpunt het mag schelen, als het als ongeveer is genoemd (zonder: 0)"),
        (q, g) => q with { Claim = (q.Claim ?? new Claim()) with { Within = g.PercentAsWritten() } },
        q => q.Claim is { Within: > 0 and var within } ? within.ToString("0.##", CultureInfo.InvariantCulture) : null)
    {
        IsNumber = true,
    };

    public static Argument Inside { get; } = new(
        "inside",
        null,
        ("the figure is of what stays inside the Alliance", "het cijfer is van wat binnen het bondgenootschap blijft"),
        (q, g) => q with { Claim = (q.Claim ?? new Claim()) with { Inside = g.YesNo() } },
        q => q.Claim is { Inside: true } ? AskValue.Flag : null);

    public static Argument Research { get; } = new(
        "rd",
        "0-25",
        Text.Name(
            "the part of equipment expenditure that is research and no delivery, per cent (default 0-25)",
            "het deel van de materieeluitgaven dat onderzoek is en geen levering, in procenten (zonder: 0-25)"),
        (q, g) => q with { Parameters = q.Parameters with { Research = g.Percents() } },
        q => q.Parameters.Research.ToString());

    public static Argument OtherIndustry { get; } = new(
        "other",
        "0-30",
        Text.Name(
            "the part of Other expenditure (maintenance, spares, ammunition) that industry delivers, per cent "
                + "(default 0-30)",
            "het deel van de overige uitgaven (onderhoud, reservedelen, munitie) dat de industrie levert, in "
                + "procenten (zonder: 0-30)"),
        (q, g) => q with { Parameters = q.Parameters with { OtherIndustry = g.Percents() } },
        q => q.Parameters.OtherIndustry.ToString());

    /// <summary>How rows are divided; each question has its own words and its own help.</summary>
    public static Argument By(Text help, params string[] words) => new(
        "by",
        "WORD",
        help,
        (q, g) => g.Word() switch
        {
            Year => q with { ByYear = true },
            Reporter => q with { ByReporter = true },
            _ => q with { By = g.Code<ShareKey>() },
        },
        q => q.ByYear ? Year : q.ByReporter ? Reporter : q.By == ShareKey.None ? null : Codes.Of(q.By))
    {
        Words = words,
    };

    /// <summary>Which source answers, of those that a question can be asked of.</summary>
    public static Argument Source(Text help, IEnumerable<string> sources) => new(
        "source", "NAME", help, (q, g) => q with { Source = g.Word() }, q => q.Source)
    {
        Words = [.. sources],
    };

    /// <summary>Of a question that asks all sources: it can be said, and changes nothing.</summary>
    public static Argument AllSources { get; } = new(
        "source",
        "all",
        ("all sources, each in its own unit", "alle bronnen, elk in de eigen eenheid"),
        (q, g) => g.Word() == Question.AllSources ? q : throw g.Wrong(),
        _ => Question.AllSources)
    {
        Words = [Question.AllSources],
    };

    public static Argument FlowOf(Text help) => new(
        "flow", "WORD", help,
        (q, g) => q with { Flow = Codes.TryParse(g.Word(), out Flow flow) ? flow : throw g.Wrong() },
        q => q.Flow is { } flow ? Codes.Of(flow) : null)
    {
        Words = [.. FlowSeries.All.Select(s => Codes.Of(s.Flow)).Distinct()],
    };

    public static Argument UnitOf(Text help, IEnumerable<string> units) => new(
        "unit", "CODE", help, (q, g) => q with { UnitCode = g.Word() }, q => q.UnitCode)
    {
        Words = [.. units],
    };

    /// <summary>What is left out by default and can be counted.</summary>
    public static Argument Include(Text help, params Included[] words) => new(
        "include",
        "LIST",
        help,
        (q, g) => q with { Include = g.List<Included>() },
        q => string.Join(',', q.Include.Select(i => Codes.Of(i))))
    {
        Words = [.. words.Select(w => Codes.Of(w))],
    };

    public static Argument Category(Text help) =>
        new("category", "WORD", help, (q, g) => q with { Category = g.Value }, q => q.Category);

    public static Argument Class { get; } = new(
        "class",
        "CLASS",
        (
            "only this product class, by code or name (docs/methods/classes.md)",
            "alleen deze productklasse, met code of naam (docs/methods/classes.md)"),
        (q, g) => q with { Class = ClassOf(g.Value) },
        q => q.Class);

    public static Argument Item { get; } = new(
        "item",
        "TEXT",
        Text.Name(
            "only products with these words in their designation or description, such as F-35 or \"air defence\"",
            "alleen producten met deze woorden in hun aanduiding of omschrijving, zoals F-35 of \"air defence\""),
        (q, g) => q with
        {
            Item = ItemSearch.IsOne(g.Value) ? g.Value : throw g.Wrong("a designation or a word, such as F-35"),
        },
        q => q.Item);

    /// <summary>The sources whose series can be asked one at a time.</summary>
    public static IReadOnlyList<string> SourcesWithFlows => FlowSeries.Sources;

    /// <summary>The sources that can be set against others; customs cannot, since its goods differ.</summary>
    public static IEnumerable<string> SourcesThatContradict =>
        FlowSeries.Sources.Where(s => s != SourceCatalog.Customs).Append(Question.AllSources);

    /// <summary>A word that is no class may be a product: whoever types F-35 is told how products are found.</summary>
    private static string ClassOf(string word)
    {
        try
        {
            return ProductClasses.BuiltIn.All[ProductClasses.BuiltIn.Require(word)].Code;
        }
        catch (AandeelException e)
        {
            throw AandeelException.Usage($"{e.Problem} A product is found by its name: aandeel flows --item \"{word}\".");
        }
    }

    private static Claim ClaimNamed(Claim claim, Given given)
    {
        if (Codes.TryParse(given.Value, out ClaimKind kind)) return claim with { Kind = kind, Statement = null };
        return PublishedStatements.All.Any(s => s.Id == given.Value)
            ? claim with { Statement = given.Value, Kind = null }
            : throw given.Wrong(
                $"{string.Join(", ", Codes.All<ClaimKind>())}, or the code of a statement (aandeel published --format csv)");
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Percent(decimal? part) =>
        part is { } value ? (value * 100).ToString("0.####", CultureInfo.InvariantCulture) : null;
}
