using Aandeel.Answers;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The tables of <c>between</c>: a row for each source and year in files, and for people the sources, the years with
/// the sources side by side, and the items.
/// </summary>
internal sealed class BetweenTables
{
    private const int ItemsSeen = 25;
    private const int YearsSeen = 30;
    private readonly BetweenFrame _frame;

    public BetweenTables(BetweenFrame frame, Ask ask, IReadOnlyList<BetweenItem> items)
    {
        _frame = frame;
        Rows = new Table<BetweenLine>(
            "rows", ask,
            [
                .. OfSeries<BetweenLine>(l => l.Of),
                new("year", Kind.Year, ("Year", "Jaar"), l => Cell.Of((long?)l.Year)) { Role = Role.Dimension },
                new("state", Kind.Code, ("What it says", "Wat zij zegt"), l => Cell.Of(Codes.Of(l.State)))
                {
                    Role = Role.Attribute,
                },
                Amount,
                new("rows", Kind.Count, ("Rows", "Regels"), l => Cell.Of((long?)l.Rows)) { Role = Role.Attribute },
                new("flows", Kind.Ask, ("Rows behind it", "Regels erachter"), l => l.Rows > 0
                    ? Cell.Of(l.Of.Behind(new YearRange(l.Year, l.Year)))
                    : Cell.Lacks(NoPrintedRow))
                {
                    Role = Role.Attribute,
                },
            ],
            frame.Lines,
            l => $"{l.Of.Code} {l.Year}",
            l => l.Rows > 0 ? l.Of.Behind(new YearRange(l.Year, l.Year)) : null);
        Sources = new Table<BetweenSource>(
            "sources", ask, [.. SourceColumns()], frame.Sources, s => s.Of.Code,
            s => s.Rows > 0 ? s.Of.Behind(s.Asked) : null);
        Years = new Table<BetweenYear>("years", ask, [.. YearColumns()], frame.Years, y => $"{y.Year}");
        Items = new Table<BetweenItem>(
            "items", ask, [.. ItemColumns()], items,
            i => $"{i.Of.Code} {i.Row.Stands} {i.Row.Part} {i.Row.Year} {i.Row.Flow}");
    }

    private const string NoPrintedRow = "no-printed-row";

    public Table<BetweenLine> Rows { get; }

    public Table<BetweenSource> Sources { get; }

    public Table<BetweenYear> Years { get; }

    public Table<BetweenItem> Items { get; }

    /// <summary>The amount of one year and source, each in its own unit.</summary>
    public Column<BetweenLine> Amount { get; } = new(
        "amount", Kind.Amount, ("Amount", "Bedrag"), l => l.Amount is null ? Cell.Lacks(Codes.Of(l.State))
            : l.IsOne ? Cell.OfAmount(l.Amount.Value)
            : Cell.Lacks("items-not-added"))
    {
        UnitOf = l => l.Of.Series.Unit,
        Main = true,
    };

    public Column<BetweenSource> Total { get; } = new(
        "total", Kind.Amount, ("Together", "Samen"), s => Cell.OfAmount(s.Total, s.WhyNoTotal))
    {
        UnitOf = s => s.Of.Series.Unit,
        Main = true,
    };

    public IEnumerable<View> Views()
    {
        yield return new View(
            Sources,
            (
                "Source by source, each in its own unit and never added",
                "Bron voor bron, elk in de eigen eenheid en nooit opgeteld"),
            [
                new Column<BetweenSource>("name", Kind.Words, ("Source", "Bron"), s => Cell.Of(BetweenNames.Of(s.Of))),
                new Column<BetweenSource>("total", Kind.Words, ("Together", "Samen"), s => Cell.Of(TotalWords(s))),
                new Column<BetweenSource>("rows", Kind.Count, ("Rows", "Regels"), s => Cell.Of((long?)s.Rows)),
                new Column<BetweenSource>(
                    "says", Kind.Words, ("What it says of which years", "Wat zij over welke jaren zegt"),
                    s => Cell.Of(Says(s))),
            ]);
        if (_frame.Shown.Count > 0 && Years.Count > 0)
        {
            yield return new View(
                Years,
                ("Year by year, the sources side by side", "Jaar voor jaar, de bronnen naast elkaar"),
                [YearColumn, .. _frame.Shown.Select(s => SideBySide(s))])
            {
                Rows = [.. Enumerable.Range(0, Years.Count).Reverse()],
                First = YearsSeen,
            };
        }

        if (Items.Count > 0)
        {
            yield return new View(
                Items,
                ("Items, as the registers print them", "Stuks, zoals de registers ze drukken"),
                [.. ItemsSeenColumns()])
            {
                Rows = [.. Enumerable.Range(0, Items.Count).OrderByDescending(i => Items.Rows[i].Row.Year)],
                First = ItemsSeen,
            };
        }
    }

