using System.Collections.Concurrent;

namespace Aandeel.Web.Publishing;

/// <summary>
/// Asks the site for its pages, in process: those of its own list, those that links without arguments lead to, and the
/// views behind the links of the menu's pages. So a page that the site gets is published by itself.
/// </summary>
internal sealed class Crawl(OpenSnapshot open, PublishSettings settings, string? edition, CancellationToken cancelled)
{
    private static readonly string[] NotKept = ["sort", "offset", "limit", "q", "line"];
    private readonly SiteSettings _site = settings.Site;
    private readonly ConcurrentDictionary<string, bool> _met = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _failed = [];

    /// <summary>What could not be made though the site lists it, with the reason.</summary>
    public IReadOnlyList<string> Failed => [.. _failed.Order(StringComparer.Ordinal)];

    /// <summary>Every page, and what is done with each at once, while its answers are at hand.</summary>
    public IReadOnlyList<PublishedPage> All(Func<PublishedPage, PublishedPage> done)
    {
        var pages = new ConcurrentBag<PublishedPage>();
        var wave = First().ToList();
        foreach (var page in wave) _met.TryAdd(page.Address, true);
        while (wave.Count > 0)
        {
            var next = new ConcurrentBag<PublishedPage>();
            Parallel.ForEach(
                wave,
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancelled },
                page =>
                {
                    if (Made(page) is not { } made) return;
                    made = done(made);
                    pages.Add(made);
                    foreach (var found in Behind(made)) next.Add(found);
                });
            wave = [.. next.OrderBy(p => p.Address, StringComparer.Ordinal)];
        }

        return [.. pages.OrderBy(p => p.Address, StringComparer.Ordinal)];
    }

    public Desk Desk() => new(open, _site);

    private IEnumerable<PublishedPage> First()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var links = new Links(language, null);
            foreach (var page in SiteMap.All.Where(IsWanted)) yield return Of(links.To(page));
            yield return Of(links.To(CopyPages.Served));
        }

        static PublishedPage Of(string address) => PublishedPage.Of(address)!;
    }

    private PublishedPage? Made(PublishedPage page)
    {
        var request = new PageRequest(Desk(), page.Language, page.Path, page.Query);
        Reply reply;
        try
        {
            reply = page.IsEmbed ? EmbedPage.Show(
                    request with { Path = "" }, CopyData.KindOf(page.Path)!.Value,
                    page.IsStaying ? EmbedPage.Banner.Hidden : EmbedPage.Banner.None)
                : page.Path == CopyPages.Served ? CopyPages.NeedsServer(request)
                : page.Listed?.Id == SiteMap.Search.Id ? CopyPages.Names(request)
                : Pages.Show(request);
        }
        catch (AandeelException) when (page.IsState)
        {
            // What a view lacks is said by the server; the page that links to it is whole.
            return null;
        }
        catch (AandeelException e)
        {
            reply = Problems.ToPerson(request, e);
        }

        if (reply.Status == StatusCodes.Status308PermanentRedirect) return null;
        if (reply.Status != StatusCodes.Status200OK && (page.IsState || page.Listed is null))
        {
            if (!page.IsState) _failed.Add($"{page.Address} ({reply.Status})");
            return null;
        }

        var html = System.Text.Encoding.UTF8.GetString(reply.Plain);
        var links = Markup.Addresses(html);
        return page with { Reply = reply, Links = links, Alias = AliasOf(page, html) };
    }

    /// <summary>
    /// The first link of a page's tools that leads to the page itself: its question, said out.
    /// </summary>
    private static string? AliasOf(PublishedPage page, string html)
    {
        if (page.IsState) return null;
        const string Tools = "<div class=\"use\"><a href=\"";
        var at = html.IndexOf(Tools, StringComparison.Ordinal);
        if (at < 0) return null;
        at += Tools.Length;
        var address = System.Net.WebUtility.HtmlDecode(html[at..html.IndexOf('"', at)]);
        return PublishedPage.Split(address).Path == page.Address ? address : null;
    }

    private IEnumerable<PublishedPage> Behind(PublishedPage page)
    {
        if (page.IsState || page.Path == CopyPages.Served) yield break;
        var states = 0;
        foreach (var link in page.Links)
        {
            if (PublishedPage.Of(link) is not { } found || !IsKept(page, found)) continue;
            if (found is { IsState: true, IsEmbed: false } && ++states > settings.MostStates) continue;
            if (_met.TryAdd(link, true)) yield return found;
        }
    }

    private bool IsKept(PublishedPage from, PublishedPage to)
    {
        if (to.IsEmbed) return CopyData.KindOf(to.Path) is not null;
        if (!to.IsState) return to.Listed is { } listed ? IsWanted(listed) : IsChosen(to);
        if (from.Listed is not { IsInMenu: true } || to.Path == from.Path || to.Language != from.Language) return false;
        return !to.Query.Any(q => NotKept.Contains(q.Key) || (q.Key == "edition" && q.Value != edition));
    }

    private bool IsWanted(SitePage page) => settings.Only?.Contains(page.Id) != false;

    /// <summary>Whether a page is of no party, or of one that is wanted.</summary>
    private bool IsChosen(PublishedPage page)
    {
        if (settings.Parties is not { } wanted) return true;
        var prefix = SiteMap.Party.Slug(page.Language) + "/";
        return !page.Path.StartsWith(prefix, StringComparison.Ordinal)
            || !PartyCode.TryParse(page.Path[prefix.Length..].Split('/')[0], null, out var code) || wanted.Contains(code.Value);
    }
}
