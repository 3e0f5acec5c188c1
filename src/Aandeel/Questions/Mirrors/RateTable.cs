using Aandeel.Answers;
using Aandeel.Reconcile;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// Match rates by reporter or by category: rows of <c>mirror --source unroca --by</c>, and tables beside its transfers.
/// </summary>
internal sealed class RateTable
{
    private const string NothingToCompare = "nothing-to-compare";
    private const string NotAdded = "items-not-added";
    private const int First = 15;
    private readonly RegisterMirrorChoice _choice;
    private readonly Ask _ask;
    private readonly bool _isByReporter;

    private RateTable(RegisterMirrorChoice choice, Ask ask, bool isByReporter, IReadOnlyList<RateLine> lines)
    {
        (_choice, _ask, _isByReporter) = (choice, ask, isByReporter);
        Rows = new Table<RateLine>(
            "rows", ask, isByReporter ? OfReporters() : OfCategories(), lines, l => l.Key, l => l.Exports);
    }

    public Table<RateLine> Rows { get; }

    private static Column<RateLine> Reliability { get; } =
        new(
            "reliability", Kind.Share, ("Near, in items", "Dichtbij, in stuks"),
            l => Cell.Of(l.Rate.Reliability, NothingToCompare))
        {
            Short = ("Items", "Stuks"),
        };

    public static RateTable ByReporter(
        RegisterMirrorChoice choice, Ask ask, IReadOnlyList<(RegisterReport Row, MirrorFlow Flow)> rows) =>
        new(choice, ask, true,
        [
            .. rows.GroupBy(r => r.Row.Reporter)
                .Select(g => Reporter(choice, g))
                .OrderByDescending(r => r.Rate.Rows)
                .ThenBy(r => r.Key, StringComparer.Ordinal),
        ]);

    public static RateTable ByCategory(
        RegisterMirrorChoice choice, Ask ask, IReadOnlyList<(RegisterReport Row, MirrorFlow Flow)> rows) =>
        new(choice, ask, false, [.. Categories(rows).Select(g => Category(choice, g.Key, [.. g]))]);

    public View View()
    {
        List<Column> seen =
        [
            _isByReporter
                ? new Column<RateLine>(
                    "name", Kind.Words, ("Reporter", "Rapporteur"), l => Cell.Of(Names.Of(l.Reporter!)))
                : new Column<RateLine>("category", Kind.Code, ("Category", "Categorie"), l => Cell.Of(l.Category)),
            .. Figures().Where(f => f.Name is not ("judged" or "near" or "withheld")),
        ];
        if (!_isByReporter) seen.Add(Reliability);
        Text heading = _isByReporter
            ? ("By reporter", "Per rapporteur")
            : ("By category: rows of both sides", "Per categorie: regels van beide kanten");
        return new View(Rows, heading, seen) { First = _isByReporter ? First : null };
    }

    private static RateLine Reporter(
        RegisterMirrorChoice choice, IGrouping<short, (RegisterReport Row, MirrorFlow Flow)> rows)
    {
        var reporter = Imported.Parties[rows.Key];
        Ask? Behind(Side side) =>
            rows.Any(r => r.Row is { Items: not null } row && row.Side == side) ? choice.Behind(reporter, side) : null;
        var categories = Categories(rows)
            .Select(g => new RateLine(null, g.Key, MatchRate.Of(g, oneCategory: true), [], 1, null, null));
        return new RateLine(
            reporter, null, MatchRate.Of(rows, oneCategory: false), [.. categories], 1, Behind(Side.Export),
            Behind(Side.Import));
    }

    private static RateLine Category(
        RegisterMirrorChoice choice, string category, IReadOnlyList<(RegisterReport Row, MirrorFlow Flow)> rows)
    {
        Ask? Behind(Side side) =>
            rows.FirstOrDefault(r => r.Row is { Items: not null } row && row.Side == side).Row is { } printed
            ? choice.Behind(printed.Printed, side)
            : null;
        var reporters = rows.Select(r => r.Row.Reporter).Distinct().Count();
        return new RateLine(
            null, category, MatchRate.Of(rows, oneCategory: true), [], reporters, Behind(Side.Export),
            Behind(Side.Import));
    }

