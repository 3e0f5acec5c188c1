using System.Text;
using System.Text.Json;
using Aandeel.Answers;
using Aandeel.Questions;
using Aandeel.Reconcile;
using Aandeel.Sources;

namespace Aandeel.Tests.Reconcile;

/// <summary>
/// The states of reporters and years, on reports written by hand: silence, nil, withheld and not here stay apart, and
/// survive every form.
/// </summary>
public sealed class CoverageTests
{
    private const string Tanks = "I. Battle tanks", Ships = "VI. Warships";

    private static readonly Lazy<Imported> Invented = new(() => Asking.Import(
        "states",
        ReportFiles.Transfers(
            (2012, "Netherlands", "Canada", Tanks, "5"), (2012, "Netherlands", "Canada", Ships, "1"),
            (2012, "Norway", "Netherlands", Ships, "1"),
            (2012, "Canada", "France", Tanks, "classified"), (2012, "Canada", "Spain", Tanks, "classified"),
            (2012, "Germany", "Spain", Tanks, "4"), (2012, "Germany", "Chile", Tanks, "4"),
            (2013, "Germany", "Spain", Tanks, "4"), (2013, "Germany", "Chile", Tanks, "4")),
        ReportFiles.List(
            ("netherlands", [2012]), ("canada", [2012]), ("germany", [2012, 2013]), ("spain", [2012]), ("poland", []),
            ("montenegro", []), ("france", [2011])),
        ReportFiles.Eu(
            (2012, "Netherlands", "Chile", "1000000", "600000"), (2012, "Germany", "Chile", "5000000", "6"),
            (2012, "France", "Chile", "0", ""), (2012, "Spain", "Chile", "", "2000"),
            (2013, "Netherlands", "Chile", "1000000", "600000"), (2013, "Croatia", "Chile", "7000", "7000")),
        SourceFile.Open(Repository.Fixture("de-reports.csv")),
        Synthetic.File("register.csv", [
            "1,Netherlands,Chile,Type 1,thing,Ships,2010,No,1,No,2012,No,New,1,1,30,No",
            "2,Germany,Chile,Type 2,thing,Ships,2010,No,1,No,2012,No,New,1,1,60,No",
            "3,Poland,Chile,Type 3,thing,Ships,2010,No,1,No,2012,No,New,1,1,0,No",
            "4,France,Chile,Type 4,thing,Ships,2010,No,1,No,2013,No,New,1,1,10,No"])));

    private static Imported Small => Invented.Value;

    [Theory]
    [InlineData("unroca", "delivery", "export", "NLD", 2012, "amount")]
    [InlineData("unroca", "delivery", "export", "CAN", 2012, "withheld")]
    [InlineData("unroca", "delivery", "export", "POL", 2012, "no-report")] // on the list without a report
    [InlineData("unroca", "delivery", "export", "NLD", 2013, "no-report")]
    [InlineData("unroca", "delivery", "export", "ESP", 2012, "not-in-this-copy")] // listed, and no rows of either side
    [InlineData("unroca", "delivery", "export", "FRA", 2011, "not-in-this-copy")]
    [InlineData("unroca", "delivery", "import", "NLD", 2012, "amount")]
    [InlineData("unroca", "delivery", "import", "DEU", 2012, "no-report")] // its report is here and names no imports
    [InlineData("unroca", "delivery", "export", "HRV", 2012, "not-a-reporter")] // not on the list at all
    [InlineData("eu", "actual-export", null, "NLD", 2012, "amount")]
    [InlineData("eu", "actual-export", null, "DEU", 2012, "no-report")] // 6 euros beside licences of 5 million
    [InlineData("eu", "actual-export", null, "ESP", 2012, "amount")]
    [InlineData("eu", "actual-export", null, "ITA", 2012, "no-report")] // a member without any row
    [InlineData("eu", "actual-export", null, "USA", 2012, "not-a-reporter")]
    [InlineData("eu", "licence", null, "FRA", 2012, "nil")]
    [InlineData("eu", "licence", null, "ESP", 2012, "no-report")]
    [InlineData("eu", "licence", null, "HRV", 2012, "not-a-reporter")] // a member from 1 July 2013
    [InlineData("eu", "licence", null, "HRV", 2013, "amount")]
    [InlineData("eu", "licence", null, "NLD", 2011, "not-in-this-copy")]
    [InlineData("sipri", "delivery", null, "NLD", 2012, "amount")]
    [InlineData("sipri", "delivery", null, "POL", 2012, "below-half")]
    [InlineData("sipri", "delivery", null, "FRA", 2012, "nil")]
    [InlineData("sipri", "delivery", null, "FRA", 2011, "not-in-this-copy")]
    public void A_cell_has_the_state_that_the_files_tell(
        string source, string flow, string? side, string reporter, int year, string state)
    {
        var rows = Asking.Rows(ReportFiles.Ask(Small, QuestionKind.Gaps, $"suppliers=NLD,{reporter};years=2011-2013"));
        var row = rows.Single(
            r => r.GetProperty("source").GetString() == source && r.GetProperty("flow").GetString() == flow
                && r.GetProperty("side").GetString() == side && r.GetProperty("key").GetString() == reporter
                && r.GetProperty("period").GetString() == $"{year}");
        row.GetProperty("state").GetString().ShouldBe(state);
        (row.GetProperty("amount").ValueKind == JsonValueKind.Null).ShouldBe(
            state != "amount" || source == "unroca",
            "only an amount carries a number, and items of categories are never added");
    }

