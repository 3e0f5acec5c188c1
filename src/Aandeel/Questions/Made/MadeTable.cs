using Aandeel.Answers;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The tables of <c>made</c>: each column once.</summary>
internal sealed class MadeTable
{
    private const int FirstRows = 15;
    private const string Nothing = "nothing-delivered";
    private readonly Ask _ask;

    public MadeTable(
        Question filled, Ask ask, IReadOnlyList<MadeLine> lines, IReadOnlyList<MadeOrderLine> orders)
    {
        _ask = ask;
        var inside = Names.Of(filled.Alliance);
        ElsewhereInside = Amount(
            "elsewhere_inside", Text.Of($"of it in {inside}", $"waarvan in {inside}"), l => l.ElsewhereInside);
        Places = new Table<MadePlaceLine>(
            "places", ask, PlaceColumns, lines is [var first, ..] ? first.Places : [], KeyOf);
        Orders = new Table<MadeOrderLine>("orders", ask, OrderColumns(), orders, o => o.Key);
        Rows = new Table<MadeLine>("rows", ask, Columns(filled), lines, l => l.Key, l => Flows(filled, l));
    }

    public Table<MadeLine> Rows { get; }

    /// <summary>The places of the first row, for people and for sentences.</summary>
    public Table<MadePlaceLine> Places { get; }

    /// <summary>Every order that was made elsewhere, where few suppliers are asked.</summary>
    public Table<MadeOrderLine> Orders { get; }

    public Column<MadeLine> Total { get; } = Amount("total", ("Delivered", "Geleverd"), l => l.Sums.Total);

    public Column<MadeLine> Elsewhere { get; } = Amount(
        "elsewhere", ("Built elsewhere", "Elders gebouwd"), l => l.Sums.Elsewhere);

    public Column<MadeLine> ElsewhereInside { get; }

    public Column<MadeLine> AtRecipient { get; } = Amount(
        "at_recipient", ("In the recipient", "Bij de ontvanger"), l => l.AtRecipient);

    public Column<MadeLine> InThird { get; } = Amount("in_third", ("In a third state", "In een derde staat"), l => l.InThird);

    public Column<MadeLine> ElsewherePart { get; } = new(
        "elsewhere_part", Kind.Share, ("Part built elsewhere", "Deel elders gebouwd"),
        l => Cell.Of(l.Sums.ElsewherePart, Nothing))
    {
        Main = true,
        Short = ("part", "deel"),
        About = (
            "Said to be made outside the supplier, as a part of all that it delivered; silence counts as made in the "
                + "supplier.",
            "Volgens de opmerkingen buiten de leverancier gemaakt, als deel van alles wat zij leverde; geen vermelding telt als "
                + "gemaakt bij de leverancier."),
    };

    public Column<MadeLine> MatchRate { get; } = new(
        "match_rate", Kind.Share, ("Comment names a place", "Opmerking noemt een plaats"),
        l => Cell.Of(l.Sums.MatchRate, Nothing))
    {
        Short = ("named", "genoemd"),
        About = (
            "Of new goods, the part whose comment says where it was made.",
            "Van nieuwe goederen het deel waarvan de opmerking zegt waar het is gemaakt."),
    };

    public Column<MadeLine> Open { get; } = Amount("open", ("Open", "Open"), l => l.Sums.Open);

    public static Column<MadePlaceLine> PlaceAmount { get; } = new(
        "amount", Kind.Amount, Text.Of("TIV"), p => Cell.OfAmount((long)Math.Round(p.Amount)))
    {
        Unit = Unit.TivMillion,
        Form = Form.Tenths,
        Main = true,
    };

    public static Column<MadeLine> Who { get; } = new("name", Kind.Words, ("Who", "Wie"), l => Cell.Of(l.Name.Capital()))
    {
        Role = Role.Attribute,
    };

