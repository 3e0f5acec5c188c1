using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The table of <c>trend</c>: years and moving windows in files; for people a row per year, with the window that ends
/// in it.
/// </summary>
internal sealed class TrendTable
{
    private const string Nothing = "nothing-delivered";
    private const int MostMarks = 2;
    private readonly TrendResult _result;

    public TrendTable(TrendResult result)
    {
        _result = result;
        Total = Amount("total", ("Total", "Totaal"), s => s.Total);
        Bounds = new(
            "bounds", Kind.Share, ("Margin", "Marge"),
            l => result.Flows.Series.LacksValues
                ? new Cell.Band(Cell.Lacks(FlowSeries.WithoutValue), Cell.Lacks(FlowSeries.WithoutValue))
                : new Cell.Band(Given(l.Point, l.Sum.Bounds?.Lower), Given(l.Point, l.Sum.Bounds?.Upper)));
        Allocation = new(
            "allocation", Kind.Share, ("Allocation of years", "Toedeling van jaren"),
            l => new Cell.Band(
                Cell.Of(AllocationOf(l)?.Lower, WhyNoAllocation), Cell.Of(AllocationOf(l)?.Upper, WhyNoAllocation)))
        {
            About = (
                "What the share can be off by because we allocated the years of orders; it held in 95 of 100 tests.",
                "Wat het aandeel kan schelen doordat wij de jaren van orders toedeelden; het hield in 95 van 100 proeven."),
        };
        var (given, suppliers) = (result.Given, result.Question.Suppliers!.Text);
        Rows = new Table<TrendLine>(
            "rows", result.Ask, Columns(), Lines(), l => $"{l.Composition.Code} {l.Period}", Behind);

        Ask Behind(TrendLine line) => Questions.Behind.Row(
            given,
            line.Composition,
            line.Period,
            suppliers,
            category: given.Category,
            edition: given.EditionOf(result.Flows));
    }

    public Table<TrendLine> Rows { get; }

    public Column<TrendLine> Period { get; } =
        Dimensions.Period<TrendLine>(l => l.Period, ("Year", "Jaar"));

    /// <summary>The composition in words, which tells the lines of a picture apart.</summary>
    public Column<TrendLine> CompositionName { get; } =
        new("composition_name", Kind.Words, ("Composition", "Samenstelling"), l => Cell.Of(Names.Of(l.Composition)))
        {
            Role = Role.Attribute,
        };

    public Column<TrendLine> ShareOutside { get; } =
        new("share_outside", Kind.Share, ("Outside", "Buiten"), l => Given(l.Point, l.Point.Share))
        {
            Main = true,
            About = ("outside / (inside + outside)", "buiten / (binnen + buiten)"),
        };

    public Column<TrendLine> Total { get; }

    public Column<TrendLine> Bounds { get; }

    /// <summary>What our allocation of the years of orders can be off by.</summary>
    public Column<TrendLine> Allocation { get; }

    /// <summary>Ukraine left out of numerator and denominator: a series of its own.</summary>
    public Column<TrendLine> WithoutUkraine { get; } = new(
        "share_outside_without_ukraine",
        Kind.Share,
        ("leaving Ukraine out", "Oekraïne niet meegerekend"),
        l => Given(l.Point, l.Sum.ShareWithout(DestinationGroup.Ukraine)))
    {
        Short = ("less Ukr.", "min Oekr."),
        About = (
            "The share with deliveries to Ukraine in neither numerator nor denominator.",
            "Het aandeel waarbij leveringen aan Oekraïne in teller noch noemer meetellen."),
    };

    public Column<TrendLine> Ukraine { get; } = Part(
        "ukraine_part", ("of which Ukraine", "waarvan Oekraïne"), DestinationGroup.Ukraine, ("Ukraine", "Oekraïne"));

    public Column<TrendLine> IndoPacific { get; } = Part(
        "indo_pacific_part", Text.Of("Indo-Pacific 4"), DestinationGroup.IndoPacificPartners, Text.Of("Pacific 4"));

