using Aandeel.Answers;

namespace Aandeel.App.Cli;

/// <summary>The lists of <c>doctor</c>: its checks, and every finding.</summary>
internal static class DoctorTables
{
    public static Table<DoctorCheck> Checks(IReadOnlyList<DoctorCheck> checks) => new(
        "rows",
        Listing.Asked("doctor"),
        [
            new("check", Kind.Code, ("Check", "Controle"), c => Cell.Of(c.Name)) { Role = Role.Dimension },
            Title(),
            new("state", Kind.Code, ("State", "Staat"), c => Cell.Of(c.State)) { Role = Role.Attribute },
            Says(),
        ],
        checks,
        c => c.Name);

    public static View View(Table<DoctorCheck> checks) => new(
        checks,
        Text.None,
        [Title(), new Column<DoctorCheck>(
            "state", Kind.Words, ("State", "Staat"), c => Cell.Of(DoctorWords.State(c.State))), Says()]);

    public static Table<FileFinding> Findings(IReadOnlyList<FileFinding> findings) => new(
        "rows",
        Listing.Asked("findings"),
        [
            new("file", Kind.Code, ("File", "Bestand"), f => Cell.Of(f.File)) { Role = Role.Dimension },
            new("line", Kind.Count, ("Line", "Regel"), f => Cell.Of((long?)f.Finding.Line)) { Role = Role.Dimension },
            .. Words(),
        ],
        findings,
        f => $"{f.File} {f.Finding.Line} {f.Finding.Column} {f.Finding.Code}");

    public static IReadOnlyList<View> Views(Table<FileFinding> findings) => findings.Count == 0 ? [] :
    [
        new View(
            findings,
            Text.None,
            [
                findings.Columns[0],
                new Column<FileFinding>("line", Kind.Code, ("Line", "Regel"), f => Cell.Of($"{f.Finding.Line}")),
                .. Words().Select(c => c.Name switch
                {
                    "found" => Found(),
                    "expected" => Expected(),
                    _ => Listing.Shown(c, c.Title),
                }),
            ]),
    ];

    private static Column<DoctorCheck> Title() =>
        new("title", Kind.Words, ("Check", "Controle"), c => Cell.Of(c.Title)) { Role = Role.Attribute };

    private static Column<DoctorCheck> Says() =>
        new("says", Kind.Words, ("Result", "Uitkomst"), c => Cell.Of(c.Says)) { Role = Role.Attribute };

    private static Column<FileFinding> Found() =>
        new("found", Kind.Words, ("Found", "Gevonden"), f => Cell.Of(f.Finding.FoundSaid));

    /// <summary>What was expected, as a sentence in the language of the reader; files have it in English.</summary>
    private static Column<FileFinding> Expected() =>
        new("expected", Kind.Words, ("Expected", "Verwacht"), f => Cell.Of(f.Finding.Wanted.Said));

    private static IEnumerable<Column<FileFinding>> Words() =>
    [
        new("column", Kind.Code, ("Column", "Kolom"), f => Cell.Of(f.Finding.Column)) { Role = Role.Attribute },
        new("code", Kind.Code, ("Code", "Code"), f => Cell.Of(f.Finding.Code)) { Role = Role.Attribute },
        new("found", Kind.Code, ("Found", "Gevonden"), f => Cell.Of(f.Finding.Found)) { Role = Role.Attribute },
        new(
            "expected", Kind.Code, ("Expected", "Verwacht"),
            f => Cell.Of(f.Finding.Expected)) { Role = Role.Attribute },
        new(
            "outcome", Kind.Code, ("Outcome", "Gevolg"),
            f => Cell.Of(Codes.Of(f.Finding.Outcome))) { Role = Role.Attribute },
    ];
}
