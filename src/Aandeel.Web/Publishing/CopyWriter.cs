namespace Aandeel.Web.Publishing;

/// <summary>
/// Writes the pages of one version of a copy: links become ways from file to file, so that it works from any server, any
/// folder of one, and opened from a disk.
/// </summary>
/// <param name="root">The folder of the version below the copy, with a slash behind it; empty for the newest.</param>
internal sealed class CopyWriter(
    PublishedFiles files, PublishedPlaces places, PublishSettings settings, PublishedVersion version, string root)
{
    private static readonly Text Fixed = (
        "This is a fixed version: edition", "Dit is een vaste versie: editie");

    /// <summary>The sheet of a version that shows its banner once a newer one is published.</summary>
    public const string Newer = "newer.css";

    private bool IsFixed => root.Length > 0;

    public void Write(PublishedPage page, int quality)
    {
        var own = root + page.File;
        var html = Markup.Rewrite(page.Html, (tag, address) => Turn(page, own, tag, address));
        if (page.IsEmbed)
        {
            var sheet = IsFixed ? Sheet(own) : "";
            files.Write(own, Bytes(page, Before(html, "</head>", sheet)), PublishedFiles.Quick);
            return;
        }

        html = Before(html, "</head>", Head(page, own));
        html = After(html, "<main id=\"main\" class=\"wrap\">", IsFixed ? Banner(page, own) : "");
        html = Before(html, "</footer>", Foot(page, own));
        files.Write(own, Bytes(page, html), quality);
    }

    private Turned Turn(PublishedPage page, string own, string tag, string address)
    {
        var at = address.IndexOf('#', StringComparison.Ordinal);
        var (asked, mark) = at < 0 ? (address, "") : (address[..at], address[at..]);
        if (places.FileOf(asked) is { } file) return Turned.To(Way(file) + mark);
        if (OfEmbed(asked) is { } picture)
        {
            var isCode = tag == Markup.Whole && settings.Address is not null;
            return Turned.To(isCode ? new Uri(settings.Address!, picture).ToString() : Way(picture));
        }

        if (asked.StartsWith(version.Within, StringComparison.Ordinal)
            && places.PageOf(asked[(version.Within.Length - 1)..]) is { } staying)
        {
            return Turned.To(Way($"{version.Place}/{staying}"));
        }

        var isQuestion = tag == "form" && asked != new Links(page.Language, null).To(SiteMap.Search);
        if (!isQuestion && places.PageOf(asked) is { } to)
        {
            return tag == "link" && settings.Address is { } whole
                ? Turned.To(new Uri(whole, root + to).ToString())
                : Turned.To(Way(root + to) + mark);
        }

        var (path, query) = PublishedPage.Split(asked);
        if (path == page.Address && PublishedPage.Arguments(query).Any(q => q.Key == AskReader.Sort)) return Turned.Bare;
        var away = settings.Server is { } server
            ? new Uri(server, asked.TrimStart('/')).ToString()
            : Way($"{root}{Codes.Of(page.Language)}/{CopyPages.Served}.html") + "#" + asked;
        if (tag == "link") return Turned.By("");
        if (tag != "form" || settings.Server is not null) return Turned.Away(away);
        return Turned.By(Note(page.Language, away));

        string Way(string to) => PublishedPlaces.Way(own, to);
    }

    /// <summary>The file of an embed: one that follows is of the newest copy, one that stays of its version.</summary>
    private string? OfEmbed(string asked) => places.PageOf(asked) is { } file && file.StartsWith("embed/", StringComparison.Ordinal)
        ? asked.StartsWith("/embed/", StringComparison.Ordinal) ? file : $"{version.Place}/{file}"
        : null;

    private static Reply Bytes(PublishedPage page, string html) =>
        page.Reply! with { Plain = System.Text.Encoding.UTF8.GetBytes(html) };

    private string Sheet(string own) =>
        $"<link rel=\"stylesheet\" href=\"{Html.Escaped(PublishedPlaces.Way(own, root + Newer))}\">\n";

    private static string Note(Language language, string away) => new Html(new Links(language, null))
        .Raw("<p class=\"served-note\">").Link(away, language == Language.Nl
            ? "Een andere vraag stellen: hiervoor is een server nodig" : "Ask another question: this needs a server")
        .Raw("</p>").ToString();

    private string Head(PublishedPage page, string own)
    {
        var head = new Html(new Links(page.Language, null));
        if (IsFixed)
        {
            head.Raw(Sheet(own));
        }

        if (page.Path == CopyPages.Served || page.Listed?.Id == SiteMap.Search.Id)
        {
            head.Raw($"<script src=\"{Html.Escaped(PublishedPlaces.Way(own, places.FileOf(CopyAssets.Script)!))}\" defer></script>\n");
        }

        if (page.IsState) return head.ToString();
        foreach (var feed in CopyFeeds.Names)
        {
            var place = PublishedPlaces.Way(own, CopyFeeds.FileOf(page.Language, feed));
            var title = Html.Escaped(CopyFeeds.TitleOf(feed, page.Language));
            head.Raw($"<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{title}\" ")
                .Raw($"href=\"{Html.Escaped(place)}\">\n");
        }

        if (page.Card is { } card && places.FileOf(card) is { } image)
        {
            var address = settings.Address is { } whole ? new Uri(whole, image).ToString() : PublishedPlaces.Way(own, image);
            head.Raw($"<meta property=\"og:image\" content=\"{Html.Escaped(address)}\">\n")
                .Raw("<meta property=\"og:image:width\" content=\"1200\"><meta property=\"og:image:height\" content=\"630\">\n")
                .Raw("<meta name=\"twitter:card\" content=\"summary_large_image\">\n");
        }

        if (settings.Address is not { } site) return head.ToString();
        var newest = Html.Escaped(new Uri(site, page.File).ToString());
        return head.Raw($"<link rel=\"canonical\" href=\"{newest}\">\n<meta property=\"og:url\" content=\"{newest}\">\n").ToString();
    }

    private string Banner(PublishedPage page, string own)
    {
        var nl = page.Language == Language.Nl;
        var html = new Html(new Links(page.Language, null));
        var snapshot = version.Snapshot[..Math.Min(24, version.Snapshot.Length)];
        html.Raw("<p class=\"version\">").Words(Fixed).Words($" {version.Edition}, snapshot {snapshot}.")
            .Raw("</p><p class=\"newer\">").Words(nl ? "Er is een nieuwere versie. " : "There is a newer version. ")
            .Link(PublishedPlaces.Way(own, page.IsState ? $"{Codes.Of(page.Language)}/index.html" : page.File),
                nl ? "Open deze bladzijde zoals zij nu is" : "Open this page as it is now").Raw("</p>");
        return html.ToString();
    }

    private string Foot(PublishedPage page, string own)
    {
        var nl = page.Language == Language.Nl;
        var html = new Html(new Links(page.Language, null)).Raw("<p>");
        html.Words(nl ? "Gepubliceerd op " : "Published on ").Words($"{version.Written:yyyy-MM-dd}. ");
        if (!IsFixed)
        {
            html.Link(PublishedPlaces.Way(own, $"{version.Place}/{page.File}"), nl
                ? "Vast adres van deze versie, om naar te verwijzen" : "Permanent address of this version, to cite");
        }

        return html.Raw("</p>\n").ToString();
    }

    private static string Before(string html, string mark, string added) => Put(html, mark, added, after: false);

    private static string After(string html, string mark, string added) => Put(html, mark, added, after: true);

    private static string Put(string html, string mark, string added, bool after)
    {
        var at = html.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0) throw new InvalidOperationException($"A page without {mark}.");
        return html.Insert(after ? at + mark.Length : at, added);
    }
}
