using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Options;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The table of <c>options joint</c>: a row per candidate, with its lists.</summary>
internal sealed class JointTable
{
    private const int ShownFirst = 10;
    private static readonly IReadOnlyList<ProductClass> Classes = ProductClasses.BuiltIn.All;
    private readonly OptionsBasis _basis;
    private readonly JointLists _lists;
    private readonly DealTexts _texts;

    public JointTable(OptionsBasis basis, IReadOnlyList<JointCandidate> candidates, DealTexts texts)
    {
        (_basis, _lists, _texts) = (basis, new JointLists(basis), texts);
        Base = new BaseTable(basis);
        Initiatives = _lists.Initiatives(Harmonise.Initiatives.All);
        Name = new(
            "name", Kind.Words, ("Class", "Klasse"), l => Cell.Of(Names.Of(ClassOf(l))))
        { Role = Role.Attribute };
        Rank = new("rank", Kind.Count, Text.None, l => Cell.Of((long?)l.Rank))
        {
            Role = Role.Attribute,
            About = ("Its rank.", "De rang.")
        };
        Outside = Amount(
            "taken_from_outside", ("From outside", "Van buiten"), l => l.Candidate.Outside, ("Outside", "Buiten"),
            isMain: true);
        Apart = Amount("ordered_apart", ("Ordered apart", "Apart besteld"), l => l.Candidate.Apart, ("Apart", "Apart"));
        Delivered = Amount(
            "delivered", ("Allies delivered", "Bondgenoten leverden"), l => l.Delivered, ("Deliv.", "Gelev."));
        Buyers = new(
            "buyers_outside", Kind.Count, ("Allies", "Bondgenoten"), l => Cell.Of((long?)l.Candidate.BuyersOutside));
        Said = new(
            "said", Kind.Words, ("In words", "In woorden"), l => Cell.Of(new JointSentence(basis, this, l, texts).Text))
        {
            Role = Role.Attribute,
            About = (
                "Who took what from whom, which allies deliver it, and what is being done.",
                "Wie wat van wie betrok, welke bondgenoten het leveren, en wat er loopt."),
        };
        Rows = new Table<JointLine>(
            "rows",
            basis.Ask,
            Columns(),
            [.. candidates.Select((c, i) => new JointLine(i + 1, c))],
            l => ClassOf(l).Code,
            l => basis.Supply(ClassOf(l).Code, null));
    }

    public BaseTable Base { get; }

    public Table<Initiative> Initiatives { get; }

    public Table<JointLine> Rows { get; }

    public Column<JointLine> Name { get; }

    public Column<JointLine> Rank { get; }

    public Column<JointLine> Outside { get; }

    public Column<JointLine> Apart { get; }

    public Column<JointLine> Delivered { get; }

    public Column<JointLine> Buyers { get; }

    /// <summary>The candidate in words, which people read below the table.</summary>
    public Column<JointLine> Said { get; }

    /// <summary>What a person sees: the first candidates, and each of them in words.</summary>
    public View View()
    {
        Column<JointLine> ordered = new(
            "ordered", Kind.Period, ("Ordered", "Besteld"), l => l.Candidate.Ordered is { } years
            ? Cell.Of(years)
            : Cell.Lacks("not-known"));
        return new View(
            Rows, ("By what allies took from outside", "Naar wat bondgenoten van buiten betrokken"),
            [Rank, Name, Outside, Buyers, Apart, Delivered, ordered])
        {
            First = ShownFirst,
            Told = Said,
        };
    }

    private static ProductClass ClassOf(JointLine line) => Classes[line.Candidate.Class];

    private List<Column<JointLine>> Columns() =>
    [
        Dimensions.Period<JointLine>(_ => _basis.Years),
        Dimensions.Composition<JointLine>(_ => _basis.Composition),
        Rank,
        new("key", Kind.Code, ("Code", "Code"), l => Cell.Of(ClassOf(l).Code)) { Role = Role.Dimension },
        Name,
        new(
            "category", Kind.Code, ("Category", "Categorie"),
            l => Cell.Of(ClassOf(l).Category)) { Role = Role.Attribute },
        Outside,
        Amount(
            "made_by_ally", ("Made by the ally", "Gemaakt door de bondgenoot"),
            l => Taken(l, _basis.Sides.IsMadeByAlly)),
        new(
            "part_made_by_ally",
            Kind.Amount,
            ("In part made by the ally", "Deels gemaakt door de bondgenoot"),
            l => OptionsCeilingQuestion.OfComments(_basis, Taken(l, _basis.Sides.IsPartMade)))
        {
            Unit = _basis.Flows.Unit,
        },
        Apart,
        Buyers,
        new("buyers_all", Kind.Count, ("All buyers", "Alle kopers"), l => Cell.Of((long?)l.Candidate.Buyers.Count)),
        new(
            "ordered", Kind.Period, ("Ordered", "Besteld"),
            l => Cell.Of(l.Candidate.Ordered)) { Role = Role.Attribute },
        List("buyers", ("Buyers", "Kopers"), l => _lists.Buyers(l.Candidate)),
        List(
            "present_suppliers", ("Suppliers outside", "Leveranciers buiten"),
            l => _lists.Parties("present_suppliers", l.Candidate.Present)),
        List("allied_suppliers", ("Allied suppliers", "Bondgenoten die leveren"), l => _lists.Suppliers(l.Candidate)),
        List("passed_on", ("Passed on", "Doorgegeven"), l => _lists.Parties("passed_on", l.Candidate.PassedOn)),
        new("mixed", Kind.Words, ("The class holds", "De klasse bevat"), l => ClassOf(l) is { MixedEn.Length: > 0 } c
            ? Cell.Of(Text.Name(c.MixedEn, c.MixedNl))
            : Cell.Blank)
        {
            Role = Role.Attribute,
        },
        List("same_items", ("Ordered apart, by product", "Apart besteld, per product"), l => _lists.Items(l.Candidate)),
        List(
            "initiatives", ("Initiatives", "Initiatieven"),
            l => new RowsCell(_lists.Initiatives(Harmonise.Initiatives.For(ClassOf(l).Code)))),
        List("deals", ("Deals", "Orders"), l => _texts.List("deals", _basis.Ask, l.Candidate.Flows)),
        new(
            "flows", Kind.Ask, ("Delivered by allies", "Geleverd door bondgenoten"),
            l => Cell.Of(_basis.Supply(ClassOf(l).Code, null)))
        {
            Role = Role.Attribute,
        },
        new(
            "flows_demand", Kind.Ask, ("Taken by allies", "Betrokken door bondgenoten"),
            l => Cell.Of(_basis.Demand(ClassOf(l).Code, null)))
        {
            Role = Role.Attribute,
        },
        Delivered,
        Said,
    ];

    private static Column<JointLine> List(string name, Text title, Func<JointLine, Cell> of) =>
        new(name, Kind.Group, title, of) { Role = Role.Attribute };

    private Column<JointLine> Amount(
        string name, Text title, Func<JointLine, long> of, Text? narrow = null, bool isMain = false) =>
        new(name, Kind.Amount, title, l => Cell.OfAmount(of(l)))
        {
            Unit = _basis.Flows.Unit,
            Short = narrow,
            Main = isMain
        };

    /// <summary>What allies took of it from outside, as far as it fits.</summary>
    private long Taken(JointLine line, Func<int, bool> fits) =>
        line.Candidate.Flows.Where(f => _basis.Sides.Role(f) == FlowRole.Demand && fits(f))
            .Sum(f => _basis.Flows.Amount[f]);
}
