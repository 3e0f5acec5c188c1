using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The table of <c>share</c>: each column once, with its name in files, its title, its kind and where its value comes
/// from.
/// </summary>
internal sealed class ShareTable
{
    private const string Nothing = "nothing-delivered";
    private readonly ShareChoice _choice;
    private readonly SeriesWords _words;
    private readonly bool _marksKnown;

    public ShareTable(ShareChoice choice, Ask ask, IReadOnlyList<ShareLine> lines)
    {
        (_choice, _words, Ranges) = (choice, new SeriesWords(choice.Flows), new ShareRanges(choice));
        _marksKnown = choice.Flows.Grain == FlowGrain.Observations
            || choice.Question.Without.All(w => w is Switch.Ukraine or Switch.Organisations);
        MakeColumns();
        Rows = new Table<ShareLine>(
            "rows", ask, choice.IsByDestination ? Destinations() : Shares(), lines, KeyOf, choice.Behind);
    }

    public Table<ShareLine> Rows { get; private set; }

    /// <summary>The same columns over other rows.</summary>
    public ShareTable Over(IReadOnlyList<ShareLine> lines)
    {
        var other = (ShareTable)MemberwiseClone();
        other.Rows = Rows.With(Rows.Name, Rows.Ask, lines);
        return other;
    }

    public ShareRanges Ranges { get; }

    public Column<ShareLine> Period { get; private set; } = null!;

    public Column<ShareLine> Composition { get; private set; } = null!;

    /// <summary>The composition in words, which parts the tables.</summary>
    public Column<ShareLine> CompositionName { get; private set; } = null!;

    public Column<ShareLine> Name { get; private set; } = null!;

    public Column<ShareLine> ShareOutside { get; private set; } = null!;

    public Column<ShareLine> Bounds { get; private set; } = null!;

    /// <summary>What our allocation of years can be off by.</summary>
    public Column<ShareLine> Allocation { get; private set; } = null!;

    /// <summary>How far first prints of such periods moved in later editions, and of how many that is known.</summary>
    public Column<ShareLine> Revision { get; private set; } = null!;

    public Column<ShareLine> Inside { get; private set; } = null!;

    public Column<ShareLine> Outside { get; private set; } = null!;

    /// <summary>Of what has a known destination, the part inside.</summary>
    public Column<ShareLine> PartInside { get; private set; } = null!;

    public Column<ShareLine> Ukraine { get; private set; } = null!;

    public Column<ShareLine> IndoPacific { get; private set; } = null!;

    public Column<ShareLine> Others { get; private set; } = null!;

    /// <summary>The code of the part that a row is.</summary>
    public Column<ShareLine> Code { get; private set; } = null!;

    /// <summary>The share with the deliveries to Ukraine left out.</summary>
    public Column<ShareLine> WithoutUkraine { get; private set; } = null!;

    public Column<ShareLine> Total { get; private set; } = null!;

    public Column<ShareLine> PartOfWhole { get; private set; } = null!;

    public Column<ShareLine> Unallocated { get; private set; } = null!;

    public Column<ShareLine> Unmapped { get; private set; } = null!;

    public Column<ShareLine> OutsideByGroup { get; private set; } = null!;

    public Column<ShareLine> Assumed { get; private set; } = null!;

    public Column<ShareLine> Observations { get; private set; } = null!;

    /// <summary>
    /// What a person sees: a table per composition, and the period in its heading where there is one only.
    /// </summary>
    public View View() =>
        new(Rows, Text.None, Seen()) { SplitBy = CompositionName, Hoist = _choice.IsDivided ? Period : null };

    private static string KeyOf(ShareLine line) => $"{line.Composition.Code} {line.Period} {line.Key}";

