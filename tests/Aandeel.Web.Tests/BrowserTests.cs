using Aandeel.Questions;
using Aandeel.Tests;
using Deque.AxeCore.Playwright;

namespace Aandeel.Web.Tests;

/// <summary>Pages in a real browser, as wide as a phone: no violation that axe finds, and nothing wider than the screen.</summary>
[Collection(nameof(Sites))]
public sealed class BrowserTests(Sites sites)
{
    private const int Phone = 390;

    [Fact]
    public async Task Axe_finds_nothing_on_a_page_in_either_language_and_none_is_wider_than_a_phone()
    {
        var site = await sites.Full();
        await using var context = await (await sites.Browser()).NewContextAsync(
            new() { ViewportSize = new() { Width = Phone, Height = 800 } });
        var page = await context.NewPageAsync();
        var found = new List<string>();
        foreach (var address in Looked())
        {
            await page.GotoAsync(new Uri(site.Address, address).ToString());
            var result = await page.RunAxe();
            found.AddRange(result.Violations.SelectMany(
                v => v.Nodes.Take(2).Select(n => $"{address} {v.Id}: {n.Html[..Math.Min(n.Html.Length, 160)]}")));
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > Phone) found.Add($"{address} is {width} wide");
        }

        found.ShouldBeEmpty();
    }

    [SharedDataFact]
    public async Task The_slider_moves_the_answer_without_a_page_load()
    {
        var site = await sites.Full();
        await using var context = await (await sites.Browser()).NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "/en/options").ToString());
        var before = await page.InnerTextAsync("#result .lead");
        await page.EvaluateAsync("window.kept = true");
        await page.FocusAsync("#goal");
        for (var i = 0; i < 8; i++) await page.Keyboard.PressAsync("ArrowLeft");
        await page.WaitForFunctionAsync("before => document.querySelector('#result .lead').innerText !== before", before);

        (await page.EvaluateAsync<bool>("window.kept === true")).ShouldBeTrue();
        new Uri(page.Url).Query.ShouldContain("share=");
        var reopened = await context.NewPageAsync();
        await reopened.GotoAsync(page.Url);
        (await reopened.InnerTextAsync("#result .lead")).ShouldBe(await page.InnerTextAsync("#result .lead"));
    }

    /// <summary>The pages of the menu in both languages, and one of each other kind.</summary>
    private static IEnumerable<string> Looked()
    {
        foreach (var language in new[] { Language.Nl, Language.En })
        {
            var links = new Links(language, null);
            foreach (var page in SiteMap.All.Where(p => p.IsInMenu)) yield return links.To(page);
        }

        yield return "/nl/landen/NLD";
        yield return "/en/flows?suppliers=NLD";
        yield return "/en/search?q=pol";
        yield return "/nl/aandeel";
        yield return "/en/sources/eu";
        yield return "/nl/producten/tank";
        yield return "/en/map";
        foreach (var language in new[] { Language.Nl, Language.En })
        {
            var links = new Links(language, null);
            yield return links.To(SiteMap.Of(QuestionKind.Between), ("from", "NLD"), ("to", "POL"));
            yield return links.To(SiteMap.Verify, ("claim", "share"), ("value", "77"), ("years", "2020-2024"));
        }
    }
}
