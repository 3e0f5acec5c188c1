using System.Text;
using Aandeel.Harmonise;
using Aandeel.Reconcile;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Tests.Reconcile;

/// <summary>Which of several files counts for a cell of a report, and on which side a row stands, from files made by hand.</summary>
public sealed class ReportSidesTests
{
    private const string Tanks = "I. Battle tanks";

    /// <summary>What the site answers for the Netherlands: to Chile 7, by Chile 6; a row without a year says nothing.</summary>
    private static readonly SourceFile Answer = Named(
        "nl.json",
        """
        {"country": "Netherlands", "available_reports": [{"year": 2012}],
         "hw_exp": [{"country": "Chile", "year": 2012, "bt_1": 7, "bt_2": 6}, {"country": "Peru", "year": 2012, "bt_1": 3, "acv_1": 0},
          {"country": "Peru", "bt_1": 9}]}
        """);

    [Fact]
    public void The_answer_of_the_site_goes_before_a_scraped_copy_cell_by_cell()
    {
        var reports = Read(
            Tables(
                ("export", 2012, "Netherlands", "Chile", Tanks, "5"), ("export", 2012, "Netherlands", "Italy", Tanks, "8"),
                ("import", 2012, "Netherlands", "Chile", Tanks, "4"), ("export", 2013, "Netherlands", "Chile", Tanks, "2"),
                ("export", 2012, "Netherlands", "Chile", "II. Armoured combat vehicles", "1"),
                ("export", 2012, "Netherlands", "Chile", "set aside: shells", "900"), ("export", 2012, "Canada", "Chile", Tanks, "11")),
            Answer);

        Said(reports.Rows).ShouldBe(
        [
            "Export CAN>CHL 2012 I 11", "Export NLD>CHL 2012 I 7", "Export NLD>CHL 2012 II 1", "Export NLD>CHL 2013 I 2",
            "Export NLD>ITA 2012 I 8", "Export NLD>PER 2012 I 3", "Import NLD>CHL 2012 I 6",
        ]);
        Said(reports.SetAside).ShouldBe(["Export NLD>CHL 2012 set aside: shells 900"]);
        reports.Ambiguous.ShouldBeEmpty();
        Said(reports.Only(r => r.Items / Amount.Scale is 900 or 7).SetAside).Length.ShouldBe(1);
        Said(reports.Only(r => r.Items / Amount.Scale == 7).SetAside).ShouldBeEmpty();
        Said(reports.Only(r => r.Items / Amount.Scale == 7).Rows).ShouldBe(["Export NLD>CHL 2012 I 7"]);
    }

    [Fact]
    public void A_row_of_which_nobody_can_tell_who_reported_it_is_in_no_match()
    {
        var reports = Read(ReportFiles.Transfers((2012, "Netherlands", "Chile", Tanks, "5")));

        Said(reports.Ambiguous).ShouldBe([" NLD>CHL 2012 I 5"]);
        (reports.Rows.Count, reports.SetAside.Count, reports.Only(_ => false).Ambiguous.Count).ShouldBe((0, 0, 0));
        reports.Only(_ => true).Ambiguous.Count.ShouldBe(1);
    }

    [Fact]
    public void Without_a_report_to_the_Register_there_are_no_rows()
    {
        foreach (var file in new[] { ReportFiles.Eu((2012, "Netherlands", "Chile", "9", "9")), ReportFiles.List(("netherlands", [2012])) })
        {
            var reports = Read(file);

            (reports.Rows.Count, reports.Ambiguous.Count, reports.SetAside.Count).ShouldBe((0, 0, 0));
        }
    }