    private void MakeColumns()
    {
        var (choice, unit) = (_choice, _choice.Flows.Unit);
        var alliance = choice.Question.Alliance;
        Period = Dimensions.Period<ShareLine>(l => l.Period);
        Composition = Dimensions.Composition<ShareLine>(l => l.Composition);
        CompositionName = new(
            "composition_name", Kind.Words, ("Composition", "Samenstelling"),
            l => Cell.Of(Names.Of(l.Composition, choice.Flows.Series)))
        {
            Role = Role.Attribute,
        };
        Name = new(
            "name", Kind.Words, choice.IsDivided ? PartWords.Title(choice.Question.By) : ("Suppliers", "Leveranciers"),
            l => Cell.Of(choice.NameOf(l.Key)))
        {
            Role = Role.Attribute,
        };
        var outside = Text.Of($"outside {Names.Of(alliance)}", $"buiten {Names.Of(alliance)}");
        ShareOutside = new(
            "share_outside", Kind.Share, outside.Capital(),
            l => Given(l, Cell.Of(l.Sum.ShareOutside, l.Sum is { Total: 0, Assumed: > 0 } ? "no-report" : Nothing)))
        {
            Main = true,
            Short = ("Outside", "Buiten"),
            About = ("outside / (inside + outside)", "buiten / (binnen + buiten)"),
            Quotient = Of(new Addend("outside", Key: "side:outside")),
        };
        Bounds = new(
            "bounds", Kind.Share, ("Margin", "Marge"),
            l => choice.Flows.Series.LacksValues
                ? new Cell.Band(Cell.Lacks(FlowSeries.WithoutValue), Cell.Lacks(FlowSeries.WithoutValue))
                : new Cell.Band(
                    Given(l, Cell.Of(l.Sum.Bounds?.Lower, Nothing)), Given(l, Cell.Of(l.Sum.Bounds?.Upper, Nothing))))
        {
            About = _words.Margin,
        };
        Allocation = new(
            "allocation", Kind.Share, ("Allocation of years", "Toedeling van jaren"),
            l => Ranges.Allocation(l) is { } band
                ? new Cell.Band(Cell.Of(band.Lower, Nothing), Cell.Of(band.Upper, Nothing))
                : new Cell.Band(Cell.Lacks(WhyNoAllocation), Cell.Lacks(WhyNoAllocation)))
        {
            About = (
                "What the share can be off by because we allocated the years of orders; it held in 95 of 100 tests.",
                "Wat het aandeel kan schelen doordat wij de jaren van orders toedeelden; het hield in 95 van 100 proeven."),
        };
        Revision = new(
            "revision", Kind.Points, ("Revision", "Herziening"),
            l => new Cell.Map(
            [
                new("largest", Cell.Of(Ranges.LargestMove(l), "no-vintages")),
                new("n", Cell.OfCount(Ranges.Moves(l) is { Count: > 0 } moves ? moves.Count : null, "no-vintages")),
            ]))
        {
            About = (
                "How far, in points, the first print of such a period moved at most in later editions, and of how many "
                    + "periods that is known. No range: too few cases.",
                "Hoe ver, in procentpunt, de eerste opgave van zo'n periode in latere edities hoogstens schoof, en van hoeveel "
                    + "perioden dat bekend is. Geen marge: te weinig gevallen."),
        };
        Inside = Amount(
            "inside", ("Inside", "Binnen"), l => l.Sum.Inside,
            ("To destinations inside.", "Naar bestemmingen binnen."));
        Outside = Amount(
            "outside", ("Outside", "Buiten"), l => l.Sum.Outside,
            ("To destinations outside.", "Naar bestemmingen buiten."));
        PartInside = Part(
            "inside_part", Text.Of($"inside {Names.Of(alliance)}", $"binnen {Names.Of(alliance)}"),
            [new Addend("inside", Key: "side:inside")], l => 1 - l.Sum.ShareOutside,
            tone: Tone.Inside);
        Ukraine = Part(
            "ukraine_part", ("of which Ukraine", "waarvan Oekraïne"), [OfGroup(DestinationGroup.Ukraine)],
            l => l.Sum.Part(DestinationGroup.Ukraine),
            ("Ukraine", "Oekraïne"), Tone.Ukraine);
        IndoPacific = Part(
            "indo_pacific_part",
            Text.Of("Indo-Pacific 4"),
            [OfGroup(DestinationGroup.IndoPacificPartners)],
            l => l.Sum.Part(DestinationGroup.IndoPacificPartners),
            Text.Of("Pacific 4"), Tone.IndoPacific);
        Others = Part(
            "others_part", ("others", "overige"), [.. OtherGroups.Select(g => OfGroup(g.Group))], l => l.Others,
            isSpare: true);
        WithoutUkraine = new(
            "share_outside_without_ukraine", Kind.Share, ("leaving Ukraine out", "Oekraïne niet meegerekend"),
            l => Given(l, Cell.Of(l.Sum.ShareWithout(DestinationGroup.Ukraine), Nothing)))
        {
            About = ("The share outside with the deliveries to Ukraine left out.",
                "Het aandeel buiten zonder de leveringen aan Oekraïne."),
        };
        var column = _words.Column;
        Total = new(
            "total", Kind.Amount, choice.IsByDestination ? column : Text.Of($"Total {column}", $"Totaal {column}"),
            l => Cell.OfAmount(l.Sum.Total))
        {
            Unit = unit,
            Short = column,
            About = ("Inside, outside, unallocated and unmapped together.",
                "Binnen, buiten, niet toegedeeld en niet in onze tabel samen."),
        };
        PartOfWhole = new(
            "share", Kind.Share, choice.IsSipri ? ("Share of deliveries", "Aandeel leveringen") : ("Share", "Aandeel"),
            l => Cell.Of(l.PartOfWhole, Nothing))
        {
            Main = true,
            About = ("The part of all these deliveries.", "Het deel van al deze leveringen."),
        };
    }

