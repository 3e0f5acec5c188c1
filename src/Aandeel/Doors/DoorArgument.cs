namespace Aandeel.Doors;

/// <summary>
/// What is said to a door and not to a question: in which form, language and length an answer is written.
/// </summary>
/// <param name="Shape">What its value looks like; null for one that takes none.</param>
/// <param name="Words">The words it knows, where the set is closed.</param>
/// <param name="CommandLineOnly">Whether only a command line may give it: files, folders and exit codes.</param>
public sealed record DoorArgument(
    string Name, string? Shape, Text Help, IReadOnlyList<string> Words, bool CommandLineOnly = false)
{
    public static DoorArgument Limit { get; } = new(
        "limit",
        "N",
        Text.Name(
            "show at most N rows of a table (by default 40 of flows, 25 of tables, 10 of joint orders); files hold all",
            "toon hoogstens N rijen van een tabel (zonder: 40 van flows, 25 van tabellen, 10 van gezamenlijke "
                + "orders); bestanden bevatten alles"),
        []);

    public static DoorArgument Format { get; } = new(
        "format", "WORD", ("how to write the answer", "hoe het antwoord wordt geschreven"), Codes.All<Format>());

    public static DoorArgument Chart { get; } = new(
        "chart",
        "NAME",
        Text.Name(
            "which chart of the answer a picture is of (default: its first)",
            "van welke grafiek van het antwoord een beeld wordt gemaakt (zonder: de eerste)"),
        []);

    public static DoorArgument Out { get; } = new(
        "out", "FILE", ("write to a file instead of the screen", "schrijf naar een bestand in plaats van het scherm"),
        [], CommandLineOnly: true);

    public static DoorArgument Lang { get; } = new(
        "lang", "en|nl",
        ("language (default: of your system, else English)", "taal (zonder: die van uw systeem, anders Engels)"),
        ["en", "nl"]);

    public static DoorArgument Explain { get; } = new(
        "explain", null, ("say how the figures were worked out", "zeg hoe de cijfers tot stand kwamen"), []);

    public static DoorArgument Brief { get; } = new(
        "brief", null,
        Text.Name(
            "write the one sentence of the answer (as table or markdown)",
            "schrijf de ene zin van het antwoord (als table of markdown)"),
        []);

    public static DoorArgument Columns { get; } = new(
        "columns", "NAMES",
        Text.Name(
            "only these columns of the main table, by their names in files, separated by commas "
                + "(period,share_outside,total)",
            "alleen deze kolommen van de hoofdtabel, met hun naam in bestanden, gescheiden door komma's "
                + "(period,share_outside,total)"),
        []);

    public static DoorArgument Bom { get; } = new(
        "bom", null,
        Text.Name(
            "begin a CSV with a byte-order mark, so that Excel reads its letters (Türkiye)",
            "laat een CSV beginnen met een byte-order mark, zodat Excel de letters goed leest (Türkiye)"),
        []);

    public static DoorArgument Strict { get; } = new(
        "strict",
        null,
        Text.Name("exit with code 3 when anything is incomplete", "eindig met code 3 als iets onvolledig is"),
        [],
        CommandLineOnly: true);

    public static DoorArgument Data { get; } = new(
        "data", "DIR",
        ("the folder of snapshots (default: $AANDEEL_HOME)", "de map met snapshots (zonder: $AANDEEL_HOME)"), [],
        CommandLineOnly: true);

    /// <summary>
    /// The formats of lists, which have no chart to draw, are no question for an engine and nothing to cite.
    /// </summary>
    public static IReadOnlyList<string> OfLists { get; } =
        [.. Codes.All<Format>().Where(f => f is not ("svg" or "png" or "card" or "sql" or "cite" or "bibtex" or "csl-json"))];

    /// <summary>In the order in which help shows them.</summary>
    public static IReadOnlyList<DoorArgument> All { get; } =
        [Limit, Format, Columns, Bom, Chart, Out, Lang, Brief, Explain, Strict, Data];
}