    /// <summary>The line of a point of a series.</summary>
    public TrendLine LineOf(SeriesPoint point) => Rows.Rows.First(l => ReferenceEquals(l.Point, point));

    public View View()
    {
        var window = WindowOf(_result.First, "window_share_outside");
        List<Column<TrendLine>> seen =
        [
            Rows.Rows.Any(IsProvisional) ? PeriodSeen() : Period,
            ShareOutside, WithoutUkraine, RangeSeen(), Ukraine, IndoPacific, window,
        ];
        foreach (var other in _result.Series.Skip(1))
        {
            var code = other.Scope.Composition.Code;
            seen.Add(Other(other, $"share_outside_{code}"));
            seen.Add(WindowOf(other, $"window_share_outside_{code}"));
        }

        if (_result.First.Breaks.Count > 0) seen.Add(Marks());
        return new View(Rows, Names.Of(_result.First.Scope.Composition, _result.Flows.Series).Capital(), seen)
        {
            Rows = [.. Enumerable.Range(0, _result.First.Yearly.Count)],
        };
    }

    /// <summary>Whether a line is of the last year of its edition alone, of which SIPRI still finds deliveries.</summary>
    private bool IsProvisional(TrendLine line) =>
        _result.IsSipri && line.Window == 1 && line.Period.Last == _result.Flows.Years.Last;

    private string WhyNoAllocation => _result.Flows.Allocated ? TooSmall.Reason : "years-of-the-source";

    /// <summary>A share, or why it is not given.</summary>
    private static Cell Given(SeriesPoint point, double? share) =>
        point.IsWithheld ? Cell.Lacks(TooSmall.Reason)
        : point.IsTorn ? Cell.Lacks("years-without-rows")
        : Cell.Of(share, Nothing);

    private (double Lower, double Upper)? AllocationOf(TrendLine line) => line.Point.Share is { } share
        && AllocationWidth.Of(_result.Flows, _result.Question.Suppliers!, line.Period, line.Sum.Total) is { } width
            ? (Math.Max(0, share - (width / 100)), Math.Min(1, share + (width / 100)))
            : null;

    /// <summary>On a screen a provisional year has a star.</summary>
    private Column<TrendLine> PeriodSeen() => Dimensions.MarkedPeriod<TrendLine>(
        Period.Title, l => l.Period, l => IsProvisional(l) ? "*" : "");

    /// <summary>
    /// The one range of a screen is never the narrowest: of allocated years it is that of the allocation, and a
    /// provisional year has none, since what moves it is revision.
    /// </summary>
    private Column<TrendLine> RangeSeen() => _result.Flows.Allocated
        ? new("allocation", Kind.Share, ("Allocation", "Toedeling"), Widest) { About = Allocation.About }
        : new("bounds", Kind.Share, Bounds.Title, l => IsProvisional(l) ? Cell.Blank : Bounds.Of(l));

    /// <summary>The allocation's range, with what is unknown of parties where that is wider.</summary>
    private Cell Widest(TrendLine line) => AllocationOf(line) is { } band && line.Sum.Bounds is { } bounds
        ? new Cell.Band(
            Cell.Of(Math.Min(band.Lower, bounds.Lower), Nothing), Cell.Of(Math.Max(band.Upper, bounds.Upper), Nothing))
        : Allocation.Of(line);

    private List<TrendLine> Lines() =>
    [
        .. _result.Series.SelectMany(s =>
            s.Yearly.Select(p => new TrendLine(s, p, 1)).Concat(s.Moving.Select(p => new TrendLine(s, p, s.Window)))),
    ];