    private List<Column<ShareLine>> Shares()
    {
        var choice = _choice;
        List<Column<ShareLine>> columns =
        [
            Period, Composition, Key(), Name, Inside, Outside,
            Unallocated = Amount(
                "unallocated", ("Unallocated", "Niet toegedeeld"), l => l.Sum.Unallocated,
                ("To unknown recipients: in neither part.", "Naar onbekende ontvangers: aan geen van beide kanten.")),
            Unmapped = Amount(
                "unmapped", ("Unmapped", "Niet in onze tabel"), l => l.Sum.Unmapped,
                ("To names that are in no table of ours.", "Naar namen die in geen tabel van ons staan.")),
            Total, ShareOutside, New(), Bounds, Allocation, Revision,
            YesNo("allocated", ("Years allocated", "Jaren toegedeeld"), _ => Ranges.IsAllocated),
            new("provisional", Kind.YesNo, ("Provisional", "Voorlopig"), l => Cell.Of(Ranges.IsProvisional(l)))
            {
                Role = Role.Attribute,
                MarksProvisional = true,
            },
            OutsideByGroup = ByGroup(),
            Assumed = Amount(
                "assumed", ("Assumed", "Aangenomen"), l => l.Sum.Assumed,
                ("What silence could hide; in the bounds only.",
                    "Wat ontbrekende opgaven kunnen verbergen; alleen in de marge.")),
            Marked(
                "estimated_part", ("Estimated", "Geschat"), l => l.Sum.Estimated,
                ("Of it with a number that SIPRI estimates.", "Daarvan met een aantal dat SIPRI schat.")),
            Marked(
                "uncoded_part", ("Not coded", "Niet gecodeerd"), l => l.Sum.Uncoded,
                ("Of it with a number not yet coded as estimate or not.",
                    "Daarvan met een aantal dat nog niet is gecodeerd.")),
            Observations = new(
                "observations", Kind.Count, ("Rows", "Regels"),
                l => _marksKnown ? Cell.Of((long?)l.Sum.Observations) : Cell.Lacks("not-in-sums"))
            {
                Role = Role.Attribute, About = ("How many printed rows.", "Hoeveel gedrukte regels."),
            },
        ];
        if (choice.Question.Compare is not null)
        {
            columns.AddRange(
            [
                ComparedWith(),
                new(
                    "share_outside_before", Kind.Share, ("Outside before", "Buiten, eerder"),
                    l => l.Compared is null ? Cell.Absent : Cell.Of(l.Before?.ShareOutside, Nothing)),
                Change(),
            ]);
        }

        columns.AddRange([Flows(), PartInside, Ukraine, IndoPacific, Others, WithoutUkraine]);
        return columns;
    }

