using Aandeel.Doors;
using Aandeel.Harmonise;

namespace Aandeel.Web;

/// <summary>Search over countries, product classes and pages, by their names in both languages; in memory, at once.</summary>
internal static class SearchPage
{
    private const int LongestQuery = 100;
    private const int MostHits = 60;

    public static Reply Show(PageRequest request)
    {
        var nl = request.Language == Language.Nl;
        var query = (request["q"] ?? "").Trim();
        if (query.Length > LongestQuery) query = query[..LongestQuery];
        var html = new Html(request.Links);
        html.Raw("<form class=\"form\" role=\"search\" aria-label=\"").Words(SiteMap.Search.Title).Raw("\" "
            + $"action=\"{Html.Escaped(request.Links.To(SiteMap.Search).Split('?')[0])}\"><label for=\"query\">")
            .Words(Labels.Find).Raw("</label><input id=\"query\" name=\"q\" maxlength=\"100\" value=\"").Words(query)
            .Raw("\"><button type=\"submit\">").Words(SiteMap.Search.Title).Raw("</button></form>");
        var hits = query.Length == 0 ? [] : Hits(request, query).Take(MostHits).ToList();
        if (hits.Count > 0)
        {
            html.Raw("<ul class=\"list\">");
            foreach (var (name, address, what) in hits)
            {
                html.Raw("<li>").Link(address, name).Raw(" <span class=\"quiet\">").Words(what).Raw("</span></li>");
            }

            html.Raw("</ul>");
        }
        else if (query.Length > 0)
        {
            var near = Nearest.To(query, PartyTable.BuiltIn.All.Select(p => p.Name(request.Language)), 3);
            html.Raw("<p>").Words(nl ? "Niets gevonden." : "Nothing was found.");
            foreach (var name in near)
            {
                html.Raw(" ").Link(request.Links.To(SiteMap.Search, ("q", name)), name);
            }

            html.Raw("</p>");
        }

        return PageWriter.Reply(PageWriter.Frame(request, SiteMap.Search) with
        {
            Heading = new Html(request.Links)
                .Words(query.Length == 0 ? Wording.Of(SiteMap.Search.Title, request.Language)
                : nl ? $"Zoeken naar “{query}”" : $"Search for “{query}”").Content,
            Body = html.Content,
            IsIndexed = false,
        });
    }

    private static IEnumerable<(string Name, string Address, string What)> Hits(PageRequest request, string query)
    {
        var (links, language) = (request.Links, request.Language);
        var nl = language == Language.Nl;
        bool Fits(params string[] names) => Array.Exists(names, n =>
            n.Contains(query, StringComparison.OrdinalIgnoreCase));
        var parties = PartyTable.BuiltIn.All
            .Where(p => p.Index != PartyTable.Unmapped && Fits(p.NameEn, p.NameNl, p.Code.Value))
            .OrderByDescending(p => p.Code.Value.Equals(query, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(p => p.Name(language).StartsWith(query, StringComparison.OrdinalIgnoreCase));
        foreach (var party in parties)
        {
            yield return (party.Name(language), links.Country(party.Code.Value), party.IsState ? nl
                ? "land" : "country" : "");
        }

        foreach (var product in ProductClasses.BuiltIn.All.Skip(1).Where(
            c => Fits(c.Name(Language.En), c.Name(Language.Nl), c.Code)))
        {
            yield return (product.Name(language), links.Product(product.Code), nl ? "productklasse" : "product class");
        }

        foreach (var page in SiteMap.All.Where(p =>
            Fits(Wording.Of(p.Title, Language.En), Wording.Of(p.Title, Language.Nl))))
        {
            yield return (Wording.Of(page.Title, language), links.To(page), nl ? "bladzijde" : "page");
        }

        foreach (var document in Document.Of(language))
        {
            var title = Wording.Of(document.Title, language);
            if (Fits(document.Name, title)) yield return (title, document.Address(links), KindOf(document, language));
        }
    }

    /// <summary>What a document is, in a word.</summary>
    public static string KindOf(Document document, Language language) => (document.IsMethod, language) switch
    {
        (true, Language.Nl) => "methode",
        (true, _) => "method",
        (false, Language.Nl) => "documentatie",
        (false, _) => "documentation",
    };
}