    /// <summary>The sum of a source in words, or why it has none.</summary>
    public Text TotalWords(BetweenSource source) => source.Total is { } total
        ? AmountWords.Of(source.Of.Series, total, Sources.Quote(source, Total))
        : source.Rows > 0 ? ("items of several categories", "stuks van meer categorieën")
        : Text.Of("–");

    private static Column<BetweenYear> YearColumn { get; } =
        new("year", Kind.Year, ("Year", "Jaar"), y => Cell.Of((long?)y.Year)) { Role = Role.Dimension };

    private static IEnumerable<Column<T>> OfSeries<T>(Func<T, BetweenSeries> of)
        where T : class =>
    [
        new("source", Kind.Code, ("Source", "Bron"), r => Cell.Of(of(r).Series.Source)) { Role = Role.Dimension },
        new("flow", Kind.Code, ("Flow", "Stroom"), r => Cell.Of(Codes.Of(of(r).Series.Flow))) { Role = Role.Dimension },
        new(
            "side", Kind.Code, ("Whose report", "Wiens opgave"),
            r => of(r).Series.TwoSided ? Cell.Of(Codes.Of(of(r).Side)) : Cell.Blank)
        {
            Role = Role.Dimension,
        },
        new("name", Kind.Words, ("Source", "Bron"), r => Cell.Of(BetweenNames.Of(of(r)))) { Role = Role.Attribute },
        new("unit", Kind.Code, ("Unit", "Eenheid"), r => Cell.Of(of(r).Series.Unit.Code)) { Role = Role.Attribute },
        new(
            "edition", Kind.Code, ("Edition", "Editie"), r => Cell.Of(of(r).Coverage?.Flows.Edition.Name))
        {
            Role = Role.Attribute,
        },
    ];

    private IEnumerable<Column<BetweenSource>> SourceColumns() =>
    [
        .. OfSeries<BetweenSource>(s => s.Of),
        new(
            "covers", Kind.Period, ("Years of the files", "Jaren van de bestanden"),
            s => s.Of.HasPairs ? Cell.Of(s.Of.Coverage!.Years) : Cell.Blank)
        {
            Role = Role.Attribute,
        },
        Total,
        new("rows", Kind.Count, ("Rows", "Regels"), s => Cell.Of((long?)s.Rows)) { Role = Role.Attribute },
        new("years", Kind.Group, ("Years by what is said", "Jaren naar wat er is gezegd"), s => new Cell.Map(
            [
                .. s.Lines.Select(l => l.State).Distinct().Order().Select(state =>
                    KeyValuePair.Create(Codes.Of(state), Cell.Of(Runs.Of(s.YearsOf(state))))),
            ]))
        {
            Role = Role.Attribute,
            Flat = "years",
        },
        new("flows", Kind.Ask, ("Rows behind it", "Regels erachter"), s => s.Rows > 0
            ? Cell.Of(s.Of.Behind(s.Asked))
            : Cell.Lacks(NoPrintedRow))
        {
            Role = Role.Attribute,
        },
    ];

    private IEnumerable<Column<BetweenYear>> YearColumns() => [YearColumn, .. _frame.Shown.Select(s => SideBySide(s))];

    /// <summary>One source in a column: its amount, or which of the cases holds.</summary>
    private Column<BetweenYear> SideBySide(BetweenSeries series)
    {
        var place = _frame.Series.ToList().IndexOf(series);
        var name = series.Code.Replace(' ', '_').Replace('-', '_');
        return new Column<BetweenYear>(name, Kind.Words, BetweenNames.Of(series), y => Cell.Of(InCell(y.Lines[place])));
    }

