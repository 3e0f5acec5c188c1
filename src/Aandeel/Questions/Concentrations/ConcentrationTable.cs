using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The table of <c>concentration</c>: each column once, and the largest recipients of each row as a table within it.
/// </summary>
internal sealed class ConcentrationTable
{
    private const string Nothing = "nothing-outside";
    private const string NotDelivered = "nothing-delivered";
    private readonly AskedPeriods _asked;
    private readonly Question _question;
    private readonly Ask _ask;

    public ConcentrationTable(AskedPeriods asked, Question question, IReadOnlyList<ConcentrationLine> lines)
    {
        (_asked, _question, _ask) = (asked, question, Printed.Of(question));
        var title = BySupplier ? PartWords.Title(ShareKey.Supplier) : ("Suppliers", "Leveranciers");
        Name = new("name", Kind.Words, title, l => Cell.Of(NameOf(l)))
        {
            Role = Role.Attribute,
        };
        Outside = Amount("outside", ("Outside", "Buiten"), l => l.Whole.Outside, (
            "To known recipients outside.", "Naar bekende ontvangers daarbuiten."));
        Unknown = Amount("unknown", ("Unknown", "Onbekend"), l => l.Whole.Unknown, (
            "What may have gone outside too, or may be of these suppliers.",
            "Wat ook naar landen buiten het bondgenootschap kan zijn gegaan, of van deze leveranciers kan zijn."));
        Rows = new Table<ConcentrationLine>("rows", _ask, Columns(), lines, RowKey, Behind);
    }

    public Table<ConcentrationLine> Rows { get; }

    public Column<ConcentrationLine> Name { get; }

    public Column<ConcentrationLine> Outside { get; }

    public Column<ConcentrationLine> Unknown { get; }

    public Column<ConcentrationLine> ShareOutside { get; } = new(
        "share_outside", Kind.Share, ("Share outside", "Aandeel buiten"),
        l => Cell.Of(l.Sum.ShareOutside, NotDelivered))
    {
        Short = ("Outside", "Buiten"),
    };

    public Column<ConcentrationLine> Ukraine { get; } = Part(
        "ukraine_part", ("of which Ukraine", "waarvan Oekraïne"), DestinationGroup.Ukraine, ("Ukr.", "Oekr."));

    public Column<ConcentrationLine> IndoPacific { get; } = Part(
        "indo_pacific_part", Text.Of("Indo-Pacific 4"), DestinationGroup.IndoPacificPartners, Text.Of("Pac. 4"));

    public Column<ConcentrationLine> Recipients { get; } =
        new("recipients", Kind.Count, ("Recipients", "Ontvangers"), l => Cell.Of((long?)l.Whole.Recipients.Count))
        {
            Short = ("No.", "Aantal"),
        };

    public Column<ConcentrationLine> LargestPart { get; } =
        new(
            "largest_three_part", Kind.Share, ("Largest three", "Grootste drie"),
            l => Cell.Of(l.Whole.LargestPart, Nothing))
        {
            Main = true,
            Short = ("Largest 3", "Grootste 3"),
            About = (
                "What the three largest recipients have of all that went outside.",
                "Wat de drie grootste ontvangers hebben van alles wat naar landen buiten het bondgenootschap ging."),
        };

    public Column<ConcentrationLine> LargestOfShare { get; } = new(
        "largest_three_of_share",
        Kind.Share,
        ("Largest three, of the share", "Grootste drie, van het aandeel"),
        l => Cell.Of(l.Sum.ShareOutside * l.Whole.LargestPart, l.Whole.Outside > 0 ? NotDelivered : Nothing));

    public Column<ConcentrationLine> Herfindahl { get; } =
        new("herfindahl", Kind.Factor, Text.Of("HHI"), l => Cell.Of(l.Whole.Herfindahl, Nothing))
        {
            About = ("The sum of the squared parts of the recipients.",
                "De som van de gekwadrateerde delen van de ontvangers."),
        };

    /// <summary>The margin of the largest three, which files hold among all bounds.</summary>
    public Column<ConcentrationLine> LargestBounds { get; } = new(
        "bounds_largest_three",
        Kind.Share,
        ("Margin", "Marge"),
        l => new Cell.Band(
            Cell.Of(l.Whole.LargestBounds?.Lower, Nothing), Cell.Of(l.Whole.LargestBounds?.Upper, Nothing)));

