using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The table of <c>production</c>: each column once.</summary>
internal sealed class ProductionTable
{
    private const string NoReport = "no-report";
    private readonly Question _question;
    private readonly Composition _composition;
    private readonly Unit _unit;

    public ProductionTable(Question filled, Ask ask, Unit unit, IReadOnlyList<ProductionRow> rows)
    {
        (_question, _composition, _unit) = (filled, filled.Composition!, unit);
        var outside = Text.Of($"outside {Names.Of(filled.Alliance)}", $"buiten {Names.Of(filled.Alliance)}");
        Exports = Amount(
            "exports", ("Exports (X)", "Uitvoer (X)"), r => Cell.OfAmount(r.Exports, r.ExportsReason), Text.Of("X"));
        Outside = Amount(
            "exports_outside", ("Exports outside", "Uitvoer buiten het bondgenootschap"),
            r => Cell.OfAmount(r.Outside, r.ExportsReason));
        ShareOfExports = new(
            "share_of_exports", Kind.Share, Text.Of($"of which {outside}", $"waarvan {outside}"), OfExports)
        {
            Short = ("outside", "buiten"),
            About = ("Of exports to known destinations, the part outside.", "Van de uitvoer naar bekende bestemmingen, "
                + "het deel buiten."),
        };
        Equipment = Amount(
            "equipment", ("Equipment (E)", "Materieel (E)"), r => Cell.OfAmount(r.Equipment, r.EquipmentReason),
            Text.Of("E"));
        Other = Amount(
            "other", ("Other expenditure", "Overige uitgaven"), r => Cell.OfAmount(r.Other, r.EquipmentReason));
        Partners = Amount(
            "partners_report", ("Partners report (M)", "Partners melden (M)"), r => Cell.OfAmount(r.Partners, NoReport),
            Text.Of("M"));
        Fleet = Amount(
            "partners_fleets", ("of which shared fleets", "waarvan gedeelde vloten"),
            r => Cell.OfAmount(r.Partners is null ? null : r.Fleet, NoReport));
        LowerWithFleets = Share(
            "share_lower_with_fleets", ("Lower end with shared fleets in M", "Ondergrens met gedeelde vloten in M"),
            r => r.WithFleets?.ShareLower ?? r.Production?.ShareLower);
        PartOfWhole = new(
            "part_of_equipment", Kind.Share, ("Part of all members' E", "Deel van E van alle leden"),
            r => Cell.Of(r.PartOfWhole, r.IsOfMembers ? r.EquipmentReason : "no-member"))
        {
            Short = ("of all E", "van alle E"),
            Form = Form.Whole,
        };
        Assumption = new(
            "if_unreported_at_home",
            Kind.Share,
            ("If all that partners do not report went to own industry", "Als al wat partners niet melden naar de eigen "
                + "industrie ging"),
            r => new Cell.Band(
                Cell.Of(r.Production?.IfUnreportedWentToOwnIndustry?.Least, r.ShareReason),
                Cell.Of(r.Production?.IfUnreportedWentToOwnIndustry?.Most, r.ShareReason)))
        {
            Short = ("assumption", "aanname"),
            Form = Form.TenthsWithUnit,
            About = (
                "A named assumption and no estimate: all equipment expenditure that partners do not report went to own "
                    + "industry, from no research in it to as much as --rd allows.",
                "Een benoemde aanname en geen schatting: alle materieeluitgaven die partners niet melden gingen naar de "
                    + "eigen industrie, van geen onderzoek daarin tot zoveel als --rd toelaat."),
        };
        Domestic = Amount(
            "domestic",
            ("Deliveries at home", "Leveringen in eigen land"),
            r => Band(r.Production is null ? null : 0, r.Production?.Domestic.Most, r.Reason));
        Production = Amount(
            "production", ("Production (P)", "Productie (P)"),
            r => Band(r.Production?.Lower, r.Production?.Upper, r.Reason), Text.Of("P"));
        ShareOfProduction = new(
            "share_of_production", Kind.Share, ("Outside NATO, of production", "Buiten de NAVO, van de productie"), ShareBand)
        {
            Main = true,
            Short = ("outside/P", "buiten/P"),
            Form = Form.TenthsWithUnit,
            About = ("The part of production that was exported outside, as an interval.", "Het deel van de productie "
                + "dat naar landen buiten het bondgenootschap is uitgevoerd, als interval."),
        };
        LowerPlain = Share(
            "share_lower_plain", ("without parameters", "zonder parameters"), r => r.Production?.ShareLowerPlain,
            ("plain", "zonder"));
        var research = Figure.Printed("research", filled.Parameters.Research.Most, Kind.Factor, null);
        var fewest = Text.Of($"research {research} %", $"onderzoek {research} %");
        LowerFewest = Share("share_lower_fewest", fewest, r => r.Production?.ShareLowerFewest);
        Rows = new Table<ProductionRow>("rows", ask, Columns(), rows, r => $"{r.Year} {r.Key}", Flows);
    }

