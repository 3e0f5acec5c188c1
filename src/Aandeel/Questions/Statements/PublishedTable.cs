using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>The table of <c>published</c>: each column once, and which of them people see.</summary>
internal sealed class PublishedTable
{
    /// <summary>The two are not the same quantity, so that a difference would mean nothing.</summary>
    private const string OtherDefinition = "other-definition";

    /// <summary>The statement gives no figure.</summary>
    private const string NoFigure = "no-figure-stated";

    public PublishedTable(Ask ask, IReadOnlyList<PublishedLine> lines) =>
        Rows = new Table<PublishedLine>(
            "rows", ask, Columns(), lines, l => l.Statement.Id, l => (l.Value?.Flows as Cell.Asked)?.Value);

    public Table<PublishedLine> Rows { get; }

    /// <summary>A table per publisher; what differs stands in footnotes.</summary>
    public View View()
    {
        Column<PublishedLine> note = new(
            "note", Kind.Count, ("Note", "Noot"),
            l => PublishedCells.Note(l) is { IsEmpty: false } words ? Cell.Of(words) : Cell.Blank);
        Column<PublishedLine>[] seen =
        [
            new("statement", Kind.Words, ("Statement", "Uitspraak"), l => Cell.Of(StatementWords.Said(l.Statement))),
            new("period", Kind.Words, ("Period", "Periode"), l => Cell.Of(PublishedCells.Period(l))),
            Seen("value", ("Published", "Gepubliceerd"), PublishedCells.Published, ("Publ.", "Gepubl.")),
            Seen("computed", ("Computed", "Berekend"), PublishedCells.Computed, null, isMain: true),
            Seen("difference", ("Difference", "Verschil"), PublishedCells.Difference, ("Diff.", "Versch.")),
            new("agrees", Kind.Words, ("Agrees", "Klopt"), l => PublishedCells.Agrees(l)),
            note,
        ];
        return new View(Rows, Text.None, seen)
        {
            SplitBy = new Column<PublishedLine>(
                "publisher", Kind.Words, ("Publisher", "Uitgever"),
                l => Cell.Of(PublishedCells.Publisher(l.Statement))),
            First = int.MaxValue,
            FirstOfAll = true,
            Footnote = note,
        };
    }

