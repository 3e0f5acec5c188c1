using Aandeel.Answers;
using Aandeel.Reconcile;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The contradictions of <c>mirror</c>: each column once, and the tables that people see.</summary>
internal sealed class MirrorTable
{
    /// <summary>How many a screen shows of a kind; of several pairs of series fewer of each.</summary>
    private const int First = 15;
    private const int FirstOfEach = 5;

    private readonly MirrorChoice _choice;
    private readonly Ask _ask;

    public MirrorTable(MirrorChoice choice, Ask ask, IReadOnlyList<Contradiction> found)
    {
        (_choice, _ask) = (choice, ask);
        var lines = found.GroupBy(c => (c.Kind, c.Says, c.Silent))
            .SelectMany(g => g.Select((c, i) => new MirrorLine(c, i + 1)));
        Rows = new Table<MirrorLine>("rows", ask, Columns(), [.. lines], l => l.Key, Behind);
    }

    public Table<MirrorLine> Rows { get; }

    private Column<MirrorLine> Supplier { get; } =
        new(
            "supplier_name", Kind.Words, ("Supplier", "Leverancier"),
            l => Cell.Of(Names.Of(MirrorLine.Of(l.Found.Supplier))))
        {
            Role = Role.Attribute,
        };

    private Column<MirrorLine> Recipient { get; } =
        new(
            "recipient_name", Kind.Words, ("Recipient", "Ontvanger"),
            l => Cell.Of(Names.Of(MirrorLine.Of(l.Found.Recipient))))
        {
            Role = Role.Attribute,
        };

    private Column<MirrorLine> Period { get; } = Dimensions.Period<MirrorLine>(l => l.Found.Years, ("Years", "Jaren"));

    /// <summary>A table for each kind and each two series, whose amounts are in one unit.</summary>
    public IEnumerable<View> Views()
    {
        var all = Enumerable.Range(0, Rows.Count).GroupBy(i => Rows.Rows[i].Found.Kind);
        foreach (var kind in all)
        {
            var pairs = kind.GroupBy(i => (Rows.Rows[i].Found.Says, Rows.Rows[i].Found.Silent)).ToList();
            foreach (var pair in pairs)
            {
                var heading = MirrorNames.Of(kind.Key);
                if (pairs.Count > 1)
                {
                    var (says, silent) = (SeriesNames.Of(pair.Key.Says.Series), SeriesNames.Of(pair.Key.Silent.Series));
                    heading = Text.Of($"{heading}: {says} against {silent}", $"{heading}: {says} tegenover {silent}");
                }

                yield return new View(Rows, heading, [Supplier, Recipient, Period, Amount, What(kind.Key)])
                {
                    Rows = [.. pair],
                    First = pairs.Count > 1 ? FirstOfEach : First,
                };
            }
        }
    }

    /// <summary>The amount with its unit, since units differ by series.</summary>
    private static Column<MirrorLine> Amount { get; } = new(
        "amount", Kind.Amount, ("Amount", "Bedrag"), l => Cell.Of(AmountWords.Of(l.Found.Says.Series, l.Found.Amount)))
    {
        Main = true,
    };

    private static Column<MirrorLine> What(ContradictionKind kind) =>
        kind == ContradictionKind.InRegisterInNeitherReport
        ? new("class_name", Kind.Words, ("Class", "Klasse"), l => Cell.Of(l.Class is { } of ? Names.Of(of) : Text.None))
        : new("source", Kind.Words, ("Source", "Bron"), l => Cell.Of(SeriesNames.Of(l.Found.Says.Series)));

    private static Ask Behind(MirrorLine line) => MirrorChoice.Behind(line.Found.Says, line.Found, line.Found.Years);