    private Text InCell(BetweenLine line)
    {
        if (line.State != BetweenState.Amount) return BetweenNames.Short(line.State);
        if (line.IsOne) return AmountWords.Of(line.Of.Series, line.Amount!.Value, Rows.Quote(line, Amount));
        var rows = Figure.Count("rows", line.Rows);
        return Text.Of($"{rows} rows", $"{rows} regels");
    }

    /// <summary>The years by what is said of them.</summary>
    private static Text Says(BetweenSource source) =>
        source.Of.Coverage is null
            ? BetweenNames.Of(source.Of.IsImported ? BetweenState.NotCovered : BetweenState.NotImported)
        : !source.Of.HasPairs ? BetweenNames.Of(BetweenState.NeedsRegister)
        : Text.Join("; ", source.Lines.Select(l => l.State).Distinct().Order().Select(state =>
        {
            var (name, years) = (BetweenNames.Of(state), Runs.Of(source.YearsOf(state)));
            return Text.Of($"{name}: {years}", $"{name}: {years}");
        }));

    private static IEnumerable<Column<BetweenItem>> ItemColumns() =>
    [
        .. OfSeries<BetweenItem>(i => i.Of),
        new("year", Kind.Year, ("Year", "Jaar"), i => Cell.Of((long?)i.Row.Year)) { Role = Role.Dimension },
        new("ordered", Kind.Year, ("Ordered in", "Besteld in"), i => Cell.Of((long?)i.Row.Printed.Ordered))
        {
            Role = Role.Attribute,
        },
        Code("item", ("Product", "Product"), i => i.Row.Printed.Item),
        Code("description", ("Description", "Omschrijving"), i => i.Row.Printed.Description),
        Code("category", ("Category", "Categorie"), i => i.Row.Category),
        new("quantity", Kind.Count, ("Number", "Aantal"), i => FlowsTable.QuantityOf(i.Row)) { Role = Role.Attribute },
        Code("status", ("Status", "Toestand"), i => Codes.Of(i.Row.Printed.Status)),
        new("amount", Kind.Amount, ("Amount", "Bedrag"), i => Cell.OfAmount(i.Row.Amount))
        {
            UnitOf = i => i.Of.Series.Unit,
        },
        Code("remark", ("Remark", "Opmerking"), i => i.Row.Printed.Remark),
        Code("file", ("File", "Bestand"), i => i.Row.File.Name),
        new("line", Kind.Count, ("Line", "Regel"), i => Cell.Of((long?)i.Row.Line)) { Role = Role.Attribute },
    ];

    private static IEnumerable<Column<BetweenItem>> ItemsSeenColumns() =>
    [
        new("year", Kind.Year, ("Year", "Jaar"), i => Cell.Of((long?)i.Row.Year)),
        new("source", Kind.Words, ("Source", "Bron"), i => Cell.Of(BetweenNames.Of(i.Of))),
        Code("item", ("Product", "Product"), i => string.IsNullOrEmpty(i.Row.Printed.Description)
            ? i.Row.Printed.Item ?? i.Row.Category
            : $"{i.Row.Printed.Item} ({i.Row.Printed.Description})"),
        new("quantity", Kind.Count, ("Number", "Aantal"), i => FlowsTable.QuantityOf(i.Row)),
        new("status", Kind.Words, ("Status", "Toestand"), i => i.Of.IsSipri
            ? Cell.Of(FlowsWords.Of(i.Row.Printed.Status))
            : Cell.Blank),
        new("amount", Kind.Words, ("Amount", "Bedrag"), i => i.Of.IsSipri
            ? Cell.Of(AmountWords.Of(i.Of.Series, i.Row.Amount))
            : Cell.Blank),
    ];

    private static Column<BetweenItem> Code(string name, Text title, Func<BetweenItem, string?> of) =>
        new(name, Kind.Code, title, i => Cell.Of(of(i))) { Role = Role.Attribute };
}