    private List<Column<ShareLine>> Destinations()
    {
        List<Column<ShareLine>> columns = [Period, Composition, Key(), Name, Side(), Total, PartOfWhole];
        if (_choice.Question.Compare is not null)
        {
            columns.AddRange(
            [
                ComparedWith(),
                new(
                    "total_before", Kind.Amount, ("Total before", "Totaal, eerder"),
                    l => l.Compared is null
                        ? Cell.Absent
                        : Cell.OfAmount(l.Before?.Total ?? 0)) { Unit = _choice.Flows.Unit },
                new(
                    "share_before", Kind.Share, ("Share before", "Aandeel, eerder"),
                    l => l.Compared is null ? Cell.Absent : Cell.Of(l.PartOfWholeBefore, Nothing)),
                new(
                    "change_points", Kind.Points, ("Change", "Verschil"),
                    l => l.Compared is null
                        ? Cell.Absent
                        : Cell.Of((l.PartOfWhole - l.PartOfWholeBefore) * 100, Nothing)),
            ]);
        }

        return [.. columns, Flows()];
    }

    /// <summary>The columns of a screen, in the order in which people read them.</summary>
    private List<Column<ShareLine>> Seen()
    {
        if (_choice.IsByDestination) return [Period, Name, SideWords(), Total, PartOfWhole];
        List<Column<ShareLine>> seen = [Rows.Rows.Any(Ranges.IsProvisional) ? PeriodSeen() : Period];
        if (_choice.IsDivided) seen.Add(Name);
        seen.AddRange([ShareOutside, RangeSeen()]);
        if (Rows.Rows.Any(l => Ranges.LargestMove(l) is not null)) seen.Add(RevisionSeen());
        seen.AddRange([Ukraine, IndoPacific, Others]);
        if (_choice.IsSipri) seen.Add(New());
        seen.AddRange([OutsideSeen(), TotalSeen()]);
        if (_choice.Question.Compare is { } compare) seen.Add(ChangeSeen(compare));
        return seen;
    }

    private Column<ShareLine> Key() => Code =
        new("key", Kind.Code, ("Code", "Code"), l => Cell.Of(_choice.KeyOf(l.Key))) { Role = Role.Dimension };

    private static Column<ShareLine> Side() => new(
        "side",
        Kind.Code,
        ("Side", "Binnen of buiten"),
        l => l.Sum.Sides.Count > 1
            ? Cell.Lacks("changed-side")
            : Cell.Of(l.Sum.Sides.Count == 0 ? null : Codes.Of(l.Sum.Sides[0])))
    {
        Role = Role.Attribute,
    };

    private static Column<ShareLine> SideWords() => new(
        "side",
        Kind.Words,
        ("Side", "Binnen of buiten"),
        l => Cell.Of(
            l.Sum.ByGroup[(int)DestinationGroup.MemberTerritories] is > 0 and var there && there == l.Sum.Outside
                ? SideNames.Territory
                : Text.Join((" and ", " en "), l.Sum.Sides.Select(SideNames.Of))));

    private Column<ShareLine> New() => new(
        "share_outside_new",
        Kind.Share,
        ("New products only", "Alleen nieuw"),
        l => OnlySipri(Given(l, Cell.Of(l.Sum.ShareOutsideNew, "nothing-new-delivered"))))
    {
        Short = ("New only", "Alleen nieuw"),
        IsSpare = true,
        About = ("The share outside of new products alone.", "Het aandeel buiten van alleen nieuwe producten."),
    };