    [Fact]
    public void Every_state_survives_being_written_and_read_back()
    {
        var met = new HashSet<string>();
        foreach (var question in new[] { "suppliers=all;years=2011-2013",
            "suppliers=nato;composition=present;years=2012", "source=unroca;suppliers=NLD,CAN,POL" })
        {
            var answer = ReportFiles.Ask(Small, QuestionKind.Gaps, question);
            var cells = Enumerable.Range(0, answer.Rows.Count).Select(
                r => string.Join(
                    '|',
                    new[] { "source", "flow", "side", "key", "period", "state" }.Select(
                        f => answer.Rows[r, answer.Rows.Find(f)!] switch
                        {
                            Cell.Code code => code.Value,
                            Cell.Period period => period.Value.ToString(),
                            _ => "",
                        }))).ToList();
            var json = Asking.Rows(answer)
                .Select(
                    r => string.Join(
                        '|',
                        new[] { "source", "flow", "side", "key", "period", "state" }.Select(
                            f => r.GetProperty(f).GetString())));
            var lines = Encoding.UTF8.GetString(Asking.Write(answer, Doors.Format.Csv))
                .TrimEnd('\n').Split('\n').Select(NaiveCsv.Split).ToList();
            var at = new[] { "source", "flow", "side", "key", "period", "state" }
                .Select(f => Array.IndexOf(lines[0], f)).ToArray();

            json.ShouldBe(cells);
            lines.Skip(1).Select(l => string.Join('|', at.Select(i => l[i]))).ShouldBe(cells);
            foreach (var line in lines.Skip(1))
            {
                (line[Array.IndexOf(lines[0], "amount")].Length > 0).ShouldBe(
                    line[at[5]] == "amount" && line[at[0]] != "unroca");
            }

            met.UnionWith(cells.Select(c => c[(c.LastIndexOf('|') + 1)..]));
        }

        met.ShouldBe(Codes.All<CellState>(), ignoreOrder: true);
    }

