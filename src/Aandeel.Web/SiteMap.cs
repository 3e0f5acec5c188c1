using System.Collections.Frozen;
using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>All pages, and which page a question has.</summary>
internal static class SiteMap
{
    private static readonly (string, string) Present = ("composition", "present");
    private static readonly (string, string) Nato = ("suppliers", "nato");

    public static SitePage Home { get; } = new("home", "", "", ("Answer", "Antwoord")) { IsInMenu = true };

    public static SitePage Development { get; } = new(
        "development", "development", "ontwikkeling", ("Development", "Ontwikkeling"),
        new SitePart(QuestionKind.Share, Present), new SitePart(QuestionKind.Trend, Present) { Rows = 10 },
        new SitePart(QuestionKind.Decompose, Present))
    { IsInMenu = true, HasCaveat = true };

    public static SitePage Destinations { get; } = new(
        "destinations", "destinations", "bestemmingen", ("Destinations", "Bestemmingen"),
        new SitePart(QuestionKind.Share, Present, ("by", "group"), ("years", Latest)),
        new SitePart(QuestionKind.Recipients, Present, Nato) { Rows = 10 })
    { IsInMenu = true, HasCaveat = true };

    public static SitePage Countries { get; } = new(
        "countries", "countries", "landen", ("Countries", "Landen"),
        new SitePart(QuestionKind.Share, Present, ("by", "supplier"), ("years", Latest)),
        new SitePart(QuestionKind.Suppliers, Present) { Rows = 10 })
    { IsInMenu = true, HasCaveat = true };

    public static SitePage Options { get; } = new(
        "options", "options", "mogelijkheden", ("Options", "Mogelijkheden"),
        new SitePart(QuestionKind.OptionsCeiling, Present) { Rows = 10 },
        new SitePart(QuestionKind.OptionsTarget, Present),
        new SitePart(QuestionKind.OptionsJoint, Present) { Rows = 5 })
    { IsInMenu = true, HasCaveat = true };

    public static SitePage Sources { get; } = new(
        "sources", "sources", "bronnen", ("Sources and gaps", "Bronnen en gaten"),
        new SitePart(QuestionKind.Share, ("source", "all"), Present), new SitePart(QuestionKind.Gaps, ("by",
            "supplier")))
    { IsInMenu = true };

    public static SitePage Methods { get; } =
        new("methods", "methods", "methode", ("Methods", "Methode")) { IsInMenu = true };

    public static SitePage Documents { get; } =
        new("documents", "documentation", "documentatie", ("Documentation", "Documentatie"));

    public static SitePage Data { get; } =
        new("data", "data", "gegevens", ("Data and API", "Gegevens en API")) { IsInMenu = true };

    public static SitePage Flows { get; } = new(
        "flows", "flows", "stromen", ("Deliveries", "Leveringen"),
        new SitePart(QuestionKind.Flows, Present, Nato, ("years", Latest)));

    public static SitePage Map { get; } = new(
        "map", "map", "kaart", ("Map", "Kaart"),
        new SitePart(QuestionKind.Share, Present, ("by", "recipient"), ("years", Latest)))
    { HasCaveat = true };

    public static SitePage Letter { get; } = new("letter", "letter", "brief", ("Letter", "Brief"));

    public static SitePage Verify { get; } = One(
        QuestionKind.Verify, "verify", "nagaan", ("Verify a figure", "Een cijfer nagaan"));

    public static SitePage Production { get; } = new(
        "production", "production", "productie", ("Production", "Productie"),
        new SitePart(QuestionKind.Production, Present));

    public static SitePage Party { get; } =
        new("party", "countries", "landen", ("A country", "Een land"), new SitePart(QuestionKind.Party, Present));

    public static SitePage Products { get; } = new("products", "products", "producten", ("Products", "Producten"));

    public static SitePage Explain { get; } = new("explain", "explain", "uitleg", ("Explained", "Uitleg"));

    public static SitePage Line { get; } = new("line", "sources", "bronnen", ("As printed", "Zoals gedrukt"));

    public static SitePage Search { get; } = new("search", "search", "zoek", ("Search", "Zoeken"));

    public static SitePage Accessibility { get; } = new(
        "accessibility", "accessibility", "toegankelijkheid", ("Accessibility", "Toegankelijkheid"));

    public static SitePage Privacy { get; } = new("privacy", "privacy", "privacy", ("Privacy", "Privacy"));

    public static SitePage Report { get; } =
        new("report", "report-a-figure", "fout-melden", ("Report a wrong figure", "Een fout cijfer melden"));

