using Aandeel.Doors;

namespace Aandeel.Web;

/// <summary>Pages of prose: the documents of the project, and what the site promises.</summary>
internal static class DocPages
{
    /// <summary>What a new reader opens first, in this order; the others follow by name.</summary>
    private static readonly string[] ToUse =
        ["readme", "commands", "web", "letter", "publish", "mcp", "charts", "packages", "upgrading"];

    private static readonly string[] ToRelyOn = ["reliability", "performance", "scale", "standards", "changelog"];

    /// <summary>The list of methods.</summary>
    public static Reply Methods(PageRequest request)
    {
        var html = new Html(request.Links);
        Listed(html, Document.Of(request.Language).Where(d => d.IsMethod));
        html.Raw("<p class=\"prose\">").Link(request.Links.To(SiteMap.Documents), request.Language == Language.Nl
            ? "Documentatie: opdrachten, bronnen, bestanden, grenzen" : "Documentation: commands, sources, files, limits")
            .Raw("</p>");
        return Prose(request, SiteMap.Methods, SiteMap.Methods.Title, html, (
            "How each figure is worked out, with its formula, its source in the literature, and when it does not hold.",
            "Hoe elk cijfer wordt berekend, met de formule, de bron in de literatuur, en wanneer het niet opgaat. De "
                + "bladzijden zelf zijn "
                + "in het Engels."));
    }

    /// <summary>The list of all other documents.</summary>
    public static Reply Documents(PageRequest request)
    {
        var html = new Html(request.Links);
        var left = Document.Of(request.Language).Where(d => !d.IsMethod).ToList();
        Group(("How it is used", "Hoe u het gebruikt"), d => ToUse.Contains(d.Name), d => Array.IndexOf(ToUse, d.Name));
        Group(
            ("How far it can be relied on", "Hoe ver u erop kunt vertrouwen"), d => ToRelyOn.Contains(d.Name),
            d => Array.IndexOf(ToRelyOn, d.Name));
        Group(("How the files of each publisher are formed", "Hoe de bestanden van elke uitgever eruitzien"), d => d.IsForm, _ => 0);
        Group(("Sources, and the form of answers", "Bronnen, en de vorm van antwoorden"), _ => true, _ => 0);
        return Prose(request, SiteMap.Documents, SiteMap.Documents.Title, html, (
            "How the program is used, which sources it reads, and how far its answers can be relied on.",
            "Hoe u het programma gebruikt, welke bronnen het leest, en hoe ver u op de antwoorden kunt vertrouwen. De "
                + "meeste bladzijden zijn in het Engels."));

        void Group(Text title, Func<Document, bool> fits, Func<Document, int> order)
        {
            var some = left.Where(fits).OrderBy(order).ToList();
            left.RemoveAll(some.Contains);
            html.Raw("<section class=\"sec\"><h2>").Words(title).Raw("</h2>");
            Listed(html, some);
            html.Raw("</section>");
        }
    }

    /// <summary>One document.</summary>
    public static Reply One(PageRequest request, SitePage list, string[] parts)
    {
        var (links, language) = (request.Links, request.Language);
        if (Document.Find(list, string.Join('/', parts), language) is not { } document) return Problems.NoPage(request);
        var html = new Html(links);
        var said = $" lang=\"{Codes.Of(document.Language)}\"";
        html.Raw($"<div{said}>");
        new MarkdownHtml(html, to => document.Led(to, links)).Write(string.Join('\n', document.Content.Split('\n').SkipWhile(
            l => l.StartsWith("# ", StringComparison.Ordinal))));
        html.Raw("</div>");
        var title = Wording.Of(document.Title, language);
        return PageWriter.Reply(PageWriter.Frame(request, list) with
        {
            Title = $"{title} - Aandeel",
            Crumbs =
            [
                (Wording.Of(SiteMap.Home.Title, language), links.To(SiteMap.Home)),
                (Wording.Of(list.Title, language), links.To(list)),
            ],
            Heading = new Html(links).Raw($"<span{LanguageOf(document, language)}>").Words(title).Raw("</span>").Content,
            Body = html.Content,
        });
    }

    private static void Listed(Html html, IEnumerable<Document> documents)
    {
        html.Raw("<ul class=\"list two\">");
        foreach (var document in documents)
        {
            html.Raw("<li>").Link(
                document.Address(html.Links), Wording.Of(document.Title, html.Language),
                LanguageOf(document, html.Language).Trim()).Raw("</li>");
        }

        html.Raw("</ul>");
    }