    /// <summary>A share or an end of one, or why it is not given.</summary>
    private Cell Given(ShareLine line, Cell share) => Ranges.IsWithheld(line) ? Cell.Lacks(TooSmall.Reason) : share;

    /// <summary>On a screen a provisional year has a star.</summary>
    private Column<ShareLine> PeriodSeen() => Dimensions.MarkedPeriod<ShareLine>(
        Period.Title, l => l.Period, l => Ranges.IsProvisional(l) ? "*" : "");

    /// <summary>
    /// The one range of a screen is never the narrowest: of allocated years it is that of the allocation, and a
    /// provisional year has none, since what moves it is revision.
    /// </summary>
    private Column<ShareLine> RangeSeen() => Ranges.IsAllocated
        ? new("allocation", Kind.Share, ("Allocation", "Toedeling"), l => Widest(l)) { About = Allocation.About }
        : new("bounds", Kind.Share, Bounds.Title, l => Ranges.IsProvisional(l) ? Cell.Blank : Bounds.Of(l))
        {
            About = Bounds.About,
        };

    /// <summary>The allocation's range, with what is unknown of parties where that is wider.</summary>
    private Cell Widest(ShareLine line) =>
        Ranges.Allocation(line) is { } band && line.Sum.Bounds is { } bounds
            ? new Cell.Band(
                Cell.Of(Math.Min(band.Lower, bounds.Lower), Nothing),
                Cell.Of(Math.Max(band.Upper, bounds.Upper), Nothing))
            : Allocation.Of(line);

    private Column<ShareLine> RevisionSeen() => new(
        "revision", Kind.Points, ("Moved by up to", "Schoof tot"),
        l => Ranges.LargestMove(l) is { } move ? Cell.Of(move, Nothing) : Cell.Blank)
    { Form = Form.Bare, Short = ("Moved", "Schoof"), About = Revision.About };

    private string WhyNoAllocation => Ranges.IsAllocated ? TooSmall.Reason : "years-of-the-source";

    private static Column<ShareLine> YesNo(string name, Text title, Func<ShareLine, bool> of) =>
        new(name, Kind.YesNo, title, l => Cell.Of(of(l))) { Role = Role.Attribute };

    /// <summary>On a screen a silent reporter has a dash and no zero.</summary>
    private Column<ShareLine> TotalSeen() =>
        new(
            "total", Kind.Amount, Total.Title,
            l => l.Sum is { Total: 0, Assumed: > 0 } ? Cell.Lacks("no-report") : Cell.OfAmount(l.Sum.Total))
        {
            Unit = Total.Unit,
            Short = Total.Short,
        };

    /// <summary>The amount beside its share, so that nobody has to work it out.</summary>
    private Column<ShareLine> OutsideSeen() =>
        new(
            "outside", Kind.Amount, Text.Of($"Outside {_words.Column}", $"Buiten {_words.Column}"),
            l => l.Sum is { Total: 0, Assumed: > 0 } ? Cell.Lacks("no-report") : Cell.OfAmount(l.Sum.Outside))
        {
            Unit = Outside.Unit,
            About = Outside.About,
        };

    private static Column<ShareLine> ComparedWith() =>
        new(
            "compared_with", Kind.Period, ("Compared with", "Vergeleken met"),
            l => l.Compared is null ? Cell.Absent : Cell.Of(l.Compared))
        { Role = Role.Attribute };

    private static Column<ShareLine> Change() => new(
        "change_points",
        Kind.Points,
        ("Change", "Verschil"),
        l => l.Compared is null ? Cell.Absent : Cell.Of((l.Sum.ShareOutside - l.Before?.ShareOutside) * 100, Nothing))
    {
        About = ("The difference in percentage points.", "Het verschil in procentpunten."),
    };

    private static Column<ShareLine> ChangeSeen(YearRange compare) => new(
        "change_points",
        Kind.Points,
        Text.Of($"Change since {compare}", $"Verschil met {compare}"),
        l => l.Before is null || l.Compared is null
            ? Cell.Blank
            : Cell.Of((l.Sum.ShareOutside - l.Before.ShareOutside) * 100, Nothing));