    /// <summary>Pages of one question each, that are not named above.</summary>
    private static readonly SitePage[] OfOneQuestion =
    [
        One(QuestionKind.Share, "share", "aandeel", ("The share", "Het aandeel"), Present),
        One(QuestionKind.Suppliers, "suppliers", "leveranciers", ("Suppliers", "Leveranciers"), Present),
        One(QuestionKind.Recipients, "recipients", "ontvangers", ("Recipients", "Ontvangers"), Present),
        One(QuestionKind.Definitions, "definitions", "definities", ("Every definition", "Elke definitie")),
        One(QuestionKind.Sensitivity, "sensitivity", "gevoeligheid", ("Sensitivity", "Gevoeligheid"), Present),
        One(QuestionKind.Decompose, "decomposition", "uitsplitsing", ("What moved it", "Waardoor het verschoof"),
            Present),
        One(QuestionKind.Trend, "trend", "trend", ("Trend", "Trend"), Present),
        One(QuestionKind.Concentration, "concentration", "concentratie", ("Concentration", "Concentratie"), Present),
        One(QuestionKind.Dependence, "dependence", "afhankelijkheid", ("Dependence", "Afhankelijkheid"), Present),
        One(QuestionKind.OptionsCeiling, "options/ceiling", "mogelijkheden/bovengrens", ("Redirection", "Omleiden"),
            Present),
        One(QuestionKind.OptionsMatch, "options/match", "mogelijkheden/koppelen", ("Matches", "Koppelingen"), Present),
        One(QuestionKind.OptionsJoint, "options/joint", "mogelijkheden/samen", ("Joint orders", "Samen bestellen"),
            Present),
        One(QuestionKind.OptionsTarget, "options/target", "mogelijkheden/doel", ("A target", "Een doel"), Present),
        One(QuestionKind.Published, "statements", "uitspraken", ("Published statements", "Gepubliceerde uitspraken")),
        One(QuestionKind.Gaps, "gaps", "gaten", ("Gaps", "Gaten")),
        One(QuestionKind.Mirror, "contradictions", "tegenspraken", ("Contradictions", "Tegenspraken")),
        One(QuestionKind.Answer, "in-short", "in-het-kort", ("In short", "In het kort")),
        Verify,
        One(QuestionKind.Made, "made", "gemaakt", ("Made where", "Waar gemaakt")),
        One(QuestionKind.Between, "between", "tussen", ("From one to another", "Van het ene land naar het andere")),
        One(QuestionKind.Changes, "changes", "wijzigingen",
            ("What a new edition changed", "Wat een nieuwe editie veranderde")),
        One(QuestionKind.Targets, "targets", "doelen", ("Stated targets", "Gestelde doelen"), Present),
    ];

    /// <summary>The word for the last five full years of the edition that answers: filled in when it is known.</summary>
    public const string Latest = "latest";

    /// <summary>Every page with an address of its own.</summary>
    public static IReadOnlyList<SitePage> All { get; } =
    [
        Home, Development, Destinations, Countries, Options, Sources, Methods, Data, Flows, Map, Production,
        Products, Letter, Documents, Explain, Search, Accessibility, Privacy, Report, .. OfOneQuestion, .. Others(),
    ];

    public static SitePage? Find(Language language, string slug) => Lookup.BySlug(language).GetValueOrDefault(slug);

    /// <summary>The page that shows one question as it is asked.</summary>
    public static SitePage Of(QuestionKind kind) =>
        Lookup.ByKind[(int)kind] ?? throw new InvalidOperationException($"{kind} has no page.");

    /// <summary>The same address in another language: its longest beginning that is a page's, and what follows.</summary>
    public static string Translate(string path, Language from, Language to)
    {
        if (from == to || path.Length == 0) return path;
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (Find(from, path[..end]) is { } page) return $"{page.Slug(to)}{path.AsSpan(end)}";
        }

        return path;
    }

    /// <summary>The page of a kind of question, made once.</summary>
    private static SitePage? Shows(QuestionKind kind) => kind switch
    {
        QuestionKind.Party => Party,
        QuestionKind.Flows => Flows,
        QuestionKind.Production => Production,
        _ => OfOneQuestion.Concat(All).FirstOrDefault(p => p.Parts is [var only] && only.Kind == kind),
    };

    private static SitePage One(
        QuestionKind kind, string english, string dutch, Text title, params (string, string)[] given) =>
        new(Codes.Of(kind), english, dutch, title, new SitePart(kind, given))
        {
            HasCaveat = given.Contains(Present) && kind is not QuestionKind.Targets,
        };

    /// <summary>Questions that nobody gave a page: they have one all the same, under their own word.</summary>
    private static IEnumerable<SitePage> Others() => FromElsewhere.Kinds
        .Where(k => k is not (QuestionKind.Party or QuestionKind.Flows or QuestionKind.Production)
            && OfOneQuestion.All(p => p.Parts[0].Kind != k))
        .Select(k => new SitePage(
            Codes.Of(k), "ask/" + Codes.Of(k), "vraag/" + Codes.Of(k), Text.Of(Codes.Of(k)), new SitePart(k)));

    /// <summary>What every link and every address asks for.</summary>
    private static class Lookup
    {
        private static readonly FrozenDictionary<string, SitePage> English = OfSlugs(Language.En);
        private static readonly FrozenDictionary<string, SitePage> Dutch = OfSlugs(Language.Nl);

        public static SitePage?[] ByKind { get; } = Array.ConvertAll(Enum.GetValues<QuestionKind>(), Shows);

        public static FrozenDictionary<string, SitePage> BySlug(Language language) =>
            language == Language.Nl ? Dutch : English;

        private static FrozenDictionary<string, SitePage> OfSlugs(Language language) =>
            All.DistinctBy(p => p.Slug(language)).ToFrozenDictionary(p => p.Slug(language), StringComparer.Ordinal);
    }
}
