using System.Net;
using Aandeel.Sources;
using Aandeel.Tests;

namespace Aandeel.Web.Tests;

/// <summary>
/// A site of which the register is at hand as orders alone: its pages give what the command line gives, and no share of
/// little volume unless the reader names the edition.
/// </summary>
public sealed class OrdersAloneTests
{
    private const string Withheld = "too little to give a share of";
    private static readonly string[] Orders = ["data", "sipri", "trade-register-orders-1950-2025.csv"];

    [SharedDataFact]
    public async Task A_page_gives_no_share_of_little_volume_unless_its_reader_names_the_edition()
    {
        await using var site = await RunningSite.Start([SourceFile.Open(SharedData.PathOf(Orders))]);

        foreach (var page in new[] { "/en/countries/LTU", "/en/share?suppliers=LTU&years=2021-2025" })
        {
            var shown = await site.Page(page);
            var text = shown.Body!.TextContent;
            text.ShouldNotContain("100.0");
            shown.QuerySelector("h1")!.TextContent.ShouldNotContain("–");
            if (page.Contains("/share", StringComparison.Ordinal)) text.ShouldContain(Withheld);
            var named = (await site.Page(page + (page.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "edition=2026"))
                .Body!.TextContent;
            named.ShouldNotContain(Withheld);
            named.ShouldContain("100.0 %");
        }
    }

    [SharedDataFact]
    public async Task Every_page_of_the_menu_answers_and_says_which_edition()
    {
        await using var site = await RunningSite.Start([SourceFile.Open(SharedData.PathOf(Orders))]);

        foreach (var page in SiteMap.All.Where(p => p.IsInMenu))
        {
            var address = new Links(Language.En, null).To(page);
            (await site.Get(address)).Status.ShouldBe(HttpStatusCode.OK, address);
        }

        var home = await site.Page("/en/");
        home.Body!.TextContent.ShouldContain("2021-2025");
        home.QuerySelector("header")!.TextContent.ShouldContain("2026");
    }
}
