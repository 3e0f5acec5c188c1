using Aandeel.Doors;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>
/// A picture of an answer for the page of someone else: its finding, Ukraine and the caveat with it, and whose it is. One
/// that stays as it is says when a newer one exists.
/// </summary>
internal static class EmbedPage
{
    private const int MostRows = 10;

    /// <summary>Whether a picture says that a newer one exists.</summary>
    public enum Banner
    {
        /// <summary>It follows, or nothing newer exists.</summary>
        None,

        /// <summary>A sheet of its version shows it once that is so.</summary>
        Hidden,
        Shown,
    }

    public static Reply Show(PageRequest request, QuestionKind kind, Banner banner)
    {
        var asking = AskReader.Read(kind, request.Query.Select(q => Turned(request, q)));
        var answer = request.Desk.Of(asking.Question);
        return Show(request, answer, banner);
    }

    private static Reply Show(PageRequest request, Answer answer, Banner banner)
    {
        var (language, nl) = (request.Language, request.Language == Language.Nl);
        var links = request.Links;
        var html = new Html(links);
        html.Raw($"<!doctype html>\n<html lang=\"{Codes.Of(language)}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta name=\"robots\" content=\"noindex\">\n<title>")
            .Words(answer.Title).Raw($" - Aandeel</title>\n<link rel=\"stylesheet\" href=\"/aandeel.css?v={Assets.Version}\">\n")
            .Raw("<base target=\"_top\">\n</head>\n<body class=\"embed\"><main id=\"main\" class=\"wrap\">");
        if (banner != Banner.None)
        {
            var newer = (links with { Version = null }).Embed(ShareHtml.Following(links.Asked(answer.Filled), answer));
            html.Raw(banner == Banner.Shown ? "<p class=\"newer is-shown\">" : "<p class=\"newer\">")
                .Words(nl ? "Dit blijft zoals het was toen het werd geplaatst. " : "This stays as it was when it was placed. ")
                .Link(newer, nl ? "Er is een nieuwere" : "There is a newer one", "target=\"_self\"").Raw("</p>");
        }

        var chart = answer.Charts is [var first, ..] ? first : null;
        var heading = chart is { Finding.IsEmpty: false } ? chart.Finding.Capital() : answer.Title;
        html.Raw("<h1 class=\"short\">").Sentence(heading).Raw("</h1>");
        var lead = PartHtml.Lead(answer);
        if (chart is null || !lead.Equals(chart.Finding)) html.Raw("<p class=\"sub\">").Sentence(lead).Raw("</p>");
        if (chart is not null) html.Raw("<figure class=\"picture\">").Raw(Pictures.Of(answer, chart, links, MostRows)).Raw("</figure>");
        else if (answer.Views is [var view, ..]) new TableHtml(html, answer).Write(view, new TableShowing(MostRows));
        if (answer.Unit == Unit.TivMillion)
        {
            html.Raw("<p class=\"caveat\"><strong>").Words(Labels.CaveatTitle).Raw(".</strong> ").Words(Labels.Caveat).Raw("</p>");
        }

        html.Raw("<p class=\"quiet\">").Words(answer.Source).Raw(" ").Words(string.Join(", ", answer.Editions.Select(
                e => (nl ? "editie " : "edition ") + e.Name).Distinct())).Words(" · ").Words(Said.Snapshot(answer.Identity)).Raw(" · ")
            .Link(links.To(links.Asked(answer.Filled)), nl
                ? "Aandeel: alle cijfers en waar ze vandaan komen" : "Aandeel: all figures and where they come from")
            .Raw("</p></main></body></html>\n");
        return Reply.Text("text/html; charset=utf-8", html.ToString()) with { IsFramed = true };
    }

    /// <summary>The word for the last five full years follows the edition.</summary>
    private static KeyValuePair<string, string> Turned(PageRequest request, KeyValuePair<string, string> given) =>
        given is { Key: "years", Value: SiteMap.Latest }
            ? new(given.Key, request.Desk.Windows(request.Edition).Years)
            : given;
}
