using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Questions;
using Aandeel.Sources;

namespace Aandeel.Web;

/// <summary>What others count, what is missing, and a page for every source: what it measures, what is here, its terms.</summary>
internal static class SourcePages
{
    private static readonly Text Heading = ("What other sources count, each in its own unit",
        "Wat andere bronnen tellen, elk in haar eigen eenheid");

    /// <summary>
    /// All sources beside one another. The row of SIPRI is that of the page's edition and years, which the question over
    /// all sources does not take.
    /// </summary>
    public static Reply All(PageRequest request)
    {
        var language = request.Language;
        var askings = AnswerPages.Askings(request, SiteMap.Sources);
        var front = Front.Of(request.Desk, request.Edition);
        var html = new Html(request.Links);
        if (request.Desk.Of(askings[0].Asking.Question) is { } sources)
        {
            html.Raw("<section class=\"sec first\">");
            var shown = SourcesTable.Write(html, sources, front);
            var part = new PartHtml(html, sources);
            part.Tools(shown, sources.Rows.Count);
            part.Notes();
            html.Raw("</section>");
        }

        List(html, request);
        foreach (var (part, asking) in askings.Skip(1)) AnswerPages.Below(html, request.Desk, part, asking);
        AnswerPages.More(html, request, SiteMap.Sources);
        return PageWriter.Reply(PageWriter.Frame(request, SiteMap.Sources) with
        {
            Description = Wording.Of(Heading, language),
            Kicker = new Html(request.Links).Words(SiteMap.Sources.Title).Content,
            Heading = new Html(request.Links).Words(Heading).Content,
            Lead = new Html(request.Links).Words(language == Language.Nl
                ? "Geen bron meet hetzelfde: omvang is geen geld, een vergunning is geen levering, en de jaren "
                    + "verschillen. Daarom staat er geen gemiddelde."
                : "No two sources measure the same: volume is not money, a licence is not a delivery, and the years "
                    + "differ. So there is no average.").Content,
            Below = PageWriter.Below(front.Share, request),
            Caveat = PageWriter.Caveat(request.Links),
            Body = html.Content,
            Source = Wording.Of(front.Share.Source, language),
        });
    }

    /// <summary>The page of a source.</summary>
    public static Reply One(PageRequest request, string code)
    {
        if (SourceCatalog.Find(code) is not { } source || source.Code != code) return Problems.NoPage(request);
        var nl = request.Language == Language.Nl;
        var html = new Html(request.Links);
        Files(html, request, source);
        Answers(html, request, source);
        Facts(html, request, source);
        return PageWriter.Reply(PageWriter.Frame(request, SiteMap.Line, request.Path) with
        {
            Title = $"{source.Title} - Aandeel",
            Description = nl ? source.MeasuresNl : source.MeasuresEn,
            EnglishAddress = request.Turned(Language.En, SiteMap.Sources.Slug(Language.En) + "/" + code),
            DutchAddress = request.Turned(Language.Nl, SiteMap.Sources.Slug(Language.Nl) + "/" + code),
            Crumbs =
            [
                (Wording.Of(SiteMap.Home.Title, request.Language), request.Links.To(SiteMap.Home)),
                (Wording.Of(SiteMap.Sources.Title, request.Language), request.Links.To(SiteMap.Sources)),
            ],
            Kicker = new Html(request.Links).Words(source.PublishedBy.WordsIn(request.Language)).Content,
            Heading = new Html(request.Links).Words(source.Title).Content,
            Lead = new Html(request.Links).Words(Text.Name(source.MeasuresEn, source.MeasuresNl).Capital())
                .Words(".").Content,
            Caveat = PageWriter.Caveat(request.Links),
            Body = html.Content,
        });
    }

    /// <summary>Every source by its name, and whether its files are here.</summary>
    private static void List(Html html, PageRequest request)
    {
        var nl = request.Language == Language.Nl;
        html.Raw("<section class=\"sec\"><h2>").Words(nl ? "Elke bron" : "Every source")
            .Raw("</h2><table class=\"stack\"><caption>")
            .Words(nl ? "Wat zij meten, en wat er van is ingelezen" : "What they measure, and what of them is imported")
            .Raw("</caption><thead><tr><th scope=\"col\">").Words(nl ? "Bron" : "Source").Raw("</th><th scope=\"col\">")
            .Words(nl ? "Wat zij meet" : "What it measures").Raw("</th><th scope=\"col\">")
            .Words(nl ? "Ingelezen edities" : "Editions here").Raw("</th></tr></thead><tbody>");
        foreach (var source in SourceCatalog.All)
        {
            html.Raw("<tr><th scope=\"row\">").Link(request.Links.Source(source.Code), source.Title)
                .Raw("</th><td class=\"quiet\">").Words(Text.Name(source.MeasuresEn, source.MeasuresNl))
                .Raw("</td><td>").Words(EditionsOf(request, source.Code)).Raw("</td></tr>");
        }

        html.Raw("</tbody></table></section>");
    }

    private static string EditionsOf(PageRequest request, string source)
    {
        var names = (request.Desk.Imported.Snapshot?.Files ?? []).Where(f => f.Source == source)
            .Select(f => f.Edition).Distinct().Order(StringComparer.Ordinal).ToList();
        return names.Count > 0 ? string.Join(", ", names) : "–";
    }