    public Table<ProductionRow> Rows { get; }

    public Column<ProductionRow> Period { get; } =
        Dimensions.Period<ProductionRow>(r => r.Period, ("Year", "Jaar"));

    /// <summary>A party or several as a table names them, with what its exports are of.</summary>
    public Column<ProductionRow> Who { get; } = new(
        "name", Kind.Words, ("Who", "Wie"), r => Cell.Of(r.Name.Capital() + Marks(r.Line)))
    {
        Role = Role.Attribute,
    };

    public Column<ProductionRow> Exports { get; }

    public Column<ProductionRow> Outside { get; }

    public Column<ProductionRow> ShareOfExports { get; }

    public Column<ProductionRow> Equipment { get; }

    public Column<ProductionRow> Other { get; }

    public Column<ProductionRow> Partners { get; }

    public Column<ProductionRow> Domestic { get; }

    /// <summary>What is taken off what partners report: it is paid by several states.</summary>
    public Column<ProductionRow> Fleet { get; }

    public Column<ProductionRow> LowerWithFleets { get; }

    public Column<ProductionRow> PartOfWhole { get; }

    /// <summary>A named assumption, beside the bounds and never an estimate.</summary>
    public Column<ProductionRow> Assumption { get; }

    public Column<ProductionRow> Production { get; }

    public Column<ProductionRow> ShareOfProduction { get; }

    public Column<ProductionRow> LowerPlain { get; }

    public Column<ProductionRow> LowerFewest { get; }

    /// <summary>The intervals of some rows, as people see them.</summary>
    public View Intervals(Text heading, bool severalYears, IReadOnlyList<int> rows)
    {
        List<Column<ProductionRow>> columns =
            [Who, Exports, OnlyWithFigure(ShareOfExports), Equipment, OnlyWithFigure(PartOfWhole), OnlyWithFigure(
                Partners), Production, ShareOfProduction];
        if (severalYears) columns.Insert(0, Period);
        return new View(Rows, heading, columns) { Rows = rows };
    }

    /// <summary>What stands beside the interval and is no bound of it.</summary>
    public View Beside(IReadOnlyList<int> rows)
    {
        Text heading = (
            "Beside it: the lower end at other parameters, a named assumption (no estimate), and the Top 100 by "
                + "headquarters (no bound)",
            "Ernaast: de ondergrens bij andere parameters, een benoemde aanname (geen schatting), en de Top 100 "
                + "naar hoofdkantoor (geen grens)");
        var name = new Column<ProductionRow>("name", Kind.Words, ("Who", "Wie"), r => Cell.Of(r.Name));
        var lower = Share(
            "share_lower", ("Lower end", "Ondergrens"), r => r.Production?.ShareLower, ("Lower", "Onder"));
        return new View(Rows, heading, [name, Period, lower, LowerPlain, LowerFewest, Assumption, Top(), Companies()])
        {
            Rows = rows,
        };
    }

    private List<Column<ProductionRow>> Columns() =>
    [
        Period,
        Dimensions.Composition<ProductionRow>(_ => _composition),
        new("key", Kind.Code, ("Code", "Code"), r => Cell.Of(r.Key)) { Role = Role.Dimension },
        new("name", Kind.Words, ("Who", "Wie"), r => Cell.Of(r.Name)) { Role = Role.Attribute },
        new("parties", Kind.Count, ("States", "Staten"), r => Cell.Of((long?)r.Lines.Count)) { Role = Role.Attribute },
        new(
            "without_figure",
            Kind.Code,
            ("Without a figure", "Zonder cijfer"),
            r => Cell.Of(string.Join(',', r.Missing.Select(l => l.Party.Code.Value))))
        {
            Role = Role.Attribute,
        },
        new(
            "exports_source", Kind.Code, ("Source of exports", "Bron van de uitvoer"),
            r => Cell.Of(r.Line?.Source?.Source))
        {
            Role = Role.Attribute,
        },
        new(
            "equipment_estimated",
            Kind.YesNo,
            ("Estimated by NATO", "Raming van de NAVO"),
            r => r.IsEstimated is { } estimated ? Cell.Of(estimated) : Cell.Blank)
        {
            Role = Role.Attribute,
        },
        Exports,
        Outside,
        Amount(
            "exports_unallocated",
            ("Exports without a destination", "Uitvoer zonder bestemming"),
            r => Cell.OfAmount(r.Unallocated, r.ExportsReason)),
        ShareOfExports,
        Equipment,
        Other,
        PartOfWhole,
        Partners,
        Fleet,
        Domestic,
        Production,
        ShareOfProduction,
        LowerPlain,
        LowerFewest,
        LowerWithFleets,
        Assumption,
        new("partners_exceed", Kind.YesNo, ("Partners report more than was spent", "Partners melden meer dan er is "
            + "uitgegeven"), Exceed)
        {
            Role = Role.Attribute,
        },
        Top(),
        Companies(),
        new("flows", Kind.Ask, ("Rows behind it", "Regels erachter"), FlowsCell) { Role = Role.Attribute },
        new(
            "flows_partners", Kind.Code, ("Rows behind what partners report", "Regels achter wat partners melden"),
            PartnersCell)
        {
            Role = Role.Attribute,
        },
    ];