    /// <summary>Said of a title that is in English on a Dutch page.</summary>
    private static string LanguageOf(Document document, Language language) =>
        document.Title.In(Language.En).SequenceEqual(document.Title.In(Language.Nl)) && language != Language.En ? " lang=\"en\"" : "";

    public static Reply Show(PageRequest request, SitePage page)
    {
        var html = new Html(request.Links);
        foreach (var text in Texts(page.Id)) html.Raw("<p class=\"prose\">").Words(text).Raw("</p>");
        return Prose(request, page, page.Title, html, Text.None);
    }

    private static Reply Prose(PageRequest request, SitePage page, Text title, Html html, Text lead) =>
        PageWriter.Reply(PageWriter.Frame(request, page) with
        {
            Heading = new Html(request.Links).Words(title).Content,
            Lead = new Html(request.Links).Words(lead).Content,
            Body = html.Content,
        });

    private static IEnumerable<Text> Texts(string page) => page switch
    {
        "accessibility" =>
        [
            (
                "This site means to meet WCAG at level AA. The pages of the menu and one of each other kind are tested in a "
                    + "browser with axe, in both languages, at the width of a phone.",
                "Deze site wil voldoen aan WCAG op niveau AA. De bladzijden van het menu en één van elke andere soort worden "
                    + "in een browser met axe getest, in beide talen, op de breedte van een telefoon."),
            (
                "Everything can be reached with the keyboard and read without script. Beside every picture stands a "
                    + "table with the same numbers; "
                    + "colours are never the only sign. Automatic tests find only a part of what can be wrong; no "
                    + "test with people who use a screen "
                    + "reader has been held yet.",
                "Alles is met het toetsenbord te bereiken en zonder script te lezen. Bij elk beeld staat een tabel "
                    + "met dezelfde cijfers; kleur is "
                    + "nooit het enige teken. Automatische tests vinden maar een deel van wat er mis kan zijn; een "
                    + "test met mensen die een "
                    + "schermlezer gebruiken is nog niet gedaan."),
            (
                "Documents are in English only but for the first steps, and are marked so. If something cannot be read, report it "
                    + "as you would a wrong figure.",
                "De documenten zijn alleen in het Engels, op de eerste stappen na, en als zodanig gemerkt. Is er iets niet te "
                    + "lezen, meld het dan zoals een "
                    + "fout cijfer."),
        ],
        "privacy" =>
        [
            (
                "No cookies, no scripts of others, no counting of visitors, nothing kept of what you ask. No page "
                    + "loads anything from another "
                    + "host, and a link from here does not say where you came from.",
                "Geen cookies, geen scripts van anderen, geen tellen van bezoekers; van wat u vraagt wordt niets "
                    + "bewaard. Geen bladzijde laadt iets "
                    + "van een andere computer, en een link vanaf hier zegt niet waar u vandaan kwam."),
            (
                "What the computer that serves this site logs by itself is up to whoever runs it; the program writes "
                    + "no log of requests.",
                "Wat de computer waarop deze site draait zelf vastlegt, bepaalt wie hem beheert; het programma "
                    + "schrijft geen logboek van vragen."),
        ],
        "report" =>
        [
            (
                "Open the figure: a click on it shows the formula with its numbers, the rows behind it, and each row "
                    + "as its publisher printed it. "
                    + "Is the printed line itself wrong, then its publisher can mend it; did we read it wrongly, then "
                    + "it is our fault.",
                "Open het cijfer: een klik erop toont de formule met de getallen, de regels erachter, en elke regel "
                    + "zoals de uitgever die drukte. Klopt "
                    + "de gedrukte regel niet, dan kan de uitgever haar verbeteren; lazen wij haar verkeerd, dan ligt "
                    + "de fout bij ons."),
            (
                "Give the address of the page, the figure that you read, the figure that you expected, and why. The "
                    + "address holds the whole "
                    + "question, and the snapshot at the foot of the page says which data answered; with these two "
                    + "anyone can see what you saw. Send it "
                    + "to whoever runs this site, or as an issue of the project.",
                "Geef het adres van de bladzijde, het cijfer dat u las, het cijfer dat u verwachtte, en waarom. Het "
                    + "adres bevat de hele vraag, en de "
                    + "momentopname onder aan de bladzijde zegt welke gegevens antwoordden; met die twee ziet "
                    + "iedereen wat u zag. Stuur het aan wie "
                    + "deze site beheert, of als melding aan het project."),
        ],
        _ =>
        [
            (
                "Every figure on this site opens the page that says where it comes from: click on the figure.",
                "Elk cijfer op deze site opent de bladzijde die zegt waar het vandaan komt: klik op het cijfer."),
        ],
    };
}