    private static IOrderedEnumerable<IGrouping<string, (RegisterReport Row, MirrorFlow Flow)>> Categories(
        IEnumerable<(RegisterReport Row, MirrorFlow Flow)> rows) =>
        rows.GroupBy(r => r.Row.Category).OrderBy(g => g.Key, StringComparer.Ordinal);

    private List<Column<RateLine>> OfReporters() =>
    [
        new("key", Kind.Code, ("Code", "Code"), l => Cell.Of(l.Key)) { Role = Role.Dimension },
        new("name", Kind.Words, ("Reporter", "Rapporteur"), l => Cell.Of(Names.Of(l.Reporter!)))
        {
            Role = Role.Attribute,
        },
        Period(),
        .. Figures(),
        new("categories", Kind.Group, ("By category", "Per categorie"), l => new RowsCell(new Table<RateLine>(
            "categories", _ask, OneCategory(), l.Categories, c => $"{l.Key} {c.Key}")))
        {
            Role = Role.Attribute,
        },
        .. Behind(),
    ];

    private List<Column<RateLine>> OfCategories() =>
    [
        .. OneCategory(),
        Period(),
        new("reporters", Kind.Count, ("Reporters", "Rapporteurs"), l => Cell.Of((long?)l.Reporters))
        {
            Role = Role.Attribute,
        },
        .. Behind(),
    ];

    private static List<Column<RateLine>> OneCategory() =>
    [
        new("category", Kind.Code, ("Category", "Categorie"), l => Cell.Of(l.Category)) { Role = Role.Dimension },
        .. Figures(),
        Items("items_judged", ("Items that can be judged", "Stuks die te beoordelen zijn"), r => r.Items),
        Items("items_near", ("Items that are near", "Stuks die dichtbij zijn"), r => r.NearItems),
        Reliability,
    ];

    private static List<Column<RateLine>> Figures() =>
    [
        Count("rows", ("Rows", "Regels"), r => r.Rows),
        Count("compared", ("Compared", "Vergeleken"), r => r.Compared),
        Count("matched", ("Matched", "Gekoppeld"), r => r.Matched),
        new("match_rate", Kind.Share, ("Match rate", "Koppelgraad"), l => Cell.Of(l.Rate.Rate, NothingToCompare))
        {
            Main = true,
        },
        Count("judged", ("Judged", "Beoordeeld"), r => r.Judged),
        Count("near", ("Near", "Dichtbij"), r => r.Near),
        new(
            "near_rate", Kind.Share, ("Near, of judged", "Dichtbij, van beoordeeld"),
            l => Cell.Of(l.Rate.NearRate, NothingToCompare))
        {
            Short = ("Near", "Dichtbij"),
        },
        Count("withheld", ("Withheld", "Achtergehouden"), r => r.Withheld),
    ];

    private Column<RateLine> Period() => Dimensions.Period<RateLine>(_ => _choice.Years);

    private static Column<RateLine>[] Behind() =>
    [
        new("flows", Kind.Ask, ("Rows of suppliers", "Regels van leveranciers"), l => Asked(l.Exports))
        {
            Role = Role.Attribute,
        },
        new("flows_import", Kind.Ask, ("Rows of recipients", "Regels van ontvangers"), l => Asked(l.Imports))
        {
            Role = Role.Attribute,
        },
    ];

    private static Cell Asked(Ask? ask) => ask is null ? Cell.Lacks(GapCells.NoPrintedRow) : Cell.Of(ask);

    private static Column<RateLine> Count(string name, Text title, Func<MatchRate, int> of) =>
        new(name, Kind.Count, title, l => Cell.Of((long?)of(l.Rate)));

    private static Column<RateLine> Items(string name, Text title, Func<MatchRate, long?> of) =>
        new(name, Kind.Amount, title, l => Cell.OfAmount(of(l.Rate), NotAdded)) { Unit = Unit.Items };
}