    private List<Column<TrendLine>> Columns() =>
    [
        new("source", Kind.Code, ("Source", "Bron"), l => Cell.Of(l.Series.Source)) { Role = Role.Attribute },
        Dimensions.Composition<TrendLine>(l => l.Composition),
        new("window", Kind.Count, ("Window", "Venster"), l => Cell.Of((long?)l.Window))
        {
            Role = Role.Dimension,
            About = ("One for a year; else so many years.", "Eén voor een jaar; anders zoveel jaren."),
        },
        Period,
        Amount("inside", ("Inside", "Binnen"), s => s.Inside),
        Amount("outside", ("Outside", "Buiten"), s => s.Outside),
        Amount("unallocated", ("Unallocated", "Niet toegedeeld"), s => s.Unallocated),
        Amount("unmapped", ("Unmapped", "Niet in onze tabel"), s => s.Unmapped),
        Total,
        ShareOutside,
        WithoutUkraine,
        Bounds,
        Allocation,
        new("allocated", Kind.YesNo, ("Years allocated", "Jaren toegedeeld"), _ => Cell.Of(_result.Flows.Allocated))
        {
            Role = Role.Attribute,
        },
        new("provisional", Kind.YesNo, ("Provisional", "Voorlopig"), l => Cell.Of(IsProvisional(l)))
        {
            Role = Role.Attribute,
            MarksProvisional = true,
        },
        Ukraine,
        IndoPacific,
        new("breaks", Kind.Code, ("Break", "Breuk"), l => Cell.Of(string.Join(',', l.Breaks.Select(b => b.Code))))
        {
            Role = Role.Attribute,
            About = (
                "Breaks that begin in the year, or within the window after its first year.",
                "Breuken die in het jaar beginnen, of in het venster na het eerste jaar."),
        },
        new(
            "flows", Kind.Ask, ("Rows behind it", "Regels erachter"),
            l => Cell.Of(Rows.BehindOf(l))) { Role = Role.Attribute },
    ];

    private Column<TrendLine> Amount(string name, Text title, Func<ShareSums, long> of) =>
        new(name, Kind.Amount, title, l => Cell.OfAmount(of(l.Sum))) { Unit = _result.Flows.Unit };

    /// <summary>A part of the share outside, shown without its sign.</summary>
    private static Column<TrendLine> Part(string name, Text title, DestinationGroup group, Text narrow) =>
        new(name, Kind.Share, title, l => Given(l.Point, l.Sum.Part(group))) { Form = Form.Bare, Short = narrow };

    /// <summary>The same year in another composition.</summary>
    private Column<TrendLine> Other(ShareSeries other, string name)
    {
        var isPresent = other.Scope.Composition == Composition.Present;
        return new(
            name,
            Kind.Share,
            isPresent
                ? ("Present members", "Huidige leden")
                : Names.Of(other.Scope.Composition, _result.Flows.Series).Capital(),
            l => Given(other.Yearly[YearOf(l)], other.Yearly[YearOf(l)].Share))
        {
            Short = isPresent ? ("Present", "Huidig")
                : other.Scope.Composition == Composition.AtTheTime ? ("At the time", "Van toen")
                : null,
        };
    }

    /// <summary>The window that ends in the year; nothing where too few years go before it.</summary>
    private Column<TrendLine> WindowOf(ShareSeries of, string name)
    {
        var years = _result.Window.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(name, Kind.Share, Text.Of($"{years} years to it", $"{years} jaar t/m"), Cells)
        {
            Short = Text.Of($"{years} years", $"{years} jaar"),
        };

        Cell Cells(TrendLine line)
        {
            var year = YearOf(line);
            return year < of.Window - 1 || of.Moving.Count == 0
                ? Cell.Blank
                : Given(of.Moving[year - of.Window + 1], of.Moving[year - of.Window + 1].Share);
        }
    }

    private int YearOf(TrendLine line) => line.Period.First - _result.First.Yearly[0].Period.First;

    /// <summary>Few enough for the column; all are named below the table.</summary>
    private static Column<TrendLine> Marks() => new("breaks", Kind.Words, ("Break", "Breuk"), line =>
    {
        var marks = line.Breaks.ToList();
        if (marks.Count > MostMarks)
        {
            var parties = Figure.Count("parties", marks.Count);
            return Cell.Of(Text.Of($"{parties} parties", $"{parties} partijen"));
        }

        return Cell.Of(
            Text.Join(", ", marks.Select(m => m.Party is { } party ? Text.Of(party.Code.Value) : ("form", "vorm"))));
    });
}
