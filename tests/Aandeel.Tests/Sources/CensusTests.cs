using System.Net;
using System.Text;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;
using Aandeel.Sources.Census;
using Aandeel.Store;

namespace Aandeel.Tests.Sources;

/// <summary>The Census Bureau's answers in the forms that public clients read; all numbers here are invented.</summary>
public sealed class CensusTests : IDisposable
{
    private const string Shipments = "https://api.census.gov/data/timeseries/eits/m3?"
        + "get=cell_value,data_type_code,time_slot_id,seasonally_adj,category_code"
        + "&for=us:*&data_type_code=VS&category_code=DEF&seasonally_adj=no&time=2024";
    private const string Exports = "https://api.census.gov/data/timeseries/intltrade/exports/enduse?"
        + "get=CTY_CODE,CTY_NAME,ALL_VAL_MO&E_ENDUSE=50000&CTY_CODE=*&time=2024-01";
    private readonly RecordedSite _recorded = new();
    private readonly HttpClient _http;

    public CensusTests() => _http = new HttpClient(_recorded);

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("census-m3.json")]
    [InlineData("census-enduse.json")]
    public void Every_oddity_of_the_form_is_read_or_refused_with_its_line(string name) =>
        ReadingText.WithReporters(ReadingText.Read(SourceFile.Open(Repository.Fixture(name))))
            .ShouldBeAsSaved(name.Replace(".json", ".expected.txt", StringComparison.Ordinal));

    [SharedDataFact]
    public void The_shapes_are_read_and_a_column_that_comes_twice_is_read_where_it_comes_last()
    {
        var made = ReadingText.Read(SourceFile.Open(SharedData.PathOf("data", "shapes", "census-m3-def-vs-2024.json")));
        made.Kept().Findings.ShouldBeEmpty();
        made.Kept().Indicators.Select(i => (i.Item, i.Amount!.Value.Value / 1_000_000))
            .ShouldBe([("2024-01", 11_001m), ("2024-02", 11_002m), ("2024-03", 11_003m)]);
        made.Kept().Indicators.ShouldAllBe(i => i.Measure == ShipmentsReader.DefenceShipments);

        var sold = ReadingText.Read(SourceFile.Open(SharedData.PathOf("data", "shapes",
            "census-exports-enduse-50000-2024-01.json")));
        sold.Kept().Findings.ShouldBeEmpty();
        sold.Kept().Observations.Count(o => o.Description == EndUseReader.World).ShouldBe(1);
        sold.Kept().Observations.Count(o => o.Description == EndUseReader.Bloc).ShouldBe(5);
        sold.Kept().Observations.Count(o => o.Description == EndUseReader.OneCountry).ShouldBe(3);
        FlowSeries.Of(SourceCatalog.Census).ShouldBeEmpty("a sum over its rows would count everything several times");
    }

    [Theory]
    [InlineData("[[\"cell_value\",\"category_code\",\"time\"],[\"1\",\"DEF\",\"2024-01\"]]", "data_type_code")]
    [InlineData(
        "[[\"CTY_CODE\",\"E_ENDUSE\",\"time\",\"ALL_VAL_MO\"],[\"-\",\"50000\",\"2024-01\",\"1\"]]", "CTY_NAME")]
    [InlineData(
        "[[\"CTY_CODE\",\"CTY_NAME\",\"E_ENDUSE\",\"time\"],[\"-\",\"ALL\",\"50000\",\"2024-01\"]]", "ALL_VAL_MO")]
    [InlineData("[[\"cell_value\",\"category_code\",\"time\"],[\"1\",\"DEF\"", "cut off")]
    public void A_missing_column_or_a_cut_answer_is_a_changed_shape(string text, string named)
    {
        var error = Should.Throw<AandeelException>(() => ReadingText.Read(new SourceFile("a.json",
            Encoding.UTF8.GetBytes(text))));
        error.Code.ShouldBe(ExitCode.ShapeChanged);
        error.Message.ShouldContain(named);
    }

    [Fact]
    public async Task The_site_is_asked_with_all_that_it_wants_and_the_key_goes_to_it_alone()
    {
        _recorded.Serve(Shipments, File.ReadAllText(Repository.Fixture("census-m3.json")));
        (await Site(null).ShipmentsOf(2024, CancellationToken.None))!.Name.ShouldBe("census-m3-def-vs-2024.json");

        _recorded.Serve(Exports + "&key=k1", File.ReadAllText(Repository.Fixture("census-enduse.json")));
        (await Site("k1").ExportsOf("50000", 2024, 1, CancellationToken.None))!.Name
            .ShouldBe("census-enduse-50000-2024-01.json");

        _recorded.Serve("http://127.0.0.1:1" + new Uri(Shipments).PathAndQuery
            + "&key=k2", File.ReadAllText(Repository.Fixture("census-m3.json")));
        (await Site("k2", new Uri("http://127.0.0.1:1/")).ShipmentsOf(2024, CancellationToken.None)).ShouldNotBeNull();
        _recorded.Asked.Count(a => a.Contains("key=k2", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task An_empty_answer_is_no_file_and_no_zero()
    {
        _recorded.Serve(Exports, "", HttpStatusCode.NoContent);
        (await Site(null).ExportsOf("50000", 2024, 1, CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "<html><title>Missing Key</title></html>", ExitCode.Refused, "key_signup")]
    [InlineData(HttpStatusCode.Forbidden, "", ExitCode.Refused, "key_signup")]
    [InlineData(HttpStatusCode.OK, "<html>Please wait</html>", ExitCode.Refused, "web page")]
    [InlineData(HttpStatusCode.BadRequest, "error: missing 'for' argument", ExitCode.ShapeChanged, "400")]
    [InlineData(HttpStatusCode.OK, "{}", ExitCode.ShapeChanged, "names the columns")]
    public async Task What_is_no_answer_is_told_by_name(HttpStatusCode status, string body, ExitCode code, string named)
    {
        _recorded.Serve(Shipments, body, status);

        var error = await Should.ThrowAsync<AandeelException>(() => Site(null).ShipmentsOf(2024,
            CancellationToken.None));
        error.Code.ShouldBe(code);
        error.Message.ShouldContain(named);
        error.Message.ShouldContain("2024");
    }

    [Fact]
    public async Task A_refused_key_is_not_printed()
    {
        _recorded.Serve(Shipments + "&key=secret", "<html><title>Invalid Key</title></html>");

        var error = await Should.ThrowAsync<AandeelException>(() => Site("secret").ShipmentsOf(2024,
            CancellationToken.None));
        error.Message.ShouldContain("refuses the key");
        error.ToString().ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_fetch_asks_every_month_that_is_out_keeps_what_came_and_imports_it_together()
    {
        using var folder = new TemporaryFolder();
        var home = new SnapshotHome(folder.File("home"));
        _recorded.Serve(Shipments, CensusYear.Shipments(2024));
        foreach (var use in CensusSite.MilitaryEndUses)
        {
            _recorded.Serve(
                Exports.Replace("50000", use, StringComparison.Ordinal), CensusYear.Exports(use, "2024-01"));
        }

        _recorded.Serve(Exports.Replace("2024-01", "2024-02", StringComparison.Ordinal), "", HttpStatusCode.NoContent);
        var said = new List<string>();
        var result = await new CensusFetch(home, Site(null), TimeProvider.System, s => said.Add(s.ToString()))
            .Run(new YearRange(2024, 2024), CancellationToken.None);

        result!.Files.Count.ShouldBe(1 + CensusSite.MilitaryEndUses.Count);
        result.Files.ShouldAllBe(f => f.Reading!.Findings.Count == 0);
        _recorded.Asked.Count.ShouldBe(2 + CensusSite.MilitaryEndUses.Count, "no month after the first that is not out");
        said[0].ShouldContain(CensusFetch.Calls(new YearRange(2024, 2024)).ToString(
            System.Globalization.CultureInfo.InvariantCulture));
        using var snapshot = Snapshot.OpenCurrent(home)!;
        CensusExports.Of(snapshot, [.. snapshot.Files]).Count(o => o.Description == EndUseReader.World)
            .ShouldBe(CensusSite.MilitaryEndUses.Count);
    }

    [Fact]
    public void The_share_is_a_range_of_two_countings_and_the_group_is_checked_against_dated_members()
    {
        var period = Periods(Year(nato: 450, canada: 50, netherlands: 380, sweden: 30, japan: 500, nowhere: 20))[0];

        (period.From, period.Until, period.Months).ShouldBe(("2024-01", "2024-12", 12));
        (period.Shipments / Amount.Scale).ShouldBe(12 * 10_000);
        (period.Exports / Amount.Scale).ShouldBe(12 * 1_000);
        (period.OutsideByGroup!.Value / Amount.Scale).ShouldBe(12 * 550);
        (period.MembersInside / Amount.Scale).ShouldBe(12 * 460, "Canada, the Netherlands and, from 2024, Sweden");
        (period.GroupDifference!.Value / Amount.Scale).ShouldBe(12 * -10);
        (period.WithoutCountry / Amount.Scale).ShouldBe(12 * 20);
        (period.Unmapped / Amount.Scale).ShouldBe(12 * 20);
        period.Outside!.Least.ShouldBe(500 / 10_000.0, 1e-12);
        period.Outside.Most.ShouldBe(550 / 10_000.0, 1e-12,
            "500 and all that has no country or an unknown one; the Bureau's group says 550");
    }

    [Fact]
    public void Membership_is_that_of_the_year_asked()
    {
        var rows = Year(nato: 450, canada: 50, netherlands: 380, sweden: 30, japan: 500, nowhere: 20, year: 2023);
        var then = Periods(rows)[0];
        var now = DefenceShipments
            .Periods(rows.Made, rows.Sold, ["50000"], PartyTable.BuiltIn,
                (code, year) => MoneyInside(code, year, Composition.Present))[0];

        ((now.MembersInside - then.MembersInside) / Amount.Scale).ShouldBe(12 * 30, "Sweden");
    }

    [Fact]
    public void A_month_without_every_end_use_counts_nowhere_and_what_is_missing_is_named()
    {
        var (made, sold) = Year(nato: 450, canada: 50, netherlands: 380, sweden: 30, japan: 500, nowhere: 20);

        DefenceShipments.Periods(made, sold, ["50000", "50010"], PartyTable.BuiltIn, (_, _) => true).ShouldBeEmpty();
        DefenceShipments.Missing(made, sold, ["50000", "50010"], 2024)
            .ShouldBe(Enumerable.Range(1, 12).Select(m => $"2024-{m:00} 50010"));
        DefenceShipments.Missing([], [], CensusSite.MilitaryEndUses, 2024).Count.ShouldBe(12 * 9);
        DefenceShipments.Periods([], [], CensusSite.MilitaryEndUses, PartyTable.BuiltIn, (_, _) => true)
            .ShouldBeEmpty("no data, no number");
    }

    [Fact]
    public void The_last_twelve_months_stand_beside_whole_years_unless_a_month_is_missing()
    {
        var (made, sold) = Year(nato: 1, canada: 1, netherlands: 1, sweden: 1, japan: 1, nowhere: 1);
        var (more, sales) = Year(nato: 1, canada: 1, netherlands: 1, sweden: 1, japan: 1, nowhere: 1, year: 2025);
        IReadOnlyList<Indicator> until = [.. made,
            .. more.Where(m => m.Item!.CompareTo("2025-03", StringComparison.Ordinal) <= 0)];

        var periods = DefenceShipments
            .Periods(until, [.. sold, .. sales], ["50000"], PartyTable.BuiltIn, (_, _) => false);
        periods.Select(p => $"{p.From} {p.Until} {p.Months}")
            .ShouldBe(["2024-01 2024-12 12", "2025-01 2025-03 3", "2024-04 2025-03 12"]);
        DefenceShipments.Periods(until.Where(m => m.Item != "2024-07"), [.. sold, .. sales], ["50000"],
            PartyTable.BuiltIn, (_, _) => false)
            .Select(p => p.Months).ShouldBe([11, 3], "a gap leaves no twelve months");
    }

    [Fact]
    public void More_exports_than_shipments_speak_of_other_goods_and_give_no_share()
    {
        var period = Periods(Year(nato: 1, canada: 1, netherlands: 1, sweden: 1, japan: 1, nowhere: 1,
            shipped: 900))[0];
        period.Outside.ShouldBeNull();
        (period.Exports > period.Shipments).ShouldBeTrue();
    }

    private static IReadOnlyList<DefenceShipments> Periods(
        (IReadOnlyList<Indicator> Made, IReadOnlyList<Observation> Sold) rows) =>
        DefenceShipments.Periods(rows.Made, rows.Sold, ["50000"], PartyTable.BuiltIn,
            (code, year) => MoneyInside(code, year, Composition.AtTheTime));

    private static bool MoneyInside(PartyCode code, int year, Composition composition) =>
        Alliance.Nato.Has(PartyTable.BuiltIn.Find(code)!.Index, composition.DayFor(year, Alliance.Nato));

    /// <summary>Twelve months of 10,000 shipped and 1,000 exported, invented.</summary>
    private static (IReadOnlyList<Indicator> Made,
        IReadOnlyList<Observation> Sold) Year(int nato, int canada, int netherlands,
        int sweden, int japan, int nowhere, int year = 2024, int shipped = 10_000)
    {
        var made = new StringBuilder(
            "[[\"cell_value\",\"data_type_code\",\"seasonally_adj\",\"category_code\",\"time\"]");
        var sold = new StringBuilder("[[\"CTY_CODE\",\"CTY_NAME\",\"ALL_VAL_MO\",\"E_ENDUSE\",\"time\"]");
        for (var month = 1; month <= 12; month++)
        {
            var time = $"{year}-{month:00}";
            made.Append($",\n[\"{shipped / 1_000_000m}\",\"VS\",\"no\",\"DEF\",\"{time}\"]");
            foreach (var (code, name, amount) in new[] { ("-", "TOTAL FOR ALL COUNTRIES", 1_000),
                ("0022", "OECD", 900), ("0023", "NATO", nato), ("1220", "CANADA", canada),
                    ("4210", "NETHERLANDS", netherlands), ("4010", "SWEDEN", sweden), ("5880", "JAPAN", japan),
                        ("9999", "NOWHERE", nowhere) })
            {
                sold.Append($",\n[\"{code}\",\"{name}\",\"{amount}\",\"50000\",\"{time}\"]");
            }
        }

        return (ReadingText.Read(new SourceFile("m.json",
            Encoding.UTF8.GetBytes(made.Append(']').ToString()))).Kept().Indicators,
            ReadingText.Read(new SourceFile("e.json",
                Encoding.UTF8.GetBytes(sold.Append(']').ToString()))).Kept().Observations);
    }

    private CensusSite Site(string? key, Uri? address = null) =>
        new(_http, key, new BackendPatience(TimeSpan.FromSeconds(5), 1, TimeSpan.FromMilliseconds(1)),
            TimeProvider.System, null, address);
}
