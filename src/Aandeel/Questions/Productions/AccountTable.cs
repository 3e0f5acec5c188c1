using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// The list <c>accounts</c> of <c>production</c>: per state and year both readings, their hull, the bounds that assume
/// nothing and the part seen, always together.
/// </summary>
internal sealed class AccountTable
{
    private const long Million = 1_000_000L * Amount.Scale;

    public AccountTable(Ask ask, IReadOnlyList<AccountLine> lines)
    {
        Registers = Band(
            "registers_alone", ("Registers alone", "Alleen registers"),
            l => l.Registers is { ShareLower: { } lower, ShareUpper: { } upper } ? new ShareRange(lower, upper) : null,
            _ => "no-register", ("Registers", "Registers"));
        Hull = Band(
            "with_account", ("With the printed account", "Met de gedrukte opgave"), l => l.Of.Hull, l => l.Reason,
            ("With account", "Met opgave"));
        Bounds = Band(
            "assuming_nothing", ("Assuming nothing", "Zonder aanname"), l => l.Of.Bounds,
            l => l.Of.Reason ?? "no-account", ("No assumption", "Zonder aanname"));
        Seen = new("seen", Kind.Share, ("Seen", "Gezien"), l => Cell.Of(l.Of.Seen, "seen-unknown"))
        {
            Form = Form.Whole,
            About = (
                "How much of the account's exports the source of destinations records.",
                "Hoeveel van de uitvoer van de opgave de bron van bestemmingen vastlegt."),
        };
        Rows = new Table<AccountLine>("accounts", ask, Columns(), lines, l => l.Key);
    }

    public Table<AccountLine> Rows { get; }

    public Column<AccountLine> Registers { get; }

    public Column<AccountLine> Hull { get; }

    public Column<AccountLine> Bounds { get; }

    public Column<AccountLine> Seen { get; }

    /// <summary>A state, its year and its hull in one, for a picture of the bounds.</summary>
    public Column<AccountLine> Named => new(
        "named", Kind.Words, ("With account", "Met opgave"), l =>
        {
            var (least, most) = (Rows.Quote(l, Hull, "lower"), Rows.Quote(l, Hull, "upper"));
            return Cell.Of(Text.Of(
                $"{l.Name} {l.Period}: {least:bare}–{most}", $"{l.Name} {l.Period}: {least:bare}–{most}"));
        })
    {
        Role = Role.Dimension,
    };

    private static Column<AccountLine> Who { get; } = new(
        "name", Kind.Words, ("Who", "Wie"), l => Cell.Of(l.Name))
    { Role = Role.Attribute };

    private static Column<AccountLine> Period { get; } =
        Dimensions.Period<AccountLine>(l => l.Period, ("Year", "Jaar"));

    /// <summary>The lines of one composition, as people see them.</summary>
    public View View(Composition composition) => new(
        Rows,
        (
            "With printed industry accounts: the hull of two readings, never without the bounds beside it",
            "Met gedrukte opgaven van de industrie: het bereik van twee lezingen, nooit zonder de grenzen ernaast"),
        [
            Who, Period, Hull, Bounds, Seen, Registers,
            new Column<AccountLine>("marks", Kind.Words, ("Marks", "Kanttekeningen"), l => Cell.Of(l.MarksInWords)),
        ])
    {
        Rows = [.. Of(composition).Where(i => Rows.Rows[i].Of.Bounds is not null)],
    };

    /// <summary>Where the lines of a composition stand.</summary>
    public IReadOnlyList<int> Of(Composition composition) =>
        [.. Enumerable.Range(0, Rows.Count).Where(i => Rows.Rows[i].Composition == composition)];

