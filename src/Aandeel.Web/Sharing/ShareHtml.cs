using Aandeel.Doors;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>
/// What someone takes along: a sentence ready to be quoted, an image, two kinds of embed, and the citation for a
/// reference manager.
/// </summary>
internal static class ShareHtml
{
    private const int Height = 620;

    public static void Write(Html html, Answer answer)
    {
        var (links, language) = (html.Links, html.Language);
        var nl = language == Language.Nl;
        var ask = links.Asked(answer.Filled);
        html.Raw("<details class=\"share\"><summary>").Words(Labels.Share).Raw("</summary><div>");
        html.Raw("<p class=\"part\">").Words(nl ? "Een zin om te citeren" : "A sentence to quote").Raw("</p><p class=\"taken\">")
            .Words(Citation.Ready(answer, language)).Raw("</p>");
        html.Raw("<p>");
        if (answer.Charts.Count > 0)
        {
            html.Link(links.Data(ask, "card"), Wording.Of(Labels.Image, language), "rel=\"nofollow\"").Raw(" ");
        }

        html.Link(links.Data(ask, "bibtex"), "BibTeX", "rel=\"nofollow\"").Raw(" ")
            .Link(links.Data(ask, "csl-json"), "CSL-JSON", "rel=\"nofollow\"").Raw("</p>");
        var following = (links with { Version = null }).Embed(Following(ask, answer));
        var title = Html.Escaped(Html.Escaped(Wording.Of(answer.Title, language)));
        Embed(html, nl ? "Insluiten: volgt nieuwe edities" : "Embed: follows new editions", following, title);
        var staying = Staying(links, ask, answer);
        Embed(html, nl ? "Insluiten: blijft zoals het nu is" : "Embed: stays as it is now", staying, title);
        html.Raw("</div></details>");
    }

    /// <summary>The address of the same picture that stays with this snapshot.</summary>
    private static string Staying(Links links, Ask ask, Answer answer) =>
        (links with { Version = CitedVersion.NameOf(answer.Identity.Snapshot) }).Embed(ask);

    private static void Embed(Html html, string name, string address, string title)
    {
        html.Raw("<p class=\"part\">").Words(name).Raw("</p><code class=\"taken\">&lt;iframe src=&quot;")
            .Link(address, address, "class=\"whole\"")
            .Raw($"&quot; title=&quot;{title}&quot; width=&quot;100%&quot; height=&quot;{Height}&quot; ")
            .Raw("loading=&quot;lazy&quot;&gt;&lt;/iframe&gt;</code>");
    }

    /// <summary>The question without its edition; its years are the last five full ones where they are that now.</summary>
    public static Ask Following(Ask ask, Answer answer) => ask with
    {
        Given =
        [
            .. ask.Given.Where(g => g.Name != "edition").Select(
                g => g.Name == "years" && g.Value == Latest(answer) ? new AskValue("years", SiteMap.Latest) : g),
        ],
    };

    /// <summary>The five years before an edition of SIPRI's register.</summary>
    private static string? Latest(Answer answer) =>
        answer.Editions.FirstOrDefault(e => e.Source == Sources.SourceCatalog.Sipri) is { Name: var name }
            && int.TryParse(name, out var year)
            ? $"{year - 5}-{year - 1}"
            : null;
}
