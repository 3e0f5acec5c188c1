using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>Which page an address is.</summary>
internal static class Pages
{
    public static Reply Show(PageRequest request)
    {
        var (language, path) = (request.Language, request.Path);
        if (path.Length == 0) return HomePage.Show(request);
        var parts = path.Split('/');
        if (parts[0] == SiteMap.Explain.Slug(language)
            && parts.Length > 1) return ExplainPage.Show(request, parts[1..]);
        if (parts.Length > 1 && parts[0] == SiteMap.Party.Slug(language)) return PartyPage.Show(request, parts[1..]);
        if (parts.Length > 1
            && parts[0] == SiteMap.Products.Slug(language)) return ProductPages.One(request, parts[1..]);
        if (parts.Length > 1 && parts[0] == SiteMap.Methods.Slug(language)) return DocPages.One(request, SiteMap.Methods, parts[1..]);
        if (parts.Length > 1 && parts[0] == SiteMap.Documents.Slug(language)) return DocPages.One(request, SiteMap.Documents, parts[1..]);
        if (parts.Length > 1 && parts[0] == SiteMap.Sources.Slug(language)) return parts.Length == 2
                ? SourcePages.One(request, parts[1]) : LinePage.Show(request, parts[1..]);
        if (path == OptionsPage.FragmentPath(language)) return OptionsPage.Fragment(request);
        if (SiteMap.Find(language, path) is not { } page) return Elsewhere(request) ?? Problems.NoPage(request);
        return page.Id switch
        {
            "countries" => PartyPage.All(request),
            "options" => OptionsPage.Show(request),
            "sources" => SourcePages.All(request),
            "letter" => LetterPage.Show(request, request.Desk.Settings),
            "products" => ProductPages.All(request),
            "methods" => DocPages.Methods(request),
            "documents" => DocPages.Documents(request),
            "data" => DataPage.Show(request),
            "search" => SearchPage.Show(request),
            "accessibility" or "privacy" or "report" => DocPages.Show(request, page),
            "explain" => DocPages.Show(request, page),
            _ => AnswerPages.Show(request, page),
        };
    }

    /// <summary>
    /// Where an address of another time or language leads: a page under its name in the other language, and questions
    /// under their own word, which is where they stood before they had a page.
    /// </summary>
    private static Reply? Elsewhere(PageRequest request)
    {
        foreach (var other in Enum.GetValues<Language>().Where(l => l != request.Language))
        {
            if (SiteMap.Find(other, request.Path) is { } page) return To(page);
        }

        return request.Path.Split('/') is ["ask" or "vraag", var word] && Codes.TryParse(word, out QuestionKind kind)
            && FromElsewhere.Kinds.Contains(kind) ? To(SiteMap.Of(kind)) : null;

        Reply To(SitePage page) => Reply.To(request.Turned(request.Language, page.Slug(request.Language)));
    }
}
