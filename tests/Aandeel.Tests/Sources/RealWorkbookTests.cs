using System.Globalization;
using System.Text;
using System.Text.Json;
using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>The real workbooks and answers, counted. The texts are the tables of docs/sources.</summary>
public sealed class RealWorkbookTests
{
    [SharedDataTheory]
    [InlineData("nato", "nato/def-exp-2024-tables.xlsx")]
    [InlineData("sipri-top100", "sipri/top100-arms-companies-2002-2024.xlsx")]
    [InlineData("sipri-milex", "sipri/military-expenditure-1949-2024.xlsx")]
    public void Every_row_of_a_real_workbook_is_read_or_refused(string source, string path)
    {
        var reading = Read(path);

        Table(reading).ShouldBeAsSaved($"{source}-real.expected.txt");
        reading.Kept().Findings.Count(f => f.Outcome == Outcome.Refused).ShouldBe(reading.Refused);
        Unmapped(source, reading.Kept().Indicators.Where(i => i.Item != "total").Select(i => i.Party)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nato")]
    [InlineData("sipri-top100")]
    [InlineData("sipri-milex")]
    public void The_page_of_a_source_shows_what_was_read(string source) =>
        File.ReadAllText(Repository.PathOf("docs", "sources", $"{source}.md"))
            .ShouldContain(File.ReadAllText(Repository.Fixture($"{source}-real.expected.txt")));

    [SharedDataFact]
    public void Every_reporter_of_the_list_leads_to_a_party_by_code_and_by_name()
    {
        using var list = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf("data", "comtrade", "reporters.json")));
        var reporters = list.RootElement.GetProperty("results").EnumerateArray().ToList();

        Unmapped(
            "customs",
            reporters.Select(r => r.GetProperty("reporterDesc").GetString()!)
                .Concat(reporters.Select(r => r.GetProperty("reporterCode").GetRawText()))).ShouldBeEmpty();
        foreach (var (code, party) in new[] { ("842", "USA"), ("251", "FRA"), ("579", "NOR"), ("757", "CHE"),
            ("699", "IND"), ("490", "TWN") })
        {
            PartyTable.BuiltIn[PartyTable.BuiltIn.OfPrinted("customs", code)].Code.Value.ShouldBe(party);
        }

        PartyTable.BuiltIn.OfPrinted("customs", "World")
            .ShouldBe(PartyTable.Unmapped, "the world is a total and no party");
    }

    [SharedDataFact]
    public void The_second_column_of_constant_prices_of_2023_is_that_of_2022_and_no_Dutch_company_is_in_the_list()
    {
        var figures = Read("sipri/top100-arms-companies-2002-2024.xlsx").Kept().Indicators;
        var own = figures.Where(i => i.Measure == "arms-revenue-constant" && i.Year == 2022)
            .GroupBy(i => i.Item!).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Amount);
        var later = figures.Where(
            i => i.Measure == "arms-revenue-constant-year-before" && i.Year == 2022 && own.ContainsKey(i.Item!))
            .ToList();

        later.Count.ShouldBeGreaterThan(80);
        later.Count(i => i.Amount == own[i.Item!]).ShouldBeGreaterThan(later.Count * 9 / 10);
        figures.ShouldNotContain(i => i.Party == "Netherlands");
    }

    [SharedDataFact]
    public void The_recorded_customs_answer_and_the_list_of_reporters_are_read_whole()
    {
        var answer = Read("comtrade/recorded-response.json");
        var list = Read("comtrade/reporters.json");

        (answer.Read, answer.Refused, answer.Kept().Observations.Count, answer.Edition).ShouldBe((4, 0, 4, "2010"));
        answer.Kept().Findings.ShouldBeEmpty();
        answer.Kept().Observations.ShouldAllBe(
            o => o.Reporter == "China" && o.Item == "total" && o.Category == "TOTAL" && o.Amount != null);
        answer.Kept().Observations.Select(o => o.Side).ShouldBe([Side.Import, Side.Import, Side.Export, Side.Export]);
        answer.Kept().Observations.Select(o => o.Line).ShouldBe([5, 54, 103, 152]);
        (list.Read, list.Refused, list.Kept().Observations.Count).ShouldBe((255, 0, 0));
        Unmapped("customs", answer.Kept().Observations.SelectMany(o => new[] { o.Supplier, o.Recipient }))
            .ShouldBeEmpty();
    }

    [SharedDataFact]
    public void Every_file_at_hand_is_recognised_by_one_reader_at_most()
    {
        foreach (var path in Directory.GetFiles(SharedData.PathOf("data"), "*.*", SearchOption.AllDirectories))
        {
            var file = SourceFile.Open(path);
            SourceReaders.All.Where(r => r.Recognises(file))
                .Select(r => r.Form).Count().ShouldBeLessThanOrEqualTo(1, path);
        }
    }

    internal static FileReading Read(string path)
    {
        var file = SourceFile.Open(SharedData.PathOf(["data", .. path.Split('/')]));
        var reading = new FileReading(new RowList());
        SourceReaders.For(file).Read(file, reading);
        return reading;
    }

    private static List<string> Unmapped(string source, IEnumerable<string> names) =>
        [.. names.Distinct().Where(n => PartyTable.BuiltIn.OfPrinted(source, n) == PartyTable.Unmapped)];

    private static string Table(FileReading reading)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"edition {reading.Edition}; {reading.Rows} rows: {reading.Read} read, {reading.Refused} refused; "
                + $"{reading.Kept().Indicators.Count} indicators; {reading.Kept().Findings.Count} findings; years "
                + $"{reading.Years()}\n\n");
        text.Append("measure | unit | parties | years | amounts | no report | estimates | largest\n");
        foreach (var group in reading.Kept().Indicators.GroupBy(i => i.Measure)
            .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var units = group.Select(i => i.Unit.Code).Distinct().Order(StringComparer.Ordinal).ToList();
            var largest = group.Where(i => i.Amount is not null)
                .OrderByDescending(i => i.Amount).ThenBy(i => i.Line).First();
            text.Append(
                CultureInfo.InvariantCulture,
                $"{group.Key} | {(units.Count > 3 ? $"{units.Count} currencies" : string.Join(", ", units))} | "
                    + $"{group.Select(i => i.Party).Distinct().Count()} | "
                    + $"{group.Min(i => i.Year)}-{group.Max(i => i.Year)} | "
                    + $"{group.Count(i => i.Amount is not null)} | {group.Count(i => i.State == Reported.NoReport)} | "
                    + $"{group.Count(i => i.Flag == EstimateFlag.Yes)} | {largest.Amount} "
                    + $"({largest.Item ?? largest.Party}, {largest.Year})\n");
        }

        text.Append("\nfindings\n");
        foreach (var finding in reading.Kept().Findings) text.Append(ReadingText.Of(finding)).Append('\n');
        return text.ToString();
    }
}
