using System.Net;
using Aandeel.Sources;
using Aandeel.Store;
using Aandeel.Tests;

namespace Aandeel.Web.Tests;

/// <summary>What is taken along from the site: embeds of two kinds, cards, citations.</summary>
[Collection(nameof(Sites))]
public sealed class SharingTests(Sites sites)
{
    [Fact]
    public async Task Only_an_embed_may_stand_in_a_frame_and_the_caveat_and_Ukraine_stand_in_it()
    {
        var site = await sites.New();
        using var embed = await site.Client.GetAsync(new Uri("/embed/en/share?composition=present", UriKind.Relative));
        using var page = await site.Client.GetAsync(new Uri("/en/share?composition=present", UriKind.Relative));
        var text = await embed.Content.ReadAsStringAsync();

        embed.StatusCode.ShouldBe(HttpStatusCode.OK);
        embed.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors *");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors 'none'");
        text.ShouldContain("Ukraine");
        text.ShouldContain("not the share of production");
        text.ShouldNotContain("There is a newer one");
    }

    [Fact]
    public async Task An_embed_that_stays_says_so_when_a_newer_one_exists_and_one_that_follows_has_it()
    {
        await using var site = await RunningSite.Start([], s => s with { IsReady = false });
        var part = await site.Page("/en/share?composition=present&years=2020-2024");
        var codes = part.QuerySelectorAll("a.whole").Select(a => a.GetAttribute("href")!).ToList();
        codes.Count.ShouldBe(2);
        var (follows, stays) = (codes[0], codes[1]);
        follows.ShouldContain("years=latest");
        stays.ShouldStartWith("/v/sums-");
        var before = await site.Page(stays);
        before.QuerySelector(".newer").ShouldBeNull();

        new Importer(new SnapshotHome(site.Home), new StillClock()).Import(
            [SourceFile.Open(Repository.Fixture("sipri-register-17.csv"))], null);
        site.Site.Look();
        var after = await site.Page(stays);

        after.QuerySelector(".newer.is-shown a").ShouldNotBeNull().GetAttribute("href").ShouldStartWith("/embed/en/share");
        after.QuerySelector("h1")!.TextContent.ShouldBe(before.QuerySelector("h1")!.TextContent);
        (await site.Page(follows)).QuerySelector("h1")!.TextContent.ShouldNotBe(before.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Every_figure_has_a_card_and_a_sentence_with_its_citation()
    {
        var site = await sites.New();
        var page = await site.Page("/nl/aandeel?composition=present");
        var explained = await site.Page(page.QuerySelector("a.fg")!.GetAttribute("href")!);
        explained.QuerySelector(".taken")!.TextContent.ShouldContain("eigen berekening");
        var address = explained.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/card/nl/"));
        using var card = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

        card.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await card.Content.ReadAsByteArrayAsync())[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        var (status, text) = await site.Get("/share.bibtex?composition=present");
        status.ShouldBe(HttpStatusCode.OK);
        text.ShouldStartWith("@misc{");
        (await site.Get("/share.csl-json?composition=present")).Text.ShouldStartWith("[");
    }
}
