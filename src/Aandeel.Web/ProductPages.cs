using Aandeel.Harmonise;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

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

        var name = Text.Name(found.Name(Language.En), found.Name(Language.Nl));
        var page = new SitePage(
            "products", $"products/{code}", $"producten/{code}", name,
            new SitePart(
                QuestionKind.Flows, ("class", code), ("suppliers", "nato"), ("composition", "present"), ("years",
                    SiteMap.Latest)),
            new SitePart(QuestionKind.OptionsJoint, ("class", code), ("composition", "present")) { Rows = 5 })
        { HasCaveat = true };
        var edition = request.Desk.Named(request.Edition);
        var years = request["years"] ?? request.Desk.Windows(edition).Years;
        var shares = request.Desk.Find(
            QuestionKind.Share, ("by", "class"), ("years", request.Desk.Whole(edition)), ("periods", "5"),
            ("composition", "present"), ("edition", edition));
        return AnswerPages.Show(
            request, page,
            opening: shares is null ? null : OpeningOf(request.Desk, shares, found, name, years, edition));
    }

    /// <summary>The share within the class, how it moved, and what redirection could do; null without deliveries.</summary>
    private static Opening? OpeningOf(
        Desk desk, Answer shares, ProductClass product, Text name, string years, string? edition)
    {
        Figure? Of(string column) => Front.Quote(shares.Rows, column, null, ("period", years), ("key", product.Code));
        if (Front.Known(shares.Rows, "share_outside", null, ("period", years), ("key", product.Code)) is not { } share
            || Of("ukraine_part") is not { } ukraine || Of("indo_pacific_part") is not { } four
            || Of("total") is not { } total) return null;
        var lead = Text.Of(
            $"Ukraine {ukraine:bare} points of it, Australia, Japan, New Zealand and South Korea {four:bare}. Together "
                + $"{total}.",
            $"Oekraïne {ukraine:bare} procentpunt daarvan, Australië, Japan, Nieuw-Zeeland en Zuid-Korea {four:bare}. "
                + $"Samen {total}.");
        var ceiling = desk.Find(
            QuestionKind.OptionsCeiling, ("years", years), ("composition", "present"), ("edition", edition));
        if (Front.Known(ceiling?.Rows, "redirectable", null, ("key", product.Code)) is { } most)
        {
            lead = Text.Join(" ",
            [
                lead, Text.Of(
                    $"Redirected to allies could be at most {most}; an upper limit, not a forecast.",
                    $"Naar bondgenoten kon hoogstens {most} worden omgeleid; een bovengrens, geen voorspelling."),
            ]);
        }

        var heading = Text.Of(
            $"{name}: of what NATO members delivered to other countries in {years}, {share} went outside NATO",
            $"{name}: van wat NAVO-landen in {years} aan andere landen leverden, ging {share} buiten de NAVO");
        return new Opening(heading, lead)
        {
            Kicker = SiteMap.Products.Title,
            First = html => Course(html, shares, product.Code),
        };
    }

    /// <summary>Where the class went, window by window.</summary>
    private static void Course(Html html, Answer shares, string code)
    {
        var nl = html.Language == Language.Nl;
        var rows = shares.Rows;
        var key = rows.Find("key")!;
        IReadOnlyList<int> own =
            [.. Enumerable.Range(0, rows.Count).Where(r => rows[r, key] is Cell.Code c && c.Value == code)];
        html.Raw("<section class=\"sec first\"><h2>").Words(nl ? "Waarheen, door de jaren" : "Where to, over the years")
            .Raw("</h2>");
        SplitTable.Write(html, rows, own, nl ? "Geleverd door NAVO-landen" : "Delivered by NATO members", "period");
        new PartHtml(html, shares).Tools(own.Count, rows.Count);
        html.Raw("</section><h2 class=\"of\">").Words(nl ? "De gedrukte regels" : "The printed rows").Raw("</h2>");
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
