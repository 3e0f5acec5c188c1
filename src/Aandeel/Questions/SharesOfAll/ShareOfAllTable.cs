using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The table of <c>share --source all</c>: the columns of a share, each read from the answer of its own source.
/// </summary>
internal sealed class ShareOfAllTable
{
    public ShareOfAllTable(Alliance alliance, Ask ask, IReadOnlyList<SourceLine> lines)
    {
        var outside = Text.Of($"Outside {Names.Of(alliance)}", $"Buiten {Names.Of(alliance)}");
        Short = ("Outside", "Buiten");
        Share = From(
            "share_outside", Kind.Share, outside, t => t.ShareOutside,
            ("outside / (inside + outside)", "buiten / (binnen + buiten)"));
        Ukraine = Part("ukraine_part", ("of which Ukraine", "waarvan Oekraïne"), t => t.Ukraine);
        IndoPacific = Part("indo_pacific_part", Text.Of("Indo-Pacific 4"), t => t.IndoPacific);
        Total = From(
            "total", Kind.Amount, ("Total", "Totaal"), t => t.Total, ("All of these together.", "Al deze samen."));
        Rows = new Table<SourceLine>("rows", ask, Columns(), lines, l => l.Key, l => l.Share?.Choice.Behind(l.Line!));
    }

    public Table<SourceLine> Rows { get; }

    public Column<SourceLine> Share { get; }

    /// <summary>The source and what it measures, which tells the rows apart for people.</summary>
    public Column<SourceLine> Measures { get; } =
        new(
            "measures", Kind.Words, ("What it measures", "Wat zij meet"),
            l => Cell.Of(What(l)))
        { Role = Role.Dimension };

    public Column<SourceLine> Named { get; } =
        new("named", Kind.Words, ("Source", "Bron"), l => Cell.Of(Text.Join(": ", [Text.Of(l.Series.Source), What(l)])))
        {
            Role = Role.Dimension,
        };

    public Column<SourceLine> Bounds { get; } = new("bounds", Kind.Share, ("Margin", "Marge"), l => l.Share is { } share
        ? share.Table.Bounds.Of(l.Line!)
        : new Cell.Band(Cell.Lacks(l.Reason), Cell.Lacks(l.Reason)))
    {
        About = (
            "The share if all that is unknown had stayed inside, and if all had gone outside.",
            "Het aandeel als al het onbekende binnen was gebleven, en als alles naar landen buiten het bondgenootschap was gegaan."),
    };

    public Column<SourceLine> Ukraine { get; }

    public Column<SourceLine> IndoPacific { get; }

    public Column<SourceLine> Total { get; }

    public Column<SourceLine> Source { get; } =
        new("source", Kind.Code, ("Source", "Bron"), l => Cell.Of(l.Series.Source)) { Role = Role.Dimension };

    public Column<SourceLine> Period { get; } =
        Dimensions.Period<SourceLine>(l => l.Period, ("Years", "Jaren"));

    private Text Short { get; }

    /// <summary>Which of the rows are of years long gone.</summary>
    public OldYears Old => field ??= new(Rows.Rows);

    /// <summary>The years as people see them: those long gone are marked.</summary>
    public Column<T> Dated<T>(OldYears old, Func<T, SourceLine> line)
        where T : class => Dimensions.MarkedPeriod<T>(Period.Title, r => line(r).Period, r => old.MarkOf(line(r)));

    /// <summary>What a person sees: words where a source has no share, and nothing beside them.</summary>
    public View View() => new(
        Rows,
        Text.None,
        [
            Source, Measures, Dated<SourceLine>(Old, l => l),
            new Column<SourceLine>(
                "share_outside", Kind.Share, Share.Title, l => l.Share is null ? Cell.Of(l.Why) : Share.Of(l))
            {
                Main = true, Short = Short,
            },
            Seen(RangeSeen()),
            Seen(Ukraine, ("Ukraine", "Oekraïne")),
            Seen(IndoPacific, Text.Of("Pacific 4")),
        ]);

    /// <summary>Of allocated years the range is that of the allocation.</summary>
    private Column<SourceLine> RangeSeen() => new(
        "bounds", Kind.Share, Bounds.Title,
        l => l.Share is { Choice.Flows.Allocated: true } share ? share.Table.Allocation.Of(l.Line!) : Bounds.Of(l));

    private static Column<SourceLine> Seen(Column<SourceLine> column, Text? narrow = null) =>
        new(column.Name, column.Kind, column.Title, l => l.Share is null ? Cell.Blank : column.Of(l))
        {
            Form = column.Form,
            Short = narrow,
        };

