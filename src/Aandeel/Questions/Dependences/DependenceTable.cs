using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The table of <c>dependence</c>: each column once, and the largest suppliers outside of each row as a table within
/// it.
/// </summary>
internal sealed class DependenceTable
{
    private const string Nothing = "nothing-imported";

    /// <summary>The Alliance's own agencies, which are no state and buy for several.</summary>
    private const string OwnOrders = "XNA";
    private readonly AskedPeriods _asked;
    private readonly Question _question;
    private readonly Ask _ask;
    private readonly IReadOnlyList<Column<DependenceLine>> _columns;

    public DependenceTable(
        AskedPeriods asked, Question question, IReadOnlyList<DependenceLine> lines,
        IReadOnlyList<DependenceLine> wholes)
    {
        (_asked, _question, _ask) = (asked, question, Printed.Of(question));
        var title = question is { By: ShareKey.Recipient, Recipients: PartySelection.MembersOf }
            ? ("Ally", "Bondgenoot")
            : PartWords.Title(question.By);
        Name = new("name", Kind.Words, title, l => Cell.Of(NameOf(l))) { Role = Role.Attribute };
        Inside = Amount("inside", ("Inside", "Binnen"), s => s.Inside);
        Outside = Amount("outside", ("Outside TIV", "Buiten TIV"), s => s.Outside);
        Unknown = Amount("unknown", ("Unknown", "Onbekend"), s => s.Unknown);
        SecondHand = Amount(
            "outside_second_hand", ("second-hand", "tweedehands"), s => s.SecondHandOutside, ("2nd-hand", "2e-hands"));
        _columns = Columns();
        Rows = Make("rows", lines);
        Wholes = Make("whole", wholes);
    }

    public Table<DependenceLine> Rows { get; }

    /// <summary>All imports together, per period.</summary>
    public Table<DependenceLine> Wholes { get; }

    public Column<DependenceLine> Name { get; }

    public Column<DependenceLine> Inside { get; }

    public Column<DependenceLine> Outside { get; }

    /// <summary>From unknown suppliers, which may be either.</summary>
    public Column<DependenceLine> Unknown { get; }

    public Column<DependenceLine> SecondHand { get; }

    public Column<DependenceLine> ShareOutside { get; } =
        new("share_from_outside", Kind.Share, ("From outside", "Van buiten"), l => Cell.Of(l.Sum.ShareOutside, Nothing))
        {
            Main = true,
            Short = ("Outside", "Buiten"),
            About = ("outside / (inside + outside)", "buiten / (binnen + buiten)"),
        };

    public Column<DependenceLine> Bounds { get; } = new(
        "bounds",
        Kind.Share,
        ("Margin", "Marge"),
        l => new Cell.Band(Cell.Of(l.Sum.Bounds?.Lower, Nothing), Cell.Of(l.Sum.Bounds?.Upper, Nothing)))
    {
        About = (
            "If all unknown suppliers were inside, and if all were outside.",
            "Als alle onbekende leveranciers binnen waren, en als alle buiten waren."),
    };

    public Column<DependenceLine> Ukraine { get; } =
        Part("ukraine_part", ("of which Ukraine", "waarvan Oekraïne"), DestinationGroup.Ukraine);

    public Column<DependenceLine> IndoPacific { get; } = Part(
        "indo_pacific_part",
        ("of which Indo-Pacific 4", "waarvan Indo-Pacific 4"),
        DestinationGroup.IndoPacificPartners,
        Text.Of("Pacific 4"));

    /// <summary>How much of what came from outside was second-hand.</summary>
    public Column<DependenceLine> SecondHandPart { get; } = new(
        "second_hand_part",
        Kind.Share,
        ("Second-hand part", "Deel tweedehands"),
        l => Cell.Of(l.Sum.Outside > 0 ? (double)l.Sum.SecondHandOutside / l.Sum.Outside : null, "nothing-outside"));

    /// <summary>The columns of a screen, in the order in which people read them.</summary>
    public IReadOnlyList<Column> Seen =>
    [
        new Column<DependenceLine>(
            "name", Kind.Words, Name.Title, l => l.Key is null ? Cell.Of(("together", "samen")) : Name.Of(l)),
        ShareOutside, Bounds, IndoPacific, Outside, SecondHand,
        Amount("total", ("All imports TIV", "Alle invoer TIV"), s => s.Total, ("All TIV", "Alle TIV")),
        new Column<DependenceLine>("largest", Kind.Words, ("The largest", "De grootste"), l => Cell.Of(Largest(l)))
        {
            Short = ("Most", "Meest"),
        },
    ];

