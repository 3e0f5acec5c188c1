using System.Net;
using System.Text.Json;
using Aandeel.Doors;
using Aandeel.Questions;
using Aandeel.Tests;

namespace Aandeel.Web.Tests;

/// <summary>The API: the same rows as the command line, problems as data, and bytes that are sent only when they are new.</summary>
[Collection(nameof(Sites))]
public sealed class ApiTests(Sites sites)
{
    public static TheoryData<string> Kinds()
    {
        var data = new TheoryData<string>();
        foreach (var kind in FromElsewhere.Kinds) data.Add(Codes.Of(kind));
        return data;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Command_address_and_api_give_the_same(string code)
    {
        var site = await sites.New();
        Codes.TryParse(code, out QuestionKind kind).ShouldBeTrue();
        var desk = new Desk(new OpenSnapshot(null, new Imported(null)), new SiteSettings());
        if (OpenApi.Example(desk, kind) is not { } example) return;
        using var expected = new MemoryStream();
        Door.Write(example, Format.Json, new Showing(Language.En), expected);
        using var table = new MemoryStream();
        Door.Write(example, Format.Csv, new Showing(Language.En), table);
        var path = "/" + example.Filled.Words.Replace(' ', '/');
        var said = "?" + string.Join('&', OpenApi.ExampleGiven(desk, kind).Select(g => $"{g.Name}={g.Value}"));
        var asked = JsonText.Tight(System.Text.Encoding.UTF8.GetString(expected.ToArray()));

        ((await site.Get($"/api{path}{said}")).Text == asked).ShouldBeTrue(path + said);
        ((await site.Get($"{path}.json{said}")).Text == asked).ShouldBeTrue(path + said);
        ((await site.Get($"{path}.csv{said}")).Text == System.Text.Encoding.UTF8.GetString(table.ToArray())).ShouldBeTrue(path);
    }

    [Fact]
    public async Task A_problem_says_the_parameter_what_it_got_what_it_knows_and_the_nearest()
    {
        var site = await sites.New();
        using var response = await site.Client.GetAsync(new Uri("/api/share?without=ukrain", UriKind.Relative));
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        string? Of(string name) => problem.RootElement.GetProperty(name).GetString();
        Of("parameter").ShouldBe("without");
        Of("got").ShouldBe("ukrain");
        Of("known")!.ShouldContain("second-hand");
        Of("nearest").ShouldBe("ukraine");
    }

    [Fact]
    public async Task An_argument_that_is_not_known_is_named_with_the_nearest()
    {
        var site = await sites.New();
        var (status, text) = await site.Get("/api/share?year=2020");
        using var problem = JsonDocument.Parse(text);

        status.ShouldBe(HttpStatusCode.BadRequest);
        problem.RootElement.GetProperty("parameter").GetString().ShouldBe("year");
        problem.RootElement.GetProperty("nearest").GetString().ShouldBe("years");
    }

    [Fact]
    public async Task Who_has_the_bytes_is_told_so_and_another_language_is_another_tag()
    {
        var site = await sites.New();
        using var first = await site.Client.GetAsync(new Uri("/share.json?years=2020-2024", UriKind.Relative));
        var tag = first.Headers.ETag!;
        using var again = new HttpRequestMessage(HttpMethod.Get, "/share.json?years=2020-2024");
        again.Headers.IfNoneMatch.Add(tag);
        using var second = await site.Client.SendAsync(again);
        using var dutch = await site.Client.GetAsync(new Uri("/share.json?years=2020-2024&lang=nl", UriKind.Relative));

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        dutch.Headers.ETag.ShouldNotBe(tag);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task Compressed_bytes_are_the_same_answer(string coding)
    {
        var site = await sites.New();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/share");
        request.Headers.AcceptEncoding.ParseAdd(coding);
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        using var response = await site.Client.SendAsync(request);
        response.Content.Headers.ContentEncoding.ShouldBe(coding == "identity" ? [] : [coding]);
        await using var stream = await response.Content.ReadAsStreamAsync();
        await using Stream plain = coding switch
        {
            "br" => new System.IO.Compression.BrotliStream(stream, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress),
            _ => stream,
        };
        using var reader = new StreamReader(plain);

        (await reader.ReadToEndAsync()).ShouldBe((await site.Get("/api/share")).Text);
        response.Headers.Vary.ShouldContain("Accept-Encoding");
    }

    [Fact]
    public async Task A_first_reply_to_this_machine_is_not_compressed_and_a_kept_one_is()
    {
        var site = await sites.New();
        async Task<IEnumerable<string>> Coding(params (string Name, string Value)[] headers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/share?years=2011-2013&suppliers=NLD");
            request.Headers.AcceptEncoding.ParseAdd("br");
            foreach (var (name, value) in headers) request.Headers.Add(name, value);
            using var response = await site.Client.SendAsync(request);
            response.Headers.Vary.ShouldContain("Accept-Encoding");
            return response.Content.Headers.ContentEncoding;
        }

        (await Coding()).ShouldBeEmpty();
        (await Coding(("Forwarded", "for=192.0.2.7"))).ShouldBe(["br"]);
        (await Coding(("Via", "1.1 proxy"))).ShouldBe(["br"]);
        (await Coding()).ShouldBe(["br"]);
    }

    [Fact]
    public async Task Every_reply_carries_the_policy_and_pages_name_their_twins()
    {
        var site = await sites.New();
        foreach (var address in new[] { "/nl/", "/share.json", "/nl/none", "/aandeel.css", "/api/share?x=1", "/none",
            "/" })
        {
            using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldStartWith("default-src 'none'");
            policy.ShouldEndWith("frame-ancestors 'none'");
            response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            response.Headers.Contains("Cross-Origin-Resource-Policy").ShouldBeTrue();

            // Data may do nothing at all; what a document may do is said of documents.
            var isDocument = response.Headers.Location is not null || response.Content.Headers.ContentType!.MediaType == "text/html";
            policy.Contains("'self'", StringComparison.Ordinal).ShouldBe(isDocument, address);
            if (isDocument)
            {
                response.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
                response.Headers.GetValues("Cross-Origin-Opener-Policy").Single().ShouldBe("same-origin");
                response.Headers.GetValues("Permissions-Policy").Single().ShouldStartWith("camera=()");
            }

            response.Headers.Contains("Server").ShouldBeFalse();
        }

        using var data = await site.Client.GetAsync(new Uri("/share.csv?years=2020-2024", UriKind.Relative));
        data.Headers.GetValues("Link").ShouldContain(l =>
            l.Contains("rel=\"alternate\"; type=\"text/html\"", StringComparison.Ordinal));
        data.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldStartWith("aandeel-share-2020-2024-");
        using var page = await site.Client.GetAsync(new Uri("/nl/aandeel?years=2020-2024", UriKind.Relative));
        page.Headers.GetValues("Link").ShouldContain(l => l.Contains("/share.json?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_description_names_every_question_every_argument_and_every_column()
    {
        var site = await sites.New();
        using var document = JsonDocument.Parse((await site.Get("/openapi.json")).Text);
        var root = document.RootElement;
        root.GetProperty("openapi").GetString().ShouldBe("3.1.0");
        var desk = new Desk(new OpenSnapshot(null, new Imported(null)), new SiteSettings());
        foreach (var kind in FromElsewhere.Kinds)
        {
            var get = root.GetProperty("paths")
                .GetProperty("/api/" + new Ask(Codes.Of(kind), []).Words.Replace(' ', '/')).GetProperty("get");
            var named = get.GetProperty("parameters").EnumerateArray()
                .Select(p => p.GetProperty("name").GetString()).ToList();
            ArgumentsOf.Question(kind).Select(a => a.Name).ShouldBeSubsetOf(named!);
            named.ShouldBeUnique();
            if (OpenApi.Example(desk, kind) is not { } example) continue;
            var columns = get.GetProperty("responses").GetProperty("200").GetProperty("content")
                .GetProperty("application/json")
                .GetProperty("schema").GetProperty("properties").GetProperty("rows").GetProperty("items")
                .GetProperty("properties")
                .EnumerateObject().Select(p => p.Name);
            columns.ShouldBe(example.Rows.Columns.Select(c => c.Name), kind.ToString());
        }
    }

    [Fact]
    public async Task Big_answers_come_in_parts_that_make_the_whole()
    {
        var site = await sites.New();
        async Task<List<string>> Rows(string query)
        {
            using var json = JsonDocument.Parse((await site.Get("/api/definitions" + query)).Text);
            return [.. json.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.GetRawText())];
        }

        var whole = await Rows("");
        var parts = new List<string>();
        for (var offset = 0; offset < whole.Count; offset += 10) parts.AddRange(await Rows($"?limit=10&offset={offset}"));

        parts.ShouldBe(whole);
        whole.Count.ShouldBe(64);
        var sorted = await Rows("?sort=share_outside-");
        sorted.ShouldBe(whole, ignoreOrder: true);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_reading_is_served(string method)
    {
        var site = await sites.New();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/share");
        using var response = await site.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Health_robots_and_the_text_for_models_are_there()
    {
        var site = await sites.New();
        (await site.Get("/health")).Text.ShouldContain("\"status\":\"ok\"");
        (await site.Get("/robots.txt")).Text.ShouldContain("Disallow: /api/");
        var text = (await site.Get("/llms.txt")).Text;
        foreach (var kind in FromElsewhere.Kinds) text.ShouldContain("/api/" + new Ask(Codes.Of(kind),
            []).Words.Replace(' ', '/'));
    }
}
