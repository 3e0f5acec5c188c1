using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Questions;
using Aandeel.Sources;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web.Publishing;

/// <summary>The feeds of a copy (Atom, RFC 4287): its versions and editions, and the numbers that moved.</summary>
internal static class CopyFeeds
{
    public const string Editions = "editions";
    private const string Atom = "http://www.w3.org/2005/Atom";

    public const string Moved = "moved";

    /// <summary>The rows of changes that a feed tells: the shares, of all and of each supplier.</summary>
    private static readonly string[] Told = ["share-of-windows", "cause", "share-without-ukraine", "share-of-supplier"];

    public static IReadOnlyList<string> Names { get; } = [Editions, Moved];

    public static string FileOf(Language language, string feed) => $"{Codes.Of(language)}/{feed}.atom";

    public static string TitleOf(string feed, Language language) => (feed, language) switch
    {
        (Editions, Language.Nl) => "Aandeel: edities en versies",
        (Editions, _) => "Aandeel: editions and versions",
        (Moved, Language.Nl) => "Aandeel: cijfers die verschoven",
        (Moved, _) => "Aandeel: numbers that moved",
        _ => throw new ArgumentOutOfRangeException(nameof(feed), feed, "A feed without a title."),
    };

    public static void Write(
        PublishedFiles files, Desk desk, IReadOnlyList<PublishedVersion> versions, PublishSettings settings)
    {
        var changes = desk.Find(QuestionKind.Changes);
        foreach (var language in Enum.GetValues<Language>())
        {
            Write(files, Editions, language, [.. OfVersions(versions, language), .. OfFiles(desk.Imported, language)], settings);
            Write(files, Moved, language, changes is null ? [] : [.. OfChanges(changes, language)], settings);
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

    private static IEnumerable<FeedEntry> OfFiles(Imported imported, Language language)
    {
        foreach (var file in (imported.Snapshot?.Files ?? []).GroupBy(f => (f.Source, f.Edition)).Select(g => g.Last()))
        {
            var title = SourceCatalog.Find(file.Source)?.Title ?? file.Source;
            if (!DateTimeOffset.TryParse(
                file.Fetched, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var fetched)) continue;
            yield return new FeedEntry(
                $"edition {file.Source} {file.Edition}",
                language == Language.Nl ? $"{title}, editie {file.Edition}" : $"{title}, edition {file.Edition}",
                SourceCatalog.Find(file.Source)?.Cite(file.Edition, file.Form, file.Name).WordsIn(language) ?? file.Name,
                fetched,
                new Links(language, null).To(SiteMap.Sources).TrimStart('/') + ".html");
        }
    }

    /// <summary>What a newer edition changed, a row each; of the day on which its publisher brought it out.</summary>
    private static IEnumerable<FeedEntry> OfChanges(Answer changes, Language language)
    {
        var (rows, newest) = (changes.Rows, changes.Editions[^1]);
        if (!DateTimeOffset.TryParse(
            $"{newest.Published}-01", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)) yield break;
        var file = new Links(language, null).To(SiteMap.Of(QuestionKind.Changes)).TrimStart('/') + ".html";
        var summary = Wording.Of(changes.Notes[0].Text, language);
        Column[] columns = [rows.Find("name")!, rows.Find("older")!, rows.Find("newer")!];
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row, rows.Find("what")!] is not Cell.Code { Value: var what } || !Told.Contains(what)) continue;
            var (name, older, newer) = (Said(columns[0]), Said(columns[1]), Said(columns[2]));
            yield return new FeedEntry(
                $"{changes.Filled.Command} {rows.KeyOf(row)}", $"{name}: {older} → {newer}", summary, day, file);

            string Said(Column column) => DrawnTable.Cell(rows, row, column, language);
        }
    }

    public static void Write(
        PublishedFiles files, string feed, Language language, IReadOnlyList<FeedEntry> entries, PublishSettings settings)
    {
        using var stream = new MemoryStream();
        var own = FileOf(language, feed);
        using (var xml = XmlForm.Over(stream))
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
