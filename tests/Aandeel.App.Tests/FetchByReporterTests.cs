using System.Net;
using System.Text.Json;
using Aandeel.App.Cli;
using Aandeel.Sources;
using Aandeel.Sources.Census;

namespace Aandeel.App.Tests;

/// <summary>
/// Fetching the UN Register and customs figures, which come reporter by reporter, from a site on this machine.
/// </summary>
public sealed class FetchByReporterTests : IDisposable
{
    private const string Challenge = "<!DOCTYPE html><html><title>Just a moment</title></html>";
    private static readonly int EndUses = CensusSite.MilitaryEndUses.Count;
    private readonly Person _person = new();

    public void Dispose() => _person.Dispose();

    [Fact]
    public async Task The_Register_is_fetched_state_by_state_and_a_second_time_nothing_changes()
    {
        await using var site = new LocalSite(Register);
        var reply = Run(site, "unroca", "--accept-terms");
        reply.ShouldSucceed()
            .ShouldContain("unroca-norway.json: UN Register of Conventional Arms, answer of the site for one state");
        reply.Error.ShouldContain("Terms of UN Register of Conventional Arms");
        reply.Error.ShouldContain("poland: ");
        site.Asked.ShouldBe(["/country-list/", "/norway/", "/poland/"]);

        Run(site, "unroca").ShouldSucceed().ShouldContain("Nothing changed");
        _person.Types("sources list --format csv").ShouldSucceed().ShouldContain("unroca-poland.json");
    }

    [Fact]
    public async Task Only_the_states_that_are_named_are_asked()
    {
        await using var site = new LocalSite(Register);
        Run(site, "unroca", "--accept-terms", "--reporter", "POL").ShouldSucceed();
        site.Asked.ShouldBe(["/country-list/", "/poland/"]);

        var reply = Run(site, "unroca", "--reporter", "POL,NLD");
        reply.ShouldFail(ExitCode.WrongUsage).ShouldContain("does not list NLD");
    }

    [Fact]
    public async Task A_newer_answer_for_a_state_takes_the_place_of_the_older_one()
    {
        var later = false;
        await using var site = new LocalSite(
            request => request.Url!.AbsolutePath == "/norway/" && later
                ? (200, State("Norway", "norway", 2023))
                : Register(request));
        Run(site, "unroca", "--accept-terms").ShouldSucceed();
        later = true;
        Run(site, "unroca").ShouldSucceed();

        var list = _person.Types("sources list --format csv").ShouldSucceed();
        list.ShouldContain("Norway 2023");
        list.ShouldNotContain("Norway 2022", customMessage: "the same reports would count twice");
        list.ShouldContain("Poland 2022");
    }

    [Theory]
    [InlineData(202, "", ExitCode.Refused)]
    [InlineData(200, Challenge, ExitCode.Refused)]
    [InlineData(403, Challenge, ExitCode.Refused)]
    [InlineData(429, "", ExitCode.Refused)]
    [InlineData(500, "", ExitCode.Failed)]
    [InlineData(404, "", ExitCode.ShapeChanged)]
    public async Task A_site_that_blocks_changes_nothing_and_what_came_is_kept(int status, string body, ExitCode code)
    {
        var bad = true;
        await using var site = new LocalSite(
            request => bad && request.Url!.AbsolutePath == "/poland/" ? (status, body) : Register(request));
        var reply = Run(site, "unroca", "--accept-terms");
        reply.Code.ShouldBe((int)code, reply.Error);
        reply.Text.ShouldBeEmpty();
        _person.Types("sources list").ShouldSucceed().ShouldNotContain("norway");

        bad = false;
        site.Asked.Clear();
        Run(site, "unroca").ShouldSucceed();
        site.Asked.ShouldBe(["/country-list/", "/poland/"]);
    }

    [Fact]
    public async Task Customs_are_fetched_in_small_questions_without_a_key_and_a_wait_is_kept()
    {
        var waits = 1;
        await using var site = new LocalSite(request => waits-- > 0 ? (429, "") : Customs(request, 1));
        var reply = Run(
            site, "customs", "--accept-terms", "--reporter", "NLD,Norway", "--from", "2021", "--to", "2022");
        reply.ShouldSucceed().ShouldContain("source customs, edition 2022");
        reply.Error.ShouldContain("Trying again");
        reply.Error.ShouldContain("Netherlands (528), 2021");
        site.Asked.Count.ShouldBe(1 + (CodesOf("NLD", "NOR") * 2 * 2 * 2));
        site.Asked.ShouldAllBe(
            a => a.StartsWith("/public/v1/preview/C/A/HS?reporterCode=", StringComparison.Ordinal)
                && a.Contains("maxRecords=500", StringComparison.Ordinal));
        Run(site, "customs", "--reporter", "NLD,NOR", "--from", "2021", "--to", "2022")
            .ShouldSucceed().ShouldContain("Nothing changed");
    }

