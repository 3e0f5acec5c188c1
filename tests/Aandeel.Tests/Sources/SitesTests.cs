using System.Net;
using System.Text;
using System.Text.Json;
using Aandeel.Sources;
using Aandeel.Sources.Eu;
using Aandeel.Sources.Nato;
using Aandeel.Sources.Sipri;
using Aandeel.Sources.SipriExpenditure;
using Aandeel.Sources.UnitedKingdom;

namespace Aandeel.Tests.Sources;

/// <summary>
/// Sites replayed: addresses and bodies as public code sends them, and answers other than data told by name.
/// </summary>
public sealed class SitesTests : IDisposable
{
    private const string Raw = "https://raw.githubusercontent.com/caatdata/";
    private const string Trades = "https://atbackend.sipri.org/api/p/trades/";
    private readonly RecordedSite _recorded = new();
    private readonly List<HttpClient> _clients = [];

    private static BackendPatience Patience => new(TimeSpan.FromSeconds(5), 1, TimeSpan.FromMilliseconds(1));

    public void Dispose() => _clients.ForEach(c => c.Dispose());

    [Fact]
    public async Task The_EU_report_and_British_licences_come_from_CAATs_copies()
    {
        _recorded.Serve(Raw + "eu-arms-export-data/master/export.csv", SmallestFile.Of("eu-caat-export").Written());
        _recorded.Serve(Raw + "uk-arms-export-data/master/values.csv", SmallestFile.Of("uk-licences").Written());

        SourceReaders.For(await CaatSite.Fetch(Site(CaatSite.Address), default)).Form.ShouldBe("eu-caat-export");
        SourceReaders.For(await BritishSite.Fetch(Site(BritishSite.Address), default)).Form.ShouldBe("uk-licences");
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "<!DOCTYPE html><html></html>", ExitCode.Refused)]
    [InlineData(HttpStatusCode.Accepted, "", ExitCode.Refused)]
    [InlineData(HttpStatusCode.NoContent, "", ExitCode.ShapeChanged)]
    [InlineData(HttpStatusCode.NotFound, "404: Not Found", ExitCode.ShapeChanged)]
    [InlineData(HttpStatusCode.OK, "", ExitCode.ShapeChanged)]
    [InlineData(HttpStatusCode.OK, "year,country\n2024,AT\n", ExitCode.ShapeChanged)]
    [InlineData(HttpStatusCode.OK, "licence_group,date,rating,count,value,country,refused\n", ExitCode.ShapeChanged)]
    public async Task Anything_else_at_the_address_is_told_and_not_kept(
        HttpStatusCode status, string body, ExitCode expected)
    {
        _recorded.Serve(Raw + "eu-arms-export-data/master/export.csv", body, status);

        (await Should.ThrowAsync<AandeelException>(() => CaatSite.Fetch(Site(CaatSite.Address), default))).Code.ShouldBe(
            expected);
    }

    [SharedDataFact]
    public async Task The_newest_workbook_of_NATO_is_found_from_the_page_of_the_topic()
    {
        _recorded.Serve(
            "https://www.nato.int" + NatoSite.Page,
            File.ReadAllText(SharedData.PathOf("data", "nato", "topic-page-archive-anchors-2026.html")));
        _recorded.Serve(
            NatoSite.Address + "def-exp-2026-en.xlsx",
            File.ReadAllBytes(SharedData.PathOf("data", "shapes", "nato-def-exp-2026-form.xlsx")));
        var site = new NatoSite(Client(NatoSite.Address), Patience, TimeProvider.System);

        (await site.Newest(default)).ShouldBe(2026);
        SourceReaders.For(await site.Workbook(2026, default)).Form.ShouldBe("nato-def-exp");
    }

    [Fact]
    public async Task A_page_of_NATO_without_papers_has_changed()
    {
        _recorded.Serve(
            "https://www.nato.int" + NatoSite.Page, "<a href=\"/news\">News</a><a href='/x/def-exp-list.pdf'>x</a>");

        var error = await Should.ThrowAsync<AandeelException>(
            () => new NatoSite(Client(NatoSite.Address), Patience, TimeProvider.System).Newest(default));
        (error.Code, error.Message.Contains("--from", StringComparison.Ordinal)).ShouldBe(
            (ExitCode.ShapeChanged, true));
    }

    [SharedDataFact]
    public async Task The_workbook_of_military_expenditure_is_found_from_its_landing_page()
    {
        const string Workbook = "https://www.sipri.org/sites/default/files/SIPRI-Milex-data-1949-2025_v1.2.xlsx";
        _recorded.Serve(
            "https://www.sipri.org/databases/milex",
            File.ReadAllText(SharedData.PathOf("data", "sipri", "milex-landing-page-excerpt-2026.html")));
        _recorded.Serve(Workbook, TextWorkbook.Of(SmallestFile.Of("sipri-milex").Written()).Bytes.ToArray());

        (await ExpenditureSite.Fetch(Site(ExpenditureSite.Address), default)).Name.ShouldBe(
            "SIPRI-Milex-data-1949-2025_v1.2.xlsx");
        _recorded.Asked.ShouldContain(Workbook);
    }

    [SharedDataFact]
    public async Task Bodies_of_SIPRIs_requests_are_those_that_public_code_sends()
    {
        using var shapes = JsonDocument.Parse(
            File.ReadAllText(SharedData.PathOf("data", "shapes", "sipri-backend-requests.json")));
        var backend = Backend();
        _recorded.Serve(Trades + "trade-register-csv/", Answer(Register("2011")));
        _recorded.Serve(Trades + "trade-register-csv/", Answer(SmallestFile.Of("register-16").Written()));
        _recorded.Serve(Trades + "import-export-csv/", Answer(SmallestFile.Of("tiv-site-table").Written()));
        var years = new YearRange(2010, 2025);

        await backend.Deliveries(years, default);
        await backend.Orders(years, default);
        await backend.Totals(years, Side.Export, default);
        await backend.Totals(years, Side.Import, default);

        var wanted = new[] { "register, one row a delivery year (17 columns)",
            "register, one row an order (16 columns)", "TIV table, exports of all (one row a supplier)",
            "TIV table, imports of all (one row a recipient)" };
        for (var i = 0; i < wanted.Length; i++)
        {
            Fields(_recorded.Sent[i])
                .ShouldBe(
                    Fields(shapes.RootElement.GetProperty(wanted[i]).GetProperty("body").GetRawText())
                        .Where(f => f != "Recipient"), wanted[i]);
        }
    }

    [Fact]
    public async Task Orders_that_come_when_delivery_years_were_asked_are_known_as_orders()
    {
        _recorded.Serve(Trades + "trade-register-csv/", Answer(SmallestFile.Of("register-16").Written()));

        new OrdersAnswerReader()
            .Recognises(await Backend().Deliveries(new YearRange(2010, 2011), default)).ShouldBeTrue();
    }

    [Fact]
    public void The_plan_says_for_every_source_what_comes_or_what_to_do_by_hand()
    {
        var plan = FetchPlan.All(sipriCalls: 16, states: 193, customsCalls: 128);

        plan.Select(s => s.Source).ShouldBeUnique();
        plan.Select(s => s.Source).ShouldBe(SourceCatalog.All.Select(s => s.Code), ignoreOrder: true);
        plan.ShouldAllBe(s => s.ByHand != null ? s.Calls == null : s.Calls > 0 && s.About > TimeSpan.Zero);
    }

    private static string Register(string year) => SmallestFile.Of("register-17").Written("12", year);

    private static string Answer(string text) =>
        $$"""{"bytes":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}}"}""";

    private static List<string> Fields(string body)
    {
        using var document = JsonDocument.Parse(body);
        return [
            .. document.RootElement.GetProperty("filters")
                .EnumerateArray().Select(f => f.GetProperty("field").GetString()!)
        ];
    }

    private SipriBackend Backend() => new(Client(SipriBackend.Address), Patience, TimeProvider.System);

    private FileSite Site(Uri address) => new(Client(address), Patience, TimeProvider.System, "The site");

    private HttpClient Client(Uri address)
    {
        var client = new HttpClient(_recorded) { BaseAddress = address };
        _clients.Add(client);
        return client;
    }
}
