using Aandeel.Questions;
using Aandeel.Sources;

namespace Aandeel.Web;

/// <summary>The data and the API: what is promised, each question with its arguments, and the terms of each source.</summary>
internal static class DataPage
{
    public static Reply Show(PageRequest request)
    {
        var nl = request.Language == Language.Nl;
        var html = new Html(request.Links);
        foreach (var text in Promise.All.Skip(1)) html.Raw("<p class=\"prose\">").Words(text).Raw("</p>");
        html.Raw("<p class=\"prose\">").Link("/openapi.json", "OpenAPI 3.1").Raw(" · ").Link("/llms.txt", "llms.txt")
            .Raw(" · ")
            .Link("/health", nl ? "gezondheid" : "health").Raw("</p>");
        html.Raw("<section class=\"sec\"><h2>").Words(nl ? "Elke vraag" : "Every question").Raw("</h2>");
        foreach (var kind in FromElsewhere.Kinds) Question(html, kind);
        html.Raw("</section>");
        Terms(html, request);
        return PageWriter.Reply(PageWriter.Frame(request, SiteMap.Data) with
        {
            Heading = new Html(request.Links).Words(SiteMap.Data.Title).Content,
            Lead = new Html(request.Links).Words(Promise.All[0]).Content,
            Body = html.Content,
        });
    }

    private static void Question(Html html, QuestionKind kind)
    {
        var nl = html.Language == Language.Nl;
        var words = new Ask(Codes.Of(kind), []).Words;
        html.Raw("<details class=\"tab\"><summary><code>GET /api/").Words(words.Replace(' ', '/')).Raw("</code> ")
            .Words(SiteMap.Of(kind).Title).Raw("</summary><table class=\"tight\"><caption>")
            .Words(nl ? "Argumenten" : "Arguments")
            .Raw("</caption><thead><tr><th scope=\"col\">").Words(nl ? "Naam" : "Name").Raw("</th><th scope=\"col\">")
            .Words(nl ? "Waarde" : "Value").Raw("</th><th scope=\"col\">").Words(nl ? "Betekenis" : "Meaning")
            .Raw("</th></tr></thead><tbody>");
        foreach (var argument in ArgumentsOf.Question(kind).Where(a => !a.NamesFile))
        {
            html.Raw("<tr><th scope=\"row\"><code>").Words(argument.Name).Raw("</code></th><td><code>")
                .Words(argument.Words.Count is > 0 and < 12
                    ? string.Join(" | ", argument.Words) : argument.Shape ?? "true")
                .Raw("</code></td><td>").Words(argument.Help).Raw("</td></tr>");
        }

        html.Raw("</tbody></table></details>");
    }

    /// <summary>What may be done with each source, and whether this site shows its rows.</summary>
    private static void Terms(Html html, PageRequest request)
    {
        var nl = request.Language == Language.Nl;
        html.Raw("<section class=\"sec\" id=\"terms\"><h2>").Words(nl ? "Voorwaarden van de bronnen" : "Terms of the sources")
            .Raw("</h2>")
            .Raw("<table class=\"stack\"><caption>")
            .Words(nl ? "Wat van elke bron mag worden doorgegeven" : "What of each source may be passed on")
            .Raw("</caption><thead><tr><th scope=\"col\">").Words(nl ? "Bron" : "Source").Raw("</th><th scope=\"col\">")
            .Words(nl ? "Gedrukte regels hier" : "Printed rows here").Raw("</th><th scope=\"col\">")
            .Words(nl ? "Voorwaarden" : "Terms")
            .Raw("</th></tr></thead><tbody>");
        foreach (var source in SourceCatalog.All)
        {
            html.Raw("<tr><th scope=\"row\">").Words(source.Title).Raw("</th><td>")
                .Words(request.Desk.MayShowRows(source.Code)
                ? nl ? "ja" : "yes" : nl ? "nee, alleen sommen" : "no, sums only").Raw("</td><td class=\"quiet\">")
                .Words(nl ? source.TermsNl : source.Terms).Raw("</td></tr>");
        }

        html.Raw("</tbody></table></section>");
    }
}
