using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Aandeel.Doors;
using Aandeel.Sources;

namespace Aandeel.Web.Publishing;

/// <summary>The feeds of a copy (Atom, RFC 4287): its versions and the editions that they hold.</summary>
internal static class CopyFeeds
{
    public const string Editions = "editions";
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static IReadOnlyList<string> Names { get; } = [Editions];

    public static string FileOf(Language language, string feed) => $"{Codes.Of(language)}/{feed}.atom";

    public static string TitleOf(string feed, Language language) => (feed, language) switch
    {
        (Editions, Language.Nl) => "Aandeel: edities en versies",
        (Editions, _) => "Aandeel: editions and versions",
        _ => throw new ArgumentOutOfRangeException(nameof(feed), feed, "A feed without a title."),
    };

    public static void Write(
        PublishedFiles files, Holdings holdings, IReadOnlyList<PublishedVersion> versions, PublishSettings settings)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Write(files, Editions, language, [.. OfVersions(versions, language), .. OfFiles(holdings, language)], settings);
        }
    }

    private static IEnumerable<FeedEntry> OfVersions(IReadOnlyList<PublishedVersion> versions, Language language)
    {
        var nl = language == Language.Nl;
        foreach (var version in versions)
        {
            yield return new FeedEntry(
                $"version {version.Name}",
                nl ? $"Versie {version.Name}: editie {version.Edition}" : $"Version {version.Name}: edition {version.Edition}",
                nl
                    ? $"Momentopname {version.Snapshot}, tabellen {version.Tables}, aandeel {version.Program}. "
                        + "Deze versie blijft zoals zij is."
                    : $"Snapshot {version.Snapshot}, tables {version.Tables}, aandeel {version.Program}. "
                        + "This version stays as it is.",
                version.Written,
                $"{version.Place}/{Codes.Of(language)}/index.html");
        }
    }

    private static IEnumerable<FeedEntry> OfFiles(Holdings holdings, Language language)
    {
        foreach (var file in (holdings.Snapshot?.Files ?? []).GroupBy(f => (f.Source, f.Edition)).Select(g => g.Last()))
        {
            var title = SourceCatalog.Find(file.Source)?.Title ?? file.Source;
            if (!DateTimeOffset.TryParse(
                file.Fetched, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var fetched)) continue;
            yield return new FeedEntry(
                $"edition {file.Source} {file.Edition}",
                language == Language.Nl ? $"{title}, editie {file.Edition}" : $"{title}, edition {file.Edition}",
                SourceCatalog.Find(file.Source)?.Cite(file.Edition, file.Form, file.Name) ?? file.Name,
                fetched,
                new Links(language, null).To(SiteMap.Sources).TrimStart('/') + ".html");
        }
    }

    public static void Write(
        PublishedFiles files, string feed, Language language, IReadOnlyList<FeedEntry> entries, PublishSettings settings)
    {
        using var stream = new MemoryStream();
        var own = FileOf(language, feed);
        using (var xml = XmlWriter.Create(
            stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, Codes.Of(language));
            xml.WriteElementString("title", Atom, TitleOf(feed, language));
            xml.WriteElementString("id", Atom, Urn($"{settings.Address} {own}"));
            xml.WriteElementString("updated", Atom, Day(entries.Count == 0 ? settings.Clock.GetUtcNow() : entries.Max(e => e.Updated)));
            Link(own, "self");
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, "Aandeel");
            xml.WriteEndElement();
            foreach (var entry in entries.OrderByDescending(e => e.Updated).ThenBy(e => e.Key, StringComparer.Ordinal))
            {
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("title", Atom, entry.Title);
                xml.WriteElementString("id", Atom, Urn($"{settings.Address} {entry.Key}"));
                xml.WriteElementString("updated", Atom, Day(entry.Updated));
                Link(entry.File, "alternate");
                xml.WriteElementString("summary", Atom, entry.Summary);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();

            void Link(string file, string relation)
            {
                xml.WriteStartElement("link", Atom);
                xml.WriteAttributeString("rel", relation);
                xml.WriteAttributeString(
                    "href", settings.Address is { } whole ? new Uri(whole, file).ToString() : PublishedPlaces.Way(own, file));
                xml.WriteEndElement();
            }
        }

        files.Write(own, new Reply("application/atom+xml; charset=utf-8", stream.ToArray()), PublishedFiles.Best);
    }

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>An identity that stays the same for the same thing, made of its hash (RFC 9562, version 8).</summary>
    private static string Urn(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text))[..16];
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(hash, bigEndian: true);
    }
}
