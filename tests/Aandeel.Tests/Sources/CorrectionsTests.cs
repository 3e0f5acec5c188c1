using System.Globalization;
using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>What we read otherwise than it is printed: as a whole row, with a guard, and told.</summary>
public sealed class CorrectionsTests
{
    private static readonly Correction[] Shifted =
    [
        new("7", "2012", "count", "5000", "", "shifted by one", "the total says so", "no", "https://example.org"),
        new("7", "2012", "value", "90", "5000", "shifted by one", "the total says so", "no", "https://example.org"),
    ];

    public static TheoryData<string, string> RealFiles => new()
    {
        { "Eu", "coarm/eu-report-2005-2013.csv" },
        { "Germany", "national/de-licences-2000-2013.csv" },
        { "UnitedKingdom", "national/uk-licence-values-2008-2015.csv" },
        { "Unroca", "unroca/transfers-2010-2016.json" },
        { "Sipri", "sipri/trade-register-orders-1950-2025.csv" },
    };

    [SharedDataTheory]
    [MemberData(nameof(RealFiles))]
    public void Every_correction_finds_its_row_in_the_real_file(string folder, string path)
    {
        var findings = ReadingText.Read(SourceFile.Open(SharedData.PathOf(["data", .. path.Split('/')])))
            .Kept().Findings;

        findings.Count(f => f.Code == Finding.Corrected).ShouldBe(Corrections.Table(folder).Count);
        findings.ShouldNotContain(f => f.Code == Finding.CorrectionStale || f.Code == Finding.CorrectionMended);
    }

    [Fact]
    public void Every_table_of_corrections_is_read_by_a_test_and_says_all_that_it_must()
    {
        var folders = Directory.GetFiles(
            Repository.PathOf("src", "Aandeel", "Sources"), "corrections.csv", SearchOption.AllDirectories)
            .Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)).Order(StringComparer.Ordinal);

        RealFiles.Select(r => (string)r[0]).Order(StringComparer.Ordinal).ShouldBe(folders);
        foreach (var c in folders.SelectMany(Corrections.Table))
        {
            new[] { c.Row, c.Column, c.Wrong, c.Why, c.Told }.ShouldAllBe(t => t.Length > 0, c.Row);
            c.Old.ShouldNotBe(c.New, c.Row);
            c.Address.ShouldStartWith("https://");
        }
    }

    [Fact]
    public void The_page_lists_them_all()
    {
        var text = new StringBuilder(
            "| source | row | column | printed | we use | what is wrong | how we know | publisher told "
                + "|\n|---|---|---|---|---|---|---|---|\n");
        foreach (var folder in RealFiles.Select(r => (string)r[0]))
        {
            foreach (var c in Corrections.Table(folder))
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {folder} | {c.Row.Replace('|', ',')} | {c.Column} | {Shown(c.Old)} | {Shown(c.New)} | "
                        + $"{c.Wrong} | {c.Why} | {c.Told} |\n");
            }
        }

        text.ToString().ShouldBeAsSaved("corrections.expected.txt");
        File.ReadAllText(Repository.PathOf("docs", "sources", "corrections.md")).ShouldContain(text.ToString());

        static string Shown(string value) => value.Length == 0 ? "(nothing)" : value;
    }

    [Fact]
    public void A_row_is_corrected_as_a_whole_and_each_cell_is_told_at_its_line()
    {
        var (cells, findings) = Read("5000", "90");

        (cells.Read("count", "5000"), cells.Read("value", "90"), cells.Read("other", "x")).ShouldBe(("", "5000", "x"));
        findings.ShouldAllBe(f => f.Line == 12 && f.Code == "corrected" && f.Outcome == Outcome.Read);
        findings.Select(f => (f.Column, f.Found)).ShouldBe([("count", "5000"), ("value", "90")]);
    }

    [Theory]
    [InlineData("5000", "91", "value", "91")]
    [InlineData("", "90", "count", "(nothing)")]
    [InlineData("1", "5000", "count", "1")]
    public void One_guard_that_does_not_match_leaves_the_whole_row_as_printed_and_is_told(
        string count, string value, string column, string found)
    {
        var (cells, findings) = Read(count, value);

        cells.Read("count", count).ShouldBe(count);
        cells.Read("value", value).ShouldBe(value);
        var finding = findings.ShouldHaveSingleItem();
        (finding.Line, finding.Column, finding.Code, finding.Found).ShouldBe((12, column, "correction-stale", found));
        finding.Expected.ShouldContain("in row 7");
    }

    [Fact]
    public void A_row_that_the_publisher_mended_is_told_and_is_no_defect()
    {
        var (cells, findings) = Read("", "5000");

        cells.Read("value", "5000").ShouldBe("5000");
        findings.ShouldHaveSingleItem().Code.ShouldBe("correction-mended");
    }

    [Theory]
    [InlineData("2012", 1)]
    [InlineData("2013", 0)]
    public void A_row_that_is_gone_is_stale_only_where_its_part_of_the_file_is_here(string within, int expected)
    {
        var corrections = new Corrections(Shifted);
        var reading = new FileReading(new RowList());
        corrections.Saw(within);
        corrections.At("8", 12, _ => "", reading);
        corrections.Finish(reading);

        reading.Kept().Findings.Count(f => f.Code == "correction-stale" && f.Found == "no row 7").ShouldBe(expected);
        reading.Kept().Findings.Count.ShouldBe(expected);
    }

    [SharedDataFact]
    public void Germany_got_its_carriers_of_1956_from_the_United_Kingdom()
    {
        var reading = ReadingText.Read(
            SourceFile.Open(SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv")));

        reading.Kept().Observations.ShouldNotContain(
            o => o.Supplier == "Ukraine" && o.Flow == Flow.Delivery && o.YearFrom < 1991);
        var carriers = reading.Kept().Observations.Where(o => o.Line == 8710).ToList();
        carriers.Count.ShouldBe(3);
        carriers.ShouldAllBe(o => o.Supplier == "United Kingdom" && o.Recipient == "Germany");
        // SIPRI's own table of an older edition, which has the supplier right.
        File.ReadLines(SharedData.PathOf("data", "sipri", "tiv-table-exports-1950-2021.csv"))
            .ShouldContain("\"United Kingdom\",\"Germany\",\"1956\",12");
    }

    private static (CorrectedCells Cells, List<Finding> Findings) Read(string count, string value)
    {
        var corrections = new Corrections(Shifted);
        var reading = new FileReading(new RowList());
        corrections.Saw("2012");
        var cells = corrections.At("7", 12, c => c == "count" ? count : value, reading);
        corrections.Finish(reading);
        return (cells, [.. reading.Kept().Findings]);
    }
}
