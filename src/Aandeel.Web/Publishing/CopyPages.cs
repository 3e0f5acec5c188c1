using Aandeel.Doors;
using Aandeel.Harmonise;

namespace Aandeel.Web.Publishing;

/// <summary>The pages that only a copy has: what files do not hold, and the list that stands for search.</summary>
internal static class CopyPages
{
    /// <summary>The path of the page that says what needs a server.</summary>
    public const string Served = "server";

    /// <summary>Says that a view is worked out by the program, and how to get it.</summary>
    public static Reply NeedsServer(PageRequest request)
    {
        var nl = request.Language == Language.Nl;
        var html = new Html(request.Links);
        html.Raw("<p class=\"prose\">").Words(nl
            ? "Op uw eigen computer: start het programma en open daarna dit adres."
            : "On your own computer: start the program, then open this address.");
        html.Raw("</p><p class=\"prose\"><code>aandeel serve</code></p>")
            .Raw("<p class=\"prose\"><a id=\"asked\" href=\"http://127.0.0.1:8080/\">http://127.0.0.1:8080/</a></p>");
        html.Raw("<p class=\"prose\">").Words(nl
            ? "Van elke bladzijde van deze kopie zijn de gegevens er ook als bestand, met alle rijen. Bij elke tabel "
                + "staat de opdracht waarmee u dezelfde vraag op de opdrachtregel stelt."
            : "The data of every page of this copy are here as files too, with all rows. Beside every table stands the "
                + "command that asks the same question on the command line.").Raw("</p>");
        return PageWriter.Reply(PageWriter.Frame(request, SiteMap.Search, Served) with
        {
            Title = (nl ? "Hiervoor is een server nodig" : "This needs a server") + " - Aandeel",
            Heading = new Html(request.Links)
                .Words(nl ? "Hiervoor is een server nodig" : "This needs a server").Content,
            Lead = new Html(request.Links).Words(nl
                ? "Deze site bestaat uit bestanden: van elke bladzijde de gewone vorm, met haar gegevens. Andere jaren, "
                    + "een andere definitie, gedrukte regels of een doel van uzelf rekent het programma voor u uit."
                : "This site is made of files: the usual view of every page, with its data. Other years, another "
                    + "definition, printed rows or a target of your own are worked out by the program.").Content,
            Body = html.Content,
            IsIndexed = false,
        });
    }

    /// <summary>Every name that leads to a page: countries, product classes, pages, documents.</summary>
    public static Reply Names(PageRequest request)
    {
        var nl = request.Language == Language.Nl;
        var html = new Html(request.Links);
        html.Raw("<form class=\"form\" role=\"search\" aria-label=\"").Words(SiteMap.Search.Title)
            .Raw($"\" action=\"{Html.Escaped(request.Links.To(SiteMap.Search))}\">")
            .Raw("<label for=\"query\">").Words(Labels.Find)
            .Raw("</label><input id=\"query\" name=\"q\" maxlength=\"100\" autocomplete=\"off\"></form>");
        html.Raw("<p id=\"none\" hidden>").Words(nl ? "Niets gevonden." : "Nothing was found.").Raw("</p>");
        html.Raw("<ul class=\"list two letters\" id=\"names\">");
        foreach (var (name, address, what, others) in All(request).OrderBy(n => n.Name, StringComparer.Ordinal))
        {
            html.Raw($"<li data-names=\"{Html.Escaped(others)}\">").Link(address, name)
                .Raw(" <span class=\"quiet\">").Words(what).Raw("</span></li>");
        }

        return PageWriter.Reply(PageWriter.Frame(request, SiteMap.Search) with
        {
            Heading = new Html(request.Links).Words(SiteMap.Search.Title).Content,
            Body = html.Raw("</ul>").Content,
            IsIndexed = false,
        });
    }

    private static IEnumerable<(string Name, string Address, string What, string Others)> All(PageRequest request)
    {
        var (links, language) = (request.Links, request.Language);
        var nl = language == Language.Nl;
        foreach (var party in PartyTable.BuiltIn.All.Where(p => p.Index != PartyTable.Unmapped))
        {
            var others = $"{party.Code.Value} {party.NameEn} {party.NameNl}";
            yield return (party.Name(language), links.Country(party.Code.Value), party.IsState ? nl ? "land" : "country" : "",
                others);
        }

        foreach (var product in ProductClasses.BuiltIn.All.Skip(1))
        {
            var others = $"{product.Code} {product.Name(Language.En)} {product.Name(Language.Nl)}";
            yield return (product.Name(language), links.Product(product.Code), nl ? "productklasse" : "product class", others);
        }

        foreach (var page in SiteMap.All)
        {
            var others = $"{Wording.Of(page.Title, Language.En)} {Wording.Of(page.Title, Language.Nl)}";
            yield return (Wording.Of(page.Title, language), links.To(page), nl ? "bladzijde" : "page", others);
        }

        foreach (var document in Document.Of(language))
        {
            yield return (
                Wording.Of(document.Title, language), document.Address(links), SearchPage.KindOf(document, language), document.Name);
        }
    }
}