    private List<Column<SourceLine>> Columns() =>
    [
        Source,
        Code("flow", ("Flow", "Stroom"), l => Codes.Of(l.Series.Flow)),
        Code("unit", ("Unit", "Eenheid"), l => l.Series.Unit.Code),
        Code(
            "destination", ("Which destination", "Welke bestemming"),
            l => l.Destination is { } final ? Codes.Of(final) : null),
        Code("category", ("Category", "Categorie"), l => l.Category),
        Period,
        Code("composition", ("Composition", "Samenstelling"), l => l.Composition.Code),
        Code("suppliers", ("Suppliers", "Leveranciers"), l => l.Share?.Choice.Suppliers.Text),
        Code("edition", ("Edition", "Editie"), l => l.Share is { } share
            ? string.Join(", ", share.Choice.Flows.Editions.Select(e => e.Name).Distinct())
            : null),
        From(
            "inside", Kind.Amount, ("Inside", "Binnen"), t => t.Inside,
            ("To destinations inside.", "Naar bestemmingen binnen.")),
        From(
            "outside", Kind.Amount, ("Outside", "Buiten"), t => t.Outside,
            ("To destinations outside.", "Naar bestemmingen buiten.")),
        From("unallocated", Kind.Amount, ("Unallocated", "Niet toegedeeld"), t => t.Unallocated, (
            "To unknown recipients.",
            "Naar onbekende ontvangers.")),
        From("unmapped", Kind.Amount, ("Unmapped", "Niet in onze tabel"), t => t.Unmapped, (
            "To names that are in no table of ours.",
            "Naar namen die in geen tabel van ons staan.")),
        Total,
        Share,
        Bounds,
        new("allocation", Kind.Share, ("Allocation of years", "Toedeling van jaren"), l => l.Share is { } share
            ? share.Table.Allocation.Of(l.Line!)
            : new Cell.Band(Cell.Lacks(l.Reason), Cell.Lacks(l.Reason))),
        new(
            "allocated", Kind.YesNo, ("Years allocated", "Jaren toegedeeld"),
            l => l.Share is { } share ? Cell.Of(share.Choice.Flows.Allocated) : Cell.Lacks(l.Reason))
        { Role = Role.Attribute },
        From("outside_by_group", Kind.Amount, ("Outside by group", "Buiten, per groep"), t => t.OutsideByGroup, (
            "The amount outside by destination group.",
            "De hoeveelheid buiten, per bestemmingsgroep."), "outside"),
        From("assumed", Kind.Amount, ("Assumed", "Aangenomen"), t => t.Assumed, (
            "What silence could hide; in the bounds only.",
            "Wat ontbrekende opgaven kunnen verbergen; alleen in de marge.")),
        From(
            "observations", Kind.Count, ("Rows", "Regels"), t => t.Observations,
            ("How many printed rows.", "Hoeveel gedrukte regels.")),
        new("flows", Kind.Ask, ("Rows behind it", "Regels erachter"), l => l.Share is not { } share
            ? Cell.Lacks(l.Reason)
            : share.Choice.Behind(l.Line!) is { } behind ? Cell.Of(behind) : Cell.Lacks("no-such-choice"))
        {
            Role = Role.Attribute,
        },
        Ukraine,
        IndoPacific,
    ];

    private static Column<SourceLine> Code(string name, Text title, Func<SourceLine, string?> of) =>
        new(name, Kind.Code, title, l => Cell.Of(of(l))) { Role = Role.Attribute };

    /// <summary>A part of the share outside, shown without its sign.</summary>
    private static Column<SourceLine> Part(string name, Text title, Func<ShareTable, Column<ShareLine>> column) =>
        new(name, Kind.Share, title, l => Of(l, column)) { Form = Form.Bare };

    /// <summary>A column of the answer of the row's own source; its amounts are in that source's unit.</summary>
    private static Column<SourceLine> From(
        string name, Kind kind, Text title, Func<ShareTable, Column<ShareLine>> column, Text about,
        string? flat = null) =>
        new(name, kind, title, l => Of(l, column))
        {
            About = about,
            Flat = flat,
            UnitOf = kind == Kind.Amount ? l => l.Share?.Choice.Flows.Unit ?? l.Series.Unit : null,
        };

    private static Cell Of(SourceLine line, Func<ShareTable, Column<ShareLine>> column) =>
        line.Share is { } share ? column(share.Table).Of(line.Line!) : Cell.Lacks(line.Reason);

    private static Text What(SourceLine line)
    {
        var (things, unit) = (SeriesWords.ThingsOf(line.Series, new SourceChoice()), SeriesWords.UnitOf(line.Series));
        var measured = unit.IsEmpty ? things : Text.Of($"{things} ({unit})", $"{things} ({unit})");
        if (line.Destination is not null) measured += (", by final destination", ", naar eindbestemming");
        if (line.IsOfPart)
        {
            var held = LimitWords.Holds(line.Share!.Choice.Flows);
            measured = Text.Of($"{measured}; only {held}", $"{measured}; alleen {held}");
        }

        return line.Category is null
            ? measured
            : Text.Join(", ", [measured, line.Share!.Choice.NameOf(line.Line!.Key)]);
    }
}