    private static IReadOnlyList<Column<MadePlaceLine>> PlaceColumns { get; } =
    [
        new("place", Kind.Code, ("Code", "Code"), p => Cell.Of(p.Place.Code.Value)) { Role = Role.Dimension },
        new("name", Kind.Words, ("Made in", "Gemaakt in"), p => Cell.Of(Names.Of(p.Place))) { Role = Role.Attribute },
        new("inside", Kind.YesNo, ("Member", "Lid"), p => Cell.Of(p.IsInside)) { Role = Role.Attribute },
        PlaceAmount,
        OfPlace("as_recipient", ("for itself", "voor zichzelf"), p => p.AsRecipient),
        OfPlace("as_third", ("for others", "voor anderen"), p => p.AsThird),
        new("part", Kind.Share, ("Part", "Deel"), p => Cell.Of(p.Total > 0 ? p.Amount / p.Total : null, Nothing)),
    ];

    public IEnumerable<View> Views()
    {
        yield return new View(
            Rows, Text.None, [Who, Total, Elsewhere, ElsewherePart, AtRecipient, InThird, ElsewhereInside, Open, MatchRate])
        {
            First = FirstRows,
        };
        if (Places.Count > 0)
        {
            var name = Rows.Rows[0].Name;
            yield return new View(
                Places,
                Text.Of($"Where it was built elsewhere: {name}", $"Waar elders is gebouwd: {name}"),
                [.. PlaceColumns.Skip(1)])
            {
                First = FirstRows,
            };
        }

        if (Orders.Count == 0) yield break;
        yield return new View(
            Orders,
            ("Every order that is said to be built elsewhere", "Elke order die volgens de opmerking elders is gebouwd"),
            [
                new Column<MadeOrderLine>(
                    "recipient_name", Kind.Words, ("To", "Naar"), o => Cell.Of(Names.Of(o.Recipient))),
                OrderColumn("item", ("Product", "Product"), o => $"{o.Printed.Item} ({o.Printed.Description})"),
                Dimensions.Period<MadeOrderLine>(o => o.Period, ("Delivered", "Geleverd")),
                OrderAmount, OrderElsewhere,
                new Column<MadeOrderLine>("places", Kind.Words, ("Built in", "Gebouwd in"), o => Cell.Of(o.PlacesInWords)),
                OrderColumn("stands", ("Stands in", "Staat in"), o => $"{o.File.Name}:{o.Line}"),
            ])
        {
            Rows = [.. Enumerable.Range(0, Orders.Count).OrderByDescending(i => Orders.Rows[i].Elsewhere)],
            First = 40,
        };
    }

    /// <summary>The row of one supplier as its page shows it.</summary>
    public View PartyView(Table<MadeLine> rows) => new(
        rows,
        (
            "Where what it delivered was built, by the comments of the register of orders (TIV)",
            "Waar het geleverde is gebouwd, volgens de opmerkingen in het register van orders (TIV)"),
        [
            Dimensions.Period<MadeLine>(l => l.Period), Total, Elsewhere, ElsewherePart, AtRecipient, InThird,
            ElsewhereInside, Open, MatchRate,
        ]);

    /// <summary>The same rows as a list within another answer.</summary>
    public Table<MadeLine> As(string name, Ask ask) => Rows.With(name, ask, Rows.Rows);

    private List<Column<MadeLine>> Columns(Question filled) =>
    [
        new("key", Kind.Code, ("Code", "Code"), l => Cell.Of(l.Key)) { Role = Role.Dimension },
        Who,
        Dimensions.Period<MadeLine>(l => l.Period),
        Dimensions.Composition<MadeLine>(_ => filled.Composition!),
        Total,
        Elsewhere,
        ElsewherePart,
        AtRecipient,
        InThird,
        ElsewhereInside,
        Amount("elsewhere_outside", ("Elsewhere, outside", "Elders, buiten"), l => l.ElsewhereOutside),
        Amount("at_supplier", ("Said: in the supplier", "Genoemd: bij de leverancier"), l => l.Sums.AtSupplier),
        Open,
        Amount("not_said", ("Not said", "Niet genoemd"), l => l.Sums.NotSaid),
        Amount("from_stock", ("From stock", "Uit voorraad"), l => l.Sums.FromStock),
        Amount("with_comment", ("With a comment", "Met een opmerking"), l => l.Sums.WithComment),
        MatchRate,
        new("mostly_elsewhere", Kind.YesNo, ("Mostly elsewhere", "Meest elders"), l => Cell.Of(l.Sums.IsMostlyElsewhere))
        {
            Role = Role.Attribute,
        },
        new("places", Kind.Group, ("Places", "Plaatsen"), l => new RowsCell(PlacesOf(l))) { Role = Role.Attribute },
        new("flows", Kind.Ask, ("Rows behind it", "Regels erachter"), l => Cell.Of(Flows(filled, l)))
        {
            Role = Role.Attribute,
        },
    ];