    private IReadOnlyList<Column<MirrorLine>> Columns() =>
    [
        Dimension("kind", ("Kind", "Soort"), l => Codes.Of(l.Found.Kind)),
        new("rank", Kind.Count, ("Rank", "Rang"), l => Cell.Of((long?)l.Rank)) { Role = Role.Attribute },
        Dimension(
            "key", ("Pair", "Paar"),
            l => $"{MirrorLine.Of(l.Found.Supplier).Code.Value}>{MirrorLine.Of(l.Found.Recipient).Code.Value}"),
        Dimension("supplier", ("Supplier", "Leverancier"), l => MirrorLine.Of(l.Found.Supplier).Code.Value),
        Supplier,
        Dimension("recipient", ("Recipient", "Ontvanger"), l => MirrorLine.Of(l.Found.Recipient).Code.Value),
        Recipient,
        Period,
        new("window", Kind.Period, ("Looked for in", "Gezocht in"), l => Cell.Of(l.Found.Window))
        {
            Role = Role.Attribute,
        },
        Dimension("source", ("Source", "Bron"), l => l.Found.Says.Series.Source),
        Dimension("flow", ("Flow", "Stroom"), l => Codes.Of(l.Found.Says.Series.Flow)),
        new("unit", Kind.Code, ("Unit", "Eenheid"), l => Cell.Of(l.Found.Says.Series.Unit.Code))
        {
            Role = Role.Attribute,
        },
        new("amount", Kind.Amount, ("Amount", "Bedrag"), l => Cell.OfAmount(l.Found.Amount))
        {
            UnitOf = l => l.Found.Says.Series.Unit,
        },
        Dimension("silent_source", ("Silent source", "Bron zonder opgave"), l => l.Found.Silent.Series.Source),
        Dimension("silent_flow", ("Silent flow", "Stroom zonder opgave"), l => Codes.Of(l.Found.Silent.Series.Flow)),
        new("class", Kind.Code, ("Class", "Klasse"), l => Cell.Of(l.Class?.Code)) { Role = Role.Attribute },
        new("class_name", Kind.Words, ("Class", "Klasse"), l => Cell.Of(l.Class is { } of ? Names.Of(of) : null))
        {
            Role = Role.Attribute,
        },
        new(
            "register_categories", Kind.Code, ("Categories of the Register", "Categorieën van het register"),
            Categories)
        {
            Role = Role.Attribute,
        },
        new("flows", Kind.Ask, ("Rows behind it", "Regels erachter"), l => Cell.Of(Behind(l)))
        {
            Role = Role.Attribute,
        },
        new("sides", Kind.Group, ("What each source says", "Wat elke bron zegt"), l => new RowsCell(Sides(l)))
        {
            Role = Role.Attribute,
        },
    ];

    private Table<MirrorSide> Sides(MirrorLine line) => new(
        "sides",
        _ask,
        [
            .. GapCells.OfSeries<MirrorSide>(s => s.Coverage),
            new("years", Kind.Period, ("Years", "Jaren"), s => Cell.Of(s.Years)) { Role = Role.Dimension },
            new("years_reported", Kind.Count, ("Years reported", "Jaren opgegeven"), s => Cell.Of((long?)s.Reported)),
            new("state", Kind.Code, ("State", "Staat"), s => Cell.Of(s.State)) { Role = Role.Attribute },
            new("amount", Kind.Amount, ("Amount", "Bedrag"), s => s.Amount is not { } sum ? Cell.Lacks("not-named")
                : s.Coverage.HasSums ? Cell.OfAmount(sum)
                : Cell.Lacks("items-not-added"))
            {
                UnitOf = s => s.Coverage.Series.Unit,
            },
            new(
                "flows",
                Kind.Ask,
                ("Rows behind it", "Regels erachter"),
                s => s.Behind is { } ask ? Cell.Of(ask) : Cell.Lacks(GapCells.NoPrintedRow)),
        ],
        MirrorSide.Of(line.Found, _choice),
        s => $"{line.Key} {s.Coverage.Series.Source} {Codes.Of(s.Coverage.Series.Flow)} {s.Coverage.Series.Unit.Code} "
            + $"{Codes.Of(s.Coverage.Side)}");

    private static Cell Categories(MirrorLine line) =>
        line.Class is null ? Cell.Blank : Cell.Of(string.Join(", ", RegisterClasses.BuiltIn.CodesOf(line.Found.Class)));

    private static Column<MirrorLine> Dimension(string name, Text title, Func<MirrorLine, string> of) =>
        new(name, Kind.Code, title, l => Cell.Of(of(l))) { Role = Role.Dimension };
}
