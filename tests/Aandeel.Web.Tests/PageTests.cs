using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Aandeel.Questions;
using Aandeel.Tests;

namespace Aandeel.Web.Tests;

/// <summary>Every page, in both languages: it is there, it is whole, and its links lead somewhere.</summary>
[Collection(nameof(Sites))]
public sealed partial class PageTests(Sites sites)
{
    public static TheoryData<string> Addresses()
    {
        var data = new TheoryData<string>();
        foreach (var address in Every()) data.Add(address);
        return data;
    }

    private static string Organisation { get; } =
        Harmonise.PartyTable.BuiltIn.All.First(p => p.Kind == Harmonise.PartyKind.Organisation).Code.Value;

    internal static IEnumerable<string> Every()
    {
        foreach (var language in new[] { Language.Nl, Language.En })
        {
            var links = new Links(language, null);
            foreach (var page in SiteMap.All)
            {
                yield return page.Parts is [{ Kind: QuestionKind.OptionsTarget }]
                    ? links.To(page, ("share", "60")) : links.To(page);
            }

            foreach (var code in new[] { "NLD", "USA", "UKR", Organisation }) yield return links.Country(code);
            yield return links.Product("tank");
            yield return links.To($"{SiteMap.Methods.Slug(language)}/share");
            yield return Document.Find(SiteMap.Documents, "readme", language)!.Address(links);
            yield return Document.Find(SiteMap.Documents, "commands", language)!.Address(links);
            yield return links.To(SiteMap.Search, ("q", "pol"));
            yield return links.To(SiteMap.Options, ("share", "55"), ("until", "2032"));
            yield return links.To(SiteMap.Of(QuestionKind.Between), ("from", "NLD"), ("to", "POL"));
            yield return links.To(SiteMap.Verify, ("claim", "share"), ("value", "77"), ("years", "2020-2024"));
            yield return links.To(SiteMap.Flows, ("suppliers", "NLD"), ("sort", "amount-"), ("limit", "20"), ("offset",
                "20"));
        }
    }

    /// <summary>
    /// Whether properties over all pages are looked at in both languages; ./test takes one, since both are written by the
    /// same code from the same cells.
    /// </summary>
    internal static bool IsWhole => MatrixTests.Folder is not null;

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_is_there_and_says_what_it_is(string address)
    {
        foreach (var site in new[] { await sites.New(), await sites.Full() })
        {
            var page = await site.Page(address);

            page.QuerySelectorAll("h1").Length.ShouldBe(1);
            page.QuerySelector("h1")!.TextContent.Trim().ShouldNotBeEmpty();
            page.Title.ShouldNotBeNullOrWhiteSpace();
            page.DocumentElement.GetAttribute("lang").ShouldBe(address[1..3]);
            page.QuerySelectorAll("[style],style,script:not([src]),[onclick],iframe").ShouldBeEmpty(address);
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            ids.ShouldBeUnique(address);
            page.QuerySelectorAll("link[rel=alternate][hreflang]").Length.ShouldBe(2);
        }
    }

    [Fact]
    public async Task No_link_of_the_site_is_dead()
    {
        var site = await sites.Full();
        var from = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in Every())
        {
            foreach (var link in RunningSite.Links(await site.Page(address))) from.TryAdd(link, address);
        }

        // Of links that differ in their arguments alone a few of each path are followed.
        var followed = from.Keys.Where(l => !IsCited(l)).GroupBy(l => l.Split('?')[0]).SelectMany(g =>
            g.Order(StringComparer.Ordinal).Take(3)).Concat(from.Keys.Where(IsCited).Take(10)).ToList();
        followed.Count.ShouldBeGreaterThan(200);
        var dead = new List<string>();
        foreach (var link in followed)
        {
            var (status, text) = await site.Get(link);
            if (status is HttpStatusCode.OK or HttpStatusCode.PermanentRedirect or HttpStatusCode.Found) continue;
            if (status == HttpStatusCode.NotFound
                && text.Contains("class=\"missing\"", StringComparison.Ordinal)) continue;
            dead.Add($"{(int)status} {link} (from {from[link]})");
        }

