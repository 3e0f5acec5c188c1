using System.Net;
using Aandeel.Web;

namespace Aandeel.App.Tests;

/// <summary>
/// What reaches a site that is no question: the language of who names none, and arguments of this machine, which no
/// address may give.
/// </summary>
public sealed class SiteLanguageTests
{
    [Theory]
    [InlineData(Language.En, "", "/en/")]
    [InlineData(Language.Nl, "", "/nl/")]
    [InlineData(Language.En, "de-DE, fr;q=0.8", "/en/")]
    [InlineData(Language.En, "nl-NL,nl;q=0.9,en;q=0.5", "/nl/")]
    [InlineData(Language.Nl, "en;q=0.3, nl;q=0.8", "/nl/")]
    [InlineData(Language.Nl, "fr, en;q=0.7", "/en/")]
    public async Task An_address_without_a_language_goes_to_the_readers_else_to_that_of_the_site(
        Language ofSite, string accepted, string place)
    {
        await using var site = await Started(ofSite);
        using var client = Client(site);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (accepted.Length > 0) request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        using var response = await client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.ToString().ShouldBe(place);
    }

    [Theory]
    [InlineData("", null, "/nl/")]
    [InlineData("", "en", "/en/")]
    [InlineData("en", null, "/en/")]
    [InlineData("nl", "en", "/nl/")]
    public async Task A_server_speaks_the_language_that_was_said_else_that_of_the_settings_else_Dutch(
        string said, string? set, string place)
    {
        using var person = new Person();
        if (set is not null) person.Asks("settings", "language", set).ShouldSucceed();
        var port = LocalPort.Free();
        using var server = Executable.Start(
            Executable.Path, [("AANDEEL_HOME", person.Data), ("LC_ALL", "de_DE.UTF-8")],
            said.Length > 0 ? ["serve", "--port", $"{port}", "--lang", said] : ["serve", "--port", $"{port}"]);
        try
        {
            await LocalPort.Answers(port);
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
            using var response = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"));

            response.Headers.Location!.ToString().ShouldBe(place);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            server.WaitForExit();
        }
    }

    [Fact]
    public async Task No_address_writes_a_file_or_names_a_folder()
    {
        await using var site = await Started(Language.Nl);
        using var client = Client(site);
        var written = Path.Combine(Path.GetTempPath(), $"aandeel-{Guid.NewGuid():N}.csv");
        foreach (var path in new[] { "/api/share", "/share.json", "/api/options/ceiling" })
        {
            foreach (var said in new[] { $"out={written}", "data=/etc" })
            {
                using var response = await client.GetAsync(new Uri($"{path}?{said}", UriKind.Relative));
                response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{path}?{said}");
                (await response.Content.ReadAsStringAsync()).ShouldContain("--" + said.Split('=')[0]);
            }
        }

        File.Exists(written).ShouldBeFalse();
    }

    private static HttpClient Client(Site site) =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Addresses[0]) };

    private static async Task<Site> Started(Language language)
    {
        var folder = Path.Combine(Path.GetTempPath(), "aandeel-no-such-folder");
        var site = Site.Make(new SiteSettings { Port = 0, Folder = folder, IsReady = false, Language = language });
        await site.Start();
        return site;
    }
}
