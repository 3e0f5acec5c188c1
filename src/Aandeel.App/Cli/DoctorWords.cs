namespace Aandeel.App.Cli;

/// <summary>What the doctor says. What was found stands as it was printed.</summary>
internal static class DoctorWords
{
    private const int ShownStale = 3;

    public static Text NoSums { get; } = ("this program was built without them", "dit programma is zonder gebouwd");

    public static Text NoFiles { get; } = ("no files", "geen bestanden");

    public static Text NoParts { get; } = ("every file is whole", "elk bestand is volledig");

    public static Text NoRegister { get; } = ("no register", "geen register");

    public static Text AllNamed { get; } = (
        "every supplier, recipient and product description is in our tables",
        "elke leverancier, ontvanger en productomschrijving staat in onze tabellen");

    public static Text NoneDue { get; } = ("none overdue", "geen enkele te laat");

    public static Text Findings { get; } = ("Findings", "Bevindingen");

    public static Text EveryFinding { get; } = ("Every defect met in the imported files",
        "Elk gebrek dat in de ingelezen bestanden is gevonden");

    public static Text NoFindings { get; } = ("No findings.", "Geen bevindingen.");

    public static Text NotAsSealed { get; } = (
        "the file is no longer what was sealed: bytes have changed",
        "het bestand is niet meer wat is verzegeld: er zijn bytes veranderd");

    public static Text Nothing(string? edition) => Text.Of(
        $"nothing was imported; the built-in sums of edition {edition ?? "none"} answer",
        $"er is niets ingelezen; de meegeleverde totalen van editie {edition ?? "geen"} antwoorden");

    /// <summary>
    /// Whether a file is a part that could have been whole. One government's own list, or one reporter's answer, is no
    /// part.
    /// </summary>
    public static bool IsPart(Sources.Extent extent) => !extent.IsWhole && extent.Basis != Sources.ExtentBasis.Form;

    public static Text Part(string file, Sources.Extent extent)
    {
        var holds = ExtentWords.Holds(extent);
        return Text.Of($"{file} {holds}", $"{file} {holds}");
    }

    public static Text Snapshot(string id, int files, long observations)
    {
        var (count, rows) = (Figure.Count("files", files), Figure.Count("observations", observations));
        Text kind = files == 1 ? ("file", "bestand") : ("files", "bestanden");
        return Text.Of($"{id}, {count} {kind}, {rows} observations", $"{id}, {count} {kind}, {rows} waarnemingen");
    }

    public static Text NoneCurrent(int count)
    {
        var snapshots = Figure.Count("snapshots", count);
        var there = count == 1
            ? Text.Of($"there is {snapshots} snapshot", $"er is {snapshots} snapshot")
            : Text.Of($"there are {snapshots} snapshots", $"er zijn {snapshots} snapshots");
        return Text.Of(
            $"{there} and none is chosen; choose one with 'aandeel snapshot use'",
            $"{there} en geen ervan is gekozen; kies er een met 'aandeel snapshot use'");
    }

    public static Text Broken(Text why) => Text.Of(
        $"{why}; choose another with 'aandeel snapshot use' or import again",
        $"{why}; kies een andere met 'aandeel snapshot use' of lees opnieuw in");

    public static Text Sums(string edition, YearRange years) =>
        Text.Of($"edition {edition}, {years}", $"editie {edition}, {years}");

    public static Text NewFolder(string folder) => Text.Of(
        $"{folder} (made at the first import)", $"{folder} (wordt gemaakt bij de eerste keer inlezen)");

    public static Text ReadOnly(string folder, string why) => Text.Of(
        $"{folder}: {why} Questions work; imports do not", $"{folder}: {why} Vragen stellen kan, inlezen niet");

    public static Text Damaged(int refused, int findings)
    {
        var (rows, all) = (Figure.Count("refused", refused), Figure.Count("findings", findings));
        var bevindingen = findings == 1 ? "bevinding" : "bevindingen";
        return refused == 0
            ? Text.Of($"none refused, {all} findings", $"geen geweigerd, {all} {bevindingen}")
            : Text.Of(
                $"rows refused: {rows}; findings: {all}; list them with aandeel doctor --findings",
                $"geweigerde rijen: {rows}; bevindingen: {all}; toon ze met aandeel doctor --findings");
    }

    public static Text Corrected(int corrected, int mended)
    {
        var (cells, repaired) = (Figure.Count("corrected", corrected), Figure.Count("mended", mended));
        Text are = corrected == 1
            ? ("cell or label is", "cel of label wordt")
            : ("cells or labels are", "cellen of labels worden");
        var also = mended == 0
            ? Text.None
            : Text.Of($"; {repaired} mended by the publisher", $"; {repaired} door de uitgever hersteld");
        return Text.Of(
            $"{cells} {are} read otherwise than printed, each with its reason{also}",
            $"{cells} {are} anders gelezen dan gedrukt, elk met reden{also}");
    }