    /// <summary>The rows of each period, with what they sum to at their end.</summary>
    public Table<DependenceLine> WithWholes() => Make("seen",
    [
        .. _asked.Periods.SelectMany(
            p => Rows.Rows.Where(l => l.Period == p).Concat(Wholes.Rows.Where(w => w.Period == p))),
    ]);

    /// <summary>The largest suppliers outside of a row.</summary>
    public Table<OutsiderLine> LargestOf(DependenceLine line) =>
        OutsiderLine.Table(_ask, RowKey(line), _asked.Flows, line.Outsiders, line.Sum.Outside);

    private Table<DependenceLine> Make(string name, IReadOnlyList<DependenceLine> lines) =>
        new(name, _ask, _columns, lines, RowKey, Behind);

    private string Key(DependenceLine line) =>
        line.Key is { } key ? PartWords.Key(_question.By, key, _asked.Flows) : _question.Recipients!.Text;

    private Text NameOf(DependenceLine line) => line.Key is { } key
        ? _question.By == ShareKey.Recipient && _asked.Flows.Parties[(short)key].Code.Value == OwnOrders
            ? ("NATO itself (common orders)", "NAVO zelf (gezamenlijke orders)")
            : PartWords.Name(_question.By, key, _asked.Flows)
        : SelectionWords.Recipients(_question.Recipients);

    private string RowKey(DependenceLine line) => $"{line.Period} {Key(line)}";

    private Text? Largest(DependenceLine line) =>
        line.Outsiders.Select(o => Names.Of(_asked.Flows.Parties[o.Party])).FirstOrDefault();

    /// <summary>The rows behind a line: of all suppliers, to the allies.</summary>
    private Ask? Behind(DependenceLine line)
    {
        var (suppliers, edition) = (_question.Suppliers!.Text, _asked.Flows.Edition.Name);
        return line.Key is null
            ? Questions.Behind.Row(_question, _asked.Composition, line.Period, suppliers, edition: edition)
            : Questions.Behind.Part(
                _question, _asked.Composition, line.Period, suppliers, _question.By, Key(line), edition);
    }

    private List<Column<DependenceLine>> Columns() =>
    [
        Dimensions.Period<DependenceLine>(l => l.Period),
        Dimensions.Composition<DependenceLine>(_ => _asked.Composition),
        new("key", Kind.Code, ("Code", "Code"), l => Cell.Of(Key(l))) { Role = Role.Dimension },
        Name, Inside, Outside, Unknown,
        Amount("total", ("All imports", "Alle invoer"), s => s.Total),
        ShareOutside, Bounds, OutsideByGroup(), SecondHand,
        new(
            "observations", Kind.Count, ("Rows", "Regels"),
            l => Cell.Of((long?)l.Sum.Observations)) { Role = Role.Attribute },
        new(
            "flows",
            Kind.Ask,
            ("Rows behind it", "Regels erachter"),
            l => Behind(l) is { } ask ? Cell.Of(ask) : Cell.Lacks("no-such-choice"))
        {
            Role = Role.Attribute,
        },
        new("largest", Kind.Group, ("The largest", "De grootste"), l => new RowsCell(LargestOf(l))),
        Ukraine, IndoPacific, SecondHandPart,
    ];

    private Column<DependenceLine> OutsideByGroup()
    {
        var groups = DestinationGroups.Outside
            .Where(g => g != DestinationGroup.Nato || _question.Alliance.Code != Alliance.NatoCode)
            .ToList();
        return new(
            "outside_by_group",
            Kind.Amount,
            ("Outside by group", "Buiten, per groep"),
            l => new Cell.Map(
                [.. groups.Select(
                    g => new KeyValuePair<string, Cell>(Codes.Of(g), Cell.OfAmount(l.Sum.ByGroup[(int)g])))]))
        {
            Unit = _asked.Flows.Unit,
            Flat = "outside",
            About = ("From outside by group of suppliers.", "Van buiten, per groep leveranciers."),
        };
    }

    private Column<DependenceLine> Amount(string name, Text title, Func<ImportOrigins, long> of, Text? narrow = null) =>
        new(name, Kind.Amount, title, l => Cell.OfAmount(of(l.Sum))) { Unit = _asked.Flows.Unit, Short = narrow };

    /// <summary>A part of the share from outside, shown without its sign.</summary>
    private static Column<DependenceLine> Part(string name, Text title, DestinationGroup group, Text? narrow = null) =>
        new(name, Kind.Share, title, l => Cell.Of(l.Sum.Part(group), Nothing)) { Form = Form.Bare, Short = narrow };
}
