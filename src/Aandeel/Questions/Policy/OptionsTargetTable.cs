using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Options;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The tables of <c>options target</c>: a row per lever and year, and the mix by class.</summary>
internal sealed class OptionsTargetTable
{
    private const int LargestClasses = 8;
    private static readonly IReadOnlyList<ProductClass> Classes = ProductClasses.BuiltIn.All;
    private const string NotInSums = "not-in-sums";
    private readonly OptionsBasis _basis;
    private readonly TargetPath _path;
    private readonly List<Column<TargetPart>> _parts;

    /// <summary>The rows, and the share that they start from.</summary>
    /// <param name="name">Its name within the answer; <c>rows</c> of the whole period.</param>
    /// <param name="baseName">The name of the table of one row with the share.</param>
    public OptionsTargetTable(
        OptionsBasis basis, TargetPath path, IReadOnlyList<TargetNeed> needs, string name = "rows",
        string baseName = "total")
    {
        (_basis, _path) = (basis, path);
        _parts = Parts();
        CeilingPerYear = PerYear(
            "ceiling_per_year", ("Upper limit of redirection a year", "Bovengrens van omleiding per jaar"),
            path.HasRedirection ? path.Ceiling : null);
        RedirectablePerYear = PerYear(
            "redirectable_per_year", ("Outside and not left out, a year", "Buiten en niet weggelaten, per jaar"),
            path.Supply);
        Base = new BaseTable(basis, baseName, [CeilingPerYear, RedirectablePerYear]);
        Period = Dimensions.Period<TargetNeed>(PeriodOf);
        Name = new("name", Kind.Words, ("By", "Door"), n => Cell.Of(NameOf(n.Lever))) { Role = Role.Attribute };
        Target = new("target", Kind.Share, ("Share", "Aandeel"), n => new Cell.Exact(n.Target)) { Form = Form.Exact };
        Redirect = Amount<TargetNeed>("redirect", ("Redirected", "Omgeleid"), n => n.Redirect);
        Demand = Amount<TargetNeed>("demand", ("New allied demand", "Nieuwe vraag bondgenoten"), n => n.Demand);
        Less = Amount<TargetNeed>("less", ("Less outside", "Minder buiten het bondgenootschap"), n => n.Less);
        OfInside = new(
            "demand_of_inside", Kind.Share, ("New demand, more than now", "Nieuwe vraag, meer dan nu"),
            n => Cell.Of(path.Inside > 0 ? (double)(n.Demand / path.Inside) : null, BaseTable.Nothing))
        {
            About = (
                "New allied demand in parts of what members took of these suppliers in the average year.",
                "Nieuwe vraag in delen van wat leden in het gemiddelde jaar van deze leveranciers afnamen."),
        };
        OfOutside = new(
            "less_of_outside", Kind.Share, ("Less outside, of what goes there", "Minder buiten, van wat er heen gaat"),
            n => Cell.Of(path.Outside > 0 ? (double)(n.Less / path.Outside) : null, BaseTable.Nothing))
        {
            About = (
                "Less outside in parts of what went there in the average year.",
                "Minder naar landen buiten het bondgenootschap in delen van wat daar in het gemiddelde jaar heen ging."),
        };
        Reachable = new(
            "reachable", Kind.Share, ("Lowest share", "Laagste aandeel"),
            n => Cell.Of((double?)n.Reachable, "no-limit"))
        {
            Short = ("Lowest", "Laagst"),
        };
        Rows = new Table<TargetNeed>(
            name, basis.Ask, Columns(), needs, n => $"{PeriodOf(n)} {Codes.Of(n.Lever)}",
            _ => basis.Supply(null, null));
    }

    public BaseTable Base { get; }

    public Column<ShareSums> CeilingPerYear { get; }

    public Column<ShareSums> RedirectablePerYear { get; }

    public Table<TargetNeed> Rows { get; }

    public Column<TargetNeed> Period { get; }

    public Column<TargetNeed> Name { get; }

    public Column<TargetNeed> Target { get; }

    public Column<TargetNeed> Redirect { get; }

    public Column<TargetNeed> Demand { get; }

    public Column<TargetNeed> Less { get; }

    /// <summary>New demand in parts of what members took of these suppliers.</summary>
    public Column<TargetNeed> OfInside { get; }

    /// <summary>Less outside in parts of what went there.</summary>
    public Column<TargetNeed> OfOutside { get; }

    public Column<TargetNeed> Reachable { get; }

    /// <summary>What the levers take in the last year, or in the average one.</summary>
    public IReadOnlyDictionary<Lever, TargetNeed> Last =>
        Rows.Rows.Where(n => n.Year == Rows.Rows[^1].Year).ToDictionary(n => n.Lever);

    private bool IsYearly => _basis.Question.Until is not null;

    public static Text NameOf(Lever lever) => lever switch
    {
        Lever.Redirect => ("Redirection", "Omleiding"),
        Lever.Demand => ("New allied demand", "Nieuwe vraag van bondgenoten"),
        Lever.Less => ("Less outside", "Minder buiten het bondgenootschap"),
        _ => ("A mix", "Een combinatie"),
    };

