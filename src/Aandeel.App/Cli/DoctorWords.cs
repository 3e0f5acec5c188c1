using Aandeel.Questions;

namespace Aandeel.App.Cli;

/// <summary>What the doctor says, in English and Dutch. Findings themselves are in English, as they stand in the snapshot.</summary>
internal sealed class DoctorWords(Language language)
{
    private readonly bool _nl = language == Language.Nl;

    public string NoSums => _nl ? "dit programma is zonder gebouwd" : "this program was built without them";

    public string NoFiles => _nl ? "geen bestanden" : "no files";

    public string NoRegister => _nl ? "geen register" : "no register";

    public string AllNamed => _nl ? "elke leverancier, ontvanger en productomschrijving staat in onze tabellen" : "every supplier, recipient and product description is in our tables";

    public string NoneDue => _nl ? "geen te laat" : "none overdue";

    public string Findings => _nl ? "Bevindingen" : "Findings";

    public string EveryFinding => _nl ? "Elk gebrek dat in de bestanden hier is gevonden" : "Every defect met in the files that are here";

    public string NoFindings => _nl ? "Geen bevindingen." : "No findings.";

    public string Nothing(string? edition) => _nl ? $"er is niets ingelezen; de ingebouwde sommen van editie {edition ?? "geen"} antwoorden" : $"nothing was imported; the built-in sums of edition {edition ?? "none"} answer";

    public string Snapshot(string id, int files, long observations) => _nl
        ? $"{id}, {files} {(files == 1 ? "bestand" : "bestanden")}, {Number(observations)} waarnemingen"
        : $"{id}, {files} {(files == 1 ? "file" : "files")}, {Number(observations)} observations";

    public string NotAsSealed => _nl ? "het bestand is niet meer wat is verzegeld: er zijn bytes veranderd" : "the file is no longer what was sealed: bytes have changed";

    public string NoneCurrent(int count) => _nl
        ? $"er {(count == 1 ? "is 1 snapshot" : $"zijn {count} snapshots")} en geen ervan is gekozen; kies er een met 'aandeel snapshot use'"
        : $"{(count == 1 ? "there is 1 snapshot" : $"there are {count} snapshots")} and none is chosen; choose one with 'aandeel snapshot use'";

    public string Broken(string why) => _nl ? $"{why}; kies een andere met 'aandeel snapshot use' of lees opnieuw in" : $"{why}; choose another with 'aandeel snapshot use' or import again";

    public string Sums(string edition, YearRange years) => _nl ? $"editie {edition}, {years}" : $"edition {edition}, {years}";

    public string NewFolder(string folder) => _nl ? $"{folder} (wordt gemaakt bij de eerste keer inlezen)" : $"{folder} (made at the first import)";

    public string ReadOnly(string folder, string why) => _nl ? $"{folder}: {why} Vragen gaat; inlezen niet" : $"{folder}: {why} Questions work; imports do not";

    public string Damaged(int refused, int findings) => (refused, _nl) switch
    {
        (0, true) => $"geen geweigerd, {findings} {(findings == 1 ? "bevinding" : "bevindingen")}",
        (0, _) => $"none refused, {findings} findings",
        (_, true) => $"geweigerde rijen: {refused}; bevindingen: {findings}; toon ze met aandeel doctor --findings",
        _ => $"rows refused: {refused}; findings: {findings}; list them with aandeel doctor --findings",
    };

    public string Corrected(int corrected, int mended) => _nl
        ? $"{corrected} {(corrected == 1 ? "cel of label wordt" : "cellen of labels worden")} anders gelezen dan gedrukt, elk met reden" + (mended == 0 ? "" : $"; {mended} door de uitgever hersteld")
        : $"{corrected} {(corrected == 1 ? "cell or label is" : "cells or labels are")} read otherwise than printed, each with its reason" + (mended == 0 ? "" : $"; {mended} mended by the publisher");

    public string FoundExpected(Finding finding) => _nl ? $"gevonden '{finding.Found}', verwacht {finding.Expected}" : $"found '{finding.Found}', expected {finding.Expected}";

    public string Stale(int count, IEnumerable<string> first) => _nl
        ? $"{count} {(count == 1 ? "past" : "passen")} niet meer op wat er gedrukt staat, dus bekende fouten kunnen in de cijfers zitten: {string.Join("; ", first)}{(count > 3 ? "; en andere" : "")}. Zie aandeel doctor --findings"
        : $"{count} no longer {(count == 1 ? "fits" : "fit")} what is printed, so known mistakes may be in the figures: {string.Join("; ", first)}{(count > 3 ? "; and others" : "")}. See aandeel doctor --findings";

    public string NotNamed(IReadOnlyCollection<string> names, IReadOnlyCollection<string> descriptions) => string.Join("; ", new[] { (_nl ? "namen" : "names", names), (_nl ? "omschrijvingen" : "descriptions", descriptions) }
        .Where(w => w.Item2.Count > 0).Select(w => $"{w.Item1} {(_nl ? "niet in onze tabellen" : "not in our tables")}: {string.Join(", ", w.Item2)}"));

    public string Due(string title, int here, DateOnly since) => _nl
        ? $"{title}: hier is editie {here}; editie {here + 1} werd verwacht op {since:yyyy-MM-dd}"
        : $"{title}: edition {here} is here; edition {here + 1} has been due since {since:yyyy-MM-dd}";

    public ViewTable Table(IReadOnlyList<AnswerRow> checks)
    {
        var shown = checks.Select(c => new AnswerRow().With("check", c["title"]).With("state", State(((FieldValue.Text)c["state"]).Value)).With("says", c["says"])).ToList();
        return Listing.Table("", shown, [("check", _nl ? "Controle" : "Check", ColumnKind.Words), ("state", _nl ? "Staat" : "State", ColumnKind.Words), ("says", _nl ? "Zegt" : "Says", ColumnKind.Words)], language);
    }

    public ViewTable FindingsTable(IReadOnlyList<AnswerRow> rows) => Listing.Table(
        "",
        rows,
        [
            ("file", _nl ? "Bestand" : "File", ColumnKind.Words), ("line", _nl ? "Regel" : "Line", ColumnKind.Words), ("column", _nl ? "Kolom" : "Column", ColumnKind.Words), ("code", "Code", ColumnKind.Words),
            ("found", _nl ? "Gevonden" : "Found", ColumnKind.Words), ("expected", _nl ? "Verwacht" : "Expected", ColumnKind.Words), ("outcome", _nl ? "Gevolg" : "Outcome", ColumnKind.Words),
        ],
        language);

    private string State(string code) => !_nl ? code : code switch { "ok" => "goed", "look" => "kijk", "failed" => "fout", "missing" => "ontbreekt", "read-only" => "alleen lezen", _ => code };

    private string Number(long value) => Listing.Number(value, language);
}
