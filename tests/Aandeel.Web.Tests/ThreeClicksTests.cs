using System.Net;
using Aandeel.Tests;

namespace Aandeel.Web.Tests;

/// <summary>From a number to the line as its publisher printed it: number, formula, rows, line.</summary>
[Collection(nameof(Sites))]
public sealed class ThreeClicksTests(Sites sites)
{
    [SharedDataTheory]
    [InlineData("/nl/")]
    [InlineData("/en/")]
    [InlineData("/en/development")]
    [InlineData("/nl/ontwikkeling")]
    [InlineData("/en/destinations")]
    [InlineData("/nl/landen")]
    [InlineData("/en/share?suppliers=NLD&years=2020-2024")]
    public async Task Every_number_of_the_first_heading_leads_to_a_printed_line_in_three_clicks(string address)
    {
        var site = await sites.Full();
        var page = await site.Page(address);
        var numbers = page.QuerySelectorAll("h1 a.num, h1 a.fg").Select(a => a.GetAttribute("href")!).ToList();
        numbers.ShouldNotBeEmpty();
        foreach (var number in numbers)
        {
            var explained = await site.Page(number);
            explained.QuerySelector(".formula")!.TextContent.ShouldContain("=");
            var term = explained.QuerySelector(".formula a")!.GetAttribute("href")!;
            var rows = await site.Page(term);
            var line = rows.QuerySelectorAll("td a").Select(a => a.GetAttribute("href")!)
                .First(h => h.Contains("/line/", StringComparison.Ordinal)
                    || h.Contains("/regel/", StringComparison.Ordinal));
            var printed = await site.Page(line);
            printed.QuerySelector("pre.printed")!.TextContent.Split(',').Length.ShouldBeGreaterThan(10);
        }
    }

    [SharedDataFact]
    public async Task A_printed_line_stands_with_what_was_read_of_it()
    {
        var site = await sites.Full();
        var rows = await site.Page("/en/flows?years=2022&suppliers=USA&recipients=KWT");
        var line = rows.QuerySelectorAll("td a").Select(a => a.GetAttribute("href")!)
            .First(h => h.Contains("/line/", StringComparison.Ordinal));
        var page = await site.Page(line);
        var words = page.QuerySelector("main")!.TextContent;

        words.ShouldContain("Kuwait > Kuwait (KWT)");
        words.ShouldContain("United States > United States (USA)");
        page.QuerySelector("pre.printed")!.TextContent.ShouldContain("Kuwait");
        page.QuerySelectorAll("table.kvt").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_line_or_a_place_that_does_not_exist_is_no_page_and_no_fault()
    {
        var site = await sites.Full();
        foreach (var address in new[]
        {
            "/en/sources/sipri/line/000000000000/1", "/en/sources/sipri/line/../../etc/passwd/1",
                "/nl/bronnen/sipri/regel/x/0",
            "/en/explain/share?years=2020-2024&table=rows&row=none&column=share_outside", "/en/explain/none",
                "/en/explain/home?row=none",
        })
        {
            (await site.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }
}
