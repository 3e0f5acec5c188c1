using System.Globalization;
using System.Net;
using Aandeel.Questions;
using Xunit.Abstractions;

namespace Aandeel.Web.Tests;

/// <summary>Requests that mean no good: never a fault of ours, and never written back as markup.</summary>
[Collection(nameof(Sites))]
public sealed class HostileTests(Sites sites, ITestOutputHelper output)
{
    private const string Script = "<script>alert(1)</script>";

    private static readonly string[] Values =
    [
        Script, "\"><img src=x onerror=alert(1)>", "';DROP TABLE observation;--", "../../../../etc/passwd", "%00",
            "\u0000\u001b[2J",
        "9999999999999999999999", "-1", "2024-1900", "0-9999", "NaN", "1e308", "ＮＬＤ", "\u202eDLN", "nato,nato,nato",
            ",,,,",
        "own.csv", "/etc/passwd.csv", "true", "a:b:c", "side:outside,side:inside", "=cmd|'/c calc'!A1", "{{7*7}}",
            "${jndi:ldap://x}",
        "1,2,3,4,5", "🙂", "\r\nSet-Cookie: a=b", "year-", "__proto__",
    ];

    /// <summary>How many requests: few in the tests, 10,000 with AANDEEL_HOSTILE=10000 (tests/hostile).</summary>
    private static int Count => int.TryParse(
        Environment.GetEnvironmentVariable("AANDEEL_HOSTILE"), NumberStyles.None, CultureInfo.InvariantCulture,
            out var count) ? count : 500;

    [Fact]
    public async Task Nothing_asked_is_a_fault_and_nothing_is_written_back_as_markup()
    {
        var site = await sites.Full();
        var random = new Random(20261128);
        var faults = new List<string>();
        var answers = new SortedDictionary<int, int>();
        for (var i = 0; i < Count; i++)
        {
            var address = Address(random);
            using var response = await Asked(site, address);
            if (response is null)
            {
                faults.Add($"no answer in {site.Client.Timeout.TotalSeconds} s: {address}");
                continue;
            }

            var text = await response.Content.ReadAsStringAsync();
            answers[(int)response.StatusCode] = answers.GetValueOrDefault((int)response.StatusCode) + 1;
            if ((int)response.StatusCode >= 500) faults.Add($"{(int)response.StatusCode} {address}");
            if (response.Content.Headers.ContentType?.MediaType is "text/html" or "image/svg+xml"
                && (text.Contains(Script, StringComparison.Ordinal) || text.Contains("<img src=x", StringComparison.Ordinal)))
            {
                faults.Add("echo " + address);
            }

            if (response.Headers.Contains("Set-Cookie")) faults.Add("cookie " + address);
        }

        output.WriteLine($"{Count} requests: {string.Join(", ", answers.Select(a => $"{a.Value} with {a.Key}"))}");
        faults.ShouldBeEmpty();
    }

    /// <summary>The reply to an address; null where none came in time.</summary>
    private static async Task<HttpResponseMessage?> Asked(RunningSite site, string address)
    {
        try
        {
            return await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        }
        catch (TaskCanceledException)
        {
            return null;
        }
    }

    [Fact]
    public async Task Long_and_many_are_refused_with_a_sentence()
    {
        var site = await sites.New();
        foreach (var address in new[]
        {
            "/api/share?years=" + new string('9', 600), "/en/share?years=" + new string('9', 600),
            "/api/share?" + string.Join('&', Enumerable.Repeat("years=2020", 45)), "/api/sensitivity?draws=1000000",
        })
        {
            var (status, text) = await site.Get(address);
            status.ShouldBe(HttpStatusCode.BadRequest, address);
            text.Length.ShouldBeGreaterThan(50);
        }

        ((int)(await site.Get("/en/share?years=" + new string('9', 4_500))).Status).ShouldBe(414);
    }

    private static string Address(Random random)
    {
        string Any(IReadOnlyList<string> list) => list[random.Next(list.Count)];
        var kind = FromElsewhere.Kinds[random.Next(FromElsewhere.Kinds.Count)];
        var words = new Ask(Codes.Of(kind), []).Words.Replace(' ', '/');
        var path = random.Next(5) switch
        {
            0 => $"/api/{words}",
            1 => $"/{words}.{Any(["json", "csv", "md", "xlsx", "svg", "exe", "..", "%2e%2e"])}",
            2 => new Links(random.Next(2) == 0 ? Language.Nl : Language.En, null).To(SiteMap.Of(kind)),
            3 => $"/en/explain/{words}",
            _ => Any([
                "/nl/landen/" + Uri.EscapeDataString(Any(Values)),
                    "/en/sources/sipri/line/aaaaaaaaaaaa/" + Uri.EscapeDataString(Any(Values)),
                "/nl/zoek", "/en/methods/" + Uri.EscapeDataString(Any(Values)),
                    "/en/products/" + Uri.EscapeDataString(Any(Values)),
                "/" + Uri.EscapeDataString(Any(Values)), "/en/options", "/nl/mogelijkheden/som",
            ]),
        };
        var names = ArgumentsOf.Question(kind).Select(a => a.Name)
            .Concat(["limit", "offset", "sort", "format", "lang", "table", "row", "column", "q", "none",
                Script]).ToList();
        var given = Enumerable.Range(0, random.Next(1, 5)).Select(_ =>
        {
            var name = Any(names);
            var argument = ArgumentsOf.Question(kind).FirstOrDefault(a => a.Name == name);
            var value = argument is { Words.Count: > 0 } && random.Next(2) == 0 ? Any(argument.Words) : Any(Values);
            return $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";
        });
        return $"{path.Split('?')[0]}?{string.Join('&', given)}";
    }
}
