using System.Net;
using Aandeel.Sources;
using Aandeel.Store;
using Aandeel.Tests;

namespace Aandeel.Web.Tests;

/// <summary>
/// An address that names a snapshot: it answers from that one, its links stay there, and it says when another answers now.
/// </summary>
public sealed class VersionTests
{
    [Fact]
    public async Task What_was_cited_stays_when_another_snapshot_takes_over()
    {
        var register = SourceFile.Open(Repository.Fixture("sipri-register-17.csv"));
        await using var site = await RunningSite.Start([register], s => s with { IsReady = false });
        var home = new SnapshotHome(site.Home);
        var first = CitedVersion.NameOf(home.Current()!);
        var cited = await site.Page($"/v/{first}/en/share");
        cited.QuerySelector(".version")!.TextContent.ShouldContain(first);
        cited.QuerySelectorAll(".version a").ShouldBeEmpty();
        RunningSite.Links(cited).Where(l => l.StartsWith("/en/", StringComparison.Ordinal)
            || l.StartsWith("/share", StringComparison.Ordinal)).ShouldBeEmpty();
        var json = (await site.Get($"/v/{first}/share.json?suppliers=NLD")).Text;

        new Importer(home, new StillClock()).Import([SourceFile.Open(Repository.Fixture("nl-licences.csv"))], null);
        site.Site.Look();

        CitedVersion.NameOf(home.Current()!).ShouldNotBe(first);
        var later = await site.Page($"/v/{first}/en/share");
        later.QuerySelector(".version a")!.GetAttribute("href").ShouldBe("/en/share");
        later.QuerySelector("h1")!.TextContent.ShouldBe(cited.QuerySelector("h1")!.TextContent);
        (await site.Get($"/v/{first}/share.json?suppliers=NLD")).Text.ShouldBe(json);
        (await site.Get("/share.json?suppliers=NLD")).Text.ShouldNotBe(json);
        var explained = later.QuerySelectorAll("h1 a").Select(a => a.GetAttribute("href")!).First();
        explained.ShouldStartWith($"/v/{first}/en/explain/");
        (await site.Page(explained)).QuerySelector(".version").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_snapshot_that_is_not_here_is_said_and_no_other_figures_stand_in_its_place()
    {
        await using var site = await RunningSite.Start([], s => s with { IsReady = false });
        foreach (var address in new[] { "/v/0123456789ab/en/share", "/v/0123456789ab/share.json" })
        {
            var (status, text) = await site.Get(address);
            status.ShouldBe(HttpStatusCode.NotFound, address);
            text.ShouldContain("0123456789ab");
            text.ShouldNotContain("share_outside");
        }

        foreach (var odd in new[] { "/v/..%2f..%2fetc/nl/", "/v/%3Cb%3E/nl/", "/v/" + new string('a', 60) + "/nl/", "/v//nl/" })
        {
            (await site.Get(odd)).Status.ShouldBe(HttpStatusCode.NotFound, odd);
        }
    }

    [Fact]
    public async Task The_sums_that_every_machine_has_are_cited_by_their_name()
    {
        await using var site = await RunningSite.Start([], s => s with { IsReady = false });
        var page = await site.Page("/en/share");
        var cited = page.QuerySelectorAll(".use a.copy").Select(a => a.GetAttribute("href")!)
            .First(h => h.StartsWith("/v/sums-", StringComparison.Ordinal));

        (await site.Page(cited)).QuerySelector("h1")!.TextContent.ShouldBe(page.QuerySelector("h1")!.TextContent);
    }
}