        dead.ShouldBeEmpty();
    }

    /// <summary>
    /// Every number in the tables, headings and sentences of every page is a number of the JSON that the page links, or
    /// of the files of the figure that it opens. Pages of questions that nobody asked yet hold none.
    /// </summary>
    [SharedDataFact]
    public async Task Every_number_of_a_page_is_a_number_of_its_json()
    {
        var site = await sites.Full();
        var read = new Dictionary<string, HashSet<decimal>>(StringComparer.Ordinal);
        var (missing, found) = (new List<string>(), 0);
        foreach (var address in Every().Where(a => IsWhole || a[1] == 'n'))
        {
            var page = await site.Page(address);
            var numbers = new HashSet<decimal>();
            foreach (var link in RunningSite.Links(page)
                .Where(l => l.Contains(".json?", StringComparison.Ordinal) && !l.Contains("/v/", StringComparison.Ordinal)))
            {
                if (!read.TryGetValue(link, out var own))
                {
                    var (status, text) = await site.Get(link);
                    status.ShouldBe(HttpStatusCode.OK, link);
                    read.Add(link, own = [.. JsonNumbers(text)]);
                }

                numbers.UnionWith(own);
            }

            var dutch = address[1] == 'n';
            var written = page.QuerySelectorAll("main table.stack td.n, main h1 a, main h2 a, main .lead a, main p.sub a, "
                + "main .notes a").Where(c => Written().IsMatch(c.TextContent.Trim()))
                .DistinctBy(c => c.TextContent.Trim()).ToList();
            found += written.Count;
            foreach (var cell in written.Where(c => !IsThere(c.TextContent.Trim(), dutch, numbers)))
            {
                // A figure of the whole stands in the files of the place that it opens.
                var place = cell.GetAttribute("href") ?? cell.QuerySelector("a")?.GetAttribute("href");
                if (place is null || !IsThere(cell.TextContent.Trim(), dutch, await NumbersOf(site, place)))
                {
                    missing.Add($"{address}: {cell.TextContent.Trim()}");
                }
            }
        }

        missing.ShouldBeEmpty();
        found.ShouldBeGreaterThan(1_500);
    }

    [Theory]
    [InlineData("/nl/aandeel?by=supplier&years=2020-2024&sort=total-")]
    [InlineData("/en/share?by=recipient&suppliers=NLD&years=2015-2019&without=ukraine,second-hand&composition=at-the-time")]
    [InlineData("/en/share?periods=3&recipients=middle-east-north-africa&sort=share_outside")]
    [InlineData("/nl/aandeel?source=eu&years=2008-2012")]
    [InlineData("/en/flows?suppliers=USA&years=2022&limit=20&offset=40&sort=amount-")]
    [InlineData("/nl/ontvangers?suppliers=DEU&edition=2025&limit=10")]
    [InlineData("/en/decomposition?years=2020-2024&compare=2010-2014&by=class")]
    public async Task The_link_of_a_page_reopens_the_same_view(string address)
    {
        var site = await sites.Full();
        var first = await site.Page(address);
        var link = first.QuerySelector("main .use a.copy")!.GetAttribute("href")!;
        link.ShouldNotBe(address);

        var again = await site.Page(link);

        View(again).ShouldBe(View(first));
        View(first).Count(v => v.StartsWith("tr ", StringComparison.Ordinal)).ShouldBeGreaterThan(1);

        // Headings, sentences, pictures and rows; where a form stands or which address carries it is no part of the view.
        static List<string> View(AngleSharp.Dom.IDocument page) =>
        [
            .. page.QuerySelectorAll("main h1, main .lead, main svg text, main tr").Select(
                e => $"{e.LocalName} {string.Join('|', e.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))}"),
        ];
    }

    [Fact]
    public async Task The_row_behind_a_figure_is_told_in_words_of_the_language()
    {
        var site = await sites.Full();
        var page = (await site.Get("/nl/uitleg/share?composition=present&alliance=nato&source=sipri&edition=2025&table=rows"
            + "&row=present+2020-2024+0&column=share_outside")).Text;
        var row = page[page.IndexOf("De rij waarin het staat", StringComparison.Ordinal)..];
        row = row[..row.IndexOf("</table>", StringComparison.Ordinal)];

        row.ShouldContain(">Buiten, per groep: Oekraïne</th>");
        row.ShouldContain(">huidige leden</td>");
        row.ShouldNotContain(": largest</th>");
        row.ShouldNotContain(">present</td>");
    }

    [Fact]
    public async Task The_front_page_fits_its_goal_for_weight_and_asks_nobody_else()
    {
        var site = await sites.Full();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nl/");
        request.Headers.AcceptEncoding.ParseAdd("br");
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        using var response = await site.Client.SendAsync(request);
        var bytes = (long)(await response.Content.ReadAsByteArrayAsync()).Length;
        response.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        var page = await site.Page("/nl/");
        var others = page.QuerySelectorAll("link[rel=stylesheet],link[rel=icon],script[src],img").Select(
            e => e.GetAttribute("href") ?? e.GetAttribute("src")!).ToList();
        others.ShouldAllBe(o => o.StartsWith('/'));
        foreach (var asset in others.Append("/source-sans-3.woff2").Append("/source-serif-4.woff2"))
        {
            using var get = new HttpRequestMessage(HttpMethod.Get, asset);
            get.Headers.AcceptEncoding.ParseAdd("br");
            using var part = await site.Client.SendAsync(get);
            part.StatusCode.ShouldBe(HttpStatusCode.OK, asset);
            bytes += (await part.Content.ReadAsByteArrayAsync()).Length;
        }

        (others.Count + 3).ShouldBeLessThanOrEqualTo(6);
        bytes.ShouldBeLessThan(80 * 1024);
    }

    [Fact]
    public async Task A_page_that_is_not_there_helps()
    {
        var site = await sites.New();
        var (status, text) = await site.Get("/nl/ontwikeling");

        status.ShouldBe(HttpStatusCode.NotFound);
        text.ShouldContain("/nl/ontwikkeling");
    }

    [Fact]
    public async Task A_question_that_cannot_be_read_stands_in_its_form_with_the_argument_marked()
    {
        var site = await sites.New();
        using var response = await site.Client.GetAsync(new Uri("/en/share?years=2020-2024&composition=presnt",
            UriKind.Relative));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.QuerySelector(".field.wrong input[name=composition]")!.GetAttribute("value").ShouldBe("presnt");
        page.QuerySelector("input[name=years]")!.GetAttribute("value").ShouldBe("2020-2024");
    }

    /// <summary>The same pages under the name of their snapshot.</summary>
    private static bool IsCited(string link) => link.StartsWith("/v/", StringComparison.Ordinal);

    private static bool IsThere(string written, bool dutch, HashSet<decimal> numbers)
    {
        var plain = written.Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
            .Replace("%", "", StringComparison.Ordinal).Replace("−", "-", StringComparison.Ordinal).TrimStart('+');
        plain = dutch
            ? plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : plain.Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return true;
        var decimals = plain.Contains('.', StringComparison.Ordinal)
            ? plain.Length - plain.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return numbers.Any(n => new[] { n, n * 100, n / 1_000_000, 1 - n, (1 - n) * 100, -n }
            .Any(m => Math.Round(m, decimals, MidpointRounding.AwayFromZero) == value));
    }

    private static async Task<HashSet<decimal>> NumbersOf(RunningSite site, string place)
    {
        var numbers = new HashSet<decimal>();
        var page = await site.Page(place);
        foreach (var link in RunningSite.Links(page).Where(l => l.Contains(".json?", StringComparison.Ordinal)))
        {
            numbers.UnionWith(JsonNumbers((await site.Get(link)).Text));
        }

        return numbers;
    }

    private static IEnumerable<decimal> JsonNumbers(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return [.. Numbers(document.RootElement)];
    }

    private static IEnumerable<decimal> Numbers(System.Text.Json.JsonElement element) => element.ValueKind switch
    {
        System.Text.Json.JsonValueKind.Number => [(decimal)element.GetDouble()],
        System.Text.Json.JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Numbers(p.Value)),
        System.Text.Json.JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        _ => [],
    };

    [GeneratedRegex(@"^[+−-]?[\d.,]+(\s%)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
