using System.Globalization;
using Aandeel.Doors;
using Aandeel.Questions;
using Aandeel.Sources;

namespace Aandeel.Web;

/// <summary>A line of an imported file as its publisher printed it, and under it what was read of it.</summary>
internal static class LinePage
{
    public static Reply Show(PageRequest request, string[] parts)
    {
        var nl = request.Language == Language.Nl;
        if (parts is not [var source, var word, var hash, var number] || word is not ("regel" or "line")
            || hash.Length != 12
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            || request.Desk.Imported.Snapshot is not { } snapshot
            || snapshot.Files.FirstOrDefault(f => f.Source == source
                && f.Sha256.StartsWith(hash, StringComparison.Ordinal)) is not { } file)
        {
            return Problems.NoPage(request);
        }

        if (!request.Desk.MayShowRows(source)) throw Desk.Refused(source);
        if (PrintedRow.Find(snapshot, file, line) is not { } row) return Problems.NoPage(request);
        var html = new Html(request.Links);
        html.Raw("<pre class=\"printed\" tabindex=\"0\">").Words(row.Text).Raw("</pre>");
        Fields(html, row);
        foreach (var reading in row.Readings) Readings(html, reading);
        Corrections(html, row);
        html.Raw("<p class=\"quiet note\">").Link(
            request.Links.To(SiteMap.Report, ("line", number)),
            nl ? "Klopt er iets niet aan deze regel?" : "Something wrong with this line?").Raw("</p>");
        var at = Numbers.Fixed(line, 0, request.Language);
        var title = SourceCatalog.Find(source)?.Title ?? source;
        var slugs = (English: $"sources/{source}/line/{hash}/{number}",
            Dutch: $"bronnen/{source}/regel/{hash}/{number}");
        return PageWriter.Reply(PageWriter.Frame(request, SiteMap.Line) with
        {
            Title = (nl ? $"Regel {at}" : $"Line {at}") + $" - {title} - Aandeel",
            EnglishAddress = request.Turned(Language.En, slugs.English),
            DutchAddress = request.Turned(Language.Nl, slugs.Dutch),
            Crumbs =
            [
                (Wording.Of(SiteMap.Home.Title, request.Language), request.Links.To(SiteMap.Home)),
                (Wording.Of(SiteMap.Sources.Title, request.Language), request.Links.To(SiteMap.Sources)),
            ],
            Kicker = new Html(request.Links).Words($"{title} · {file.Name}").Content,
            Heading = new Html(request.Links)
                .Words(nl ? $"Regel {at}, zoals gedrukt" : $"Line {at}, as printed").Content,
            Lead = new Html(request.Links).Words(nl
                ? $"Editie {file.Edition}, vorm {file.Form}. Boven staat de regel zoals hij in het bestand staat, "
                    + $"eronder wat wij ervan lazen."
                : $"Edition {file.Edition}, form {file.Form}. Above stands the line as it is in the file, below it "
                    + $"what we read of it.").Content,
            Body = html.Content,
            Source = SourceCatalog.Find(source)?.Cite(file.Edition, file.Form, file.Name).WordsIn(request.Language) ?? "",
            IsIndexed = false,
        });
    }

    private static void Fields(Html html, PrintedRow row)
    {
        if (row.Heads.Count == 0) return;
        var nl = html.Language == Language.Nl;
        html.Raw("<section class=\"sec\"><h2>")
            .Words(nl ? "Zoals het er staat, veld voor veld" : "As it stands there, field by field")
            .Raw("</h2><table class=\"kvt\"><caption>").Words(nl ? "De velden van de regel" : "The fields of the line")
            .Raw("</caption><thead><tr><th scope=\"col\">").Words(nl ? "Veld" : "Field").Raw("</th><th scope=\"col\">")
            .Words(nl ? "Zoals gedrukt" : "As printed").Raw("</th></tr></thead><tbody>");
        for (var i = 0; i < row.Heads.Count; i++)
        {
            html.Raw("<tr><th scope=\"row\">").Words(row.Heads[i]).Raw("</th><td><code>").Words(row.Fields[i])
                .Raw("</code></td></tr>");
        }

        html.Raw("</tbody></table></section>");
    }

    private static void Readings(Html html, IReadOnlyList<PrintedReading> reading)
    {
        var nl = html.Language == Language.Nl;
        html.Raw("<section class=\"sec\"><h2>").Words(nl ? "Wat wij ervan lazen" : "What we read of it")
            .Raw("</h2><table class=\"kvt\"><caption>").Words(nl ? "Gelezen als" : "Read as")
            .Raw("</caption><thead><tr><th scope=\"col\">").Words(nl ? "Wat" : "What").Raw("</th><th scope=\"col\">")
            .Words(nl ? "Gelezen als" : "Read as").Raw("</th></tr></thead><tbody>");
        foreach (var (name, value) in reading)
        {
            html.Raw("<tr><th scope=\"row\">").Words(name).Raw("</th><td>").Sentence(value).Raw("</td></tr>");
        }

        html.Raw("</tbody></table></section>");
    }

    private static void Corrections(Html html, PrintedRow row)
    {
        var nl = html.Language == Language.Nl;
        html.Raw("<p class=\"quiet note\">");
        if (row.Corrections.Count == 0) html
            .Words(nl ? "Aan deze regel is niets verbeterd." : "Nothing was corrected in this line.");
        foreach (var finding in row.Corrections) html.Words($"{finding.Column}: {finding.Code}, {finding.Found}. ");
        html.Raw("</p>");
    }
}
