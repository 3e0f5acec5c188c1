using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Options;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The tables of <c>options match</c>: a row per pairing, all of them together, and by class.</summary>
internal sealed class MatchTable
{
    private const int ShownFirst = 25;
    private const int ShownItems = 2;
    private static readonly IReadOnlyList<ProductClass> Classes = ProductClasses.BuiltIn.All;
    private readonly OptionsBasis _basis;
    private readonly DealTexts _texts;

    public MatchTable(OptionsBasis basis, Matching matching, DealTexts texts)
    {
        (_basis, _texts) = (basis, texts);
        Matched = Of("matched", ("Paired", "Gekoppeld"), matching.Total);
        SameYearAndStatus = Of(
            "same_year_and_status",
            ("In the same year, both new or both used", "In hetzelfde jaar, beide nieuw of beide gebruikt"),
            Sum(matching, a => a.YearsApart == 0 && a.IsSameStatus));
        Base = new BaseTable(
            basis,
            Of("supply", ("Delivered outside", "Buiten geleverd"), matching.Supply),
            Of("demand", ("Taken from outside", "Van buiten betrokken"), matching.Demand),
            Matched,
            Of("same_year", ("In the same year", "In hetzelfde jaar"), Sum(matching, a => a.YearsApart == 0)),
            Of(
                "same_status", ("Both new or both used", "Beide nieuw of beide gebruikt"),
                Sum(matching, a => a.IsSameStatus)),
            SameYearAndStatus,
            new(
                "cost", Kind.Factor, ("Points times amount", "Punten maal hoeveelheid"),
                _ => new Cell.Exact((decimal)matching.Cost / Aandeel.Amount.Scale)),
            new("share_after", Kind.Share, ("Share after", "Aandeel daarna"), s => Cell.Of(
                OptionsCeilingQuestion.After(s, matching.Total), BaseTable.Nothing)));
        Rows = new Table<MatchLine>(
            "rows",
            basis.Ask,
            Columns(),
            [.. matching.Assignments.Select((a, i) => new MatchLine(i + 1, a))],
            l => $"{l.Number}",
            l => Supply(l.Pairing));
        ByClass = new Table<MatchSum>(
            "by_class",
            basis.Ask,
            [
                new("key", Kind.Code, ("Code", "Code"), c => Cell.Of(Classes[c.Class].Code)) { Role = Role.Dimension },
                new(
                    "name", Kind.Words, ("Class", "Klasse"),
                    c => Cell.Of(Names.Of(Classes[c.Class]))) { Role = Role.Attribute },
                new(
                    "matched", Kind.Amount, ("Paired", "Gekoppeld"),
                    c => Cell.OfAmount(c.Amount)) { Unit = basis.Flows.Unit },
            ],
            [.. matching.Assignments.GroupBy(a => a.Supply.Class)
                .Select(g => new MatchSum(g.Key, g.Sum(a => a.Amount)))],
            c => Classes[c.Class].Code);
    }

    public BaseTable Base { get; }

    public Column<ShareSums> Matched { get; }

    public Column<ShareSums> SameYearAndStatus { get; }

    public Table<MatchLine> Rows { get; }

    public Table<MatchSum> ByClass { get; }

    /// <summary>What a person sees: the largest pairings first.</summary>
    public View View() => new(Rows, ("Largest first", "Grootste eerst"), Seen())
    {
        Rows = [.. Enumerable.Range(0, Rows.Count).OrderByDescending(i => Rows.Rows[i].Pairing.Amount)],
        First = ShownFirst,
    };

    private static long Sum(Matching matching, Func<Assignment, bool> fits) =>
        matching.Assignments.Where(fits).Sum(a => a.Amount);

    private Column<ShareSums> Of(string name, Text title, long amount) =>
        new(name, Kind.Amount, title, _ => Cell.OfAmount(amount)) { Unit = _basis.Flows.Unit };