    private Column<ProductionRow> Top() => Amount(
        "top100", ("Top 100 revenue", "Omzet Top 100"), r => Cell.OfAmount(r.Line?.Top?.Dollars, r.TopReason),
        Text.Of("Top 100"));

    private static Column<ProductionRow> Companies() =>
        new(
            "top100_companies", Kind.Count, ("firms", "bedrijven"),
            r => Cell.OfCount(r.Line?.Top?.Companies, r.TopReason));

    private static Cell OfExports(ProductionRow row) =>
        Cell.Of(row.ShareOfExports, row.Exports is null ? row.ExportsReason : "nothing-delivered");

    private static Cell.Band ShareBand(ProductionRow row) => new Cell.Band(
        Cell.Of(row.Production?.ShareLower, row.ShareReason), Cell.Of(row.Production?.ShareUpper, row.ShareReason));

    private static Cell Exceed(ProductionRow row) =>
        row.Production is { } production ? Cell.Of(production.Domestic.PartnersExceed) : Cell.Blank;

    private static Cell.Band Band(long? lower, long? upper, string reason) =>
        new Cell.Band(Cell.OfAmount(lower, reason), Cell.OfAmount(upper, reason));

    private static Text Marks(ProductionLine? line) =>
        line?.Source?.Source == SourceCatalog.GermanReports ? (", war weapons", ", oorlogswapens") : Text.None;

    /// <summary>Several together that have no figure show a dash, also where some of them have this input.</summary>
    private static Column<ProductionRow> OnlyWithFigure(Column<ProductionRow> column) =>
        new(
            column.Name, column.Kind, column.Title,
            r => r.Line is null && r.Production is null ? Cell.Lacks(r.Reason) : column.Of(r))
        {
            Short = column.Short,
            About = column.About,
            Unit = column.Unit,
        };

    private static Column<ProductionRow> Share(
        string name, Text title, Func<ProductionRow, double?> of, Text? narrow = null) =>
        new(name, Kind.Share, title, r => Cell.Of(of(r), r.ShareReason)) { Short = narrow };

    private Column<ProductionRow> Amount(string name, Text title, Func<ProductionRow, Cell> of, Text? narrow = null) =>
        new(name, Kind.Amount, title, of) { Unit = _unit, Short = narrow };

    private Cell FlowsCell(ProductionRow row) => Flows(row) is { } flows ? Cell.Of(flows)
        : Cell.Lacks(row.Line is null ? "no-such-choice" : row.ExportsReason);

    private Cell PartnersCell(ProductionRow row)
    {
        if (row.Line is not { } line) return Cell.Lacks("no-such-choice");
        if (line.Partners is null) return Cell.Lacks(NoReport);
        var asks = line.PartnerSources.Select(s => Behind(s, line.Year, null, line.Party));
        return Cell.Of(string.Join("; ", asks.Select(a => a.Command)));
    }

    private Ask? Flows(ProductionRow row) =>
        row.Line is { Source: { } series } line ? Behind(series.Source, line.Year, line.Party, null) : null;

    private Ask Behind(string source, int year, Party? supplier, Party? recipient)
    {
        var question = new Question
        {
            Kind = QuestionKind.Flows,
            Source = source,
            Alliance = _question.Alliance,
            Recipients = recipient is null ? null : new PartySelection.Parties([recipient]),
        };
        return Questions.Behind.Row(question, _composition, new YearRange(year, year), supplier?.Code.Value ?? "all");
    }
}
