using System.Text;
using Aandeel.Doors;

namespace Aandeel.Web.Publishing;

/// <summary>What stands at the root of a copy: the choice of language, and what programs read.</summary>
internal static class CopyRoot
{
    private const string MapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string XhtmlSpace = "http://www.w3.org/1999/xhtml";

    public static void Write(PublishedFiles files, PublishedPlaces places, IReadOnlyList<PublishedPage> pages, PublishSettings settings)
    {
        files.Write("index.html", Reply.Text("text/html; charset=utf-8", Choice(places)), PublishedFiles.Best);
        files.Write("robots.txt", Reply.Text("text/plain; charset=utf-8", Robots(settings)), PublishedFiles.Best);
        files.Write("llms.txt", Reply.Text("text/plain; charset=utf-8", Llms(pages)), PublishedFiles.Best);
        if (settings.Address is { } whole) files.Write("sitemap.xml", Map(pages, whole), PublishedFiles.Best);
    }

    private static string Choice(PublishedPlaces places) =>
        "<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Aandeel</title>\n"
            + "<meta http-equiv=\"refresh\" content=\"0; url=nl/index.html\">\n"
            + $"<link rel=\"stylesheet\" href=\"{places.FileOf("/aandeel.css")}\">\n</head>\n<body><main class=\"wrap\">\n"
            + "<h1>Aandeel</h1>\n<ul class=\"list\"><li><a href=\"nl/index.html\" lang=\"nl\" hreflang=\"nl\">Nederlands</a></li>"
            + "<li><a href=\"en/index.html\" lang=\"en\" hreflang=\"en\">English</a></li></ul>\n</main></body></html>\n";

    private static string Robots(PublishSettings settings)
    {
        var path = settings.Address?.AbsolutePath ?? "/";
        var text = $"User-agent: *\nAllow: {path}\nDisallow: {path}{CitedVersion.Folder}/\n";
        return settings.Address is { } whole ? text + $"\nSitemap: {new Uri(whole, "sitemap.xml")}\n" : text;
    }

    private static string Llms(IReadOnlyList<PublishedPage> pages)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(LlmsText.Write().Plain));
        var at = text.ToString().IndexOf("## API", StringComparison.Ordinal);
        text.Length = at;
        text.Append("This copy is made of files; it has no API. Each page names its data as JSON and CSV.\n\n## Pages\n\n");
        foreach (var page in pages.Where(p => p is { Language: Language.En, Listed: not null }))
        {
            text.Append("- [").Append(Wording.Of(page.Listed!.Title, Language.En)).Append("](").Append(page.File).Append(")\n");
        }

        return text.ToString();
    }

    /// <summary>The map for crawlers: default views alone, each with its other language.</summary>
    private static Reply Map(IReadOnlyList<PublishedPage> pages, Uri whole)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlForm.Over(stream))
        {
            xml.WriteStartElement("urlset", MapSpace);
            xml.WriteAttributeString("xmlns", "xhtml", null, XhtmlSpace);
            foreach (var page in pages.Where(p => !p.IsState && p.Path != CopyPages.Served))
            {
                xml.WriteStartElement("url", MapSpace);
                xml.WriteElementString("loc", MapSpace, new Uri(whole, page.File).ToString());
                foreach (var language in Enum.GetValues<Language>())
                {
                    var path = SiteMap.Translate(page.Path, page.Language, language);
                    xml.WriteStartElement("xhtml", "link", XhtmlSpace);
                    xml.WriteAttributeString("rel", "alternate");
                    xml.WriteAttributeString("hreflang", Codes.Of(language));
                    var other = new PublishedPage(language, path, [], "");
                    xml.WriteAttributeString("href", new Uri(whole, other.File).ToString());
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return new Reply("application/xml; charset=utf-8", stream.ToArray());
    }
}
