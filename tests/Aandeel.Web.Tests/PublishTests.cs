using Aandeel.Sources;
using Aandeel.Store;
using Aandeel.Tests;
using Aandeel.Web.Publishing;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace Aandeel.Web.Tests;

/// <summary>
/// A copy of the site in files: whole, atomic, readable from a disk, and honest about what it does not hold. A few pages
/// of the built-in sums and of the fixtures; a whole copy by tests/check-links.
/// </summary>
public sealed class PublishTests : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _told = [];

    public void Dispose() => _folder.Dispose();

    private string Home => _folder.File("home");

    private string Target => _folder.File("site");

    private PublishSettings Settings => new()
    {
        Target = Target,
        Folder = Home,
        Parties = ["NLD"],
        Only = ["home", "search", "privacy", "methods", "documents"],
        MostStates = 4,
        Quality = 1,
        HasImages = false,
        Clock = new StillClock(),
        Tell = t => _told.Add(t.ToString()),
    };

    [Fact]
    public void Every_link_of_a_copy_leads_to_a_file_of_it()
    {
        var done = Publication.Write(Settings);
        var pages = Html(Target);
        var dead = new List<string>();
        var followed = 0;
        foreach (var (path, page) in pages)
        {
            foreach (var link in Links(page).Where(l => !l.Contains("://", StringComparison.Ordinal)))
            {
                followed++;
                var file = link.Split('#')[0].Split('?')[0];
                var target = file.Length == 0 ? path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, file));
                if (!target.StartsWith(Target, StringComparison.Ordinal) || !File.Exists(target)) dead.Add($"{path}: {link}");
            }
        }

        dead.ShouldBeEmpty();
        followed.ShouldBeGreaterThan(2_000);
        done.States.ShouldBe(8);
        string[] wanted =
            ["index.html", "nl/index.html", "en/index.html", "nl/landen/NLD.html", "en/countries/NLD.html", "en/privacy.html",
                "nl/documentatie/readme.html", "en/documentation/sources/eu.html", "en/methods/share.html",
                $"v/{done.Version}/nl/index.html", $"v/{done.Version}/en/countries/NLD.html"];
        wanted.Where(w => !pages.ContainsKey(Path.Combine(Target, w))).ShouldBeEmpty();
        var home = pages[Path.Combine(Target, "nl", "index.html")];
        foreach (var ending in new[] { "svg", "csv", "json", "xlsx", "md" })
        {
            Links(home).ShouldContain(l => l.StartsWith("../data/", StringComparison.Ordinal) && l.EndsWith("." + ending));
        }

        // Nothing asks what files cannot answer: the one form that is left looks through names.
        home.QuerySelectorAll("form").Select(f => f.GetAttribute("action")).ShouldBe(["zoek.html"]);
        Links(home).Where(l => l.StartsWith("server.html#/", StringComparison.Ordinal)).ShouldNotBeEmpty();
        _told.ShouldHaveSingleItem().ShouldContain("--address");
    }

    [Fact]
    public void The_same_snapshot_gives_the_same_files_and_names_that_follow_from_what_they_hold()
    {
        var address = new Uri("https://example.org/aandeel/");
        var settings = Settings with { Only = ["trend"], Parties = [], HasImages = true, Address = address };
        Publication.Write(settings);
        var first = Contents(Target);
        Publication.Write(settings);

        Contents(Target).ShouldBe(first);
        var data = first.Keys.Where(
            k => k.StartsWith("data/", StringComparison.Ordinal) && !k.EndsWith(".br") && !k.EndsWith(".gz")).ToList();
        data.ShouldContain(n => n.StartsWith("data/trend-", StringComparison.Ordinal) && n.EndsWith(".png"));
        foreach (var name in data)
        {
            name.Split('.')[1].ShouldBe(ContentName.Of(File.ReadAllBytes(Path.Combine(Target, name))), name);
        }

        // JSON without blanks, and the same JSON.
        var ofData = data.First(n => n.EndsWith(".json", StringComparison.Ordinal) && !n.Contains(".csl."));
        var json = File.ReadAllText(Path.Combine(Target, ofData));
        json.TrimEnd('\n').ShouldBe(System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString(
            new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        File.ReadAllText(Path.Combine(Target, "sitemap.xml")).ShouldContain("<loc>https://example.org/aandeel/nl/trend.html</loc>");
        File.ReadAllText(Path.Combine(Target, "robots.txt")).ShouldContain("Sitemap: https://example.org/aandeel/sitemap.xml");
        File.ReadAllText(Path.Combine(Target, "en", "editions.atom")).ShouldContain("<feed ");
        File.ReadAllText(Path.Combine(Target, "en", "trend.html"))
            .ShouldContain("<meta property=\"og:image\" content=\"https://example.org/aandeel/data/");
    }

    [Fact]
    public void A_folder_that_holds_anything_else_is_left_alone_and_a_stopped_publication_leaves_the_old_copy()
    {
        var settings = Settings with { Only = ["privacy"], Parties = [] };
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "letter.txt"), "mine");
        Should.Throw<AandeelException>(() => Publication.Write(settings)).Code.ShouldBe(ExitCode.WrongUsage);
        Directory.GetFiles(Target).ShouldHaveSingleItem();
        Directory.Delete(Target, recursive: true);

        Publication.Write(settings);
        var before = Contents(Target);
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Should.Throw<OperationCanceledException>(() => Publication.Write(settings, stopped.Token));

        Contents(Target).ShouldBe(before);
        Directory.GetDirectories(_folder.Path).ShouldBe([Target]);
    }

    [Fact]
    public async Task An_earlier_version_stays_says_that_a_newer_one_exists_and_reads_from_a_disk()
    {
        var settings = Settings with { Only = ["trend", "search"] };
        var first = Publication.Write(settings);
        var old = Path.Combine(Target, "v", first.Version, "en", "countries", "NLD.html");
        var asItWas = File.ReadAllBytes(old);
        new Importer(new SnapshotHome(Home), new StillClock()).Import(
            [SourceFile.Open(Repository.Fixture("sipri-register-17.csv"))], null);
        var second = Publication.Write(settings);

        second.Version.ShouldNotBe(first.Version);
        File.ReadAllBytes(old).ShouldBe(asItWas);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Tools.Of("chromium"), Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync();
        var failed = new List<string>();
        page.RequestFailed += (_, r) => failed.Add(r.Url);
        page.Console += (_, m) => failed.Add(m.Text);
        page.PageError += (_, e) => failed.Add(e);
        await page.GotoAsync(new Uri(old).ToString());
        (await page.IsVisibleAsync(".newer")).ShouldBeTrue();
        await page.ClickAsync(".newer a");
        (await page.TitleAsync()).ShouldContain("Netherlands");
        (await page.QuerySelectorAsync(".newer")).ShouldBeNull();
        await page.GotoAsync(new Uri(Path.Combine(Target, "v", second.Version, "nl", "trend.html")).ToString());
        (await page.IsVisibleAsync(".newer")).ShouldBeFalse();

        // From the disk: letters are loaded, links lead from file to file, and names are found.
        await page.GotoAsync(new Uri(Path.Combine(Target, "nl", "trend.html")).ToString());
        (await page.EvaluateAsync<bool>("document.fonts.ready.then(() => [...document.fonts].every(f => f.status === 'loaded'))"))
            .ShouldBeTrue();
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).fontFamily")).ShouldContain("Source Sans 3");
        await page.FillAsync("#q", "nederl");
        await page.PressAsync("#q", "Enter");
        await page.WaitForURLAsync("**/zoek.html?q=nederl");
        await page.ClickAsync("#names li:not([hidden]) a");
        (await page.TitleAsync()).ShouldContain("Nederland");
        await page.ClickAsync("a.served >> nth=0");
        await page.WaitForSelectorAsync("#asked[href^='http://127.0.0.1:8080/nl/']");
        failed.ShouldBeEmpty();
    }

    [SharedDataFact]
    public void No_printed_row_of_a_source_that_does_not_allow_it_is_in_a_copy()
    {
        var register = SourceFile.Open(SharedData.Register);
        new Importer(new SnapshotHome(Home), new StillClock()).Import([register], null);
        Publication.Write(Settings with { Only = ["flows"], Parties = [] });

        var names = Contents(Target).Keys;
        names.ShouldNotContain(n => n.StartsWith("data/flows", StringComparison.Ordinal));
        names.ShouldNotContain(n => n.Contains("/line/", StringComparison.Ordinal) || n.Contains("/regel/", StringComparison.Ordinal));
        var flows = Parser.ParseDocument(File.ReadAllText(Path.Combine(Target, "en", "flows.html")));
        flows.QuerySelector(".missing").ShouldNotBeNull().TextContent.ShouldContain("terms");
    }

    private static Dictionary<string, IHtmlDocument> Html(string folder) =>
        Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories)
            .ToDictionary(f => f, f => Parser.ParseDocument(File.ReadAllText(f)), StringComparer.Ordinal);

    private static IEnumerable<string> Links(IHtmlDocument page) =>
        page.QuerySelectorAll("[href],[src],form[action],meta[property='og:image']").Select(
            e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action") ?? e.GetAttribute("content")!);

    private static SortedDictionary<string, string> Contents(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(folder, f).Replace('\\', '/'),
            f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))),
        StringComparer.Ordinal);
}
