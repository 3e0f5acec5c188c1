using Aandeel.Answers;
using Aandeel.Reconcile;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The transfers of <c>mirror --source unroca</c>: what each side says, and how far the two differ.</summary>
internal sealed class TransferTable
{
    private const int First = 15;
    private const string OneSideSilent = "one-side-silent";
    private const string Withheld = "withheld";
    private readonly RegisterMirrorChoice _choice;

    public TransferTable(RegisterMirrorChoice choice, Ask ask, IReadOnlyList<MirrorFlow> flows)
    {
        _choice = choice;
        Rows = new Table<MirrorFlow>("rows", ask, Columns(), Ordered(flows), f => $"{f.Export?.Id}>{f.Import?.Id}");
    }

    public Table<MirrorFlow> Rows { get; }

    private Column<MirrorFlow> Category { get; } =
        new("category", Kind.Code, ("Category", "Categorie"), f => Cell.Of(f.Row.Category))
        {
            Role = Role.Dimension,
            Short = Text.Of("Cat."),
        };

    private Column<MirrorFlow> Supplier { get; } =
        new(
            "supplier_name", Kind.Words, ("Supplier", "Leverancier"),
            f => Cell.Of(Names.Of(MirrorLine.Of(f.Row.Supplier))))
        {
            Role = Role.Attribute,
        };

    private Column<MirrorFlow> Recipient { get; } =
        new(
            "recipient_name", Kind.Words, ("Recipient", "Ontvanger"),
            f => Cell.Of(Names.Of(MirrorLine.Of(f.Row.Recipient))))
        {
            Role = Role.Attribute,
        };

    private Column<MirrorFlow> Discrepancy { get; } = new("discrepancy", Kind.Factor, ("Discrepancy", "Verschil"), f =>
        Cell.Of(f.Discrepancy, f.State == MirrorState.Matched ? Withheld : OneSideSilent))
    {
        Main = true,
        Form = Form.Fine,
        Short = ("Discr.", "Versch."),
    };

    public IEnumerable<View> Views()
    {
        yield return View(
            ("Named by one side, and not by the other, whose report is here", "Door één kant genoemd, en niet door de "
                + "andere, waarvan de opgave is ingelezen"),
            f => f.State == MirrorState.OneSided);
        yield return View(
            Text.Of(
                $"Named by both, with numbers that differ by {Text.Of("20 %")} or more",
                $"Door beide genoemd, met aantallen die {Text.Of("20 %")} of meer verschillen"),
            f => f is { State: MirrorState.Matched, Near: false });
    }

    /// <summary>
    /// What contradicts most comes first: a report that the other side does not name, then the largest discrepancies.
    /// Items of different
    /// categories have no order, so the largest of each category come in turn.
    /// </summary>
    private static List<MirrorFlow> Ordered(IReadOnlyList<MirrorFlow> flows) =>
    [
        .. flows.GroupBy(f => (f.State, f.Row.Category))
            .SelectMany(g => g.OrderByDescending(f => f.Discrepancy ?? -1)
                .ThenByDescending(f => Math.Max(f.Export?.Items ?? 0, f.Import?.Items ?? 0))
                .ThenBy(f => f.Row.Id)
                .Select((Flow, Rank) => (Flow, Rank)))
            .OrderBy(f => f.Flow.State switch { MirrorState.OneSided => 0, MirrorState.Matched => 1, _ => 2 })
            .ThenByDescending(f => f.Flow.Discrepancy ?? -1)
            .ThenBy(f => f.Rank)
            .ThenBy(f => f.Flow.Row.Category, StringComparer.Ordinal)
            .Select(f => f.Flow),
    ];

    private View View(Text heading, Func<MirrorFlow, bool> fits)
    {
        Column<MirrorFlow> year = new("year", Kind.Code, ("Year", "Jaar"), f => Cell.Of(
            f.YearsLater is null or 0 ? $"{f.Row.Year}" : $"{f.Export!.Year}/{f.Import!.Year}"));
        Column<MirrorFlow> supplier = Said(
            "export", ("Supplier says", "Leverancier zegt"), ("Supplier", "Lever."), f => f.Export);
        Column<MirrorFlow> recipient = Said(
            "import", ("Recipient says", "Ontvanger zegt"), ("Recipient", "Ontv."), f => f.Import);
        return new View(Rows, heading, [Category, Supplier, Recipient, year, supplier, recipient, Discrepancy])
        {
            Rows = [.. Enumerable.Range(0, Rows.Count).Where(i => fits(Rows.Rows[i]))],
            First = First,
        };
    }

    private static Column<MirrorFlow> Said(
        string name, Text title, Text narrow, Func<MirrorFlow, RegisterReport?> of) =>
        new(name, Kind.Amount, title, f => of(f) switch
        {
            null => Cell.Of(("not named", "niet genoemd")),
            { Items: { } items } => Cell.OfAmount(items),
            _ => Cell.Of(("withheld", "achtergehouden")),
        })
        {
            Unit = Unit.Items,
            Short = narrow,
        };

    private IReadOnlyList<Column<MirrorFlow>> Columns() =>
    [
        new("state", Kind.Code, ("State", "Staat"), f => Cell.Of(Codes.Of(f.State))) { Role = Role.Attribute },
        Category,
        new("supplier", Kind.Code, ("Supplier", "Leverancier"), f => Cell.Of(MirrorLine.Of(f.Row.Supplier).Code.Value))
        {
            Role = Role.Dimension,
        },
        Supplier,
        new("recipient", Kind.Code, ("Recipient", "Ontvanger"), f => Cell.Of(MirrorLine.Of(f.Row.Recipient).Code.Value))
        {
            Role = Role.Dimension,
        },
        Recipient,
        new("export", Kind.Group, ("Supplier says", "Leverancier zegt"), f => SideOf(f, Side.Export))
        {
            Unit = Unit.Items,
        },
        new("import", Kind.Group, ("Recipient says", "Ontvanger zegt"), f => SideOf(f, Side.Import))
        {
            Unit = Unit.Items,
        },
        new("years_later", Kind.Count, ("Years later", "Jaren later"), f => Cell.OfCount(f.YearsLater, OneSideSilent))
        {
            Role = Role.Attribute,
        },
        Discrepancy,
        new("near", Kind.YesNo, ("Near", "Dichtbij"), f => f.Near is { } near ? Cell.Of(near) : Cell.Blank)
        {
            Role = Role.Attribute,
        },
    ];

    /// <summary>One side: its year and number, or what its silence is.</summary>
    private Cell.Map SideOf(MirrorFlow flow, Side side)
    {
        var (row, reporter) = side == Side.Export
            ? (flow.Export, flow.Row.Supplier)
            : (flow.Import, flow.Row.Recipient);
        if (row is null)
        {
            var silence = flow.State == MirrorState.OneSided
                ? "not-named"
                : Codes.Of(_choice.Of(side)[reporter, flow.Row.Year].State);
            return Map(Cell.Lacks(silence), silence, Cell.Lacks(silence), Cell.Lacks(GapCells.NoPrintedRow));
        }

        var year = Cell.Of((long?)row.Year);
        return row.Items is { } items
            ? Map(year, "amount", Cell.OfAmount(items), Cell.Of(_choice.Behind(row, side)))
            : Map(year, Withheld, Cell.Lacks(Withheld), Cell.Lacks(Withheld));
    }

    private static Cell.Map Map(Cell year, string says, Cell items, Cell flows) =>
        new([new("year", year), new("says", Cell.Of(says)), new("items", items), new("flows", flows)]);
}
