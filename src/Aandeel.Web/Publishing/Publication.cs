using Aandeel.Store;

namespace Aandeel.Web.Publishing;

/// <summary>
/// Writes the site as files (docs/publish.md): the pages of the site itself, asked in process, with their data, for any
/// server of files and for a folder on a disk.
/// </summary>
public static class Publication
{
    public static Published Write(PublishSettings settings, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var folder = PublishFolder.Open(settings.Target, settings.Tell);
        var imported = Imported.Open(SnapshotHome.Default(settings.Folder), settings.Tell);
        var open = new OpenSnapshot(imported.Snapshot?.Id, imported);
        try
        {
            return Write(settings, folder, open, cancelled);
        }
        finally
        {
            open.Retire();
        }
    }

    private static Published Write(
        PublishSettings settings, PublishFolder folder, OpenSnapshot open, CancellationToken cancelled)
    {
        var (files, places) = (new PublishedFiles(folder.Beside), new PublishedPlaces());
        CopyAssets.Write(files, places);
        var edition = new Desk(open, settings.Site).Answering(null);
        var crawl = new Crawl(open, settings, edition, cancelled);
        var data = new CopyData(files, places, crawl.Desk, settings.HasImages);
        var pages = crawl.All(page => page with { Card = data.Of(page) });
        foreach (var page in pages)
        {
            places.Page(page.Address, page.File);
            if (page.Alias is { } alias) places.Page(alias, page.File);
        }

        var version = Named(settings, folder, open, edition) with { Shared = files.Names };
        Write(settings, files, places, pages, version, cancelled);
        var earlier = (folder.Before?.Versions ?? []).Where(v => v.Name != version.Name).ToList();
        Keep(folder, files, earlier, version);
        PublishedVersion[] versions = [version, .. earlier];
        CopyFeeds.Write(files, crawl.Desk(), versions, settings);
        CopyRoot.Write(files, places, pages, settings);
        files.Write(PublishStamp.File, new PublishStamp(ProgramVersion.Text, versions).Reply(), PublishedFiles.Best);
        Say(settings, crawl);
        cancelled.ThrowIfCancellationRequested();
        folder.Finish();
        var (states, embeds) = (pages.Count(p => p is { IsState: true, IsEmbed: false }), pages.Count(p => p.IsEmbed));
        return new Published(pages.Count - states - embeds, states, places.Data, files.Count, files.Bytes, version.Name);
    }

    /// <summary>Each page twice: as the newest, pressed well, and as what stays.</summary>
    private static void Write(
        PublishSettings settings, PublishedFiles files, PublishedPlaces places, IReadOnlyList<PublishedPage> pages,
        PublishedVersion version, CancellationToken cancelled)
    {
        var newest = new CopyWriter(files, places, settings, version, "");
        var staying = new CopyWriter(files, places, settings, version, version.Place + "/");
        Parallel.ForEach(
            pages,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancelled },
            page =>
            {
                if (!page.IsStaying) newest.Write(page, QualityOf(page, settings));
                if (page.IsStaying || !page.IsEmbed) staying.Write(page, PublishedFiles.Quick);
            });
        files.Write($"{version.Place}/{CopyWriter.Newer}", Style("/* This version is the newest. */\n"), PublishedFiles.Quick);
    }

    /// <summary>
    /// The pages of the site's own list are asked most; those of parties, products and documents are many, and the last
    /// twelfth of their bytes would take most of the time of a publication.
    /// </summary>
    private static int QualityOf(PublishedPage page, PublishSettings settings) => page switch
    {
        { IsState: true } => PublishedFiles.Quick,
        { Listed: null } => Math.Min(settings.Quality, PublishedFiles.Good),
        _ => settings.Quality,
    };

    private static PublishedVersion Named(
        PublishSettings settings, PublishFolder folder, OpenSnapshot open, string? edition)
    {
        var identity = new Answers.Identity(open.Imported.Identity, ReferenceTables.Hash([]), ProgramVersion.Text);
        var earlier = folder.Before?.Versions ?? [];
        var name = PublishedVersion.NameOf(identity, earlier);
        var written = settings.Clock.GetUtcNow();
        return new PublishedVersion(name, identity.Snapshot, identity.Tables, identity.Program, edition, written, []);
    }

    /// <summary>Takes the earlier versions over as they are, with what they need, and lets them say that one is newer.</summary>
    private static void Keep(
        PublishFolder folder, PublishedFiles files, IReadOnlyList<PublishedVersion> earlier, PublishedVersion version)
    {
        foreach (var old in earlier)
        {
            var place = folder.PathBefore(old.Place);
            if (!Directory.Exists(place)) continue;
            files.Write(
                $"{old.Place}/{CopyWriter.Newer}",
                Style($"/* Version {version.Name} is newer. */\n.newer {{ display: block; }}\n"), PublishedFiles.Quick);
            foreach (var path in Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories))
            {
                files.Take(path, $"{old.Place}/{Path.GetRelativePath(place, path).Replace('\\', '/')}");
            }

            foreach (var name in old.Shared.Where(n => File.Exists(folder.PathBefore(n)))) files.Take(folder.PathBefore(name), name);
        }
    }

    private static Reply Style(string text) => Reply.Text("text/css; charset=utf-8", text);

    private static void Say(PublishSettings settings, Crawl crawl)
    {
        if (settings.Address is null)
        {
            settings.Tell("There is no sitemap.xml, since the address of the copy is not known: give --address https://...");
        }

        foreach (var failed in crawl.Failed) settings.Tell($"A page links to what the site has no page for: {failed}.");
    }
}