    private Table<MadePlaceLine> PlacesOf(MadeLine line) => Rows.Rows is [var first, ..] && first == line
        ? Places
        : new Table<MadePlaceLine>($"places {line.Key}", _ask, PlaceColumns, line.Places, KeyOf);

    private static string KeyOf(MadePlaceLine place) => place.Place.Code.Value;

    private static Ask Flows(Question filled, MadeLine line) => Behind.Row(
        new Question { Kind = QuestionKind.Flows, Alliance = filled.Alliance }, filled.Composition!, line.Period, line.Key,
        edition: filled.Edition);

    private static Column<MadeOrderLine> OrderAmount { get; } = new(
        "amount", Kind.Amount, Text.Of("TIV"), o => Cell.OfAmount(o.Amount))
    { Unit = Unit.TivMillion, Form = Form.Tenths };

    private static Column<MadeOrderLine> OrderElsewhere { get; } = new(
        "elsewhere", Kind.Amount, ("Elsewhere", "Elders"), o => Cell.OfAmount((long)Math.Round(o.Elsewhere)))
    {
        Unit = Unit.TivMillion,
        Form = Form.Tenths,
        Main = true,
    };

    private static List<Column<MadeOrderLine>> OrderColumns() =>
    [
        OrderColumn("supplier", ("Supplier", "Leverancier"), o => o.Supplier.Code.Value, Role.Dimension),
        OrderColumn("recipient", ("Recipient", "Ontvanger"), o => o.Recipient.Code.Value, Role.Dimension),
        OrderColumn("item", ("Product", "Product"), o => o.Printed.Item),
        OrderColumn("description", ("Description", "Omschrijving"), o => o.Printed.Description),
        new("ordered", Kind.Year, ("Ordered in", "Besteld in"), o => Cell.Of((long?)o.Printed.Ordered))
        {
            Role = Role.Attribute,
        },
        Dimensions.Period<MadeOrderLine>(o => o.Period),
        OrderAmount,
        OrderElsewhere,
        OrderColumn("how", ("How", "Hoe"), o => o.How),
        OrderColumn("places", ("Places", "Plaatsen"), o => string.Join(',', o.Places.Select(p => p.Value))),
        new("names_several", Kind.YesNo, ("Names several places", "Noemt meer plaatsen"), o => Cell.Of(o.Made.NamesSeveral))
        {
            Role = Role.Attribute,
        },
        OrderColumn("remark", ("Comment", "Opmerking"), o => o.Printed.Remark),
        OrderColumn("edition", ("Edition", "Editie"), o => o.File.Edition),
        OrderColumn("file", ("File", "Bestand"), o => o.File.Name),
        new("line", Kind.Count, ("Line", "Regel"), o => Cell.Of((long?)o.Line)) { Role = Role.Attribute },
        OrderColumn("printed", ("As printed", "Zoals gedrukt"), o => o.Printed.Line),
    ];

    private static Column<MadeOrderLine> OrderColumn(
        string name, Text title, Func<MadeOrderLine, string?> of, Role role = Role.Attribute) =>
        new(name, Kind.Code, title, o => Cell.Of(of(o))) { Role = role };

    private static Column<MadeLine> Amount(string name, Text title, Func<MadeLine, double> of) =>
        new(name, Kind.Amount, title, l => Cell.OfAmount((long)Math.Round(of(l)))) { Unit = Unit.TivMillion };

    private static Column<MadePlaceLine> OfPlace(string name, Text title, Func<MadePlaceLine, double> of) =>
        new(name, Kind.Amount, title, p => Cell.OfAmount((long)Math.Round(of(p)))) { Unit = Unit.TivMillion, Form = Form.Tenths };
}