    private static IReadOnlyList<Column<PublishedLine>> Columns() =>
    [
        new("key", Kind.Code, ("Code", "Code"), l => Cell.Of(l.Statement.Id)) { Role = Role.Dimension },
        Attribute("who", Kind.Words, ("Who", "Wie"), l => Cell.Of(StatementWords.Who(l.Statement))),
        Attribute("published", Kind.Code, ("Published", "Gepubliceerd"), l => Code(l.Statement.Published)),
        Attribute("statement", Kind.Words, ("Statement", "Uitspraak"), l => Cell.Of(StatementWords.Said(l.Statement))),
        Attribute(
            "translated", Kind.YesNo, ("Our translation", "Eigen vertaling"),
            l => new Cell.Translated(l.Statement.Original)),
        Attribute("period", Kind.Code, ("Period", "Periode"), l => Code(l.Statement.Period)),
        Attribute("about", Kind.Code, ("About", "Over"), l => Cell.Of(string.Join(',', l.Statement.About))),
        Measure(
            "value", ("Published", "Gepubliceerd"),
            l => l.Statement.Value is { } value ? new Cell.Exact(value) : Cell.Lacks(NoFigure)),
        Attribute("unit", Kind.Code, ("Unit", "Eenheid"), l => Cell.Of(l.Unit)),
        Attribute(
            "pair", Kind.Code, ("Pair", "Paar"),
            l => l.Statement.Comparison is null ? Cell.Blank : Cell.Of(l.Same ? "same" : "nearest")),
        Measure("computed", ("Computed", "Berekend"), l => Cell.Of(l.Computed, l.Reason ?? OtherDefinition)),
        Measure("nearest", ("Nearest, of another quantity", "Dichtstbijzijnde, van een andere grootheid"), l =>
            l.Same || l.Statement.Comparison is null ? Cell.Blank : Cell.Of(l.Nearest, l.Reason ?? OtherDefinition)),
        Measure("difference", ("Difference", "Verschil"), l => Cell.Of(l.Difference, NoPair(l))),
        Attribute(
            "agrees", Kind.YesNo, ("Agrees", "Klopt"),
            l => l.Agrees is { } agrees ? Cell.Of(agrees) : Cell.Lacks(NoPair(l))),
        Attribute("tolerance", Kind.Factor, ("Tolerance", "Toegestane afwijking"), Tolerance),
        Part("ukraine_part", ("of which Ukraine", "waarvan Oekraïne"), v => v.Ukraine),
        Part("indo_pacific_part", Text.Of("Indo-Pacific 4"), v => v.IndoPacific),
        Attribute(
            "differs", Kind.Words, ("What differs", "Wat verschilt"),
            l => Cell.Of(StatementWords.Differs(l.Statement))),
        Attribute("read", Kind.Code, ("Read", "Gelezen"), l => Cell.Of(Codes.Of(l.Statement.Reading))),
        Attribute("address", Kind.Code, ("Address", "Adres"), l => Cell.Of(l.Statement.Address?.AbsoluteUri)),
        Attribute(
            "question", Kind.Code, ("Question", "Vraag"),
            l => l.Value is { } asked ? Cell.Of("aandeel " + asked.Question) : Cell.Blank),
        Attribute("row", Kind.Code, ("Row", "Rij"), l => l.Statement.Comparison is { } of ? Code(of.Row) : Cell.Blank),
        Attribute(
            "field",
            Kind.Code,
            ("Column", "Kolom"),
            l => l.Statement.Comparison is { } of ? Cell.Of(string.Join(" + ", of.Cells)) : Cell.Blank),
        Attribute(
            "scale", Kind.Code, ("Scale", "Schaal"),
            l => l.Statement.Comparison is { } of ? Cell.Of(Codes.Of(of.Scale)) : Cell.Blank),
        Attribute("edition", Kind.Code, ("Edition", "Editie"), l => Cell.Of(l.Value?.Edition)),
        Attribute("get", Kind.Code, ("How to get it", "Hoe het te halen"), l => Cell.Of(l.Get)),
        Attribute(
            "flows", Kind.Ask, ("Rows behind it", "Regels erachter"),
            l => l.Value?.Flows ?? Cell.Lacks(l.Statement.Reason)),
    ];

    /// <summary>Why there is no difference, and no agreement.</summary>
    private static string NoPair(PublishedLine line) =>
        line.Found is null ? line.Reason! : line.Statement.Value is null ? NoFigure : OtherDefinition;

    private static Cell Tolerance(PublishedLine line) =>
        line.Statement.Comparison is not { } comparison ? Cell.Lacks(line.Statement.Reason)
        : comparison.Agreement is { } rule ? new Cell.Exact(rule.Tolerance)
        : Cell.Lacks(OtherDefinition);

    private static Cell Code(string text) => text.Length > 0 ? Cell.Of(text) : Cell.Blank;

    private static Column<PublishedLine> Attribute(string name, Kind kind, Text title, Func<PublishedLine, Cell> of) =>
        new(name, kind, title, of) { Role = Role.Attribute };

    /// <summary>A number in the unit of its row.</summary>
    private static Column<PublishedLine> Measure(string name, Text title, Func<PublishedLine, Cell> of) =>
        new(name, Kind.Factor, title, of);

    /// <summary>A part of a share outside; only such rows have it.</summary>
    private static Column<PublishedLine> Part(string name, Text title, Func<StatementValue, double?> of) => new(
        name,
        Kind.Share,
        title,
        l => l.Value is { Ukraine: not null, IndoPacific: not null } value
            ? Cell.Of(of(value), OtherDefinition)
            : Cell.Absent);

    /// <summary>A figure with its unit, since units differ by row.</summary>
    private static Column<PublishedLine> Seen(
        string name, Text title, Func<PublishedLine, Cell> of, Text? narrow, bool isMain = false) =>
        new(name, Kind.Factor, title, of) { Short = narrow, Main = isMain };
}
