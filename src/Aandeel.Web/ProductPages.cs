using Aandeel.Harmonise;
using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>A page for every product class, and the list of them.</summary>
internal static class ProductPages
{
    public static Reply One(PageRequest request, string[] parts)
    {
        if (parts is not [var code]
            || ProductClasses.BuiltIn.All.Skip(1).FirstOrDefault(c => c.Code == code) is not { } found)
        {
            return Problems.NoPage(request);
        }

        var page = new SitePage(
            "products", $"products/{code}", $"producten/{code}", Text.Name(found.Name(Language.En),
                found.Name(Language.Nl)),
            new SitePart(
                QuestionKind.Flows, ("class", code), ("suppliers", "nato"), ("composition", "present"), ("years",
                    SiteMap.Latest)),
            new SitePart(QuestionKind.OptionsJoint, ("class", code), ("composition", "present")) { Rows = 5 })
        { HasCaveat = true };
        return AnswerPages.Show(request, page);
    }

    public static Reply All(PageRequest request)
    {
        var html = new Html(request.Links);
        foreach (var category in ProductClasses.BuiltIn.All.Skip(1).GroupBy(c => c.Category))
        {
            html.Raw("<section class=\"sec\"><h2>").Words(category.Key).Raw("</h2><ul class=\"states\">");
            foreach (var product in category)
            {
                html.Raw("<li>").Link(request.Links.Product(product.Code), product.Name(request.Language)).Raw("</li>");
            }

            html.Raw("</ul></section>");
        }

        return PageWriter.Reply(PageWriter.Frame(request, SiteMap.Products) with
        {
            Heading = new Html(request.Links).Words(SiteMap.Products.Title).Content,
            Lead = new Html(request.Links).Words(request.Language == Language.Nl
                ? "Elke regel van SIPRI's register valt in één productklasse van ons, naar vaste regels."
                : "Every row of SIPRI's register falls into one product class of ours, by fixed rules.").Content,
            Body = html.Content,
        });
    }
}