    /// <summary>What a person sees: the levers, then the mix by class.</summary>
    public IReadOnlyList<View> Views()
    {
        Column<TargetNeed> possible = new("possible", Kind.Words, ("Possible", "Mogelijk"), n => Cell.Of(Possible(n)));
        List<Column> seen = [
            Name, Target, Seen(Redirect), Seen(Demand, ("New", "Nieuw")), Seen(Less, ("Less", "Minder")), possible,
            Reachable
        ];
        if (IsYearly) seen.Insert(0, Period.Titled(("Year", "Jaar")));
        var levers = new View(Rows, ("TIV a year", "TIV per jaar"), seen);
        if (!Last.TryGetValue(Lever.Mix, out var combined) || combined.Parts is not { Count: > 0 } mix) return [levers];
        var shown = Math.Min(LargestClasses, mix.Count);
        var largest = Figure.Count("shown", shown);
        var parts = new Table<TargetPart>("mix", _basis.Ask, _parts, mix, p => Classes[p.Class].Code);
        return
        [
            levers,
            new View(
                parts,
                Text.Of($"The mix by class, the {largest} largest", $"De combinatie per klasse, de {largest} grootste"),
                [_parts[1], Seen(_parts[2]), Seen(_parts[3], ("New", "Nieuw")), Seen(_parts[4], ("Less", "Minder"))])
            {
                Rows = [.. Enumerable.Range(0, shown)],
            },
        ];
    }

    /// <summary>Over years the path of the share; else what each lever takes.</summary>
    public Chart Chart(Text finding)
    {
        if (!IsYearly) return new Chart("levers", Draw.Bars, Rows, finding, Name, [Redirect, Demand, Less]);
        return new Chart("path", Draw.Path, Rows, finding, Period, [Target])
        {
            Rows = [.. Enumerable.Range(0, Rows.Count).Where(i => Rows.Rows[i].Lever == (_path.HasRedirection ? Lever.Mix : Lever.Demand))],
        };
    }

    private List<Column<TargetNeed>> Columns() =>
    [
        Period,
        Dimensions.Composition<TargetNeed>(_ => _basis.Composition),
        new("key", Kind.Code, ("Code", "Code"), n => Cell.Of(Codes.Of(n.Lever))) { Role = Role.Dimension },
        Name, Target, Redirect, Demand, Less,
        new("feasible", Kind.YesNo, ("Possible", "Mogelijk"), n => Cell.Of(n.Limit is null)) { Role = Role.Attribute },
        new(
            "limit", Kind.Code, ("Limited by", "Begrensd door"),
            n => Cell.Of(n.Limit is { } limit ? Codes.Of(limit) : null)) { Role = Role.Attribute },
        Reachable,
        OfInside,
        OfOutside,
        new("classes", Kind.Group, ("By class", "Per klasse"), n => new RowsCell(
            new Table<TargetPart>("classes", _basis.Ask, _parts, n.Parts, p => Classes[p.Class].Code)))
        {
            Role = Role.Attribute,
        },
        new(
            "flows", Kind.Ask, ("Delivered by allies", "Geleverd door bondgenoten"),
            _ => Cell.Of(_basis.Supply(null, null))) { Role = Role.Attribute },
    ];

    private List<Column<TargetPart>> Parts() =>
    [
        new("key", Kind.Code, ("Code", "Code"), p => Cell.Of(Classes[p.Class].Code)) { Role = Role.Dimension },
        new(
            "name", Kind.Words, ("Class", "Klasse"),
            p => Cell.Of(Names.Of(Classes[p.Class]))) { Role = Role.Attribute },
        Amount<TargetPart>("redirect", ("Redirected", "Omgeleid"), p => p.Redirect),
        Amount<TargetPart>("demand", ("New allied demand", "Nieuwe vraag bondgenoten"), p => p.Demand),
        Amount<TargetPart>("less", ("Less outside", "Minder buiten het bondgenootschap"), p => p.Less),
    ];

    private YearRange PeriodOf(TargetNeed need) => need.Year is { } year ? new YearRange(year, year) : _basis.Years;

    private static Text Possible(TargetNeed need) => need.Limit switch
    {
        null => ("yes", "ja"),
        TargetLimit.Ceiling => ("no: ceiling", "nee: bovengrens"),
        TargetLimit.Redirectable => ("no: left out", "nee: weggelaten"),
        _ => ("no: growth", "nee: groei"),
    };

    private Column<ShareSums> PerYear(string name, Text title, decimal? tenThousandths) =>
        new(
            name, Kind.Amount, title,
            _ => tenThousandths is { } amount
                ? new Cell.Exact(amount / Aandeel.Amount.Scale)
                : Cell.Lacks(NotInSums))
        { Unit = _basis.Flows.Unit };

    private Column<T> Amount<T>(string name, Text title, Func<T, long> of)
        where T : class => new(name, Kind.Amount, title, r => Cell.OfAmount(of(r))) { Unit = _basis.Flows.Unit };

    /// <summary>What a lever does not take is a dash on a screen.</summary>
    private static Column<T> Seen<T>(Column<T> amount, Text? narrow = null)
        where T : class =>
            new(
                amount.Name, amount.Kind, amount.Title,
                r => amount.Of(r) is Cell.Amount { TenThousandths: 0 } ? Cell.Lacks("nothing") : amount.Of(r))
            {
                Unit = amount.Unit,
                Short = narrow,
            };
}