    private List<Column<AccountLine>> Columns() =>
    [
        Code("key", ("Code", "Code"), l => l.Party.Code.Value, Role.Dimension),
        Who,
        Period,
        Dimensions.Composition<AccountLine>(l => l.Composition),
        Money("sales", ("Sales", "Verkoop"), l => l.Lead?.Share.Sales.Sales ?? l.Of.Sales?.Sales),
        Money("exports", ("Exports", "Uitvoer"), l => l.Lead?.Share.Sales.Exports ?? l.Of.Sales?.Exports),
        Money("recorded", ("Exports recorded", "Vastgelegde uitvoer"), l => l.Lead?.Share.Recorded.Total),
        Money(
            "recorded_outside", ("Recorded outside", "Vastgelegd, buiten het bondgenootschap"), l => l.Lead?.Share.Recorded.Outside),
        Band(
            "same_mix", ("Reading A, same mix", "Lezing A, zelfde mengsel"), l => l.Lead?.Share.SameMix,
            l => l.Of.Reason ?? "no-reading"),
        Band(
            "seen_only", ("Reading B, seen only", "Lezing B, alleen gezien"), l => l.Lead?.Share.SeenOnly,
            l => l.Of.Reason ?? "no-reading"),
        Hull,
        Band(
            "with_account_marked", ("With its marks", "Met de kanttekeningen"), l => l.Of.MarkedHull,
            l => l.Of.Reason ?? "no-reading"),
        Bounds,
        Seen,
        Registers,
        Code("marks", ("Marks", "Kanttekeningen"), l => string.Join(',', l.Marks.Select(AccountLine.CodeOf))),
        new(
            "groups_as_inside", Kind.YesNo, ("Allied groups as inside", "Bondgenootschappelijke groepen als binnen"),
            l => Cell.Of(l.Of.CountsGroupsAsInside))
        {
            Role = Role.Attribute,
        },
        Code("series", ("Account", "Opgave"), l => l.Account?.Id),
        Code("publisher", ("Publisher", "Uitgever"), l => l.Account?.Publisher),
        Code("verdict", ("Verdict", "Oordeel"), l => l.Account is { } a ? Codes.Of(a.Verdict) : null),
        Code("read", ("Read in", "Gelezen in"), l => l.Account is { } a ? Codes.Of(a.Reading) : null),
        Code("destinations", ("Destinations from", "Bestemmingen uit"), DestinationsOf),
        new(
            "destinations_year", Kind.Year, ("Destinations of", "Bestemmingen van"),
            l => Cell.Of((long?)l.Lead?.DestinationsYear))
        {
            Role = Role.Attribute,
        },
        Code("quoted", ("Printed words", "Gedrukte woorden"), l => l.Account?.Quoted),
        Code("address", ("Address", "Adres"), l => l.Account?.Addresses[0].ToString()),
    ];

    private static string? DestinationsOf(AccountLine line) =>
        line.Lead is not { } lead ? null : lead.Destinations?.Id ?? "register";

    private static Column<AccountLine> Code(
        string name, Text title, Func<AccountLine, string?> of, Role role = Role.Attribute) =>
        new(name, Kind.Code, title, l => Cell.Of(of(l))) { Role = role };

    private static Column<AccountLine> Money(string name, Text title, Func<AccountLine, decimal?> of) =>
        new(name, Kind.Amount, title, l => Cell.OfAmount((long?)(of(l) * Million), l.Of.Reason ?? "no-reading"))
        {
            UnitOf = UnitOf,
        };

    private static Unit? UnitOf(AccountLine line) => line.Account?.Currency is not { Length: > 0 } code ? null
        : code == Unit.Euro.Code ? Unit.Euro
        : code == Unit.UsDollar.Code ? Unit.UsDollar
        : code == Unit.PoundSterling.Code ? Unit.PoundSterling
        : new Unit(code, code, code);

    private static Column<AccountLine> Band(
        string name, Text title, Func<AccountLine, ShareRange?> of, Func<AccountLine, string> reason,
        Text? narrow = null) =>
        new(
            name, Kind.Share, title,
            l => new Cell.Band(Cell.Of(of(l)?.Least, reason(l)), Cell.Of(of(l)?.Most, reason(l))))
        {
            Short = narrow,
            Form = Form.TenthsWithUnit,
        };
}
