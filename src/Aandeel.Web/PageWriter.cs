using System.Collections.Concurrent;
using Aandeel.Doors;
using Aandeel.Sources;
using Microsoft.AspNetCore.Html;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>What all pages have around their own part.</summary>
internal static class PageWriter
{
    public static PageModel Frame(PageRequest request, SitePage page, string? path = null)
    {
        var (desk, language) = (request.Desk, request.Language);
        var (english, dutch) = (SiteMap.Translate(path ?? request.Path, language, Language.En),
            SiteMap.Translate(path ?? request.Path, language, Language.Nl));
        var editions = desk.Editions();
        var around = request.Edition is null && desk.Version is null
            ? Usual.GetOrAdd((page.Id, language), static (_, of) => new Around(of.request, of.page), (request, page))
            : new Around(request, page);
        return new PageModel(language, $"{Wording.Of(page.Title, language)} - Aandeel")
        {
            EnglishAddress = request.Turned(Language.En, english),
            DutchAddress = request.Turned(Language.Nl, dutch),
            Version = desk.Version,
            Now = new Links(language, null).To(
                request.Path, [.. request.Query.Select(q => (q.Key, (string?)q.Value))]),
            Menu = around.Menu,
            Foot = around.Foot,
            Edition = desk.Answering(request.Edition),
            Editions =
            [
                .. editions
                .Select(e =>
                    (e, request.Turned(language, request.Path, ("edition", e), ("years", null), ("offset", null)))),
            ],
            Identity = Said.Identity(
                new Answers.Identity(desk.Imported.Identity, ReferenceTables.Hash([]), ProgramVersion.Text), " · "),
            IsIndexed = request.Query.Count == 0 && desk.Version is null,
        };
    }

    /// <summary>What is around a page where no edition and no version goes with every link.</summary>
    /// <remarks>By the name of a page: those of parties and products are made anew for every reader.</remarks>
    private static readonly ConcurrentDictionary<(string, Language), Around> Usual = [];

    /// <summary>The menu and the foot of a page: what is the same whatever is asked.</summary>
    private sealed class Around(PageRequest request, SitePage page)
    {
        private static readonly (SitePage Page, Text Words)[] AtFoot =
        [
            (SiteMap.Accessibility, SiteMap.Accessibility.Title), (SiteMap.Privacy, Labels.NoCookies),
            (SiteMap.Report, SiteMap.Report.Title), (SiteMap.Data, SiteMap.Data.Title),
            (SiteMap.Documents, SiteMap.Documents.Title),
        ];

        public HtmlString Menu { get; } = new(Html.Written(request.Links, html =>
        {
            foreach (var place in SiteMap.All.Where(p => p.IsInMenu))
            {
                var isNow = place.Id == page.Id || place.Slug(request.Language) == page.Slug(request.Language);
                html.Raw("<li>").Link(
                    request.Links.To(place), Wording.Of(place.Title, request.Language), isNow ? "aria-current=\"page\"" : null);
                html.Raw("</li>\n");
            }
        }));

        /// <summary>A page of its own each, whatever edition is read.</summary>
        public HtmlString Foot { get; } = new(Html.Written(request.Links, html =>
        {
            var links = new Links(request.Language, null) { Version = request.Desk.Version?.Name };
            for (var i = 0; i < AtFoot.Length; i++)
            {
                html.Raw(i == 0 ? "" : " · ").Link(links.To(AtFoot[i].Page), Wording.Of(AtFoot[i].Words, request.Language));
            }
        }));
    }

    /// <summary>The page as bytes.</summary>
    public static Reply Reply(PageModel model, int status = StatusCodes.Status200OK)
    {
#pragma warning disable CA2000 // Who sends the page gives its memory back.
        var pipe = new PagePipe();
#pragma warning restore CA2000
        using (var slice = Slices.Page.Create(model)) Run(slice.RenderAsync(pipe));
        model.Free();
        return new Reply("text/html; charset=utf-8", pipe) { Status = status };
    }

    /// <summary>The box that is never parted from a share of SIPRI's deliveries.</summary>
    public static HtmlPart Caveat(Links links)
    {
        var html = new Html(links).Raw("<aside class=\"not\" aria-labelledby=\"not\"><h2 id=\"not\">")
            .Words(Labels.CaveatTitle)
            .Raw("</h2><p>").Words(Labels.Caveat).Raw("</p><p>");
        return html.Link(links.To(SiteMap.Production), Wording.Of(Labels.ToProduction, links.Language))
            .Raw("</p></aside>").Content;
    }

    /// <summary>Measure, edition and composition, under the sentence.</summary>
    /// <param name="heading">What stands over it: the title of the answer is not said twice.</param>
    public static HtmlPart Below(Answer answer, PageRequest request, Text? heading = null)
    {
        var html = new Html(request.Links);
        if (heading is null || !answer.Title.Equals(heading)) html.Raw("<li>").Sentence(answer.Title).Raw("</li>");
        if (!answer.Subtitle.IsEmpty) html.Raw("<li>").Sentence(answer.Subtitle).Raw("</li>");
        if (answer.Editions.FirstOrDefault(e => e.Source == SourceCatalog.Sipri) is { Name: var own })
        {
            Newer(
                html, request, own,
                n => request.Turned(request.Language, request.Path, ("edition", n), ("years", null)));
        }

        return html.Content;
    }

    /// <summary>A line with a link to the newest edition, where that is newer than the one of the page.</summary>
    /// <param name="address">The address of this page in an edition.</param>
    public static void Newer(Html html, PageRequest request, string own, Func<string, string> address)
    {
        if (request.Desk.Editions() is not [var newest, ..] || string.CompareOrdinal(newest, own) <= 0) return;
        html.Raw("<li>").Words(request.Language == Language.Nl ? "nieuwere editie: " : "newer edition: ")
            .Link(address(newest), newest).Raw("</li>");
    }

    private static void Run(ValueTask rendered)
    {
        // A slice without anything to wait for is done when it returns.
        if (!rendered.IsCompletedSuccessfully) rendered.AsTask().GetAwaiter().GetResult();
    }
}