    private Column<ShareLine> Flows() =>
        new(
            "flows", Kind.Ask, ("Rows behind it", "Regels erachter"),
            l => _choice.Behind(l) is { } behind
                ? Cell.Of(behind)
                : Cell.Lacks("no-such-choice"))
        { Role = Role.Attribute };

    private Column<ShareLine> Amount(string name, Text title, Func<ShareLine, long> of, Text about) =>
        new(name, Kind.Amount, title, l => Cell.OfAmount(of(l))) { Unit = _choice.Flows.Unit, About = about };

    private Column<ShareLine> Marked(string name, Text title, Func<ShareLine, long> of, Text about) =>
        new(
            name, Kind.Amount, title,
            l => OnlySipri(_marksKnown ? Cell.OfAmount(of(l)) : Cell.Lacks("not-in-sums")))
        {
            Unit = _choice.Flows.Unit,
            About = about
        };

    /// <summary>A part of the share outside, shown without its sign.</summary>
    private Column<ShareLine> Part(
        string name, Text title, Addend[] over, Func<ShareLine, double?> of, Text? narrow = null,
        Tone tone = Tone.Outside, bool isSpare = false) =>
        new(
            name, Kind.Share, title,
            l => Given(l, Cell.Of(of(l), Nothing)))
        {
            Form = Form.Bare,
            Short = narrow,
            IsSpare = isSpare,
            Quotient = Of(over),
            Tone = tone,
        };

    /// <summary>A part of what went to a known destination.</summary>
    private static Quotient Of(params Addend[] over) =>
        new(over, [new Addend("inside", Key: "side:inside"), new Addend("outside", Key: "side:outside")]);

    private static Addend OfGroup(DestinationGroup group) =>
        new("outside_by_group", Codes.Of(group), $"group:{Codes.Of(group)}");

    /// <summary>The groups outside that are neither Ukraine nor the Indo-Pacific four.</summary>
    private IEnumerable<GroupOutside> OtherGroups => GroupsOutside().Where(
        g => g.Group is not (DestinationGroup.Ukraine or DestinationGroup.IndoPacificPartners));

    private List<GroupOutside> GroupsOutside()
    {
        var (groups, together) = (new List<GroupOutside>(), _choice.Flows.Grain == FlowGrain.CategoryCells);
        for (var i = 0; i < DestinationGroups.Count; i++)
        {
            var group = (DestinationGroup)i;
            if (DestinationGroups.Side(group) != DestinationSide.Outside
                || (group == DestinationGroup.Nato && _choice.Question.Alliance.Code == Alliance.NatoCode))
            {
                continue;
            }

            groups.Add(new GroupOutside(
                group, Codes.Of(group),
                !together || group is DestinationGroup.Ukraine or DestinationGroup.IndoPacificPartners));
        }

        return groups;
    }

    /// <summary>
    /// The groups outside; where the sums hold only Ukraine and the Indo-Pacific four apart, the others are not known.
    /// </summary>
    private Column<ShareLine> ByGroup()
    {
        var groups = GroupsOutside();
        return new("outside_by_group", Kind.Amount, ("Outside by group", "Buiten, per groep"), l => new Cell.Map(
        [
            .. groups.Select(
                g => new KeyValuePair<string, Cell>(
                    g.Code, g.Known ? Cell.OfAmount(l.Sum.ByGroup[(int)g.Group]) : Cell.Lacks("not-in-sums"))),
        ]))
        {
            Unit = _choice.Flows.Unit,
            Flat = "outside",
            About = ("The amount outside by destination group.", "De hoeveelheid buiten, per bestemmingsgroep."),
        };
    }

    private Cell OnlySipri(Cell cell) => _choice.IsSipri ? cell : Cell.Lacks("not-stated-by-source");

    private sealed record GroupOutside(DestinationGroup Group, string Code, bool Known);
}
