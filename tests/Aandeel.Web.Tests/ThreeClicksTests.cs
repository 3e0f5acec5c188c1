using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Aandeel.Tests;

namespace Aandeel.Web.Tests;

/// <summary>From a number to the line as its publisher printed it: number, formula, rows, line.</summary>
[Collection(nameof(Sites))]
public sealed partial class ThreeClicksTests(Sites sites, Xunit.Abstractions.ITestOutputHelper output)
{
    /// <summary>How many terms and how many counts were held against the rows that they open.</summary>
    private int _sums;
    private int _counts;

    /// <summary>
    /// From every number in a first heading of every page, in both languages: where it comes from, the rows, the line as
    /// printed. Numbers without a link are what was asked, or count the rows of the page itself.
    /// </summary>
    [SharedDataFact]
    public async Task Every_number_of_a_heading_leads_to_a_printed_line_in_three_clicks()
    {
        var site = await sites.Full();
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        var (failed, reached) = (new List<string>(), 0);
        foreach (var address in PageTests.Every().Where(a => PageTests.IsWhole || a[1] == 'e'))
        {
            var page = await site.Page(address);
            foreach (var number in page.QuerySelectorAll("main h1 .num, main h1 .fg, main h2 .fg"))
            {
                var link = number.GetAttribute("href");
                if (link is null)
                {
                    if (!IsAsked(address, number.TextContent) && !IsCount(address, number.TextContent))
                    {
                        failed.Add($"{address}: {number.TextContent} has no link");
                    }

                    continue;
                }

                if (!known.TryGetValue(link, out var wrong))
                {
                    wrong = await Follow(site, link);
                    known.Add(link, wrong);
                }

                if (wrong is null) reached++;
                else failed.Add($"{address}: {number.TextContent} {wrong} {link}");
            }
        }

        failed.ShouldBeEmpty();
        output.WriteLine($"{reached} numbers, {_sums} terms and {_counts} counts held against their rows");
        reached.ShouldBeGreaterThan(50);
        _sums.ShouldBeGreaterThan(20);
        _counts.ShouldBeGreaterThan(5);
    }

    /// <summary>Whether a number is one that the address gives: nobody printed it but who asks.</summary>
    private static bool IsAsked(string address, string number) =>
        decimal.TryParse(
            number.TrimEnd('%', ' ', '\u00a0').Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture,
            out var value)
        && address.Split('?').Last().Split('&').Select(g => g.Split('=').Last())
            .Any(v => decimal.TryParse(v, NumberStyles.Float, CultureInfo.InvariantCulture, out var given) && given == value);

    /// <summary>
    /// Whether a page counts in its heading what it lists below: definitions, reporters and years, the classes of a sum.
    /// No cell holds that, and no printed row.
    /// </summary>
    private static bool IsCount(string address, string number) => number.All(c => char.IsDigit(c) || c is '.' or ',') && new[]
    {
        SiteMap.Of(Questions.QuestionKind.Definitions), SiteMap.Of(Questions.QuestionKind.Gaps),
        SiteMap.Of(Questions.QuestionKind.OptionsTarget),
    }.Any(p => address.Split('?')[0] is var path && (path == "/en/" + p.English || path == "/nl/" + p.Dutch));

    /// <summary>Follows the first link that leads on, three times; null where a printed line is reached.</summary>
    private async Task<string?> Follow(RunningSite site, string number)
    {
        var explained = await site.Page(number);
        if (explained.QuerySelector(".formula")?.TextContent.Contains('=', StringComparison.Ordinal) != true) return "has no formula";
        var line = LineOn(explained);
        if (await Differs(site, explained) is { } differs) return differs;
        if (line is null && explained.QuerySelector(".formula a")?.GetAttribute("href") is { } term)
        {
            var rows = await site.Page(term);
            line = LineOn(rows);
            if (line is null && rows.QuerySelector(".formula a")?.GetAttribute("href") is { } deeper)
            {
                line = LineOn(await site.Page(deeper));
            }
        }

        if (line is null && explained.QuerySelector("td b a")?.GetAttribute("href") is { } part)
        {
            line = LineOn(await site.Page(part));
        }

        if (line is null) return "ends without a printed line";
        return (await site.Page(line)).QuerySelector("pre.printed") is null ? "ends at a line without its print" : null;
    }

    /// <summary>
    /// Every term of a formula is what the heading of its rows says they are together, and all rows behind a figure are
    /// as many as the link to them says; null where they are.
    /// </summary>
    private async Task<string?> Differs(RunningSite site, AngleSharp.Html.Dom.IHtmlDocument explained)
    {
        foreach (var term in explained.QuerySelectorAll(".formula .frac a"))
        {
            var heading = await Heading(site, term.GetAttribute("href")!);
            _sums += heading.Length == 2 ? 1 : 0;
            if (heading.Length == 2 && heading[1].EndsWith(" TIV", StringComparison.Ordinal)
                && heading[1] != term.TextContent.Trim() + " TIV")
            {
                return $"has a term of {term.TextContent} whose rows are {heading[1]}";
            }
        }

        foreach (var all in explained.QuerySelectorAll("main p a"))
        {
            if (All().Match(all.TextContent.Trim()) is not { Success: true } match) continue;
            var heading = await Heading(site, all.GetAttribute("href")!);
            _counts += heading.Length == 2 ? 1 : 0;
            if (heading.Length == 2 && heading[0] != match.Groups["count"].Value)
            {
                return $"has {match.Groups["count"].Value} rows and its link {heading[0]}";
            }
        }

        return null;
    }

    /// <summary>The numbers in the heading of a list of printed rows: how many, and what they are together.</summary>
    private static async Task<string[]> Heading(RunningSite site, string link)
    {
        var path = link.Split('?')[0];
        if (path != "/en/" + SiteMap.Flows.English && path != "/nl/" + SiteMap.Flows.Dutch) return [];
        return [.. (await site.Page(link)).QuerySelectorAll("main h1 .num, main h1 .fg").Select(n => n.TextContent.Trim())];
    }

    [GeneratedRegex(@"^(Alle|All) (?<count>[\d.,]+) (regels|rows)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex All();

    private static string? LineOn(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelectorAll("td a, dd a").Select(a => a.GetAttribute("href") ?? "")
            .FirstOrDefault(h => h.Contains("/line/", StringComparison.Ordinal)
                || h.Contains("/regel/", StringComparison.Ordinal));

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
