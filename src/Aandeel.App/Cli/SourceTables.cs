using Aandeel.Answers;
using Aandeel.Sources;

namespace Aandeel.App.Cli;

/// <summary>The lists of <c>sources</c>: a line per source, a line per file, and the terms.</summary>
internal static class SourceTables
{
    private static readonly Text Source = ("Source", "Bron");
    private static readonly Text Edition = ("Edition", "Editie");
    private static readonly Text Years = ("Years", "Jaren");

    public static Table<SourceLine> Files(IEnumerable<SourceState> sources) =>
        new(
            "rows", Listing.Asked("sources"), FileColumns(), [.. sources.SelectMany(s => s.Lines())],
            l => $"{l.State.Source.Code} {l.File.WordsIn(Language.En)}");

    /// <summary>What a person sees: each source in a line, then each file.</summary>
    public static IReadOnlyList<View> Views(IReadOnlyList<SourceState> sources, Table<SourceLine> files)
    {
        var columns = SourceColumns();
        var perSource = new Table<SourceState>("sources", files.Ask, columns, sources, s => s.Source.Code);
        var first = new View(perSource, Text.None, [.. columns.Select(c => Listing.Shown(c, c.Title))]);
        if (files.Count == 0) return [first];
        Column<SourceLine> Seen(string name, Text title) => Listing.Shown((Column<SourceLine>)files.Find(name)!, title);
        return
        [
            first,
            new View(
                files,
                ("Files", "Bestanden"),
                [
                    Seen("source", Source), Seen("file", ("File", "Bestand")), Seen("edition", Edition),
                    Seen("years", Years),
                    Seen("read", ("Read", "Gelezen")), Seen("refused", ("Refused", "Geweigerd")),
                    Seen("fetched", ("Fetched", "Opgehaald")),
                    .. files.Rows.Any(l => l.Extent is { } extent && DoctorWords.IsPart(extent))
                        ? new[] { Seen("holds", ("Holds", "Bevat")) }
                        : [],
                ]),
        ];
    }

    public static Table<SourceDescription> Terms() => new(
        "rows",
        Listing.Asked("terms"),
        [
            new("source", Kind.Code, Source, s => Cell.Of(s.Code)) { Role = Role.Dimension },
            new(
                "publisher", Kind.Code, ("Publisher", "Uitgever"), s => Cell.Of(s.PublishedBy.WordsIn(Language.En)))
            {
                Role = Role.Attribute,
            },
            new(
                "redistributable", Kind.Code, ("May be passed on", "Doorgeven mag"),
                s => Cell.Of(s.Redistributable)) { Role = Role.Attribute },
            new("address", Kind.Code, ("Address", "Adres"), s => Cell.Of(s.Address)) { Role = Role.Attribute },
            new(
                "terms", Kind.Words, ("Terms", "Voorwaarden"),
                s => Cell.Of(Text.Name(s.Terms, s.TermsNl))) { Role = Role.Attribute },
        ],
        SourceCatalog.All,
        s => s.Code);

    public static View View(Table<SourceDescription> terms) => new(
        terms,
        Text.None,
        [
            terms.Columns[0],
            new Column<SourceDescription>("passed_on", Kind.Words, terms.Columns[2].Title, s => Cell.Of(PassedOn(s))),
            terms.Columns[3],
        ]);

    /// <summary>Whether the files of a source may be given to others.</summary>
    public static Text PassedOn(SourceDescription source) => source.Redistributable switch
    {
        "yes" => ("yes", "ja"),
        "no" => ("no", "nee"),
        var limited => (limited, "beperkt"),
    };

    private static List<Column<SourceState>> SourceColumns() =>
    [
        new("source", Kind.Code, Source, s => Cell.Of(s.Source.Code)) { Role = Role.Dimension },
        new("edition", Kind.Code, Edition, s => Cell.Of(s.Edition)) { Role = Role.Attribute },
        new("years", Kind.Period, Years, s => Cell.Of(s.Years)) { Role = Role.Attribute },
        new("reporters", Kind.Count, ("Reporters", "Rapporterende landen"), s => Cell.Of(s.Reporters)),
        new("rows", Kind.Count, ("Rows", "Rijen"), s => Cell.Of(s.Rows)),
        new("passed_on", Kind.Words, ("Pass on", "Doorgeven"), s => Cell.Of(PassedOn(s.Source))) { Role = Role.Attribute },
        new(
            "next", Kind.Words, ("Next", "Volgende"),
            s => s.IsOverdue ? Cell.Of(("overdue", "te laat")) : Cell.Of(Day(s.Next))) { Role = Role.Attribute },
    ];

    private static List<Column<SourceLine>> FileColumns() =>
    [
        Attribute("source", Source, l => Cell.Of(l.State.Source.Code)),
        Attribute("title", ("Title", "Titel"), l => Cell.Of(l.State.Source.Title)),
        new(
            "measures", Kind.Words, ("Measures", "Meet"),
            l => Cell.Of(Text.Name(l.State.Source.MeasuresEn, l.State.Source.MeasuresNl))),
        new("file", Kind.Words, ("File", "Bestand"), l => Cell.Of(l.File)) { Role = Role.Dimension },
        Attribute("form", ("Form", "Vorm"), l => Cell.Of(l.Form)),
        Attribute("edition", Edition, l => Cell.Of(l.Edition)),
        new("years", Kind.Period, Years, l => Cell.Of(l.Years)) { Role = Role.Attribute },
        new("reporters", Kind.Count, ("Reporters", "Rapporterende landen"), l => Cell.Of(l.State.Reporters)),
        new("rows", Kind.Count, ("Rows", "Rijen"), l => Cell.Of(l.Record?.Rows)),
        new("read", Kind.Count, ("Read", "Gelezen"), l => Cell.Of(l.Record?.Read)),
        new("refused", Kind.Count, ("Refused", "Geweigerd"), l => Cell.Of(l.Record?.Refused)),
        new(
            "holds", Kind.Words, ("Holds", "Bevat"),
            l => Cell.Of(l.Extent is null ? Text.None : DoctorWords.IsPart(l.Extent)
                ? ExtentWords.Holds(l.Extent)
                : ("everything of its form", "alles van zijn vorm"))) { Role = Role.Attribute },
        Attribute("fetched", ("Fetched", "Opgehaald"), l => Cell.Of(l.Fetched)),
        new(
            "terms", Kind.Words, ("Terms", "Voorwaarden"),
            l => Cell.Of(Text.Name(l.State.Source.Terms, l.State.Source.TermsNl))) { Role = Role.Attribute },
        Attribute(
            "redistributable", ("May be passed on", "Doorgeven mag"), l => Cell.Of(l.State.Source.Redistributable)),
        Attribute("next_release", ("Next edition", "Volgende editie"), l => Cell.Of(Day(l.State.Next))),
        new(
            "overdue", Kind.YesNo, ("Overdue", "Te laat"),
            l => l.State.Next is null ? Cell.Blank : Cell.Of(l.State.IsOverdue)) { Role = Role.Attribute },
    ];

    private static Column<SourceLine> Attribute(string name, Text title, Func<SourceLine, Cell> of) =>
        new(name, Kind.Code, title, of) { Role = Role.Attribute };

    private static string? Day(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}" : null;
}
