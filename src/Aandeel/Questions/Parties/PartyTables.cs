using System.Globalization;
using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The tables of the page of a party: one row, and the lists within it.</summary>
internal sealed class PartyTables
{
    private readonly Ask _ask;

    public PartyTables(Alliance alliance, Ask ask, PartyPage page)
    {
        _ask = ask;
        Exports = new ExportTable(alliance, ask, page.Exports);
        Recipients = new PartTable("recipients", ask, page.Recipients);
        Products = new PartTable("products", ask, page.Products);
        Imports = new ImportTable(ask, page.Imports);
        Suppliers = new PartTable("suppliers", ask, page.Suppliers);
        ImportedProducts = new PartTable("imported_products", ask, page.ImportedProducts);
        Europe = new EuropeTable(ask, page.Europe);
        Finals = new FinalTable(ask, page.Finals);
        ByWay = new ByWayTable(ask, page.ByWay);
        Made = page.Made?.Table.As("made", ask);
        Production = page.Production?.Table.Rows.With("production", ask, page.ProductionRows);
        Rows = new Table<PartyPage>("rows", ask, Columns(), [page], p => p.Party.Code.Value, p => p.Rows);
    }

    public Table<PartyPage> Rows { get; }

    public ExportTable Exports { get; }

    public PartTable Recipients { get; }

    public PartTable Products { get; }

    public ImportTable Imports { get; }

    public PartTable Suppliers { get; }

    public PartTable ImportedProducts { get; }

    public EuropeTable Europe { get; }

    public FinalTable Finals { get; }

    public ByWayTable ByWay { get; }

    /// <summary>Null where the register of orders is not here or has nothing of it.</summary>
    public Table<MadeLine>? Made { get; }

    /// <summary>Null where no input of production is imported.</summary>
    public Table<ProductionRow>? Production { get; }

    private List<Column<PartyPage>> Columns() =>
    [
        new("key", Kind.Code, ("Code", "Code"), p => Cell.Of(p.Party.Code.Value)) { Role = Role.Dimension },
        new("name", Kind.Words, ("Name", "Naam"), p => Cell.Of(Names.Of(p.Party))) { Role = Role.Attribute },
        new("kind", Kind.Code, ("Kind", "Soort"), p => Cell.Of(Codes.Of(p.Party.Kind))) { Role = Role.Attribute },
        List(
            "nato", ("Memberships of NATO", "Lidmaatschap van de NAVO"),
            p => Memberships("nato", Alliance.Nato, p.Party)),
        List("eu", ("Memberships of the EU", "Lidmaatschap van de EU"), p => Memberships("eu", Alliance.Eu, p.Party)),
        List("exports", ("Exports", "Uitvoer"), _ => Exports.Rows),
        List("recipients", ("Main recipients", "Belangrijkste ontvangers"), _ => Recipients.Rows),
        List("products", ("Products delivered", "Geleverde producten"), _ => Products.Rows),
        List("imports", ("Imports", "Invoer"), _ => Imports.Rows),
        List("suppliers", ("Main suppliers", "Belangrijkste leveranciers"), _ => Suppliers.Rows),
        List("imported_products", ("Products received", "Ontvangen producten"), _ => ImportedProducts.Rows),
        List("europe", ("Its part in Europe's exports", "Het deel in de uitvoer van Europa"), _ => Europe.Rows),
        List(
            "final_destinations", ("Stated and final destinations", "Genoemde bestemmingen en eindbestemmingen"),
            _ => Finals.Rows),
        List("by_way_of_allies", ("By way of allies", "Via bondgenoten"), _ => ByWay.Rows),
        List("made", ("Where it was made", "Waar het is gemaakt"), _ => Made ?? new("made", _ask, [], [], l => l.Key)),
        List("production", ("Share of production", "Aandeel van de productie"), _ => Production ?? None()),
        List("statements", ("Published statements", "Gepubliceerde uitspraken"), p => Statements(p.Statements)),
        List("missing", ("Missing", "Ontbreekt"), p => Gaps(p.Gaps)),
        new("flows", Kind.Ask, ("Rows behind it", "Regels erachter"), p => Cell.Of(p.Rows)) { Role = Role.Attribute },
    ];

    private static Column<PartyPage> List(string name, Text title, Func<PartyPage, Table> of) =>
        new(name, Kind.Group, title, p => new RowsCell(of(p))) { Role = Role.Attribute };

    /// <summary>A day as files have it.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Table<Membership> Memberships(string name, Alliance alliance, Party party)
    {
        return new Table<Membership>(
            name,
            _ask,
            [
                new("from", Kind.Code, ("From", "Van"), m => Cell.Of(Day(m.From))) { Role = Role.Dimension },
                new("until", Kind.Code, ("Until", "Tot en met"), m => Cell.Of(Day(m.Until))) { Role = Role.Attribute },
            ],
            [.. alliance.Entries.Where(e => e.Party == party.Index)],
            m => Day(m.From)!);
    }

    private Table<ProductionRow> None() => new("production", _ask, [], [], r => r.Key);

    private Table<PublishedStatement> Statements(IReadOnlyList<PublishedStatement> statements) => new(
        "statements",
        _ask,
        [
            new("who", Kind.Words, ("Who", "Wie"), s => Cell.Of(StatementWords.Who(s))) { Role = Role.Attribute },
            Printed("published", ("Published", "Gepubliceerd"), s => s.Published),
            new(
                "sentence", Kind.Words, ("In words", "In woorden"),
                s => Cell.Of(StatementWords.Said(s))) { Role = Role.Attribute },
            new("value", Kind.Factor, ("Figure", "Cijfer"), ValueOf),
            Printed("unit", ("Unit", "Eenheid"), s => s.Unit),
            Printed("period", ("Years", "Jaren"), s => s.Period),
            Printed("address", ("Address", "Adres"), s => s.Address?.ToString()),
            Printed("compares_with", ("Compares with", "Te vergelijken met"), s => s.Comparison?.Question),
            new("differs", Kind.Words, ("What differs", "Wat verschilt"), s => Cell.Of(StatementWords.Differs(s)))
            {
                Role = Role.Attribute,
            },
        ],
        statements,
        s => s.Id);

    private static Cell ValueOf(PublishedStatement statement) =>
        statement.Value is { } value ? new Cell.Exact(value) : Cell.Lacks("no-single-figure");

    private static Column<PublishedStatement> Printed(string name, Text title, Func<PublishedStatement, string?> of) =>
        new(
            name, Kind.Code, title,
            s => Cell.Of(of(s) is { Length: > 0 } words ? words : null))
        { Role = Role.Attribute };

    private Table<PartyGap> Gaps(IReadOnlyList<PartyGap> gaps) => new(
        "missing",
        _ask,
        [
            new("source", Kind.Code, ("Source", "Bron"), g => Cell.Of(g.Source)) { Role = Role.Dimension },
            new("flow", Kind.Code, ("Flow", "Stroom"), g => Cell.Of(g.FlowCode)) { Role = Role.Dimension },
            new("reason", Kind.Code, ("Reason", "Reden"), g => Cell.Of(g.Reason)) { Role = Role.Dimension },
            new("years", Kind.Code, ("Years", "Jaren"), g => Cell.Of(g.Years)) { Role = Role.Attribute },
            new("text", Kind.Words, ("In words", "In woorden"), g => Cell.Of(g.Text)) { Role = Role.Attribute },
            new("command", Kind.Code, ("What helps", "Wat helpt"), g => Cell.Of(g.Command))
            {
                Role = Role.Attribute,
            },
        ],
        gaps,
        g => g.Key);
}