    public static Text Stale(IReadOnlyList<FileFinding> stale)
    {
        var count = Figure.Count("stale", stale.Count);
        Text fit = stale.Count == 1 ? ("fits", "past") : ("fit", "passen");
        var first = Text.Join("; ", stale.Take(ShownStale).Select(FoundExpected));
        Text others = stale.Count > ShownStale ? ("; and others", "; en andere") : Text.None;
        return Text.Of(
            $"{count} no longer {fit} what is printed, so known mistakes may be in the figures: {first}{others}. See "
                + $"aandeel doctor --findings",
            $"{count} {fit} niet meer op wat er gedrukt staat, dus bekende fouten kunnen in de cijfers zitten: "
                + $"{first}{others}. Zie aandeel "
                + $"doctor --findings");
    }

    public static Text NotNamed(IReadOnlyCollection<string> names, IReadOnlyCollection<string> descriptions)
    {
        var parts = new List<Text>();
        if (names.Count > 0) parts.Add(NotInTables(("names", "namen"), names));
        if (descriptions.Count > 0) parts.Add(NotInTables(("descriptions", "omschrijvingen"), descriptions));
        return Text.Join("; ", parts);
    }

    public static Text Due(string title, int newest, DateOnly since)
    {
        var (edition, next, day) = ($"{newest}", $"{newest + 1}", $"{since:yyyy-MM-dd}");
        return Text.Of(
            $"{title}: edition {edition} is here; edition {next} has been due since {day}",
            $"{title}: ingelezen is editie {edition}; editie {next} werd verwacht op {day}");
    }

    public static Text NeverAsked { get; } = (
        "the sites were not asked; ask with 'aandeel sources fetch all --check'",
        "de sites zijn niet gevraagd; vraag met 'aandeel sources fetch all --check'");

    public static Text NothingToAsk { get; } = (
        "nothing is imported of what was asked", "er is niets ingelezen van wat is gevraagd");

    /// <summary>That a site had something newer, and on which day it said so.</summary>
    public static Text Newer(Store.CheckedSource check)
    {
        var (source, day) = (check.Source, $"{check.Asked:yyyy-MM-dd}");
        var what = check switch
        {
            { Edition: { } edition } => Text.Of($" ({edition})"),
            { Changed: { } changed } => Changed($"{changed:yyyy-MM-dd}"),
            _ => Text.None,
        };
        return Text.Of(
            $"{source}: on {day} the site had something newer{what}; aandeel sources fetch {source}",
            $"{source}: op {day} had de site iets nieuwers{what}; aandeel sources fetch {source}");
    }

    /// <summary>What sites said that had nothing newer, or did not say.</summary>
    public static Text Asked(Store.CheckState state, IReadOnlyList<Store.CheckedSource> checks)
    {
        var names = string.Join(", ", checks.Select(c => c.Source));
        var day = $"{checks.Min(c => c.Asked):yyyy-MM-dd}";
        return state switch
        {
            Store.CheckState.Same => Text.Of(
                $"nothing newer on {day}: {names}", $"niets nieuwers op {day}: {names}"),
            Store.CheckState.Unsaid => Text.Of(
                $"the site did not say on {day}: {names}", $"de site zei het niet op {day}: {names}"),
            _ => Text.Of(
                $"could not be asked on {day}: {names}", $"konden niet worden gevraagd op {day}: {names}"),
        };
    }

    private static Text Changed(string day) =>
        Text.Of($" (changed on {day})", $" (gewijzigd op {day})");

    public static Text State(string code) => code switch
    {
        "ok" => (code, "in orde"),
        "look" => (code, "let op"),
        "failed" => (code, "fout"),
        "missing" => (code, "ontbreekt"),
        "read-only" => (code, "alleen lezen"),
        _ => Text.Of(code),
    };

    private static Text NotInTables(Text what, IEnumerable<string> all)
    {
        var names = string.Join(", ", all);
        return Text.Of($"{what} not in our tables: {names}", $"{what} niet in onze tabellen: {names}");
    }

    private static Text FoundExpected(FileFinding stale)
    {
        var (file, column) = (stale.File, stale.Finding.Column);
        var (found, expected) = (stale.Finding.FoundSaid, stale.Finding.Wanted.Said);
        return Text.Of(
            $"{file}, {column}: found '{found}', expected {expected}",
            $"{file}, {column}: gevonden '{found}', verwacht {expected}");
    }
}