    private List<Column<MatchLine>> Columns() =>
    [
        Dimensions.Period<MatchLine>(_ => _basis.Years),
        Dimensions.Composition<MatchLine>(_ => _basis.Composition),
        new("key", Kind.Code, ("Number", "Nummer"), l => Cell.Of($"{l.Number}")) { Role = Role.Dimension },
        new(
            "name", Kind.Words, ("Class", "Klasse"),
            l => Cell.Of(Names.Of(Classes[l.Pairing.Supply.Class]))) { Role = Role.Attribute },
        new(
            "class", Kind.Code, ("Class delivered", "Geleverde klasse"),
            l => Cell.Of(Classes[l.Pairing.Supply.Class].Code)) { Role = Role.Attribute },
        new(
            "demand_class", Kind.Code, ("Class taken", "Betrokken klasse"),
            l => Cell.Of(Classes[l.Pairing.Demand.Class].Code)) { Role = Role.Attribute },
        .. Side("supplier", ("Supplier", "Leverancier"), a => a.Supply),
        .. Side("recipient", ("Recipient", "Ontvanger"), a => a.Demand),
        Amount(Text.Of("TIV")),
        Apart(),
        new("cost", Kind.Count, ("Points", "Punten"), l => Cell.Of((long?)l.Pairing.Cost)),
        Deals("delivered_outside", ("Delivered outside", "Buiten geleverd"), a => a.Supply),
        Deals("taken_from_outside", ("Taken from outside", "Van buiten betrokken"), a => a.Demand),
        new(
            "flows", Kind.Ask, ("Delivered outside, rows", "Buiten geleverd, regels"),
            l => Cell.Of(Supply(l.Pairing))) { Role = Role.Attribute },
        new(
            "flows_demand", Kind.Ask, ("Taken from outside, rows", "Van buiten betrokken, regels"),
            l => Cell.Of(Demand(l.Pairing))) { Role = Role.Attribute },
    ];

    private List<Column<MatchLine>> Seen() =>
    [
        new("classes", Kind.Words, ("Class", "Klasse"), l => Cell.Of(ClassesOf(l.Pairing))),
        Amount(Text.Of("TIV")),
        Told(
            "delivered", ("Ally delivered outside", "Bondgenoot leverde buiten"), a => a.Supply,
            f => _basis.Flows.Recipient[f]),
        Told(
            "taken", ("Ally took from outside", "Bondgenoot betrok van buiten"), a => a.Demand,
            f => _basis.Flows.Supplier[f]),
        Apart(),
    ];

    private IEnumerable<Column<MatchLine>> Side(string name, Text title, Func<Assignment, MatchNode> of)
    {
        Party Party(MatchLine line) => _basis.Flows.Parties[of(line.Pairing).Party];
        yield return new(name, Kind.Code, title, l => Cell.Of(Party(l).Code.Value)) { Role = Role.Attribute };
        yield return new($"{name}_name", Kind.Words, title, l => Cell.Of(Names.Of(Party(l)))) { Role = Role.Attribute };
        yield return new(
            $"{name}_year", Kind.Year, ("Year", "Jaar"),
            l => Cell.Of((long?)of(l.Pairing).Year))
        { Role = Role.Attribute };
        yield return new(
            $"{name}_new", Kind.YesNo, ("New", "Nieuw"), l => Cell.Of(of(l.Pairing).IsNew))
        { Role = Role.Attribute };
    }

    private Column<MatchLine> Amount(Text title) =>
        new("amount", Kind.Amount, title, l => Cell.OfAmount(l.Pairing.Amount))
        {
            Unit = _basis.Flows.Unit,
            Form = Form.Exact,
            Main = true,
        };

    private static Column<MatchLine> Apart() => new(
        "years_apart", Kind.Count, ("Years apart", "Jaren ertussen"), l => Cell.Of((long?)l.Pairing.YearsApart))
    {
        Short = ("Yrs", "Jr"),
    };

    private Column<MatchLine> Deals(string name, Text title, Func<Assignment, MatchNode> of) =>
        new(name, Kind.Group, title, l => _texts.List(name, _basis.Ask, of(l.Pairing).Flows)) { Role = Role.Attribute };

    /// <summary>"DEU 2021 used: Leopard-2A4 (UKR), 2 more".</summary>
    private Column<MatchLine> Told(string name, Text title, Func<Assignment, MatchNode> of, Func<int, short> other) =>
        new(name, Kind.Words, title, l =>
    {
        var node = of(l.Pairing);
        var (code, year, items) = (_basis.Flows.Parties[node.Party].Code.Value, $"{node.Year}",
            _texts.Largest(node.Flows, other, ShownItems));
        Text used = node.IsNew ? Text.None : (" used", " gebruikt");
        return Cell.Of(Text.Of($"{code} {year}{used}: {items}", $"{code} {year}{used}: {items}"));
    });

    private static Text ClassesOf(Assignment a) => a.Supply.Class == a.Demand.Class
        ? Names.Of(Classes[a.Supply.Class])
        : Text.Join(" / ", [Names.Of(Classes[a.Supply.Class]), Names.Of(Classes[a.Demand.Class])]);

    private Ask Supply(Assignment a) => _basis.Supply(
        Classes[a.Supply.Class].Code, null, _basis.Flows.Parties[a.Supply.Party].Code.Value,
        new YearRange(a.Supply.Year, a.Supply.Year));

    private Ask Demand(Assignment a) => _basis.Demand(
        Classes[a.Demand.Class].Code, null, _basis.Flows.Parties[a.Demand.Party].Code.Value,
        new YearRange(a.Demand.Year, a.Demand.Year));
}
