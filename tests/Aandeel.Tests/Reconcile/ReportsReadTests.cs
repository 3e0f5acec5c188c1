using Aandeel.Harmonise;
using Aandeel.Reconcile;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Tests.Reconcile;

/// <summary>What is read of reports: which were listed, which rows give no amount, and whose rows count.</summary>
public sealed class ReportsReadTests
{
    private const string Tanks = "I. Battle tanks";

    /// <summary>Reports that stand report by report: the Netherlands and Canada as exporters, then Peru as importer.</summary>
    private static readonly SourceFile Transfers = ReportFiles.Transfers(
        (2012, "Netherlands", "Chile", Tanks, "5"), (2012, "Netherlands", "Peru", Tanks, "classified"),
        (2012, "Netherlands", "Italy", Tanks, ""), (2013, "Canada", "Chile", Tanks, "3"), (2013, "Canada", "Italy", Tanks, "0"));

    [Fact]
    public void The_list_says_who_reported_for_which_years()
    {
        using var folder = new TemporaryFolder();
        using var snapshot = Import(
            folder, ReportFiles.List(("netherlands", [2010, 2013]), ("canada", [2012]), ("poland", []), ("atlantis", [2025])),
            ReportFiles.Eu((2005, "Netherlands", "Chile", "5", "4")));

        var list = ReportList.Load(snapshot, PartyTable.BuiltIn);

        (list.HasReport(Party("NLD"), 2010), list.HasReport(Party("NLD"), 2012), list.HasReport(Party("POL"), 2012)).ShouldBe(
            (true, false, false));
        list.HasReport(Party("DEU"), 2012).ShouldBeNull("it is not on the list");
        list.HasReport(Party("NLD"), list.Years!.Last + 1).ShouldBeNull();
        list.States.ShouldBe([Party("NLD"), Party("CAN"), Party("POL")], ignoreOrder: true);
        (list.Count(2010), list.Count(2012), list.Count(2013), list.Count(2011)).ShouldBe((1, 1, 1, 0));
        list.Years.Contains(2010).ShouldBeTrue();
        list.Years.Contains(2013).ShouldBeTrue();
        list.Years.Contains(2005).ShouldBeFalse("that is a year of another source");
    }

    [Fact]
    public void Without_a_list_nothing_is_said()
    {
        using var folder = new TemporaryFolder();
        using var snapshot = Import(folder, ReportFiles.Eu((2005, "Netherlands", "Chile", "5", "4")));

        var list = ReportList.Load(snapshot, PartyTable.BuiltIn);

        (list.Years, list.States.Count, list.Count(2005)).ShouldBe((null, 0, 0));
    }

    [Fact]
    public void Rows_without_an_amount_are_counted_by_what_they_say_by_series_side_reporter_and_year()
    {
        using var folder = new TemporaryFolder();
        using var snapshot = Import(
            folder, Transfers, ReportFiles.Eu((2012, "Netherlands", "Chile", "0", ""), (2013, "France", "Chile", "", "7")));
        var rows = RowsWithoutAmount.Load(snapshot, SourceCatalog.Unroca, PartyTable.BuiltIn);
        var series = FlowSeries.Of(SourceCatalog.Unroca)[0];
        int Count(string party, int year, Reported state, Side side = Side.Export) =>
            rows.Count(series, side, Party(party), year, state);

        (Count("NLD", 2012, Reported.Withheld), Count("NLD", 2013, Reported.Withheld), Count("CAN", 2012, Reported.Withheld))
            .ShouldBe((1, 0, 0));
        (Count("NLD", 2012, Reported.NoReport), Count("CAN", 2013, Reported.Withheld), Count("ITA", 2013, Reported.Withheld))
            .ShouldBe((1, 1, 0), "nothing printed says nothing, and a printed 0 gives no number");
        Count("PER", 2012, Reported.Withheld, Side.Import).ShouldBe(0, "it is the supplier's report");
        rows.Years(series, Side.Export).Order().ShouldBe([2012, 2013]);
        rows.Years(series, Side.Import).ShouldBeEmpty();
        rows.Years(FlowSeries.Of(SourceCatalog.Eu)[0], Side.Export).ShouldBeEmpty();
        var eu = RowsWithoutAmount.Load(snapshot, SourceCatalog.Eu, PartyTable.BuiltIn);
        var (licences, exports) = (FlowSeries.Of(SourceCatalog.Eu).First(s => s is { Flow: Flow.Licence, IsMoney: true }),
            FlowSeries.Of(SourceCatalog.Eu).First(s => s.Flow == Flow.ActualExport));
        eu.Count(licences, Side.Export, Party("NLD"), 2012, Reported.Nil).ShouldBe(1);
        eu.Count(exports, Side.Export, Party("NLD"), 2012, Reported.Nil).ShouldBe(0);
        eu.Years(licences, Side.Export).ShouldContain(2012);
        RowsWithoutAmount.Load(snapshot, SourceCatalog.Sipri, PartyTable.BuiltIn).Years(FlowSeries.Sipri, Side.Export).ShouldBeEmpty();
    }

