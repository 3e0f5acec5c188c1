using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Options;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The lists within a candidate for joint orders: buyers, suppliers, products and initiatives.</summary>
internal sealed class JointLists(OptionsBasis basis)
{
    private readonly IReadOnlyList<Column<Initiative>> _initiatives = OfInitiatives();

    public Table<Initiative> Initiatives(IReadOnlyList<Initiative> all) =>
        new("initiatives", basis.Ask, _initiatives, all, i => i.Code);

    public RowsCell Buyers(JointCandidate c) => new(new Table<JointBuyer>(
        "buyers",
        basis.Ask,
        [
            .. Party<JointBuyer>(b => basis.Flows.Parties[b.Party]),
            Amount<JointBuyer>("taken_from_outside", ("From outside", "Van buiten"), b => b.Outside),
            Amount<JointBuyer>("ordered_apart", ("Ordered apart", "Apart besteld"), b => b.Apart),
        ],
        c.Buyers,
        b => Code(b.Party)));

    public RowsCell Suppliers(JointCandidate c) => new(new Table<JointSupplier>(
        "allied_suppliers",
        basis.Ask,
        [
            .. Party<JointSupplier>(s => basis.Flows.Parties[s.Party]),
            Amount<JointSupplier>("delivered", ("Delivered", "Geleverd"), s => s.Output),
            Amount<JointSupplier>("delivered_inside", ("To allies", "Aan bondgenoten"), s => s.Inside),
            Amount<JointSupplier>("delivered_outside", ("Outside", "Buiten"), s => s.Outside),
            Amount<JointSupplier>("delivered_ukraine", ("To Ukraine", "Aan Oekraïne"), s => s.Ukraine),
        ],
        c.Suppliers,
        s => Code(s.Party)));

    /// <summary>Parties with what they delivered.</summary>
    public RowsCell Parties(string name, IReadOnlyList<PartyVolume> all) => new(new Table<PartyAmount>(
        name,
        basis.Ask,
        [.. Party<PartyAmount>(p => p.Party), Amount<PartyAmount>("amount", ("Amount", "Hoeveelheid"), p => p.Amount)],
        [.. all.Select(p => new PartyAmount(basis.Flows.Parties[p.Party], p.Amount))],
        p => p.Party.Code.Value));

    public RowsCell Items(JointCandidate c) => new(new Table<ApartItem>(
        "same_items",
        basis.Ask,
        [
            new("item", Kind.Code, ("Product", "Product"), i => Cell.Of(i.Item)) { Role = Role.Dimension },
            new(
                "supplier", Kind.Code, ("Supplier", "Leverancier"),
                i => Cell.Of(Code(i.Supplier))) { Role = Role.Dimension },
            new(
                "buyers", Kind.Code, ("Buyers", "Kopers"),
                i => Cell.Of(string.Join(',', i.Buyers.Select(Code)))) { Role = Role.Attribute },
            new("ordered", Kind.Period, ("Ordered", "Besteld"), i => Cell.Of(i.Ordered)) { Role = Role.Attribute },
            Amount<ApartItem>("amount", ("Amount", "Hoeveelheid"), i => i.Amount),
        ],
        c.Items,
        i => $"{i.Item} {Code(i.Supplier)}"));

    private static List<Column<T>> Party<T>(Func<T, Party> of)
        where T : class =>
    [
        new("key", Kind.Code, ("Code", "Code"), r => Cell.Of(of(r).Code.Value)) { Role = Role.Dimension },
        new("name", Kind.Words, ("Party", "Partij"), r => Cell.Of(Names.Of(of(r)))) { Role = Role.Attribute },
    ];

    private static IReadOnlyList<Column<Initiative>> OfInitiatives() =>
    [
        new("key", Kind.Code, ("Code", "Code"), i => Cell.Of(i.Code)) { Role = Role.Dimension },
        new("name", Kind.Words, ("Initiative", "Initiatief"), i => Cell.Of(NameOf(i))) { Role = Role.Attribute },
        Filled("from", ("From", "Vanaf"), i => i.From),
        Filled("until", ("Until", "Tot"), i => i.Until),
        Words("states", ("States", "Staten"), i => string.Join(',', i.States)),
        Words("classes", ("Classes", "Klassen"), i => i.ForAll ? "all" : string.Join(',', i.Classes)),
        new(
            "announced", Kind.Factor, ("Announced", "Aangekondigd"),
            i => i.Amount is { } amount ? new Cell.Exact(amount) : Cell.Blank)
        {
            About = ("Money as announced, never to be set against TIV.",
                "Geld zoals aangekondigd, nooit tegenover TIV te zetten."),
        },
        Filled("announced_unit", ("Currency", "Munt"), i => i.Unit),
        new(
            "text", Kind.Words, ("What it is", "Wat het is"),
            i => Cell.Of(Text.Name(i.TextEn, i.TextNl))) { Role = Role.Attribute },
        Filled("address", ("Address", "Adres"), i => i.Address),
        Words("read", ("Read", "Gelezen"), i => Codes.Of(i.Reading)),
    ];

    /// <summary>What an initiative is called.</summary>
    public static Text NameOf(Initiative initiative) => Text.Name(initiative.NameEn, initiative.NameNl);

    private static Column<Initiative> Filled(string name, Text title, Func<Initiative, string> of) =>
        Words(name, title, i => of(i) is { Length: > 0 } text ? text : null);

    private static Column<Initiative> Words(string name, Text title, Func<Initiative, string?> of) =>
        new(name, Kind.Code, title, i => Cell.Of(of(i))) { Role = Role.Attribute };

    private string Code(short party) => basis.Flows.Parties[party].Code.Value;

    private Column<T> Amount<T>(string name, Text title, Func<T, long> of)
        where T : class => new(name, Kind.Amount, title, r => Cell.OfAmount(of(r))) { Unit = basis.Flows.Unit };
}