    [Fact]
    public async Task With_a_key_one_question_a_year_does_and_takes_the_place_of_the_small_ones()
    {
        var keys = new List<string?>();
        await using var site = new LocalSite(request =>
        {
            keys.Add(request.Headers["Ocp-Apim-Subscription-Key"]);
            return Customs(request, 1);
        });
        Run(site, "customs", "--accept-terms", "--reporter", "NLD", "--from", "2021", "--to", "2021").ShouldSucceed();
        (site.Asked.Count, keys.TrueForAll(k => k is null)).ShouldBe((4, true));
        site.Asked.Clear();
        var reply = Run(site, "customs", "--reporter", "NLD", "--from", "2021", "--to", "2021", "--key", "secret");
        reply.ShouldSucceed();
        (reply.Text + reply.Error).ShouldNotContain("secret");
        keys[^1].ShouldBe("secret");
        site.Asked.ShouldHaveSingleItem().ShouldStartWith("/data/v1/get/C/A/HS?reporterCode=528&period=2021");
        _person.Types("sources list --format csv")
            .ShouldSucceed()
            .Split('\n')
            .Count(l => l.Contains("comtrade-", StringComparison.Ordinal))
            .ShouldBe(1, "the same figures would count twice");
    }

    [Fact]
    public async Task Silence_of_a_reporter_is_told_and_is_no_nil()
    {
        await using var site = new LocalSite(request => Customs(request, 0));
        var reply = Run(site, "customs", "--accept-terms", "--reporter", "NLD", "--from", "2021", "--to", "2021");
        reply.Code.ShouldBe((int)ExitCode.Incomplete);
        reply.Text.ShouldContain("Nothing changed: no one reported anything");
        reply.Error.ShouldContain("no report");
    }

    [Theory]
    [InlineData(401, "", ExitCode.Refused, "wants a key")]
    [InlineData(200, Challenge, ExitCode.Refused, "web page")]
    [InlineData(200, "[]", ExitCode.ShapeChanged, "elapsedTime")]
    public async Task Customs_that_are_refused_change_nothing(int status, string body, ExitCode code, string says)
    {
        await using var site = new LocalSite(_ => (status, body));
        var reply = Run(site, "customs", "--accept-terms", "--reporter", "NLD");
        reply.Code.ShouldBe((int)code, reply.Error);
        reply.Error.ShouldContain(says);
        _person.Types("sources list").ShouldSucceed().ShouldNotContain("comtrade-");
    }

    [Fact]
    public async Task Shipments_of_the_United_States_are_fetched_month_by_month_and_give_the_interval_to_the_latest()
    {
        _person.Types("production --suppliers USA").ShouldFail(ExitCode.Incomplete)
            .ShouldContain("aandeel sources fetch us-census");
        _person.Types("production --suppliers USA --lang nl").ShouldFail(ExitCode.Incomplete)
            .ShouldContain("aandeel sources fetch us-census");
        await using var site = new LocalSite(Census);

        var reply = Run(site, "us-census", "--accept-terms", "--from", "2024", "--to", "2025", "--key", "secret");
        reply.ShouldSucceed();
        (reply.Text + reply.Error).ShouldNotContain("secret");
        site.Asked.Count.ShouldBe(2 + (EndUses * (12 + 2)) + 1, "nothing after the first month that is not out");
        site.Asked.ShouldAllBe(a => a.EndsWith("&key=secret", StringComparison.Ordinal));

        using var answer = JsonDocument.Parse(_person.Types("production --suppliers USA --format json").ShouldSucceed());
        var periods = answer.RootElement.GetProperty("shipments").EnumerateArray()
            .ToDictionary(p => $"{p.GetProperty("from").GetString()} {p.GetProperty("until").GetString()}");
        periods.Keys.ShouldBe(["2024-01 2024-12", "2025-01 2025-02", "2024-03 2025-02"], ignoreOrder: true);
        foreach (var period in periods.Values)
        {
            // Of the thousand dollars of an end use and month 150 went to members, 200 to Japan; of 650 only groups say.
            var share = period.GetProperty("share_of_shipments");
            var shipped = period.GetProperty("shipments").GetDouble() / period.GetProperty("months").GetInt32();
            shipped.ShouldBe(11_000_000_000, 15_000_000);
            share.GetProperty("lower").GetDouble().ShouldBe(EndUses * 200 / shipped, 1e-12);
            share.GetProperty("upper").GetDouble().ShouldBe(EndUses * 850 / shipped, 1e-12);
        }

        Run(site, "us-census", "--from", "2024", "--to", "2025").ShouldSucceed().ShouldContain("Nothing changed");
    }