    [Fact]
    public void A_row_is_of_its_side_with_its_number_or_without_where_it_is_withheld()
    {
        using var folder = new TemporaryFolder();
        using var snapshot = Import(folder, Transfers, ReportFiles.Eu((2012, "Netherlands", "Chile", "9", "9")));

        var reports = RegisterReports.Load(snapshot, PartyTable.BuiltIn);

        reports.Rows.Select(r => $"{Code(r.Reporter)}>{Code(r.Recipient)} {r.Year} {r.Category} {r.Items / Amount.Scale}")
            .Order(StringComparer.Ordinal).ShouldBe(
                ["CAN>CHL 2013 I 3", "CAN>ITA 2013 I ", "NLD>CHL 2012 I 5", "NLD>PER 2012 I "]);
        reports.Rows.ShouldAllBe(r => r.Side == Side.Export && r.Printed == Tanks && r.Partner == r.Recipient);
        reports.Only(r => r.Items is null).Rows.Count.ShouldBe(2);
        (reports.Ambiguous.Count, reports.SetAside.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void Who_reports_and_who_is_the_partner_follow_from_the_side()
    {
        var row = new RegisterReport(1, 2012, 3, 4, Side.Export, "I", Tanks, 5);

        (row.Reporter, row.Partner).ShouldBe(((short)3, (short)4));
        (row with { Side = Side.Import } is { Reporter: 4, Partner: 3 }).ShouldBeTrue();
        (row with { Side = null } is { Reporter: PartyTable.Unmapped, Partner: PartyTable.Unmapped }).ShouldBeTrue();
    }

    [Theory]
    [InlineData("MNE", 2005, false)]
    [InlineData("MNE", 2006, true)]
    [InlineData("MNE", 2024, true)]
    [InlineData("SSD", 2010, false)]
    [InlineData("SSD", 2011, true)]
    [InlineData("NLD", 1815, true)]
    [InlineData("XNA", 2012, false)]
    [InlineData("SUN", 1990, true)]
    [InlineData("SUN", 1991, true)]
    [InlineData("SUN", 1992, false)]
    public void A_state_exists_from_its_first_year_to_its_last(string party, int year, bool existed) =>
        StateYears.Existed(PartyTable.BuiltIn.Require(party), year).ShouldBe(existed);

    [Theory]
    [InlineData("IV", "IV")]
    [InlineData("V.", "V")]
    [InlineData("II. x", "II")]
    [InlineData("VII. (a", "VII")]
    [InlineData("VII. (ab)", "VII")]
    [InlineData("VII. xa)", "VII")]
    [InlineData("VII.(a)", "VII(a)")]
    [InlineData("I Battle tanks", "I Battle tanks")]
    [InlineData(". tanks", ". tanks")]
    [InlineData("BT", "I")]
    public void A_category_without_a_letter_in_brackets_is_its_numeral(string printed, string code) =>
        UnrocaCategory.Code(printed).ShouldBe(code);

    [Fact]
    public void A_class_has_its_categories_and_whether_all_of_it_must_be_reported()
    {
        var (classes, register) = (ProductClasses.BuiltIn.All.Select(c => c.Code).ToList(), RegisterClasses.BuiltIn);
        byte Of(string code) => (byte)classes.IndexOf(code);
        var table = CsvTable.OfResource("Harmonise/class-concordance.csv").Rows
            .Where(r => r.Contains(SourceCatalog.Unroca)).ToList();

        register.CodesOf(Of("tank")).ShouldBe(["I"]);
        register.IsWhole(Of("tank")).ShouldBeTrue();
        (register.CodesOf(Of("aircraft-engine")).Count, register.IsWhole(Of("aircraft-engine"))).ShouldBe((0, false));
        Enumerable.Range(0, classes.Count).Sum(c => register.CodesOf((byte)c).Count)
            .ShouldBe(table.Count(r => !r.Contains("none")));
        Enumerable.Range(0, classes.Count).Count(c => register.IsWhole((byte)c))
            .ShouldBe(table.Where(r => r.Contains("yes")).Select(r => r[0]).Distinct().Count());
    }

    private static Snapshot Import(TemporaryFolder folder, params SourceFile[] files)
    {
        var home = new SnapshotHome(folder.File("data"));
        new Importer(home, new StillClock()).Import(files, null);
        return Snapshot.OpenCurrent(home)!;
    }

    private static short Party(string code) => PartyTable.BuiltIn.Require(code).Index;

    private static string Code(short party) => PartyTable.BuiltIn[party].Code.Value;
}