    /// <summary>What was imported, file by file; or how to get it.</summary>
    private static void Files(Html html, PageRequest request, SourceDescription source)
    {
        var nl = request.Language == Language.Nl;
        var files = (request.Desk.Imported.Snapshot?.Files ?? []).Where(f => f.Source == source.Code).ToList();
        html.Raw("<section class=\"sec first\"><h2>").Words(nl ? "Wat ervan is ingelezen" : "What of it is here")
            .Raw("</h2>");
        if (files.Count == 0)
        {
            html.Raw("<p class=\"missing\">").Words(nl
                ? "Van deze bron is niets ingelezen. "
                : "Nothing of this source is imported here. ");
            html.Words(ProblemOf(source).In(request.Language)).Raw("</p></section>");
            return;
        }

        html.Raw("<table class=\"stack\"><caption>").Words(nl ? "Ingelezen bestanden" : "Imported files")
            .Raw("</caption><thead><tr><th scope=\"col\">").Words(nl ? "Bestand" : "File")
            .Raw("</th><th scope=\"col\">").Words(nl ? "Editie" : "Edition").Raw("</th><th scope=\"col\">")
            .Words(nl ? "Jaren" : "Years").Raw("</th><th scope=\"col\" class=\"n\">").Words(nl ? "Rijen" : "Rows")
            .Raw("</th><th scope=\"col\" class=\"n\">").Words(nl ? "Geweigerd" : "Refused")
            .Raw("</th><th scope=\"col\">SHA-256</th></tr></thead><tbody>");
        foreach (var file in files)
        {
            html.Raw("<tr><th scope=\"row\">").Words(file.Name).Raw("</th><td>").Words(file.Edition)
                .Raw("</td><td>").Words(file.Years?.ToString() ?? "–").Raw("</td><td class=\"rows\">")
                .Words(Numbers.Fixed(file.Rows, 0, request.Language)).Raw("</td><td class=\"rows\">")
                .Words(Numbers.Fixed(file.Refused, 0, request.Language)).Raw("</td><td><code>")
                .Words(file.Sha256[..12]).Raw("</code></td></tr>");
        }

        html.Raw("</tbody></table></section>");
    }

    /// <summary>What the source says of the share in each of its flows, and where it is silent.</summary>
    private static void Answers(Html html, PageRequest request, SourceDescription source)
    {
        var desk = request.Desk;
        if (!FlowSeries.Sources.Contains(source.Code) || (!desk.Imported.Has(source.Code)
            && source.Code != SourceCatalog.Sipri)) return;
        var isSipri = source.Code == SourceCatalog.Sipri;
        var edition = isSipri ? desk.Named(request.Edition) : null;
        foreach (var flow in FlowSeries.All.Where(s => s.Source == source.Code && !s.OnlyWithinCategory)
            .Select(s => s.Flow).Distinct().Where(f => f is not (Flow.Denial or Flow.Notification)))
        {
            var share = desk.Find(
                QuestionKind.Share, ("source", source.Code), ("flow", isSipri ? null : Codes.Of(flow)),
                ("composition", "present"), ("edition", edition));
            if (share is not null) new PartHtml(html, share).Section(new TableShowing());
        }

        if (desk.Find(QuestionKind.Gaps, ("source", source.Code), ("by", "supplier")) is { } gaps)
        {
            new PartHtml(html, gaps).Section(new TableShowing(15));
        }

        if (Arguments.SourcesThatContradict.Contains(source.Code)
            && desk.Find(QuestionKind.Mirror, ("source", source.Code)) is { } contradictions)
        {
            new PartHtml(html, contradictions).Section(new TableShowing(10));
        }
    }

    private static void Facts(Html html, PageRequest request, SourceDescription source)
    {
        var nl = request.Language == Language.Nl;
        html.Raw("<section class=\"sec\"><h2>").Words(nl ? "Voorwaarden en adres" : "Terms and address")
            .Raw("</h2><dl class=\"kv\">");
        Fact(nl ? "Uitgever" : "Publisher", source.PublishedBy.WordsIn(request.Language));
        Fact(nl ? "Verschijnt" : "Comes out", nl ? source.ReleaseNl : source.Release);
        Fact(nl ? "Voorwaarden" : "Terms", nl ? source.TermsNl : source.Terms);
        Fact(nl ? "Gedrukte regels hier" : "Printed rows here", request.Desk.MayShowRows(source.Code)
            ? nl ? "ja" : "yes" : nl ? "nee, alleen sommen" : "no, sums only");
        html.Raw("<dt>").Words(nl ? "Adres" : "Address").Raw("</dt><dd>")
            .Link(source.Address, source.Address, "rel=\"external noopener\"").Raw("</dd></dl></section>");

        void Fact(string name, string says) =>
            html.Raw("<dt>").Words(name).Raw("</dt><dd>").Words(says).Raw("</dd>");
    }

    private static Problem ProblemOf(SourceDescription source) =>
        AandeelException.NotHere(Remedies.FilesOf(source.Code)).Problem;
}