    /// <summary>The largest three without Ukraine, which files hold among what is without it.</summary>
    public Column<ConcentrationLine> LargestWithoutUkraine { get; } = new(
        "without_ukraine_largest_three_part",
        Kind.Share,
        ("Largest three without Ukraine", "Grootste drie zonder Oekraïne"),
        l => Cell.Of(l.Apart.LargestPart, Nothing))
    {
        Short = ("Without Ukr.", "Zonder Oekr."),
    };

    /// <summary>The columns of a screen, in the order in which people read them.</summary>
    public IReadOnlyList<Column> Seen =>
        [Name, LargestPart, LargestBounds, Herfindahl, Recipients, LargestWithoutUkraine, ShareOutside, Ukraine, IndoPacific];

    private bool BySupplier => _question.By == ShareKey.Supplier;

    public Text NameOf(ConcentrationLine line) => BySupplier
        ? PartWords.Name(ShareKey.Supplier, line.Key, _asked.Flows)
        : SelectionWords.Suppliers(_question.Suppliers!);

    /// <summary>The largest recipients of a row.</summary>
    public Table<OutsiderLine> LargestOf(ConcentrationLine line) => OutsiderLine.Table(
        _ask, RowKey(line), _asked.Flows, line.Whole.Recipients.Take(Concentration.Largest), line.Whole.Outside);

    private string Key(ConcentrationLine line) =>
        BySupplier ? PartWords.Key(ShareKey.Supplier, line.Key, _asked.Flows) : _question.Suppliers!.Text;

    private string RowKey(ConcentrationLine line) => $"{line.Period} {Key(line)}";

    private Ask Behind(ConcentrationLine line) => Questions.Behind.Row(
        _question,
        _asked.Composition,
        line.Period,
        _question.Suppliers!.Text,
        BySupplier ? new RowKey(ShareKey.Supplier, Key(line)) : null,
        edition: _asked.Flows.Edition.Name);

    private List<Column<ConcentrationLine>> Columns() =>
    [
        Dimensions.Period<ConcentrationLine>(l => l.Period),
        Dimensions.Composition<ConcentrationLine>(_ => _asked.Composition),
        new("key", Kind.Code, ("Code", "Code"), l => Cell.Of(Key(l))) { Role = Role.Dimension },
        Name, Outside, Unknown, ShareOutside, Ukraine, IndoPacific, Recipients, LargestPart, LargestOfShare, Herfindahl,
        Bounds(), WithoutUkraine(),
        new(
            "flows", Kind.Ask, ("Rows behind it", "Regels erachter"),
            l => Cell.Of(Behind(l))) { Role = Role.Attribute },
        new("largest", Kind.Group, ("The largest", "De grootste"), l => new RowsCell(LargestOf(l))),
    ];

    private static Column<ConcentrationLine> Bounds() => new("bounds", Kind.Group, ("Margins", "Marges"), l => new Cell.Map(
    [
        new("largest_three_lower", Cell.Of(l.Whole.LargestBounds?.Lower, Nothing)),
        new("largest_three_upper", Cell.Of(l.Whole.LargestBounds?.Upper, Nothing)),
        new("herfindahl_lower", Cell.Of(l.Whole.HerfindahlBounds?.Lower, Nothing)),
        new("herfindahl_upper", Cell.Of(l.Whole.HerfindahlBounds?.Upper, Nothing)),
    ]))
    {
        About = (
            "If all that is unknown went to many small recipients, and if it all went to the largest.",
            "Als alles wat onbekend is naar veel kleine ontvangers ging, en als alles naar de grootste ging."),
    };

    private Column<ConcentrationLine> WithoutUkraine() => new(
        "without_ukraine",
        Kind.Group,
        ("Without Ukraine", "Zonder Oekraïne"),
        l => new Cell.Map(
        [
            new("outside", Cell.OfAmount(l.Apart.Outside)),
            new("largest_three_part", Cell.Of(l.Apart.LargestPart, Nothing)),
            new("herfindahl", Cell.Of(l.Apart.Herfindahl, Nothing)),
        ]))
    {
        Unit = _asked.Flows.Unit,
    };

    private Column<ConcentrationLine> Amount(string name, Text title, Func<ConcentrationLine, long> of, Text about) =>
        new(name, Kind.Amount, title, l => Cell.OfAmount(of(l))) { Unit = _asked.Flows.Unit, About = about };

    /// <summary>A part of the share outside, shown without its sign.</summary>
    private static Column<ConcentrationLine> Part(string name, Text title, DestinationGroup group, Text narrow) =>
        new(name, Kind.Share, title, l => Cell.Of(l.Sum.Part(group), NotDelivered))
        {
            Form = Form.Bare,
            Short = narrow
        };
}
