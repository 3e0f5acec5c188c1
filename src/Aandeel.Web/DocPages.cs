using Aandeel.Doors;

namespace Aandeel.Web;

/// <summary>Pages of prose: how figures are worked out, and what the site promises.</summary>
internal static class DocPages
{
    private const string Folder = "methods/";

    /// <summary>The methods that have a page.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Assets.Under(Folder).Select(n => n[Folder.Length..^3]).Where(n => n != "README")];

    public static string TitleOf(string name) =>
        Assets.Text($"{Folder}{name}.md").Split('\n').FirstOrDefault(l =>
            l.StartsWith("# ", StringComparison.Ordinal))?[2..] ?? name;

    /// <summary>The list of methods.</summary>
    public static Reply Methods(PageRequest request)
    {
        var html = new Html(request.Links);
        html.Raw("<ul class=\"list two\">");
        foreach (var name in Names)
        {
            html.Raw("<li>")
                .Link(request.Links.To($"{SiteMap.Methods.Slug(request.Language)}/{name}"), TitleOf(name),
                    "lang=\"en\"")
                .Raw("</li>");
        }

        html.Raw("</ul>");
        return Prose(request, SiteMap.Methods, SiteMap.Methods.Title, html, (
            "How each figure is worked out, with its formula, its source in the literature, and when it does not hold.",
            "Hoe elk cijfer wordt berekend, met de formule, de bron in de literatuur, en wanneer het niet opgaat. De "
                + "bladzijden zelf zijn "
                + "in het Engels."));
    }

    public static Reply Method(PageRequest request, string[] parts)
    {
        if (parts is not [var name] || !Names.Contains(name)) return Problems.NoPage(request);
        var html = new Html(request.Links);
        var text = Assets.Text($"{Folder}{name}.md");
        html.Raw("<div lang=\"en\">");
        new MarkdownHtml(html, to => Address(request, to)).Write(string.Join('\n', text.Split('\n').SkipWhile(l =>
            l.StartsWith("# ", StringComparison.Ordinal))));
        html.Raw("</div>");
        return PageWriter.Reply(PageWriter.Frame(request, SiteMap.Methods) with
        {
            Title = $"{TitleOf(name)} - Aandeel",
            Crumbs =
            [
                (Wording.Of(SiteMap.Home.Title, request.Language), request.Links.To(SiteMap.Home)),
                (Wording.Of(SiteMap.Methods.Title, request.Language), request.Links.To(SiteMap.Methods)),
            ],
            Heading = new Html(request.Links).Raw("<span lang=\"en\">").Words(TitleOf(name)).Raw("</span>").Content,
            Body = html.Content,
        });
    }

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

    /// <summary>Where a link of a document leads here: another method, or an address elsewhere; null where nowhere.</summary>
    private static string? Address(PageRequest request, string to)
    {
        if (to.StartsWith("https://", StringComparison.Ordinal)) return to;
        var name = to.Split('#')[0];
        return name.EndsWith(".md", StringComparison.Ordinal) && Names.Contains(name[..^3])
            ? request.Links.To($"{SiteMap.Methods.Slug(request.Language)}/{name[..^3]}")
            : null;
    }

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
                "Documents of methods are in English only, and are marked so. If something cannot be read, report it "
                    + "as you would a wrong figure.",
                "De bladzijden over de methode zijn alleen in het Engels, en als zodanig gemerkt. Is er iets niet te "
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