    /// <summary>Peru and Italy withhold what they took; the Netherlands what it sent.</summary>
    [Fact]
    public void A_row_without_an_amount_is_of_who_reports_it_on_its_side()
    {
        using var folder = new TemporaryFolder();
        using var snapshot = Import(
            folder,
            Tables(
                ("import", 2012, "Chile", "Peru", Tanks, "classified"), ("import", 2012, "Chile", "Italy", Tanks, "classified"),
                ("import", 2012, "Canada", "Italy", Tanks, "not declared"), ("export", 2012, "Netherlands", "Peru", Tanks, "classified"),
                ("export", 2013, "Netherlands", "Peru", Tanks, "4")));
        var rows = RowsWithoutAmount.Load(snapshot, SourceCatalog.Unroca, PartyTable.BuiltIn);
        var series = FlowSeries.Of(SourceCatalog.Unroca)[0];
        int Withheld(Side side, string party, int year = 2012) => rows.Count(series, side, Party(party), year, Reported.Withheld);

        (Withheld(Side.Import, "PER"), Withheld(Side.Import, "ITA"), Withheld(Side.Import, "CHL"), Withheld(Side.Import, "NLD"))
            .ShouldBe((1, 2, 0, 0));
        (Withheld(Side.Export, "NLD"), Withheld(Side.Export, "PER"), Withheld(Side.Export, "NLD", 2013)).ShouldBe((1, 0, 0));
        rows.Count(series, Side.Import, Party("PER"), 2012, Reported.Nil).ShouldBe(0);
        rows.Years(series, Side.Import).ShouldBe([2012], "once, however many reported");
        rows.Years(series, Side.Export).ShouldBe([2012]);
        FlowSeries[] others = [series with { Flow = Flow.Order }, series with { Measure = Measure.Value }, series with { Source = "eu" }];
        foreach (var other in others)
        {
            rows.Years(other, Side.Export).ShouldBeEmpty();
            rows.Count(other, Side.Export, Party("NLD"), 2012, Reported.Withheld).ShouldBe(0);
        }
    }

    [Fact]
    public void Where_nobody_can_tell_who_reported_a_row_without_an_amount_it_is_the_suppliers()
    {
        using var folder = new TemporaryFolder();
        using var snapshot = Import(folder, ReportFiles.Transfers((2012, "Netherlands", "Peru", Tanks, "classified")));
        var rows = RowsWithoutAmount.Load(snapshot, SourceCatalog.Unroca, PartyTable.BuiltIn);
        var series = FlowSeries.Of(SourceCatalog.Unroca)[0];

        rows.Count(series, Side.Export, Party("NLD"), 2012, Reported.Withheld).ShouldBe(1);
        rows.Count(series, Side.Export, Party("PER"), 2012, Reported.Withheld).ShouldBe(0);
        rows.Count(series, Side.Import, Party("PER"), 2012, Reported.Withheld).ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_year_that_a_state_s_own_answer_names_is_a_report_whatever_a_list_says(bool listFirst)
    {
        var named = ReportFiles.List(("netherlands", [2011, 2013]), ("canada", [2012]), ("atlantis", [2013]));
        using var folder = new TemporaryFolder();
        using var snapshot = Import(folder, listFirst ? [named, Answer] : [Answer, named]);
        var list = ReportList.Load(snapshot, PartyTable.BuiltIn);

        new[] { 2010, 2011, 2012, 2013 }.Select(y => list.HasReport(Party("NLD"), y)).ShouldBe([null, true, true, true]);
        new[] { 2011, 2012, 2013 }.Select(y => list.HasReport(Party("CAN"), y)).ShouldBe([false, true, false]);
        (list.Years, list.Count(2011), list.Count(2012), list.Count(2013)).ShouldBe((new YearRange(2011, 2013), 1, 2, 1));
        list.States.ShouldBe([Party("NLD"), Party("CAN")], ignoreOrder: true);
    }

    private static RegisterReports Read(params SourceFile[] files)
    {
        using var folder = new TemporaryFolder();
        using var snapshot = Import(folder, files);
        return RegisterReports.Load(snapshot, PartyTable.BuiltIn);
    }

    private static string[] Said(IReadOnlyList<RegisterReport> rows) =>
    [
        .. rows.Select(r => $"{r.Side} {Code(r.Supplier)}>{Code(r.Recipient)} {r.Year} {r.Category} {r.Items / Amount.Scale}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Transfers whose table says in whose report they stand.</summary>
    private static SourceFile Tables(
        params (string Table, int Year, string From, string To, string Category, string Items)[] rows) => Named(
        "tables.json",
        "[\n" + string.Join(
            ",\n", rows.Select(r => $$"""{"table":"hw_{{r.Table}}","year":"{{r.Year}}","exporter":"{{r.From}}","importer":"{{r.To}}","""
                + $$""" "category":"{{r.Category}}","num_items":"{{r.Items}}"}""")) + "\n]\n");

    private static SourceFile Named(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    private static Snapshot Import(TemporaryFolder folder, params SourceFile[] files)
    {
        var home = new SnapshotHome(folder.File("data"));
        new Importer(home, new StillClock()).Import(files, null);
        return Snapshot.OpenCurrent(home)!;
    }

    private static short Party(string code) => PartyTable.BuiltIn.Require(code).Index;

    private static string Code(short party) => PartyTable.BuiltIn[party].Code.Value;
}
