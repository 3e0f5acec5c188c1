using System.Net;
using Aandeel.Sources;
using Aandeel.Store;
using Aandeel.Tests;
using AngleSharp.Html.Parser;

namespace Aandeel.Web.Tests;

/// <summary>The site as it runs: a real server on a free port, on a folder with given files.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly Site _site;
    private readonly TemporaryFolder? _folder;

    private RunningSite(Site site, TemporaryFolder? folder, string home)
    {
        (_site, _folder, Home) = (site, folder, home);
        Address = new Uri(site.Addresses[0].Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));
        Client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None
        })
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromSeconds(120),
        };
    }

    public Uri Address { get; }

    /// <summary>The folder of snapshots.</summary>
    public string Home { get; }

    public HttpClient Client { get; }

    internal Site Site => _site;

    /// <summary>What the site told whoever runs it.</summary>
    public List<string> Told { get; } = [];

    internal static async Task<RunningSite> Start(IEnumerable<SourceFile> files, Func<SiteSettings,
        SiteSettings>? change = null)
    {
        var folder = new TemporaryFolder();
        var home = folder.File("home");
        var list = files.ToList();
        if (list.Count > 0) new Importer(new SnapshotHome(home), new StillClock()).Import(list, null);
        var told = new List<string>();
        var settings = new SiteSettings
        {
            Port = 0,
            Folder = home,
            Tell = t =>
            {
                lock (told) told.Add(t.ToString());
            },
        };
        var site = Site.Make(change is null ? settings : change(settings));
        await site.Start();
        var running = new RunningSite(site, folder, home);
        running.Told.AddRange(told);
        return running;
    }

    public async Task<(HttpStatusCode Status, string Text)> Get(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A page that must be there, read as a browser reads it.</summary>
    public async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(string address)
    {
        var (status, text) = await Get(address);
        status.ShouldBe(HttpStatusCode.OK,
            $"{address} {Parser.ParseDocument(text).QuerySelector(".lead")?.TextContent}");
        return Parser.ParseDocument(text);
    }

    /// <summary>Where the links of a page lead on this site, each once.</summary>
    public static IEnumerable<string> Links(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelectorAll("[href],form[action]")
        .Select(e => e.GetAttribute("href") ?? e.GetAttribute("action") ?? "")
        .Where(h => h.StartsWith('/')).Select(h => h.Split('#')[0]).Distinct();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _site.DisposeAsync();
        _folder?.Dispose();
    }
}
