using System.Net;
using Aandeel.Sources;
using Aandeel.Tests;

namespace Aandeel.Web.Tests;

/// <summary>Beyond this machine printed rows are passed on only where the publisher allows it; sums always.</summary>
public sealed class TermsTests
{
    [Fact]
    public async Task Others_get_sums_and_no_rows_unless_their_source_allows_it()
    {
        await using var site = await RunningSite.Start(Files(), s => s with { Listen = IPAddress.Any });

        (await site.Get("/api/share?edition=2025")).Status.ShouldBe(HttpStatusCode.OK);
        (await site.Get("/api/flows")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Get("/flows.csv?suppliers=NLD")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Get("/api/options/match?edition=2025")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Get("/api/flows?source=us")).Status.ShouldBe(HttpStatusCode.OK);
        (await site.Get("/api/between?from=NLD&to=POL")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Get("/en/between?from=NLD&to=POL")).Text.ShouldContain("terms");
        (await site.Get("/api/options/joint?edition=2025")).Status.ShouldBe(HttpStatusCode.OK);
        (await site.Get("/en/flows")).Text.ShouldContain("terms");
        var file = SourceFile.Open(Repository.Fixture("sipri-register-17.csv"));
        (await site.Get($"/en/sources/sipri/line/{file.Sha256[..12]}/12")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_has_permission_passes_rows_on()
    {
        await using var site = await RunningSite.Start(
            Files(), s => s with { Listen = IPAddress.Any, Permitted = [SourceCatalog.Sipri] });

        (await site.Get("/api/flows?suppliers=NLD")).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>
    /// Whoever takes a file or asks the API is led to the terms of all sources and to the page of each source behind the
    /// answer, which says its terms.
    /// </summary>
    [Theory]
    [InlineData("/share.json")]
    [InlineData("/share.csv")]
    [InlineData("/share.md")]
    [InlineData("/share.xlsx")]
    [InlineData("/share.svg")]
    [InlineData("/share.png")]
    [InlineData("/share.sdmx-csv")]
    [InlineData("/api/share")]
    [InlineData("/api/flows")]
    [InlineData("/api/flows?source=us")]
    public async Task A_download_says_under_which_terms(string address)
    {
        await using var site = await RunningSite.Start(Files());

        using var response = await site.Client.GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var links = response.Headers.GetValues("Link").Single().Split(", ");
        var all = links.Single(l => l.Contains("rel=\"terms-of-service\"", StringComparison.Ordinal));
        (await site.Page(all[1..all.IndexOf('#', StringComparison.Ordinal)])).QuerySelector("#terms").ShouldNotBeNull();
        var source = SourceCatalog.Find(address.EndsWith("us", StringComparison.Ordinal) ? "us" : SourceCatalog.Sipri)!;
        var own = links.Single(l => l.Contains("rel=\"license\"", StringComparison.Ordinal));
        var page = await site.Page(own[1..own.IndexOf('>', StringComparison.Ordinal)]);
        page.Body!.TextContent.ShouldContain(source.Terms);
    }

    [Fact]
    public async Task On_this_machine_only_its_own_names_are_answered()
    {
        await using var site = await RunningSite.Start([]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/share");
        request.Headers.Host = "elsewhere.example";
        using var response = await site.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    private static SourceFile[] Files() =>
        [.. new[] { "sipri-register-17.csv", "us-arms-sales.json" }.Select(f =>
            SourceFile.Open(Repository.Fixture(f)))];
}