    [Fact]
    public void Every_state_of_an_observation_survives_import_export_and_import()
    {
        // Rows of each state, written by a reader, read again from the originals that the snapshot keeps.
        var file = ReportFiles.Transfers(
            (2012, "Netherlands", "Canada", Tanks, "5"), (2012, "Netherlands", "Chile", Tanks, "classified"),
            (2012, "Netherlands", "Peru", Tanks, ""), (2012, "Netherlands", "Italy", Tanks, "0"));
        var first = Asking.Import("first", file);
        var again = Asking.Import("again", first.Snapshot!.Original(first.Snapshot.Files.Single()));
        again.Snapshot!.Id.ShouldBe(first.Snapshot.Id);
        foreach (var imported in new[] { first, again })
        {
            var row = Asking.Rows(ReportFiles.Ask(imported, QuestionKind.Gaps, "source=unroca;suppliers=NLD"))
                .Single(r => r.GetProperty("side").GetString() == "export");
            (row.GetProperty("rows_with_amount").GetInt32(), row.GetProperty("rows_withheld").GetInt32(),
                row.GetProperty("rows_without_amount").GetInt32()).ShouldBe((1, 2, 1));
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Taking_a_report_out_never_makes_a_part_larger_and_never_a_zero_of_silence(int seed)
    {
        var random = new Random(seed);
        string[] states = ["Netherlands", "Germany", "France", "Spain"];
        var reports = states.Where(_ => random.Next(4) > 0)
            .DefaultIfEmpty("Netherlands")
            .Select(s => (2012, s, "Chile", $"{random.Next(1, 9)}000000", $"{random.Next(1, 9)}000000"))
            .ToArray();
        var register = Synthetic.File(
            "register.csv",
            states.Select(
                (s, i) => $"{i},{s},Chile,Type 1,thing,Ships,2010,No,1,No,2012,No,New,1,1,{random.Next(1, 90)},No"));
        var (before, after) = (Part([.. reports, (2012, "Italy", "Chile", "1000", "1000")]),
            Part([.. reports.Skip(1), (2012, "Italy", "Chile", "1000", "1000")]));

        before.Seen.ShouldBeGreaterThan(after.Seen);
        before.All.ShouldBe(after.All, "silence changes no delivery");
        before.State.ShouldBe("amount");
        after.State.ShouldBe("no-report");

        (decimal Seen, decimal All, string State) Part((int, string, string, string, string)[] rows)
        {
            var imported = Asking.Import("part", register, ReportFiles.Eu(rows));
            var year = Asking.Rows(ReportFiles.Ask(imported, QuestionKind.Gaps, "by=year;years=2012"))
                .Single(r => r.GetProperty("key").GetString() == "eu actual-export");
            var code = Imported.Parties.Require(reports[0].s).Code.Value;
            var cell = Asking.Rows(
                ReportFiles.Ask(
                    imported, QuestionKind.Gaps, $"source=eu;flow=actual-export;years=2012;suppliers={code},ITA"))
                    .First(r => r.GetProperty("key").GetString() == code);
            return (year.GetProperty("seen_tiv").GetDecimal(), year.GetProperty("all_tiv").GetDecimal(),
                cell.GetProperty("state").GetString()!);
        }
    }

    [Theory]
    [InlineData(
        "source=de;suppliers=NLD", ExitCode.WrongUsage,
        "Source de holds the reports of one state, Germany, so --suppliers NLD has nothing in it")]
    [InlineData(
        "years=1900-1910", ExitCode.WrongUsage,
        "--years 1900-1910: nothing that is here says anything of these years; the sources cover ")]
    [InlineData(
        "source=eu;suppliers=JPN", ExitCode.Incomplete,
        "nothing in source eu has a report of theirs or says that there is none")]
    [InlineData("source=customs", ExitCode.Incomplete, "No row of source customs is here")]
    [InlineData("suppliers=armed-groups", ExitCode.WrongUsage, "names no state")]
    [InlineData(
        "source=eu;flow=customs", ExitCode.WrongUsage, "--flow customs: source eu has actual-export, licence, denial")]
    [InlineData("edition=2025", ExitCode.WrongUsage, "--edition goes with one source")]
    [InlineData("by=group", ExitCode.WrongUsage, "--by got 'group'; it knows supplier, year")]
    public void What_cannot_be_answered_is_one_clear_sentence(string question, ExitCode code, string says)
    {
        var error = Should.Throw<AandeelException>(() => ReportFiles.Ask(Small, QuestionKind.Gaps, question));
        error.Code.ShouldBe(code);
        error.Message.ShouldContain(says);
        error.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void A_source_with_one_reporter_is_asked_about_that_one()
    {
        var answer = ReportFiles.Ask(Small, QuestionKind.Gaps, "source=de");
        Asking.Rows(answer).Select(r => r.GetProperty("key").GetString()).Distinct().ShouldBe(["DEU"]);
        answer.Filled["suppliers"].ShouldBe("DEU");
    }

    [Fact]
    public void Without_any_file_the_built_in_sums_say_what_is_missing()
    {
        var answer = ReportFiles.Ask(Asking.Sums, QuestionKind.Gaps, "years=2020-2024");
        Asking.Rows(answer).ShouldAllBe(r => r.GetProperty("source").GetString() == "sipri");
        Asking.Said(answer, "sources-not-here").ShouldContain("EU report, actual exports");
        answer.Incomplete.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(1992, 2024, "···95···00···05···10···15···20···")]
    [InlineData(2010, 2011, "10")]
    [InlineData(2015, 2015, "·")]
    public void Years_stand_over_a_map(int first, int last, string marks) =>
        GapMarks.Over(new YearRange(first, last)).ShouldBe(marks);

    [Theory]
    [InlineData("")]
    [InlineData("source=eu;composition=present")]
    [InlineData("years=2011-2013;lang=nl")]
    public void Maps_fit_80_columns_and_each_state_has_its_own_sign(string question)
    {
        var showing = new Doors.Showing(question.EndsWith("nl", StringComparison.Ordinal) ? Language.Nl : Language.En);
        var maps = Doors.DrawnTable.Of(ReportFiles.Ask(Small, QuestionKind.Gaps, question), showing)
            .Where(t => t.Columns.Count == 2).ToList();
        maps.ShouldNotBeEmpty();
        foreach (var table in maps) table.Rows.ShouldAllBe(r => r.Sum(c => c.Length) + 2 <= 80);
        Enum.GetValues<CellState>()
            .Select(s => GapMarks.Of(new CoverageCell(s, 0, 0, 0, 0, Usable: true))).ShouldBeUnique();
        Enum.GetValues<Sight>().Select(GapMarks.Of).ShouldBeUnique();
    }

    [Theory]
    [InlineData("")]
    [InlineData("by=year")]
    [InlineData("by=supplier")]
    [InlineData("source=eu;suppliers=eu")]
    public void Rows_stand_by_code_in_every_language_and_both_say_the_same_figures(string question)
    {
        var answer = ReportFiles.Ask(Small, QuestionKind.Gaps, question);
        if (question != "by=year")
        {
            foreach (var series in Asking.Rows(answer)
                .GroupBy(
                    r => r.TryGetProperty("flow", out var flow)
                        ? $"{r.GetProperty("source")} {flow} {r.GetProperty("side")}"
                        : ""))
            {
                series.Select(r => r.GetProperty("key").GetString())
                    .ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
            }
        }

        answer.HasTheSameFiguresInBothLanguages();
        answer.QuotesItsOwnCells();
        Enumerable.Range(0, answer.Rows.Count).Select(answer.Rows.KeyOf).ShouldBeUnique();
    }

    [Fact]
    public void A_map_of_all_sources_stands_in_the_answer_and_is_a_picture()
    {
        var answer = ReportFiles.Ask(Small, QuestionKind.Gaps, "suppliers=NLD,DEU;years=2011-2013");
        var map = Asking.Json(answer).GetProperty("map").EnumerateArray().ToList();
        map.Select(r => r.GetProperty("key").GetString()).ShouldBe(["DEU", "NLD"]);
        map[1].GetProperty("years").EnumerateObject().Select(y => y.Name).ShouldBe(["2011", "2012", "2013"]);
        map[1].GetProperty("years").GetProperty("2012").GetString().ShouldBe("deliveries");
        answer.Charts.ShouldHaveSingleItem().As.ShouldBe(Draw.HeatMap);
        Asking.Json(answer).GetProperty("seen").GetArrayLength().ShouldBe(3);
    }
}