    [Theory]
    [InlineData("customs --reporter XQX", "'XQX' is not a party we know")]
    [InlineData("customs --from 1950", "--from got '1950'; with customs it knows a year from 1988 to 2025")]
    [InlineData("customs --from 2022 --to 2020", "--from 2022 comes after --to 2020")]
    [InlineData("unroca --from 2010", "--from does not go with unroca")]
    [InlineData("unroca --key x", "--key does not go with unroca")]
    [InlineData("sipri --to 2010", "--to does not go with sipri")]
    [InlineData("sipri --reporter NLD", "--reporter does not go with sipri")]
    [InlineData("de", "fetch got 'de'; it knows sipri, sipri-totals, eu, unroca, nato, uk, sipri-milex, customs, us-census, all")]
    [InlineData("custom", "Did you mean customs?")]
    public void Options_that_do_not_go_together_are_named_before_anything_is_asked(string options, string says) =>
        _person.Types($"sources fetch {options} --accept-terms --address http://127.0.0.1:9/")
            .ShouldFail(ExitCode.WrongUsage).ShouldContain(says);

    /// <summary>The shapes of the bureau's answers, for every month up to February 2025.</summary>
    private static (int Status, string Body) Census(HttpListenerRequest request)
    {
        var time = request.QueryString["time"]!;
        if (request.Url!.AbsolutePath.EndsWith("/m3", StringComparison.Ordinal))
        {
            var months = Enumerable.Range(1, time == "2024" ? 12 : 2)
                .Select(m => $"""["{11000 + m}","VS","0","no","DEF","VS","DEF","no","{time}-{m:00}","1"]""");
            return (200,
                """[["cell_value","data_type_code","time_slot_id","seasonally_adj","category_code","data_type_code","category_code","seasonally_adj","time","us"],"""
                    + $"\n{string.Join(",\n", months)}]");
        }

        if (string.CompareOrdinal(time, "2025-02") > 0) return (204, "");
        (string Code, string Name, int Dollars)[] rows =
        [
            ("-", "TOTAL FOR ALL COUNTRIES", 1000), ("0003", "EUROPEAN UNION", 300), ("0022", "OECD", 700),
            ("0023", "NATO", 450), ("1220", "CANADA", 50), ("4210", "NETHERLANDS", 100), ("5880", "JAPAN", 200),
        ];
        return (200, """[["CTY_CODE","CTY_NAME","ALL_VAL_MO","E_ENDUSE","time"],""" + "\n" + string.Join(
            ",\n", rows.Select(r =>
                $"""["{r.Code}","{r.Name}","{r.Dollars}","{request.QueryString["E_ENDUSE"]}","{time}"]""")) + "]");
    }

    private static int CodesOf(params string[] parties) =>
        parties.Sum(
            p => Harmonise.PartyTable.BuiltIn.PrintedNames("customs", Harmonise.PartyTable.BuiltIn.Require(p).Index)
                .Count(n => n.All(char.IsAsciiDigit)));

    private static (int Status, string Body) Register(HttpListenerRequest request) => request.Url!.AbsolutePath switch
    {
        "/country-list/" =>
            (200,
                """[{"name_en": "Norway", "countryname_slug": "norway", "iso_2_acronym": "NO"}, {"name_en": "Poland", "countryname_slug": "poland", "iso_2_acronym": "PL"}]"""),
        "/norway/" => (200, State("Norway", "norway", 2022)),
        "/poland/" => (200, State("Poland", "poland", 2022)),
        _ => (404, ""),
    };

    private static string State(string name, string slug, int year) => $$"""
        {"country": {"name_en": "{{name}}", "countryname_slug": "{{name}}", "iso_2_acronym": "XX"}, "available_reports": [{"year": {{year}}}],
         "hw_exp": [{"country": "Canada", "countryname_slug": "canada", "year": {{year}}, "bt_1": {{slug.Length}}, "bt_2": null}]}
        """;

    private static (int Status, string Body) Customs(HttpListenerRequest request, int rowsEach)
    {
        var asked = request.QueryString;
        var rows = from reporter in asked["reporterCode"]!.Split(',')
                   from year in asked["period"]!.Split(',')
                   from commodity in asked["cmdCode"]!.Split(',')
                   from flow in asked["flowCode"]!.Split(',')
                   from row in Enumerable.Range(0, rowsEach)
                   select $$"""{"typeCode":"C","freqCode":"A","refYear":{{year}},"period":"{{year}}","reporterCode":{{reporter}},"reporterDesc":"R{{reporter}}","flowCode":"{{flow}}","partnerCode":{{124 + row}},"partnerDesc":"Canada","partner2Code":0,"cmdCode":"{{commodity}}","customsCode":"C00","motCode":0,"primaryValue":12.5,"isReported":true}""";
        var list = rows.ToList();
        return (200,
            $$"""{"elapsedTime":"0.1 secs","count":{{list.Count}},"data":[{{string.Join(",\n", list)}}],"error":""}""");
    }

    private Reply Run(LocalSite site, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var streams = new Streams(
            output, error, IsTerminal: false, HasColour: false,
            Language.En)
        { Patience = new BackendPatience(TimeSpan.FromSeconds(5), 2, TimeSpan.FromMilliseconds(10)) };
        var code = CommandLine.Run(
            ["sources", "fetch", .. args, "--address", site.Address, "--data", _person.Data], streams);
        return new Reply(code, output.ToArray(), error.ToString());
    }
}
